/**
 * Who kept how much of promises with whom, as a graph, and the best chains between two in it. An
 * edge is as strong as what the two kept to one another; a chain as its weakest edge; and what one
 * chain takes of an edge is not there for the next (flow). It is the sums that standing rests on.
 *
 * The sums say the most that an edge may be worth: whether it is proven, and how strong, is asked
 * of `check` once a chain goes over it, and then holds for the whole answer. So the chains are
 * those of a graph in which every edge was asked about, and few are.
 */
import type { PartyId } from '../../src/ledger/values/party.js';
import { compareText } from '../../src/ledger/values/text-order.js';
import type { KeptBetween } from './standing.js';

/** A chain from one to another: all who are on it, the two included, and what flows along it. */
export interface Chain {
  readonly parties: readonly PartyId[];
  /** Millionths of promises: what it adds to the chains before it. */
  readonly flow: number;
  /** What each edge is worth by itself, whatever flows over it. */
  readonly strengths: readonly number[];
}

export interface FoundChains {
  /** The strongest first. */
  readonly chains: readonly Chain[];
  /** The search ended before all was looked at. */
  readonly cut: boolean;
}

export interface ChainsAsked {
  readonly from: PartyId;
  readonly to: PartyId;
  /** Chains at most. */
  readonly most: number;
  /** Whether a chain may go through somebody. */
  readonly allows: (party: PartyId) => boolean;
  /** What an edge is worth, in millionths of promises; 0 where it is not proven. */
  readonly check: (one: PartyId, other: PartyId) => number;
  /** Edges looked at, at most; and edges checked. */
  readonly steps?: number;
  readonly checks?: number;
}

/** Edges from one end to the other: twice so many at most. */
const HALF = 2;
const MOST_STEPS = 4_000_000;
const MOST_CHECKS = 200;

/** Nodes that can be reached by so many edges, with the widest way to each; used again. */
class Layer {
  readonly nodes: number[] = [];
  private readonly width: Float64Array;
  private readonly before: Int32Array;

  constructor(size: number) {
    this.width = new Float64Array(size);
    this.before = new Int32Array(size);
  }

  clear(): void {
    for (const node of this.nodes) this.width[node] = 0;
    this.nodes.length = 0;
  }

  reach(node: number, width: number, before: number): void {
    const known = this.widthOf(node);
    if (width <= known) return;
    if (known === 0) this.nodes.push(node);
    this.width[node] = width;
    this.before[node] = before;
  }

  widthOf(node: number): number {
    return this.width[node] ?? 0;
  }

  beforeOf(node: number): number {
    return this.before[node] ?? 0;
  }
}

export class TrustGraph {
  private readonly names: readonly PartyId[];
  private readonly numbers: ReadonlyMap<PartyId, number>;
  /** Edges of a node lie from starts[node] to starts[node + 1], by their other end. */
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly worth: Float64Array;

  /** Edges of less than `least`, in millionths of promises, are none. */
  constructor(kept: Iterable<KeptBetween>, least: number) {
    const sums = sumsOf(kept);
    this.names = [...sums.keys()].sort(compareText);
    this.numbers = new Map(this.names.map((name, i) => [name, i]));
    const edges = this.names.map((name) => {
      const own: (readonly [number, number])[] = [];
      for (const [other, sum] of sums.get(name) ?? []) {
        if (sum >= least) own.push([this.numbers.get(other) ?? 0, sum]);
      }
      return own.sort(([a], [b]) => a - b);
    });
    const count = edges.reduce((sum, own) => sum + own.length, 0);
    this.starts = new Int32Array(this.names.length + 1);
    this.ends = new Int32Array(count);
    this.worth = new Float64Array(count);
    let at = 0;
    for (const [node, own] of edges.entries()) {
      this.starts[node] = at;
      for (const [other, sum] of own) {
        this.ends[at] = other;
        this.worth[at++] = sum;
      }
    }
    this.starts[this.names.length] = at;
  }

  chains(asked: ChainsAsked): FoundChains {
    const from = this.numbers.get(asked.from);
    const to = this.numbers.get(asked.to);
    if (from === undefined || to === undefined || from === to) return { chains: [], cut: false };
    return new Search(this, asked, from, to).run();
  }

  nameOf(node: number): PartyId {
    return this.names[node] ?? '';
  }

  get size(): number {
    return this.names.length;
  }

  firstOf(node: number): number {
    return this.starts[node] ?? 0;
  }

  endOf(edge: number): number {
    return this.ends[edge] ?? 0;
  }

  worthOf(edge: number): number {
    return this.worth[edge] ?? 0;
  }

  /** The edge between two; -1 where there is none. */
  between(one: number, other: number): number {
    let low = this.firstOf(one);
    let high = this.firstOf(one + 1) - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const end = this.endOf(middle);
      if (end === other) return middle;
      if (end < other) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

class Search {
  /** Of edges, both ways: what is left of them, where that is not what the sums say. */
  private readonly left = new Map<number, number>();
  private readonly checked = new Map<number, number>();
  private readonly allowed = new Map<number, boolean>();
  private readonly ahead: readonly Layer[];
  private readonly behind: readonly Layer[];
  private steps: number;
  private checks: number;

  constructor(
    private readonly graph: TrustGraph,
    private readonly asked: ChainsAsked,
    private readonly from: number,
    private readonly to: number,
  ) {
    this.steps = asked.steps ?? MOST_STEPS;
    this.checks = asked.checks ?? MOST_CHECKS;
    const layers = (): readonly Layer[] =>
      Array.from({ length: HALF + 1 }, () => new Layer(graph.size));
    this.ahead = layers();
    this.behind = layers();
  }

  run(): FoundChains {
    const chains: Chain[] = [];
    while (chains.length < this.asked.most) {
      const isWhole =
        this.spread(this.ahead, this.from, this.to) && this.spread(this.behind, this.to, this.from);
      if (!isWhole) return { chains, cut: true };
      const nodes = this.widest();
      if (nodes === null) break;
      const edges = nodes.slice(1).map((node, i) => this.graph.between(nodes[i] ?? 0, node));
      const asked = this.ask(nodes, edges);
      if (asked === 'cut') return { chains, cut: true };
      // What was found out may make another chain the best.
      if (asked === 'known') chains.push(this.take(nodes, edges));
    }
    return { chains, cut: false };
  }

  /** Asks what is not known yet of those on a chain and of its edges; it holds from now on. */
  private ask(nodes: readonly number[], edges: readonly number[]): 'known' | 'new' | 'cut' {
    let isNew = false;
    for (const node of nodes.slice(1, -1)) {
      if (this.allowed.has(node)) continue;
      if (--this.checks < 0) return 'cut';
      const allows = this.asked.allows(this.graph.nameOf(node));
      this.allowed.set(node, allows);
      if (!allows) return 'new';
    }
    for (const [i, edge] of edges.entries()) {
      if (this.checked.has(edge)) continue;
      if (--this.checks < 0) return 'cut';
      const [one = 0, other = 0] = [nodes[i], nodes[i + 1]];
      const found = this.asked.check(this.graph.nameOf(one), this.graph.nameOf(other));
      const worth = Math.min(found, this.graph.worthOf(edge));
      for (const way of [edge, this.graph.between(other, one)]) {
        this.checked.set(way, worth);
        this.left.set(way, worth);
      }
      isNew = true;
    }
    return isNew ? 'new' : 'known';
  }

  private take(nodes: readonly number[], edges: readonly number[]): Chain {
    const flow = Math.min(...edges.map((edge) => this.leftOf(edge)));
    for (const [i, edge] of edges.entries()) {
      const left = this.leftOf(edge) - flow;
      this.left.set(edge, left);
      this.left.set(this.graph.between(nodes[i + 1] ?? 0, nodes[i] ?? 0), left);
    }
    return {
      parties: nodes.map((node) => this.graph.nameOf(node)),
      flow,
      strengths: edges.map((edge) => this.checked.get(edge) ?? 0),
    };
  }

  private leftOf(edge: number): number {
    return this.left.get(edge) ?? this.graph.worthOf(edge);
  }

  /** The nodes of the widest chain; of several the shortest, then that of the first names. */
  private widest(): readonly number[] | null {
    let best = { width: 0, length: 0, node: 0, ahead: 0 };
    for (const [i, j] of HALVES) {
      const [first, second] = [this.ahead[i], this.behind[j]];
      if (!first || !second) continue;
      for (const node of first.nodes) {
        const width = Math.min(first.widthOf(node), second.widthOf(node));
        if (width === 0 || width < best.width) continue;
        const isFirst = i + j < best.length || (i + j === best.length && node < best.node);
        if (width > best.width || isFirst) best = { width, length: i + j, node, ahead: i };
      }
    }
    if (best.width === 0) return null;
    const way = wayTo(this.ahead, best.ahead, best.node);
    const back = wayTo(this.behind, best.length - best.ahead, best.node);
    return [...way, ...back.reverse().slice(1)];
  }

  /** Fills layers by number of edges, 0 to HALF; false where that takes too many steps. */
  private spread(layers: readonly Layer[], start: number, other: number): boolean {
    for (const layer of layers) layer.clear();
    layers[0]?.reach(start, Number.POSITIVE_INFINITY, start);
    for (let length = 1; length <= HALF; length++) {
      const [front, next] = [layers[length - 1], layers[length]];
      if (!front || !next) return false;
      for (const node of front.nodes) {
        // Nobody goes on from the other end, nor back through where it began.
        const isEnd = node === other || node === start;
        if (length > 1 && (isEnd || this.allowed.get(node) === false)) continue;
        if (!this.goOn(front, next, node)) return false;
      }
    }
    return true;
  }

  private goOn(front: Layer, next: Layer, node: number): boolean {
    const { graph } = this;
    const until = graph.firstOf(node + 1);
    this.steps -= until - graph.firstOf(node);
    if (this.steps < 0) return false;
    const width = front.widthOf(node);
    for (let edge = graph.firstOf(node); edge < until; edge++) {
      const end = graph.endOf(edge);
      if (this.allowed.get(end) === false) continue;
      next.reach(end, Math.min(width, this.leftOf(edge)), node);
    }
    return true;
  }
}

/** How many edges ahead and behind: each length once, the first half as long or one longer. */
const HALVES = [
  [1, 0],
  [1, 1],
  [2, 1],
  [2, 2],
] as const;

function wayTo(layers: readonly Layer[], length: number, node: number): number[] {
  const way = [node];
  for (let i = length, at = node; i > 0; i--) {
    at = layers[i]?.beforeOf(at) ?? 0;
    way.unshift(at);
  }
  return way;
}

/** What the two kept to one another, under either name. */
function sumsOf(kept: Iterable<KeptBetween>): ReadonlyMap<PartyId, ReadonlyMap<PartyId, number>> {
  const sums = new Map<PartyId, Map<PartyId, number>>();
  const add = (one: PartyId, other: PartyId, count: number): void => {
    let own = sums.get(one);
    if (!own) {
      own = new Map();
      sums.set(one, own);
    }
    own.set(other, (own.get(other) ?? 0) + count);
  };
  for (const { promisor, promisee, count } of kept) {
    if (promisor === promisee || count <= 0) continue;
    add(promisor, promisee, count);
    add(promisee, promisor, count);
  }
  return sums;
}
