/** UN/CEFACT Cross Industry Invoices (D16B and later): EN 16931, XRechnung, the XML of Factur-X. */
import type { Format, Part, Reader } from '../format.js';
import { readXml } from '../xml.js';
import { XmlPaths } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import { partsOfDocument } from './en16931.js';
import {
  documentOf,
  type GroupPaths,
  type PartyPaths,
  type Syntax,
  type TermPaths,
} from './en16931-syntax.js';
import {
  dayOfXmlDate,
  mappingOf,
  type Preceding,
  type SaidDiscount,
  type SaidDue,
  type Term,
} from './en16931-terms.js';

export const CII_NAMESPACE = 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100';

const CII = new XmlPaths({
  rsm: CII_NAMESPACE,
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
});

const HEADER = 'rsm:ExchangedDocument';
const CONTEXT = 'rsm:ExchangedDocumentContext';
const AGREEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement';
const DELIVERY = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery';
const DELIVERED = `${DELIVERY}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime`;
const SETTLEMENT = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement';
const SUMS = `${SETTLEMENT}/ram:SpecifiedTradeSettlementHeaderMonetarySummation`;
const TERMS = `${SETTLEMENT}/ram:SpecifiedTradePaymentTerms`;

const TERM_PATHS: TermPaths = {
  'BT-1': `${HEADER}/ram:ID`,
  'BT-2': `${HEADER}/ram:IssueDateTime/udt:DateTimeString`,
  'BT-3': `${HEADER}/ram:TypeCode`,
  'BT-5': `${SETTLEMENT}/ram:InvoiceCurrencyCode`,
  'BT-11': `${AGREEMENT}/ram:SpecifiedProcuringProject/ram:ID`,
  'BT-13': `${AGREEMENT}/ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID`,
  'BT-16': `${DELIVERY}/ram:DespatchAdviceReferencedDocument/ram:IssuerAssignedID`,
  'BT-20': `${TERMS}/ram:Description`,
  'BT-23': `${CONTEXT}/ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID`,
  'BT-24': `${CONTEXT}/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID`,
  'BT-72': `${DELIVERED}/udt:DateTimeString`,
  'BT-109': `${SUMS}/ram:TaxBasisTotalAmount`,
  'BT-110': `${SUMS}/ram:TaxTotalAmount`,
  'BT-112': `${SUMS}/ram:GrandTotalAmount`,
  'BT-113': `${SUMS}/ram:TotalPrepaidAmount`,
  'BT-114': `${SUMS}/ram:RoundingAmount`,
  'BT-115': `${SUMS}/ram:DuePayableAmount`,
  'BT-DEX-002': `${SETTLEMENT}/ram:SpecifiedAdvancePayment/ram:PaidAmount`,
};

const GROUP_PATHS: GroupPaths = {
  'BT-9': `${TERMS}/ram:DueDateDateTime/udt:DateTimeString`,
  'BT-25': `${SETTLEMENT}/ram:InvoiceReferencedDocument`,
  'BG-4': `${AGREEMENT}/ram:SellerTradeParty`,
  'BG-7': `${AGREEMENT}/ram:BuyerTradeParty`,
  'BG-10': `${SETTLEMENT}/ram:PayeeTradeParty`,
};

const PARTY_PATHS: PartyPaths = {
  names: ['ram:Name', 'ram:SpecifiedLegalOrganization/ram:TradingBusinessName'],
  country: 'ram:PostalTradeAddress/ram:CountryID',
  legalId: 'ram:SpecifiedLegalOrganization/ram:ID',
  ids: ['ram:GlobalID', 'ram:ID'],
  endpoint: 'ram:URIUniversalCommunication/ram:URIID',
};

const DAYS: ReadonlySet<Term> = new Set<Term>(['BT-2', 'BT-72']);

const SYNTAX: Syntax = {
  paths: CII,
  terms: TERM_PATHS,
  groups: GROUP_PATHS,
  party: PARTY_PATHS,
  root: 'invoice',
  vatOf,
  textOf: (element, term) => (DAYS.has(term) ? dayOf(element) : element.text.trim()),
  duesOf: (root) => CII.all(root, TERMS).flatMap(dueOf),
  discountsOf: (root) =>
    CII.all(root, `${TERMS}/ram:ApplicableTradePaymentDiscountTerms`).flatMap(discountOf),
  precedingOf,
};

/** VA is the VAT number, FC another tax number. */
function vatOf(party: XmlElement): string {
  const numbers = CII.all(party, 'ram:SpecifiedTaxRegistration/ram:ID');
  return numbers.find(({ attributes }) => attributes.get('schemeID') === 'VA')?.text.trim() ?? '';
}

/**
 * A day by UNTDID 2379: 102 is YYYYMMDD, 203 and 204 go on with the time. Other text stays as it
 * is, so that the rule it breaks is reported.
 */
function dayOf(element: XmlElement | null): string {
  const text = element?.text.trim() ?? '';
  const format = element?.attributes.get('format') ?? '102';
  const form = format === '203' || format === '204' ? WITH_TIME : DAY_ALONE;
  const [, year, month, day] = form.exec(text) ?? [];
  return year === undefined ? dayOfXmlDate(text) : `${year}-${month}-${day}`;
}

const DAY_ALONE = /^(\d{4})(\d{2})(\d{2})$/;
const WITH_TIME = /^(\d{4})(\d{2})(\d{2})\d{4}(?:\d{2})?$/;

function dueOf(terms: XmlElement): readonly SaidDue[] {
  const due = dayOf(CII.one(terms, 'ram:DueDateDateTime/udt:DateTimeString'));
  return due === '' ? [] : [{ due, amount: CII.text(terms, 'ram:PartialPaymentAmount') }];
}

function discountOf(terms: XmlElement): readonly SaidDiscount[] {
  const percent = CII.text(terms, 'ram:CalculationPercent');
  const period = CII.one(terms, 'ram:BasisPeriodMeasure');
  if (percent === '' || period?.attributes.get('unitCode') !== 'DAY') return [];
  const from = dayOf(CII.one(terms, 'ram:BasisDateTime/udt:DateTimeString'));
  return [{ percent, by: '', days: period.text.trim(), from }];
}

function precedingOf(reference: XmlElement): Preceding {
  return {
    number: CII.text(reference, 'ram:IssuerAssignedID'),
    issuedOn: dayOf(CII.one(reference, 'ram:FormattedIssueDateTime/qdt:DateTimeString')),
  };
}

/** Whether this is the root of a Cross Industry Invoice. */
export function isCii(root: { readonly namespace: string; readonly name: string } | null): boolean {
  return root?.name === 'CrossIndustryInvoice' && root.namespace === CII_NAMESPACE;
}

/** Whether this is the root of a ZUGFeRD 1.0 invoice, which was never a standard of EN 16931. */
export function isZugferd1(root: { readonly name: string } | null): boolean {
  return root?.name === 'CrossIndustryDocument';
}

/** The parts of a whole Cross Industry Invoice, on its own or out of a PDF. */
export async function* ciiParts(
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
): AsyncGenerator<Part> {
  const root = await readXml(bytes);
  const at = `/${root.name}`;
  if (isCii(root)) yield* partsOfDocument(documentOf(root, SYNTAX), reader);
  else if (isZugferd1(root)) yield { at, problem: ZUGFERD_1 };
  else yield { at, problem: NOT_CII };
}

const ZUGFERD_1 = {
  code: 'document_format_must_be_known',
  pointer: '',
  detail:
    'It is ZUGFeRD 1.0 of 2014, which came before EN 16931 and is not read. Export it as ' +
    'Factur-X, ZUGFeRD 2 or XRechnung.',
} as const;

const NOT_CII = {
  code: 'document_format_must_be_known',
  pointer: '',
  detail: 'It is no Cross Industry Invoice of version 100.',
} as const;

export const cii: Format = {
  name: 'cii',
  title: 'UN/CEFACT Cross Industry Invoice (EN 16931, XRechnung, the XML of Factur-X)',
  version: 2,
  exchanged: true,
  recognises: ({ root }) => isCii(root) || isZugferd1(root),
  read: ciiParts,
  mapping: mappingOf({ ...TERM_PATHS, ...GROUP_PATHS }),
};
