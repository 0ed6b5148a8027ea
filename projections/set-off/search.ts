/** Looks for ways from a node, ring by ring, along the debts that something is left of. */
export class Search {
  /** The debts that leave node `n` are `leaving[begins[n]]` up to `begins[n + 1]`. */
  private readonly begins: Int32Array;
  private readonly leaving: Int32Array;
  /** In which search a node was seen last, and by which debt. */
  private readonly seen: Int32Array;
  private readonly by: Int32Array;
  private readonly queue: Int32Array;
  private search = 0;
  private ring = 0;
  private length = 0;

  constructor(
    private readonly left: Float64Array,
    private readonly from: Int32Array,
    private readonly to: Int32Array,
    nodes: number,
  ) {
    this.begins = new Int32Array(nodes + 1);
    this.seen = new Int32Array(nodes);
    this.by = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
    for (const node of from) this.begins[node + 1] = (this.begins[node + 1] ?? 0) + 1;
    for (let node = 0; node < nodes; node++) {
      this.begins[node + 1] = (this.begins[node + 1] ?? 0) + (this.begins[node] ?? 0);
    }
    const next = this.begins.slice();
    this.leaving = new Int32Array(from.length);
    for (const [debt, node] of from.entries()) {
      const at = next[node] ?? 0;
      this.leaving[at] = debt;
      next[node] = at + 1;
    }
  }

  /** Forgets where it was. */
  clear(): void {
    this.search += 1;
    [this.ring, this.length] = [0, 0];
  }

  begin(home: number): void {
    this.clear();
    this.seen[home] = this.search;
    this.by[home] = -1;
    this.queue[0] = home;
    [this.ring, this.length] = [0, 1];
  }

  /** Counts as seen by this search, as the nodes do that it comes to. */
  mark(node: number): void {
    this.seen[node] = this.search;
  }

  unmark(node: number): void {
    this.seen[node] = 0;
  }

  /** How many nodes the outermost ring has. */
  get width(): number {
    return this.length - this.ring;
  }

  nodeBefore(debt: number): number {
    return this.from[debt] ?? 0;
  }

  nodeAfter(debt: number): number {
    return this.to[debt] ?? 0;
  }

  /** Looks one ring further. Gives the debt that leads to where the other has been, if one does. */
  widen(other: Search): number | null {
    const end = this.length;
    for (; this.ring < end; this.ring++) {
      const node = this.queue[this.ring] ?? 0;
      const last = this.begins[node + 1] ?? 0;
      for (let i = this.begins[node] ?? 0; i < last; i++) {
        const debt = this.leaving[i] ?? 0;
        if ((this.left[debt] ?? 0) <= 0) continue;
        const ahead = this.to[debt] ?? 0;
        if (other.seen[ahead] === other.search) return debt;
        if (this.seen[ahead] === this.search) continue;
        this.seen[ahead] = this.search;
        this.by[ahead] = debt;
        this.queue[this.length++] = ahead;
      }
    }
    return null;
  }

  /** The debts by which a node was come to, from home on. */
  wayTo(node: number): readonly number[] {
    const way: number[] = [];
    for (let at = node; ; ) {
      const debt = this.by[at] ?? -1;
      if (debt < 0) return way.reverse();
      way.push(debt);
      at = this.from[debt] ?? 0;
    }
  }
}
