/** What would raise a score, over HTTP: told for real, each move gains what was said of it. */

import type { ShownMove } from '../../../src/query/score/raise.js';
import { accessOf, message } from '../../command/fixture.js';
import {
  BUYER,
  deal,
  FIRMS,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from './reading.js';

const AS_OF = '2026-06-30';
const [FIRST = '', SECOND = '', THIRD = '', FOURTH = ''] = FIRMS;

/** Of each buyer, three invoices that were paid: on the day, three weeks late, and early. */
function history(buyer: string) {
  return [
    ...deal({ number: `A ${buyer}`, buyer, seller: FIRST, paidOn: '2026-02-05' }),
    ...deal({ number: `B ${buyer}`, buyer, seller: SECOND, paidOn: '2026-02-26' }),
    ...deal({ number: `C ${buyer}`, buyer, seller: THIRD, paidOn: '2026-02-03' }),
  ];
}

const disputed = { seller: FIRST, buyer: SELLER, number: 'D1', dispute: 'D' };

describe('what would raise a score, over HTTP', () => {
  let reading: Reading;

  beforeAll(async () => {
    reading = await startReading();
    await reading.tell(
      message('SourceCovered', 'covered', { upTo: '2027-12-31' }),
      ...[BUYER, OTHER, SELLER, FOURTH].flatMap(history),
      ...deal({ number: 'A0', seller: SECOND, buyer: FOURTH, paidOn: '2026-02-05' }),
      ...deal({
        number: 'O3',
        seller: FIRST,
        buyer: FOURTH,
        issuedOn: '2026-06-20',
        due: '2026-07-20',
      }),
      // BUYER has an invoice that is overdue, and one that comes due.
      ...deal({ number: 'O1', seller: FIRST, issuedOn: '2026-05-20', due: '2026-06-20' }),
      ...deal({ number: 'O2', seller: SECOND, issuedOn: '2026-06-20', due: '2026-07-20' }),
      // SELLER argued about one that was a month late by then.
      ...deal({ number: 'D1', seller: FIRST, buyer: SELLER, due: '2026-05-01' }),
      message('InvoiceDisputed', 'dispute', {
        ...{ ...disputed, reason: 'quality', raisedOn: '2026-05-25' },
      }),
    );
    // OTHER alone tells of what it paid FOURTH in time.
    await own(OTHER, ...['C1', 'C2', 'C3'].flatMap((number) => confirmable(number)));
  });
  afterAll(() => reading.close());

  const confirmable = (number: string) => {
    return deal({ number, seller: FOURTH, buyer: OTHER, paidOn: '2026-02-01' });
  };

  /** Tells by a key of the party's own. */
  async function own(party: string, ...messages: ReturnType<typeof message>[]): Promise<void> {
    const { folder } = reading;
    const owner = folder.party(party);
    const access = accessOf(folder, [party], { teller: `books of ${party}`, owner });
    for (const result of await folder.ledger.tellEach(messages, access)) {
      expect(result.status).toBe('accepted');
    }
    await reading.caughtUp();
  }

  async function raised(id: string, more = ''): Promise<Record<string, unknown>> {
    const { status, body } = await reading.get(
      professional(id, `score/raise?asOf=${AS_OF}${more}`),
    );
    expect(status).toBe(200);
    return body;
  }

  async function movesOf(id: string, more = ''): Promise<readonly ShownMove[]> {
    return Object(await raised(id, more)).moves;
  }

  async function scoreOn(id: string, asOf: string) {
    const { body } = await reading.get(professional(id, `score?asOf=${asOf}`));
    return Object(body);
  }

  /** Tells what a move says, and asks for the score again: both gains, and all figures. */
  async function tellFor(id: string, move: ShownMove, tell: () => Promise<unknown>): Promise<void> {
    const { gain, later, after } = move;
    const now = await scoreOn(id, AS_OF);
    const idle = await scoreOn(id, '2026-12-30');
    await tell();
    const then = await scoreOn(id, after.asOf);
    expect(then.overall).toEqual(after.overall);
    const side = (gain ?? later)?.side ?? 'payment';
    if (later === undefined) expect(then.sides[side].score).toEqual(after.side);
    for (const [each, before, on] of [
      [gain, now, move.kind === 'keep_all' ? '2026-12-30' : AS_OF],
      [later, idle, '2026-12-30'],
    ] as const) {
      if (!each) continue;
      const told = await scoreOn(id, on);
      const of = (card: typeof told) => card.overall.score.value;
      expect(of(told) - of(before)).toBeCloseTo(each.overall ?? Number.NaN, 9);
      const points = told.sides[each.side].score.value - before.sides[each.side].score.value;
      expect(points).toBeCloseTo(each.points ?? Number.NaN, 9);
    }
  }

  const paid = (number: string, seller: string, on: string, buyer = BUYER) => {
    return deal({ number, seller, buyer, paidOn: on }).slice(1);
  };

  it('keeps a promise today that is due later', async () => {
    const moves = await movesOf(FOURTH);
    const move = moves.find(({ kind }) => kind === 'keep_now');
    expect(move).toMatchObject({
      ...{ after: { asOf: AS_OF }, gain: { side: 'payment' }, count: 1 },
      promises: [{ number: 'O3', partner: { id: FIRST }, due: '2026-07-20' }],
    });
    if (!move) return;
    await tellFor(FOURTH, move, () => reading.tell(...paid('O3', FIRST, AS_OF, FOURTH)));
  });

  it('confirms declared promises as the partner then does', async () => {
    const [move] = await movesOf(OTHER);
    expect(move).toMatchObject({ kind: 'confirm', count: 3, by: { id: FOURTH }, gain: {} });
    if (!move) return;
    await tellFor(OTHER, move, () => own(FOURTH, ...['C1', 'C2', 'C3'].flatMap(confirmable)));
    expect(await movesOf(OTHER)).toEqual([]);
  });

  it('ends a dispute as the seller then does', async () => {
    const moves = await movesOf(SELLER);
    const move = moves.find(({ kind }) => kind === 'end_dispute');
    expect(move).toMatchObject({ inFavourOf: 'buyer', promises: [{ number: 'D1' }] });
    if (!move) return;
    const end = { ...disputed, inFavourOf: 'buyer', resolvedOn: AS_OF };
    await tellFor(SELLER, move, () => {
      return reading.tell(message('InvoiceDisputeResolved', 'resolved', end));
    });
  });

  it('keeps every promise for months, and one that is overdue beside leaving it open', async () => {
    const answer = await raised(BUYER);
    expect(answer).toMatchObject({ months: 6, idle: { asOf: '2026-12-30' } });
    const moves: readonly ShownMove[] = Object(answer).moves;
    expect(moves.map(({ kind }) => kind)).toEqual(['keep_all', 'keep_now', 'keep_now']);
    const [all] = moves;
    expect(all).toMatchObject({ count: 2, months: 6, after: { asOf: '2026-12-30' } });
    const one = (number: string) =>
      moves.find(({ kind, promises: [of] }) => kind === 'keep_now' && of?.number === number);
    const [overdue, coming] = [one('O1'), one('O2')];
    expect(overdue).toMatchObject({ gain: null, later: { side: 'payment' } });
    // A third invoice kept in time is what its relation side lacks.
    expect(coming).toMatchObject({ gain: { side: 'relation', points: null } });
    expect(coming).not.toHaveProperty('later');
    if (!all || !overdue) return;
    await tellFor(BUYER, overdue, () => reading.tell(...paid('O1', FIRST, AS_OF)));
    await reading.tell(...paid('O2', SECOND, '2026-07-20'));
    expect((await scoreOn(BUYER, '2026-12-30')).overall).toEqual(all.after.overall);
  });

  it('says what is missing where there is no score', async () => {
    expect(await raised(FIRST)).toMatchObject({
      overall: { status: 'insufficient' },
      sides: { payment: { status: 'insufficient', missing: { promises: 3, counterparties: 2 } } },
      moves: [],
    });
  });

  it('is for the professional and operators, and for nobody else', async () => {
    const path = professional(BUYER, `score/raise?asOf=${AS_OF}`);
    const statuses = async (...who: (keyof Reading['tokens'])[]) =>
      Promise.all(who.map(async (each) => (await reading.get(path, each)).status));
    expect(await statuses('operator', 'buyer')).toEqual([200, 200]);
    expect(await statuses('seller', 'other', 'analyst')).toEqual([403, 403, 403]);
    const { body } = await reading.get(path, 'analyst');
    expect(body).toMatchObject({ code: 'answer_must_be_yours_to_see' });
    expect((await reading.get(`${path}&months=25`)).status).toBe(400);
  });
});
