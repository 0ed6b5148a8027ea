/**
 * What is told in confidence, and what its buyer may read: each answer is the same to the byte as
 * it was before, and every question about it is answered as for an entry that does not exist.
 */
import { message } from '../../../command/fixture.js';
import { type Answer, call } from '../../service.js';
import {
  at,
  BUYER,
  deal,
  OTHER,
  professional,
  type Reading,
  SELLER,
  startReading,
} from '../reading.js';

const FACTOR = '0002:383474814';

const assigned = (type: 'ReceivableAssigned' | 'ReceivableReleased', confidential: boolean) =>
  message(type, `${type} ${confidential}`, {
    ...{ seller: SELLER, number: 'F1', factor: FACTOR, on: '2026-01-10', confidential },
    ...(!confidential && { buyer: BUYER }),
    comment: 'In confidence.',
  });

describe('a receivable assigned in confidence', () => {
  let reading: Reading;
  let entry: string;
  let before: ReadonlyMap<string, Answer>;
  let known: number;
  let factorsToken: string;

  /** Everything that the buyer may ask about itself, the seller, the factor and the invoice. */
  const questions = (): readonly string[] => [
    professional(BUYER, 'trail'),
    professional(BUYER, 'trail?limit=1'),
    professional(BUYER, `trail?partner=${SELLER}`),
    professional(BUYER, `trail?partner=${FACTOR}`),
    professional(BUYER, 'trail?kind=receivable'),
    professional(SELLER, 'trail'),
    professional(BUYER, 'relations'),
    professional(BUYER, 'score'),
    professional(BUYER, 'score?explain=payment'),
    professional(BUYER, 'score/history?from=2026-01-01&to=2026-03-01'),
    professional(BUYER, `score?with=${SELLER}`),
    professional(SELLER, `score?with=${BUYER}`),
    professional(FACTOR, 'score'),
    professional(FACTOR, `score?with=${BUYER}`),
    professional(SELLER),
    at('v1/promises', `invoice-${SELLER}/F1`),
    at('v1/promises', `receivable-books/confidential/${reading.folder.party(SELLER)}/F1`),
    at('v1/entries', `invoice-${reading.folder.party(SELLER)}/F1@0`),
    at('v1/entries', `receivable-books/confidential/${reading.folder.party(SELLER)}/F1@0`),
    at('v1/entries', `receivable-books/confidential/${reading.folder.party(SELLER)}/F1@1`),
  ];

  const answersTo = async (who: 'buyer' | 'other' | 'analyst') => {
    const answers = new Map<string, Answer>();
    for (const path of questions()) answers.set(path, await reading.get(path, who));
    return answers;
  };

  beforeAll(async () => {
    reading = await startReading();
    // The factor is known before, from business of its own.
    await reading.tell(
      ...deal({ number: 'F1', paidOn: '2026-02-01' }),
      ...deal({ number: 'X1', seller: FACTOR, buyer: OTHER }),
    );
    factorsToken = await reading.key({ role: 'partner', teller: 'page', parties: [FACTOR] });
    known = await reading.folder.store.head();
    before = await answersTo('buyer');
    [entry = ''] = await reading.tell(
      assigned('ReceivableAssigned', true),
      assigned('ReceivableReleased', true),
    );
  });
  afterAll(() => reading.close());

  it('leaves every answer to its buyer as it was, ETag and all', async () => {
    const after = await answersTo('buyer');
    for (const [path, { status, text, headers }] of before) {
      const now = after.get(path);
      // A cursor begins with the same position.
      const body = (written: string) => written.replace(/"knownAt":\d+|(?<="next":")\d+/g, '');
      expect([path, now?.status, body(now?.text ?? '')]).toEqual([path, status, body(text)]);
      expect(now?.headers.get('etag')).toBe(headers.get('etag'));
      expect(now?.text).not.toContain('confidential');
    }
  });

  it('leaves what was known then, and what is known since, the same', async () => {
    const path = professional(BUYER, 'trail');
    const at = async (knownAt: number) =>
      (await reading.get(`${path}?knownAt=${knownAt}`, 'buyer')).body.items;
    expect(await at(known + 2)).toEqual(await at(known));
  });

  it('is answered to others as an entry that does not exist', async () => {
    const nobody = entry.replace('/F1@', '/F9@');
    for (const who of ['buyer', 'other', 'analyst'] as const) {
      const [there, not] = [
        await reading.get(`/v1/entries/${encodeURIComponent(entry)}`, who),
        await reading.get(`/v1/entries/${encodeURIComponent(nobody)}`, who),
      ];
      expect([there.status, there.text]).toEqual([404, not.text]);
    }
  });

  it('cannot be contested, answered or found out by its buyer', async () => {
    const token = reading.tokens.buyer;
    for (const act of ['contest', 'answer']) {
      const ask = (of: string) =>
        call(reading, `/v1/entries/${encodeURIComponent(of)}/${act}`, {
          ...{ token, method: 'POST', body: { on: '2026-02-01' } },
        });
      const [there, not] = [await ask(entry), await ask(entry.replace('/F1@', '/F9@'))];
      expect([there.status, there.text]).toEqual([not.status, not.text]);
    }
  });

  it('takes no revision of the invoice, whoever tells of that next', async () => {
    const [next] = await reading.tell(
      message('InvoiceReceived', 'r', { seller: SELLER, number: 'F1', receivedOn: '2026-01-06' }),
    );
    expect(next).toMatch(/\/F1@1$/);
  });

  it('sends its buyer nothing live', async () => {
    const end = new AbortController();
    const path = `${professional(BUYER, 'live')}?after=${known}`;
    const response = await fetch(`${reading.url}${path}`, {
      headers: { authorization: `Bearer ${reading.tokens.buyer}` },
      signal: end.signal,
    });
    const [marker = ''] = await reading.tell(
      message('InvoiceApproved', 'a', {
        ...{ seller: SELLER, buyer: BUYER, number: 'F1', approvedOn: '2026-01-07' },
      }),
    );
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) {
      text += decoder.decode(piece, { stream: true });
      if (text.includes(marker)) break;
    }
    end.abort();
    expect(text).toContain(marker);
    expect(text).not.toContain('receivable');
    expect(text).not.toContain(FACTOR);
  });

  it('is read by its seller, its factor and operators', async () => {
    const promise = at('v1/promises', `invoice-${SELLER}/F1`);
    for (const who of ['seller', 'operator'] as const) {
      expect((await reading.get(`/v1/entries/${encodeURIComponent(entry)}`, who)).status).toBe(200);
      expect((await reading.get(professional(SELLER, 'trail'), who)).text).toContain(entry);
      expect((await reading.get(promise, who)).text).toContain(entry);
    }
    const factors = await call(reading, professional(FACTOR, 'trail'), { token: factorsToken });
    expect(factors.text).toContain(entry);
    expect(factors.text).toContain('In confidence.');
  });

  it('and told openly by its buyer, too, beside the promise', async () => {
    const [open = ''] = await reading.tell(assigned('ReceivableAssigned', false));
    const promise = await reading.get(at('v1/promises', `invoice-${SELLER}/F1`), 'buyer');
    expect(promise.text).toContain(open);
    expect((await reading.get(professional(BUYER, 'trail'), 'buyer')).text).toContain(open);
    const { body } = await reading.get(`/v1/entries/${encodeURIComponent(open)}`, 'buyer');
    expect([body.previous, body.next]).toEqual([null, null]);
  });
});
