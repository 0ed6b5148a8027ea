/** Who makes and ends share links: the professional itself, or an operator. */
import { type MadeShare, type Sharer, shareNamed } from '../../command/shares/share-links.js';
import { Rejection } from '../../ledger/rejection.js';
import { dayOf } from '../../ledger/values/day.js';
import { ReadRefused } from '../read-refused.js';
import type { ReadSide } from '../read-side.js';
import { whenOf } from '../time/when.js';
import { mayShare, type Viewer } from '../visibility.js';
import { readShared } from './shared.js';

export interface SharerAsked {
  readonly viewer: Viewer;
  /** As people write it. */
  readonly id: string;
  readonly model?: string;
}

/**
 * The professional whose figures the viewer may share, under all of its ids. Throws
 * answer_must_be_yours_to_see for others, and share_must_have_figures where a link would show
 * nothing.
 */
export async function findSharer(side: ReadSide, asked: SharerAsked): Promise<Sharer> {
  const now = await whenOf(side.parts, {});
  const { party, moment, viewpoint } = side.find(asked.viewer, asked.id, now);
  if (!mayShare(viewpoint)) throw notYours();
  const model = side.model(asked.model, now).name;
  const sharer = { party, parties: moment.classOf(party), model };
  const on = dayOf(now.asOf);
  const link = { shows: [], badge: false, on, until: on, position: now.knownAt };
  const shown = await readShared(side, { ...sharer, ...link }, now);
  if (shown) return sharer;
  throw new Rejection('share_must_have_figures');
}

export interface OwnShareAsked {
  readonly viewer: Viewer;
  /** Its id. */
  readonly share: string;
}

/** A link that the viewer may revoke. Throws share_must_exist for those of others, too. */
export async function findOwnShare(
  side: ReadSide,
  { viewer, share }: OwnShareAsked,
): Promise<MadeShare> {
  const found = await shareNamed(side.parts.store, share);
  if (!found) throw new Rejection('share_must_exist');
  const viewpoint = side.viewpoint(viewer, side.today.classOf(found.made.party));
  if (!mayShare(viewpoint)) throw new Rejection('share_must_exist');
  return found.made;
}

export function notYours(): ReadRefused {
  const detail = 'Links are for the professional itself, by a key for all of its ids.';
  return new ReadRefused('answer_must_be_yours_to_see', detail);
}
