/** Documents of Peppol as they follow one another, and as access points hand them over. */
import { readFileSync } from 'node:fs';
import { SELLER } from '../../command/fixture.js';
import { type Answer, call, type Service, startService } from '../service.js';

const UBL = readFileSync(new URL('../../intake/fixtures/ubl/invoice.xml', import.meta.url), 'utf8');

const NAMESPACES =
  'xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" ' +
  'xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"';

function party(role: string, identifier: string): string {
  const [scheme, value] = identifier.split(':');
  const id = `<b:ID schemeID="${scheme}">${value}</b:ID>`;
  return `<c:${role}><c:Party><c:PartyIdentification>${id}</c:PartyIdentification></c:Party></c:${role}>`;
}

/** An order response number `number` of a day, which confirms another day for order PO-7. */
function response(number: string, issued: string, promised: string): string {
  return `<OrderResponse xmlns="urn:oasis:names:specification:ubl:schema:xsd:OrderResponse-2" ${NAMESPACES}>
    <b:ID>${number}</b:ID><b:IssueDate>${issued}</b:IssueDate>
    <b:OrderResponseCode>AP</b:OrderResponseCode>
    <c:OrderReference><b:ID>PO-7</b:ID></c:OrderReference>
    ${party('SellerSupplierParty', SELLER)}${party('BuyerCustomerParty', '0002:732829320')}
    <c:Delivery><c:PromisedDeliveryPeriod><b:EndDate>${promised}</b:EndDate>
    </c:PromisedDeliveryPeriod></c:Delivery></OrderResponse>`;
}

let service: Service;
let token: string;

beforeEach(async () => {
  service = await startService();
  token = await service.key({});
});

afterEach(() => service.close());

const post = (body: string): Promise<Answer> =>
  call(service, '/v1/documents', { token, body, type: 'application/xml' });

interface Taken {
  readonly format: string | null;
  readonly refused: unknown;
  readonly findings: readonly Readonly<Record<string, string>>[];
}

/** What is reported of the one document sent. */
function reportOf({ text }: Answer): Taken {
  const { documents }: { readonly documents: readonly Taken[] } = JSON.parse(text);
  const [document] = documents;
  if (!document) throw new Error(text);
  return document;
}

/** What became of the one document sent, finding by finding. */
async function told(body: string): Promise<readonly string[]> {
  const answer = await post(body);
  expect(answer.status).toBe(200);
  return reportOf(answer).findings.map(({ status, type, code }) => `${status} ${type ?? code}`);
}

describe('an order response', () => {
  const first = response('101', '2026-04-01', '2026-05-20');
  const later = response('102', '2026-04-15', '2026-06-10');

  it('with a new delivery period reschedules what the first one promised', async () => {
    expect(await told(first)).toEqual(['accepted DeliveryPromised']);
    expect(await told(later)).toEqual(['accepted DeliveryPromised']);
    expect(await told(later)).toEqual(['duplicate DeliveryPromised']);
    expect(await told(first)).toEqual(['duplicate DeliveryPromised']);
    const stream = `delivery-${service.folder.party(SELLER)}/PO-7`;
    const stored = await service.folder.store.readStream(stream);
    expect(stored.map(({ type, data }) => ({ type, facts: JSON.parse(data) }))).toMatchObject([
      { type: 'DeliveryPromised.v1', facts: { dueOn: '2026-05-20', promisedOn: '2026-04-01' } },
      {
        type: 'DeliveryRescheduled.v1',
        facts: { dueOn: '2026-06-10', agreedOn: '2026-04-15', cause: 'supplier' },
      },
    ]);
  });

  it('that is older than the one read first is the promise, and the other its new day', async () => {
    expect(await told(later)).toEqual(['accepted DeliveryPromised']);
    expect(await told(first)).toEqual(['accepted DeliveryPromised']);
    for (const again of [first, later]) {
      expect(await told(again)).toEqual(['duplicate DeliveryPromised']);
    }
    const stream = `delivery-${service.folder.party(SELLER)}/PO-7`;
    const stored = await service.folder.store.readStream(stream);
    expect(stored.map(({ type, data }) => ({ type, facts: JSON.parse(data) }))).toMatchObject([
      { type: 'DeliveryPromised.v1', facts: { dueOn: '2026-06-10' } },
      { type: 'EntryWithdrawn.v1', facts: { entry: 0 } },
      { type: 'DeliveryPromised.v1', facts: { dueOn: '2026-05-20', promisedOn: '2026-04-01' } },
      { type: 'DeliveryRescheduled.v1', facts: { dueOn: '2026-06-10', agreedOn: '2026-04-15' } },
    ]);
  });

  it('that changes more than the day contradicts, and is refused', async () => {
    await told(first);
    const other = later.replace('732829320', '356000000');
    expect((await post(other)).body).toMatchObject({ code: 'already_told' });
  });
});

/** Who hands it over; they have no part in it. */
const CARRIERS = ['0002:356000000', '0002:110002011'] as const;

/** As access points hand documents over: UN/CEFACT SBDH 1.3 around the document. */
function wrapped(inner: string, root = 'StandardBusinessDocument'): string {
  const header = (side: string, identifier: string): string =>
    `<${side}><Identifier Authority="iso6523-actorid-upis">${identifier}</Identifier></${side}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
  <StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion>
    ${header('Sender', CARRIERS[0])}${header('Receiver', CARRIERS[1])}
  </StandardBusinessDocumentHeader>
  ${inner.replace(/^\s*<\?xml[^>]*\?>/, '')}
</${root}>`;
}

describe('a document in an envelope (SBDH)', () => {
  it('says what it says without one, of the parties that it names itself', async () => {
    const bare = await post(UBL);
    const inside = await post(wrapped(UBL));
    const document = reportOf(inside);
    expect(document).toMatchObject({ format: 'ubl', refused: null });
    expect(document.findings.map(({ status }) => status)).toEqual(
      reportOf(bare).findings.map(() => 'duplicate'),
    );
    for (const carrier of CARRIERS) {
      const stream = `professional-${service.folder.party(carrier)}`;
      expect(await service.folder.store.readStream(stream)).toEqual([]);
    }
  });

  it('is refused where envelopes are in envelopes, or one holds no document', async () => {
    const twice = await post(wrapped(wrapped(UBL)));
    expect(twice.body).toMatchObject({ code: 'document_format_must_be_known' });
    expect(twice.body.detail).toMatch(/StandardBusinessDocument/);
    const empty = await post(wrapped(''));
    expect(empty.body).toMatchObject({ code: 'document_format_must_be_known' });
    const other = await post(wrapped('<Other xmlns="urn:other"/>'));
    expect(other.body.detail).toMatch(/Other/);
  });
});
