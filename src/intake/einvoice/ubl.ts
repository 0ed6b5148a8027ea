/** UBL 2.1 invoices and credit notes: EN 16931, Peppol BIS Billing 3, XRechnung, French reform. */
import type { Format } from '../format.js';
import { readXml } from '../xml.js';
import type { XmlElement } from '../xml-tree.js';
import { partsOfDocument } from './en16931.js';
import { documentOf, type GroupPaths, type Syntax, type TermPaths } from './en16931-syntax.js';
import {
  dayOfXmlDate,
  mappingOf,
  type Preceding,
  type SaidDiscount,
  type SaidDue,
  type Term,
} from './en16931-terms.js';
import { UBL, UBL_PARTY, ublNamespace, ublVatOf } from './ubl-document.js';

const TERM_PATHS: Omit<TermPaths, 'BT-3'> = {
  'BT-1': 'cbc:ID',
  'BT-2': 'cbc:IssueDate',
  'BT-5': 'cbc:DocumentCurrencyCode',
  'BT-11': 'cac:ProjectReference/cbc:ID',
  'BT-13': 'cac:OrderReference/cbc:ID',
  'BT-16': 'cac:DespatchDocumentReference/cbc:ID',
  'BT-20': 'cac:PaymentTerms/cbc:Note',
  'BT-23': 'cbc:ProfileID',
  'BT-24': 'cbc:CustomizationID',
  'BT-72': 'cac:Delivery/cbc:ActualDeliveryDate',
  'BT-109': 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount',
  'BT-110': 'cac:TaxTotal/cbc:TaxAmount',
  'BT-112': 'cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount',
  'BT-113': 'cac:LegalMonetaryTotal/cbc:PrepaidAmount',
  'BT-114': 'cac:LegalMonetaryTotal/cbc:PayableRoundingAmount',
  'BT-115': 'cac:LegalMonetaryTotal/cbc:PayableAmount',
  'BT-DEX-002': 'cac:PrepaidPayment/cbc:PaidAmount',
};

const GROUP_PATHS: GroupPaths = {
  'BT-9': 'cbc:DueDate',
  'BT-25': 'cac:BillingReference/cac:InvoiceDocumentReference',
  'BG-4': 'cac:AccountingSupplierParty/cac:Party',
  'BG-7': 'cac:AccountingCustomerParty/cac:Party',
  'BG-10': 'cac:PayeeParty',
};

const DAYS: ReadonlySet<Term> = new Set<Term>(['BT-2', 'BT-72']);

const COMMON: Omit<Syntax, 'terms' | 'root'> = {
  paths: UBL,
  groups: GROUP_PATHS,
  party: UBL_PARTY,
  vatOf: ublVatOf,
  textOf: (element, term) => {
    const text = element.text.trim();
    return DAYS.has(term) ? dayOfXmlDate(text) : text;
  },
  duesOf,
  discountsOf: (root) => UBL.all(root, 'cac:PaymentTerms').flatMap(discountOf),
  precedingOf,
};

/** The two roots differ in their names for the type code. */
const INVOICE: Syntax = {
  ...COMMON,
  root: 'invoice',
  terms: { ...TERM_PATHS, 'BT-3': 'cbc:InvoiceTypeCode' },
};
const CREDIT_NOTE: Syntax = {
  ...COMMON,
  root: 'credit note',
  terms: { ...TERM_PATHS, 'BT-3': 'cbc:CreditNoteTypeCode' },
};

/** Null where it is neither. */
function syntaxOf(root: { readonly namespace: string; readonly name: string }): Syntax | null {
  if (root.namespace === ublNamespace('Invoice') && root.name === 'Invoice') return INVOICE;
  const credit = root.namespace === ublNamespace('CreditNote') && root.name === 'CreditNote';
  return credit ? CREDIT_NOTE : null;
}

/**
 * The due day of an invoice; a credit note has it with the means of payment. Instalments, which
 * EN 16931 leaves out, stand in terms of payment with a day and an amount.
 */
function duesOf(root: XmlElement): readonly SaidDue[] {
  const instalments = UBL.all(root, 'cac:PaymentTerms').flatMap((terms) => {
    const due = UBL.text(terms, 'cbc:InstallmentDueDate') || UBL.text(terms, 'cbc:PaymentDueDate');
    const amount = UBL.text(terms, 'cbc:Amount');
    return due === '' || amount === '' ? [] : [{ due: dayOfXmlDate(due), amount }];
  });
  if (instalments.length > 1) return instalments;
  const due =
    UBL.text(root, GROUP_PATHS['BT-9']) || UBL.text(root, 'cac:PaymentMeans/cbc:PaymentDueDate');
  return due === '' ? instalments : [{ due: dayOfXmlDate(due), amount: '' }];
}

function discountOf(terms: XmlElement): readonly SaidDiscount[] {
  const percent = UBL.text(terms, 'cbc:SettlementDiscountPercent');
  const by = dayOfXmlDate(UBL.text(terms, 'cac:SettlementPeriod/cbc:EndDate'));
  return percent === '' ? [] : [{ percent, by, days: '', from: '' }];
}

function precedingOf(reference: XmlElement): Preceding {
  return {
    number: UBL.text(reference, 'cbc:ID'),
    issuedOn: dayOfXmlDate(UBL.text(reference, 'cbc:IssueDate')),
  };
}

export const ubl: Format = {
  name: 'ubl',
  title: 'UBL 2.1 invoice or credit note (EN 16931, Peppol BIS Billing 3, XRechnung)',
  version: 2,
  exchanged: true,
  recognises: ({ root }) => root !== null && syntaxOf(root) !== null,
  async *read(bytes, reader) {
    const root = await readXml(bytes);
    const syntax = syntaxOf(root);
    if (syntax) yield* partsOfDocument(documentOf(root, syntax), reader);
    else yield { at: `/${root.name}`, problem: NOT_UBL };
  },
  mapping: mappingOf({
    ...TERM_PATHS,
    'BT-3': 'cbc:InvoiceTypeCode or cbc:CreditNoteTypeCode',
    ...GROUP_PATHS,
    'BT-9': 'cbc:DueDate, cac:PaymentMeans/cbc:PaymentDueDate, or cac:PaymentTerms by instalment',
  }),
};

const NOT_UBL = {
  code: 'document_format_must_be_known',
  pointer: '',
  detail: 'It is no UBL 2.1 Invoice or CreditNote.',
} as const;
