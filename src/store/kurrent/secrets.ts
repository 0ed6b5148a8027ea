/**
 * Streams that hold one small text each and can be destroyed for good: where the keys of a
 * cluster's ledger are. `$maxCount` 1 lets the server forget whatever stood there before, and
 * destroying tombstones the stream: at once nobody can read it, and a scavenge on each node takes
 * its bytes off that node's disk.
 */
import { randomUUID } from 'node:crypto';
import type { Revision } from '../../ledger/stored.js';
import { type ExpectedRevision, StoreUnavailable } from '../event-store.js';
import { LinkFailure, type LogPlace, type RawEvent } from './link.js';
import type { ClusterLinks } from './links.js';

export interface Secret {
  readonly status: 'there';
  readonly text: string;
  /** Where it stands in the log. */
  readonly place: LogPlace;
}

export interface SecretStreams {
  /** The text; `none` where there never was one, `destroyed` where there may be none again. */
  read(stream: string): Promise<Secret | { readonly status: 'none' | 'destroyed' }>;
  /** False where there is a text already; `destroyed` where there may be none. Durable if true. */
  create(stream: string, text: string): Promise<boolean | 'destroyed'>;
  /**
   * Destroys the text that was read, or forbids that there ever is one where there was `none`.
   * `before` where that was done before, `changed` where the stream is not as it was read.
   */
  destroy(stream: string, read: 'there' | 'none'): Promise<'done' | 'before' | 'changed'>;
}

/** Streams that hold one small text each, of which the newest counts. */
export interface SlotStreams {
  /** The text and the revision at which it stands; null where there never was one. */
  readSlot(stream: string): Promise<Slot | null>;
  /** Puts a text in place of the one at that revision, durably; false where it is not there. */
  replaceSlot(stream: string, expected: ExpectedRevision, text: string): Promise<boolean>;
}

export interface Slot {
  readonly text: string;
  readonly revision: Revision;
}

const TYPE = 'SubjectKeyWrapped.v1';

export class KurrentSecrets implements SecretStreams, SlotStreams {
  constructor(private readonly links: ClusterLinks) {}

  async read(stream: string): ReturnType<SecretStreams['read']> {
    const event = await this.newest(stream);
    if (event === 'destroyed') return { status: 'destroyed' };
    if (!event) return { status: 'none' };
    const { commit, prepare } = event;
    return { status: 'there', text: textIn(event), place: { commit, prepare } };
  }

  async readSlot(stream: string): Promise<Slot | null> {
    const event = await this.newest(stream);
    if (event === 'destroyed') throw new StoreUnavailable(`${stream} was deleted.`);
    return event && { text: textIn(event), revision: event.revision };
  }

  async replaceSlot(stream: string, expected: ExpectedRevision, text: string): Promise<boolean> {
    if (expected === 'none') return (await this.create(stream, text)) === true;
    return (await this.write(stream, TYPE, JSON.stringify({ wrapped: text }), expected)) === true;
  }

  async create(stream: string, text: string): Promise<boolean | 'destroyed'> {
    // The settings come first, so that no key is ever there without them.
    const settled = await this.write(`$$${stream}`, '$metadata', '{"$maxCount":1}');
    if (settled === 'destroyed') return settled;
    return this.write(stream, TYPE, JSON.stringify({ wrapped: text }));
  }

  async destroy(stream: string, read: 'there' | 'none'): Promise<'done' | 'before' | 'changed'> {
    const expected = read === 'none' ? 'none' : 0;
    let sent = false;
    const result = await this.orDestroyed(() =>
      this.links.use('destroying a key', async (link, signal) => {
        const isAgain = sent;
        sent = true;
        try {
          await link.tombstone(stream, expected, signal);
        } catch (error) {
          if (!(error instanceof LinkFailure)) throw error;
          if (error.kind === 'conflict') return 'changed';
          // An attempt without an answer may have done it; then the next is told `deleted`.
          if (!(isAgain && error.kind === 'deleted')) throw error;
        }
        return 'done';
      }),
    );
    return result === 'destroyed' ? 'before' : result;
  }

  private async newest(stream: string): Promise<RawEvent | null | 'destroyed'> {
    const span = { from: 'end', direction: 'backwards', count: 1 } as const;
    const found = await this.orDestroyed(() =>
      this.links.use('reading a key', (link, signal) => link.readStream(stream, span, signal)),
    );
    return found === 'destroyed' ? found : (found[0] ?? null);
  }

  /** Writes an event of a stream, the first unless told; false where another one stands there. */
  private async write(
    stream: string,
    type: string,
    data: string,
    expected: ExpectedRevision = 'none',
  ): Promise<boolean | 'destroyed'> {
    const events = [{ id: randomUUID(), type, data, metadata: '{}' }];
    // Sent again with the same id at the same revision, it is answered as the first time.
    const answer = await this.orDestroyed(() =>
      this.links.use('storing a key', (link, signal) =>
        link.append({ stream, expected, events }, signal),
      ),
    );
    return answer === 'destroyed' ? answer : answer.status === 'written';
  }

  private async orDestroyed<Result>(run: () => Promise<Result>): Promise<Result | 'destroyed'> {
    try {
      return await run();
    } catch (error) {
      if (!(error instanceof LinkFailure)) throw error;
      if (error.kind === 'deleted') return 'destroyed';
      throw new StoreUnavailable(`KurrentDB refuses a key: ${error.message}`, { cause: error });
    }
  }
}

function textIn({ stream, data }: RawEvent): string {
  const parsed: unknown = JSON.parse(data);
  if (typeof parsed === 'object' && parsed !== null && 'wrapped' in parsed) {
    return String(parsed.wrapped);
  }
  throw new StoreUnavailable(`${stream} does not hold a key. Restore the cluster's backup.`);
}
