import { camt } from '../../../src/intake/bank/camt.js';
import { leftOut, messagesIn, partsOf, READER, saidIn } from '../reading.js';
import {
  ACCOUNT,
  amountOf,
  entry,
  from,
  PAYER,
  read,
  refs,
  remitted,
  statement,
  to,
} from './statements.js';

const US = { id: '0002:000900001' };
const THEM = { id: '0002:000900118', name: 'Chauffage Bertin' };

describe('a bank statement', () => {
  it('tells each booked movement as a payment, on its value date', async () => {
    const details = [
      refs('E2E-9') + from('Chauffage Bertin') + remitted('<Ustrd>FACTURE F-7</Ustrd>'),
    ];
    const [payment, covered] = saidIn(
      await read([entry({ amount: '1200.5', ref: 'R1', details })]),
    );
    expect(payment).toEqual({
      type: 'PaymentReceived',
      data: {
        payment: expect.stringMatching(/^[0-9a-f]{32}\/[0-9a-f]{32}$/),
        payer: THEM,
        payee: US,
        amount: '120050',
        currency: 'EUR',
        creditedOn: '2026-03-31',
        instrument: 'credit_transfer',
        allocations: [],
        remittance: 'FACTURE F-7',
        endToEndId: 'E2E-9',
        counterpartyAccount: PAYER,
      },
    });
    expect(covered).toEqual({ type: 'SourceCovered', data: { party: US, upTo: '2026-03-31' } });
  });

  it('that the owner pays is known by the day of its order', async () => {
    const details = [to('Papeterie Lasalle')];
    const parts = await read([entry({ amount: '90', sign: 'DBIT', family: 'IDDT', details })]);
    expect(saidIn(parts)[0]?.data).toMatchObject({
      payer: US,
      payee: { id: 'local:books:PAPETERIE LASALLE', name: 'Papeterie Lasalle' },
      initiatedOn: '2026-03-31',
      instrument: 'direct_debit',
    });
    expect(parts).toContainEqual({
      at: expect.any(String),
      unmapped: { code: 'PAPETERIE LASALLE', name: 'Papeterie Lasalle' },
    });
  });

  it('gives one movement the same id in a report and a statement, and no account in clear', async () => {
    const details = [refs('E2E-9') + from('Chauffage Bertin')];
    const ids = async (kind: '052' | '053'): Promise<readonly string[]> =>
      messagesIn(await read([entry({ amount: '5', ref: 'R1', details })], kind))
        .filter(({ type }) => type === 'PaymentReceived')
        .map(({ id }) => id);
    expect(await ids('052')).toEqual(await ids('053'));
    expect((await ids('053')).join()).not.toContain('3000600001');
  });

  it('tells movements that are alike apart, and the same file the same way', async () => {
    const twice = [
      entry({ amount: '5', details: [from('A')] }),
      entry({ amount: '5', details: [from('A')] }),
    ];
    const ids = messagesIn(await read(twice)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(messagesIn(await read(twice)).map(({ id }) => id)).toEqual(ids);
  });

  it('takes a batch apart, and says where it does not sum up', async () => {
    const details = ['30', '20'].map((each) => amountOf(each) + from(`C${each}`, ''));
    const parts = await read([entry({ amount: '50', ref: 'R2', batch: 2, details })]);
    expect(
      saidIn(parts)
        .slice(0, 2)
        .map(({ data }) => data.amount),
    ).toEqual(['3000', '2000']);
    expect(leftOut(parts)).toEqual([]);
    const short = await read([entry({ amount: '51', ref: 'R2', batch: 2, details })]);
    expect(leftOut(short)[0]).toMatch(/do not sum to its amount/);
  });

  it.each([
    ['pending', entry({ amount: '5', status: 'PDNG', details: [from('A')] }), /not booked/],
    [
      'payroll',
      entry({ amount: '5', sign: 'DBIT', details: ['<Purp><Cd>SALA</Cd></Purp>'] }),
      /Payroll/,
    ],
    ['a batch alone', entry({ amount: '5', batch: 3 }), /camt\.054/],
    ['nobody and nothing', entry({ amount: '5' }), /neither who nor what/],
    ['paid to nobody', entry({ amount: '5', sign: 'DBIT', text: 'X' }), /names nobody/],
    ['no amount', '<Ntry><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts></Ntry>', /has no amount/],
    ['a wrong amount', entry({ amount: '1.005', details: [from('A')] }), /more decimals/],
  ])('leaves out what is %s, and says why; the rest is read', async (_, bad, why) => {
    const good = entry({ amount: '7', ref: 'G', details: [from('B')] });
    const parts = await read([bad, good]);
    expect(leftOut(parts)).toEqual([expect.stringMatching(why)]);
    expect(saidIn(parts).map(({ data }) => data.amount ?? 'covered')).toEqual(['700', 'covered']);
  });

  it('allocates what the payer states, and guesses nothing', async () => {
    const invoice = (number: string, share: string, kind = 'CINV'): string =>
      `<Strd><RfrdDocInf><Tp><CdOrPrtry><Cd>${kind}</Cd></CdOrPrtry></Tp><Nb>${number}</Nb></RfrdDocInf>` +
      `<RfrdDocAmt><RmtdAmt Ccy="EUR">${share}</RmtdAmt></RfrdDocAmt></Strd>`;
    const paying = async (...said: readonly string[]) => {
      const details = [from('Chauffage Bertin') + remitted(said.join(''))];
      const [first] = saidIn(await read([entry({ amount: '100', ref: 'R', details })]));
      return [first?.data.allocations, first?.data.documentNumbers];
    };
    expect(await paying(invoice('f-7', '60'), invoice('F-8', '40'))).toEqual([
      [
        { seller: US, number: 'F-7', amount: '6000' },
        { seller: US, number: 'F-8', amount: '4000' },
      ],
      'f-7\nF-8',
    ]);
    const dated = invoice('F-7', '60').replace('</Nb>', '</Nb><RltdDt>2026-01-05</RltdDt>');
    const noDay = invoice('F-8', '1').replace('</Nb>', '</Nb><RltdDt>05/01/2026</RltdDt>');
    expect((await paying(dated, invoice('F-7', '30'), noDay))[0]).toEqual([
      { seller: US, number: 'F-7', issuedOn: '2026-01-05', amount: '6000' },
      { seller: US, number: 'F-7', amount: '3000' },
      { seller: US, number: 'F-8', amount: '100' },
    ]);
    // A credit note is netted, or more is said than was paid: the matching has to look.
    expect(await paying(invoice('F-7', '120'), invoice('A-1', '20', 'CREN'))).toEqual([[], 'F-7']);
    expect(await paying(invoice('F-7', '120'))).toEqual([[], 'F-7']);
  });

  it('joins the pieces into which banks cut a text', async () => {
    const text = 'Invoice 2026-000417 for the heating works in Lyon';
    const cut = `<Ustrd>${text.slice(0, 35)}</Ustrd><Ustrd>${text.slice(35)}</Ustrd><Ustrd>thanks</Ustrd>`;
    const details = [from('Chauffage Bertin') + remitted(cut)];
    const [first] = saidIn(await read([entry({ amount: '1', details })]));
    expect(first?.data.remittance).toBe(`${text} thanks`);
  });

  it('sends back a payment of the same document, or says what it knows of another', async () => {
    const debit = entry({
      ...{ amount: '80', ref: 'D1', family: 'IDDT' },
      details: [refs('E2E-D') + from('Chauffage Bertin')],
    });
    const reason = '<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>';
    const back = entry({
      ...{ amount: '80', sign: 'DBIT', ref: 'D2', on: '2026-04-07', reversal: true },
      details: [refs('E2E-D') + to('Chauffage Bertin') + reason],
    });
    const [paid, returned] = saidIn(await read([debit, back]));
    expect(returned).toEqual({
      type: 'PaymentReversed',
      data: {
        payment: paid?.data.payment,
        on: '2026-04-07',
        cause: 'insufficient_funds',
        amount: '8000',
        currency: 'EUR',
        endToEndId: 'E2E-D',
      },
    });
    const [alone] = saidIn(await read([back]));
    expect(alone?.data).toEqual({ ...returned?.data, payment: expect.any(String) });
    expect(alone?.data.payment).not.toBe(paid?.data.payment);
  });

  it('is of whoever --owner says, else of the holder of the account', async () => {
    const credit = [entry({ amount: '5', details: [from('B')] })];
    const owned = await partsOf(camt, statement(credit), { ...READER, owner: '0002:000900027' });
    expect(saidIn(owned)[0]?.data.payee).toBe('0002:000900027');
    const [first] = saidIn(await read(credit, '053', new Map()));
    expect(first?.data.payee).toEqual({ id: `local:books:${ACCOUNT}` });
  });

  it('that holds none is refused', async () => {
    const wrong = '<Document xmlns="urn:x"><BkToCstmrStmt/></Document>';
    await expect(partsOf(camt, wrong)).rejects.toThrow('holds no statement');
  });
});
