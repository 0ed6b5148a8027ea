/** A professional with many partners: their holidays count for it as they do in a replay. */
import { rmSync } from 'node:fs';
import { fill } from '../../bench/folder.js';
import { type BenchEvent, bigHistory, siren } from '../../bench/history.js';
import { triangle1 } from '../../projections/models/triangle-1.js';
import { FOLDER_VIEWER, withReadSide } from '../../src/cli/folder/folder.js';
import { toDayNumber } from '../../src/ledger/values/day.js';
import { readScore } from '../../src/query/score/score.js';
import type { Replayed } from '../../src/replay/asking.js';
import { replay } from '../../src/replay/replay.js';
import { openSqliteHistory } from '../../src/store/sqlite/history.js';
import { temporaryFolder } from '../temporary-folder.js';

/** More than the score asks for one by one, half of them sell to the professional. */
const PARTNERS = 400;
/** Ascension Day is a holiday in two of them. */
const COUNTRIES = ['FR', 'US', 'DE', 'GB', 'FR'];
const DUE = '2027-05-06';
const PAID = '2027-05-07';
const AS_OF = '2027-06-01';

function* dueOnAscensionDay(): IterableIterator<BenchEvent> {
  let number = 0;
  for (const { data, ...event } of bigHistory(PARTNERS)) {
    if (event.type === 'InvoiceIssued') {
      const seller = { id: data.seller, country: COUNTRIES[number++ % COUNTRIES.length] };
      const instalments = [{ kind: 'ordinary', amount: data.total, due: DUE, basis: 'stated' }];
      yield { ...event, data: { ...data, seller, instalments } };
    } else if (event.type === 'PaymentReceived') {
      yield { ...event, data: { ...data, creditedOn: PAID } };
    } else yield { ...event, data };
  }
}

describe('a professional with partners in many countries', () => {
  const dir = temporaryFolder();
  beforeAll(() => fill(dir, dueOnAscensionDay()));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  it('has the score of a replay, to the byte', async () => {
    const asked = { viewer: FOLDER_VIEWER, id: siren(0), asOf: AS_OF };
    const live = await withReadSide(dir, (side) => readScore(side, asked));
    const history = openSqliteHistory(dir);
    const question = { model: triangle1, asOf: toDayNumber(AS_OF), with: null };
    const { scores } = await replay({ dir, history }, question, history.head());
    history.close();
    const most = scores.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
    expect(sizeOf(most)).toBeGreaterThan(PARTNERS / 3);
    const { promises, levels, index, score } = paymentOf(most);
    expect(live.sides.payment).toMatchObject({ promises, levels, index, score });
  });
});

function paymentOf({ card }: Replayed) {
  const { payment } = card.sides;
  if (payment.status !== 'ok') throw new Error('It has a score.');
  return payment;
}

function sizeOf({ card }: Replayed): number {
  return card.sides.payment.promises;
}
