/**
 * How often links are opened. The first opening of an hour is told before it is answered, so that
 * nobody opens a link without a trace; further ones of that hour are counted here, and told as one
 * when the hour is over or the server ends. So whoever has a link writes two entries an hour with
 * it, however often it is opened (ADR 0054).
 */
import { randomBytes } from 'node:crypto';
import { openingsStream } from '../../ledger/kinds/share.js';
import { LEDGER_TELLER } from '../../ledger/own-tellers.js';
import type { SharedPart, ShareOpened } from '../../ledger/share-events.js';
import { accepted } from '../command-result.js';
import type { Ledger } from '../ledger.js';

/** Openings of one part of a link within an hour. */
export type Opening = ShareOpened['facts'];

interface Counted {
  readonly share: string;
  readonly part: SharedPart;
  readonly hour: string;
  /** Settles once the first of the hour was told. */
  readonly first: Promise<void>;
  /** Those after it, which are not told yet. */
  more: number;
}

export class Openings {
  /** By part and link, of the hour in which it was opened last. */
  readonly #counted = new Map<string, Counted>();

  constructor(
    private readonly ledger: Pick<Ledger, 'record'>,
    private readonly now: () => Date,
  ) {}

  /** Notes that a link is opened. Rejects where that cannot be told: then nobody is answered. */
  async note(share: string, part: SharedPart): Promise<void> {
    const hour = this.now().toISOString().slice(0, 'YYYY-MM-DDTHH'.length);
    const key = `${part} ${share}`;
    const known = this.#counted.get(key);
    if (known?.hour === hour) {
      await known.first;
      known.more += 1;
      return;
    }
    const over = this.#takeOver(hour);
    const first = this.#tell({ share, hour, part, times: 1 });
    this.#counted.set(key, { share, part, hour, first, more: 0 });
    try {
      await first;
    } catch (error) {
      this.#counted.delete(key);
      throw error;
    }
    for (const opening of over) await this.#tell(opening);
  }

  /** Openings of a link by this server that are not told yet. */
  untold(share: string): readonly Opening[] {
    return [...this.#counted.values()].flatMap((counted) =>
      counted.share === share && counted.more > 0 ? [openingOf(counted)] : [],
    );
  }

  /** Tells all that is counted and not told; call it when the server ends. */
  async tellRest(): Promise<void> {
    for (const opening of this.#takeOver('')) await this.#tell(opening);
  }

  /** Takes out what was counted in other hours than this one. */
  #takeOver(hour: string): readonly Opening[] {
    const over = [...this.#counted].filter(([, counted]) => counted.hour !== hour);
    for (const [key] of over) this.#counted.delete(key);
    return over.flatMap(([, counted]) => (counted.more > 0 ? [openingOf(counted)] : []));
  }

  async #tell(opening: Opening): Promise<void> {
    const event: ShareOpened = { type: 'ShareOpened', facts: opening };
    // Other servers count their own, so that each telling is its own message.
    const message = `opened ${randomBytes(6).toString('hex')}`;
    const [result] = await this.ledger.record([
      {
        stream: openingsStream(opening),
        event,
        speaker: {
          ...{ teller: LEDGER_TELLER, party: null, side: 'none', source: 'api', message },
          role: 'operator',
        },
        ...{ parties: [], mentions: [] },
      },
    ]);
    accepted(result);
  }
}

function openingOf({ share, part, hour, more }: Counted): Opening {
  return { share, hour, part, times: more };
}
