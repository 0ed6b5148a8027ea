/**
 * A stretch of the promises of one party id, next to one another in the order of their partners,
 * with their steps as columns: some 300 bytes a promise, and read again only where one has changed.
 */
import type { Resolve } from '../../../projections/classes.js';
import type { Question } from '../../../projections/score/evidence.js';
import { emptyRowsBeside, type Rows, trim } from '../../../projections/score/rows.js';
import { addStanding, emptyTally, type Tally } from '../../../projections/score/tally.js';
import { partyIn } from '../../ledger/stored.js';
import type { PartyId } from '../../ledger/values/party.js';
import {
  type NeighbourRow,
  type Neighbours,
  neighbours,
  type PromisePlace,
} from '../../projector/rows/read-promises.js';
import { type PromiseColumns, promiseColumns } from '../../projector/rows/step-columns.js';
import type { Views } from '../../projector/views/views.js';
import { StandingRead } from '../../replay/taped/standing-read.js';
import { PORTION, PORTIONS, StandingWriter } from '../../replay/taped/standing-rows.js';
import { firstStep } from '../../tape/layout.js';

export interface PromiseStretch extends PromiseColumns {
  readonly of: Neighbours;
  /** The other party of each promise. */
  readonly partners: readonly PartyId[];
  /** By voice: the party spoken for. */
  readonly speakers: readonly PartyId[];
}

/** Rows are read for so many stretches at a time: few enough to be collected young. */
const AT_ONCE = 4;

/**
 * All promises between the two ends of `of`, in stretches of at most so many that leave nothing out
 * between them.
 */
export function* readStretches(
  views: Views,
  of: Neighbours,
  length: number,
): Generator<PromiseStretch, void, undefined> {
  for (let { after } = of; ; ) {
    const rows = neighbours(views, { ...of, after }, AT_ONCE * length);
    const isLast = rows.length < AT_ONCE * length;
    // What has grown too long is cut evenly, so that no scraps are left.
    const parts = Math.max(1, Math.ceil(rows.length / length));
    for (let part = 1; part <= parts; part++) {
      const [from, to] = [part - 1, part].map((each) => Math.floor((each * rows.length) / parts));
      const own = rows.slice(from, to);
      const last = part === parts && isLast ? undefined : own.at(-1);
      const upTo = last ? { partner: last[1], id: last[0] } : of.upTo;
      yield stretchOf({ ...of, after, upTo }, own);
      if (!last || !upTo) return;
      after = upTo;
    }
  }
}

function stretchOf(of: Neighbours, rows: readonly NeighbourRow[]): PromiseStretch {
  const { party, own } = of;
  const promises = rows.map(([, , other, steps]) =>
    own === 'promisor'
      ? { promisor: party, promisee: other, steps }
      : { promisor: other, promisee: party, steps },
  );
  const partners = rows.map(([, , other]) => other);
  const columns = promiseColumns(promises);
  return { of, partners, speakers: columns.voices.map(partyIn), ...columns };
}

/** What the promises of a stretch say, their counterparties numbered as in other rows. */
export function tallyOfStretch(stretch: PromiseStretch, question: Question, beside: Rows): Tally {
  const { of, columns, voices, currencies } = stretch;
  const rows = emptyRowsBeside(beside, 2 * stretch.partners.length);
  const tally = emptyTally(rows);
  const { professionals, own, partners, speakers } = numbersOf(stretch, question);
  const numbers = new Float64Array(PORTIONS + PORTION * mostSteps(stretch));
  const writer = new StandingWriter(numbers, question.asOf, speakers);
  const read = new StandingRead(numbers, { professionals, voices, currencies });
  for (let at = 0; at < partners.length; at++) {
    const partner = partners[at] ?? 0;
    writer.length = 0;
    if (of.own === 'promisor') writer.write(columns, at, own, partner);
    else writer.write(columns, at, partner, own);
    read.turnTo(0);
    addStanding(tally, read, question);
  }
  trim(rows);
  return tally;
}

/** The professionals in a stretch, by number: who they are hangs on links, which change rarely. */
interface StretchNumbers {
  readonly resolve: Resolve;
  readonly professionals: readonly PartyId[];
  readonly own: number;
  /** By promise. */
  readonly partners: readonly number[];
  /** By voice. */
  readonly speakers: readonly number[];
}

const numbered = new WeakMap<PromiseStretch, StretchNumbers>();

function numbersOf(stretch: PromiseStretch, { who }: Question): StretchNumbers {
  const known = numbered.get(stretch);
  if (known?.resolve === who.counterpartyOf) return known;
  const { of, partners, speakers } = stretch;
  const all = new Professionals(who.counterpartyOf);
  const numbers = {
    ...{ resolve: who.counterpartyOf, professionals: all.all },
    own: all.numberOf(of.party),
    partners: partners.map((party) => all.numberOf(party)),
    speakers: speakers.map((party) => all.numberOf(party)),
  };
  numbered.set(stretch, numbers);
  return numbers;
}

/** The professionals that parties are of, by number. */
class Professionals {
  readonly all: PartyId[] = [];
  private readonly numbers = new Map<PartyId, number>();

  constructor(private readonly resolve: Resolve) {}

  numberOf(party: PartyId): number {
    const professional = this.resolve(party);
    const known = this.numbers.get(professional);
    if (known !== undefined) return known;
    this.numbers.set(professional, this.all.length);
    return this.all.push(professional) - 1;
  }
}

/** Of one promise. */
function mostSteps({ partners, columns }: PromiseStretch): number {
  let most = 0;
  for (let at = 0; at < partners.length; at++) {
    most = Math.max(most, (columns.stepsEnd[at] ?? 0) - firstStep(columns, at));
  }
  return most;
}

/** Whether a place is in a stretch. */
export function isWithin({ after, upTo }: Neighbours, place: PromisePlace): boolean {
  return isAfter(place, after) && (upTo === null || !isAfter(place, upTo));
}

function isAfter(one: PromisePlace, other: PromisePlace): boolean {
  return one.partner > other.partner || (one.partner === other.partner && one.id > other.id);
}
