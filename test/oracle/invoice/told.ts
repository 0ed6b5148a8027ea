/** Who said what, and how well it is supported: the words from which a promise is made. */
import type { Fact } from '../../../projections/fact.js';
import type { Grade } from '../../../projections/step.js';
import type {
  DueBasis,
  EventOf,
  EventType,
  LedgerEvent,
  Side,
} from '../../../src/ledger/events.js';
import { voiceOf } from '../../../src/ledger/stored.js';

/** Who said something, and all that decides whether it wins. */
export interface Word {
  /** Its entry: `stream@revision`. */
  readonly entry: string;
  readonly stream: string;
  readonly revision: number;
  readonly teller: string;
  /** Who holds its key: who it says, or whoever uses the teller's name. */
  readonly holder: string;
  /** An operator knows who that is. What was told before that was asked counts as known. */
  readonly isKnown: boolean;
  /** The teller's own id of what it said. */
  readonly message: string;
  /** Teller and party spoken for. */
  readonly voice: string;
  readonly party: string | null;
  readonly side: Side;
  /** What only the one whom it favours tells stays declared, as a promisor's word does. */
  readonly grade: Grade;
  /** The grade of the way in, whomever it favours. */
  readonly wayIn: Grade;
}

/** What somebody said, in an event of one type. */
export interface WordOf<Type extends EventType> extends Word {
  readonly facts: EventOf<Type>['facts'];
}

/** Weakest first. */
const GRADES: readonly Grade[] = ['declared', 'documented', 'corroborated', 'banked'];

export function gradeStrength(grade: Grade): number {
  return GRADES.indexOf(grade);
}

/** The words of one type, in the order told. */
export function wordsOf<Type extends EventType>(
  facts: readonly Fact[],
  type: Type,
): readonly WordOf<Type>[] {
  return facts.flatMap((fact) => {
    const told: Told = fact.event;
    return isOfType(told, type) ? [{ ...wordIn(fact), facts: told.facts }] : [];
  });
}

interface Told<Facts = LedgerEvent['facts']> {
  readonly type: EventType;
  readonly facts: Facts;
}

function isOfType<Type extends EventType>(
  told: Told,
  type: Type,
): told is Told<EventOf<Type>['facts']> {
  return told.type === type;
}

function wordIn(fact: Fact): Word {
  const { by, stream, revision } = fact;
  const { teller, message, party, side, owner, vetting } = by;
  const entry = `${stream}@${revision}`;
  const wayIn = wayOf(fact);
  // What only the one whom it favours tells stays declared.
  const grade = side === 'promisor' ? 'declared' : wayIn;
  return {
    ...{ entry, stream, revision, teller, message, voice: voiceOf(by), party, side, grade, wayIn },
    holder: owner ?? `teller/${teller}`,
    isKnown: vetting !== 'self-registered',
  };
}

/** Keys of one holder are one voice, and so are those of which nobody knows who holds them. */
export function areTwoHands(one: Word, other: Word): boolean {
  const isOne = one.teller === other.teller || one.holder === other.holder;
  return !isOne && one.isKnown && other.isKnown;
}

function wayOf({ by: { source } }: Fact): Grade {
  if (source === 'api') return 'declared';
  return source === 'bank' ? 'banked' : 'documented';
}

/** The facts that nobody took back: withdrawn by their teller, or contested with success. */
export function standing(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((fact) => !facts.some((other) => takesBack(other, fact)));
}

function takesBack({ event, stream, by }: Fact, entry: Fact): boolean {
  if (stream !== entry.stream) return false;
  if (event.type === 'ContestResolved') {
    return event.facts.upheld && event.facts.entry === entry.revision;
  }
  if (event.type !== 'EntryWithdrawn' || event.facts.entry !== entry.revision) return false;
  return voiceOf(by) === voiceOf(entry.by);
}

/**
 * A promisor's word alone takes nothing away from its promise: the words of others count, and the
 * promisor's only where nobody else tells of the promise at all.
 */
export function wordsAgainstThePromise<Said extends Word>(
  words: readonly Said[],
  promisorAlone: boolean,
): readonly Said[] {
  return promisorAlone ? words : words.filter(({ side }) => side !== 'promisor');
}

/**
 * Whether nobody but the promisor speaks of a promise. Of those who have a say in it, by what they
 * tell of its number, and not of an entry or of which numbers are one; money says nothing of what
 * it is for.
 */
export function isPromisorAlone(heard: readonly Fact[]): boolean {
  const others = heard.filter(({ by }) => by.side !== 'promisor');
  return !others.some(
    ({ stream, event: { type } }) =>
      /^(invoice|credit|delivery)-/.test(stream) &&
      !/^(Entry|Contest)/.test(type) &&
      type !== 'InvoiceLinked',
  );
}

export interface Precedence<Said extends Word> {
  readonly strength?: (word: Said) => number;
  readonly isIssuer?: (word: Said) => boolean;
  readonly value: (word: Said) => string | number;
}

/** Of words on one field the one that wins: stronger, better graded, by the issuer, smaller. */
export function winner<Said extends Word>(
  words: readonly Said[],
  { strength = () => 0, isIssuer = byNoReceiver, value }: Precedence<Said>,
): Said | null {
  const better = (a: Said, b: Said): number =>
    strength(b) - strength(a) ||
    gradeStrength(b.grade) - gradeStrength(a.grade) ||
    Number(isIssuer(b)) - Number(isIssuer(a)) ||
    compare(value(a), value(b)) ||
    compare(a.voice, b.voice);
  return [...words].sort(better)[0] ?? null;
}

/** The document's issuer goes before its receiver, and so does whoever stands between them. */
export function byNoReceiver({ side }: Word): boolean {
  return side !== 'promisor';
}

export function compare<Value extends string | number>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function basisStrength(basis: DueBasis): number {
  return ['unknown', 'legal', 'derived', 'stated'].indexOf(basis);
}
