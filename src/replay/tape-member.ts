/**
 * One of those who share a replay from the tape, or the only one. Each walks over the newest
 * version of every promise and adds up the professionals that fall to it; what promises say for
 * standing flows through everybody's scores, so each tells the others what those of its own say.
 */
import type { Tally } from '../../projections/score/tally.js';
import type { PartyId } from '../ledger/values/party.js';
import { PROMISEE_SEED_BIT, PROMISOR_SEED_BIT } from '../tape/codes.js';
import type { Columns } from '../tape/layout.js';
import { newestByBlock } from '../tape/newest.js';
import type { OpenTape } from '../tape/open-tape.js';
import type { Tape } from '../tape/tape.js';
import { withinStride } from '../tape/within-stride.js';
import { contextInViews } from './context-of-views.js';
import { Counter } from './counter.js';
import type { Hear, Task } from './member.js';
import type { ReplayPart } from './part.js';
import { VersionRead } from './version-read.js';

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

/** Gives a counter one version after another. */
class VersionReader {
  private readonly read: VersionRead;
  /** By number of a party: its professional, and whether that falls to the counter's own part. */
  private readonly resolved: readonly PartyId[];
  private readonly own: readonly boolean[];
  private readonly tallies: Tally[] = [];

  constructor(
    tape: Tape,
    private readonly counter: Counter,
  ) {
    this.read = new VersionRead(tape);
    this.resolved = Array.from(tape.partyIds, (party = '') => counter.resolve(party));
    this.own = this.resolved.map((party) => counter.isOwn(party));
  }

  take(columns: Columns, version: number): void {
    const { resolved, own, read, counter } = this;
    const from = columns.promisor[version] ?? 0;
    const to = columns.promisee[version] ?? 0;
    const promisor = resolved[from] ?? '';
    const promisee = resolved[to] ?? '';
    if (own[from]) this.vouch(columns, version, promisor, promisee);
    if (promisor === promisee) return;
    read.turnTo(columns, version, promisor, promisee);
    if (own[from] && counter.isAskedOf(promisee)) {
      counter.addRead(read, this.tallyOf(from, promisor), promisor);
    }
    if (own[to] && counter.isAskedOf(promisor) && read.tellsOfPromisee()) {
      counter.addRead(read, this.tallyOf(to, promisee), promisee);
    }
  }

  private tallyOf(number: number, party: PartyId): Tally {
    const known = this.tallies[number];
    if (known) return known;
    const tally = this.counter.tallyOf(party);
    this.tallies[number] = tally;
    return tally;
  }

  private vouch(columns: Columns, version: number, promisor: PartyId, promisee: PartyId): void {
    const { vouchings } = this.counter;
    const about = columns.about[version] ?? 0;
    if ((about & PROMISOR_SEED_BIT) !== 0) vouchings.seeds.add(promisor);
    if ((about & PROMISEE_SEED_BIT) !== 0) vouchings.seeds.add(promisee);
    const kept = columns.kept[version] ?? 0;
    if (kept > 0) vouchings.addKept(promisor, promisee, kept);
  }
}
