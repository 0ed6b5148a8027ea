/** Every professional at a moment but consumers, in batches by party id, with what it promised. */
import type { PartyId } from '../ledger/values/party.js';
import { findableOf, partiesAfter } from '../query/people/party-rows.js';
import type { ExportMoment } from './export-moment.js';
import type { RowBatch } from './table.js';

/** Few, since scoring one may take long. */
const PAGE = 50;

/** Those who stand for the class of their ids; `scored`: without consumers, who are never. */
export function* professionalsAt(
  { moment, views, when }: ExportMoment,
  whom: 'all' | 'scored',
): IterableIterator<RowBatch<PartyId>> {
  const of = views.one<{ n: number }>('SELECT count(*) AS n FROM professional')?.n ?? 0;
  let done = 0;
  for (let last = ''; ; ) {
    const found = partiesAfter(views, last, when.knownAt, PAGE);
    const end = found.at(-1);
    if (end === undefined) return;
    last = end;
    done += found.length;
    const rows = found.filter((party) => {
      if (moment.resolve(party) !== party) return false;
      return whom === 'all' || findableOf(moment, party, when.knownAt)?.consumer === false;
    });
    yield { rows, done, of };
  }
}
