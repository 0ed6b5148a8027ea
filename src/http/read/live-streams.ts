/** The streams that are open: so many of each key and in all, and each ends with its key. */
import type { ServerResponse } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { AccessKeys } from '../../command/access-keys.js';
import type { Access } from '../../command/speaker.js';
import { Places } from '../server/places.js';
import { HttpProblem } from '../server/problem.js';

const MOST = { each: 20, all: 1000 };

/** Seconds after which a stream may be asked for again; one lasts minutes. */
const AGAIN_S = 10;

/** How often the keys of open streams are looked up, in ms, so that none lasts a second longer. */
const LOOK_MS = 400;

interface OfKey {
  readonly access: Access;
  readonly ends: Set<AbortController>;
}

@Injectable()
export class LiveStreams implements OnModuleDestroy {
  private readonly places = new Places(MOST);
  private readonly open = new Map<string, OfKey>();
  private readonly looking = setInterval(() => void this.look(), LOOK_MS).unref();
  private isLooking = false;

  constructor(private readonly keys: AccessKeys) {}

  onModuleDestroy(): void {
    clearInterval(this.looking);
  }

  /**
   * Counts a stream until its answer is closed; the signal says that it has to end. Throws
   * rate_must_be_kept, or service_must_keep_up where others have all there are.
   */
  begin(access: Access, answer: ServerResponse): AbortSignal {
    const { keyId } = access;
    if (this.places.isFullOf(keyId)) {
      const detail = `A key has ${MOST.each} streams at once; end one first.`;
      throw new HttpProblem('rate_must_be_kept', detail, AGAIN_S);
    }
    if (this.places.isFull) throw new HttpProblem('service_must_keep_up', undefined, AGAIN_S);
    const leave = this.places.take(keyId);
    const end = new AbortController();
    const ofKey = this.open.get(keyId) ?? { access, ends: new Set() };
    this.open.set(keyId, ofKey);
    ofKey.ends.add(end);
    answer.once('close', () => {
      leave();
      end.abort();
      ofKey.ends.delete(end);
      if (ofKey.ends.size === 0) this.open.delete(keyId);
    });
    return end.signal;
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    await Promise.all([...this.open.values()].map((ofKey) => this.endWhereRevoked(ofKey)));
    this.isLooking = false;
  }

  private async endWhereRevoked({ access, ends }: OfKey): Promise<void> {
    // A store that is away does not say, and what it cannot be asked it did not revoke.
    const opens = await this.keys.stillOpens(access).catch(() => true);
    if (!opens) for (const end of ends) end.abort();
  }
}
