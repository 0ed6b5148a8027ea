/**
 * Movements of a bank account, however a bank's file writes them: money that came in is a payment
 * to the owner of the account, money that left is one by the owner. Which invoice it was for is not
 * said here; the text that came with it is kept, sealed, for the matching.
 *
 * The id of a payment is made of the account and of the bank's own reference (OFX FITID, camt
 * AcctSvcrRef, a CSV column) with amount, currency and day, so the same movement told by the same
 * teller in several kinds of files is one payment where the bank gives it one reference in all of
 * them. Without a reference the id is made of the day, the amount, and the number of like movements
 * before it in the file.
 */
import { hash } from 'node:crypto';
import type { Instrument } from '../../ledger/events.js';
import { Rejection } from '../../ledger/rejection.js';
import type { Day } from '../../ledger/values/day.js';
import { minorUnits, showAmount } from '../../ledger/values/money.js';
import { readIdentifier } from '../../ledger/values/party.js';
import type { PartyInput } from '../../messages/message.js';
import type { Part, Reader } from '../format.js';
import { oneLine } from '../one-line.js';
import { chooseParty } from '../parties.js';
import { codeOf } from '../party-map.js';
import { narrativeOf } from './narrative.js';

export interface BankMovement {
  /** Its place in the document. */
  readonly at: string;
  /** The owner's account: an IBAN, or as the bank writes it. */
  readonly account: string;
  readonly bookedOn: Day;
  /** Minor units, above 0 where money came in. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
  /** The bank's own, '' where it gives none. */
  readonly reference: string;
  /** Who paid or was paid, '' where the file does not say. */
  readonly name: string;
  /** A text that may be a name or none: it names a party only where the party map knows it. */
  readonly label: string;
  readonly counterpartyAccount: string;
  /** What came with the money. */
  readonly text: string;
  readonly instrument: Instrument;
}

/** What a text of interest begins with: no invoice asks for it. */
export const INTEREST = /^(int[ée]r[êe]ts?|interests?|(debit|credit) interest|zinsen)\b/i;

/** Texts of movements that are nobody's promise, and why each is passed over. */
export const NO_PROMISES = [
  {
    text: /^(frais|commissions?|cotisations?|agios|bank (fee|charge)s?)\b/i,
    why: 'fees',
  },
  {
    text: INTEREST,
    why: 'fees',
  },
  {
    text: /^(rem(ise)?s? (de )?(cb|cartes?)|relev[ée]s? (cb|cartes?)|factures? cartes?)\b/i,
    why: 'cards',
  },
  {
    text: /^(vir(ement)? interne|virement de compte [àa] compte|internal transfer)\b/i,
    why: 'own',
  },
  { text: /^(retrait|dab|cash withdrawal)\b/i, why: 'cash' },
] as const;

/** Why a movement is passed over. */
export const PASSED_OVER = {
  fees: "The bank's own charges or interest: nobody's invoice.",
  cards: 'A total of card payments: it names nobody who paid.',
  own: "Money between the owner's own accounts.",
  cash: 'Cash drawn or paid in: it names nobody who was paid.',
  nothing: 'It moves no money.',
  nobody: 'It does not say who was paid.',
} as const;

/** Until the order says it, nothing is paid to anybody: nobody knows to whom. */
export const TO_NOBODY =
  'It names nobody whom the account pays. It waits for the order (pain.001) that names them, ' +
  'under the same end-to-end id.';

/** Longest text that is kept. */
const LONGEST_TEXT = 2000;

/** The movements of one document, as parts. */
export class BankMovements {
  readonly #alike = new Map<string, number>();
  readonly #unmapped = new Set<string>();
  readonly #sums = new Map<string, { came: number; went: number }>();
  #count = 0;
  #told = 0;

  constructor(private readonly reader: Reader) {}

  /** Throws party_spoken_for_must_be_named where nobody says whose account it is. */
  *of(movement: BankMovement): IterableIterator<Part> {
    const { at, amount, currency } = movement;
    this.#count += 1;
    const sums = this.#sums.get(currency) ?? { came: 0, went: 0 };
    this.#sums.set(currency, sums);
    if (amount > 0) sums.came += amount;
    else sums.went -= amount;
    const owner = ownerOf(movement.account, this.reader);
    const said = narrativeOf([movement.label, movement.text].filter(Boolean).join(' '));
    const isOrdered = said.endToEndId !== '';
    const other = this.#counterparty({
      ...movement,
      name: movement.name || said.name,
      counterpartyAccount: movement.counterpartyAccount || said.account,
      isOrdered,
    });
    if (other?.unmapped && !this.#unmapped.has(other.unmapped.code)) {
      this.#unmapped.add(other.unmapped.code);
      yield { at, unmapped: other.unmapped };
    }
    const why = passedOver(movement, owner, other);
    if (why && !(why === 'nobody' && isOrdered)) {
      yield { at, ignored: PASSED_OVER[why] };
      return;
    }
    this.#told += 1;
    const id = this.#idOf(movement);
    const came = amount > 0;
    const text = oneLine([movement.label, movement.text].filter(Boolean).join(' '), LONGEST_TEXT);
    const size = { amount: minorUnits(Math.abs(amount)), currency };
    const texts = {
      ...(text !== '' && { remittance: text }),
      ...(isOrdered && { endToEndId: said.endToEndId }),
    };
    if (why === 'nobody') {
      yield { at, anomaly: TO_NOBODY };
      const left = { payment: id, payer: owner, ...size, on: movement.bookedOn, allocations: [] };
      const data = { ...left, ...texts };
      yield { at, messages: [{ type: 'PaymentAnnounced', id, data, onBehalfOf: owner }] };
      return;
    }
    const data = {
      payment: id,
      ...(came
        ? { ...(other && { payer: other.input }), payee: owner }
        : { payer: owner, payee: other?.input }),
      ...size,
      [came ? 'creditedOn' : 'initiatedOn']: movement.bookedOn,
      instrument: movement.instrument,
      allocations: [],
      ...texts,
    };
    yield { at, messages: [{ type: 'PaymentReceived', id, data, onBehalfOf: owner }] };
  }

  *figures(): IterableIterator<Part> {
    const figure = (name: string, value: string): Part => ({ at: '', figure: { name, value } });
    yield figure('movements', String(this.#count));
    yield figure('payments told', String(this.#told));
    for (const [currency, { came, went }] of [...this.#sums].sort()) {
      yield figure('came in', showAmount(came, currency));
      yield figure('went out', showAmount(went, currency));
    }
  }

  /** `isOrdered`: it has an end-to-end id, by which its order says whom it paid. */
  #counterparty(movement: BankMovement & { readonly isOrdered: boolean }): Counterparty | null {
    const { partyMap } = this.reader;
    const { counterpartyAccount, name, label, amount, isOrdered } = movement;
    for (const code of [counterpartyAccount, name, label]) {
      const identifier = code === '' ? undefined : partyMap?.get(codeOf(code))?.identifier;
      const id = identifier === undefined ? undefined : readIdentifier(identifier)?.text;
      if (id !== undefined) return { input: id, unmapped: null };
    }
    // A payment that went out must name its payee; one that came in may leave its payer unnamed.
    const named = name === '' && amount < 0 && !isOrdered ? label : name;
    if (oneLine(named, 80) === '') return null;
    const said = { name: named, country: '', legalId: null, ids: [], vat: '', endpoint: null };
    return chooseParty(said, this.reader, 'the other party');
  }

  #idOf({ account, bookedOn, amount, currency, reference }: BankMovement): string {
    const key = accountKey(account, this.reader);
    const size = minorUnits(Math.abs(amount));
    if (reference !== '') return `${key}/${digest([reference, 0, size, currency, bookedOn])}`;
    const alike = `${key}/${digest([size, currency, bookedOn, amount > 0, ''])}`;
    const before = this.#alike.get(alike) ?? 0;
    this.#alike.set(alike, before + 1);
    return before === 0 ? alike : `${key}/${digest([alike, before])}`;
  }
}

interface Counterparty {
  readonly input: PartyInput;
  readonly unmapped: { readonly code: string; readonly name: string } | null;
}

function passedOver(
  { amount, text, label, name }: BankMovement,
  owner: string,
  other: Counterparty | null,
): keyof typeof PASSED_OVER | null {
  if (amount === 0) return 'nothing';
  const id = typeof other?.input === 'string' ? other.input : other?.input.id;
  if (id === owner) return 'own';
  const said = [name, label, text];
  const known = NO_PROMISES.find(({ text: form }) => said.some((each) => form.test(each)));
  if (known) return known.why;
  return amount < 0 && !other ? 'nobody' : null;
}

function ownerOf(account: string, { owner, partyMap }: Reader): string {
  const told = partyMap?.get(codeOf(account))?.identifier ?? owner;
  const identifier = told === undefined ? null : readIdentifier(told);
  if (identifier) return identifier.text;
  throw new Rejection(
    'party_spoken_for_must_be_named',
    '',
    'The file does not say whose account it is. Name the owner (--owner 0002:<SIREN>), or put ' +
      'the account into the party map.',
  );
}

/** A keyed hash, since an account number names its holder. */
function accountKey(account: string, { teller, partyOf }: Reader): string {
  return partyOf(`local:${teller}:${oneLine(codeOf(account), 80) || 'unnamed'}`);
}

function digest(key: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(key)).slice(0, 32);
}
