/**
 * Has a cluster's nodes take off their disks what erased keys leave there, beside everything else,
 * one cleaning at a time: who erases does not wait for it, and asks again to hear how it went.
 */
import { Logger } from '@nestjs/common';
import type { KeyRemains } from '../../keys/remains.js';
import type { PartyId } from '../../ledger/values/party.js';
import { StoreUnavailable } from '../../store/event-store.js';
import type { NodeDisk } from '../../store/kurrent/scavenges.js';

/** What is left of erased keys in the store. */
export interface ErasureRemains {
  /** `left`: something is, and is not being taken away; `why` says what keeps it from being. */
  readonly remains: 'none' | 'scavenging' | 'left';
  readonly why?: string;
}

const SCAVENGING: ErasureRemains = { remains: 'scavenging' };

export class Cleaning {
  private readonly waiting = new Set<PartyId>();
  private running = false;
  private readonly logger = new Logger('Erasing');

  constructor(private readonly remains: KeyRemains) {}

  /** What is left of the keys of parties that were erased; has it taken away where it can be. */
  async after(parties: readonly PartyId[]): Promise<ErasureRemains> {
    try {
      const disks = await this.remains.look(parties);
      if (disks.every(({ state }) => state === 'clean')) return { remains: 'none' };
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      return { remains: 'left', why: 'the cluster is away' };
    }
    for (const party of parties) this.waiting.add(party);
    return this.running ? SCAVENGING : this.begun();
  }

  /** Resolves once a first node scavenges, or none does. */
  private begun(): Promise<ErasureRemains> {
    this.running = true;
    return new Promise((resolve) => {
      const hear = (disks: readonly NodeDisk[]): void => {
        if (disks.some(({ state }) => state === 'scavenging')) resolve(SCAVENGING);
      };
      void this.cleanAll(hear).then(resolve);
    });
  }

  private async cleanAll(hear: (disks: readonly NodeDisk[]) => void): Promise<ErasureRemains> {
    let last: ErasureRemains = { remains: 'none' };
    while (this.waiting.size > 0) {
      const parties = [...this.waiting];
      this.waiting.clear();
      last = await this.cleanOnce(parties, hear);
    }
    this.running = false;
    return last;
  }

  private async cleanOnce(
    parties: readonly PartyId[],
    hear: (disks: readonly NodeDisk[]) => void,
  ): Promise<ErasureRemains> {
    try {
      const disks = await this.remains.clean(parties, hear);
      const left = disks.filter(({ state }) => state !== 'clean');
      const [first] = left;
      if (!first) {
        this.logger.log('Nothing of erased keys is left on any node.');
        return { remains: 'none' };
      }
      for (const { node, why } of left) {
        this.logger.error(`An erased key is left on ${node}: ${why}. Erase again, or scavenge it.`);
      }
      return { remains: 'left', why: whyOf(left.length, disks.length, first) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.logger.error(`What erased keys leave could not be cleaned: ${why}`);
      const isAway = error instanceof StoreUnavailable;
      return {
        remains: 'left',
        why: isAway ? 'the cluster is away' : 'see the log of the service',
      };
    }
  }
}

function whyOf(left: number, all: number, { why }: NodeDisk): string {
  return `on ${left} of ${all} nodes: ${why}`;
}
