/**
 * A walk through history in time order: on the day of issue of each invoice every contender is
 * asked, by what was known before that day.
 */
import type { DayNumber } from '../../../src/ledger/values/day.js';
import type { PartyId } from '../../../src/ledger/values/party.js';
import type { SteppedReceivable } from '../receivable-of.js';
import type { KnownBy } from '../walk.js';
import type { Asked, Contender } from './contender.js';
import { askedOf, Timeline } from './timeline.js';

/** What was told of invoices, side by side, by the day of issue. */
export interface Walked {
  readonly receivables: readonly SteppedReceivable[];
  readonly asked: readonly Asked[];
  /** The payer of each, by number. */
  readonly payers: Int32Array;
  readonly payerNames: readonly PartyId[];
  /** How many invoices of its payer had been settled. */
  readonly history: Int32Array;
  /** What each contender told, by its name. */
  readonly chances: ReadonlyMap<string, Float64Array>;
  /** Receivables that came twice, left out. */
  readonly duplicates: number;
}

interface WalkOptions {
  readonly knownBy: KnownBy;
  /** Hears of each day on which invoices were issued, once all of the days before is known. */
  readonly day?: (issued: DayNumber) => void;
  readonly progress?: (done: number) => void;
}

/** How often progress is told of. */
const STRIDE = 1000;

/**
 * Walks. `receivables` come by the day of issue. Throws RangeError where two contenders have one
 * name: what the one told would be taken for the other's.
 */
export function walk(
  receivables: readonly SteppedReceivable[],
  contenders: readonly Contender[],
  { knownBy, day = () => {}, progress = () => {} }: WalkOptions,
): Walked {
  mustDiffer(contenders);
  const once = withoutDuplicates(receivables);
  const asked = once.map(askedOf);
  const timeline = new Timeline(once, asked, knownBy);
  const told = contenders.map(() => new Float64Array(once.length));
  const { payers, payerNames } = numbered(asked);
  const history = new Int32Array(once.length);
  const settled = new Map<PartyId, number>();
  for (const [i, invoice] of asked.entries()) {
    for (const news of timeline.before(invoice.issued)) {
      for (const contender of contenders) contender.take(news);
      if (news.outcome === null) continue;
      const { payer } = news.invoice;
      settled.set(payer, (settled.get(payer) ?? 0) + 1);
    }
    if (invoice.issued !== asked[i - 1]?.issued) day(invoice.issued);
    history[i] = settled.get(invoice.payer) ?? 0;
    for (const [n, contender] of contenders.entries()) {
      const chances = told[n];
      if (chances) chances[i] = contender.chance(invoice);
    }
    if (i % STRIDE === 0) progress(i);
  }
  const chances = new Map(contenders.map(({ name }, n) => [name, told[n] ?? new Float64Array()]));
  const duplicates = receivables.length - once.length;
  return { receivables: once, asked, payers, payerNames, history, chances, duplicates };
}

function mustDiffer(contenders: readonly Contender[]): void {
  const names = new Set(contenders.map(({ name }) => name));
  if (names.size < contenders.length) throw new RangeError('Each contender has its own name.');
}

/** The first of those of one address. */
function withoutDuplicates(
  receivables: readonly SteppedReceivable[],
): readonly SteppedReceivable[] {
  const seen = new Set<string>();
  return receivables.filter(({ promise }) => {
    const isNew = !seen.has(promise);
    seen.add(promise);
    return isNew;
  });
}

function numbered(asked: readonly Asked[]): Pick<Walked, 'payers' | 'payerNames'> {
  const numbers = new Map<PartyId, number>();
  const payers = Int32Array.from(asked, ({ payer }) => {
    const known = numbers.get(payer) ?? numbers.size;
    numbers.set(payer, known);
    return known;
  });
  return { payers, payerNames: [...numbers.keys()] };
}
