/**
 * The lease by which one process of several gives notices and sends them. Where the ledger is in a
 * data folder there is only one, which needs none. It is taken for the work that there is, so that
 * nothing is told while nothing happens.
 */
import { randomBytes } from 'node:crypto';
import { watchingAs } from '../command/watches/watching-speaker.js';
import type { Ledger } from '../command/ledger.js';
import type { EventOf } from '../ledger/events.js';
import { leaseStream } from '../ledger/kinds/lease.js';
import { type Day, dayNumberAt, dayOf } from '../ledger/values/day.js';

/** How long it is had without being renewed, in ms: as long as another waits after a kill -9. */
const LEASE_MS = 30_000;
const DAY_MS = 86_400_000;
/** The name of the lease. */
const NOTICES = 'notices';

export class Lease {
  private readonly holder = randomBytes(8).toString('hex');
  private until = 0;
  private times = 0;

  constructor(
    private readonly ledger: Pick<Ledger, 'record'>,
    /** Whether other processes may be on the same ledger. */
    private readonly isShared: boolean,
    private readonly now: () => number,
    private readonly lengthMs = LEASE_MS,
  ) {}

  /** Whether this process may go on for at least half of the lease; takes or renews it first. */
  async take(): Promise<boolean> {
    if (!this.isShared) return true;
    const at = this.now();
    if (this.until - at > this.lengthMs / 2) return true;
    return this.tell(at);
  }

  /** Tells the last day that was looked at, with the lease. */
  looked(day: Day): Promise<boolean> {
    return this.tell(this.now(), day);
  }

  private async tell(at: number, looked?: Day): Promise<boolean> {
    const today = dayNumberAt(at);
    // A stream holds one day: the next one begins without anybody.
    const until = Math.min(at + this.lengthMs, (today + 1) * DAY_MS);
    this.times += 1;
    const facts: EventOf<'LeaseTaken'>['facts'] = {
      ...{ lease: NOTICES, holder: this.holder, day: dayOf(today), at, until },
      ...(looked !== undefined && { looked }),
    };
    const [result] = await this.ledger.record([
      {
        ...{ stream: leaseStream(facts), event: { type: 'LeaseTaken', facts } },
        speaker: watchingAs(`${this.holder} ${this.times}`),
        ...{ parties: [], mentions: [] },
      },
    ]);
    const isTaken = result !== undefined && result.status !== 'rejected';
    this.until = isTaken ? until : 0;
    return isTaken;
  }
}
