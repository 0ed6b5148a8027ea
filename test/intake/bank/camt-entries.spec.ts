/** What of an entry is whose: sides within a batch, names in texts, interest, days, places. */
import { camt } from '../../../src/intake/bank/camt.js';
import type { Part } from '../../../src/intake/format.js';
import { anomaliesIn, ignoredIn, leftOut, partsOf, READER, saidIn } from '../reading.js';
import {
  amountOf,
  entry,
  from,
  PARTY_MAP,
  read,
  refs,
  remitted,
  statement,
  to,
} from './statements.js';

const side = (sign: 'CRDT' | 'DBIT'): string => `<CdtDbtInd>${sign}</CdtDbtInd>`;

/** Each payment as `in` or `out` with its minor units. */
const moved = (parts: readonly Part[]): readonly string[] =>
  saidIn(parts).flatMap(({ type, data }) =>
    type === 'PaymentReceived' ? [`${data.creditedOn ? 'in' : 'out'} ${data.amount}`] : [],
  );

describe('an entry of several transactions', () => {
  const credit = amountOf('30') + side('CRDT') + from('A', '');
  const debit = amountOf('10') + side('DBIT') + to('B');

  it('counts each on its own side: a debit in a netted batch is money that left', async () => {
    const parts = await read([
      entry({ amount: '20', ref: 'R', batch: 2, details: [credit, debit] }),
    ]);
    expect(moved(parts)).toEqual(['in 3000', 'out 1000']);
    expect(leftOut(parts)).toEqual([]);
    const [, paid] = saidIn(parts);
    expect(paid?.data).toMatchObject({
      payer: { id: '0002:000900001' },
      payee: { id: 'local:books:B', name: 'B' },
    });
  });

  it('that is netted to what left counts the credit in it as money that came', async () => {
    const [small, large] = [credit.replace('30', '3'), debit];
    const parts = await read([
      entry({ amount: '7', sign: 'DBIT', ref: 'R', batch: 2, details: [small, large] }),
    ]);
    expect(moved(parts)).toEqual(['in 300', 'out 1000']);
    expect(leftOut(parts)).toEqual([]);
  });

  it('is on the side of the entry where all of its transactions say the other', async () => {
    const contrary = ['30', '5'].map((each) => amountOf(each) + side('CRDT'));
    const parts = await read([
      entry({
        amount: '35',
        sign: 'DBIT',
        ref: 'R',
        details: contrary.map((each) => each + to('B')),
      }),
    ]);
    expect(anomaliesIn(parts)).toEqual([expect.stringMatching(/the other side/)]);
    expect(moved(parts)).toEqual(['out 3000', 'out 500']);
  });

  it('places each where it stands, and says of the sum where the entry does', async () => {
    const parts = await read([
      entry({ amount: '1', details: [from('C')] }),
      entry({ amount: '9', ref: 'R', batch: 2, details: [credit, debit] }),
    ]);
    const at = '/Document/BkToCstmrStmt/Stmt/Ntry';
    const places = parts.filter((part) => 'messages' in part || 'anomaly' in part);
    expect(places.map((part) => part.at)).toEqual([
      `${at}[1]/NtryDtls/TxDtls (line 1)`,
      `${at}[2] (line 1)`,
      `${at}[2]/NtryDtls/TxDtls[1] (line 1)`,
      `${at}[2]/NtryDtls/TxDtls[2] (line 1)`,
      '/Document/BkToCstmrStmt/Stmt[1] (line 1)',
    ]);
  });
});

describe('an entry that says all in a text', () => {
  const first = async (text: string, sign: 'CRDT' | 'DBIT' = 'CRDT') =>
    saidIn(await read([entry({ amount: '5', sign, text })]))[0]?.data;

  it('is told with its text, though nothing says who paid', async () => {
    const told = await first('VIREMENT RECU FACTURE F-2026-7');
    expect(told).toMatchObject({ amount: '500', remittance: 'VIREMENT RECU FACTURE F-2026-7' });
    expect(told?.payer).toBeUndefined();
  });

  it.each([
    '/TRTP/SEPA OVERBOEKING/IBAN/DE89370400440532013000/BIC/INGBNL2A/NAME/Bertin/REMI/Fact F-7/EREF/E-1',
    '166?00SEPA GUTSCHRIFT?109310?20EREF+E-1?21SVWZ+Fact F-?227?30INGBNL2A?31DE89370400440532013000?32Bertin',
    'VIR SEPA RECU /DE Bertin /MOTIF Fact F-7 /REF E-1',
    'VIR RECU 1234567890S DE: Bertin MOTIF: Fact F-7 REF: E-1',
  ])('that a convention orders is read by it: %s', async (text) => {
    const told = await first(text);
    expect(told).toMatchObject({ remittance: 'Fact F-7', endToEndId: 'E-1' });
    expect(told?.payer).toMatchObject({ name: 'Bertin' });
  });

  it('names who was paid where the party map knows the text', async () => {
    const partyMap = new Map([...PARTY_MAP, ['PRLV EDF', { identifier: '0002:552081317' }]]);
    const debit = [entry({ amount: '5', sign: 'DBIT', text: 'PRLV  EDF' })];
    const [told] = saidIn(await read(debit, '053', partyMap));
    expect(told?.data.payee).toEqual({ id: '0002:552081317' });
  });

  it('and the same of a transaction: what is added to it is read, too', async () => {
    const details =
      from('Bertin') +
      remitted('<Ustrd>Thanks</Ustrd><Strd><AddtlRmtInf>Order 12</AddtlRmtInf></Strd>') +
      '<AddtlTxInf>Invoice F-7</AddtlTxInf>';
    const [told] = saidIn(await read([entry({ amount: '5', text: 'Thanks', details: [details] })]));
    expect(told?.data.remittance).toBe('Thanks Order 12 Invoice F-7');
  });

  it.each([
    ['/TRTP/SEPA BATCH/PREF/1202P55/NRTX/2', /batch/],
    ['SAMMELGUTSCHRIFT ESR VERARBEITUNG VOM 24.11.2020', /batch/],
  ])('is passed over where it is the sum of a batch: %s', async (text, why) => {
    expect(leftOut(await read([entry({ amount: '5', text })]))).toEqual([
      expect.stringMatching(why),
    ]);
  });
});

describe('money that left to nobody named', () => {
  it('is told as announced under its end-to-end id, until the order says whom it went to', async () => {
    const details = [refs('E2E-9') + remitted('<Ustrd>F-7</Ustrd>')];
    const parts = await read([entry({ amount: '5', sign: 'DBIT', ref: 'R', details })]);
    expect(saidIn(parts)[0]).toEqual({
      type: 'PaymentAnnounced',
      data: {
        payment: expect.any(String),
        ...{ payer: { id: '0002:000900001' }, amount: '500', currency: 'EUR', on: '2026-03-31' },
        ...{ allocations: [], endToEndId: 'E2E-9', remittance: 'F-7' },
      },
    });
    expect(anomaliesIn(parts)).toEqual([expect.stringMatching(/waits for the order/)]);
  });

  it('is passed over where it has no end-to-end id, or one that says none', async () => {
    const details = [refs('NOTPROVIDED')];
    const parts = await read([entry({ amount: '5', sign: 'DBIT', ref: 'R', details })]);
    expect(ignoredIn(parts)).toEqual([expect.stringMatching(/names nobody/)]);
  });
});

describe('interest and charges of the bank', () => {
  const INTEREST = /interest/;
  it.each([
    ['by its code', entry({ amount: '5', sub: 'INTR', details: [from('Bank')] })],
    ['by its text', entry({ amount: '5', text: 'INTEREST Q1 2026' })],
    ['by its purpose', entry({ amount: '5', details: [`<Purp><Cd>INTE</Cd></Purp>${from('B')}`] })],
    [
      'by what is written',
      entry({ amount: '5', details: [`${from('Bank')}${remitted('<Ustrd>Zinsen</Ustrd>')}`] }),
    ],
    ['charges by their code', entry({ amount: '5', sub: 'CHRG', text: 'X' })],
    [
      'by the code of SWIFT',
      entry({ amount: '5', text: 'X' }).replace(
        '</Domn>',
        '</Domn><Prtry><Cd>NINT+814</Cd></Prtry>',
      ),
    ],
  ])('pay no invoice: %s', async (_, bad) => {
    const parts = await read([bad]);
    expect(moved(parts)).toEqual([]);
    expect(ignoredIn(parts)).toEqual([expect.stringMatching(INTEREST)]);
  });
});

describe('an entry without a day', () => {
  const undated = [entry({ amount: '5', undated: true, details: [from('A')] })];
  const read1 = (text: string) => partsOf(camt, text, { ...READER, partyMap: PARTY_MAP });

  it('is of the last day of its statement, and the report says so', async () => {
    const parts = await read(undated);
    expect(saidIn(parts)[0]?.data.creditedOn).toBe('2026-03-31');
    expect(anomaliesIn(parts)).toEqual([expect.stringMatching(/neither ValDt nor BookgDt.*31/)]);
  });

  it('is of the day on which the transaction was settled, where that is told', async () => {
    const settled = '<RltdDts><IntrBkSttlmDt>2026-03-09</IntrBkSttlmDt></RltdDts>';
    const parts = await read([
      entry({ amount: '5', undated: true, details: [from('A') + settled] }),
    ]);
    expect(saidIn(parts)[0]?.data.creditedOn).toBe('2026-03-09');
  });

  it('is of the day on which the list was made, where it has no period', async () => {
    const made = statement(undated).replace(
      /<FrToDt>.*<\/FrToDt>/,
      '<CreDtTm>2026-03-20T08:00:00</CreDtTm>',
    );
    expect(saidIn(await read1(made))[0]?.data.creditedOn).toBe('2026-03-20');
    const none = statement(undated).replace(/<FrToDt>.*<\/FrToDt>/, '');
    expect(leftOut(await read1(none))).toContainEqual(expect.stringMatching(/no day/));
  });
});

describe('several statements in one file', () => {
  const OTHER = 'FR1420041010050500013M02606';
  const [, whole = ''] = /(<Stmt>.*<\/Stmt>)/.exec(
    statement([entry({ amount: '5', ref: 'R', details: [from('A', '')] })]),
  ) ?? [''];
  const second = whole.replace(/<IBAN>FR76[^<]*/, `<IBAN>${OTHER}`);
  const both = `<Document xmlns="urn:x"><BkToCstmrStmt>${whole}${second}</BkToCstmrStmt></Document>`;

  it('are each of their own account, and place what they say in their own', async () => {
    const partyMap = new Map([...PARTY_MAP, [OTHER, { identifier: '0002:000900027' }]]);
    const parts = await partsOf(camt, both, { ...READER, partyMap });
    const said = parts.flatMap((part) =>
      'messages' in part ? part.messages.map(({ id, data }) => ({ at: part.at, id, data })) : [],
    );
    expect(said.map(({ at }) => at.replace(' (line 1)', ''))).toEqual([
      '/Document/BkToCstmrStmt/Stmt/Ntry[1]/NtryDtls/TxDtls',
      '/Document/BkToCstmrStmt/Stmt[1]',
      '/Document/BkToCstmrStmt/Stmt[2]/Ntry[1]/NtryDtls/TxDtls',
      '/Document/BkToCstmrStmt/Stmt[2]',
    ]);
    const owners = [{ id: '0002:000900001' }, { id: '0002:000900027' }];
    expect([said[0]?.data.payee, said[2]?.data.payee]).toEqual(owners);
    expect(new Set(said.map(({ id }) => id)).size).toBe(4);
  });
});

describe('statements of any version', () => {
  const WRAPPED = '<RltdPties><Dbtr><Pty><Nm>A</Nm></Pty></Dbtr></RltdPties>';
  it.each(['02', '04', '06', '08', '10', '12', '13'])('%s are read alike', async (version) => {
    const late = Number(version) >= 8;
    const status = late ? '<Cd>BOOK</Cd>' : 'BOOK';
    const amount = late ? '<Amt Ccy="EUR">5</Amt><CdtDbtInd>DBIT</CdtDbtInd>' : amountOf('5');
    const other = late ? to('B') : from('B', '');
    const both = [amountOf('9') + (late ? WRAPPED : from('A', '')), amount + other];
    const written = entry({ amount: late ? '4' : '14', ref: 'R', status, details: both });
    const parts = await partsOf(camt, statement([written, written], '053', version), {
      ...READER,
      partyMap: PARTY_MAP,
    });
    expect(moved(parts).slice(0, 2)).toEqual(['in 900', late ? 'out 500' : 'in 500']);
    expect(anomaliesIn(parts)).toEqual([]);
  });
});
