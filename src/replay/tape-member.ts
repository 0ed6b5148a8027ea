/**
 * One of those who share a replay from the tape, or the only one. Each walks over the newest
 * version of every promise and adds up the professionals that fall to it; what promises say for
 * standing flows through everybody's scores, so each tells the others what those of its own say.
 */
import type { PromiseSteps } from '../../projections/step.js';
import type { PartyId } from '../ledger/values/party.js';
import { PROMISEE_SEED_BIT, PROMISOR_SEED_BIT } from '../tape/codes.js';
import type { Columns } from '../tape/layout.js';
import { newestByBlock } from '../tape/newest.js';
import type { OpenTape } from '../tape/open-tape.js';
import { StepReader } from '../tape/step-reader.js';
import type { Tape } from '../tape/tape.js';
import { withinStride } from '../tape/within-stride.js';
import { contextInViews } from './context-of-views.js';
import { Counter } from './counter.js';
import type { Hear, Task } from './member.js';
import type { ReplayPart } from './part.js';

/** Adds up what falls to a part. */
export function countTape(
  { tape, views }: OpenTape,
  { question, knownAt }: Task,
  part: ReplayPart,
  hear: Hear = () => {},
): Counter {
  const counter = new Counter(contextInViews(views, knownAt), question, knownAt, part);
  const within = withinStride(tape, knownAt);
  for (const { promise, vouching } of within?.promises ?? []) {
    const [promisor, promisee] = [promise.promisor, promise.promisee].map(counter.resolve);
    const between = { ...promise, promisor: promisor ?? '', promisee: promisee ?? '' };
    if (counter.isOwn(between.promisor)) {
      counter.vouchings.add(between.promisor, between.promisee, vouching);
    }
    counter.takeBetween(between);
  }
  const reader = new VersionReader(tape, counter);
  const of = tape.footers.reduce((sum, { rows }) => sum + rows.version, 0);
  let done = 0;
  for (const { columns, versions, looked } of newestByBlock(tape, knownAt, within)) {
    for (const version of versions) reader.take(columns, version);
    done += looked;
    hear({ phase: 'fold', done, of });
  }
  hear({ phase: 'fold', done: of, of });
  return counter;
}

type Filled<Of> = { -readonly [Member in keyof Of]: Of[Member] };

/** Gives a counter one version after another, in objects that are made once. */
class VersionReader {
  private readonly steps: StepReader;
  private readonly resolved: readonly PartyId[];
  private readonly between: Filled<PromiseSteps>;

  constructor(
    tape: Tape,
    private readonly counter: Counter,
  ) {
    this.steps = new StepReader(tape.voices, tape.currencies);
    this.resolved = tape.partyIds.map(counter.resolve);
    this.between = { promise: '', kind: 'invoice', promisor: '', promisee: '', steps: [] };
  }

  take(columns: Columns, version: number): void {
    const { between, resolved, counter } = this;
    const about = columns.about[version] ?? 0;
    const promisor = resolved[columns.promisor[version] ?? 0] ?? '';
    const promisee = resolved[columns.promisee[version] ?? 0] ?? '';
    between.promisor = promisor;
    between.promisee = promisee;
    if (counter.isOwn(promisor)) {
      if ((about & PROMISOR_SEED_BIT) !== 0) counter.vouchings.seeds.add(promisor);
      if ((about & PROMISEE_SEED_BIT) !== 0) counter.vouchings.seeds.add(promisee);
      const kept = columns.kept[version] ?? 0;
      if (kept > 0) counter.vouchings.addKept(promisor, promisee, kept);
    }
    between.steps = this.steps.read(columns, version);
    counter.takeBetween(between);
  }
}
