/** Which keys there are, for operators: those who have no hands on the data folder, too. */
import { factOf } from '../../projections/fact.js';
import { type ListedKey, listedAfter } from '../command/listed-keys.js';
import { accessStream } from '../ledger/kinds/access.js';
import type { Position } from '../ledger/stored.js';
import { limitOf, type Page, type PageQuestion, placeIn, writeCursor } from './page.js';
import { ReadRefused } from './read-refused.js';
import type { ReadSide, Stamp } from './read-side.js';
import type { Viewer } from './visibility.js';

export interface KeysAsked extends PageQuestion {
  readonly viewer: Viewer;
  /** This one alone; none is answered where there is no such key. */
  readonly keyId?: string;
}

export interface KeysAnswer extends Page<ListedKey>, Stamp {}

/**
 * Keys in the order in which they were granted, revoked ones too. Throws
 * answer_must_be_yours_to_see for all but operators. The streams are found in the views, and read
 * from the store.
 */
export async function readKeys(side: ReadSide, asked: KeysAsked): Promise<KeysAnswer> {
  if (asked.viewer.role !== 'operator') {
    throw new ReadRefused(
      'answer_must_be_yours_to_see',
      'Only operators see which keys there are.',
    );
  }
  const { views } = side;
  const knownAt = views.checkpoint;
  if (asked.keyId !== undefined) {
    const key = await keyIn(side, accessStream(asked.keyId));
    return { ...side.stamp({ knownAt }), items: key ? [key] : [], next: null };
  }
  const limit = limitOf(asked);
  const rows = views.all<{ stream: string; granted: Position }>(
    `SELECT stream, min(position) AS granted FROM entry WHERE stream GLOB 'access-*'
      GROUP BY stream HAVING granted > ? ORDER BY granted LIMIT ?`,
    ...[Number(placeIn(asked, /^\d{1,15}$/) ?? 0), limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const items = await Promise.all(page.map(({ stream }) => keyIn(side, stream)));
  return {
    ...side.stamp({ knownAt }),
    items: items.filter((key) => key !== undefined),
    next: last && rows.length > limit ? writeCursor({ knownAt }, last.granted) : null,
  };
}

/** A key as lists show it; undefined where there is none. It is for operators. */
export function keyNamed(side: ReadSide, keyId: string): Promise<ListedKey | undefined> {
  return keyIn(side, accessStream(keyId));
}

async function keyIn({ parts }: ReadSide, stream: string): Promise<ListedKey | undefined> {
  const stored = await parts.store.readStream(stream);
  const facts = stored.map(factOf).filter((fact) => fact !== null);
  return facts.reduce<ListedKey | undefined>(
    (key, { event }) => listedAfter(key, event),
    undefined,
  );
}
