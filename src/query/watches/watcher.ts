/** For whom a watch or an endpoint is, and whom it may watch. */
import type { WatchOwner } from '../../command/watches/watching-speaker.js';
import { Rejection } from '../../ledger/rejection.js';
import type { PartyId } from '../../ledger/values/party.js';
import { ReadRefused, wrongParameter } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { whenOf } from '../time/when.js';
import { mayWatch, type Viewer } from '../visibility.js';

export interface WatcherAsked {
  readonly viewer: Viewer;
  /** The professional for whom it is, as people write it; the key's own where it has one. */
  readonly for?: string;
}

/** Throws answer_must_be_yours_to_see, or parameter_must_be_valid where nobody is named. */
export async function findWatcher(side: ReadSide, asked: WatcherAsked): Promise<WatchOwner> {
  const now = await whenOf(side.parts, {});
  const { viewer } = asked;
  const own = [...new Set([...viewer.parties].map(side.today.resolve))];
  const written = asked.for ?? (own.length === 1 ? own[0] : undefined);
  if (written === undefined) throw wrongParameter('for', 'Name the professional for whom it is.');
  const { party, moment, viewpoint, consumer } = side.find(viewer, written, now, 'for');
  if (!mayWatch(viewpoint) || consumer) throw notTheirs();
  return { party, parties: moment.classOf(party) };
}

export function notTheirs(): ReadRefused {
  const detail = 'Watches are for a professional itself, by a key for all of its ids.';
  return new ReadRefused('answer_must_be_yours_to_see', detail, 'for');
}

/** Whoever a watch is for reads what this viewer reads; `teller`: whose own codes it may use. */
export function viewerOf({ parties }: Pick<WatchOwner, 'parties'>, teller = ''): Viewer {
  return { role: 'partner', teller, parties: new Set(parties) };
}

export interface WatchedAsked {
  readonly viewer: Viewer;
  readonly owner: WatchOwner;
  readonly ids: readonly WrittenId[];
}

/** As people write it. */
export interface WrittenId {
  readonly id: string;
  /** Where it stands, as a JSON pointer. */
  readonly at: string;
}

/**
 * Whom a watch may watch: whom its owner may find. Throws watch_must_name_somebody at the first
 * that it may not.
 */
export async function findWatched(
  side: ReadSide,
  { viewer, owner, ids }: WatchedAsked,
): Promise<readonly PartyId[]> {
  const now = await whenOf(side.parts, {});
  const reader = viewerOf(owner, viewer.teller);
  return ids.map(({ id, at }) => {
    try {
      return side.find(reader, id.trim(), now, 'professionals').party;
    } catch (error) {
      if (!(error instanceof ReadRefused)) throw error;
      throw new Rejection('watch_must_name_somebody', at);
    }
  });
}
