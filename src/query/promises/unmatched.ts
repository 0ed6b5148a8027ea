/** Payments of which something is left: why, and which invoices they may be for. */
import { addressOf } from '../../../projections/fact.js';
import type { Position } from '../../ledger/stored.js';
import type { Day } from '../../ledger/values/day.js';
import type { Book } from '../../matching/book.js';
import { Look, type Payment } from '../../matching/look.js';
import type { WhyLeft } from '../../matching/matcher.js';
import type { BookWord, UnjoinedInvoice } from '../../matching/numbers.js';
import type { Candidate } from '../../matching/rules.js';
import { type ShownAmount, shownAmount } from '../figures.js';
import { limitOf, type Page, type PageQuestion, wrongCursor } from '../page.js';
import type { Show, ShownParty } from '../people/people.js';
import { partiesOfVoices, readVoice, type ShownVoice, shownVoice } from '../people/voice.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { isConcerned, type Viewer } from '../visibility.js';

export interface UnmatchedAsked extends PageQuestion {
  readonly viewer: Viewer;
}

/** An invoice that a payment may be for. It is a hint: nothing was allocated because of it. */
export interface Suggestion {
  /** Its address, as for reading a promise. */
  readonly promise: string;
  readonly number: string;
  /** When it was issued, where its number was used again. */
  readonly issuedOn?: Day;
  readonly seller: ShownParty;
  readonly buyer: ShownParty;
  readonly open: ShownAmount | null;
  /** The rule that found it, or `amount` where only an equal open amount speaks for it. */
  readonly by: string;
}

export interface UnmatchedPayment {
  /** Its stream; `teller` and `payment` name it in PaymentAllocated. */
  readonly stream: string;
  readonly teller: string;
  readonly payment: string;
  readonly payer: ShownParty | null;
  readonly payee: ShownParty;
  readonly on: Day;
  readonly amount: ShownAmount | null;
  /** What no invoice has got of it. */
  readonly rest: ShownAmount | null;
  readonly why: WhyLeft;
  readonly suggestions: readonly Suggestion[];
}

/** An invoice by the word of another than its seller: it may be one of several of the seller's. */
export interface UnmatchedInvoice {
  /** Its address, as for reading a promise. */
  readonly promise: string;
  readonly number: string;
  readonly issuedOn: Day;
  /** Who told it. */
  readonly by: ShownVoice;
  readonly seller: ShownParty;
  readonly buyer: ShownParty;
  readonly payable: ShownAmount | null;
  readonly suggestions: readonly SuggestedInvoice[];
}

/** An invoice by the word of its seller; `InvoiceLinked` says that another is the same. */
export type SuggestedInvoice = Pick<UnmatchedInvoice, 'number' | 'issuedOn' | 'payable'>;

export interface UnmatchedAnswer extends Page<UnmatchedPayment> {
  /** Position up to which matching has looked at everything. */
  readonly knownAt: Position;
  /** There, and true, where matching has not looked at all that the ledger holds. */
  readonly stale?: true;
  /** Invoices told under a number that could be several; at most 100, with the first page. */
  readonly invoices: readonly UnmatchedInvoice[];
}

interface Row extends Payment {
  readonly rest: number;
  readonly why: WhyLeft;
  readonly rule: string | null;
  readonly candidates: string;
}

/** Hints of one payment that go by its amount alone. */
const MOST_ALIKE = 5;
const MOST_INVOICES = 100;

/**
 * Payments that concern the viewer, by the name of their stream. Analysts have no use for them. The
 * book remembers no earlier moment; but a page begins after a name, so that what is matched or told
 * meanwhile moves nothing from one page to another.
 */
export async function readUnmatched(
  side: ReadSide,
  asked: UnmatchedAsked,
): Promise<UnmatchedAnswer> {
  const { matching: book } = side.parts;
  if (!book) throw new Error('What matching knows is read where it is kept.');
  const { viewer } = asked;
  if (viewer.role === 'analyst') throw new ReadRefused('answer_must_be_yours_to_see');
  const limit = limitOf(asked);
  const rows = rowsAfter(side, book, asked, limit + 1);
  const page = rows.slice(0, limit);
  const look = new Look(book);
  const found = page.map((row) => suggestionsFor(row, look, side, viewer));
  const unjoined = invoicesFor(asked, look, side);
  const parties = [
    ...unjoined.flatMap(({ word }) => [word.seller, word.buyer, ...partiesOfVoices([word.voice])]),
    ...page.flatMap(({ payer, payee }) => (payer === null ? [payee] : [payer, payee])),
    ...found.flat().flatMap(({ to }) => [to.seller, to.buyer]),
  ];
  const { today } = side;
  side.noteDealings(viewer, 'unmatched', null, parties, { knownAt: book.checkpoint });
  const show = await side.people.showing(viewer, today, Number.MAX_SAFE_INTEGER, parties);
  return {
    knownAt: book.checkpoint,
    ...(isBehind(side, book) && { stale: true }),
    invoices: unjoined.map((each) => shownInvoice(each, show)),
    items: page.map((row, i) => shownPayment(row, found[i] ?? [], show)),
    next: rows.length > limit ? (page.at(-1)?.stream ?? null) : null,
  };
}

/** Whether other reads may show what matching has not read, or read and not looked at yet. */
function isBehind({ parts: { live }, views }: ReadSide, book: Book): boolean {
  if (live.stale || book.checkpoint < views.checkpoint) return true;
  return book.one('SELECT 1 FROM waiting LIMIT 1') !== null;
}

function rowsAfter(
  side: ReadSide,
  book: Book,
  { viewer, cursor = '' }: UnmatchedAsked,
  limit: number,
): readonly Row[] {
  if (cursor !== '' && !cursor.startsWith('payment-')) {
    throw wrongCursor();
  }
  const own = side.ownIds(viewer);
  const all = viewer.role === 'operator' ? 1 : 0;
  return book.all<Row>(
    `SELECT payment.*, rest, why, rule, candidates FROM unmatched JOIN payment USING (stream)
      WHERE stream > ? AND (? OR payee IN (SELECT value FROM json_each(?))
                              OR payer IN (SELECT value FROM json_each(?)))
      ORDER BY stream LIMIT ?`,
    ...[cursor, all, JSON.stringify(own), JSON.stringify(own), limit],
  );
}

/** Those that concern the viewer, with the first page. */
function invoicesFor(
  { viewer, cursor = '' }: UnmatchedAsked,
  look: Look,
  side: ReadSide,
): readonly UnjoinedInvoice[] {
  if (cursor !== '') return [];
  const parties = viewer.role === 'operator' ? null : side.ownIds(viewer);
  return look
    .unjoined(parties, MOST_INVOICES)
    .filter(({ word }) => isConcerned(viewer, [word.seller, word.buyer], side.today.who));
}

function shownInvoice({ word, couldBe }: UnjoinedInvoice, show: Show): UnmatchedInvoice {
  const { seller, number, buyer, voice } = word;
  return {
    promise: addressOf('invoice', seller, number),
    by: shownVoice(readVoice(voice), show),
    ...{ seller: show(seller), buyer: show(buyer) },
    ...suggested(word),
    suggestions: couldBe.map(suggested),
  };
}

function suggested({ number, issued_on, payable, currency }: BookWord): SuggestedInvoice {
  return { number, issuedOn: issued_on, payable: shownAmount(payable, currency) };
}

interface Hint {
  readonly to: Candidate;
  readonly by: string;
}

/** The invoices that the rule found; if it found none, those that are open by just as much. */
function suggestionsFor(row: Row, look: Look, side: ReadSide, viewer: Viewer): readonly Hint[] {
  const named: readonly Pick<Candidate, 'seller' | 'number'>[] = JSON.parse(row.candidates);
  const quoted = named
    .flatMap(({ seller, number }) => look.suggested(row, seller, number))
    .map((to) => ({ to, by: row.rule ?? '' }));
  const alike = row.why === 'nothing_quoted_is_known' ? look.alike(row, MOST_ALIKE) : [];
  return [...quoted, ...alike.map((to) => ({ to, by: 'amount' }))].filter(({ to }) =>
    isConcerned(viewer, [to.seller, to.buyer], side.today.who),
  );
}

function shownPayment(row: Row, hints: readonly Hint[], show: Show): UnmatchedPayment {
  const { stream, teller, payer, payee, day, amount, currency, rest, why } = row;
  return {
    ...{ stream, teller },
    payment: stream.slice(stream.indexOf('/') + 1),
    payer: payer === null ? null : show(payer),
    payee: show(payee),
    on: day,
    amount: shownAmount(amount, currency),
    rest: shownAmount(rest, currency),
    why,
    suggestions: hints.map(({ to, by }) => ({
      promise: addressOf('invoice', to.seller, to.number),
      number: to.number,
      ...(to.issuedOn !== undefined && { issuedOn: to.issuedOn }),
      seller: show(to.seller),
      buyer: show(to.buyer),
      open: shownAmount(to.open, currency),
      by,
    })),
  };
}
