/**
 * The promises of a professional that moves are looked for among: the heaviest, so that the work
 * is bounded whoever asks.
 */
import type { DayNumber } from '../../src/ledger/values/day.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import type { FoldedPromise } from '../promise/folded.js';
import type { Question } from '../score/evidence.js';
import { partsOf } from '../score/exact.js';
import type { Standing } from '../step.js';
import { isDeclaredKept } from './confirming.js';
import { isDueBy, portionsOf } from './keeping.js';

/** At most so many promises to keep now, disputes to end and partners to ask are looked at ... */
export const MOST_MOVES = 50;
/** ... so many declared promises with one partner, the latest ... */
export const MOST_DECLARED = 100;
/** ... and so many promises that come due. */
export const MOST_DUE = 500;

export interface Candidates {
  readonly open: readonly FoldedPromise[];
  readonly disputed: readonly FoldedPromise[];
  /** By the partner with whom they were made. */
  readonly declared: readonly (readonly FoldedPromise[])[];
  readonly due: readonly FoldedPromise[];
  /** Whether there are more than these. */
  readonly cut: boolean;
}

/** Those that the professional made by the day of the question, and that moves can change. */
export function candidatesAmong(
  promises: Iterable<FoldedPromise>,
  question: Question,
  until: DayNumber,
): Candidates {
  const { asOf, who } = question;
  const open = new Heaviest(MOST_MOVES);
  const disputed = new Heaviest(MOST_MOVES);
  const due = new Heaviest(MOST_DUE);
  const partners = new Map<string, FoldedPromise[]>();
  for (const promise of promises) {
    const { promisor, promisee, startOn } = promise;
    if (!who.isSubject(promisor) || who.isSubject(promisee) || startOn > asOf) continue;
    const portions = portionsOf(promise, asOf);
    const weigh = (is: (portion: Standing) => boolean): number =>
      worthOf(portions.filter(is), question);
    open.add(promise, weigh(isOpen));
    disputed.add(
      promise,
      weigh(({ key }) => key.state === 'apart' && key.side === 'payment'),
    );
    due.add(
      promise,
      weigh((portion) => isDueBy(portion, until)),
    );
    if (isDeclaredKept(promise, asOf)) noteOf(partners, who.counterpartyOf(promisee), promise);
  }
  const declared = declaredBy(partners);
  return {
    ...{ open: open.all(), disputed: disputed.all(), due: due.all() },
    declared: declared.partners,
    cut: open.isCut || disputed.isCut || due.isCut || declared.isCut,
  };
}

function isOpen({ key }: Standing): boolean {
  return key.state === 'open';
}

function noteOf(
  partners: Map<string, FoldedPromise[]>,
  partner: string,
  promise: FoldedPromise,
): void {
  const known = partners.get(partner);
  if (known) known.push(promise);
  else partners.set(partner, [promise]);
}

/** Partners with the most first; of one partner the latest, which age has taken least from. */
function declaredBy(partners: ReadonlyMap<string, readonly FoldedPromise[]>): {
  readonly partners: Candidates['declared'];
  readonly isCut: boolean;
} {
  const inOrder = [...partners].sort(
    ([a, own], [b, others]) => others.length - own.length || compareText(a, b),
  );
  const most = inOrder.slice(0, MOST_MOVES).map(([, own]) => own);
  const latest = most.map((own) =>
    [...own]
      .sort((a, b) => b.startOn - a.startOn || compareText(a.promise, b.promise))
      .slice(0, MOST_DECLARED),
  );
  const isCut = inOrder.length > MOST_MOVES || most.some((own) => own.length > MOST_DECLARED);
  return { partners: latest, isCut };
}

/** EUR cents; what has no rate or no amount weighs as the model's neutral promise. 0 for none. */
function worthOf(portions: readonly Standing[], { model }: Question): number {
  return portions.reduce((sum, { key, amount }) => {
    const rate = model.rates.get(key.currency);
    const isKnown = rate !== undefined && amount > 0;
    return sum + (isKnown ? partsOf(amount, rate) : model.amounts.neutral);
  }, 0);
}

/** The heaviest of what is added, in order; what weighs nothing is none. */
class Heaviest {
  private found: { readonly promise: FoldedPromise; readonly weight: number }[] = [];
  isCut = false;

  constructor(private readonly most: number) {}

  add(promise: FoldedPromise, weight: number): void {
    if (weight === 0) return;
    this.found.push({ promise, weight });
    if (this.found.length > 2 * this.most) this.trim();
  }

  all(): readonly FoldedPromise[] {
    this.trim();
    return this.found.map(({ promise }) => promise);
  }

  private trim(): void {
    this.found.sort(
      (a, b) => b.weight - a.weight || compareText(a.promise.promise, b.promise.promise),
    );
    if (this.found.length <= this.most) return;
    this.isCut = true;
    this.found.length = this.most;
  }
}
