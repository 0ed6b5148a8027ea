/** Peppol documents that name parties by electronic address alone, after invoices that say more. */
import { BUYER, SELLER, STRANGER, startTelling, type Telling } from '../rights/told.js';
import { type Answer, call } from '../service.js';

const NAMESPACES =
  'xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" ' +
  'xmlns:c="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"';

/** Electronic addresses: the GLNs of two firms. */
const SELLERS_GLN = '7300010000001';
const BUYERS_GLN = '7300010000018';

interface Named {
  readonly gln?: string;
  readonly siren?: string;
}

function party(role: string, { gln, siren }: Named, inner = true): string {
  const address = gln ? `<b:EndpointID schemeID="0088">${gln}</b:EndpointID>` : '';
  const number = siren?.replace('0002:', '');
  const legal = number
    ? `<c:PartyLegalEntity><b:RegistrationName>Firm ${number}</b:RegistrationName>` +
      `<b:CompanyID schemeID="0002">${number}</b:CompanyID></c:PartyLegalEntity>`
    : '';
  const said = `${address}${legal}`;
  return `<c:${role}>${inner ? `<c:Party>${said}</c:Party>` : said}</c:${role}>`;
}

const OF_SELLER: Named = { gln: SELLERS_GLN, siren: SELLER };
const OF_BUYER: Named = { gln: BUYERS_GLN, siren: BUYER };

function invoice(number: string, seller = OF_SELLER, buyer = OF_BUYER): string {
  return `<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" ${NAMESPACES}>
    <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>
    <b:ID>${number}</b:ID><b:IssueDate>2026-08-01</b:IssueDate><b:DueDate>2026-08-31</b:DueDate>
    <b:InvoiceTypeCode>380</b:InvoiceTypeCode><b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
    ${party('AccountingSupplierParty', seller)}${party('AccountingCustomerParty', buyer)}
    <c:LegalMonetaryTotal>
      <b:TaxExclusiveAmount currencyID="EUR">1000.00</b:TaxExclusiveAmount>
      <b:TaxInclusiveAmount currencyID="EUR">1200.00</b:TaxInclusiveAmount>
      <b:PayableAmount currencyID="EUR">1200.00</b:PayableAmount>
    </c:LegalMonetaryTotal></Invoice>`;
}

/** An invoice response that names both sides by their addresses alone. */
function response(number: string, code = 'AP'): string {
  return `<ApplicationResponse
      xmlns="urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2" ${NAMESPACES}>
    <b:ID>R-${number}</b:ID><b:IssueDate>2026-08-10</b:IssueDate>
    ${party('SenderParty', { gln: BUYERS_GLN }, false)}
    ${party('ReceiverParty', { gln: SELLERS_GLN }, false)}
    <c:DocumentResponse><c:Response><b:ResponseCode>${code}</b:ResponseCode></c:Response>
      <c:DocumentReference><b:ID>${number}</b:ID></c:DocumentReference>
    </c:DocumentResponse></ApplicationResponse>`;
}

let telling: Telling;

beforeEach(async () => {
  telling = await startTelling();
});
afterEach(() => telling.close());

const client = (siren: string, teller = 'hub'): Promise<string> =>
  telling.key({ role: 'emitter', teller, parties: [siren], source: 'platform' });

const post = (token: string, body: string, query = ''): Promise<Answer> =>
  call(telling, `/v1/documents${query}`, { token, body, type: 'application/xml' });

/** What became of a document, finding by finding; of one that was refused whole, why. */
async function told(token: string, body: string, query = ''): Promise<readonly string[]> {
  const { text } = await post(token, body, query);
  const [document] = JSON.parse(text).documents;
  const findings: readonly Record<string, string>[] = document.findings;
  return findings.map(({ status, type, code, what }) => `${status} ${type ?? code ?? what}`);
}

/** The types of what is told of an invoice of a seller. */
async function typesOf(number: string, seller = SELLER): Promise<readonly string[]> {
  const stream = `invoice-${telling.folder.party(seller)}/${number}`;
  return (await telling.folder.store.readStream(stream)).map(({ type }) => type);
}

const LINKED = ['accepted InvoiceIssued', 'accepted IdentifierLinked', 'accepted IdentifierLinked'];
const ANSWERED = ['InvoiceIssued.v1', 'InvoiceApproved.v1'];

describe('a response that names parties by address alone', () => {
  it.each([
    ['seller', SELLER],
    ['buyer', BUYER],
  ])('meets the invoice that names them by more, told by the %s', async (_who, siren) => {
    const token = await client(siren);
    expect(await told(token, invoice('F-1'))).toEqual(LINKED);
    expect(await told(token, response('F-1'))).toEqual(['accepted InvoiceApproved']);
    expect(await typesOf('F-1')).toEqual(ANSWERED);
    await telling.caughtUp();
    const { body } = await telling.get(`/v1/promises/invoice-${SELLER}%2FF-1?asOf=2026-08-20`);
    expect(Object(body).promises).toHaveLength(1);
    const head = await telling.folder.store.head();
    expect(await told(token, response('F-1'))).toEqual(['duplicate InvoiceApproved']);
    const again = LINKED.map((each) => each.replace('accepted', 'duplicate'));
    expect(await told(token, invoice('F-1'))).toEqual(again);
    expect(await telling.folder.store.head()).toBe(head);
  });

  it('refuses the invoice by it, whoever told a link of it before is an operator', async () => {
    const token = await telling.key({ role: 'operator', teller: 'desk' });
    expect(await told(token, invoice('F-2'))).toEqual(LINKED);
    expect(await told(token, response('F-2', 'RE'))).toEqual(['accepted InvoiceRefused']);
    expect(await typesOf('F-2')).toEqual(['InvoiceIssued.v1', 'InvoiceRefused.v1']);
  });

  it('is moved by no other voice, be it of the same teller or of another', async () => {
    const token = await client(SELLER);
    const paired = { gln: SELLERS_GLN, siren: STRANGER };
    for (const other of [await client(STRANGER), await client(STRANGER, 'else')]) {
      expect(await told(other, invoice('F-3', paired))).toContain(LINKED[1]);
    }
    const strangers = await typesOf('F-3', STRANGER);
    const refused = await post(token, response('F-3'));
    expect(refused.body).toMatchObject({ code: 'teller_must_speak_for_a_party' });
    expect(await told(token, invoice('F-3'))).toEqual(LINKED);
    expect(await told(token, response('F-3'))).toEqual(['accepted InvoiceApproved']);
    expect(await typesOf('F-3')).toEqual(ANSWERED);
    expect(await typesOf('F-3', STRANGER)).toEqual(strangers);
    await telling.caughtUp();
    const path = `/v1/promises/invoice-${SELLER}%2FF-3?asOf=2026-08-20`;
    expect(Object((await telling.get(path)).body).promises).toHaveLength(1);
  });

  it('stays where it is where nothing is known under the other name', async () => {
    const token = await client(BUYER);
    const bySeller = { gln: SELLERS_GLN };
    expect(await told(token, invoice('F-4', bySeller))).toEqual(LINKED.slice(0, 2));
    expect(await told(token, invoice('F-5'))).toContain(LINKED[1]);
    expect(await told(token, invoice('F-4', bySeller))).toContain('duplicate InvoiceIssued');
    expect(await typesOf('F-4', `0088:${SELLERS_GLN}`)).toEqual(['InvoiceIssued.v1']);
    expect(await typesOf('F-4')).toEqual([]);
  });
});

describe('an invoice that names a party by address and number', () => {
  it('in a dry run links nothing', async () => {
    const token = await client(SELLER);
    const head = await telling.folder.store.head();
    expect(await told(token, invoice('F-6'), '?dryRun=true')).toEqual(LINKED);
    expect(await telling.folder.store.head()).toBe(head);
  });

  it('of whom an earlier one said another is taken in, and the address means neither', async () => {
    const token = await client(BUYER);
    const paired = { gln: SELLERS_GLN, siren: STRANGER };
    expect(await told(token, invoice('F-7', paired))).toEqual(LINKED);
    expect(await told(token, invoice('F-7'))).toEqual([
      'accepted InvoiceIssued',
      'accepted IdentifierUnlinked',
      expect.stringMatching(/^anomaly Its electronic address stood for another identifier/),
      'duplicate IdentifierLinked',
    ]);
    const refused = await post(token, response('F-7'));
    expect(refused.body).toMatchObject({ code: 'teller_must_speak_for_a_party' });
    const known = ['duplicate InvoiceIssued', 'duplicate IdentifierLinked'];
    expect(await told(token, invoice('F-7'))).toEqual(known);
    expect(await told(token, invoice('F-7', paired))).toEqual(known);
    expect(await typesOf('F-7', STRANGER)).toEqual(['InvoiceIssued.v1']);
  });

  it('links nothing with a key of several parties, which is more than one voice', async () => {
    const parties = [SELLER, STRANGER];
    const token = await telling.key({
      role: 'emitter',
      teller: 'hub',
      parties,
      source: 'platform',
    });
    expect(await told(token, invoice('F-10'))).toEqual(['accepted InvoiceIssued']);
  });

  it('links nothing where both are one number', async () => {
    const token = await client(SELLER);
    const body = invoice('F-9', { siren: SELLER }, { siren: BUYER }).replaceAll(
      '<c:Party><c:PartyLegalEntity>',
      `<c:Party><b:EndpointID schemeID="0225">${SELLER.slice(5)}</b:EndpointID>` +
        '<c:PartyLegalEntity>',
    );
    expect(await told(token, body)).toEqual(['accepted InvoiceIssued']);
  });
});
