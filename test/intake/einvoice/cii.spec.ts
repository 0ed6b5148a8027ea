import { cii } from '../../../src/intake/einvoice/cii.js';
import { anomaliesIn, fixture, messagesIn, partsOf, partyOf, problemsIn } from '../reading.js';

const INVOICE = fixture('cii/invoice.xml');

const told = async (document: string) => messagesIn(await partsOf(cii, document));

/** The terms of payment of the fixture, which only the extended profile has. */
const TERMS = /<ram:SpecifiedTradePaymentTerms>[\s\S]*<\/ram:SpecifiedTradePaymentTerms>/;

describe('a Cross Industry Invoice', () => {
  it('is told with its instalments and its discount', async () => {
    expect(await told(INVOICE)).toEqual([
      {
        type: 'InvoiceIssued',
        id: `${partyOf('0002:552100554')}/FA-9/2026-08-15/380`,
        restates: true,
        data: {
          seller: { id: '0002:552100554', name: 'Atelier Berthier', country: 'FR' },
          buyer: { id: '0002:732829320', name: 'Mairie de Blois' },
          number: 'FA-9',
          typeCode: '380',
          total: '12000',
          prepaid: '0',
          payable: '12000',
          currency: 'EUR',
          issuedOn: '2026-08-15',
          instalments: [
            { kind: 'ordinary', amount: '2000', due: '2026-09-15', basis: 'stated' },
            { kind: 'ordinary', amount: '10000', due: '2026-10-15', basis: 'stated' },
          ],
          cashDiscounts: [{ rate: 250, by: '2026-08-25' }],
        },
      },
    ]);
  });

  it('with due days whose amounts do not sum takes the last for the whole', async () => {
    const parts = await partsOf(
      cii,
      INVOICE.replace('>100.00</ram:Partial', '>99.00</ram:Partial'),
    );
    expect(messagesIn(parts)[0]?.data.instalments).toEqual([
      { kind: 'ordinary', amount: '12000', due: '2026-10-15', basis: 'stated' },
    ]);
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('of the profile MINIMUM takes what is not due as paid', async () => {
    const minimum = INVOICE.replace('factur-x.eu:1p0:extended', 'factur-x.eu:1p0:minimum')
      .replace('>120.00</ram:Due', '>50.00</ram:Due')
      .replace(TERMS, '');
    const parts = await partsOf(cii, minimum);
    expect(messagesIn(parts)[0]?.data).toMatchObject({
      total: '12000',
      prepaid: '7000',
      payable: '5000',
      instalments: [{ kind: 'ordinary', amount: '5000', basis: 'unknown' }],
    });
    expect(anomaliesIn(parts)).toHaveLength(1);
    const other = minimum.replace('1p0:minimum', '1p0:basicwl');
    expect(problemsIn(await partsOf(cii, other))).toMatchObject([
      { detail: expect.stringContaining('BR-CO-16') },
    ]);
  });

  it('reads days by their format, and refuses one that breaks it', async () => {
    const issue = '"102">20260815<';
    const timed = INVOICE.replace(issue, '"203">202608151230<');
    expect((await told(timed))[0]?.data.issuedOn).toBe('2026-08-15');
    const iso = INVOICE.replace(issue, '"102">2026-08-15<');
    expect((await told(iso))[0]?.data.issuedOn).toBe('2026-08-15');
    for (const broken of ['"102">20260230<', '"102">202608151230<', '"203">20260815<']) {
      expect(problemsIn(await partsOf(cii, INVOICE.replace(issue, broken)))).toMatchObject([
        {
          detail: expect.stringContaining('BR-03'),
          at: '/CrossIndustryInvoice/ExchangedDocument/IssueDateTime/DateTimeString (line 11)',
        },
      ]);
    }
  });

  it('takes the VAT in its own currency, and not that of the accounts', async () => {
    const both = INVOICE.replace(
      '<ram:TaxTotalAmount',
      '<ram:TaxTotalAmount currencyID="SEK">210.00</ram:TaxTotalAmount><ram:TaxTotalAmount',
    );
    expect(anomaliesIn(await partsOf(cii, both))).toEqual([]);
  });

  it('that is a credit note goes to the one invoice that it names', async () => {
    const credit = INVOICE.replace('>380<', '>381<').replace(
      TERMS,
      '<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>FA-8</ram:IssuerAssignedID>' +
        '<ram:FormattedIssueDateTime>' +
        '<qdt:DateTimeString format="102">20260701</qdt:DateTimeString>' +
        '</ram:FormattedIssueDateTime></ram:InvoiceReferencedDocument>',
    );
    expect(await told(credit)).toMatchObject([
      {
        type: 'CreditNoteIssued',
        data: { total: '12000', allocations: [{ number: 'FA-8', amount: '12000' }] },
      },
    ]);
  });

  it('of ZUGFeRD 1.0 is recognised and refused, with what to do', async () => {
    const old = '<CrossIndustryDocument xmlns="urn:ferd:CrossIndustryDocument:invoice:1p0"/>';
    expect(problemsIn(await partsOf(cii, old))).toMatchObject([
      { code: 'document_format_must_be_known', detail: expect.stringContaining('ZUGFeRD 1.0') },
    ]);
  });

  it('and the same invoice in UBL have one id', async () => {
    const twin = INVOICE.replace('>FA-9<', '>f-2026/041<').replace('20260815', '20260801');
    expect((await told(twin))[0]?.id).toBe(
      `${partyOf('0002:552100554')}/F-2026/041/2026-08-01/380`,
    );
  });
});
