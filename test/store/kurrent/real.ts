/**
 * The real KurrentDB that KEPT_TEST_KURRENTDB names by its connection string. Its tests may share it
 * with each other and with whatever it holds; without one they are reported as skipped.
 */
import { randomBytes } from 'node:crypto';
import type { Position } from '../../../src/ledger/stored.js';
import { openKurrent } from '../../../src/store/kurrent/grpc-link.js';
import type { Kurrent } from '../../../src/store/kurrent/open.js';
import { SecretsPart, StorePart } from './part.js';

export const REAL = process.env.KEPT_TEST_KURRENTDB ?? '';

export const whereReal = REAL === '' ? describe.skip : describe;

const places = new Map<string, { readonly name: string; readonly start: Position }>();

/**
 * Opens a part of the server at `url` that is as empty as a new server. The same place opened again
 * is the same part.
 */
export async function openPartOf(
  url: string,
  place = randomBytes(8).toString('hex'),
): Promise<Pick<Kurrent, 'secrets' | 'slots' | 'scavenges'> & { readonly store: StorePart }> {
  const { store, secrets, slots, scavenges } = await openKurrent(url);
  const { name, start } = places.get(place) ?? {
    name: randomBytes(8).toString('hex'),
    start: await store.head(),
  };
  places.set(place, { name, start });
  const own = new SecretsPart(
    {
      read: (stream) => secrets.read(stream),
      create: (stream, text) => secrets.create(stream, text),
      destroy: (stream, read) => secrets.destroy(stream, read),
      readSlot: (stream) => slots.readSlot(stream),
      replaceSlot: (stream, expected, text) => slots.replaceSlot(stream, expected, text),
    },
    name,
  );
  return { store: new StorePart(store, name, start), secrets: own, slots: own, scavenges };
}
