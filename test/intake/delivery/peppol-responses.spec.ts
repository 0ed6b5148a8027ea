import { peppolInvoiceResponse } from '../../../src/intake/delivery/peppol-invoice-response.js';
import { anomaliesIn, ignoredIn, messagesIn, partsOf, partyOf, problemsIn } from '../reading.js';

const SELLER = '0002:552100554';
const BUYER = '0002:732829320';
const SCHEMA = 'urn:oasis:names:specification:ubl:schema:xsd';

const party = (role: string, identifier: string): string => {
  const [scheme, value] = identifier.split(':');
  return `<c:${role}><b:EndpointID schemeID="${scheme}">${value}</b:EndpointID></c:${role}>`;
};

/** A response of our own: what is said stands in `response`, the invoice in `reference`. */
function document(response: string, { reference = INVOICE, parties = BOTH, kind = T111 } = {}) {
  return (
    `<ApplicationResponse xmlns="${SCHEMA}:ApplicationResponse-2" ` +
    `xmlns:c="${SCHEMA}:CommonAggregateComponents-2" ` +
    `xmlns:b="${SCHEMA}:CommonBasicComponents-2">` +
    `<b:CustomizationID>${kind}</b:CustomizationID><b:ID>r-1</b:ID>` +
    `<b:IssueDate>2026-09-05</b:IssueDate>${parties}` +
    `<c:DocumentResponse><c:Response>${response}</c:Response>${reference}</c:DocumentResponse>` +
    '</ApplicationResponse>'
  );
}

const T111 = 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3';
const BOTH = party('SenderParty', BUYER) + party('ReceiverParty', SELLER);
const INVOICE =
  '<c:DocumentReference><b:ID>f-41</b:ID><b:DocumentTypeCode>380</b:DocumentTypeCode>' +
  '</c:DocumentReference>';

const code = (said: string): string => `<b:ResponseCode>${said}</b:ResponseCode>`;
const EFFECTIVE = '<b:EffectiveDate>2026-09-04</b:EffectiveDate>';
const STATUS =
  '<c:Status><b:StatusReasonCode listID="OPStatusReason">QUA</b:StatusReasonCode>' +
  '<b:StatusReason>Two are broken</b:StatusReason></c:Status>' +
  '<c:Status><b:StatusReasonCode listID="OPStatusAction">CNP</b:StatusReasonCode></c:Status>';

const read = (...of: Parameters<typeof document>) =>
  partsOf(peppolInvoiceResponse, document(...of));

const REF = { seller: { id: SELLER }, number: 'F-41', buyer: { id: BUYER } };
const WHY = { reasonCode: 'QUA CNP', comment: 'Two are broken' };

describe('an invoice response', () => {
  it.each([
    ['AB', 'InvoiceReceived', { receivedOn: '2026-09-04' }],
    ['AP', 'InvoiceApproved', { approvedOn: '2026-09-04', comment: WHY.comment }],
    ['CA', 'InvoiceApproved', { approvedOn: '2026-09-04', comment: WHY.comment }],
    ['RE', 'InvoiceRefused', { refusedOn: '2026-09-04', ...WHY }],
    ['UQ', 'InvoiceSuspended', { suspendedOn: '2026-09-04', ...WHY }],
  ])('of %s tells %s, for the buyer', async (said, type, data) => {
    const parts = await read(code(said) + EFFECTIVE + STATUS);
    expect(messagesIn(parts)).toEqual([
      {
        type,
        id: `${partyOf(SELLER)}/F-41/${said}/2026-09-04`,
        data: { ...REF, ...data },
        onBehalfOf: BUYER,
      },
    ]);
    expect(anomaliesIn(parts)).toHaveLength(said === 'CA' ? 1 : 0);
  });

  it('of PD announces a payment of which it says no amount', async () => {
    const [announced] = messagesIn(await read(code('PD') + EFFECTIVE));
    expect(announced).toMatchObject({
      type: 'PaymentAnnounced',
      data: {
        payment: `${partyOf(SELLER)}/F-41/PD/2026-09-04`,
        payer: { id: BUYER },
        payee: { id: SELLER },
        on: '2026-09-04',
        allocations: [],
        documentNumbers: 'F-41',
      },
      onBehalfOf: BUYER,
    });
  });

  it('holds from its own day where it tells no other', async () => {
    const [approved] = messagesIn(await read(code('AP')));
    expect(approved?.data.approvedOn).toBe('2026-09-05');
  });

  it('is the word of the buyer for whom another sends it', async () => {
    const parties =
      party('SenderParty', '0088:4000001123452') + party('ReceiverParty', '0088:4000001543212');
    const reference = INVOICE + party('IssuerParty', SELLER) + party('RecipientParty', BUYER);
    const [approved] = messagesIn(await read(code('AP'), { parties, reference }));
    expect(approved).toMatchObject({ data: REF, onBehalfOf: BUYER });
  });

  it.each([
    ['an invoice in process', code('IP'), {}],
    ['a code of another transaction', code('XX'), {}],
    ['a credit note', code('AP'), { reference: INVOICE.replace('380', '381') }],
    ['a message as such', code('RE'), { kind: 'urn:fdc:peppol.eu:poacc:trns:mlr:3' }],
  ])('on %s is passed over', async (_, said, more) => {
    const parts = await read(said, more);
    expect(ignoredIn(parts)).toHaveLength(1);
    expect(messagesIn(parts)).toEqual([]);
  });

  it.each([
    ['a code', EFFECTIVE, {}],
    ['an invoice', code('AP'), { reference: ' ' }],
    ['a buyer', code('AP'), { parties: party('ReceiverParty', SELLER) }],
    ['a day that exists', code('AP') + EFFECTIVE.replace('09-04', '09-31'), {}],
  ])('without %s is refused, with the place', async (_, said, more) => {
    expect(problemsIn(await read(said, more))).toMatchObject([
      {
        at: '/ApplicationResponse/DocumentResponse (line 1)',
        code: 'document_must_follow_its_standard',
      },
    ]);
  });
});
