/**
 * Bank statements: camt.052 (report), camt.053 (statement) and camt.054 (notification), of any
 * version. Each booked movement is a payment that the bank saw, or the return of one. The same
 * movement stands in all three, so a payment's id is made of what they share: the account, the
 * bank's own reference, the place in a batch, the amount and the value date.
 */
import type { Instrument, ReversalCause } from '../../ledger/events.js';
import { type MinorUnits, units } from '../../ledger/values/money.js';
import type { Message } from '../../messages/message.js';
import { broken, codeIn, type Format, type Part, problemOf, type Reader } from '../format.js';
import { xmlElements } from '../xml.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import { AMOUNTS, FAMILIES, LISTS, RETURN_CAUSES, STATEMENT_ROWS } from './camt-codes.js';
import {
  accountIn,
  bankParty,
  digestOf,
  iso,
  moneyIn,
  type Named,
  nameParty,
  PAYROLL,
  partyIn,
  writtenDay,
} from './iso20022.js';
import { remittanceOf } from './remittance.js';

export const camt: Format = {
  name: 'camt',
  title: 'Bank statement, camt.052, camt.053 or camt.054',
  version: 2,
  recognises: ({ root, text }) =>
    root !== null && Object.values(LISTS).some((name) => text.includes(name)),
  read: readStatements,
  mapping: STATEMENT_ROWS,
};

async function* readStatements(
  bytes: AsyncIterable<Uint8Array>,
  reader: Reader,
): AsyncGenerator<Part> {
  const account = new Accounts(reader);
  let lists = 0;
  const isPart = ({ name, parent }: XmlElement): boolean =>
    isList(name) || (name === 'Ntry' && parent !== null && isList(parent.name));
  for await (const element of xmlElements(bytes, isPart)) {
    if (isList(element.name)) {
      lists += 1;
      yield* account.close(element);
      continue;
    }
    const at = `${placeOf(element)} (line ${element.line})`;
    try {
      yield* account.entry(element, at);
    } catch (error) {
      yield { at, problem: problemOf(error) };
    }
  }
  if (lists === 0)
    throw broken('It holds no statement (Stmt), report (Rpt) or notification (Ntfctn).');
}

function isList(name: string): boolean {
  return Object.hasOwn(LISTS, name);
}

/** One movement: an entry, or a transaction of an entry that is a batch. */
interface Movement {
  readonly entry: XmlElement;
  readonly details: XmlElement | null;
  readonly index: number;
  /** Transactions of its entry. */
  readonly beside: number;
  readonly incoming: boolean;
  readonly amount: MinorUnits;
  readonly currency: string;
}

/** Reads the entries of the accounts of one document. */
class Accounts {
  readonly #unmapped = new Set<string>();
  /** Payments of this document by what a return repeats of them. */
  readonly #paid = new Map<string, string>();
  /** Of the list at hand. */
  #entries = 0;
  /** How often a movement without any reference was met. */
  readonly #alike = new Map<string, number>();
  /** Whose account the list at hand is of: asked for each movement, and the same for all. */
  #account: {
    readonly list: XmlElement | null;
    readonly owner: Named | null;
    readonly key: string;
  } = { list: null, owner: null, key: '' };

  constructor(private readonly reader: Reader) {}

  /** What one entry says. */
  *entry(entry: XmlElement, at: string): IterableIterator<Part> {
    this.#entries += 1;
    const status = iso.text(entry, 'Sts/Cd') || iso.text(entry, 'Sts');
    if (status !== 'BOOK') {
      yield { at, ignored: `Its status is ${status || 'not told'}: it is not booked (BOOK).` };
      return;
    }
    const { movements, anomaly } = movementsOf(entry);
    if (anomaly) yield { at, anomaly };
    for (const movement of movements) yield* this.#movement(movement, at);
  }

  /** What the whole list says: up to when the bank has told all of the account. */
  *close(list: XmlElement): IterableIterator<Part> {
    const at = `${placeOf(list)} (line ${list.line})`;
    const upTo =
      writtenDay(iso.one(list, 'FrToDt/ToDt')) ?? writtenDay(iso.one(list, 'FrToDt/ToDtTm'));
    const entries = this.#entries;
    this.#entries = 0;
    if (list.name !== 'Stmt' || !upTo) {
      if (entries === 0) yield { at, ignored: 'It holds no entry, and covers no whole days.' };
      return;
    }
    const owner = this.#owner(list);
    const id = `covered ${this.#accountKey(list)} ${upTo}`;
    yield {
      at,
      messages: [
        {
          type: 'SourceCovered',
          id,
          data: { party: owner.input, upTo },
          onBehalfOf: partyIn(owner),
        },
      ],
    };
  }

  *#movement(movement: Movement, at: string): IterableIterator<Part> {
    const list = movement.entry.parent;
    const owner = this.#owner(list);
    const ignored = ignoredBecause(movement);
    if (ignored) {
      yield { at, ignored };
      return;
    }
    const other = this.#counterparty(movement);
    for (const { unmapped } of [owner, ...(other ? [other] : [])]) {
      if (!unmapped || this.#unmapped.has(unmapped.code)) continue;
      this.#unmapped.add(unmapped.code);
      yield { at, unmapped };
    }
    if (isReturn(movement)) {
      yield { at, messages: [this.#returned(movement, owner)] };
      return;
    }
    const paid = this.#paidMessage(movement, owner, other);
    yield typeof paid === 'string' ? { at, ignored: paid } : { at, messages: [paid] };
  }

  /** The payment, or why it is none. */
  #paidMessage(movement: Movement, owner: Named, other: Named | null): Message | string {
    const { entry, details, incoming, amount, currency } = movement;
    if (!incoming && !other) return 'It names nobody whom the account pays.';
    if (other && partyIn(other) === partyIn(owner))
      return 'It moves money between accounts of one party.';
    const day = valueDay(entry);
    const payment = this.#paymentId(movement, day);
    const echo = echoOf(movement, this.#accountKey(entry.parent));
    if (echo) this.#paid.set(echo, payment);
    const [payer, payee] = incoming ? [other, owner] : [owner, other];
    const { allocations, texts } = remittanceOf(details, {
      seller: payee?.input ?? '',
      amount,
      currency,
    });
    if (!other && Object.keys(texts).length === 0) return 'It tells neither who paid nor what for.';
    const account = accountIn(counterpartyOf(movement).account);
    return {
      type: 'PaymentReceived',
      id: payment,
      data: {
        payment,
        ...(payer && { payer: payer.input }),
        payee: payee?.input,
        amount,
        currency,
        ...(incoming ? { creditedOn: day } : { initiatedOn: day }),
        instrument: instrumentOf(entry, details),
        allocations,
        ...texts,
        ...(account !== '' && { counterpartyAccount: account }),
      },
      onBehalfOf: partyIn(owner),
    };
  }

  /**
   * A return names its payment by what the payment's own message said. Where that one is in another
   * document, the return has a stream of its own and the matching joins the two.
   */
  #returned(movement: Movement, owner: Named): Message {
    const { entry, details, amount, currency } = movement;
    const day = valueDay(entry);
    const other = { ...movement, incoming: !movement.incoming };
    const echo = echoOf(other, this.#accountKey(entry.parent));
    const own = this.#paymentId(movement, day);
    const { texts } = remittanceOf(details, null);
    const { endToEndId } = texts;
    return {
      type: 'PaymentReversed',
      id: own,
      data: {
        payment: (echo && this.#paid.get(echo)) ?? own,
        on: day,
        cause: causeOf(details),
        amount,
        currency,
        ...(endToEndId !== undefined && { endToEndId }),
      },
      onBehalfOf: partyIn(owner),
    };
  }

  #owner(list: XmlElement | null): Named {
    const { owner } = this.#accountOf(list);
    if (!owner) throw broken('The statement names no account (Acct/Id); say whose it is: --owner.');
    return owner;
  }

  #accountOf(list: XmlElement | null) {
    if (this.#account.key !== '' && this.#account.list === list) return this.#account;
    const account = iso.one(list, 'Acct');
    const told = this.reader.owner;
    const owner =
      told === undefined
        ? nameParty(bankParty(iso.one(account, 'Ownr'), account), this.reader)
        : { input: told, unmapped: null };
    this.#account = { list, owner, key: this.#keyOf(accountIn(account) || 'unnamed') };
    return this.#account;
  }

  #counterparty(movement: Movement): Named | null {
    const { party, account } = counterpartyOf(movement);
    return nameParty(bankParty(party, account), this.reader);
  }

  #accountKey(list: XmlElement | null): string {
    return this.#accountOf(list).key;
  }

  /** A keyed hash, since an account number names its holder. */
  #keyOf(account: string): string {
    return this.reader.partyOf(`local:${this.reader.teller}:${account.slice(0, 80)}`);
  }

  #paymentId(movement: Movement, day: string): string {
    const { entry, index, amount, currency, incoming } = movement;
    const own = iso.text(entry, 'AcctSvcrRef') || iso.text(entry, 'NtryRef');
    const account = this.#accountKey(entry.parent);
    if (own !== '') return `${account}/${digestOf([own, index, amount, currency, day])}`;
    const alike = digestOf([amount, currency, day, incoming, textOf(movement)]);
    const before = this.#alike.get(`${account}/${alike}`) ?? 0;
    this.#alike.set(`${account}/${alike}`, before + 1);
    return `${account}/${before === 0 ? alike : digestOf([alike, before])}`;
  }
}

/** The transactions of an entry, or the entry itself where it holds none. */
function movementsOf(entry: XmlElement): {
  readonly movements: readonly Movement[];
  readonly anomaly: string | null;
} {
  const element = iso.one(entry, 'Amt');
  if (!element) throw broken('The entry has no amount (Amt).');
  const { amount, currency } = moneyIn(element);
  const incoming = isCredit(entry);
  const details = transactionsOf(entry);
  const beside = details.length;
  if (beside <= 1) {
    const [only = null] = details;
    return {
      movements: [{ entry, details: only, index: 0, beside, incoming, amount, currency }],
      anomaly: null,
    };
  }
  const movements = details.flatMap((each, index) => {
    const told = AMOUNTS.map((path) => iso.one(each, path)).find((found) => found !== null);
    return told ? [{ entry, details: each, index, beside, incoming, ...moneyIn(told) }] : [];
  });
  const sum = movements.reduce((total, each) => total + units(each.amount), 0);
  const ties = movements.every((each) => each.currency === currency) && sum === units(amount);
  return { movements, anomaly: ties ? null : anomalyOf(movements.length, details.length) };
}

function anomalyOf(told: number, all: number): string {
  return told === all
    ? 'Its transactions do not sum to its amount (charges, another currency); each counts as told.'
    : `Of its ${all} transactions ${all - told} tell no amount of their own; those are left out.`;
}

/** Version 1 has them right under the entry. */
function transactionsOf(entry: XmlElement): readonly XmlElement[] {
  return [...iso.all(entry, 'NtryDtls/TxDtls'), ...iso.all(entry, 'TxDtls')];
}

function isCredit(entry: XmlElement): boolean {
  const indicator = iso.text(entry, 'CdtDbtInd');
  if (indicator === 'CRDT') return true;
  if (indicator === 'DBIT') return false;
  throw broken('CdtDbtInd must be CRDT or DBIT.');
}

/** Why a booked movement is nobody's promise here; null where it may be somebody's. */
function ignoredBecause({ entry, details, beside }: Movement): string | null {
  const codes = [details, entry].flatMap((each) => [
    iso.text(each, 'Purp/Cd'),
    iso.text(each, 'BkTxCd/Domn/Fmly/SubFmlyCd'),
  ]);
  if (codes.some((code) => PAYROLL.has(code))) return 'Payroll: nobody else has a say in it.';
  const transactions = Number(iso.text(entry, 'NtryDtls/Btch/NbOfTxs') || '1');
  if (beside < transactions && transactions > 1) {
    return 'A batch without its transactions: they come in a notification (camt.054).';
  }
  if (!details) return 'It tells neither who nor what for (it has no TxDtls).';
  return null;
}

function isReturn({ entry, details }: Movement): boolean {
  return iso.text(entry, 'RvslInd') === 'true' || iso.one(details, 'RtrInf') !== null;
}

function causeOf(details: XmlElement | null): ReversalCause {
  return codeIn(RETURN_CAUSES, iso.text(details, 'RtrInf/Rsn/Cd')) ?? 'unknown';
}

function instrumentOf(entry: XmlElement, details: XmlElement | null): Instrument {
  const family = iso.text(details, 'BkTxCd/Domn/Fmly/Cd') || iso.text(entry, 'BkTxCd/Domn/Fmly/Cd');
  return codeIn(FAMILIES, family) ?? 'credit_transfer';
}

function valueDay(entry: XmlElement): string {
  const day = writtenDay(iso.one(entry, 'ValDt')) ?? writtenDay(iso.one(entry, 'BookgDt'));
  if (!day)
    throw broken('The entry has neither a value date (ValDt) nor a booking date (BookgDt).');
  return day;
}

function counterpartyOf({ details, incoming }: Movement): {
  readonly party: XmlElement | null;
  readonly account: XmlElement | null;
} {
  const parties = iso.one(details, 'RltdPties');
  const party = (name: string): XmlElement | null =>
    iso.one(parties, name) ?? iso.one(parties, `Ultmt${name}`);
  return incoming
    ? { party: party('Dbtr'), account: iso.one(parties, 'DbtrAcct') }
    : { party: party('Cdtr'), account: iso.one(parties, 'CdtrAcct') };
}

/** The fields of a payment that its return repeats; null where the payment had no id of its own. */
function echoOf(
  { details, amount, currency, incoming }: Movement,
  accountKey: string,
): string | null {
  const id = iso.text(details, 'Refs/EndToEndId');
  if (id === '' || id === 'NOTPROVIDED') return null;
  return JSON.stringify([accountKey, id, amount, currency, incoming]);
}

/** The texts that tell movements apart where the bank gave them no reference. */
function textOf({ entry, details, index }: Movement): readonly unknown[] {
  const refs = iso.one(details, 'Refs');
  return [
    (refs?.children ?? []).map(({ name, text }) => `${name}=${text.trim()}`),
    iso.all(details, 'RmtInf/Ustrd').map(({ text }) => text.trim()),
    iso.text(entry, 'AddtlNtryInf'),
    index,
  ];
}
