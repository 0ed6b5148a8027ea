/** Gathers what the scores of everybody are made of from a tape and the views beside it. */
import { type Position, partyIn } from '../../ledger/stored.js';
import type { DayNumber } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import { PROMISEE_SEED_BIT, PROMISOR_SEED_BIT } from '../../tape/codes.js';
import { type NewestOfBlock, newestByBlock } from '../../tape/newest.js';
import type { OpenTape } from '../../tape/open-tape.js';
import type { Tape } from '../../tape/tape.js';
import { type WithinStride, withinStride } from '../../tape/within-stride.js';
import { contextOf } from '../context.js';
import { contextInViews } from './context-of-views.js';
import type { Hear } from '../member.js';
import { promisesOfEach } from './promises-of-each.js';
import {
  END,
  KEPT,
  NO_PROFESSIONAL,
  PROMISEE,
  PROMISOR,
  roomFor,
  StandingWriter,
} from './standing-rows.js';
import type { TapedHistory } from './tape-tallies.js';
import { Vouchings } from '../vouchings.js';

/**
 * What was known at a position, as of the end of a day. Throws TapeUnreadable where the tape is
 * damaged.
 */
export function gatherTape(
  { tape, views }: OpenTape,
  { knownAt, asOf }: { readonly knownAt: Position; readonly asOf: DayNumber },
  hear: Hear = () => {},
): TapedHistory {
  const facts = contextInViews(views, knownAt);
  const { resolve } = contextOf(facts, asOf).who;
  const vouchings = new Vouchings(facts.vouched, resolve);
  const within = withinStride(tape, knownAt);
  const beside = besideTape(within, vouchings, resolve);
  const numbers = numbersIn(tape, resolve);
  const { professionals } = numbers;
  const writer = new StandingWriter(roomIn(tape), asOf, numbers.ofVoice);
  for (const newest of heard(newestByBlock(tape, knownAt, within), tape, hear)) {
    writeEach(newest, writer, numbers, vouchings);
  }
  const { numbers: promises, length } = writer;
  // Where nobody is vouched for, it matters to nobody what was kept to whom.
  if (vouchings.seeds.size > 0) addKept(promises, length, professionals, vouchings);
  const { kept, seeds } = vouchings;
  return {
    ...{ facts, promises, beside, vouchings: { kept, seeds } },
    ofEach: promisesOfEach(promises, length, professionals.length),
    names: { professionals, voices: tape.voices, currencies: tape.currencies },
  };
}

type Resolve = (party: PartyId) => PartyId;

/** The promises of the stride around the position, with what they say for standing. */
function besideTape(
  within: WithinStride | null,
  vouchings: Vouchings,
  resolve: Resolve,
): TapedHistory['beside'] {
  return (within?.promises ?? []).map(({ promise, vouching }) => {
    const [promisor, promisee] = [resolve(promise.promisor), resolve(promise.promisee)];
    vouchings.add(promisor, promisee, vouching);
    return { ...promise, promisor, promisee };
  });
}

interface Numbers {
  readonly professionals: readonly PartyId[];
  /** By number of a party: its professional, by number. */
  readonly ofParty: Int32Array;
  /** By number of a voice: the professional spoken for. */
  readonly ofVoice: Int32Array;
}

function numbersIn({ partyIds, voices }: Tape, resolve: Resolve): Numbers {
  const numberOf = new Map<PartyId, number>();
  const ofParty = Int32Array.from(partyIds, (party = '') => {
    const professional = resolve(party);
    const number = numberOf.get(professional) ?? numberOf.size;
    numberOf.set(professional, number);
    return number;
  });
  const ofVoice = Int32Array.from(
    voices,
    (voice = '') => numberOf.get(resolve(partyIn(voice))) ?? NO_PROFESSIONAL,
  );
  return { professionals: [...numberOf.keys()], ofParty, ofVoice };
}

function roomIn({ footers }: Tape): Float64Array {
  const all = (kind: 'version' | 'step'): number =>
    footers.reduce((sum, { rows }) => sum + rows[kind], 0);
  return roomFor(all('version'), all('step'));
}

/** Says how far it got. */
function* heard(
  newest: Iterable<NewestOfBlock>,
  { footers }: Tape,
  hear: Hear,
): Generator<NewestOfBlock, void, undefined> {
  const of = footers.reduce((sum, { rows }) => sum + rows.version, 0);
  let done = 0;
  for (const block of newest) {
    yield block;
    done += block.looked;
    hear({ phase: 'fold', done, of });
  }
  hear({ phase: 'fold', done: of, of });
}

function writeEach(
  { columns, versions }: NewestOfBlock,
  writer: StandingWriter,
  { ofParty, professionals }: Numbers,
  { seeds }: Vouchings,
): void {
  for (const version of versions) {
    const promisor = ofParty[columns.promisor[version] ?? 0] ?? 0;
    const promisee = ofParty[columns.promisee[version] ?? 0] ?? 0;
    writer.write(columns, version, promisor, promisee);
    const about = columns.about[version] ?? 0;
    if ((about & PROMISOR_SEED_BIT) !== 0) seeds.add(professionals[promisor] ?? '');
    if ((about & PROMISEE_SEED_BIT) !== 0) seeds.add(professionals[promisee] ?? '');
  }
}

/** Adds what was kept to whom. */
function addKept(
  promises: Float64Array,
  length: number,
  professionals: readonly PartyId[],
  vouchings: Vouchings,
): void {
  const named = (number = 0): PartyId => professionals[number] ?? '';
  for (let at = 0; at < length; at = promises[at + END] ?? length) {
    const kept = promises[at + KEPT] ?? 0;
    if (kept === 0) continue;
    vouchings.addKept(named(promises[at + PROMISOR]), named(promises[at + PROMISEE]), kept);
  }
}
