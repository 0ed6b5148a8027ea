/**
 * Receivables from the tape: it has every version of every promise, so nothing is folded but what
 * links, joins and silence may have made otherwise than what is known of them in the end.
 */

import type { Resolve } from '../../projections/classes.js';
import {
  receivableOf,
  recordedReceivable,
  type SteppedReceivable,
  type UnrecordedReceivable,
} from '../../projections/prediction/receivable-of.js';
import type { Position } from '../ledger/stored.js';
import type { DayNumber } from '../ledger/values/day.js';
import type { PartyId } from '../ledger/values/party.js';
import { factsOf } from '../projector/facts.js';
import { coverageFacts } from '../projector/projections/coverage.js';
import { joinedAddresses, linksAt } from '../projector/rows/joined-addresses.js';
import type { Views } from '../projector/views/views.js';
import type { Context } from '../replay/context.js';
import type { Hear } from '../replay/member.js';
import type { OpenTape } from '../tape/open-tape.js';
import type { Tape } from '../tape/tape.js';
import { type VersionGlimpse, versionsBackwards } from '../tape/versions.js';
import { withinStride } from '../tape/within-stride.js';
import { isSameOutcome, receivablesIn } from './recorded-receivables.js';
import { sharing } from './shared-texts.js';

/** What was known of a promise, from its newest version back. */
interface Traced {
  readonly last: UnrecordedReceivable;
  readonly address: number;
  /** The day of the version looked at before, which came later. */
  day: DayNumber;
  /** The first day on which it was a receivable, and since when it has had its outcome. */
  recorded: DayNumber;
  since: DayNumber;
  /** Whether each version since the newest had that outcome. */
  isSame: boolean;
}

/** In no order. Throws TapeUnreadable. */
export function* tapedReceivables(
  { tape, views }: OpenTape,
  knownAt: Position,
  context: Context,
  hear: Hear,
): IterableIterator<SteppedReceivable> {
  const folded = foldedAnew(views);
  const spoke = speakersIn(views);
  for (const touched of withinStride(tape, knownAt)?.touched ?? []) folded.add(touched);
  const traced = tracedOn(tape, knownAt, {
    resolve: context.who.resolve,
    ...{ spoke, folded, hear },
  });
  for (const [promise, { last, address, recorded, since }] of traced) {
    // What was given is not held here any longer: there may be millions.
    traced.delete(promise);
    if (folded.has(address)) continue;
    yield recordedReceivable(last, recorded, since);
  }
  yield* foldedUnder(folded, { tape, views }, knownAt, context);
}

interface Tracing {
  readonly resolve: Resolve;
  /** Whoever told anything, for itself. */
  readonly spoke: ReadonlySet<PartyId>;
  /** Numbers of addresses that are folded anew; those under which it takes that are added. */
  readonly folded: Set<number>;
  readonly hear: Hear;
}

function tracedOn(
  tape: Tape,
  knownAt: Position,
  { resolve, spoke, folded, hear }: Tracing,
): Map<number, Traced> {
  const traced = new Map<number, Traced>();
  // What was no receivable in the end, whatever it was before.
  const others = new Set<number>();
  const of = tape.footers.reduce((sum, { rows }) => sum + rows.version, 0);
  let done = 0;
  for (const version of versionsBackwards(tape, knownAt)) {
    if (done++ % 1000 === 0) hear({ phase: 'fold', done, of });
    if (version.isDelivery) continue;
    const { promise, lead } = version;
    // Of what is gone, or was promised again under its number, the names may have changed.
    if (version.isGone || version.isReused) folded.add(lead);
    // Whether its payer is believed hangs on what others cover, which they may have said later.
    else if (spoke.has(version.promisor)) folded.add(lead);
    if (folded.has(lead) || others.has(promise)) continue;
    const before = traced.get(promise);
    if (before) goBack(before, version, resolve);
    else {
      const last = receivableIn(version, resolve);
      if (!last) others.add(promise);
      else traced.set(promise, { last, address: lead, ...first(version.day) });
    }
  }
  hear({ phase: 'fold', done: of, of });
  return traced;
}

function first(day: DayNumber): Omit<Traced, 'last' | 'address'> {
  return { day, recorded: day, since: day, isSame: true };
}

function receivableIn(version: VersionGlimpse, resolve: Resolve): UnrecordedReceivable | null {
  const known = version.read();
  return known && receivableOf(known, resolve);
}

/** Only what was known at the end of a day counts. */
function goBack(traced: Traced, version: VersionGlimpse, resolve: Resolve): void {
  const { day } = version;
  if (day === traced.day) return;
  traced.day = day;
  const then = receivableIn(version, resolve);
  if (then) traced.recorded = day;
  const { outcome } = traced.last;
  traced.isSame &&=
    outcome !== null && then?.outcome != null && isSameOutcome(then.outcome, outcome);
  if (traced.isSame) traced.since = day;
}

/** Addresses under which earlier versions may have been folded by other links, joins or silence. */
function foldedAnew(views: Views): Set<number> {
  const rows = views.each<{ id: number }>(
    `SELECT m.address AS id FROM mention m JOIN party p ON p.id = m.party
      WHERE p.party IN (SELECT party FROM link UNION SELECT to_party FROM link)
     UNION SELECT a.id FROM joined j JOIN address a ON a.address IN (j.address, j.other)
     UNION SELECT lead FROM silence`,
  );
  const numbers = new Set<number>();
  for (const { id } of rows) numbers.add(id);
  return numbers;
}

/** The parties for whom entries were told; none where nobody covers anything. */
function speakersIn(views: Views): ReadonlySet<PartyId> {
  const spoke = new Set<PartyId>();
  if (coverageFacts(views).length === 0) return spoke;
  const rows = views.each<{ party: PartyId | null }>(
    "SELECT DISTINCT metadata ->> 'party' AS party FROM entry",
  );
  for (const { party } of rows) if (party) spoke.add(party);
  return spoke;
}

function* foldedUnder(
  numbers: Iterable<number>,
  { tape, views }: Pick<OpenTape, 'tape' | 'views'>,
  knownAt: Position,
  context: Context,
): IterableIterator<SteppedReceivable> {
  const links = linksAt(views, knownAt);
  const done = new Set<string>();
  const share = sharing();
  for (const number of numbers) {
    const address = tape.addressOf(number);
    if (done.has(address)) continue;
    const addresses = joinedAddresses(views, links.all, address, knownAt);
    const isDone = addresses.some((each) => done.has(each));
    for (const each of [address, ...addresses]) done.add(each);
    if (isDone) continue;
    const group = { addresses, facts: factsOf(views, addresses, knownAt) };
    for (const receivable of receivablesIn(group, context)) yield share(receivable);
  }
}
