/**
 * Invoices and credit notes of EN 16931, in any syntax, as messages.
 *
 * A corrected invoice (384, 471, 472, 473) replaces the one that it names in BT-25: the standard's
 * code list calls it revised information of the same invoice, and the French reform (XP Z12-012,
 * BR-FR-CO-04) has it cancel and replace exactly one. So its terms are told as InvoiceCorrected
 * under its own number, and InvoiceLinked makes the two numbers one promise: a payment made under
 * the old number still counts, and what was late stays seen. Its correction number is its day of
 * issue in days since 1970, so that of a chain the latest stands. One with a negative total is a
 * difference and no replacement: it is a credit note on the invoice that it names.
 */
import type { Message } from '../command/message.js';
import { type Day, isDay, toDayNumber } from '../ledger/day.js';
import { minorUnits, readAmount, units } from '../ledger/money.js';
import { documentNumber, type PartyId } from '../ledger/party.js';
import { Rejection } from '../ledger/rejection.js';
import { readPaymentTerms } from './en16931-payment.js';
import {
  type DocumentType,
  ODD,
  REFUSED,
  type SemanticDocument,
  type Term,
  TYPE_CODES,
} from './en16931-terms.js';
import { type Part, problemOf, type Reader } from './format.js';
import { oneLine } from './one-line.js';
import { type ChosenParty, chooseParty, partsOfChoice } from './parties.js';

/** A rule of the standard is broken, at a term. */
class BrokenRule extends Rejection {
  constructor(
    rule: keyof typeof REFUSED,
    readonly term: Term,
    found = '',
  ) {
    const detail = `${rule}: ${REFUSED[rule]}${found === '' ? '' : ` ${found}`}`;
    super('document_must_follow_its_standard', '', detail);
  }
}

/** What a document says, as parts: one of messages, one problem, or why it is nobody's promise. */
export function partsOfDocument(document: SemanticDocument, reader: Reader): readonly Part[] {
  try {
    return new Reading(document, reader).parts();
  } catch (error) {
    const at = error instanceof BrokenRule ? document.at(error.term) : document.place;
    return [{ at, problem: problemOf(error) }];
  }
}

/** The sums of a document in minor units. */
interface Sums {
  readonly total: number;
  readonly prepaid: number;
  readonly payable: number;
}

/** Longest number or reference that messages take. */
const LONGEST_NUMBER = 80;

/** BT-24 of the profiles of Factur-X that have no paid amount. */
const WITHOUT_PREPAID = /[:#]minimum$/i;

/** BT-24 of the profile whose amount due holds what is collected for third parties. */
const XRECHNUNG_EXTENSION = /extension:xrechnung/i;

/** BT-23 of the French reform: paid before the invoice was submitted. */
const PAID_ALREADY = /^[BSM]2$/;

/** Peppol and others write this where they must write a reference and have none. */
const NO_REFERENCE = /^(?:na|n\/a|none|-)?$/i;

class Reading {
  readonly #odd = new Set<keyof typeof ODD>();
  readonly #type: DocumentType;
  readonly #currency: string;
  readonly #issuedOn: Day;
  readonly #number: string;
  readonly #seller: ChosenParty;
  readonly #buyer: ChosenParty;
  readonly #owner: PartyId;

  constructor(
    private readonly document: SemanticDocument,
    private readonly reader: Reader,
  ) {
    this.#number = this.#readNumber();
    this.#issuedOn = this.#readIssueDay();
    this.#type = this.#readType();
    this.#currency = this.#readCurrency();
    this.#seller = this.#party('seller');
    this.#buyer = this.#party('buyer');
    this.#owner = reader.partyOf(this.#seller.id);
  }

  parts(): readonly Part[] {
    const { place } = this.document;
    const said = this.#messages();
    if (typeof said === 'string') return [{ at: place, ignored: said }];
    return [
      ...partsOfChoice(this.#seller, `${place} (seller)`),
      ...partsOfChoice(this.#buyer, `${place} (buyer)`),
      ...[...this.#odd].map((odd) => ({ at: place, anomaly: ODD[odd] })),
      { at: place, messages: said },
    ];
  }

  /** The messages, or why there are none. */
  #messages(): readonly Message[] | string {
    const { kind, name } = this.#type;
    if (kind === 'no promise') return `A ${name} promises nothing.`;
    const sums = this.#readSums();
    const isCredit = kind === 'credit note' || this.document.root === 'credit note';
    if (sums.total === 0 && sums.payable === 0) return 'Its total is zero: nobody owes anything.';
    if (isCredit) return this.#creditNote(sums.total);
    if (sums.total >= 0) return this.#invoice(this.#promised(sums));
    this.#odd.add('BT-112 negative');
    return this.#creditNote(-sums.total);
  }

  #invoice(sums: Sums): readonly Message[] {
    const data = this.#terms(sums);
    const replaced = this.#type.kind === 'corrected invoice' ? this.#replaced() : null;
    const made = this.#deliveryMade();
    if (!replaced) return [this.#say('InvoiceIssued', data), ...made];
    const correction = toDayNumber(this.#issuedOn);
    return [
      this.#say('InvoiceCorrected', { ...data, correction }),
      this.#say('InvoiceLinked', {
        ...this.#named(),
        issuedOn: this.#issuedOn,
        toSeller: this.#seller.id,
        toNumber: replaced,
      }),
      ...made,
    ];
  }

  #terms({ total, prepaid, payable }: Sums): Message['data'] {
    const { document } = this;
    const [currency, issuedOn] = [this.#currency, this.#issuedOn];
    const terms = readPaymentTerms(document, { payable, currency, issuedOn });
    for (const odd of terms.odd) this.#odd.add(odd);
    const order = this.#reference('BT-13');
    const project = this.#reference('BT-11');
    const deliveries = this.#references('BT-16');
    const note = this.#note();
    return {
      ...this.#named(),
      typeCode: document.text('BT-3'),
      total: minorUnits(total),
      prepaid: minorUnits(prepaid),
      payable: minorUnits(payable),
      currency,
      issuedOn,
      instalments: terms.instalments,
      ...(terms.cashDiscounts.length > 0 && { cashDiscounts: terms.cashDiscounts.slice(0, 10) }),
      ...(order !== undefined && { orderReference: order }),
      ...(deliveries.length > 0 && { deliveryReferences: deliveries.slice(0, 100) }),
      ...(project !== undefined && { project }),
      ...(note !== '' && { note }),
    };
  }

  #creditNote(total: number): readonly Message[] {
    const { document } = this;
    if (document.root === 'credit note' && TYPE_CODES[document.text('BT-3')]?.kind === 'invoice') {
      this.#odd.add('UBL credit note');
    }
    if (total < 0) {
      throw new Rejection(
        'amount_must_not_be_negative',
        '/total',
        'A credit note below zero either takes a credit back or is signed the wrong way round: ' +
          'tell what it means as JSON.',
      );
    }
    const numbers = this.#precedingNumbers();
    if (numbers.length > 1) this.#odd.add('BT-25 several');
    const [only] = numbers.length === 1 ? numbers : [];
    const amount = minorUnits(total);
    const note = this.#note();
    return [
      this.#say('CreditNoteIssued', {
        ...this.#named(),
        total: amount,
        currency: this.#currency,
        issuedOn: this.#issuedOn,
        allocations: only === undefined ? [] : [{ number: only, amount }],
        ...(note !== '' && { note }),
      }),
    ];
  }

  /** The number of the one invoice that a corrected one replaces. */
  #replaced(): string | null {
    const numbers = this.#precedingNumbers();
    if (numbers.length === 0) this.#odd.add('BT-25 none');
    if (numbers.length > 1) this.#odd.add('BT-25 several');
    const [only] = numbers;
    return only !== undefined && numbers.length === 1 && only !== this.#number ? only : null;
  }

  #precedingNumbers(): readonly string[] {
    const numbers = this.document.preceding.map(({ number }) =>
      documentNumber(oneLine(number, LONGEST_NUMBER)),
    );
    return [...new Set(numbers.filter((number) => !NO_REFERENCE.test(number)))];
  }

  /** The part has the number of the despatch advice, as in what the advice itself becomes. */
  #deliveryMade(): readonly Message[] {
    const arrivedOn = this.document.text('BT-72');
    const [reference, ...others] = this.#references('BT-16');
    if (arrivedOn !== '' && !isDay(arrivedOn)) this.#odd.add('BT-72 no day');
    if (reference === undefined || others.length > 0 || !isDay(arrivedOn)) return [];
    const part = documentNumber(reference);
    return [
      this.#say('DeliveryMade', {
        supplier: this.#seller.input,
        reference: part,
        client: this.#buyer.input,
        part,
        arrivedOn,
      }),
    ];
  }

  #named(): { seller: Message['data'][string]; buyer: unknown; number: string } {
    return { seller: this.#seller.input, buyer: this.#buyer.input, number: this.#number };
  }

  #say(type: Message['type'], data: Message['data']): Message {
    const code = this.document.text('BT-3');
    const id = `${this.#owner}/${this.#number}/${this.#issuedOn}/${code}`;
    return { type, id, data };
  }

  #note(): string {
    const note = this.document.all('BT-20').join('\n').replaceAll('\0', '').trim();
    return note.slice(0, 4000).replace(/\p{Cs}/gu, '');
  }

  #reference(term: 'BT-11' | 'BT-13'): string | undefined {
    const reference = oneLine(this.document.text(term), LONGEST_NUMBER);
    return NO_REFERENCE.test(reference) ? undefined : reference;
  }

  #references(term: 'BT-16'): readonly string[] {
    const references = this.document.all(term).map((text) => oneLine(text, LONGEST_NUMBER));
    return [...new Set(references.filter((reference) => !NO_REFERENCE.test(reference)))];
  }

  #readNumber(): string {
    const number = documentNumber(oneLine(this.document.text('BT-1'), LONGEST_NUMBER + 1));
    if (number === '') throw new BrokenRule('BR-02', 'BT-1');
    if (number.length <= LONGEST_NUMBER) return number;
    const detail = `Its number (BT-1) is longer than ${LONGEST_NUMBER} characters.`;
    throw new Rejection('document_must_fit_the_limits', '', detail);
  }

  #readIssueDay(): Day {
    const day = this.document.text('BT-2');
    if (isDay(day)) return day;
    throw new BrokenRule('BR-03', 'BT-2');
  }

  #readType(): DocumentType {
    const code = this.document.text('BT-3');
    if (code === '') throw new BrokenRule('BR-04', 'BT-3');
    const type = Object.hasOwn(TYPE_CODES, code) ? TYPE_CODES[code] : undefined;
    if (type) return type;
    throw new BrokenRule('BR-CL-01', 'BT-3');
  }

  #readCurrency(): string {
    const currency = this.document.text('BT-5');
    if (!/^[A-Z]{3}$/.test(currency)) throw new BrokenRule('BR-05', 'BT-5');
    for (const term of ['BT-112', 'BT-115'] as const) {
      const stated = this.document.currencyOf(term);
      if (stated !== '' && stated !== currency) throw new BrokenRule('R051', term);
    }
    return currency;
  }

  #party(who: 'seller' | 'buyer'): ChosenParty {
    try {
      return chooseParty(this.document[who], this.reader, `the ${who}`);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const rule = who === 'seller' ? 'BR-06' : 'BR-07';
      throw new Rejection(error.code, '', `${rule}: ${REFUSED[rule]} ${error.detail}`);
    }
  }

  /** Minor units; null where the document does not state it. */
  #amount(term: Term, rule: keyof typeof REFUSED): number | null {
    const written = this.document.text(term);
    return written === '' ? null : this.#amountOf(written, term, rule);
  }

  #amountOf(written: string, term: Term, rule: keyof typeof REFUSED): number {
    const amount = readAmount(plain(written), this.#currency);
    if (amount === null) throw new BrokenRule(rule, term);
    return units(amount);
  }

  /** Elsewhere the same elements list payments that the prepaid amount sums. */
  #forThirdParties(): number {
    if (!XRECHNUNG_EXTENSION.test(this.document.text('BT-24'))) return 0;
    const term = 'BT-DEX-002';
    const each = this.document.all(term).map((text) => this.#amountOf(text, term, 'BR-DEC'));
    return each.reduce((sum, amount) => sum + amount, 0);
  }

  /** BR-CO-16, with what is collected for third parties (BR-DEX-09). */
  #readSums(): Sums {
    const stated = this.#amount('BT-112', 'BR-14');
    const payable = this.#amount('BT-115', 'BR-15');
    if (stated === null) throw new BrokenRule('BR-14', 'BT-112');
    if (payable === null) throw new BrokenRule('BR-15', 'BT-115');
    const rounding = this.#amount('BT-114', 'BR-DEC') ?? 0;
    const total = stated + rounding + this.#forThirdParties();
    this.#checkTax(stated);
    const prepaid = this.#amount('BT-113', 'BR-DEC');
    const between = total - payable;
    if (prepaid === null && between > 0 && WITHOUT_PREPAID.test(this.document.text('BT-24'))) {
      this.#odd.add('BT-113 not in profile');
      return { total, prepaid: between, payable };
    }
    if ((prepaid ?? 0) !== between) throw new BrokenRule('BR-CO-16', 'BT-115');
    return { total, prepaid: between, payable };
  }

  /** BR-CO-15, where both are told in the document's currency. */
  #checkTax(total: number): void {
    const [net, tax] = [this.document.text('BT-109'), this.document.text('BT-110')];
    if (net === '' || tax === '') return;
    const both = [net, tax].map((text) => readAmount(plain(text), this.#currency));
    const sum = both.reduce((known, amount) => known + units(amount ?? 'NaN'), 0);
    if (sum !== total) this.#odd.add('BR-CO-15');
  }

  /** The sums as the ledger takes them: none below zero. */
  #promised({ total, prepaid, payable }: Sums): Sums {
    if (prepaid < 0) {
      this.#odd.add('BT-113 negative');
      return { total: payable, prepaid: 0, payable };
    }
    if (payable < 0) {
      this.#odd.add('BT-115 negative');
      return { total, prepaid: total, payable: 0 };
    }
    if (payable > 0 && PAID_ALREADY.test(this.document.text('BT-23'))) {
      this.#odd.add('BT-23 paid');
      return { total, prepaid: total, payable: 0 };
    }
    return { total, prepaid, payable };
  }
}

/** xs:decimal allows a plus and leaves digits out on either side of the point. */
function plain(written: string): string {
  return written
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '');
}
