import { grantAccess } from '../../src/command/access.js';
import { unseal } from '../../src/keys/sealing.js';
import { readStored } from '../../src/ledger/upcast.js';
import { canonical } from '../../src/ledger/values/canonical.js';
import { type CommandResult, readEntryAddress } from '../../src/messages/message.js';
import {
  accessOf,
  BUYER,
  type Folder,
  invoiceData,
  message,
  OPERATOR,
  OTHER,
  openFolder,
  removeFolder,
  SELLER,
} from './fixture.js';

let folder: Folder;

beforeEach(async () => {
  folder = await openFolder();
});

afterEach(async () => {
  await folder.close();
  removeFolder(folder);
});

function entryOf(result: CommandResult | undefined): string {
  if (result?.status === 'accepted' || result?.status === 'duplicate') return result.entry;
  throw new Error(`Not told: ${JSON.stringify(result)}`);
}

async function types(stream: string): Promise<string[]> {
  return (await folder.store.readStream(stream)).map(({ type }) => type);
}

describe('the texts of a payment', () => {
  const texts = {
    ...{ remittance: 'F2026-041', endToEndId: 'E2E-1', creditorReference: 'RF18539007547034' },
    ...{ documentNumbers: 'F2026-041', counterpartyAccount: 'FR7630006000011234567890189' },
  };

  const { counterpartyAccount, ...said } = texts;

  it.each([
    ['its payee, are about its payer', SELLER, { payer: texts }],
    [
      'its payer, but for the account, which is of its payee',
      BUYER,
      { payer: said, payee: { counterpartyAccount } },
    ],
  ])('given the books of %s', async (_, teller, expected) => {
    const facts = {
      ...{ payment: 'P', payer: BUYER, payee: SELLER, amount: '100', currency: 'EUR' },
      ...{ creditedOn: '2026-08-20', instrument: 'credit_transfer', allocations: [] },
    };
    const told = message('PaymentReceived', 'm', { ...facts, ...texts });
    await folder.ledger.tellEach([told], accessOf(folder, [teller]));
    const [stored] = await folder.store.readStream('payment-books/P');
    const data: { personal?: Record<string, string> } = JSON.parse(stored?.data ?? '{}');
    const of = async (written: string) => {
      const party = folder.party(written);
      const key = (await folder.keys.existing(new Set([party]))).get(party);
      const sealed = data.personal?.[party];
      return key && sealed && unseal(key, party, 'payment-books/P', sealed);
    };
    expect({ payer: await of(BUYER), payee: await of(SELLER) }).toEqual(expected);
  });
});

describe('telling', () => {
  it('given nothing, when an invoice is told, then it is stored and its parties are met', async () => {
    const [result] = await folder.ledger.tellEach(
      [message('InvoiceIssued', 'm1', invoiceData({ seller: { id: SELLER, name: 'Acme' } }))],
      accessOf(folder, [SELLER]),
    );
    const stream = `invoice-${folder.party(SELLER)}/F2026-041`;
    expect(result).toMatchObject({ status: 'accepted', entry: `${stream}@0`, position: 4 });
    expect(await types(`professional-${folder.party(SELLER)}`)).toEqual([
      'ProfessionalRegistered.v1',
      'ProfessionalUpdated.v1',
    ]);
    expect(await types(`professional-${folder.party(BUYER)}`)).toEqual([
      'ProfessionalRegistered.v1',
    ]);
    const [stored] = await folder.store.readStream(stream);
    const recorded = stored && readStored(stored);
    expect(recorded?.by).toMatchObject({
      teller: 'books',
      party: folder.party(SELLER),
      side: 'promisee',
      message: 'm1',
    });
    expect(recorded?.parties).toEqual([folder.party(SELLER), folder.party(BUYER)]);
    expect(stored?.data).toBe(canonical(recorded?.event.facts));
    expect(stored?.data).not.toContain('552100554');
  });

  it('given an invoice told, when it is told again, then it is the same entry', async () => {
    const access = accessOf(folder, [SELLER]);
    const told = message('InvoiceIssued', 'm1', invoiceData());
    const [first] = await folder.ledger.tellEach([told], access);
    const head = await folder.store.head();
    const again = await folder.ledger.tellEach([told, { ...told, id: 'm2' }], access);
    expect(again).toEqual([
      { ...first, status: 'duplicate' },
      { ...first, status: 'duplicate' },
    ]);
    expect(await folder.store.head()).toBe(head);
  });

  it('given one chunk, when it repeats itself and contradicts itself, then each has its answer', async () => {
    const results = await folder.ledger.tellEach(
      [
        message('InvoiceIssued', 'm1', invoiceData()),
        message('InvoiceIssued', 'm1', invoiceData()),
        message('InvoiceIssued', 'm1', invoiceData({ orderReference: 'other' })),
        message('InvoiceReceived', 'm2', {
          seller: SELLER,
          number: ' f2026-041 ',
          receivedOn: '2026-08-02',
        }),
      ],
      accessOf(folder, [SELLER]),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'accepted',
      'duplicate',
      'rejected',
      'accepted',
    ]);
    expect(results[2]).toMatchObject({ code: 'idempotency_key_reused' });
    expect(readEntryAddress(entryOf(results[3]))?.revision).toBe(1);
  });

  it('given a dry run, then the decision is told and nothing is stored', async () => {
    const [result] = await folder.ledger.tellEach(
      [message('InvoiceIssued', 'm1', invoiceData())],
      accessOf(folder, [SELLER]),
      { dryRun: true },
    );
    expect(result).toEqual({
      status: 'accepted',
      entry: `invoice-${folder.party(SELLER)}/F2026-041@0`,
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/),
    });
    expect(await folder.store.head()).toBe(0);
  });

  it('given a refused message, then its parties are not met', async () => {
    const [result] = await folder.ledger.tellEach(
      [message('InvoiceIssued', 'm1', invoiceData({ payable: '1' }))],
      accessOf(folder, [SELLER]),
    );
    expect(result).toMatchObject({ code: 'payable_must_be_total_less_prepaid' });
    expect(await folder.store.head()).toBe(0);
  });

  it('given writers that race on one stream, then every telling is kept once', async () => {
    const access = accessOf(folder, [SELLER]);
    const racing = Array.from({ length: 20 }, (_, i) =>
      folder.ledger.tellEach(
        [
          message('InvoiceReceived', `m${i % 10}`, {
            seller: SELLER,
            number: 'F1',
            receivedOn: `2026-08-${10 + (i % 10)}`,
          }),
        ],
        access,
      ),
    );
    const results = (await Promise.all(racing)).flat();
    expect(new Set(results.map(entryOf)).size).toBe(10);
    expect(results.filter(({ status }) => status === 'accepted')).toHaveLength(10);
    expect(await types(`invoice-${folder.party(SELLER)}/F1`)).toHaveLength(10);
  });

  it('given texts about persons, then each is sealed with the key of whom it concerns', async () => {
    const [result] = await folder.ledger.tellEach(
      [
        message('FeedbackGiven', 'm1', {
          from: BUYER,
          to: SELLER,
          rating: 4,
          about: { kind: 'invoice', owner: SELLER, number: 'f1' },
          on: '2026-09-01',
          comment: 'Prompt and kind.',
        }),
      ],
      accessOf(folder, [BUYER]),
    );
    const stream = readEntryAddress(entryOf(result))?.stream ?? '';
    const [stored] = await folder.store.readStream(stream);
    expect(stored?.data).not.toContain('Prompt');
    const data = JSON.parse(stored?.data ?? '{}');
    expect(data.about).toEqual({ kind: 'invoice', owner: folder.party(SELLER), number: 'F1' });
    const seller = folder.party(SELLER);
    const key = (await folder.keys.existing([seller])).get(seller) ?? null;
    expect(unseal(key, seller, stream, data.personal[seller])).toEqual({
      comment: 'Prompt and kind.',
    });
    await folder.keys.erase(seller);
    const [after] = await folder.ledger.tellEach(
      [message('InvoiceIssued', 'm2', invoiceData({ note: 'For Ann.' }))],
      accessOf(folder, [SELLER]),
    );
    const [invoice] = await folder.store.readStream(entryOf(after).replace(/@\d+$/, ''));
    expect(invoice?.data).not.toContain('personal');
  });

  it('given a payment, when it goes back, then the reversal concerns whom the payment concerns', async () => {
    const access = accessOf(folder, [SELLER]);
    const results = await folder.ledger.tellEach(
      [
        message('PaymentReceived', 'm1', {
          payment: 'P1',
          payer: BUYER,
          payee: SELLER,
          amount: '120000',
          currency: 'EUR',
          creditedOn: '2026-08-30',
          instrument: 'direct_debit',
          allocations: [{ seller: SELLER, number: 'F1', amount: '120000' }],
        }),
        message('PaymentReversed', 'm2', {
          payment: 'P1',
          on: '2026-09-03',
          cause: 'insufficient_funds',
        }),
      ],
      access,
    );
    expect(results.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    const [, reversal] = await folder.store.readStream('payment-books/P1');
    const recorded = reversal && readStored(reversal);
    expect(new Set(recorded?.parties)).toEqual(
      new Set([folder.party(SELLER), folder.party(BUYER)]),
    );
    expect(recorded?.event).toMatchObject({ after: { known: true } });
  });
});

describe('entries', () => {
  it('given an entry, then whom it concerns contests it and its teller withdraws it', async () => {
    const [told] = await folder.ledger.tellEach(
      [message('InvoiceIssued', 'm1', invoiceData())],
      accessOf(folder, [SELLER]),
    );
    const entry = entryOf(told);
    const contest = message('EntryContested', 'c1', { entry, on: '2026-09-02', reason: 'No.' });
    const buyer = accessOf(folder, [BUYER], { teller: 'theirs', role: 'partner' });
    const stranger = accessOf(folder, [OTHER], { teller: 'stranger' });
    const many = accessOf(folder, [BUYER, OTHER], { teller: 'accountant' });
    const [refused] = await folder.ledger.tellEach([contest], stranger);
    expect(refused).toMatchObject({ code: 'entry_must_exist' });
    const [unnamed] = await folder.ledger.tellEach([contest], many);
    expect(unnamed).toMatchObject({ code: 'party_spoken_for_must_be_named' });
    const [contested] = await folder.ledger.tellEach([contest], buyer);
    expect(contested).toMatchObject({ status: 'accepted' });
    const withdrawal = message('EntryWithdrawn', 'w1', { entry, why: 'clerical_error' });
    const [notTheirs] = await folder.ledger.tellEach([withdrawal], buyer);
    expect(notTheirs).toMatchObject({ code: 'entry_must_be_the_tellers_own' });
    const [withdrawn] = await folder.ledger.tellEach([withdrawal], accessOf(folder, [SELLER]));
    expect(withdrawn).toMatchObject({ status: 'accepted' });
    const stored = await folder.store.readStream(entry.replace(/@\d+$/, ''));
    const last = stored[2] && readStored(stored[2]);
    expect(new Set(last?.parties)).toEqual(new Set([folder.party(SELLER), folder.party(BUYER)]));
  });

  it('given feedback, then only whom it is about answers it', async () => {
    const [told] = await folder.ledger.tellEach(
      [
        message('FeedbackGiven', 'm1', {
          from: BUYER,
          to: SELLER,
          rating: 2,
          about: { kind: 'invoice', owner: SELLER, number: 'F1' },
          on: '2026-09-01',
        }),
      ],
      accessOf(folder, [BUYER]),
    );
    const answer = message('FeedbackAnswered', 'a1', {
      entry: entryOf(told),
      on: '2026-09-02',
      text: 'Sorry.',
    });
    const [refused] = await folder.ledger.tellEach([answer], accessOf(folder, [BUYER]));
    expect(refused).toMatchObject({ code: 'teller_must_speak_for_a_party' });
    const [answered] = await folder.ledger.tellEach([answer], accessOf(folder, [SELLER]));
    expect(answered).toMatchObject({ status: 'accepted' });
  });
});

describe('keys', () => {
  it('given a local code met by being mentioned, then its teller links it', async () => {
    await grantAccess(
      folder.ledger,
      { role: 'emitter', teller: 'books', parties: [BUYER] },
      OPERATOR,
      '2026-11-01',
    );
    const [linked] = await folder.ledger.tellEach(
      [
        message('IdentifierLinked', 'l1', {
          party: 'local:books:V9',
          to: SELLER,
          kind: 'same',
        }),
      ],
      accessOf(folder, [BUYER]),
    );
    expect(linked).toMatchObject({ status: 'accepted' });
    const [foreign] = await folder.ledger.tellEach(
      [message('IdentifierLinked', 'l2', { party: 'local:books:V9', to: SELLER, kind: 'same' })],
      accessOf(folder, [BUYER], { teller: 'theirs' }),
    );
    expect(foreign).toMatchObject({ code: 'local_code_must_be_the_tellers_own' });
  });
});
