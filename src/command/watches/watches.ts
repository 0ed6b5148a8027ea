/** Watches, by their streams: `watch-<watch id>`. */
import { randomBytes } from 'node:crypto';
import type { EventOf } from '../../ledger/events.js';
import { noticesStream, WATCHED_AT_ONCE, watchStream } from '../../ledger/kinds/watch.js';
import type { Day } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { Digest, WatchRule } from '../../ledger/watch-events.js';
import { eventWith } from '../../ledger/upcast.js';
import type { Accepted, CommandResult } from '../../messages/message.js';
import { accepted } from '../command-result.js';
import type { Ledger } from '../ledger.js';
import type { Access } from '../speaker.js';
import { ownerAs, type WatchOwner, watchingAs } from './watching-speaker.js';

/** What is to be watched, and by which rules: each was checked. */
export interface WatchWish {
  readonly rules: readonly WatchRule[];
  readonly watched: readonly PartyId[];
  readonly digest?: Digest;
}

export interface NewWatch extends Accepted {
  readonly watch: string;
}

/** Makes a watch. `on` is today. Throws a Rejection where it is too large, or of nobody. */
export async function makeWatch(
  ledger: Ledger,
  { party: owner, parties }: WatchOwner,
  { rules, watched, digest }: WatchWish,
  maker: Access,
  on: Day,
  watch = newWatchName(),
): Promise<NewWatch> {
  const [first = [], ...more] = inParts([...new Set(watched)]);
  const facts: EventOf<'WatchMade'>['facts'] = {
    ...{ watch, owner, parties, rules, watched: first, ...(digest && { digest }), on },
  };
  const stream = watchStream(watch);
  const [result] = await ledger.record([
    {
      ...{ stream, event: { type: 'WatchMade', facts }, speaker: ownerAs(maker, owner, 'made') },
      ...{ parties: [], mentions: [] },
    },
  ]);
  let last = accepted(result);
  for (const [i, some] of more.entries()) {
    const event = eventWith('WatchExtended', { watch, watched: some, on });
    const speaker = ownerAs(maker, owner, `extended ${i + 1}`);
    const [result] = await ledger.record([{ stream, event, speaker, parties: [], mentions: [] }]);
    last = { ...accepted(result), entry: last.entry };
  }
  return { ...last, watch };
}

function newWatchName(): string {
  return randomBytes(6).toString('hex');
}

function inParts(all: readonly PartyId[]): readonly (readonly PartyId[])[] {
  const parts: PartyId[][] = [];
  for (let at = 0; at < all.length; at += WATCHED_AT_ONCE) {
    parts.push(all.slice(at, at + WATCHED_AT_ONCE));
  }
  return parts;
}

/** Ends a watch: it hears nothing from now on. Throws watch_is_already_ended. */
export async function endWatch(
  ledger: Ledger,
  watch: string,
  { party }: WatchOwner,
  by: Access,
  on: Day,
): Promise<Accepted> {
  const [result] = await ledger.record([
    {
      stream: watchStream(watch),
      event: eventWith('WatchEnded', { watch, on }),
      // Each attempt is its own message, so that a second one hears that the first was enough.
      speaker: ownerAs(by, party, `ended ${randomBytes(6).toString('hex')}`),
      ...{ parties: [], mentions: [] },
    },
  ]);
  return accepted(result);
}

/** A notice about to be given; its id follows from what it is about. */
export interface NewNotice {
  readonly id: string;
  readonly facts: EventOf<'NoticeGiven'>['facts'];
}

/** Gives notices, in their order. One that was given before is a duplicate, or refused as told. */
export function giveNotices(
  ledger: Pick<Ledger, 'record'>,
  notices: readonly NewNotice[],
): Promise<readonly CommandResult[]> {
  return ledger.record(
    notices.map(({ id, facts }) => ({
      ...{ stream: noticesStream(facts), event: { type: 'NoticeGiven', facts } },
      ...{ speaker: watchingAs(id), parties: [], mentions: [] },
    })),
  );
}
