/** Every page that is looked at in a browser: to look at another, add its line. */

import { BRUNEL, KEROUANTON, LACHAUME, TESSIER } from '../../../examples/network/cast.js';

export interface ListedPage {
  readonly name: string;
  /** In the demo, as its operator. */
  readonly path: string;
  /** What it answers; 200 unless said. */
  readonly status?: number;
  /** How many sheets of A4 it prints on, at most; looked at where it is said. */
  readonly sheets?: number;
}

const of = (identifier: string, below = ''): string =>
  `/professionals/${encodeURIComponent(identifier)}${below}`;

const promise = (id: string): string => `/promises/${encodeURIComponent(id)}`;

/** The demo's party ids are the same every time: its key is public. */
const BRUNELS_BILL = 'invoice-945aacac74445b136a409690d91feed5/FT-2610@0';

export const PAGES: readonly ListedPage[] = [
  { name: 'home', path: '/', sheets: 3 },
  { name: 'sign-in', path: '/sign-in', sheets: 1 },
  { name: 'a professional', path: of(TESSIER.identifier), sheets: 5 },
  { name: 'a professional of old', path: of(TESSIER.identifier, '?asOf=2025-12-31') },
  { name: 'a change', path: of(TESSIER.identifier, '/change') },
  { name: 'a statement', path: of(TESSIER.identifier, '/statement'), sheets: 1 },
  { name: 'statutory tables', path: of(TESSIER.identifier, '/tables'), sheets: 4 },
  { name: 'aged balances', path: of(TESSIER.identifier, '/tables?table=aged'), sheets: 2 },
  { name: 'who looked', path: of(KEROUANTON.identifier, '/reads') },
  {
    name: 'how one is connected',
    path: of(KEROUANTON.identifier, `/paths?from=${TESSIER.identifier}`),
  },
  { name: 'contacts and relations', path: of(TESSIER.identifier, '/relations') },
  { name: 'restricting', path: of(TESSIER.identifier, '/restriction') },
  { name: 'recommendations', path: of(TESSIER.identifier, '/recommendations') },
  {
    name: 'giving a recommendation',
    path: of(TESSIER.identifier, `/recommendations/give?from=${BRUNEL.identifier}`),
  },
  { name: 'links to share', path: of(TESSIER.identifier, '/shares') },
  { name: 'a shared link that is none', path: '/s/none', status: 404 },
  { name: 'a newcomer', path: of(KEROUANTON.identifier) },
  { name: 'a promise', path: promise(`invoice-${TESSIER.identifier}/MT-S2`) },
  { name: 'all professionals', path: '/professionals' },
  { name: 'a search', path: '/professionals?search=an' },
  { name: 'the promises of a professional', path: of(TESSIER.identifier, '/promises') },
  { name: 'a trail', path: of(TESSIER.identifier, '/trail') },
  { name: 'an entry', path: `/entries/${encodeURIComponent(BRUNELS_BILL)}` },
  { name: 'bringing in', path: '/bring-in' },
  { name: 'what is unmatched', path: '/unmatched' },
  { name: 'contests', path: '/contests' },
  { name: 'the network', path: '/network' },
  {
    name: 'a question answered',
    path: `/questions?question=delivers&of=${encodeURIComponent(LACHAUME.identifier)}&asOf=2026-10-31`,
  },
  { name: 'scoring models', path: '/models' },
  { name: 'a model judged by the past', path: '/backtest' },
  { name: 'two models compared', path: '/models/diff?a=triangle-1&b=paydex&asOf=2026-10-31' },
  { name: 'a territory', path: '/territory?of=country:FR&asOf=2026-10-31' },
  { name: 'displaced turnover', path: of(TESSIER.identifier, '/displaced') },
  { name: 'set-offs', path: '/set-offs' },
  { name: 'the service', path: '/service' },
  { name: 'watches', path: `/watches?for=${TESSIER.identifier}` },
  { name: 'keys', path: '/keys' },
  { name: 'a new key', path: '/keys/new' },
  { name: 'erasing', path: of(TESSIER.identifier, '/erase') },
  { name: 'a problem', path: of('0002:000000000'), status: 404 },
];
