import { cdarStatus } from '../../../src/intake/einvoice/cdar.js';
import { CDAR_STATUSES } from '../../../src/intake/einvoice/cdar-codes.js';
import { leftOut, messagesIn, partsOf, partyOf, saidIn } from '../reading.js';
import { BUYER, FACTOR, SELLER, status, type Written } from './written-status.js';

const read = (written: Written) => partsOf(cdarStatus, status(written));

const seller = { id: `0002:${SELLER.id}`, country: 'FR' };
const buyer = { id: `0002:${BUYER.id}`, name: BUYER.name, country: 'FR' };
const INVOICE = { seller, buyer, number: 'F-7', issuedOn: '2026-07-01' };
const KEY = `${partyOf(`0002:${SELLER.id}`)}/F-7/2026-07-01`;

describe('a lifecycle status', () => {
  it('of what was cashed is one payment of the sum of its VAT rates, on its value day', async () => {
    const parts = await read({
      code: 212,
      amounts: [
        ['MEN', '1000.00', '20260731'],
        ['MEN', '200.50'],
      ],
    });
    const payment = `${KEY} 212 20260802100000`;
    expect(messagesIn(parts)).toEqual([
      {
        type: 'PaymentReceived',
        id: payment,
        data: {
          payment,
          payer: buyer,
          payee: seller,
          amount: '120050',
          currency: 'EUR',
          creditedOn: '2026-07-31',
          instrument: 'other',
          allocations: [{ seller, number: 'F-7', amount: '120050' }],
        },
        onBehalfOf: seller.id,
      },
    ]);
  });

  it('is the same payment in the copy for the tax portal, which names no payer', async () => {
    const amounts = [['MEN', '12000']] as const;
    const [copy] = messagesIn(await read({ code: 212, to: ['DFH'], id: 'FFE_1', amounts }));
    const [own] = messagesIn(await read({ code: 212, amounts }));
    expect(copy?.data).toEqual({ ...own?.data, payer: undefined });
    expect(copy?.id).toBe(`${own?.id} without payer`);
  });

  it('below zero takes back what was cashed of the invoice', async () => {
    const parts = await read({ code: 212, time: '20260901080000', amounts: [['MEN', '-12000']] });
    const payment = `${KEY} 212 20260901080000`;
    const allocations = [{ seller, number: 'F-7', amount: '1200000' }];
    expect(saidIn(parts)).toEqual([
      {
        type: 'PaymentRefunded',
        data: { payment, on: '2026-09-01', amount: '1200000', allocations },
      },
    ]);
  });

  it.each([
    [203, 'WK', 'InvoiceReceived', { receivedOn: '2026-08-02' }],
    [205, 'BY', 'InvoiceApproved', { approvedOn: '2026-08-02' }],
    [208, 'BY', 'InvoiceSuspended', { suspendedOn: '2026-08-02' }],
    [209, 'SE', 'InvoiceResumed', { resumedOn: '2026-08-02' }],
    [210, 'BY', 'InvoiceRefused', { refusedOn: '2026-08-02' }],
    [213, 'WK', 'InvoiceRejected', { rejectedOn: '2026-08-02' }],
    [501, 'WK', 'InvoiceRejected', { rejectedOn: '2026-08-02' }],
    [220, 'SE', 'InvoiceCancelled', { cancelledOn: '2026-08-02' }],
    [227, 'SE', 'PayeeAccountChanged', { on: '2026-08-02' }],
  ] as const)('%s of %s becomes %s', async (code, issuer, type, said) => {
    const to = issuer === 'BY' ? ['SE'] : ['BY'];
    const [message, ...more] = messagesIn(await read({ code, issuer, to }));
    expect(more).toEqual([]);
    const named = issuer === 'SE' || issuer === 'WK' ? buyer : { ...buyer };
    expect(message).toMatchObject({ type, data: { ...INVOICE, buyer: named, ...said } });
    const speaks = { SE: seller.id, BY: buyer.id, WK: undefined }[issuer];
    expect(message?.onBehalfOf).toBe(speaks);
  });

  it('in dispute says why, in the words of the ledger and sealed in its own', async () => {
    const said = saidIn(await read({ code: 207, issuer: 'BY', to: ['SE'], reason: 'QTE_ERR' }));
    expect(said).toEqual([
      {
        type: 'InvoiceDisputed',
        data: {
          ...INVOICE,
          dispute: '207 2026-08-02',
          reason: 'quantity',
          raisedOn: '2026-08-02',
          comment: 'Motif QTE_ERR',
        },
      },
    ]);
  });

  it('approved in part approves the one part and disputes the other', async () => {
    const said = saidIn(
      await read({
        code: 206,
        issuer: 'BY',
        to: ['SE'],
        amounts: [
          ['MAPTTC', '900.00'],
          ['MNATTC', '300.00'],
        ],
      }),
    );
    expect(said.map(({ type, data }) => [type, data.amount])).toEqual([
      ['InvoiceApproved', '90000'],
      ['InvoiceDisputed', '30000'],
    ]);
  });

  it('that a payment was sent announces it and pays nothing', async () => {
    const amounts = [['MPA', '1200.00', '20260805']] as const;
    const [said] = saidIn(await read({ code: 211, issuer: 'BY', to: ['SE'], amounts }));
    expect(said).toMatchObject({
      type: 'PaymentAnnounced',
      data: { payer: buyer, payee: seller, amount: '120000', on: '2026-08-05' },
    });
  });

  it('of a confidential assignment names no buyer', async () => {
    const said = saidIn(await read({ code: 226, to: ['DL', 'BY'] }));
    const factor = { id: `0002:${FACTOR.id}`, name: FACTOR.name, country: 'FR' };
    expect(said).toEqual([
      {
        type: 'ReceivableAssigned',
        data: { seller, number: 'F-7', factor, on: '2026-08-02', confidential: true },
      },
    ]);
    expect(leftOut(await read({ code: 225 }))).toEqual([
      'document_must_follow_its_standard: The factor is not named (a party of role DL or PE).',
    ]);
  });

  it('of a credit note, a log entry or an unknown code is left out and says why', async () => {
    const amounts = [['MEN', '-12000']] as const;
    expect(leftOut(await read({ code: 212, type: '381', amounts }))).toHaveLength(1);
    expect(leftOut(await read({ code: 999 }))[0]).toMatch(/^Status 999 is not known/);
    for (const [code, { fate }] of Object.entries(CDAR_STATUSES)) {
      if (fate !== 'log') continue;
      const parts = await read({ code });
      expect([code, messagesIn(parts), leftOut(parts).length]).toEqual([code, [], 1]);
    }
  });
});
