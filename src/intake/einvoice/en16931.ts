/**
 * Invoices and credit notes of EN 16931, in any syntax, as messages.
 *
 * A corrected invoice (384, 471, 472, 473) replaces the one that it names in BT-25: the standard's
 * code list calls it revised information of the same invoice, and the French reform (XP Z12-012,
 * BR-FR-CO-04) has it cancel and replace exactly one. So its terms are told as InvoiceCorrected
 * under its own number, and InvoiceLinked makes the two numbers one promise: a payment made under
 * the old number still counts, and what was late stays seen. Its correction number is its day of
 * issue in days since 1970, so the latest of a chain stands. A corrected invoice with a negative
 * total is a difference and no replacement: it is a credit note on the invoice that it names.
 */
import { Rejection } from '../../ledger/rejection.js';
import { isCurrency } from '../../ledger/values/currencies.js';
import { type Day, isDay, toDayNumber } from '../../ledger/values/day.js';
import { minorUnits } from '../../ledger/values/money.js';
import { documentNumber, type PartyId } from '../../ledger/values/party.js';
import type { Message } from '../../messages/message.js';
import { type Part, problemOf, type Reader } from '../format.js';
import { oneLine } from '../one-line.js';
import {
  type ChosenParty,
  chooseParty,
  isVatIdentifier,
  pairsOf,
  partsOfChoice,
} from '../parties.js';
import { readPaymentTerms } from './en16931-payment.js';
import { promisedOf, readSums, type Sums } from './en16931-sums.js';
import {
  BrokenRule,
  type DocumentType,
  ODD,
  REFUSED,
  type SemanticDocument,
  TYPE_CODES,
} from './en16931-terms.js';

/** What a document says, as parts: one of messages, one problem, or why it is nobody's promise. */
export function partsOfDocument(document: SemanticDocument, reader: Reader): readonly Part[] {
  try {
    return new Reading(document, reader).parts();
  } catch (error) {
    const at = error instanceof BrokenRule ? document.at(error.term) : document.place;
    return [{ at, problem: problemOf(error) }];
  }
}

/** Longest number or reference that messages take. */
const LONGEST_NUMBER = 80;

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
    const [seller, buyer] = [this.#party('seller'), this.#party('buyer')];
    // Companies of one group may share a VAT number, which then tells them apart no more.
    const shared = seller.id === buyer.id && isVatIdentifier(seller.id) ? seller.id : undefined;
    this.#seller = shared ? this.#party('seller', shared) : seller;
    this.#buyer = shared ? this.#party('buyer', shared) : buyer;
    this.#owner = reader.partyOf(this.#seller.id);
  }

  parts(): readonly Part[] {
    const { place } = this.document;
    const said = this.#messages();
    if (typeof said === 'string') return [{ at: place, ignored: said }];
    return [
      ...partsOfChoice(this.#seller, `${place} (seller)`),
      ...partsOfChoice(this.#buyer, `${place} (buyer)`),
      ...pairsOf([this.#seller, this.#buyer], place),
      ...[...this.#odd].map((odd) => ({ at: place, anomaly: ODD[odd] })),
      { at: place, messages: said },
    ];
  }

  /** The messages, or why there are none. */
  #messages(): readonly Message[] | string {
    const { kind, name } = this.#type;
    if (kind === 'no promise') return `A ${name} promises nothing.`;
    const stated = readSums(this.document, this.#currency);
    const { sums } = stated;
    for (const odd of stated.odd) this.#odd.add(odd);
    const isCredit = kind === 'credit note' || this.document.root === 'credit note';
    if (sums.total === 0 && sums.payable === 0) return 'Its total is zero: nobody owes anything.';
    if (isCredit) return this.#creditNote(sums.total);
    if (sums.total >= 0) return this.#invoice(this.#promised(sums));
    this.#odd.add('BT-112 negative');
    return this.#creditNote(-sums.total);
  }

  #promised(sums: Sums): Sums {
    const promised = promisedOf(this.document, sums);
    if (promised.odd) this.#odd.add(promised.odd);
    return promised.sums;
  }

  #invoice(sums: Sums): readonly Message[] {
    const data = this.#terms(sums);
    const replaced = this.#type.kind === 'corrected invoice' ? this.#replaced() : null;
    const made = this.#deliveryMade();
    const after = [...this.#assigned(), ...made];
    if (!replaced) return [{ ...this.#say('InvoiceIssued', data), restates: true }, ...after];
    const correction = toDayNumber(this.#issuedOn);
    return [
      this.#say('InvoiceCorrected', { ...data, correction }),
      this.#say('InvoiceLinked', {
        ...this.#named(),
        issuedOn: this.#issuedOn,
        toSeller: this.#seller.id,
        toNumber: replaced,
      }),
      ...after,
    ];
  }

  #terms({ total, prepaid, payable }: Sums): Message['data'] {
    const { document } = this;
    const [currency, issuedOn] = [this.#currency, this.#issuedOn];
    const agreed = this.#buyer.terms ?? this.#seller.terms;
    const terms = readPaymentTerms(document, { payable, currency, issuedOn, agreed });
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
    const data = {
      ...this.#named(),
      total: amount,
      currency: this.#currency,
      issuedOn: this.#issuedOn,
      allocations: only === undefined ? [] : [{ number: only, ...this.#issuedOnOf(only), amount }],
      ...(note !== '' && { note }),
    };
    return [{ ...this.#say('CreditNoteIssued', data), restates: true }];
  }

  /** The number of the one invoice that a corrected one replaces. */
  #replaced(): string | null {
    const numbers = this.#precedingNumbers();
    if (numbers.length === 0) this.#odd.add('BT-25 none');
    if (numbers.length > 1) this.#odd.add('BT-25 several');
    const [only] = numbers;
    return only !== undefined && numbers.length === 1 && only !== this.#number ? only : null;
  }

  /** When a preceding invoice was issued, where that is said, and once. */
  #issuedOnOf(number: string): { readonly issuedOn?: Day } {
    const days = this.document.preceding
      .filter((each) => documentNumber(oneLine(each.number, LONGEST_NUMBER)) === number)
      .map(({ issuedOn }) => issuedOn)
      .filter(isDay);
    const [only, ...others] = new Set(days);
    return only !== undefined && others.length === 0 ? { issuedOn: only } : {};
  }

  #precedingNumbers(): readonly string[] {
    const numbers = this.document.preceding.map(({ number }) =>
      documentNumber(oneLine(number, LONGEST_NUMBER)),
    );
    return [...new Set(numbers.filter((number) => !NO_REFERENCE.test(number)))];
  }

  /**
   * The type of a factored invoice says that its payee is the factor. Any other payee may only
   * collect for the seller, which assigns nothing.
   */
  #assigned(): readonly Message[] {
    const { payee } = this.document;
    if (!this.#type.factored || !payee) return [];
    const factor = chooseParty(payee, this.reader, 'the payee');
    if (factor.id === this.#seller.id) return [];
    const data = {
      ...this.#named(),
      factor: factor.input,
      on: this.#issuedOn,
      confidential: false,
    };
    return [this.#say('ReceivableAssigned', data)];
  }

  /** The part has the number of the despatch advice, as in what the advice itself becomes. */
  #deliveryMade(): readonly Message[] {
    const arrivedOn = this.document.text('BT-72');
    const [reference, ...others] = this.#references('BT-16');
    if (arrivedOn !== '' && !isDay(arrivedOn)) this.#odd.add('BT-72 no day');
    if (reference === undefined || others.length > 0 || !isDay(arrivedOn)) return [];
    const part = documentNumber(reference);
    const [supplier, client] = [this.#seller.input, this.#buyer.input];
    // Not the invoice's own id: a despatch that a corrected invoice names again is the same one.
    const id = `${this.#owner}/${this.reader.partyOf(this.#buyer.id)}/${part}/${arrivedOn}`;
    const data = { supplier, reference: part, client, part, arrivedOn };
    return [{ type: 'DeliveryMade', id, data }];
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
    if (!isCurrency(currency)) throw new BrokenRule('BR-05', 'BT-5');
    for (const term of ['BT-112', 'BT-115'] as const) {
      const stated = this.document.currencyOf(term);
      if (stated !== '' && stated !== currency) throw new BrokenRule('R051', term);
    }
    return currency;
  }

  #party(who: 'seller' | 'buyer', except?: string): ChosenParty {
    try {
      return chooseParty(this.document[who], this.reader, `the ${who}`, except);
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      const rule = who === 'seller' ? 'BR-06' : 'BR-07';
      throw new Rejection(error.code, '', `${rule}: ${REFUSED[rule]} ${error.detail}`);
    }
  }
}
