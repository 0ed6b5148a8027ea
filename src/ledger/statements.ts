/**
 * What tellers said under a name that can be said once: the terms of an invoice, its correction
 * number 2, a dispute. The same facts again are a repeat whatever their message id; other facts
 * contradict what stands, unless the number was used again for another document half a year later.
 */
import { canonical } from './canonical.js';
import { type Day, toDayNumber } from './day.js';
import type { EntryEvent, LedgerEvent } from './events.js';
import { Rejection, type RejectionCode } from './rejection.js';
import { type Revision, type Teller, voiceOf } from './stored.js';
import { type Decision, type Recorded, takenOut, tell } from './stream.js';

/** A number used again so many days later, or earlier, names another promise. */
export const REUSED_AFTER_DAYS = 180;

/** What is told once: its name in the stream, and the day that tells apart uses of the number. */
export interface Subject {
  readonly name: string;
  /** Absent where the teller does not say it: then it may be any use of the number. */
  readonly issuedOn?: Day;
}

export interface Statement extends Subject {
  readonly voice: string;
  readonly facts: LedgerEvent['facts'];
  readonly revision: Revision;
}

/** What stands in a stream: withdrawn tellings are not among them. */
export type Statements = readonly Statement[];

/** The tellings with one more. */
export function remember(statements: Statements, recorded: Recorded, subject: Subject): Statements {
  const { by, event, revision } = recorded;
  const { name, issuedOn } = subject;
  return [...statements, { name, issuedOn, voice: voiceOf(by), facts: event.facts, revision }];
}

/** The tellings without the one that the event takes out, if any. */
export function forget(statements: Statements, event: EntryEvent): Statements {
  const entry = takenOut(event);
  return entry === null ? statements : statements.filter(({ revision }) => revision !== entry);
}

/**
 * Decides a telling of what can be told once by each teller, for each party it speaks for.
 * Throws the given rejection where the same teller said otherwise and that still stands.
 */
export function tellOnce<Event extends LedgerEvent>(
  event: Event,
  statements: Statements,
  by: Teller,
  subject: Subject,
  code: RejectionCode = 'already_told',
): Decision<Event> {
  const voice = voiceOf(by);
  const before = statements.filter(
    (statement) => statement.voice === voice && statement.name === subject.name,
  );
  const first = before[0];
  if (!first) return tell(event);
  const same = before.find((statement) => sameFacts(statement.facts, event.facts));
  if (same) return { status: 'duplicate', revision: same.revision };
  const other = before.find((statement) => sameUse(statement.issuedOn, subject.issuedOn));
  if (other) throw contradiction(code, other, event.facts);
  return tell(event);
}

/** What this voice told of the same use of the number, and that stands. */
export function statedBefore(statements: Statements, by: Teller, issuedOn: Day): Statements {
  const voice = voiceOf(by);
  return statements.filter(
    (statement) => statement.voice === voice && sameUse(statement.issuedOn, issuedOn),
  );
}

export function sameFacts(a: object, b: object): boolean {
  return canonical(a) === canonical(b);
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

function sameUse(a: Day | undefined, b: Day | undefined): boolean {
  if (a === undefined || b === undefined) return true;
  return Math.abs(toDayNumber(a) - toDayNumber(b)) < REUSED_AFTER_DAYS;
}
