/** Nodes of the double that share one log, as if replication were perfect; one of them leads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import { temporaryFolder } from '../../../temporary-folder.js';
import { CERTIFICATE } from './certificate.js';
import { Log } from './log.js';
import { Node } from './node.js';

export class Cluster {
  readonly nodes: Node[] = [];
  private leading: number | null = 0;
  /** File of the authority that signed the nodes' certificate. */
  private readonly authority = join(temporaryFolder(), 'ca.crt');

  private constructor(
    readonly log: Log,
    private readonly tls: boolean,
  ) {
    if (tls) writeFileSync(this.authority, CERTIFICATE);
  }

  /** With TLS each node shows the certificate of `certificate.ts`, which names no address. */
  static async start(size = 1, { log = new Log(), tls = false } = {}): Promise<Cluster> {
    const cluster = new Cluster(log, tls);
    for (let i = 0; i < size; i++) {
      const node = new Node(log, {
        tls,
        host: cluster.host,
        leader: () => cluster.leader?.port ?? null,
        gossip: () => cluster.gossip(),
      });
      cluster.nodes.push(node);
      await node.start();
    }
    return cluster;
  }

  /** Every node is a seed. */
  get url(): string {
    const hosts = this.nodes.map(({ port }) => `${this.host}:${port}`).join(',');
    return `kurrentdb://${hosts}?${this.tls ? `tlsCAFile=${this.authority}` : 'tls=false'}`;
  }

  get leader(): Node | null {
    return this.leading === null ? null : (this.nodes[this.leading] ?? null);
  }

  /** The node that leads, or the first. */
  get node(): Node {
    const node = this.leader ?? this.nodes[0];
    if (!node) throw new Error('The cluster has no nodes.');
    return node;
  }

  /** From now on another node leads; null: none does, as without a quorum. */
  elect(index: number | null): void {
    this.leading = index;
  }

  stop(): void {
    for (const node of this.nodes) node.stop();
  }

  /** As the certificate names it. */
  private get host(): string {
    return this.tls ? 'localhost' : '127.0.0.1';
  }

  private gossip(): gossip.ClusterInfo {
    const { LEADER, FOLLOWER, UNKNOWN } = gossip.MemberInfo.VNodeState;
    const members = this.nodes.map((node, i) =>
      new gossip.MemberInfo()
        .setState(this.leading === null ? UNKNOWN : i === this.leading ? LEADER : FOLLOWER)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress(this.host).setPort(node.port)),
    );
    return new gossip.ClusterInfo().setMembersList(members);
  }
}
