/**
 * Every promise at a moment, in batches: today's from their rows, those of a past moment folded
 * again from the facts known then. Each is given once.
 */
import { ownerIn } from '../../projections/fact.js';
import type { FoldedPromise } from '../../projections/promise/folded.js';
import { foldPromises } from '../../projections/promise/promise.js';
import { factsOf } from '../projector/facts.js';
import { joinedAddresses, TODAY } from '../projector/rows/joined-addresses.js';
import { promisesAfter } from '../projector/rows/read-promises.js';
import { promiseOfRow } from '../query/rows.js';
import type { Moment } from '../query/time/moment.js';
import type { RowBatch } from './table.js';

/** Few enough to die young. */
const PAGE = 500;

export function* promisesAt(moment: Moment): IterableIterator<RowBatch<FoldedPromise>> {
  if (moment.knownAt === TODAY) yield* promisesToday(moment);
  else yield* promisesThen(moment);
}

function* promisesToday({ views }: Moment): IterableIterator<RowBatch<FoldedPromise>> {
  const of = countOf(views, 'promise');
  let done = 0;
  for (let last = 0; ; ) {
    const rows = promisesAfter(views, last, PAGE);
    const end = rows.at(-1);
    if (!end) return;
    last = end[0];
    done += rows.length;
    yield { rows: rows.map(promiseOfRow), done, of };
  }
}

function* promisesThen(moment: Moment): IterableIterator<RowBatch<FoldedPromise>> {
  const { views } = moment;
  const joinedTo = joiningThen(moment);
  const of = countOf(views, 'address');
  let done = 0;
  for (let last = 0; ; ) {
    const found = views.all<{ id: number; address: string }>(
      `SELECT id, address FROM address WHERE id > ? ORDER BY id LIMIT ${PAGE}`,
      last,
    );
    const end = found.at(-1);
    if (!end) return;
    last = end.id;
    done += found.length;
    const rows = found.flatMap(({ address }) => {
      const addresses = joinedTo(address);
      // Those that are joined are folded together, where the first of them stands.
      return addresses[0] === address ? foldedThen(moment, addresses) : [];
    });
    yield { rows, done, of };
  }
}

/** The addresses that were one promise then, smallest first, of which one may lead elsewhere. */
function joiningThen({ views, links, knownAt }: Moment): (address: string) => readonly string[] {
  const linked = new Set([...links].flat());
  return (address) => {
    const alone = !linked.has(ownerIn(address)) && !isJoined(views, address);
    return alone ? [address] : joinedAddresses(views, links, address, knownAt);
  };
}

function isJoined(views: Moment['views'], address: string): boolean {
  return views.one('SELECT 1 FROM joined WHERE address = ? LIMIT 1', address) !== null;
}

function foldedThen(moment: Moment, addresses: readonly string[]): readonly FoldedPromise[] {
  const facts = factsOf(moment.views, addresses, moment.knownAt);
  return foldPromises(addresses, facts, moment.who, moment.coverage);
}

function countOf(views: Moment['views'], table: 'promise' | 'address'): number {
  return views.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
}
