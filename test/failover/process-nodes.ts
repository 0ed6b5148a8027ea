/** Real nodes, each a process by its command, whose gossip says who leads. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type IncomingMessage, get as plainGet } from 'node:http';
import { get as secureGet } from 'node:https';
import { text } from 'node:stream/consumers';
import { type Nodes, until, type Way } from './nodes.js';

/** What KEPT_TEST_FAILOVER names: a JSON file of this shape. */
export interface NodesConfig {
  /** Connection string of the cluster, with the keep-alive that Kept is to be run with. */
  readonly store: string;
  /** Each with where its gossip is read (`http://127.0.0.1:2113`), and what starts it. */
  readonly nodes: readonly { readonly http: string; readonly command: readonly string[] }[];
  /** How often the leader is taken away in each way; 10 where it is not said. */
  readonly rounds?: number;
  /** For how many ms the quorum, and then all nodes, are taken away, each once; 20 s, twice. */
  readonly awayMs?: readonly number[];
  /** How a node that is alone is taken away for so long; killed where it is not said. */
  readonly ways?: readonly Way[];
  /** File of the authority that signed the nodes' certificates, where gossip is read by https. */
  readonly ca?: string;
  readonly seed?: number;
}

export function readConfig(file: string): NodesConfig {
  return JSON.parse(readFileSync(file, 'utf8'));
}

interface Running {
  readonly child: ChildProcess;
  frozen: boolean;
  /** Whether it was told to end, so that nobody starts it again. */
  leaving: boolean;
  ended: boolean;
}

interface Member {
  readonly state: string;
  readonly isAlive: boolean;
  readonly httpEndPointPort: number;
}

export class ProcessNodes implements Nodes {
  readonly name = 'real nodes';
  restarts = 0;
  private readonly running: Running[] = [];

  private readonly ca: Buffer | null;

  private constructor(private readonly config: NodesConfig) {
    this.ca = config.ca === undefined ? null : readFileSync(config.ca);
  }

  static async start(config: NodesConfig): Promise<ProcessNodes> {
    const nodes = new ProcessNodes(config);
    for (const node of config.nodes.keys()) nodes.launch(node);
    await until('all nodes run and one leads', () => nodes.isWhole());
    return nodes;
  }

  get url(): string {
    return this.config.store;
  }

  get size(): number {
    return this.config.nodes.length;
  }

  async leader(): Promise<number | null> {
    const told = await Promise.all(this.running.map((_, node) => this.leaderBy(node)));
    const most = this.running.findIndex(
      (_, node) => told.filter((leader) => leader === node).length * 2 > this.size,
    );
    return most === -1 ? null : most;
  }

  async isWhole(): Promise<boolean> {
    const told = await Promise.all(this.running.map((_, node) => this.leaderBy(node, this.size)));
    return told[0] !== null && told.every((leader) => leader === told[0]);
  }

  take(node: number, way: Way): void {
    const running = this.at(node);
    if (way === 'SIGSTOP') running.frozen = true;
    else running.leaving = true;
    running.child.kill(way);
  }

  async give(node: number): Promise<void> {
    const running = this.at(node);
    if (running.frozen) {
      running.frozen = false;
      running.child.kill('SIGCONT');
      return;
    }
    await until('a node that was told to end has ended', () => running.ended);
    this.launch(node);
  }

  async end(): Promise<void> {
    for (const running of this.running) {
      running.leaving = true;
      running.child.kill('SIGCONT');
      running.child.kill('SIGKILL');
    }
    await until('all nodes have ended', () => this.running.every(({ ended }) => ended));
  }

  private launch(node: number): void {
    const [program = '', ...args] = this.config.nodes[node]?.command ?? [];
    const child = spawn(program, args, { stdio: 'ignore' });
    const running: Running = { child, frozen: false, leaving: false, ended: false };
    this.running[node] = running;
    child.on('exit', () => {
      running.ended = true;
      if (running.leaving) return;
      // One that led and comes back cuts off what was not replicated, and ends itself for that.
      this.restarts += 1;
      this.launch(node);
    });
  }

  /** Who leads by the word of a node; null where it says nothing, or sees fewer than `atLeast`. */
  private async leaderBy(node: number, atLeast = 1): Promise<number | null> {
    const { http } = this.config.nodes[node] ?? { http: '' };
    const running = this.at(node);
    if (running.frozen || running.ended) return null;
    try {
      const told = await this.textAt(`${http}/gossip?format=json`);
      const { members }: { readonly members: readonly Member[] } = JSON.parse(told);
      const there = members.filter(
        ({ isAlive, state }) => isAlive && /^(Leader|Follower)$/.test(state),
      );
      const leader = there.find(({ state }) => state === 'Leader');
      if (!leader || there.length < atLeast) return null;
      return this.config.nodes.findIndex((each) =>
        each.http.endsWith(`:${leader.httpEndPointPort}`),
      );
    } catch {
      // Whoever does not answer, or is only half there, says nothing.
      return null;
    }
  }

  private async textAt(url: string): Promise<string> {
    const signal = AbortSignal.timeout(1_000);
    const { ca } = this;
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = ca
        ? secureGet(url, { ca, signal }, resolve)
        : plainGet(url, { signal }, resolve);
      asked.on('error', reject);
    });
    return text(answer);
  }

  private at(node: number): Running {
    const running = this.running[node];
    if (!running) throw new Error(`There is no node ${node}.`);
    return running;
  }
}
