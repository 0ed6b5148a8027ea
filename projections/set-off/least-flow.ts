/**
 * The cheapest of the largest flows between two nodes, exact: the primal-dual method of Ford and
 * Fulkerson. Distances are found with buckets, since costs are small whole numbers, and what lies
 * on shortest ways is filled by Dinic's method. Arcs are walked in their order, so that the same
 * network gives the same flow.
 */
import type { Arcs } from './arcs.js';

/** Sends as much as there is room for, as cheaply as can be. No cost is below zero at first. */
export function sendCheapest(arcs: Arcs, source: number, sink: number): void {
  const flow = new CheapestFlow(arcs, source, sink);
  while (flow.findDistances()) flow.fillShortest();
}

const FAR = 0x3fff_ffff;

class CheapestFlow {
  /** What it costs to get to a node, of all rounds so far. */
  private readonly price: Int32Array;
  private readonly distance: Int32Array;
  private readonly level: Int32Array;
  private readonly queue: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly arcs: Arcs,
    private readonly source: number,
    private readonly sink: number,
  ) {
    const { nodes } = arcs;
    this.price = new Int32Array(nodes);
    this.distance = new Int32Array(nodes);
    this.level = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
    this.next = new Int32Array(nodes);
  }

  /** The way of an arc beyond the shortest; zero on a shortest way, never below. */
  private extra(from: number, arc: number): number {
    const { cost, to } = this.arcs;
    const ahead = this.price[to[arc] ?? 0] ?? 0;
    return (cost[arc] ?? 0) + (this.price[from] ?? 0) - ahead;
  }

  /** Whether the sink can be reached; prices are those of the shortest ways then. */
  findDistances(): boolean {
    const { distance, source, sink, price } = this;
    distance.fill(FAR);
    distance[source] = 0;
    const buckets: number[][] = [[source]];
    for (let at = 0; at < buckets.length; at++) {
      const bucket = buckets[at] ?? [];
      // Grows while it is walked through: an arc on a shortest way costs nothing more.
      for (const node of bucket) if (distance[node] === at) this.look(node, at, buckets);
      buckets[at] = [];
    }
    const reached = distance[sink] ?? FAR;
    if (reached === FAR) return false;
    for (let node = 0; node < price.length; node++) {
      price[node] = (price[node] ?? 0) + Math.min(distance[node] ?? FAR, reached);
    }
    return true;
  }

  private look(node: number, at: number, buckets: number[][]): void {
    const { begins, leaving, to, room } = this.arcs;
    const end = begins[node + 1] ?? 0;
    for (let i = begins[node] ?? 0; i < end; i++) {
      const arc = leaving[i] ?? 0;
      if ((room[arc] ?? 0) <= 0) continue;
      const ahead = to[arc] ?? 0;
      const far = at + this.extra(node, arc);
      if (far >= (this.distance[ahead] ?? 0)) continue;
      this.distance[ahead] = far;
      while (buckets.length <= far) buckets.push([]);
      buckets[far]?.push(ahead);
    }
  }

  /** Fills the shortest ways until none is left open. */
  fillShortest(): void {
    while (this.findLevels()) {
      this.next.set(this.arcs.begins.subarray(0, this.arcs.nodes));
      while (this.fillOne());
    }
  }

  private isOpen(from: number, arc: number): boolean {
    return (this.arcs.room[arc] ?? 0) > 0 && this.extra(from, arc) === 0;
  }

  private findLevels(): boolean {
    const { level, queue, source, sink } = this;
    const { begins, leaving, to } = this.arcs;
    level.fill(-1);
    level[source] = 0;
    queue[0] = source;
    let length = 1;
    for (let at = 0; at < length; at++) {
      const node = queue[at] ?? 0;
      const end = begins[node + 1] ?? 0;
      for (let i = begins[node] ?? 0; i < end; i++) {
        const arc = leaving[i] ?? 0;
        const ahead = to[arc] ?? 0;
        if (level[ahead] !== -1 || !this.isOpen(node, arc)) continue;
        level[ahead] = (level[node] ?? 0) + 1;
        queue[length++] = ahead;
      }
    }
    return level[sink] !== -1;
  }

  /** Fills one way from source to sink, a step further at each turn; false where there is none. */
  private fillOne(): boolean {
    const { source, sink, level, next } = this;
    const { to, room } = this.arcs;
    const way: number[] = [];
    for (let node = source; node !== sink; ) {
      const arc = this.onwards(node);
      if (arc !== null) {
        way.push(arc);
        node = to[arc] ?? 0;
        continue;
      }
      level[node] = -1;
      const back = way.pop();
      if (back === undefined) return false;
      node = to[back ^ 1] ?? 0;
      next[node] = (next[node] ?? 0) + 1;
    }
    const least = way.reduce((fits, arc) => Math.min(fits, room[arc] ?? 0), Infinity);
    for (const arc of way) this.arcs.send(arc, least);
    return true;
  }

  private onwards(node: number): number | null {
    const { begins, leaving, to } = this.arcs;
    const end = begins[node + 1] ?? 0;
    const deeper = (this.level[node] ?? 0) + 1;
    for (let i = this.next[node] ?? 0; i < end; i++) {
      this.next[node] = i;
      const arc = leaving[i] ?? 0;
      if (this.level[to[arc] ?? 0] === deeper && this.isOpen(node, arc)) return arc;
    }
    this.next[node] = end;
    return null;
  }
}
