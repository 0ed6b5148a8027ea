/** A change of a score as an answer: its promises with their counterparties and entries. */
import type { ChangeSplit, ScoreChange } from '../../../projections/score/change/change.js';
import type { ChangePart, ChangeShare } from '../../../projections/score/change/part.js';
import type { ChangeCause } from '../../../projections/score/change/path.js';
import { SIDES } from '../../../projections/score/model.js';
import type { Scorecard } from '../../../projections/score/scorecard.js';
import type { TrianglePart } from '../../../projections/step.js';
import type { PartyIds } from '../../keys/party-id.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Show, ShownParty } from '../people/people.js';
import { addressFor, entriesBehind } from '../promises/behind.js';
import type { When } from '../read-side.js';
import type { Moment } from '../time/moment.js';
import { seesPersonal, type Viewer } from '../visibility.js';
import type { Weighed } from './score.js';
import type { Withheld } from './score-card.js';

/** What a promise has of a part. */
export interface ChangeItem extends Omit<ChangeShare, 'counterparty'> {
  readonly counterparty: ShownParty;
  /** Addresses of the entries behind it; of what was learned later, those told since. */
  readonly entries: readonly string[];
}

export interface ShownChangePart extends Omit<ChangePart, 'shares'> {
  /** The largest, largest first: these and `rest` sum to the points of the part. */
  readonly items: readonly ChangeItem[];
}

/** A difference with its parts; or which of the two moments has no score to begin with. */
export type ShownChange =
  | {
      readonly status: 'ok';
      /** The later figure less the former one, to which the parts sum; one decimal. */
      readonly points: number;
      readonly parts: readonly ShownChangePart[];
    }
  | { readonly status: 'insufficient'; readonly at: readonly ('from' | 'to')[] }
  | Withheld;

/** The change of the overall, and of each side. */
export interface ChangeBySide {
  readonly overall: ShownChange;
  readonly sides: Readonly<Record<TrianglePart, ShownChange>>;
}

/** Who sees a change, and the two moments between which it lies. */
interface ChangeSight {
  readonly viewer: Viewer;
  readonly ids: PartyIds;
  readonly show: Show;
  /** The later knowledge, by which promises and entries are found. */
  readonly moment: Moment;
  readonly was: Weighed;
  readonly is: Weighed;
  readonly from: When;
  readonly to: When;
}

/** Nothing of it, and why. */
export function hiddenChange(withheld: Withheld): ChangeBySide {
  const sides = { payment: withheld, deadline: withheld, relation: withheld };
  return { overall: withheld, sides };
}

/** The counterparties that are named in a change. */
export function partiesIn(change: ScoreChange | null): readonly PartyId[] {
  if (change === null) return [];
  const splits = [change.overall, ...SIDES.map((side) => change.sides[side])];
  const parts = splits.flatMap((split) => split?.parts ?? []);
  return parts.flatMap(({ shares }) => shares.map(({ counterparty }) => counterparty));
}

export function shownChange({ overall, sides }: ScoreChange, sight: ChangeSight): ChangeBySide {
  const entriesOf = entriesFor(sight);
  const shown = (split: ChangeSplit | null, statusIn: StatusIn): ShownChange =>
    split ? shownSplit(split, sight, entriesOf) : unscored(statusIn, sight);
  return {
    overall: shown(overall, (card) => card.overall.status),
    sides: {
      payment: shown(sides.payment, (card) => card.sides.payment.status),
      deadline: shown(sides.deadline, (card) => card.sides.deadline.status),
      relation: shown(sides.relation, (card) => card.sides.relation.status),
    },
  };
}

type StatusIn = (card: Scorecard) => 'ok' | 'insufficient';

/** No difference is told of what has no figure, not to whoever sees it as an indication either. */
function unscored(statusIn: StatusIn, { was, is }: ChangeSight): ShownChange {
  const at = [
    ...(statusIn(was.card) === 'ok' ? [] : (['from'] as const)),
    ...(statusIn(is.card) === 'ok' ? [] : (['to'] as const)),
  ];
  return { status: 'insufficient', at };
}

function shownSplit(
  { points, parts }: ChangeSplit,
  { viewer, ids, show }: ChangeSight,
  entriesOf: EntriesOf,
): ShownChange {
  const itemOf = (share: ChangeShare, cause: ChangeCause): ChangeItem => ({
    ...share,
    promise: addressFor(viewer, share.promise, ids),
    counterparty: show(share.counterparty),
    entries: entriesOf(share, cause),
  });
  return {
    status: 'ok',
    points,
    parts: parts.map(({ shares, ...part }) => ({
      ...part,
      items: shares.map((share) => itemOf(share, part.cause)),
    })),
  };
}

type EntriesOf = (share: ChangeShare, cause: ChangeCause) => readonly string[];

/** Entries behind shares, asked once for each promise: it is in the parts of several scores. */
function entriesFor({ viewer, moment, from, to }: ChangeSight): EntriesOf {
  if (!seesPersonal(viewer)) return () => [];
  const known = new Map<string, readonly string[]>();
  const entries = (promise: string, after: number): readonly string[] => {
    const key = `${promise} ${after}`;
    const found = known.get(key) ?? entriesBehind(moment, promise, to.knownAt, after);
    known.set(key, found);
    return found;
  };
  return ({ promise }, cause) => {
    const since = isLearned(cause) ? entries(promise, from.knownAt) : [];
    return since.length > 0 ? since : entries(promise, 0);
  };
}

/** Whether a cause is something that was told later. */
function isLearned(cause: ChangeCause): boolean {
  return cause === 'contests' || cause === 'known_later';
}
