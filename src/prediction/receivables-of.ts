/**
 * The receivables of a data folder, each with what came of it and since when the ledger knew: what
 * predictions learn from and are judged by. Who is who, and who covers what, is as at the end.
 */
import type { Fact } from '../../projections/fact.js';
import {
  receivableOf,
  type SteppedReceivable,
  type UnrecordedReceivable,
} from '../../projections/prediction/receivable-of.js';
import { foldPromises } from '../../projections/promise/promise.js';
import type { Step } from '../../projections/step.js';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import { compareText } from '../ledger/values/text-order.js';
import { type Context, contextOf } from '../replay/context.js';
import { factsOfRound, type GroupFacts } from '../replay/facts.js';
import { type Hear, roundsOf } from '../replay/member.js';
import { outline } from '../replay/outline.js';
import { stretchOf, WHOLE_HISTORY } from '../replay/part.js';
import { survey } from '../replay/survey.js';
import { type History, openSqliteHistory } from '../store/sqlite/history.js';

/** What a ledger says of invoices. */
export interface LedgerReceivables {
  /** By the day of issue; of one day, by promise. */
  readonly receivables: readonly SteppedReceivable[];
  /** Countries and coverage, as known at the end. */
  readonly context: Context;
  /** Positions of what was told of professionals themselves, for callers who want names. */
  readonly introductions: readonly Position[];
}

/**
 * Reads a data folder with everything known up to and with a position. Throws StoreUnavailable
 * where there is none to read, and UpgradeNeeded for a history that is newer than this code.
 */
export async function receivablesOf(
  dir: string,
  knownAt: Position,
  progress: Hear = () => {},
): Promise<LedgerReceivables> {
  const history = openSqliteHistory(dir);
  try {
    return readReceivables(history, knownAt, progress);
  } finally {
    history.close();
  }
}

/** The same of a history that is open. */
export function readReceivables(
  history: History,
  knownAt: Position,
  progress: Hear = () => {},
): LedgerReceivables {
  const stretch = stretchOf(history, knownAt, WHOLE_HISTORY);
  const { groups, elsewhere } = survey(history, stretch, (done) =>
    progress({ phase: 'survey', done, of: knownAt }),
  );
  const outlined = outline(history, elsewhere);
  for (const [address, position] of outlined.strays) groups.addFact(address, position);
  const [last] = knownAt > 0 ? history.at([knownAt]) : [];
  const context = contextOf(outlined.context, dayOf(last?.recordedAt ?? 0));
  const receivables: SteppedReceivable[] = [];
  const share = sharing();
  const { size } = groups;
  let done = 0;
  for (const round of roundsOf(groups, outlined)) {
    for (const group of factsOfRound(round, history, knownAt)) {
      for (const found of receivablesIn(group, context)) receivables.push(share(found));
    }
    done += round.length;
    progress({ phase: 'fold', done, of: size });
  }
  receivables.sort((a, b) => a.issued - b.issued || compareText(a.promise, b.promise));
  return { receivables, context, introductions: outlined.introductions };
}

/** The day (UTC) of a time in ms. */
function dayOf(time: number): DayNumber {
  return Math.floor(time / 86_400_000);
}

/** The receivables of a group, with the days on which they and their outcomes were recorded. */
function* receivablesIn(
  { addresses, facts }: GroupFacts,
  context: Context,
): IterableIterator<SteppedReceivable> {
  const known = (upTo: readonly Fact[]): readonly UnrecordedReceivable[] => {
    const found: UnrecordedReceivable[] = [];
    for (const promise of foldPromises(addresses, upTo, context.who, context.coverage)) {
      const receivable = receivableOf(promise, context.who.resolve);
      if (receivable) found.push(receivable);
    }
    return found;
  };
  const found = known(facts);
  if (found.length === 0) return;
  // What was recorded in one day has one version, and most of what is imported was.
  const versions = new Versions(facts, known);
  for (const { outcome, ...receivable } of found) {
    const { promise } = receivable;
    const recorded = versions.firstOf(promise);
    if (outcome === null) yield { ...receivable, outcome, recorded };
    else {
      const told = { ...outcome, recorded: versions.sinceOf(promise, outcome) };
      yield { ...receivable, outcome: told, recorded };
    }
  }
}

/** What was known of the promises of a group at the end of each day on which a fact came. */
class Versions {
  private readonly days: readonly DayNumber[];
  private readonly found = new Map<DayNumber, readonly UnrecordedReceivable[]>();

  constructor(
    private readonly facts: readonly Fact[],
    private readonly known: (facts: readonly Fact[]) => readonly UnrecordedReceivable[],
  ) {
    const days = new Set(facts.map(({ recordedAt }) => dayOf(recordedAt)));
    this.days = [...days].sort((a, b) => a - b);
  }

  /** The day on which it was first known of. */
  firstOf(promise: string): DayNumber {
    const last = this.days.at(-1) ?? 0;
    return this.days.find((day) => day === last || this.at(day, promise)) ?? last;
  }

  /** The day since which its outcome has been known as it is. */
  sinceOf(promise: string, outcome: NonNullable<UnrecordedReceivable['outcome']>): DayNumber {
    let since = this.days.at(-1) ?? 0;
    for (const day of this.days.slice(0, -1).reverse()) {
      const known = this.at(day, promise)?.outcome;
      if (!known || !isSame(known, outcome)) return since;
      since = day;
    }
    return since;
  }

  private at(day: DayNumber, promise: string): UnrecordedReceivable | undefined {
    let found = this.found.get(day);
    if (!found) {
      found = this.known(this.facts.filter(({ recordedAt }) => dayOf(recordedAt) <= day));
      this.found.set(day, found);
    }
    return found.find((one) => one.promise === promise);
  }
}

type Known = NonNullable<UnrecordedReceivable['outcome']>;

function isSame(one: Known, other: Known): boolean {
  return one.on === other.on && one.late === other.late && one.lost === other.lost;
}

/** Texts that come again and again, kept once: parties, currencies, voices. */
function sharing(): (receivable: SteppedReceivable) => SteppedReceivable {
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };
  const stepOf = (step: Step): Step => ({
    ...step,
    voice: shared(step.voice),
    currency: shared(step.currency),
  });
  return ({ payer, creditor, currency, steps, ...receivable }) => ({
    ...receivable,
    ...{ payer: shared(payer), creditor: shared(creditor), currency: shared(currency) },
    steps: steps.map(stepOf),
  });
}
