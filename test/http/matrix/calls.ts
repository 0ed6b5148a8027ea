/** How each route is asked: about what was planted, and writing nothing where it can be tried dry. */

import { readFileSync } from 'node:fs';
import { message } from '../../command/fixture.js';
import {
  at,
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
} from '../read/reading.js';
import { call, invoiceDocument, type Service } from '../service.js';
import type { Key } from './table.js';

/** In every text that only its parties may see, and nowhere else. */
export const PLANTED = /planted/i;

const NUMBER = 'PLANTED-77';
const CONTESTED = 'PLANTED-78';
const CONSUMER = { id: 'local:books:PLANTED-C', name: 'Jeanne Planted', consumer: true };
/** Who is erased by the one who may. */
const ERASED = FIRMS[3] ?? '';

export interface Asked {
  readonly path: string;
  readonly body?: unknown;
  readonly type?: string;
}

/** What is planted, and the keys to ask with. */
export interface Ground {
  readonly tokens: Readonly<Record<Key, string | undefined>>;
  /** The entries of the invoice, and of one that BUYER contested. */
  readonly invoice: string;
  readonly contested: string;
  /** The entry of a recommendation of SELLER by BUYER, which is not public. */
  readonly praise: string;
  /** The entry of a link to BUYER. */
  readonly link: string;
  /** A key that may be revoked. */
  readonly keyId: string;
  readonly rotated: string;
  /** A link of SELLER's that is opened, and one that may be revoked. */
  readonly token: string;
  readonly share: string;
  /** A watch and an endpoint of SELLER's. */
  readonly watch: string;
  readonly endpoint: string;
}

export async function plant(reading: Reading): Promise<Ground> {
  const entries = await reading.tell(
    ...deal({ number: NUMBER, paidOn: '2026-02-20' }),
    ...deal({ number: CONTESTED }),
    ...deal({ number: 'C1', buyer: CONSUMER, paidOn: '2026-02-01' }),
    // Enough others for a stranger to see the score of BUYER.
    ...FIRMS.slice(0, 3).flatMap((seller) => deal({ number: 'O1', seller, paidOn: '2026-02-20' })),
    ...deal({ number: 'E1', seller: FIRMS[0], buyer: ERASED }),
    message('FeedbackGiven', 'fb', {
      ...{ from: SELLER, to: BUYER, rating: 5, on: '2026-02-10', comment: 'Planted words' },
      about: { kind: 'invoice', owner: SELLER, number: NUMBER },
    }),
    message('PaymentReceived', 'left', {
      ...{ payment: 'PLANTED-P', payer: BUYER, payee: SELLER, amount: '700', currency: 'EUR' },
      ...{ creditedOn: '2026-03-01', instrument: 'credit_transfer', allocations: [] },
    }),
    message(
      'EntryContested',
      'contest',
      {
        ...{ entry: `invoice-${reading.folder.party(SELLER)}/${CONTESTED}@0`, on: '2026-03-01' },
        reason: 'Planted reason',
      },
      BUYER,
    ),
    message('RecommendationGiven', 'praise', {
      ...{ from: BUYER, to: SELLER, goodAt: ['quality'], mayBePublic: false, on: '2026-03-01' },
      words: 'Planted praise',
    }),
    message('IdentifierLinked', 'link', { party: 'local:books:L1', to: BUYER, kind: 'same' }),
  );
  const [invoice = '', , contested = ''] = entries;
  const praise = entries.at(-2) ?? '';
  await reading.match();
  const { tokens } = reading;
  const revoked = await reading.key({ parties: [SELLER] });
  const spare = await reading.key({ parties: [SELLER] });
  await revoke(reading, keyIdOf(revoked));
  return {
    tokens: {
      ...{ none: undefined, revoked, stranger: tokens.other, own: tokens.seller },
      rival: await reading.key({ teller: 'rival', parties: [OTHER] }),
      ...{ counterparty: tokens.buyer, analyst: tokens.analyst, operator: tokens.operator },
      teller: await reading.key({ teller: 'books', parties: [SELLER] }),
    },
    ...{ invoice, contested, praise, link: entries.at(-1) ?? '' },
    ...{ keyId: keyIdOf(spare), rotated: keyIdOf(tokens.other) },
    token: (await share(reading)).token,
    share: (await share(reading)).share,
    ...(await watching(reading)),
  };
}

async function watching(reading: Reading) {
  const { seller: token } = reading.tokens;
  const watch = await call(reading, '/v1/watches', { token, body: WATCHED });
  const endpoint = await call(reading, '/v1/endpoints', { token, body: { url: ADDRESS } });
  return { watch: String(watch.body.watch), endpoint: String(endpoint.body.endpoint) };
}

const WATCHED = { for: SELLER, professionals: [BUYER], rules: [{ rule: 'dispute' }] };
const ADDRESS = 'https://hooks.example/kept';

const keyIdOf = (token: string): string => token.split('_')[1] ?? '';

async function revoke(
  { url, tokens }: Pick<Service, 'url'> & Reading,
  keyId: string,
): Promise<void> {
  await fetch(`${url}/v1/keys/${keyId}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${tokens.operator}` },
  });
}

async function share(
  reading: Reading,
): Promise<{ readonly token: string; readonly share: string }> {
  const { tokens } = reading;
  const { body } = await call(reading, professional(SELLER, 'shares'), {
    ...{ token: tokens.seller, body: SHOWN },
  });
  return { token: String(body.token), share: String(body.share) };
}

const SHOWN = { shows: ['overall', 'sides', 'promises', 'overdue', 'history'], badge: true };

/** A document of SELLER's. */
const CREDIT_NOTE = readFileSync(
  new URL('../../intake/fixtures/ubl/credit-note.xml', import.meta.url),
  'utf8',
);
const JSON_TYPE = 'application/json';
const FORM = { body: 'token=x', type: 'application/x-www-form-urlencoded' };
const JUNE = { issued: '2026-06-01', due: '2026-07-01' };
const CONTEST = { on: '2026-06-01', reason: 'It is not so.' };

/** The page of a professional, or one below it. */
const page = (...of: Parameters<typeof professional>) => professional(...of).slice('/v1'.length);

/** A single call on an entry, tried dry. */
const dry = (entry: string, verb: string, body: object): Asked => ({
  ...{ path: `${at('v1/entries', entry)}/${verb}?dryRun=true`, body, type: JSON_TYPE },
});

const tried = (path: string, body: object): Asked => ({
  ...{ path: `/${path}?dryRun=true`, body, type: JSON_TYPE },
});

/** A page of a professional; a line for each, so that two who add one do not meet. */
const pageOf = (id: string, below = ''): Asked => ({
  path: professional(id, below).slice('/v1'.length),
});

/** An answer to a proposal that there is none of. */
const setOffCall = (act: string): Asked => ({
  ...{ path: `/v1/set-offs/none/${act}`, body: {}, type: JSON_TYPE },
});

export const CALLS: Readonly<Record<string, (ground: Ground) => Asked>> = {
  'GET /': () => ({ path: '/' }),
  'GET /assets/:name': () => ({ path: '/assets/kept.css' }),
  'GET /backtest': () => ({ path: '/backtest' }),
  'GET /v1/backtest': () => ({ path: '/v1/backtest?model=triangle-1' }),
  'GET /models': () => ({ path: '/models' }),
  'GET /models/diff': () => ({ path: '/models/diff?a=triangle-1&b=paydex' }),
  'GET /professionals': () => ({ path: '/professionals' }),
  'GET /professionals/:id': () => ({ path: professional(SELLER).slice('/v1'.length) }),
  'GET /entries/:entry': ({ invoice }) => ({ path: at('entries', invoice) }),
  'GET /entries/:entry/:act': ({ invoice }) => ({ path: at('entries', invoice, 'contest') }),
  'POST /entries/:entry/:act': ({ invoice }) => ({
    ...{ path: at('entries', invoice, 'contest'), ...FORM },
  }),
  'GET /professionals/:id/tables': () => ({
    path: `${at('professionals', SELLER, 'tables')}?table=aged&asOf=2026-06-30`,
  }),
  'GET /professionals/:id/trail': () => ({ path: at('professionals', SELLER, 'trail') }),
  'GET /professionals/:id/shares': () => ({
    path: professional(SELLER, 'shares').slice('/v1'.length),
  }),
  'POST /professionals/:id/shares': () => ({
    path: professional(SELLER, 'shares').slice('/v1'.length),
    ...FORM,
  }),
  'GET /s/:token': ({ token }) => ({ path: `/s/${token}` }),
  'GET /s/:token/badge.svg': ({ token }) => ({ path: `/s/${token}/badge.svg` }),
  'GET /professionals/:id/paths': () => pageOf(BUYER, 'paths'),
  'GET /professionals/:id/relations': () => pageOf(SELLER, 'relations'),
  'POST /professionals/:id/relations': () => ({ ...pageOf(SELLER, 'relations'), ...FORM }),
  'GET /professionals/:id/restriction': () => pageOf(SELLER, 'restriction'),
  'POST /professionals/:id/restriction': () => ({
    ...pageOf(SELLER, 'restriction'),
    ...FORM,
  }),
  'GET /professionals/:id/recommendations': () => pageOf(SELLER, 'recommendations'),
  'POST /professionals/:id/recommendations': () => ({
    ...pageOf(SELLER, 'recommendations'),
    ...FORM,
  }),
  'GET /professionals/:id/recommendations/give': () => pageOf(SELLER, 'recommendations/give'),
  'POST /professionals/:id/recommendations/give': () => ({
    ...pageOf(SELLER, 'recommendations/give'),
    ...FORM,
  }),
  'GET /professionals/:id/reads': () => pageOf(SELLER, 'reads'),
  'GET /professionals/:id/statement': () => ({
    path: professional(SELLER, 'statement').slice('/v1'.length),
  }),
  'GET /promises/:promise': () => ({ path: at('promises', `invoice-${SELLER}/${NUMBER}`) }),
  'GET /professionals/:id/promises': () => pageOf(SELLER, 'promises'),
  'GET /professionals/:id/change': () => pageOf(SELLER, 'change'),
  'GET /contests': () => ({ path: '/contests' }),
  'POST /contests': () => ({ path: '/contests', ...FORM }),
  'GET /professionals/:id/displaced': () => pageOf(SELLER, 'displaced'),
  'GET /v1/professionals/:id/displaced': () => ({ path: professional(SELLER, 'displaced') }),
  'GET /set-offs': () => ({ path: '/set-offs' }),
  'POST /set-offs': () => ({ path: '/set-offs', ...FORM }),
  'GET /v1/set-offs': () => ({ path: '/v1/set-offs' }),
  'POST /v1/set-offs': () => ({ path: '/v1/set-offs', body: {}, type: JSON_TYPE }),
  'POST /v1/set-offs/:setOff/acceptance': () => setOffCall('acceptance'),
  'POST /v1/set-offs/:setOff/refusal': () => setOffCall('refusal'),
  'POST /v1/set-offs/:setOff/settlement': () => setOffCall('settlement'),
  'GET /territory': () => ({ path: '/territory?of=region:FR-ARA' }),
  'GET /v1/territory': () => ({ path: '/v1/territory?of=region:FR-ARA' }),
  'GET /service': () => ({ path: '/service' }),
  'GET /professionals/:id/erase': () => ({ path: page(SELLER, 'erase') }),
  'POST /professionals/:id/erase': () => ({ path: page(ERASED, 'erase'), ...FORM }),
  'GET /unmatched': () => ({ path: '/unmatched' }),
  'POST /unmatched': () => ({ path: '/unmatched', ...FORM }),
  'POST /unmatched/take-back': () => ({ path: '/unmatched/take-back', ...FORM }),
  'GET /bring-in': () => ({ path: '/bring-in' }),
  'POST /bring-in': () => ({ path: '/bring-in', ...FORM }),
  'GET /reports/:id': () => ({ path: '/reports/none' }),
  'POST /reports/:id/take': () => ({ path: '/reports/none/take', ...FORM }),
  'GET /keys': () => ({ path: '/keys' }),
  'GET /keys/new': () => ({ path: '/keys/new' }),
  'GET /keys/:keyId': ({ keyId }) => ({ path: `/keys/${keyId}` }),
  'GET /sign-in': () => ({ path: '/sign-in' }),
  // Without the token of a page of ours no form is taken.
  'POST /sign-in': () => ({ path: '/sign-in', ...FORM }),
  'POST /sign-out': () => ({ path: '/sign-out', ...FORM }),
  'POST /keys': () => ({ path: '/keys', ...FORM }),
  'POST /keys/:keyId/revoke': ({ keyId }) => ({ path: `/keys/${keyId}/revoke`, ...FORM }),
  'POST /keys/:keyId/rotation': ({ keyId }) => ({ path: `/keys/${keyId}/rotation`, ...FORM }),
  'POST /look-as': () => ({ path: '/look-as', ...FORM }),
  'GET /docs-json': () => ({ path: '/docs-json' }),
  'GET /docs/problems': () => ({ path: '/docs/problems' }),
  'GET /health/live': () => ({ path: '/health/live' }),
  'GET /health/ready': () => ({ path: '/health/ready' }),
  'GET /log/checkpoint': () => ({ path: '/log/checkpoint' }),
  'GET /log/witnessed/:least/checkpoint': () => ({ path: '/log/witnessed/1/checkpoint' }),
  'GET /log/witnessed/:least/tile/*': () => ({ path: '/log/witnessed/1/tile/0/000.p/1' }),
  'GET /log/keys': () => ({ path: '/log/keys' }),
  'GET /log/tile/*': () => ({ path: '/log/tile/0/000.p/1' }),
  'GET /metrics': () => ({ path: '/metrics' }),
  'GET /network': () => ({ path: '/network' }),
  'GET /v1/questions': () => ({ path: '/v1/questions' }),
  'POST /v1/questions': () => ({
    path: '/v1/questions',
    body: { question: 'quality', professional: BUYER, asOf: '2026-06-30' },
    type: JSON_TYPE,
  }),
  'GET /questions': () => ({
    path: `/questions?question=quality&of=${encodeURIComponent(BUYER)}&asOf=2026-06-30`,
  }),
  'POST /v1/predictions': () => ({
    path: '/v1/predictions',
    body: {
      creditor: SELLER,
      invoices: [{ payer: BUYER, amount: '100.00', currency: 'EUR', ...JUNE }],
    },
    type: JSON_TYPE,
  }),
  'GET /v1/professionals': () => ({ path: '/v1/professionals?limit=100' }),
  'GET /v1/professionals/:id': () => ({ path: professional(SELLER) }),
  'GET /v1/professionals/:id/score': () => ({
    path: professional(BUYER, 'score?asOf=2026-06-30&explain=payment'),
  }),
  'GET /v1/professionals/:id/receipt': () => ({
    path: professional(BUYER, 'receipt?asOf=2026-06-30'),
  }),
  'GET /v1/professionals/:id/score/history': () => ({ path: professional(BUYER, 'score/history') }),
  'GET /v1/professionals/:id/score/raise': () => ({
    path: professional(BUYER, 'score/raise?asOf=2026-06-30'),
  }),
  'GET /v1/professionals/:id/score/change': () => ({
    path: professional(BUYER, 'score/change?from=2026-05-31&to=2026-06-30'),
  }),
  'GET /v1/professionals/:id/trail': () => ({ path: professional(SELLER, 'trail') }),
  'GET /v1/professionals/:id/reads': () => ({ path: professional(SELLER, 'reads') }),
  'GET /v1/professionals/:id/relations': () => ({ path: professional(SELLER, 'relations') }),
  'GET /v1/professionals/:id/recommendations': () => ({
    path: professional(SELLER, 'recommendations'),
  }),
  'GET /v1/professionals/:id/skills': () => ({ path: professional(SELLER, 'skills') }),
  'POST /v1/skills': () => tried('v1/skills', { party: SELLER, skill: '62.01' }),
  'POST /v1/skills/drops': () => tried('v1/skills/drops', { party: SELLER, skill: '43.01' }),
  'POST /v1/recommendations': () =>
    tried('v1/recommendations', { from: SELLER, to: BUYER, goodAt: ['payment'] }),
  'POST /v1/recommendations/requests': () =>
    tried('v1/recommendations/requests', { from: SELLER, to: BUYER }),
  'POST /v1/recommendations/answers': ({ praise }) =>
    tried('v1/recommendations/answers', { entry: praise }),
  'POST /v1/recommendations/showings': ({ praise }) =>
    tried('v1/recommendations/showings', { entry: praise, shown: false }),
  'GET /v1/professionals/:id/paths': () => ({
    path: professional(BUYER, `paths?from=${SELLER}`),
  }),
  'GET /v1/professionals/:id/contacts': () => ({ path: professional(SELLER, 'contacts') }),
  'POST /v1/contacts': () => tried('v1/contacts', { from: SELLER, to: OTHER }),
  'GET /v1/professionals/:id/promises': () => ({ path: professional(SELLER, 'promises') }),
  'GET /v1/professionals/:id/figures': () => ({ path: professional(BUYER, 'figures') }),
  'GET /v1/professionals/:id/tables/:table': () => ({
    path: professional(SELLER, 'tables/aged?asOf=2026-06-30'),
  }),
  'GET /v1/professionals/:id/live': () => ({ path: professional(SELLER, 'live?after=0') }),
  'GET /v1/promises/:promise': () => ({ path: at('v1/promises', `invoice-${SELLER}/${NUMBER}`) }),
  'GET /v1/entries/:entry': ({ invoice }) => ({ path: at('v1/entries', invoice) }),
  'GET /v1/entries/:entry/original': ({ invoice }) => ({
    path: at('v1/entries', invoice, 'original'),
  }),
  'GET /v1/reads/checkpoint': () => ({ path: '/v1/reads/checkpoint' }),
  'GET /v1/contests': () => ({ path: '/v1/contests' }),
  'GET /v1/models': () => ({ path: '/v1/models' }),
  'POST /v1/models': () => ({
    ...{ path: '/v1/models', body: { name: 'mine' }, type: JSON_TYPE },
  }),
  'POST /v1/models/default': () => ({
    ...{ path: '/v1/models/default', type: JSON_TYPE },
    body: { name: 'nobodys', from: '2199-01-01' },
  }),
  'GET /v1/models/diff': () => ({ path: '/v1/models/diff?a=triangle-1&b=paydex' }),
  'GET /v1/models/:name': () => ({ path: '/v1/models/paydex' }),
  'GET /v1/scores': () => ({ path: '/v1/scores?sort=overall' }),
  'GET /v1/service': () => ({ path: '/v1/service' }),
  'GET /v1/uncounted': () => ({ path: '/v1/uncounted' }),
  'GET /v1/unmatched': () => ({ path: '/v1/unmatched' }),
  'POST /v1/events': () =>
    tried('v1/events', {
      ...{ specversion: '1.0', id: 'm1', source: '/erp', type: 'SourceCovered' },
      data: { upTo: '2026-06-15' },
    }),
  'POST /v1/invoices': () => tried('v1/invoices', invoiceDocument()),
  'POST /v1/payments': () =>
    tried('v1/payments', {
      ...{ payer: BUYER, payee: SELLER, amount: '1500.00', on: '2026-08-30' },
    }),
  'POST /v1/deliveries': () =>
    tried('v1/deliveries', {
      ...{ supplier: SELLER, client: BUYER, reference: 'bc-77', dueOn: '2026-09-10' },
    }),
  'POST /v1/feedback': () =>
    tried('v1/feedback', {
      ...{ from: BUYER, to: SELLER, rating: 5, on: '2026-09-01' },
      about: { kind: 'invoice', owner: SELLER, number: 'F1' },
    }),
  'POST /v1/documents': () => ({
    path: '/v1/documents?dryRun=true',
    body: CREDIT_NOTE,
    type: 'application/xml',
  }),
  'POST /v1/entries/:entry/confirm': ({ link }) => dry(link, 'confirm', {}),
  'POST /v1/entries/:entry/contest': ({ invoice }) => dry(invoice, 'contest', CONTEST),
  'POST /v1/entries/:entry/answer': ({ contested }) =>
    dry(contested, 'answer', { on: '2026-06-01', text: 'It is so.' }),
  'GET /v1/entries/:entry/proof': ({ invoice }) => ({ path: `${at('v1/entries', invoice)}/proof` }),
  'POST /v1/entries/:entry/withdraw': ({ invoice }) => dry(invoice, 'withdraw', { why: 'other' }),
  'GET /v1/keys': () => ({ path: '/v1/keys' }),
  'POST /v1/keys': () => ({
    path: '/v1/keys',
    body: { role: 'partner', teller: 'page', parties: [SELLER] },
    type: JSON_TYPE,
  }),
  'DELETE /v1/keys/:keyId': ({ keyId }) => ({ path: `/v1/keys/${keyId}` }),
  'POST /v1/keys/:keyId/rotation': ({ rotated }) => ({
    ...{ path: `/v1/keys/${rotated}/rotation`, body: {}, type: JSON_TYPE },
  }),
  'POST /v1/professionals/:id/erase': () => ({ path: professional(ERASED, 'erase') }),
  'POST /v1/professionals/:id/shares': () => ({
    ...{ path: professional(SELLER, 'shares'), body: SHOWN, type: JSON_TYPE },
  }),
  'GET /v1/professionals/:id/shares': () => ({ path: professional(SELLER, 'shares') }),
  'DELETE /v1/shares/:shareId': ({ share: id }) => ({ path: `/v1/shares/${id}` }),
  'GET /v1/shared/:token': ({ token }) => ({ path: `/v1/shared/${token}` }),
  'GET /v1/shared/:token/receipt': ({ token }) => ({ path: `/v1/shared/${token}/receipt` }),
  'GET /v1/shared/:token/badge': ({ token }) => ({ path: `/v1/shared/${token}/badge` }),
  'GET /watches': () => ({ path: `/watches?for=${SELLER}` }),
  'POST /watches': () => ({ path: '/watches' }),
  'GET /v1/watches': () => ({ path: `/v1/watches?for=${SELLER}` }),
  'POST /v1/watches': () => ({ path: '/v1/watches', body: WATCHED, type: JSON_TYPE }),
  'GET /v1/watches/rules': () => ({ path: '/v1/watches/rules' }),
  'GET /v1/watches/:watchId': ({ watch }) => ({ path: `/v1/watches/${watch}` }),
  'DELETE /v1/watches/:watchId': ({ watch }) => ({ path: `/v1/watches/${watch}` }),
  'GET /v1/watches/:watchId/notices': ({ watch }) => ({ path: `/v1/watches/${watch}/notices` }),
  'GET /v1/watches/:watchId/digest': ({ watch }) => ({ path: `/v1/watches/${watch}/digest` }),
  'GET /v1/watches/:watchId/live': ({ watch }) => ({ path: `/v1/watches/${watch}/live` }),
  'GET /v1/endpoints': () => ({ path: `/v1/endpoints?for=${SELLER}` }),
  'POST /v1/endpoints': () => ({
    ...{ path: '/v1/endpoints', body: { for: SELLER, url: ADDRESS }, type: JSON_TYPE },
  }),
  'POST /v1/endpoints/:endpointId/rotate': ({ endpoint }) => ({
    path: `/v1/endpoints/${endpoint}/rotate`,
  }),
  'POST /v1/endpoints/:endpointId/test': ({ endpoint }) => ({
    path: `/v1/endpoints/${endpoint}/test`,
  }),
  'GET /v1/endpoints/:endpointId/deliveries': ({ endpoint }) => ({
    path: `/v1/endpoints/${endpoint}/deliveries`,
  }),
  'POST /v1/endpoints/:endpointId/deliveries/:messageId/replay': ({ endpoint }) => ({
    path: `/v1/endpoints/${endpoint}/deliveries/none/replay`,
  }),
  'DELETE /v1/endpoints/:endpointId': ({ endpoint }) => ({ path: `/v1/endpoints/${endpoint}` }),
  'POST /v1/webhooks/:source': () => ({ path: '/v1/webhooks/stripe', body: {}, type: JSON_TYPE }),
};
