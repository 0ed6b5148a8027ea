/**
 * Bank statements: camt.052 (report), camt.053 (statement) and camt.054 (notification), of any
 * version. Each booked movement is a payment that the bank saw, or the return of one. The same
 * movement stands in all three, so a payment's id is made of what they share: the account, the
 * bank's own reference, the place in a batch, the amount and the value date.
 */
import type { Message } from '../../messages/message.js';
import { broken, type Format, type Part, problemOf, type Reader } from '../format.js';
import { xmlElements } from '../xml.js';
import { placeOf } from '../xml-paths.js';
import type { XmlElement } from '../xml-tree.js';
import { TO_NOBODY } from './bank.js';
import { LISTS, STATEMENT_ROWS } from './camt-codes.js';
import {
  causeOf,
  counterpartyOf,
  dayOf,
  ignoredBecause,
  instrumentOf,
  isReturn,
  type Movement,
  movementsOf,
  passedOverByText,
} from './camt-movements.js';
import {
  accountIn,
  bankParty,
  digestOf,
  iso,
  type Named,
  nameParty,
  partyByText,
  partyIn,
  writtenDay,
} from './iso20022.js';
import { remittanceOf } from './remittance.js';

export const camt: Format = {
  name: 'camt',
  title: 'Bank statement, camt.052, camt.053 or camt.054',
  version: 3,
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
    try {
      yield* account.entry(element);
    } catch (error) {
      yield { at: placed(element), problem: problemOf(error) };
    }
  }
  if (lists === 0)
    throw broken('It holds no statement (Stmt), report (Rpt) or notification (Ntfctn).');
}

function placed(element: XmlElement): string {
  return `${placeOf(element)} (line ${element.line})`;
}

function isList(name: string): boolean {
  return Object.hasOwn(LISTS, name);
}

/** Between whom a movement was, as far as known, and when. */
interface Sides {
  readonly owner: Named;
  readonly other: Named | null;
  readonly day: string;
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
  *entry(entry: XmlElement): IterableIterator<Part> {
    this.#entries += 1;
    const at = placed(entry);
    const status = iso.text(entry, 'Sts/Cd') || iso.text(entry, 'Sts');
    if (status !== 'BOOK') {
      yield { at, ignored: `Its status is ${status || 'not told'}: it is not booked (BOOK).` };
      return;
    }
    const { movements, anomaly } = movementsOf(entry);
    if (anomaly) yield { at, anomaly };
    for (const movement of movements) {
      yield* this.#movement(movement, placed(movement.details ?? entry));
    }
  }

  /** What the whole list says: up to when the bank has told all of the account. */
  *close(list: XmlElement): IterableIterator<Part> {
    const at = placed(list);
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
    const { day, anomaly } = dayOf(movement);
    const said = isReturn(movement)
      ? this.#returned(movement, owner, day)
      : this.#paidMessage(movement, { owner, other, day });
    if (typeof said === 'string') {
      yield { at, ignored: said };
      return;
    }
    if (anomaly) yield { at, anomaly };
    if (said.type === 'PaymentAnnounced') yield { at, anomaly: TO_NOBODY };
    yield { at, messages: [said] };
  }

  /** The payment, or why it is none. */
  #paidMessage(movement: Movement, { owner, other, day }: Sides): Message | string {
    const { entry, details, incoming, amount, currency, added } = movement;
    const [payer, payee] = incoming ? [other, owner] : [owner, other];
    const paid = { seller: payee?.input ?? '', amount, currency };
    const { allocations, texts } = remittanceOf(details, paid, added);
    const begin = [...added.texts, texts.remittance ?? ''];
    const why = passedOverByText(begin, other !== null);
    if (why !== null) return why;
    if (!payee) {
      if (texts.endToEndId === undefined) return 'It names nobody whom the account pays.';
      const payment = this.#paymentId(movement, day);
      const left = { payment, payer: owner.input, amount, currency, on: day, allocations: [] };
      const data = { ...left, ...texts };
      return { type: 'PaymentAnnounced', id: payment, data, onBehalfOf: partyIn(owner) };
    }
    if (other && partyIn(other) === partyIn(owner))
      return 'It moves money between accounts of one party.';
    if (!other && Object.keys(texts).length === 0) return 'It tells neither who paid nor what for.';
    const payment = this.#paymentId(movement, day);
    const echo = echoOf(movement, this.#accountKey(entry.parent));
    if (echo) this.#paid.set(echo, payment);
    const account = accountIn(counterpartyOf(movement).account) || added.account;
    return {
      type: 'PaymentReceived',
      id: payment,
      data: {
        payment,
        ...(payer && { payer: payer.input }),
        payee: payee.input,
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
  #returned(movement: Movement, owner: Named, day: string): Message {
    const { entry, details, amount, currency, added } = movement;
    const other = { ...movement, incoming: !movement.incoming };
    const echo = echoOf(other, this.#accountKey(entry.parent));
    const own = this.#paymentId(movement, day);
    const { endToEndId } = remittanceOf(details, null, added).texts;
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

  /** Who stands in fields of their own; else whom the bank's text names, or the party map by it. */
  #counterparty(movement: Movement): Named | null {
    const { party, account } = counterpartyOf(movement);
    const told = bankParty(party, account);
    const { name, account: written, texts } = movement.added;
    const said = {
      ...{ name: told.name || name, account: told.account || written },
      identifier: told.identifier,
    };
    return nameParty(said, this.reader) ?? partyByText(texts, this.reader);
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

/** The fields of a payment that its return repeats; null where the payment had no id of its own. */
function echoOf(
  { details, amount, currency, incoming, added }: Movement,
  accountKey: string,
): string | null {
  const id = iso.text(details, 'Refs/EndToEndId') || added.endToEndId;
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
