/** Keeps the log of reads as long as it may be kept, and nothing about whoever was erased. */
import type { KeyStore } from '../../keys/key-store.js';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { dayNumberAt, monthsAfter } from '../../ledger/values/day.js';
import type { PartyId } from '../../ledger/values/party.js';
import type { ReadBatches } from './read-batches.js';

/** How long entries are kept unless told otherwise, in months. */
export const READS_MONTHS = 13;

const EVERY_MS = 3_600_000;

/** Entries that are taken out, or looked at, before others have their turn. */
const AT_A_TIME = 500;

const DAY_MS = 86_400_000;

export interface KeeperOptions {
  /** How long entries are kept. */
  readonly months: number;
  readonly now: () => number;
  /** Hears why nothing could be taken out. */
  readonly say: (line: string) => void;
}

export class ReadsKeeper {
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly reads: Pick<ReadBatches, 'flushed' | 'dropBefore' | 'forget'>,
    private readonly keys: Pick<KeyStore, 'existing'>,
    private readonly options: KeeperOptions,
  ) {}

  /** Looks once an hour, the first time at once. */
  start(): void {
    const sweep = (): void => {
      this.sweeping = this.sweep().catch((error: unknown) => {
        // A store that is away is asked again in an hour.
        const why = error instanceof Error ? error.message : String(error);
        this.options.say(`Old reads are not taken out: ${why}`);
      });
    };
    sweep();
    this.timer = setInterval(sweep, EVERY_MS).unref();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer) clearInterval(this.timer);
    await this.sweeping;
  }

  /** Takes out what is too old, and what is about those who were erased. */
  async sweep(): Promise<void> {
    const { months, now } = this.options;
    const before = monthsAfter(dayNumberAt(now()), -months) * DAY_MS;
    while (!this.isClosed && (await this.reads.dropBefore(before, AT_A_TIME)) > 0) {
      await nextTurn();
    }
    for (let last: PartyId | '' = ''; !this.isClosed; ) {
      const parties = (await this.reads.flushed()).whoseAfter(last, AT_A_TIME);
      const lastOne = parties.at(-1);
      if (lastOne === undefined) return;
      const keys = await this.keys.existing(parties);
      const erased = parties.filter((party) => (keys.get(party) ?? null) === null);
      if (erased.length > 0) await this.reads.forget(erased);
      last = lastOne;
    }
  }
}
