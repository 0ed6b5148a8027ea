/**
 * A golden file: a history told in shorthand, and how its promises must look, worked out by hand.
 *
 * - `cast`: the parties, each with the one letter of which its party id is made.
 * - `tellers`: who tells, for which party, on which side of it, through which source.
 * - `events`: `[teller, type, facts]`, told one after the other. Facts may name parties of the cast
 *   and use the short forms of `factsOf`; an entry event names its stream as `in`.
 * - `views`: with the first `knownAt` events known, at the end of the day `asOf`, the portions of
 *   each promise. A portion reads `<state> <parts per million> <minor units> due <day> <basis>
 *   late <days> <grade> <teller>`, then `on <day>` and `days <parts per million x days>` where it
 *   has them, and `overdue <days>` where it is open and late by then, up to its teller's coverage.
 *   A mark of the relation reads `<state> of <party> <grade> <teller> on <day>`.
 * - `steps` and `discrepancies`: with every event known; what is told otherwise stands under
 *   `discrepancies` as `<about> <teller>: <told> / <taken>`.
 */
import { readFileSync } from 'node:fs';
import { streamOf } from '../../src/ledger/deciders.js';
import { isEventType } from '../../src/ledger/event-types.js';
import type { LedgerEvent, Side, Source } from '../../src/ledger/events.js';
import { isEntryEvent } from '../../src/ledger/stream/entries.js';
import { eventWith } from '../../src/ledger/upcast.js';
import { partiesOf } from '../ledger/given.js';
import type { Telling } from '../ledger/histories.js';

type Facts = Readonly<Record<string, unknown>>;

interface Teller {
  readonly for: string;
  readonly side: Side;
  readonly source: Source;
}

export interface GoldenFile {
  readonly title: string;
  readonly why: readonly string[];
  readonly cast: Readonly<Record<string, string>>;
  readonly tellers: Readonly<Record<string, Teller>>;
  readonly events: readonly (readonly [teller: string, type: string, facts: Facts])[];
  readonly views: readonly GoldenView[];
  readonly steps: Readonly<Record<string, readonly string[]>>;
}

export interface GoldenView {
  readonly knownAt: number;
  readonly asOf: string;
  readonly promises: Readonly<Record<string, readonly string[]>>;
  readonly discrepancies?: readonly string[];
}

/** Reads a golden file of this folder. */
export function readGolden(name: string): GoldenFile {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

const ID_LENGTH = 32;

export function partyId(file: GoldenFile, name: string): string {
  const letter = file.cast[name];
  if (letter === undefined) throw new Error(`${file.title}: ${name} is not in the cast.`);
  return letter.repeat(ID_LENGTH);
}

/** A text with the names of the cast for their party ids, and tellers without their party. */
export function readable(file: GoldenFile, text: string): string {
  let named = text;
  for (const [teller, { for: party }] of Object.entries(file.tellers)) {
    named = named.replaceAll(`${teller}/${partyId(file, party)}`, teller);
  }
  for (const name of Object.keys(file.cast)) {
    named = named.replaceAll(partyId(file, name), name);
  }
  return named;
}

/** The tellings of a golden file, each under a message id of its own. */
export function tellingsOf(file: GoldenFile): readonly Telling[] {
  return file.events.map(([name, type, short], i) => {
    const teller = file.tellers[name];
    if (!teller || !isEventType(type)) throw new Error(`Event ${i + 1} of ${file.title}.`);
    const { in: place, ...facts } = short;
    const event = eventWith(type, factsOf(file, type, facts));
    const { source, side } = teller;
    const said = { teller: name, party: partyId(file, teller.for), source, side };
    const by = { ...said, message: `m${i}`, role: 'emitter' as const };
    const stream = typeof place === 'string' ? place : ownStream(event, name);
    return { stream, event, by, parties: partiesOf(event) };
  });
}

function ownStream(event: LedgerEvent, teller: string): string {
  if (isEntryEvent(event)) throw new Error(`${event.type} does not say its stream (in).`);
  return streamOf(event, teller);
}

/** The facts of an event written out: parties as party ids, short forms in full. */
function factsOf(file: GoldenFile, type: string, short: Facts): Facts {
  const facts = fullForm(type, short);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, named(value)]));

  function named(value: unknown): unknown {
    if (typeof value === 'string') return value in file.cast ? partyId(file, value) : value;
    if (Array.isArray(value)) return value.map(named);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, named(inner)]));
  }
}

/**
 * Short forms: an invoice's `amount` and `due` stand for a plain one in EUR payable on that day, a
 * `due` that maps days to amounts for instalments; a payment's `pays` for its allocations.
 */
function fullForm(type: string, short: Facts): Facts {
  const { amount, due, pays, ...rest } = short;
  if (type === 'InvoiceIssued' && due !== undefined) {
    const days = typeof due === 'string' ? { [due]: amount } : { ...Object(due) };
    const instalments = Object.entries(days).map(([day, part]) => ({
      kind: 'ordinary',
      amount: part,
      due: day,
      basis: 'stated',
    }));
    const plain = { typeCode: '380', currency: 'EUR', prepaid: '0', total: amount };
    return { ...plain, payable: amount, instalments, ...rest };
  }
  if (type === 'PaymentReceived') {
    const plain = { instrument: 'credit_transfer', currency: 'EUR', amount };
    const allocations = Object.entries(Object(pays)).map(([number, part]) => ({
      seller: rest.payee,
      number,
      amount: part,
    }));
    return { ...plain, ...rest, allocations };
  }
  return short;
}
