import { painOrder, painStatus } from '../../../src/intake/bank/pain.js';
import { leftOut, messagesIn, partsOf, READER, saidIn } from '../reading.js';

const OWN = 'FR7630006000011234567890189';
const PARTY_MAP = new Map([[OWN, { identifier: '0002:000900118' }]]);

const order = (transactions: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><CstmrCdtTrfInitn>` +
  `<GrpHdr><MsgId>M-1</MsgId><CreDtTm>2026-03-30T10:00:00</CreDtTm></GrpHdr>` +
  `<PmtInf><PmtInfId>B-1</PmtInfId><ReqdExctnDt><Dt>2026-03-31</Dt></ReqdExctnDt>` +
  `<Dbtr><Nm>Chauffage Bertin</Nm></Dbtr><DbtrAcct><Id><IBAN>${OWN}</IBAN></Id></DbtrAcct>` +
  `${transactions}</PmtInf></CstmrCdtTrfInitn></Document>`;

const transfer = (endToEnd: string, amount: string, rest = ''): string =>
  `<CdtTrfTxInf><PmtId><EndToEndId>${endToEnd}</EndToEndId></PmtId>` +
  `<Amt><InstdAmt Ccy="EUR">${amount}</InstdAmt></Amt>${rest}</CdtTrfTxInf>`;

const creditor = (lei: string): string =>
  `<Cdtr><Nm>Atelier Morvan</Nm><Id><OrgId><LEI>${lei}</LEI></OrgId></Id></Cdtr>`;

const status = (statuses: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>` +
  `<GrpHdr><MsgId>R-1</MsgId><CreDtTm>2026-03-31T18:00:00Z</CreDtTm></GrpHdr>` +
  `<OrgnlGrpInfAndSts><OrgnlMsgId>M-1</OrgnlMsgId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>` +
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>B-1</OrgnlPmtInfId>${statuses}</OrgnlPmtInfAndSts>` +
  `</CstmrPmtStsRpt></Document>`;

const of = (endToEnd: string, code: string, rest = ''): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${endToEnd}</OrgnlEndToEndId><TxSts>${code}</TxSts>${rest}</TxInfAndSts>`;

describe('a payment order', () => {
  it('announces each of its payments, with what it says of its purpose', async () => {
    const invoice =
      '<RmtInf><Strd><RfrdDocInf><Nb>F-7</Nb></RfrdDocInf>' +
      '<RfrdDocAmt><RmtdAmt Ccy="EUR">1200.00</RmtdAmt></RfrdDocAmt></Strd></RmtInf>';
    const written = order(transfer('E-1', '1200.00', creditor('969500T8PKD9S0VJF507') + invoice));
    const payee = { id: '0199:969500T8PKD9S0VJF507', name: 'Atelier Morvan' };
    const [said] = saidIn(await partsOf(painOrder, written, { ...READER, partyMap: PARTY_MAP }));
    expect(said).toEqual({
      type: 'PaymentAnnounced',
      data: {
        payment: expect.stringMatching(/^order\/[0-9a-f]{32}$/),
        payer: { id: '0002:000900118', name: 'Chauffage Bertin' },
        payee,
        amount: '120000',
        currency: 'EUR',
        on: '2026-03-31',
        allocations: [{ seller: payee, number: 'F-7', amount: '120000' }],
        documentNumbers: 'F-7',
        endToEndId: 'E-1',
      },
    });
  });

  it('with a bad payment still announces the others', async () => {
    const parts = await partsOf(
      painOrder,
      order(transfer('E-1', '1.234', creditor('X')) + transfer('E-2', '5', creditor('X'))),
      { ...READER, partyMap: PARTY_MAP },
    );
    expect(saidIn(parts).map(({ data }) => data.amount)).toEqual(['500']);
    expect(leftOut(parts)).toEqual([expect.stringMatching(/more decimals/)]);
  });

  it('and what the bank made of it are one payment', async () => {
    const [order1] = messagesIn(
      await partsOf(painOrder, order(transfer('E-1', '5', creditor('X'))), {
        ...READER,
        partyMap: PARTY_MAP,
      }),
    );
    const reason =
      '<StsRsnInf><Rsn><Cd>AM04</Cd></Rsn><AddtlInf>Not covered</AddtlInf></StsRsnInf>';
    const parts = await partsOf(
      painStatus,
      status(of('E-1', 'ACSP') + of('E-1', 'RJCT', reason) + of('E-2', 'PDNG')),
    );
    const payment = order1?.data.payment;
    expect(saidIn(parts)).toEqual([
      { type: 'PaymentAnnounced', data: { payment, on: '2026-03-31', allocations: [] } },
      {
        type: 'PaymentFailed',
        data: { payment, on: '2026-03-31', cause: 'insufficient_funds', note: 'Not covered' },
      },
    ]);
    expect(leftOut(parts)).toEqual([
      'The status PDNG settles nothing.',
      'The status of the whole (not told) names none of its payments.',
      'The status of the whole (PART) names none of its payments.',
    ]);
  });
});
