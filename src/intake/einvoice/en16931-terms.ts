/**
 * The semantic model of EN 16931-1 as far as Kept reads it: business terms, type codes and rules.
 * The two syntaxes (`ubl.ts`, `cii.ts`) say where each term stands; `en16931.ts` makes messages.
 */
import { Rejection } from '../../ledger/rejection.js';
import type { Day } from '../../ledger/values/day.js';
import type { MappingRow } from '../format.js';
import type { SaidParty } from '../parties.js';

/** Business terms, and what each becomes. */
export const TERMS = {
  'BT-1': 'number',
  'BT-2': 'issuedOn',
  'BT-3': 'typeCode, and which messages are told',
  'BT-5': 'currency',
  'BT-11': 'project',
  'BT-13': 'orderReference',
  'BT-16': 'deliveryReferences; with BT-72 a DeliveryMade',
  'BT-20': 'note; cashDiscounts and a derived due day where it is #SKONTO#...#',
  'BT-23': 'B2, S2, M2: paid already',
  'BT-24': 'which profile of the standard is read',
  'BT-72': 'arrivedOn of a DeliveryMade, where BT-16 is there',
  'BT-109': 'checked with BT-110 against BT-112',
  'BT-110': 'checked with BT-109 against BT-112',
  'BT-112': 'total, with BT-114 and BT-DEX-002 added',
  'BT-113': 'prepaid',
  'BT-114': 'part of total',
  'BT-115': 'payable',
  'BT-DEX-002': 'part of total (XRechnung extension: collected for third parties)',
} as const satisfies Readonly<Record<string, string>>;

export type Term = keyof typeof TERMS;

/** Groups of terms, and what each becomes. */
export const GROUPS = {
  'BT-9': 'instalments (due, basis stated); several due days are several instalments',
  'BT-25': 'allocations of a credit note; what a corrected invoice replaces',
  'BG-4': 'seller',
  'BG-7': 'buyer',
  'BG-10': 'factor of ReceivableAssigned, where the type code is of a factored invoice',
} as const satisfies Readonly<Record<string, string>>;

export type TermGroup = keyof typeof GROUPS;

/** A due day with its amount where the document states one; texts as written, days as ISO 8601. */
export interface SaidDue {
  readonly due: string;
  readonly amount: string;
}

/** A discount for early payment that stands in elements of its own. */
export interface SaidDiscount {
  readonly percent: string;
  /** The last day, or days after `from` or, where that is '', after the issue. */
  readonly by: string;
  readonly days: string;
  readonly from: string;
}

export interface Preceding {
  readonly number: string;
  readonly issuedOn: string;
}

/** A document of either syntax. Texts are trimmed, '' where absent; days are ISO 8601 if valid. */
export interface SemanticDocument {
  readonly root: 'invoice' | 'credit note';
  /** The place of the document itself. */
  readonly place: string;
  text(term: Term): string;
  all(term: Term): readonly string[];
  /** The currency that an amount states; '' where it states none. */
  currencyOf(term: Term): string;
  /** The place of a term, or where it would stand. */
  at(term: Term): string;
  readonly seller: SaidParty;
  readonly buyer: SaidParty;
  readonly payee: SaidParty | null;
  readonly dues: readonly SaidDue[];
  readonly discounts: readonly SaidDiscount[];
  readonly preceding: readonly Preceding[];
}

/** What a type code makes of a document. */
export interface DocumentType {
  readonly kind: 'invoice' | 'credit note' | 'corrected invoice' | 'no promise';
  readonly name: string;
  /** The receivable is assigned to the payee. */
  readonly factored?: boolean;
}

const invoice = (name: string): DocumentType => ({ kind: 'invoice', name });
const credit = (name: string): DocumentType => ({ kind: 'credit note', name });
const corrected = (name: string): DocumentType => ({ kind: 'corrected invoice', name });
const factored = (type: DocumentType): DocumentType => ({ ...type, factored: true });

/**
 * UNTDID 1001 as EN 16931 restricts it (BR-CL-01), with the codes of the French reform (BR-FR-04).
 * The issuer changes no role: the seller of a self-billed invoice is still the one paid.
 */
export const TYPE_CODES: Readonly<Record<string, DocumentType>> = {
  '71': invoice('request for payment'),
  '80': invoice('debit note for goods or services'),
  '81': credit('credit note for goods or services'),
  '82': invoice('metered services invoice'),
  '83': credit('credit note for financial adjustments'),
  '84': invoice('debit note for financial adjustments'),
  '102': invoice('tax notification'),
  '130': invoice('invoicing data sheet'),
  '202': invoice('direct payment valuation'),
  '203': invoice('provisional payment valuation'),
  '204': invoice('payment valuation'),
  '211': invoice('interim application for payment'),
  '218': invoice('final payment request'),
  '219': invoice('payment request for completed units'),
  '261': credit('self-billed credit note'),
  '262': credit('consolidated credit note'),
  '295': invoice('price variation invoice'),
  '296': credit('credit note for price variation'),
  '308': credit('delcredere credit note'),
  '325': { kind: 'no promise', name: 'proforma invoice' },
  '326': invoice('partial invoice'),
  '331': invoice('commercial invoice with packing list'),
  '380': invoice('commercial invoice'),
  '381': credit('credit note'),
  '382': invoice('commission note'),
  '383': invoice('debit note'),
  '384': corrected('corrected invoice'),
  '385': invoice('consolidated invoice'),
  '386': invoice('prepayment invoice'),
  '387': invoice('hire invoice'),
  '388': invoice('tax invoice'),
  '389': invoice('self-billed invoice'),
  '390': invoice('delcredere invoice'),
  '393': factored(invoice('factored invoice')),
  '394': invoice('lease invoice'),
  '395': invoice('consignment invoice'),
  '396': factored(credit('factored credit note')),
  '420': credit('optical character reading credit note'),
  '456': invoice('debit advice'),
  '457': invoice('reversal of debit'),
  '458': credit('reversal of credit'),
  '471': corrected('self-billed corrected invoice'),
  '472': factored(corrected('factored corrected invoice')),
  '473': factored(corrected('self-billed factored corrected invoice')),
  '500': invoice('self-billed prepayment invoice'),
  '501': factored(invoice('self-billed factored invoice')),
  '502': factored(credit('self-billed factored credit note')),
  '503': credit('prepayment credit note'),
  '527': invoice('self-billed debit note'),
  '532': credit("forwarder's credit note"),
  '553': invoice("forwarder's invoice discrepancy report"),
  '575': invoice("insurer's invoice"),
  '623': invoice("forwarder's invoice"),
  '633': invoice('port charges documents'),
  '751': invoice('invoice information for accounting'),
  '780': invoice('freight invoice'),
  '817': invoice('claim notification'),
  '870': invoice('consular invoice'),
  '875': invoice('partial construction invoice'),
  '876': invoice('partial final construction invoice'),
  '877': invoice('final construction invoice'),
  '935': invoice('customs invoice'),
};

/** A document that breaks one of these rules of the standard tells no promise, and is refused. */
export const REFUSED = {
  'BR-02': 'It must have a number (BT-1).',
  'BR-03': 'It must have a day of issue (BT-2) that exists.',
  'BR-04': 'It must have a type code (BT-3).',
  'BR-05': 'It must have a currency (BT-5), by its ISO 4217 code.',
  'BR-06': 'It must name the seller (BT-27).',
  'BR-07': 'It must name the buyer (BT-44).',
  'BR-14': 'It must have a total with VAT (BT-112) that is an amount in its currency.',
  'BR-15': 'It must have an amount due (BT-115) that is an amount in its currency.',
  'BR-CL-01': 'Its type code (BT-3) must be one of the list of EN 16931 or of the French reform.',
  'BR-CO-16':
    'The amount due (BT-115) must be the total (BT-112) less what is paid (BT-113), plus ' +
    'rounding (BT-114).',
  'BR-DEC': 'Amounts (BT-113, BT-114, BT-DEX-002) must be amounts in its currency.',
  R051: 'Its amounts must be in its currency (BT-5).',
} as const satisfies Readonly<Record<string, string>>;

/** A rule of the standard is broken, at a term. */
export class BrokenRule extends Rejection {
  constructor(
    rule: keyof typeof REFUSED,
    readonly term: Term,
    found = '',
  ) {
    const detail = `${rule}: ${REFUSED[rule]}${found === '' ? '' : ` ${found}`}`;
    super('document_must_follow_its_standard', '', detail);
  }
}

/** Oddities that refuse no document, since the promise is plain without them. */
export const ODD = {
  'BR-CO-15':
    'The total with VAT (BT-112) is not the total without (BT-109) plus the VAT (BT-110). ' +
    'BT-112 was taken.',
  'BT-9 no day': 'A due day (BT-9) is no day that exists. It was taken as not known.',
  'BT-9 before BT-2':
    'The due day (BT-9) lies before the day of issue (BT-2), when nobody could keep it. It was ' +
    'taken as not known.',
  'BT-9 several':
    'It has several due days whose amounts are not stated or do not sum to what is due. The last ' +
    'one was taken for the whole.',
  'BT-25 none': 'A corrected invoice must name the one that it replaces (BT-25). It names none.',
  'BT-25 several':
    'It names several preceding invoices (BT-25) and no amount for each. None was allocated.',
  'BT-72 no day': 'The day of delivery (BT-72) is no day that exists. It was left out.',
  'BT-112 negative': 'The total (BT-112) is below zero. It was taken as a credit note.',
  'BT-113 negative':
    'The amount paid (BT-113) is below zero: it asks for more. It was taken as part of the total.',
  'BT-115 negative':
    'More is paid (BT-113) than the total. It was taken as paid; what the seller owes back was not.',
  'BT-113 not in profile':
    'The profile has no paid amount (BT-113). What lies between total and amount due was taken ' +
    'as paid.',
  'BT-23 paid':
    'It says that it is paid already (BT-23) and still asks for money. It was taken as paid.',
  'BT-20 basis': 'A cash discount is on a part of the amount only (BASISBETRAG). It was left out.',
  'UBL credit note':
    'The document is a CreditNote and its type code (BT-3) is of an invoice. It was taken as a ' +
    'credit note.',
} as const satisfies Readonly<Record<string, string>>;

/** The tables above, as the reference shows them; `where` gives the paths of one syntax. */
export function mappingOf(
  where: Readonly<Record<Term | TermGroup, string>>,
  notRead: readonly MappingRow[] = [],
): readonly MappingRow[] {
  const rows = Object.entries({ ...TERMS, ...GROUPS }).map(([term, to]) => ({
    term,
    from: Object.entries(where).find(([name]) => name === term)?.[1] ?? '',
    to,
  }));
  return [
    ...rows.filter(({ from }) => from !== '').map(({ term, ...row }) => ({ ...row, note: term })),
    ...notRead,
    ...Object.entries(TYPE_CODES).map(([code, { kind, name }]) => ({
      from: `BT-3 = ${code}`,
      to: kind,
      note: name,
    })),
    ...Object.entries(REFUSED).map(([rule, note]) => ({
      from: rule,
      to: 'refused if broken',
      note,
    })),
    ...Object.entries(ODD).map(([rule, note]) => ({ from: rule, to: 'anomaly', note })),
  ];
}

/** `2026-08-15` of an XML date, which may carry a time zone; other text as it is. */
export function dayOfXmlDate(text: string): Day {
  return /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2}|T.*)?$/.exec(text)?.[1] ?? text;
}
