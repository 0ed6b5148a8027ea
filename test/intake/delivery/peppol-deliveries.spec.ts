import { peppolDespatchAdvice } from '../../../src/intake/delivery/peppol-despatch-advice.js';
import { peppolOrder } from '../../../src/intake/delivery/peppol-order.js';
import { peppolReceiptAdvice } from '../../../src/intake/delivery/peppol-receipt-advice.js';
import { anomaliesIn, ignoredIn, messagesIn, partsOf, partyOf, problemsIn } from '../reading.js';

const SUPPLIER = '0002:552100554';
const CLIENT = '0002:732829320';

/** A UBL document of our own: `body` in short names, `c:` for aggregates and `b:` for basics. */
function document(type: string, body: string): string {
  const schema = 'urn:oasis:names:specification:ubl:schema:xsd';
  const prefixes =
    `xmlns:c="${schema}:CommonAggregateComponents-2" ` +
    `xmlns:b="${schema}:CommonBasicComponents-2"`;
  return `<${type} xmlns="${schema}:${type}-2" ${prefixes}>${body}</${type}>`;
}

function party(role: string, identifier: string): string {
  const [scheme, value] = identifier.split(':');
  return (
    `<c:${role}><c:Party><c:PartyIdentification><b:ID schemeID="${scheme}"> ${value} </b:ID>` +
    `</c:PartyIdentification></c:Party></c:${role}>`
  );
}

const SENT = party('DespatchSupplierParty', SUPPLIER) + party('DeliveryCustomerParty', CLIENT);
const SOLD = party('SellerSupplierParty', SUPPLIER) + party('BuyerCustomerParty', CLIENT);

const head = (number: string, day: string): string =>
  `<b:ID>${number}</b:ID><b:IssueDate>${day}</b:IssueDate>`;
const order = (number: string): string =>
  `<c:OrderReference><b:ID>${number}</b:ID></c:OrderReference>`;
const shipment = (delivery: string): string =>
  `<c:Shipment><c:Delivery>${delivery}</c:Delivery></c:Shipment>`;
const DESPATCHED =
  '<c:Despatch><b:ActualDespatchDate>2026-03-13</b:ActualDespatchDate></c:Despatch>';
const EXPECTED =
  '<c:EstimatedDeliveryPeriod><b:EndDate>2026-03-16</b:EndDate></c:EstimatedDeliveryPeriod>';
const ARRIVED = '<b:ActualDeliveryDate>2026-03-17</b:ActualDeliveryDate>';

/** What is told, without the parties that each message names. */
const shortly = (parts: Awaited<ReturnType<typeof partsOf>>) =>
  messagesIn(parts).map(({ type, data }) => {
    expect(data.supplier).toEqual({ id: SUPPLIER });
    expect(data.client).toEqual({ id: CLIENT });
    return [type, { ...data, supplier: undefined, client: undefined }] as const;
  });

describe('a despatch advice', () => {
  const read = (body: string) => partsOf(peppolDespatchAdvice, document('DespatchAdvice', body));

  it('promises the day of its arrival, and tells the hand-over, of the order too', async () => {
    const parts = await read(
      head('d-12', '2026-03-13') + order('PO-7') + SENT + shipment(EXPECTED + DESPATCHED),
    );
    expect(shortly(parts)).toEqual([
      ['DeliveryPromised', { reference: 'D-12', promisedOn: '2026-03-13', dueOn: '2026-03-16' }],
      ['DeliveryMade', { reference: 'D-12', part: 'D-12', handedOverOn: '2026-03-13' }],
      ['DeliveryMade', { reference: 'PO-7', part: 'D-12', handedOverOn: '2026-03-13' }],
    ]);
    expect(messagesIn(parts)[0]?.id).toBe(`${partyOf(SUPPLIER)}/D-12/D-12/2026-03-13`);
  });

  it('tells the arrival that a delivery note states', async () => {
    const parts = await read(head('D-1', '2026-03-17') + SENT + shipment(ARRIVED));
    expect(shortly(parts)).toEqual([
      ['DeliveryMade', { reference: 'D-1', part: 'D-1', arrivedOn: '2026-03-17' }],
    ]);
  });

  it('tells nothing of an order of which a part is outstanding, nor of several', async () => {
    const line = (quantity: string, of: string): string =>
      `<c:DespatchLine><b:OutstandingQuantity>${quantity}</b:OutstandingQuantity>` +
      `<c:OrderLineReference>${order(of)}</c:OrderLineReference></c:DespatchLine>`;
    const body = head('D-1', '2026-03-13') + SENT + shipment(DESPATCHED);
    const outstanding = await read(body + line('0', 'PO-7') + line('4', 'PO-7'));
    expect(shortly(outstanding)).toHaveLength(1);
    expect(anomaliesIn(outstanding)).toEqual([expect.stringContaining('outstanding')]);
    const several = await read(body + line('0', 'PO-7') + line('0', 'PO-8'));
    expect(shortly(several)).toHaveLength(1);
    expect(anomaliesIn(several)).toEqual([expect.stringContaining('several orders')]);
    expect(shortly(await read(body + line('0', 'PO-7')))).toHaveLength(2);
  });

  it('promises nothing for a day that has passed', async () => {
    const parts = await read(head('D-1', '2026-03-20') + SENT + shipment(EXPECTED + DESPATCHED));
    expect(shortly(parts).map(([type]) => type)).toEqual(['DeliveryMade']);
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('without any day, or that takes another back, is passed over', async () => {
    const body = head('D-1', '2026-03-13') + SENT;
    expect(ignoredIn(await read(body))).toHaveLength(1);
    const back = `${body}<b:DocumentStatusCode>1</b:DocumentStatusCode>${shipment(DESPATCHED)}`;
    expect(ignoredIn(await read(back))).toEqual([expect.stringContaining('takes back')]);
  });

  it.each([
    ['its number', SENT],
    ['its day', `<b:ID>D-1</b:ID>${SENT}`],
    ['a real day', head('D-1', '2026-02-30') + SENT],
    ['its supplier', head('D-1', '2026-03-13') + party('DeliveryCustomerParty', CLIENT)],
    ['its client', head('D-1', '2026-03-13') + party('DespatchSupplierParty', SUPPLIER)],
  ])('without %s is refused', async (_, body) => {
    expect(problemsIn(await read(body + shipment(DESPATCHED)))).toMatchObject([
      { at: '/DespatchAdvice', code: 'document_must_follow_its_standard' },
    ]);
  });
});

describe('a receipt advice', () => {
  const read = (body: string) => partsOf(peppolReceiptAdvice, document('ReceiptAdvice', body));
  const despatch = '<c:DespatchDocumentReference><b:ID>D-12</b:ID></c:DespatchDocumentReference>';
  const body = head('R-1', '2026-03-18') + despatch + SENT + shipment(ARRIVED);
  const line = (received: string, short: string, rejected: string, unit = 'EA'): string =>
    `<c:ReceiptLine><b:ReceivedQuantity unitCode="${unit}">${received}</b:ReceivedQuantity>` +
    `<b:ShortQuantity unitCode="${unit}">${short}</b:ShortQuantity>` +
    `<b:RejectedQuantity unitCode="${unit}">${rejected}</b:RejectedQuantity>` +
    '<b:RejectReasonCode>2</b:RejectReasonCode><b:RejectReason>Scratched</b:RejectReason>' +
    '</c:ReceiptLine>';
  const made = { reference: 'D-12', part: 'D-12', arrivedOn: '2026-03-17' };

  it('tells the arrival and the acceptance, for the client', async () => {
    const parts = await read(body + line('10', '0', '0'));
    expect(shortly(parts)).toEqual([
      ['DeliveryMade', made],
      ['DeliveryAccepted', { reference: 'D-12', acceptedOn: '2026-03-18', comment: 'Scratched' }],
    ]);
    expect(messagesIn(parts).map(({ onBehalfOf }) => onBehalfOf)).toEqual([CLIENT, CLIENT]);
  });

  it('tells apart what is refused, and leaves open what is short', async () => {
    // 20 sent: 16 received, of which 4 are refused; 4 are short.
    const parts = await read(body + line('10', '0', '4') + line('6', '4', '0'));
    const refused = { reference: 'D-12', part: 'D-12 REFUSED' };
    expect(shortly(parts)).toEqual([
      ['DeliveryMade', { ...made, share: 600_000 }],
      ['DeliveryMade', { ...made, ...refused, share: 200_000 }],
      [
        'DeliveryRefused',
        { ...refused, refusedOn: '2026-03-18', why: 'quality', comment: 'Scratched' },
      ],
    ]);
  });

  it('refuses all where nothing is kept, or the whole consignment is rejected', async () => {
    const refusal = { reference: 'D-12', part: 'D-12', refusedOn: '2026-03-18' };
    const nothing = await read(body + line('10', '0', '10'));
    expect(shortly(nothing)).toEqual([
      ['DeliveryMade', made],
      ['DeliveryRefused', { ...refusal, why: 'quality', comment: 'Scratched' }],
    ]);
    const status =
      '<c:Consignment><c:Status><b:ConditionCode>RE</b:ConditionCode>' +
      '<b:StatusReasonCode>3</b:StatusReasonCode></c:Status></c:Consignment><c:Delivery>';
    const rejected = await read(body.replace('<c:Delivery>', status));
    expect(shortly(rejected)).toEqual([
      ['DeliveryMade', made],
      ['DeliveryRefused', { ...refusal, why: 'late' }],
    ]);
  });

  it('accepts nothing for sure where the consignment is accepted conditionally', async () => {
    const status =
      '<c:Consignment><c:Status><b:ConditionCode>CA</b:ConditionCode></c:Status></c:Consignment>';
    const parts = await read(body.replace('<c:Delivery>', `${status}<c:Delivery>`));
    expect(shortly(parts)).toEqual([['DeliveryMade', made]]);
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('tells no share where units do not add up', async () => {
    const parts = await read(body + line('10', '0', '4') + line('6', '0', '0', 'KGM'));
    expect(shortly(parts)).toEqual([]);
    expect(anomaliesIn(parts)).toEqual([expect.stringContaining('several units')]);
    expect(ignoredIn(parts)).toHaveLength(1);
  });

  it('on the despatch advice as a document is passed over', async () => {
    const parts = await read(`${body}<b:ReceiptAdviceTypeCode>D</b:ReceiptAdviceTypeCode>`);
    expect(ignoredIn(parts)).toEqual([expect.stringContaining('as a document')]);
  });

  it('that names the client as its own seller takes who sent it off', async () => {
    const seller = party('SellerSupplierParty', CLIENT);
    expect(shortly(await read(body + seller)).map(([type]) => type)).toEqual([
      'DeliveryMade',
      'DeliveryAccepted',
    ]);
  });
});

describe('an order', () => {
  const read = (type: string, body: string) => partsOf(peppolOrder, document(type, body));
  const promised = (day: string): string =>
    '<c:Delivery><c:PromisedDeliveryPeriod><b:StartDate>2026-05-01</b:StartDate>' +
    `<b:EndDate>${day}</b:EndDate></c:PromisedDeliveryPeriod></c:Delivery>`;
  const line = (day: string, status = '5'): string =>
    `<c:OrderLine><c:LineItem><b:LineStatusCode>${status}</b:LineStatusCode>${promised(day)}` +
    '</c:LineItem></c:OrderLine>';
  const response = (code: string, more = ''): Promise<Awaited<ReturnType<typeof partsOf>>> =>
    read(
      'OrderResponse',
      `${head('101', '2026-04-01')}<b:OrderResponseCode>${code}</b:OrderResponseCode>` +
        order('po-7') +
        SOLD +
        more,
    );
  const promise = { reference: 'PO-7', promisedOn: '2026-04-01' };

  it('and its change ask and promise nothing', async () => {
    for (const type of ['Order', 'OrderChange']) {
      const parts = await read(type, head('PO-7', '2026-03-01') + SOLD + promised('2026-05-20'));
      expect(ignoredIn(parts)).toHaveLength(1);
    }
  });

  it('is promised for the day that the seller confirms', async () => {
    for (const code of ['AP', 'CA']) {
      expect(shortly(await response(code, promised('2026-05-20')))).toEqual([
        ['DeliveryPromised', { ...promise, dueOn: '2026-05-20' }],
      ]);
    }
  });

  it('is promised for the last day of the lines that are accepted', async () => {
    const parts = await response(
      'CA',
      line('2026-05-25') + line('2026-05-20', '3') + line('2026-06-30', '7'),
    );
    expect(shortly(parts)).toEqual([['DeliveryPromised', { ...promise, dueOn: '2026-05-25' }]]);
    expect(anomaliesIn(parts)).toHaveLength(1);
  });

  it('is rescheduled where the response answers a change of the buyer', async () => {
    const change =
      '<c:OrderChangeDocumentReference><b:ID>C1</b:ID></c:OrderChangeDocumentReference>';
    expect(shortly(await response('AP', change + promised('2026-05-27')))).toEqual([
      [
        'DeliveryRescheduled',
        { reference: 'PO-7', dueOn: '2026-05-27', agreedOn: '2026-04-01', cause: 'client' },
      ],
    ]);
  });

  it('of which no day is confirmed, or that is refused, promises nothing', async () => {
    for (const parts of [await response('AP'), await response('AB'), await response('RE')]) {
      expect(ignoredIn(parts)).toHaveLength(1);
      expect(messagesIn(parts)).toEqual([]);
    }
    expect(problemsIn(await response('XX'))).toHaveLength(1);
  });

  it('that was accepted is called off by the seller in Advanced Ordering', async () => {
    const profile =
      '<b:ProfileID>urn:fdc:peppol.eu:poacc:bis:advanced_ordering:3</b:ProfileID>' +
      '<b:Note>Sold out</b:Note>';
    const cancelled = { reference: 'PO-7', cancelledOn: '2026-04-01', by: 'supplier' };
    expect(shortly(await response('RE', profile))).toEqual([
      ['DeliveryCancelled', { ...cancelled, comment: 'Sold out' }],
    ]);
  });

  it('is called off by the buyer, who says so itself', async () => {
    const parts = await read('OrderCancellation', head('X-1', '2026-04-09') + order('PO-7') + SOLD);
    expect(shortly(parts)).toEqual([
      ['DeliveryCancelled', { reference: 'PO-7', cancelledOn: '2026-04-09', by: 'client' }],
    ]);
    expect(messagesIn(parts)[0]?.onBehalfOf).toBe(CLIENT);
  });
});
