/**
 * What tellers said under a name that can be said once: the terms of an invoice, its correction
 * number 2, a dispute. The same facts again are a repeat whatever their message id; other facts
 * contradict what stands, unless the number was used again for another document half a year later.
 */
import type { EntryEvent, LedgerEvent } from '../events.js';
import { Rejection, type RejectionCode } from '../rejection.js';
import { type Revision, type Teller, voiceOf } from '../stored.js';
import { canonical, sameFacts } from '../values/canonical.js';
import { type Day, toDayNumber } from '../values/day.js';
import { type Decision, type Recorded, tell } from './decider.js';
import { takenOut } from './entries.js';
import { StreamIndex } from './stream-index.js';

/** A number used again so many days later, or earlier, names another promise. */
export const REUSED_AFTER_DAYS = 180;

/** What a teller says once in a stream. */
export type StatementName =
  /** Of an invoice: its terms as first issued, correction 0, or as corrected, 1, 2, 3 ... */
  | { readonly kind: 'terms'; readonly correction: number }
  | { readonly kind: 'dispute'; readonly id: string }
  /** A credit note. */
  | { readonly kind: 'note' }
  /** A promise to deliver, and another day for it. */
  | { readonly kind: 'promise' }
  | { readonly kind: 'day'; readonly agreedOn: Day };

/** What is told once: its name in the stream, and the day that tells apart uses of the number. */
export interface StatementSubject<Name extends StatementName = StatementName> {
  readonly name: Name;
  /** Absent where the teller does not say it: then it may be any use of the number. */
  readonly issuedOn?: Day;
}

export interface Statement<Name extends StatementName = StatementName>
  extends StatementSubject<Name> {
  readonly voice: string;
  readonly facts: LedgerEvent['facts'];
  readonly revision: Revision;
}

/** What stands in a stream, by who says it and under which name: what is withdrawn is not there. */
export type Statements = StreamIndex<string, Statement>;

export function noStatements(): Statements {
  return StreamIndex.empty();
}

/** The statements with one more. */
export function remember(
  statements: Statements,
  recorded: Recorded,
  subject: StatementSubject,
): Statements {
  const { by, event, revision } = recorded;
  const statement = { ...subject, voice: voiceOf(by), facts: event.facts, revision };
  return statements.with(keyOf(statement.voice, subject.name), statement);
}

/** The statements without the one that the event takes out, if any. */
export function forget(statements: Statements, event: EntryEvent): Statements {
  const entry = takenOut(event);
  return entry === null ? statements : statements.without(entry);
}

/**
 * Decides what can be told once by each teller, for each party it speaks for.
 * Throws the given rejection where the same teller said otherwise and that still stands.
 */
export function tellOnce<Event extends LedgerEvent>(
  event: Event,
  statements: Statements,
  by: Teller,
  subject: StatementSubject,
  code: RejectionCode = 'already_told',
): Decision<Event> {
  const before = statements.under(keyOf(voiceOf(by), subject.name));
  const first = before[0];
  if (!first) return tell(event);
  const same = before.find((statement) => sameFacts(statement.facts, event.facts));
  if (same) return { status: 'duplicate', revision: same.revision };
  const other = before.find((statement) => sameUse(statement.issuedOn, subject.issuedOn));
  if (other) throw contradiction(code, other, event.facts);
  return tell(event);
}

/** What this voice told of the same use of the number, and that stands. */
export function statedBefore(
  statements: Statements,
  by: Teller,
  issuedOn: Day,
): readonly Statement[] {
  const voice = voiceOf(by);
  return statements
    .all()
    .filter((statement) => statement.voice === voice && sameUse(statement.issuedOn, issuedOn));
}

/** The rejection of facts that contradict an entry that stands; both are shown. */
export function contradiction(
  code: RejectionCode,
  stands: { readonly revision: Revision; readonly facts: LedgerEvent['facts'] },
  facts: LedgerEvent['facts'],
): Rejection {
  return new Rejection(
    code,
    '',
    `Entry ${stands.revision} says ${canonical(stands.facts)}; now it is ${canonical(facts)}. ` +
      'Withdraw that entry first, or send the change as an event of its own.',
  );
}

function keyOf(voice: string, name: StatementName): string {
  return `${voice} ${canonical(name)}`;
}

function sameUse(a: Day | undefined, b: Day | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return Math.abs(toDayNumber(a) - toDayNumber(b)) < REUSED_AFTER_DAYS;
}
