/** Takes events into the book, and notes which payments to look at again because of them. */
import type { Fact } from '../../projections/fact.js';
import type {
  Allocation,
  CreditNoteIssued,
  EntryEvent,
  InvoiceCorrected,
  InvoiceIssued,
  InvoiceLinked,
  LedgerEvent,
  PaymentAnnounced,
} from '../ledger/events.js';
import type { PaymentEvent } from '../ledger/kinds/payment.js';
import { MATCHING_TELLER } from '../ledger/own-tellers.js';
import { voiceOf } from '../ledger/stored.js';
import { takenOut } from '../ledger/stream/entries.js';
import { canonical } from '../ledger/values/canonical.js';
import { normalNumber } from '../ledger/values/party.js';
import type { Book } from './book.js';
import { forgetOrder, forgetSent, takeOrderPaid, takeSent } from './orders.js';
import { answersTo, exactly, normalReference, quotedBy } from './references.js';
import { forgetReturn, takeReversal } from './returns.js';

/** An event with the sealed texts that could be opened, whichever party they concern. */
export interface Opened {
  readonly told: Fact;
  readonly texts: Readonly<Record<string, string>>;
}

export type Hash = (text: string) => string;

type Of<Event extends LedgerEvent> = Fact & { readonly event: Event };

/** `hash` is keyed, so that the book tells nobody what was quoted. */
export function takeIn(book: Book, { told: fact, texts }: Opened, hash: Hash): void {
  const { event } = fact;
  switch (event.type) {
    case 'ProfessionalRegistered':
      if (event.facts.localTo !== undefined) {
        book.run('INSERT OR IGNORE INTO code VALUES (?)', event.facts.party);
      }
      return;
    case 'IdentifierLinked':
      book.run('INSERT OR REPLACE INTO link VALUES (?, ?)', event.facts.party, event.facts.to);
      lookAgainAtAll(book);
      return;
    case 'IdentifierUnlinked':
      book.run('DELETE FROM link WHERE party = ?', event.facts.party);
      lookAgainAtAll(book);
      return;
    case 'InvoiceIssued':
    case 'InvoiceCorrected':
      takeWord(book, { ...fact, event }, texts, hash);
      return;
    case 'InvoiceLinked':
      takeLink(book, { ...fact, event }, hash);
      return;
    case 'CreditNoteIssued':
      takeCredit(book, { ...fact, event }, hash);
      return;
    case 'PaymentAnnounced':
      takeAnnouncement(book, { ...fact, event }, texts, hash);
      takePayment(book, { ...fact, event }, texts, hash);
      return;
    case 'PaymentReceived':
    case 'PaymentAllocated':
    case 'PaymentFailed':
    case 'PaymentReversed':
    case 'PaymentRefunded':
      takePayment(book, { ...fact, event }, texts, hash);
      return;
    case 'EntryWithdrawn':
    case 'ContestResolved':
      takeOut(book, { ...fact, event }, hash);
      takePayment(book, { ...fact, event }, texts, hash);
      return;
    default:
      return;
  }
}

/** Who is who may have changed; that is rare, and concerns whoever deals with them. */
function lookAgainAtAll(book: Book): void {
  book.run('INSERT OR IGNORE INTO waiting SELECT stream FROM payment');
}

/** Payments that quote something by which an invoice is meant, and those that pay it. */
function lookAgainAt(book: Book, hashes: readonly string[], normal: string): void {
  for (const each of hashes) {
    book.run('INSERT OR IGNORE INTO waiting SELECT stream FROM quote WHERE hash = ?', each);
  }
  book.run('INSERT OR IGNORE INTO waiting SELECT stream FROM share WHERE normal = ?', normal);
}

function takeWord(
  book: Book,
  { event, stream, revision, by }: Of<InvoiceIssued | InvoiceCorrected>,
  texts: Opened['texts'],
  hash: Hash,
): void {
  const { seller, number, buyer, total, payable, currency, issuedOn } = event.facts;
  const correction = event.type === 'InvoiceIssued' ? 0 : event.facts.correction;
  const normal = normalNumber(number);
  const issuer = by.side === 'promisor' ? 0 : 1;
  book.run(
    'INSERT OR REPLACE INTO word VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[stream, revision, voiceOf(by), correction, issuer, seller, number, normal],
    ...[buyer, total, Number(payable), currency, issuedOn, firstDueOf(event)],
  );
  book.run(
    `INSERT OR IGNORE INTO several_texts SELECT normal FROM word
      WHERE normal = ? AND upper(trim(number)) <> upper(trim(?)) LIMIT 1`,
    ...[normal, number],
  );
  const hashes = answersTo(number, texts.paymentReference).map(hash);
  const put = 'INSERT OR IGNORE INTO answer VALUES (?, ?, ?, ?)';
  for (const each of hashes) book.run(put, each, stream, revision, 0);
  book.run(put, hash(exactly(number)), stream, revision, 1);
  lookAgainAt(book, hashes, normal);
}

/** That two texts of a number are one invoice; what joins other numbers is not looked at here. */
function takeLink(
  book: Book,
  { event, stream, revision, by }: Of<InvoiceLinked>,
  hash: Hash,
): void {
  const { seller, number, toNumber } = event.facts;
  const normal = normalNumber(number);
  // Which texts are one is its owner's to say.
  const isOwners = by.side === 'promisee' || by.party === null;
  if (!isOwners || normal !== normalNumber(toNumber)) return;
  book.run(
    'INSERT OR REPLACE INTO same_number VALUES (?, ?, ?, ?, ?, ?)',
    ...[stream, revision, seller, normal, number, toNumber],
  );
  lookAgainAt(book, [hash(normalReference(number))], normal);
}

/** The first day on which something is due; '' where none is told. */
function firstDueOf({ facts }: InvoiceIssued | InvoiceCorrected): string {
  const [first] = facts.instalments.flatMap(({ due }) => due ?? []).sort();
  return first ?? '';
}

function takeCredit(
  book: Book,
  { event, stream, revision, by }: Of<CreditNoteIssued>,
  hash: Hash,
): void {
  const { seller, issuedOn: own, allocations } = event.facts;
  for (const { number, issuedOn = own, amount } of allocations) {
    const normal = normalNumber(number);
    book.run(
      'INSERT OR REPLACE INTO credit VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ...[stream, revision, voiceOf(by), seller, number, issuedOn, normal, Number(amount)],
    );
    lookAgainAt(book, [hash(normalReference(number))], normal);
  }
}

function takeAnnouncement(
  book: Book,
  told: Of<PaymentAnnounced>,
  texts: Opened['texts'],
  hash: Hash,
): void {
  const { event, stream, revision } = told;
  // Should it turn out to be paid, it is for what its own order says.
  putQuotes(book, stream, texts, hash);
  const { endToEndId } = texts;
  for (const { rule, text } of quotedBy({ ...(endToEndId !== undefined && { endToEndId }) })) {
    if (rule !== 'end_to_end_id') continue;
    const quoted = hash(text);
    takeSent(book, told, quoted, hash);
    if (event.facts.allocations.length === 0) continue;
    const allocations = JSON.stringify(event.facts.allocations);
    book.run(
      'INSERT OR REPLACE INTO announced VALUES (?, ?, ?, ?)',
      ...[quoted, stream, revision, allocations],
    );
    lookAgainAt(book, [quoted], '');
  }
}

/** Every event of a payment restates it, but only the payment's own entry makes it known. */
function takePayment(
  book: Book,
  told: Of<PaymentEvent | EntryEvent>,
  texts: Opened['texts'],
  hash: Hash,
): void {
  const { event, stream, revision, by } = told;
  const { after } = event;
  if (!after) return;
  if (event.type === 'PaymentReceived') {
    const { payee, payer, amount, currency, creditedOn, initiatedOn } = event.facts;
    book.run(
      'INSERT OR REPLACE INTO payment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[stream, voiceOf(by), by.teller, payee, payer ?? null, Number(amount), currency],
      ...[creditedOn ?? initiatedOn ?? '', revision],
    );
    putQuotes(book, stream, texts, hash);
    if (by.teller === MATCHING_TELLER) takeOrderPaid(book, told);
  }
  if (event.type === 'PaymentFailed') forgetOrder(book, stream);
  if (event.type === 'PaymentAllocated') {
    const { rule = '', allocations, on } = event.facts;
    const ours = by.teller === MATCHING_TELLER ? canonical({ rule, allocations }) : null;
    book.run('INSERT OR REPLACE INTO allocated VALUES (?, ?, ?, ?)', stream, revision, on, ours);
  }
  if (event.type === 'PaymentReversed') {
    takeReversal(book, { ...told, event }, texts.endToEndId, hash);
    book.run('INSERT OR IGNORE INTO reversed VALUES (?, ?)', stream, revision);
  }
  if (!after.known) book.run('DELETE FROM payment WHERE stream = ?', stream);
  putShares(book, stream, after.shares);
  for (const { number } of after.shares) {
    lookAgainAt(book, [hash(normalReference(number))], normalNumber(number));
  }
  book.run('INSERT OR IGNORE INTO waiting VALUES (?)', stream);
}

/** What a payment quotes. */
function putQuotes(book: Book, stream: string, texts: Opened['texts'], hash: Hash): void {
  for (const { rule, text, written } of quotedBy(texts)) {
    for (const each of [text, exactly(written)]) {
      book.run('INSERT OR IGNORE INTO quote VALUES (?, ?, ?)', hash(each), stream, rule);
    }
  }
}

/** What an invoice gets of a payment. */
type Part = Pick<Allocation, 'seller' | 'number' | 'issuedOn' | 'amount'>;

/** Puts what a payment pays in the place of what it paid before. */
export function putShares(book: Book, stream: string, shares: readonly Part[]): void {
  book.run('DELETE FROM share WHERE stream = ?', stream);
  for (const { seller, number, issuedOn = '', amount } of shares) {
    book.run(
      'INSERT OR REPLACE INTO share VALUES (?, ?, ?, ?, ?, ?)',
      ...[stream, seller, number, issuedOn, normalNumber(number), Number(amount)],
    );
  }
}

/** Tables whose rows are made by one entry. */
const BY_ENTRY = [
  ...(['word', 'same_number', 'credit', 'answer', 'announced'] as const),
  ...(['allocated', 'reversed', 'payment'] as const),
];

/** Takes out of the book what was withdrawn, or contested with success. */
function takeOut(book: Book, { event, stream, by }: Of<EntryEvent>, hash: Hash): void {
  const entry = takenOut(event);
  if (entry === null) return;
  const word = book.one<{ number: string; normal: string }>(
    'SELECT number, normal FROM word WHERE stream = ? AND revision = ?',
    ...[stream, entry],
  );
  const others = book.all<{ normal: string }>(
    `SELECT normal FROM credit WHERE stream = ? AND revision = ?
      UNION SELECT normal FROM same_number WHERE stream = ? AND revision = ?`,
    ...[stream, entry, stream, entry],
  );
  const answers = book.all<{ hash: string }>(
    'SELECT hash FROM answer WHERE stream = ? AND revision = ?',
    ...[stream, entry],
  );
  const announced = book.all<{ hash: string }>(
    'SELECT hash FROM announced WHERE stream = ? AND revision = ?',
    ...[stream, entry],
  );
  for (const row of announced) lookAgainAt(book, [row.hash], '');
  const ours = by.teller === MATCHING_TELLER;
  if (event.type === 'ContestResolved') {
    book.run(
      `INSERT OR IGNORE INTO refuted SELECT stream, ours FROM allocated
        WHERE stream = ? AND revision = ? AND ours IS NOT NULL`,
      ...[stream, entry],
    );
  }
  forgetReturn(book, stream, entry);
  forgetSent(book, stream, entry);
  for (const table of BY_ENTRY) {
    book.run(`DELETE FROM ${table} WHERE stream = ? AND revision = ?`, stream, entry);
  }
  if (ours) {
    book.run(
      `INSERT INTO taken_back VALUES (?, 1) ON CONFLICT (stream) DO UPDATE SET times = times + 1`,
      stream,
    );
  }
  if (word)
    lookAgainAt(
      book,
      answers.map((row) => row.hash),
      word.normal,
    );
  for (const { normal } of others) lookAgainAt(book, [hash(normal)], normal);
}
