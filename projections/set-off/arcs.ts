/**
 * A network of arcs between numbered nodes, for flows of whole numbers. Each arc has its way back
 * beside it: arc `a` and arc `a ^ 1` are one. What lies in typed arrays is walked through fast.
 */
export type WantedArc = readonly [from: number, to: number, room: number, cost: number];

export class Arcs {
  readonly to: Int32Array;
  /** How much may still flow. */
  readonly room: Float64Array;
  readonly cost: Int8Array;
  /** The arcs that leave node `n` are `leaving[begins[n]]` up to `begins[n + 1]`. */
  readonly begins: Int32Array;
  readonly leaving: Int32Array;

  constructor(
    readonly nodes: number,
    wanted: readonly WantedArc[],
  ) {
    const length = 2 * wanted.length;
    this.to = new Int32Array(length);
    this.room = new Float64Array(length);
    this.cost = new Int8Array(length);
    this.begins = new Int32Array(nodes + 1);
    this.leaving = new Int32Array(length);
    for (const [i, [from, to, room, cost]] of wanted.entries()) {
      this.to[2 * i] = to;
      this.to[2 * i + 1] = from;
      this.room[2 * i] = room;
      this.cost[2 * i] = cost;
      this.cost[2 * i + 1] = -cost;
    }
    this.index();
  }

  /** Sends so much along an arc. */
  send(arc: number, amount: number): void {
    this.room[arc] = (this.room[arc] ?? 0) - amount;
    this.room[arc ^ 1] = (this.room[arc ^ 1] ?? 0) + amount;
  }

  private index(): void {
    const { to, begins, leaving, nodes } = this;
    // An arc comes from where its way back leads.
    for (let arc = 0; arc < to.length; arc++) {
      const after = (to[arc ^ 1] ?? 0) + 1;
      begins[after] = (begins[after] ?? 0) + 1;
    }
    for (let node = 0; node < nodes; node++) {
      begins[node + 1] = (begins[node + 1] ?? 0) + (begins[node] ?? 0);
    }
    const next = begins.slice();
    for (let arc = 0; arc < to.length; arc++) {
      const node = to[arc ^ 1] ?? 0;
      const at = next[node] ?? 0;
      leaving[at] = arc;
      next[node] = at + 1;
    }
  }
}
