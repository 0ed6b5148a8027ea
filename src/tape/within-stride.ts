/**
 * What was known within a stride. The tape has what its events together made; as known at one of
 * them, the promises that it touched are folded again, from their facts up to there, and all others
 * are as they were before it. So no answer hangs on how events came to be folded together.
 */
import { type Coverage, coverageAt } from '../../projections/coverage.js';
import { foldPromises } from '../../projections/promise/promise.js';
import { type Vouched, vouchedOf } from '../../projections/standing/vouching.js';
import { type WhoIsWho, whoIsWho } from '../../projections/who-is-who.js';
import type { Position } from '../ledger/stored.js';
import { factsOf } from '../projector/facts.js';
import { coverageFacts } from '../projector/projections/coverage.js';
import { joinedAddresses, linksAt } from '../projector/rows/joined-addresses.js';
import type { Columns } from './layout.js';
import type { Tape } from './tape.js';

export interface WithinStride {
  /** Numbers of the addresses that the stride touched: what they lead counts no more. */
  readonly touched: ReadonlySet<number>;
  /** What was known under these addresses. */
  readonly promises: readonly Vouched[];
}

/** Null where a position is in no stride, or the last of one: then the tape has all. */
export function withinStride(tape: Tape, knownAt: Position): WithinStride | null {
  const number = tape.footers.findIndex(({ after, upTo }) => after < knownAt && knownAt < upTo);
  if (number < 0) return null;
  const { columns } = tape.block(number);
  const stride = columns.upTo.findIndex((upTo) => knownAt < upTo);
  if ((columns.after[stride] ?? knownAt) >= knownAt) return null;
  const touched = new Set(touchedIn(columns, stride));
  return { touched, promises: foldedThen(tape, touched, knownAt) };
}

/** Events of other programs in the strides that had ended by a position, and where those ended. */
export function passedBy(
  tape: Tape,
  knownAt: Position,
): { readonly passed: number; readonly upTo: Position } {
  let [passed, last] = [0, 0];
  for (const [number, footer] of tape.footers.entries()) {
    if (footer.after >= knownAt) break;
    if (footer.upTo <= knownAt) {
      passed += footer.passed;
      last = footer.upTo;
      continue;
    }
    const { columns } = tape.block(number);
    for (const [stride, upTo] of columns.upTo.entries()) {
      if (upTo > knownAt) break;
      passed += columns.passed[stride] ?? 0;
      last = upTo;
    }
  }
  return { passed, upTo: last };
}

function touchedIn({ touched, touchedEnd }: Columns, stride: number): Int32Array {
  return touched.subarray(stride === 0 ? 0 : touchedEnd[stride - 1], touchedEnd[stride]);
}

function foldedThen(tape: Tape, touched: Iterable<number>, knownAt: Position): readonly Vouched[] {
  const { views } = tape;
  const links = linksAt(views, knownAt);
  const who: WhoIsWho = whoIsWho(links.all, links.entitling);
  const coverage: Coverage = coverageAt(coverageFacts(views), knownAt, who.resolve);
  const done = new Set<string>();
  const found: Vouched[] = [];
  for (const number of touched) {
    const address = tape.addressOf(number);
    if (done.has(address)) continue;
    const joined = joinedAddresses(views, links.all, address, knownAt);
    // An address without facts yet leads to the promise that it will belong to: done is done.
    const isDone = joined.some((each) => done.has(each));
    for (const each of [address, ...joined]) done.add(each);
    if (isDone) continue;
    const facts = factsOf(views, joined, knownAt);
    found.push(...vouchedOf(foldPromises(joined, facts, who, coverage), facts, who));
  }
  return found;
}
