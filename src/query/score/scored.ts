/**
 * The scores of all professionals as a table, for those who see each of them whole. In the order of
 * party ids a page weighs as it goes, so that it costs a page. Sorted by a score, everybody is
 * weighed for the first page, and what it is sorted by is held for the next ones.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { Model } from '../../../projections/score/model.js';
import type { Overall, Scorecard } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import { type Day, dayOf } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { compareText } from '../../ledger/values/text-order.js';
import { type ModelStamp, modelHash, modelStamp } from '../../models/model-hash.js';
import { percentOf } from '../figures.js';
import { limitOf, type Page, type PageQuestion, pageOf, placeIn, writeCursor } from '../page.js';
import { foldedText } from '../people/naming.js';
import { findableOf, partiesAfter } from '../people/party-rows.js';
import type { ShownParty } from '../people/people.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide, Stamp, When } from '../read-side.js';
import { type MaybeRestricted, restrictedIn } from '../restrictions/restriction.js';
import { type Timing, whenOf } from '../time/when.js';
import { seesEveryScore, seesPersonal, type Viewer } from '../visibility.js';
import { type ShownSide, shownCard, type Withheld } from './score-card.js';
import { tapedScores } from './taped-scores.js';

/** By what the table may be sorted. */
export const SCORE_SORTS = ['overall', 'payment', 'deadline', 'relation', 'name'] as const;
export type ScoreSort = (typeof SCORE_SORTS)[number];

export const SORT_ORDERS = ['asc', 'desc'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** More professionals are not sorted: they are weighed, and held, all at once. */
export const MOST_SORTED = 20_000;

export interface ScoresAsked extends Timing, PageQuestion {
  readonly viewer: Viewer;
  readonly model?: string;
  /** By party id where it is not said. */
  readonly sort?: ScoreSort;
  /** `desc` where it is not said, of names `asc`. Who has no score comes last. */
  readonly order?: SortOrder;
}

/** A side in the table: its score where there is one, and on how much it rests. */
export interface ListedSide {
  readonly status: ShownSide['status'];
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Null where it is not shown. */
  readonly promises: number | null;
  readonly counterparties: number | null;
}

export interface ListedScore extends MaybeRestricted {
  readonly professional: ShownParty;
  readonly overall: Overall | Withheld;
  readonly sides: Readonly<Record<TrianglePart, ListedSide>>;
  /** Percent of full standing; null where nobody is vouched for. */
  readonly standing: number | null;
}

export interface ScoresAnswer extends Page<ListedScore>, ModelStamp, Stamp {
  readonly asOf: Day;
}

/** What a professional is sorted by: the value of each, null for none. */
interface SortRow extends Readonly<Record<Exclude<ScoreSort, 'name'>, number | null>> {
  readonly party: PartyId;
}

/**
 * Throws answer_must_be_yours_to_see for all but operators and analysts, parameter_must_be_valid
 * where there are too many professionals to sort, or the viewer sees no names to sort by, and
 * scores_must_be_weighed where sorting takes longer than one read may.
 */
export async function readScores(side: ReadSide, asked: ScoresAsked): Promise<ScoresAnswer> {
  const { viewer, sort } = asked;
  if (!seesEveryScore(viewer)) {
    const detail = 'Only operators and analysts see the scores of all.';
    throw new ReadRefused('answer_must_be_yours_to_see', detail);
  }
  if (sort === 'name' && !seesPersonal(viewer)) {
    throw wrongParameter('sort', 'Analysts see no names: sort by a score.');
  }
  const when = await whenOf(side.parts, asked);
  const model = side.model(asked.model, when);
  const page =
    sort === undefined
      ? await pageById(side, asked, when, model)
      : pageOf(await sorted(side, asked, sort, when, model), asked, when);
  const { today } = side;
  side.noteRead(viewer, 'scores', page.items, when);
  const show = await side.people.showing(viewer, today, when.knownAt, page.items);
  return {
    asOf: dayOf(when.asOf),
    ...modelStamp(model),
    ...side.stamp(when),
    items: page.items.map((party) => listed(side, viewer, party, when, model, show(party))),
    next: page.next,
  };
}

/** Professionals looked at before a page comes back short. */
const LOOKED_AT = 1000;

/** A page by party id: those that have no evidence at all are passed over. */
async function pageById(
  side: ReadSide,
  asked: ScoresAsked,
  when: When,
  model: Model,
): Promise<Page<PartyId>> {
  const limit = limitOf(asked);
  const items: PartyId[] = [];
  let last = placeIn(asked, /^[0-9a-f]{32}$/) ?? '';
  const parties = partiesAfter(side.views, last, when.knownAt, LOOKED_AT);
  for (const party of parties) {
    if (items.length === limit) return { items, next: writeCursor(when, last) };
    if (isListed(side, party, when, model)) items.push(party);
    last = party;
    await nextTurn();
  }
  return { items, next: parties.length < LOOKED_AT ? null : writeCursor(when, last) };
}

async function sorted(
  side: ReadSide,
  { viewer, order }: ScoresAsked,
  sort: ScoreSort,
  when: When,
  model: Model,
): Promise<readonly PartyId[]> {
  const rows = await sortRows(side, when, model);
  if (sort === 'name') {
    const parties = rows.map(({ party }) => party);
    const show = await side.people.showing(viewer, side.today, when.knownAt, parties);
    const named = parties.map((party) => ({ party, name: foldedText(show(party).name ?? '') }));
    const sign = order === 'desc' ? -1 : 1;
    // Who has no name comes last.
    const inOrder = named.sort((a, b) => {
      if (a.name === '' || b.name === '') return a.name === b.name ? 0 : a.name === '' ? 1 : -1;
      return sign * compareText(a.name, b.name);
    });
    return inOrder.map(({ party }) => party);
  }
  const sign = order === 'asc' ? 1 : -1;
  // Its place would tell a score that is hidden: who has none comes last.
  const valueIn = (row: SortRow) => (side.hides(viewer, row.party) ? null : row[sort]);
  const valued = rows.map((row) => ({ party: row.party, value: valueIn(row) }));
  const inOrder = valued.sort((a, b) => {
    const [one, other] = [a.value, b.value];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    return sign * (one - other);
  });
  return inOrder.map(({ party }) => party);
}

/** Tables that are held: of the moments of which somebody turns pages. */
const HELD = 2;

const held = new WeakMap<ReadSide, LRUCache<string, readonly SortRow[]>>();

/**
 * Longest time for which one read weighs, in ms: a read may not take much longer. What was weighed
 * is kept, so that the next one goes on from there.
 */
const WEIGHING_MS = 4000;

/** By party id. What is known at a position stays so, and with it what a table is sorted by. */
async function sortRows(side: ReadSide, when: When, model: Model): Promise<readonly SortRow[]> {
  const tables = held.get(side) ?? new LRUCache<string, readonly SortRow[]>({ max: HELD });
  held.set(side, tables);
  const key = `${when.knownAt} ${when.asOf} ${modelHash(model)}`;
  const known = tables.get(key);
  if (known) return known;
  const parties = partiesAfter(side.views, '', when.knownAt, MOST_SORTED + 1);
  if (parties.length > MOST_SORTED) {
    const expected = `At most ${MOST_SORTED} professionals are sorted: leave \`sort\` out.`;
    throw wrongParameter('sort', expected);
  }
  const question = { model, asOf: when.asOf, with: null };
  const taped = tapedScores(side.views, question, when.knownAt);
  const rows = taped
    ? taped.filter(({ card }) => hasEvidence(card)).map(({ party, card }) => sortRow(party, card))
    : await weighedOneByOne(side, parties, when, model);
  tables.set(key, rows);
  return rows;
}

async function weighedOneByOne(
  side: ReadSide,
  parties: readonly PartyId[],
  when: When,
  model: Model,
): Promise<readonly SortRow[]> {
  const rows: SortRow[] = [];
  const end = performance.now() + WEIGHING_MS;
  for (const party of parties) {
    if (performance.now() > end) throw new ReadRefused('scores_must_be_weighed');
    if (isListed(side, party, when, model))
      rows.push(sortRow(party, cardOf(side, party, when, model)));
    await nextTurn();
  }
  return rows;
}

function sortRow(party: PartyId, { overall, sides }: Scorecard): SortRow {
  const scoreIn = (name: TrianglePart): number | null => {
    const card = sides[name];
    return card.status === 'ok' ? card.score.value : null;
  };
  return {
    party,
    overall: overall.status === 'ok' ? overall.score.value : null,
    ...{ payment: scoreIn('payment'), deadline: scoreIn('deadline') },
    relation: scoreIn('relation'),
  };
}

/** Whether it is the id of a professional that is ever scored, and there is any evidence of it. */
function isListed(side: ReadSide, party: PartyId, when: When, model: Model): boolean {
  const moment = side.momentFor(when, party);
  if (moment.resolve(party) !== party) return false;
  if (findableOf(moment, party, when.knownAt)?.consumer !== false) return false;
  return hasEvidence(cardOf(side, party, when, model));
}

function hasEvidence({ sides: { payment, deadline, relation } }: Scorecard): boolean {
  return payment.promises + deadline.promises + relation.promises > 0;
}

function cardOf(side: ReadSide, party: PartyId, when: When, model: Model): Scorecard {
  const { knownAt } = side.momentFor(when, party);
  const question = { party, with: null, model, asOf: when.asOf, knownAt };
  return side.scores.card(side.views, question);
}

function listed(
  side: ReadSide,
  viewer: Viewer,
  party: PartyId,
  when: When,
  model: Model,
  professional: ShownParty,
): ListedScore {
  const card = cardOf(side, party, when, model);
  const restricted = side.hides(viewer, party);
  const seen = { indicative: false, backing: null, consumer: false, restricted };
  const { overall, sides } = shownCard(card, seen);
  const known = side.scores.standingsOf(side.momentFor(when, party))?.of(party);
  const standing = restricted ? undefined : known;
  const viewpoint = side.viewpoint(viewer, side.today.classOf(party));
  return {
    professional,
    ...restrictedIn(side.restrictionOf(party), viewpoint),
    overall,
    sides: {
      payment: listedSide(sides.payment),
      deadline: listedSide(sides.deadline),
      relation: listedSide(sides.relation),
    },
    standing: standing === undefined ? null : percentOf(standing),
  };
}

function listedSide(side: ShownSide): ListedSide {
  const none = { value: null, low: null, high: null };
  switch (side.status) {
    case 'ok':
      return { status: side.status, ...side.score, ...restsOn(side) };
    case 'insufficient':
      return { status: side.status, ...none, ...restsOn(side) };
    case 'withheld':
      return { status: side.status, ...none, promises: null, counterparties: null };
    default:
      return side satisfies never;
  }
}

function restsOn({ promises, counterparties }: Pick<ListedSide, 'promises' | 'counterparties'>) {
  return { promises, counterparties };
}
