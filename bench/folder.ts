/** Data folders for measuring: temporary, and filled by the command side itself. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDER_HOLDER, type Grant, grantAccess } from '../src/command/access.js';
import { Identities } from '../src/command/identities.js';
import { Ledger } from '../src/command/ledger.js';
import { readCloudEvent } from '../src/messages/cloud-event.js';
import type { Message } from '../src/messages/message.js';
import { closeParts, openParts, type Parts } from '../src/open-ledger.js';
import { LiveViews } from '../src/projector/views/live-views.js';
import type { BenchEvent } from './history.js';

export function temporaryFolder(): string {
  return mkdtempSync(join(process.env.KEPT_BENCH_DIR ?? tmpdir(), 'kept-bench-'));
}

export function removeFolder(dir: string): void {
  rmSync(dir, { recursive: true, force: true });
}

/** Tokens of a key that may tell for everybody, as a platform's does, and of one that reads all. */
export async function benchKeys({
  store,
  keys,
  partyIds,
}: Parts): Promise<{ token: string; reader: string }> {
  const ledger = new Ledger(store, keys, new Identities(partyIds));
  const grant = async (more: Pick<Grant, 'role' | 'anyParty' | 'source'>): Promise<string> => {
    const whole: Grant = { teller: 'bench', parties: [], ...more };
    return (await grantAccess(ledger, whole, FOLDER_HOLDER, '2026-11-23')).token;
  };
  const token = await grant({ role: 'emitter', anyParty: true, source: 'platform' });
  return { token, reader: await grant({ role: 'operator' }) };
}

/**
 * Tells a history in a folder. Throws where a message is refused: a bench measures what is taken.
 * `told` hears after each thousand how many were.
 */
export async function fill(
  dir: string,
  events: Iterable<BenchEvent>,
  told: (messages: number) => void = () => {},
): Promise<void> {
  const parts = await openParts(dir);
  const ledger = new Ledger(parts.store, parts.keys, new Identities(parts.partyIds));
  let messages: Message[] = [];
  let count = 0;
  const tell = async (): Promise<void> => {
    for (const result of await ledger.tellEach(messages, PLATFORM)) {
      if (result.status === 'rejected') throw new Error(`${result.code} ${result.pointer}`);
    }
    count += messages.length;
    messages = [];
    told(count);
  };
  for (const event of events) {
    messages.push(readCloudEvent(event));
    if (messages.length === 1000) await tell();
  }
  await tell();
  await closeParts(parts);
}

/** Builds the views of a folder, and the tape with them. */
export async function project(dir: string): Promise<void> {
  const parts = await openParts(dir);
  const live = new LiveViews(dir, parts.store);
  const running = live.start();
  await live.projector.waitLive();
  await live.stop();
  await running;
  await closeParts(parts);
}

export const PLATFORM = {
  keyId: 'bench',
  role: 'emitter',
  teller: 'bench',
  parties: new Set<string>(),
  anyParty: true,
  source: 'platform',
  owner: 'teller/bench',
  vetting: 'known',
} as const;
