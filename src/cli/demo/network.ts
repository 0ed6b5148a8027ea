/** The example network told to a ledger, as its own keys would have told it. */
import { keys, sentMessages } from '../../../examples/network/network.js';
import type { SentMessage } from '../../../examples/network/sent-message.js';
import { FOLDER_HOLDER, grantAccess } from '../../command/access.js';
import { AccessKeys } from '../../command/access-keys.js';
import type { Ledger } from '../../command/ledger.js';
import type { Access } from '../../command/speaker.js';
import type { Day } from '../../ledger/values/day.js';
import type { CommandResult, Message } from '../../messages/message.js';
import type { EventStore } from '../../store/event-store.js';

/** The day on which the network's keys were granted. */
const GRANTED_ON: Day = '2024-11-01';

/** How many messages the network tells. */
export const NETWORK_SIZE = [...sentMessages()].length;

/** A run of messages by one teller, told at once. */
interface Run {
  readonly teller: string;
  readonly day: Day;
  readonly messages: Message[];
}

/** Who watches while the network is told. */
interface Watcher {
  /** Hears how many messages are in. */
  told?(count: number): void;
  /** Hears on which day those arrive that are told next, before they are; the days run forward. */
  day?(day: Day): void | Promise<void>;
}

/**
 * Grants the network's keys and tells its messages under them. Throws where the ledger refuses one,
 * since the network is made to be accepted.
 */
export async function tellNetwork(
  ledger: Ledger,
  store: EventStore,
  watcher: Watcher = {},
): Promise<void> {
  await watcher.day?.(GRANTED_ON);
  const accesses = await grantKeys(ledger, store);
  const entries = new Map<string, string>();
  let run: Run = { teller: '', day: GRANTED_ON, messages: [] };
  let count = 0;
  const flush = async (): Promise<void> => {
    const access = accesses.get(run.teller);
    if (!access) return;
    await watcher.day?.(run.day);
    const results = await ledger.tellEach(run.messages, access);
    for (const [i, { id, type }] of run.messages.entries()) {
      entries.set(`${run.teller} ${id}`, entryOf(results[i], `${type} "${id}"`));
    }
    count += run.messages.length;
    watcher.told?.(count);
  };
  for (const one of sentMessages()) {
    const waits = one.about && !entries.has(nameOf(one.about));
    const { teller, arrivesOn: day } = one;
    if (teller !== run.teller || day !== run.day || waits) {
      await flush();
      run = { teller, day, messages: [] };
    }
    run.messages.push(messageOf(one, entries));
  }
  await flush();
}

async function grantKeys(ledger: Ledger, store: EventStore): Promise<ReadonlyMap<string, Access>> {
  const known = new AccessKeys(store);
  const accesses = new Map<string, Access>();
  for (const key of keys) {
    const { token } = await grantAccess(ledger, key, FOLDER_HOLDER, GRANTED_ON);
    const access = await known.accessOf(token);
    if (access) accesses.set(key.teller, access);
  }
  return accesses;
}

function messageOf({ message, about }: SentMessage, entries: ReadonlyMap<string, string>): Message {
  if (!about) return message;
  return { ...message, data: { ...message.data, entry: entries.get(nameOf(about)) ?? '' } };
}

function nameOf({ teller, messageId }: { teller: string; messageId: string }): string {
  return `${teller} ${messageId}`;
}

function entryOf(result: CommandResult | undefined, message: string): string {
  if (result && result.status !== 'rejected') return result.entry;
  const why = result ? `${result.code} ${result.pointer}: ${result.detail}` : 'no answer';
  throw new Error(`The ledger refused ${message} of the example network. ${why}`);
}
