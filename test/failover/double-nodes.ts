/** The double's nodes in this process: what is taken away answers nobody, then another leads. */
import type { Draw } from '../../examples/network/prng.js';
import { Cluster } from '../store/kurrent/double/cluster.js';
import { type Nodes, pause, type Way } from './nodes.js';

export class DoubleNodes implements Nodes {
  readonly name = 'the double';
  readonly restarts = 0;
  private readonly away = new Map<number, Way>();

  private constructor(
    private readonly cluster: Cluster,
    private readonly draw: Draw,
  ) {}

  static async start(draw: Draw, { size = 3, tls = false } = {}): Promise<DoubleNodes> {
    return new DoubleNodes(await Cluster.start(size, { tls }), draw);
  }

  get url(): string {
    return `${this.cluster.url}&keepAliveInterval=2000&keepAliveTimeout=1000`;
  }

  get size(): number {
    return this.cluster.nodes.length;
  }

  async leader(): Promise<number | null> {
    const leader = this.cluster.leader;
    return leader === null ? null : this.cluster.nodes.indexOf(leader);
  }

  async isWhole(): Promise<boolean> {
    return this.away.size === 0 && this.cluster.leader !== null;
  }

  take(node: number, way: Way): void {
    this.away.set(node, way);
    const { cluster } = this;
    const led = cluster.leader === cluster.nodes[node];
    const taken = cluster.nodes[node];
    if (way === 'SIGSTOP' && taken) taken.frozen = true;
    else taken?.stop();
    if (!led && this.hasQuorum()) return;
    cluster.elect(null);
    void pause(this.draw(100, 400)).then(() => this.elect());
  }

  async give(node: number): Promise<void> {
    const way = this.away.get(node);
    this.away.delete(node);
    const back = this.cluster.nodes[node];
    if (way === 'SIGSTOP' && back) {
      // A leader that was deposed meanwhile sends its subscribers away.
      back.dropSubscriptions();
      back.frozen = false;
    } else await back?.start();
    if (this.cluster.leader === null) this.elect();
  }

  async end(): Promise<void> {
    this.cluster.stop();
  }

  private hasQuorum(): boolean {
    return (this.size - this.away.size) * 2 > this.size;
  }

  private elect(): void {
    if (!this.hasQuorum()) return;
    const able = this.cluster.nodes.map((_, node) => node).filter((node) => !this.away.has(node));
    this.cluster.elect(able[this.draw(0, able.length - 1)] ?? null);
  }
}
