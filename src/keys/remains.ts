/**
 * What is left of an erased key in a store that forgets late: on a cluster the wrapped key stands
 * in the log of each node until that node has scavenged.
 */
import type { PartyId } from '../ledger/values/party.js';
import type { NodeDisk } from '../store/kurrent/scavenges.js';

export interface KeyRemains {
  /** What each node holds of these parties' keys, all of which are erased; empty for none. */
  look(parties: readonly PartyId[]): Promise<readonly NodeDisk[]>;
  /**
   * Has one node after the other scavenge until it holds nothing of them. `hear` is told what is
   * known of all nodes whenever that changes.
   */
  clean(
    parties: readonly PartyId[],
    hear: (nodes: readonly NodeDisk[]) => void,
  ): Promise<readonly NodeDisk[]>;
}
