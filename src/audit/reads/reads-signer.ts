/**
 * Signs the log of reads as it grows, so that whoever may see who looked can keep a head of it. It
 * looks how far the file is now and then, since commands add to it beside a server.
 */
import type { KeySlots } from '../../keys/key-slots.js';
import { Checkpoints, cutBack, type GrownHead, type HeadsOf } from '../log/checkpoints.js';
import { type LogClock, MACHINE_CLOCK } from '../log/log-clock.js';
import type { LogName } from '../log/log-name.js';
import type { ReadBatches } from './read-batches.js';

/** Between two looks, in ms: each head waits twice for a disk. */
const EACH_MS = 5000;

export interface ReadsSignerOptions {
  readonly slots: Pick<KeySlots, 'read' | 'replace'>;
  /** What the log of reads is called, and what signs it. */
  readonly name: () => Promise<LogName>;
  readonly of: HeadsOf;
  /** Hears why nothing is signed, and that it is again. */
  readonly say: (line: string) => void;
  readonly clock?: LogClock;
}

export class ReadsSigner {
  /** The newest checkpoint, a signed note; null before the first. */
  checkpoint: string | null = null;
  private readonly checkpoints: Checkpoints;
  private readonly clock: LogClock;
  private size = -1;
  private said: string | null = null;
  private cancel: (() => void) | null = null;
  private signing: Promise<void> = Promise.resolve();
  private isClosed = false;

  constructor(
    private readonly reads: Pick<ReadBatches, 'written' | 'settled' | 'rootAt'>,
    private readonly options: ReadsSignerOptions,
  ) {
    const { slots, name, of, clock = MACHINE_CLOCK } = options;
    this.clock = clock;
    const tree = {
      get head() {
        return settledHead(reads);
      },
      rootAt: (size: number) => reads.rootAt(size),
      publish: (checkpoint: string) => {
        this.checkpoint = checkpoint;
      },
    };
    this.checkpoints = new Checkpoints(tree, slots, name, of);
  }

  /** Signs what is there, and then what comes. Returns at once. */
  start(): void {
    this.signing = this.sign().finally(() => {
      if (!this.isClosed) this.cancel = this.clock.later(() => this.start(), EACH_MS);
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.cancel?.();
    await this.signing;
  }

  /** Signs what is there, unless it is signed. Never rejects: what is wrong is said. */
  async sign(): Promise<void> {
    try {
      if ((await this.reads.written()) === this.size) return;
      const publishing = await this.checkpoints.publish();
      if (publishing.status === 'behind') throw cutBack(publishing, this.options.of);
      this.size = publishing.size;
      if (this.said !== null) this.options.say('The log of reads is signed again.');
      this.said = null;
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private say(why: string): void {
    if (this.said !== why) this.options.say(`The log of reads is not signed: ${why}`);
    this.said = why;
  }
}

/** Throws StoreUnavailable. */
async function settledHead(reads: Pick<ReadBatches, 'settled' | 'rootAt'>): Promise<GrownHead> {
  const size = await reads.settled();
  return { size, root: await reads.rootAt(size) };
}
