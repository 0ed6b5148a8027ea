import { ubl } from '../../../src/intake/einvoice/ubl.js';
import {
  anomaliesIn,
  fixture,
  ignoredIn,
  messagesIn,
  partsOf,
  partyOf,
  problemsIn,
  READER,
} from '../reading.js';

const INVOICE = fixture('ubl/invoice.xml');
const CREDIT_NOTE = fixture('ubl/credit-note.xml');
const SELLER = { id: '0002:552100554', name: 'Ébénisterie du Port', country: 'FR' };
const BUYER = { id: '9930:DE136695976', name: 'Käufer GmbH' };

/** The invoice with each text replaced by another, of which all must be there. */
const changed = (document: string, ...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replaceAll(from, to);
  }, document);

const sums = (total: string, prepaid: string, payable: string) =>
  [
    ['<b:TaxExclusiveAmount currencyID="EUR">1000.00</b:TaxExclusiveAmount>', ''],
    ['>1200.00<', `>${total}<`],
    ['>300.00<', `>${prepaid}<`],
    ['>900.00<', `>${payable}<`],
  ] as const;

const told = async (document: string) => messagesIn(await partsOf(ubl, document));
const firstTold = async (document: string) => (await told(document))[0];

describe('a UBL invoice', () => {
  it('is told with its terms, whatever the prefixes', async () => {
    const [issued] = await told(INVOICE);
    expect(issued).toEqual({
      type: 'InvoiceIssued',
      id: `${partyOf('0002:552100554')}/F-2026/041/2026-08-01/380`,
      restates: true,
      data: {
        seller: SELLER,
        buyer: BUYER,
        number: 'F-2026/041',
        typeCode: '380',
        total: '120000',
        prepaid: '30000',
        payable: '90000',
        currency: 'EUR',
        issuedOn: '2026-08-01',
        instalments: [{ kind: 'ordinary', amount: '90000', due: '2026-08-31', basis: 'stated' }],
        orderReference: 'PO-7',
        deliveryReferences: ['D-12'],
        note: '30 days net',
      },
    });
  });

  it('with a despatch advice and a day tells the delivery of it', async () => {
    const [, made, ...others] = await told(INVOICE);
    expect(made).toMatchObject({
      type: 'DeliveryMade',
      data: {
        supplier: SELLER,
        client: BUYER,
        reference: 'D-12',
        part: 'D-12',
        arrivedOn: '2026-07-30',
      },
    });
    expect(others).toEqual([]);
    const without = changed(INVOICE, ['<b:ID>D-12</b:ID>', '<b:ID>NA</b:ID>']);
    expect(await told(without)).toHaveLength(1);
  });

  it('without a due day is told with none, and a net term for machines derives one', async () => {
    const none = changed(INVOICE, ['<b:DueDate>2026-08-31</b:DueDate>', '']);
    expect((await firstTold(none))?.data.instalments).toEqual([
      { kind: 'ordinary', amount: '90000', basis: 'unknown' },
    ]);
    const skonto = '#SKONTO#TAGE=7#PROZENT=2.00#\n#SKONTO#TAGE=30#PROZENT=0.00#';
    const derived = await firstTold(changed(none, ['30 days net', skonto]));
    expect(derived?.data).toMatchObject({
      instalments: [{ amount: '90000', due: '2026-08-31', basis: 'derived' }],
      cashDiscounts: [{ rate: 200, by: '2026-08-08' }],
    });
  });

  it('without a due day is due by the terms that the party map says', async () => {
    const none = changed(INVOICE, ['<b:DueDate>2026-08-31</b:DueDate>', '']);
    for (const code of ['Käufer GmbH', '9930:DE136695976', 'DE 136 695 976']) {
      const partyMap = new Map([[code, { terms: '45 days end of month' }]]);
      const [issued] = messagesIn(await partsOf(ubl, none, { ...READER, partyMap }));
      expect(issued?.data.instalments).toEqual([
        { kind: 'ordinary', amount: '90000', due: '2026-09-30', basis: 'derived' },
      ]);
    }
  });

  it('leaves out a discount on a part of the amount', async () => {
    const skonto = '#SKONTO#TAGE=7#PROZENT=2.00#BASISBETRAG=100.00#';
    const parts = await partsOf(ubl, changed(INVOICE, ['30 days net', skonto]));
    expect(messagesIn(parts)[0]?.data).not.toHaveProperty('cashDiscounts');
    expect(anomaliesIn(parts)).toEqual([expect.stringContaining('BASISBETRAG')]);
  });

  it('takes a due day that nobody could keep as not known', async () => {
    for (const day of ['2026-07-31', '2026-08-32']) {
      const parts = await partsOf(ubl, changed(INVOICE, ['2026-08-31', day]));
      expect(messagesIn(parts)[0]?.data.instalments).toEqual([
        { kind: 'ordinary', amount: '90000', basis: 'unknown' },
      ]);
      expect(anomaliesIn(parts)).toHaveLength(1);
    }
  });

  it('is paid by instalments that terms of payment state', async () => {
    const terms = (day: string, amount: string): string =>
      `<a:PaymentTerms><b:PaymentDueDate>${day}</b:PaymentDueDate>` +
      `<b:Amount currencyID="EUR">${amount}</b:Amount></a:PaymentTerms>`;
    const two = `${terms('2026-09-01', '400')}${terms('2026-10-01', '500')}<a:PaymentTerms>`;
    const issued = await firstTold(changed(INVOICE, ['<a:PaymentTerms>', two]));
    expect(issued?.data.instalments).toEqual([
      { kind: 'ordinary', amount: '40000', due: '2026-09-01', basis: 'stated' },
      { kind: 'ordinary', amount: '50000', due: '2026-10-01', basis: 'stated' },
    ]);
  });
});

describe('the parties of a UBL invoice', () => {
  it('that share the VAT number of their group are told apart by what else they have', async () => {
    const seller = '<b:CompanyID schemeID="0002">552100554</b:CompanyID>';
    const shared = changed(
      INVOICE,
      [seller, '<b:CompanyID>HRB 1</b:CompanyID>'],
      ['0225', 'EM'],
      ['>unrelated<', '>DE136695976<'],
      ['>TAX<', '>VAT<'],
    );
    expect((await firstTold(shared))?.data).toMatchObject({
      seller: { id: 'local:books:HRB 1' },
      buyer: { id: 'local:books:KÄUFER GMBH' },
    });
  });
});

describe('a factored UBL invoice', () => {
  const payee =
    '<a:PayeeParty><a:PartyLegalEntity><b:CompanyID schemeID="0002">542051180</b:CompanyID>' +
    '</a:PartyLegalEntity></a:PayeeParty><a:Delivery>';
  const withPayee = changed(INVOICE, ['<a:Delivery>', payee]);

  it('is assigned to its payee, the factor', async () => {
    for (const code of ['393', '501']) {
      const [issued, assigned] = await told(changed(withPayee, ['>380<', `>${code}<`]));
      expect(issued).toMatchObject({ type: 'InvoiceIssued', data: { typeCode: code } });
      expect(assigned).toMatchObject({
        type: 'ReceivableAssigned',
        data: {
          seller: SELLER,
          buyer: BUYER,
          number: 'F-2026/041',
          factor: { id: '0002:542051180' },
          on: '2026-08-01',
          confidential: false,
        },
      });
    }
  });

  it('is not what an invoice with another payee is by that alone', async () => {
    const types = (await told(withPayee)).map(({ type }) => type);
    expect(types).toEqual(['InvoiceIssued', 'DeliveryMade']);
  });
});

describe('the sums of a UBL invoice', () => {
  it('hold rounding, and in the XRechnung extension what is collected for others', async () => {
    const rounded = changed(INVOICE, ...sums('1199.51', '300.00', '900.00'), [
      '<b:PayableAmount',
      '<b:PayableRoundingAmount currencyID="EUR">.49</b:PayableRoundingAmount><b:PayableAmount',
    ]);
    expect((await firstTold(rounded))?.data).toMatchObject({ total: '120000', payable: '90000' });
    const others = changed(INVOICE, ...sums('1200.00', '300.00', '929.96'), [
      '<a:TaxTotal>',
      '<a:PrepaidPayment><b:PaidAmount currencyID="EUR">19.96</b:PaidAmount></a:PrepaidPayment>' +
        '<a:PrepaidPayment><b:PaidAmount currencyID="EUR">10</b:PaidAmount></a:PrepaidPayment>' +
        '<a:TaxTotal>',
    ]);
    expect(problemsIn(await partsOf(ubl, others))).toHaveLength(1);
    const extension = 'urn:xeinkauf.de:kosit:extension:xrechnung_3.0';
    const profile = changed(others, ['urn:fdc:peppol.eu:2017:poacc:billing:3.0', extension]);
    expect((await firstTold(profile))?.data).toMatchObject({ total: '122996', payable: '92996' });
  });

  it('are refused where they do not tie (BR-CO-16), with the place', async () => {
    const parts = await partsOf(ubl, changed(INVOICE, ['>900.00<', '>900.01<']));
    expect(messagesIn(parts)).toEqual([]);
    expect(problemsIn(parts)).toEqual([
      {
        code: 'document_must_follow_its_standard',
        pointer: '',
        at: '/Invoice/LegalMonetaryTotal/PayableAmount (line 44)',
        detail: expect.stringContaining('BR-CO-16'),
      },
    ]);
  });

  it('are taken where only the VAT does not tie (BR-CO-15), and that is said', async () => {
    const parts = await partsOf(ubl, changed(INVOICE, ['>200.00<', '>210.00<']));
    expect(messagesIn(parts)[0]?.data.payable).toBe('90000');
    expect(anomaliesIn(parts)).toEqual([expect.stringContaining('BT-112 was taken')]);
  });

  it.each([
    ['paid whole', sums('1200.00', '1200.00', '0'), { prepaid: '120000', payable: '0' }, 0],
    ['paid too much', sums('1200.00', '1300.00', '-100'), { prepaid: '120000', payable: '0' }, 1],
    ['paid less than nothing', sums('1200', '-50', '1250'), { total: '125000', prepaid: '0' }, 1],
  ])('%s ask for no more than is due', async (_, changes, data, odd) => {
    const parts = await partsOf(ubl, changed(INVOICE, ...changes));
    expect(messagesIn(parts)[0]?.data).toMatchObject(data);
    expect(anomaliesIn(parts)).toHaveLength(odd);
  });

  it('ask for nothing where the French process says paid already', async () => {
    const process = ['urn:fdc:peppol.eu:2017:poacc:billing:01:1.0', 'S2'] as const;
    const parts = await partsOf(ubl, changed(INVOICE, process));
    const data = { total: '120000', prepaid: '120000', payable: '0', instalments: [] };
    expect(messagesIn(parts)[0]?.data).toMatchObject(data);
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('of zero promise nothing', async () => {
    const parts = await partsOf(ubl, changed(INVOICE, ...sums('0', '0', '0.00')));
    expect(ignoredIn(parts)).toEqual(['Its total is zero: nobody owes anything.']);
  });

  it('must be in the currency of the invoice', async () => {
    const parts = await partsOf(ubl, changed(INVOICE, ['Code>EUR<', 'Code>SEK<']));
    expect(problemsIn(parts)).toMatchObject([{ detail: expect.stringContaining('R051') }]);
  });
});

describe('a UBL credit note', () => {
  it('goes whole to the one invoice that it names', async () => {
    expect(await told(CREDIT_NOTE)).toEqual([
      {
        type: 'CreditNoteIssued',
        id: `${partyOf('0002:552100554')}/CN-3/2026-09-02/381`,
        restates: true,
        data: {
          seller: { id: '0002:552100554' },
          buyer: { id: '0002:732829320' },
          number: 'CN-3',
          total: '12050',
          currency: 'EUR',
          issuedOn: '2026-09-02',
          allocations: [{ number: 'F-2026/041', amount: '12050' }],
        },
      },
    ]);
  });

  it('says when the invoice was issued that it credits, where it says so once', async () => {
    const dated = (day: string): [string, string] => {
      const end = '</cac:InvoiceDocumentReference>';
      return [end, `<cbc:IssueDate>${day}</cbc:IssueDate>${end}`];
    };
    const allocationsOf = async (day: string) =>
      messagesIn(await partsOf(ubl, changed(CREDIT_NOTE, dated(day))))[0]?.data.allocations;
    const plain = { number: 'F-2026/041', amount: '12050' };
    expect(await allocationsOf('2026-08-01')).toEqual([{ ...plain, issuedOn: '2026-08-01' }]);
    expect(await allocationsOf('August')).toEqual([plain]);
  });

  it('allocates nothing where it names several, and says so', async () => {
    const reference = '<cac:BillingReference>';
    const second =
      '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F2</cbc:ID>' +
      `</cac:InvoiceDocumentReference></cac:BillingReference>${reference}`;
    const parts = await partsOf(ubl, changed(CREDIT_NOTE, [reference, second]));
    expect(messagesIn(parts)[0]?.data.allocations).toEqual([]);
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('may be an Invoice by its type code, or by a total below zero', async () => {
    for (const code of ['261', '262', '381', '396', '502', '503']) {
      const [credit] = await told(changed(INVOICE, ['>380<', `>${code}<`]));
      expect(credit).toMatchObject({ type: 'CreditNoteIssued', data: { total: '120000' } });
    }
    const [credit] = await told(changed(INVOICE, ...sums('-1200.00', '0', '-1200.00')));
    expect(credit).toMatchObject({ type: 'CreditNoteIssued', data: { total: '120000' } });
  });

  it('below zero is refused, since what it means cannot be told', async () => {
    const parts = await partsOf(ubl, changed(CREDIT_NOTE, ['>120.5<', '>-120.5<']));
    expect(problemsIn(parts)).toMatchObject([{ code: 'amount_must_not_be_negative' }]);
  });
});

describe('a UBL corrected invoice', () => {
  const reference =
    '<a:BillingReference><a:InvoiceDocumentReference><b:ID>F-40</b:ID>' +
    '</a:InvoiceDocumentReference></a:BillingReference>';
  const withReference = changed(
    INVOICE,
    ['>380<', '>384<'],
    ['<a:OrderReference>', `${reference}<a:OrderReference>`],
  );

  it('replaces the one that it names: one promise under both numbers', async () => {
    const [corrected, linked] = await told(withReference);
    expect(corrected).toMatchObject({
      type: 'InvoiceCorrected',
      // 2026-08-01 is day 20666 from 1970-01-01.
      data: { number: 'F-2026/041', typeCode: '384', correction: 20666, payable: '90000' },
    });
    expect(linked).toMatchObject({
      type: 'InvoiceLinked',
      data: { number: 'F-2026/041', toSeller: '0002:552100554', toNumber: 'F-40' },
    });
  });

  it('that names none is told as an invoice, and that is said', async () => {
    const parts = await partsOf(ubl, changed(INVOICE, ['>380<', '>471<']));
    expect(messagesIn(parts)[0]).toMatchObject({
      type: 'InvoiceIssued',
      data: { typeCode: '471' },
    });
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('of a negative difference credits the one that it names', async () => {
    const [credit] = await told(changed(withReference, ...sums('-12', '0', '-12')));
    expect(credit).toMatchObject({
      type: 'CreditNoteIssued',
      data: { allocations: [{ number: 'F-40', amount: '1200' }] },
    });
  });
});

describe('other UBL documents', () => {
  it.each([
    ['BR-02', '<b:ID>f-2026/041</b:ID>', ''],
    ['BR-03', '2026-08-01+02:00', '01.08.2026'],
    ['BR-04', '>380<', '><'],
    ['BR-CL-01', '>380<', '>constructor<'],
    ['BR-05', 'Code>EUR<', 'Code>Euro<'],
    ['BR-14', '>1200.00<', '>1.200,00<'],
    ['BR-15', '<b:PayableAmount currencyID="EUR">900.00</b:PayableAmount>', ''],
    ['BR-DEC', '>300.00<', '>300.005<'],
    ['BR-07', 'AccountingCustomerParty', 'DeliveryCustomerParty'],
  ])('are refused by %s', async (rule, from, to) => {
    const parts = await partsOf(ubl, changed(INVOICE, [from, to]));
    expect(messagesIn(parts)).toEqual([]);
    expect(problemsIn(parts)).toMatchObject([
      { code: 'document_must_follow_its_standard', detail: expect.stringContaining(`${rule}:`) },
    ]);
  });

  it('that are proforma promise nothing', async () => {
    const parts = await partsOf(ubl, changed(INVOICE, ['>380<', '>325<']));
    expect(ignoredIn(parts)).toEqual(['A proforma invoice promises nothing.']);
  });

  it('of another root or namespace are not recognised', () => {
    const beginning = { name: '', bytes: new Uint8Array(), text: '' };
    const of = (name: string, type: string) => ({
      ...beginning,
      root: { name, namespace: `urn:oasis:names:specification:ubl:schema:xsd:${type}-2` },
    });
    expect(ubl.recognises(of('Invoice', 'Invoice'))).toBe(true);
    expect(ubl.recognises(of('CreditNote', 'CreditNote'))).toBe(true);
    expect(ubl.recognises(of('Invoice', 'CreditNote'))).toBe(false);
    expect(ubl.recognises(of('constructor', 'constructor'))).toBe(false);
    expect(ubl.recognises({ ...beginning, root: null })).toBe(false);
  });
});
