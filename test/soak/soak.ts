/** Phase after phase on one server, until the time is over; after each it is looked what is there. */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { faultsHere } from './faults/faults.js';
import { kept, Server } from './faults/server.js';
import { type Stretch, Stretches } from './faults/stretches.js';
import { Chance } from './load/chance.js';
import { Client } from './load/client.js';
import { Dealers, type Market } from './load/deals.js';
import { openMarket } from './load/opening.js';
import { type Offered, Overload } from './load/overload.js';
import { Teller } from './load/teller.js';
import { readinessOf } from './verdict/checks.js';
import { Examiner } from './verdict/examiner.js';
import { Follower } from './verdict/follower.js';
import { Heartbeat } from './verdict/heartbeat.js';
import { Notebook } from './verdict/notebook.js';
import type { Verdict } from './verdict/verdict.js';

export const PHASES = ['mixed', 'kill', 'faults', 'overload'] as const;
export type Phase = (typeof PHASES)[number];

export interface SoakOptions {
  readonly phases: readonly Phase[];
  /** How long the server is under load; the checks at the end come on top. */
  readonly seconds: number;
  readonly seed: number;
  /** A folder of its own. */
  readonly dir: string;
  /** Hears what begins. */
  readonly begins: (what: string) => void;
}

export interface SoakResult extends Verdict {
  readonly seed: number;
  readonly acknowledged: number;
  /** Entries that were looked at in the last check. */
  readonly entries: number;
  /** By status and rule. */
  readonly refused: Readonly<Record<string, number>>;
  readonly withoutRetryAfter: number;
  readonly unanswered: number;
  readonly kills: number;
  /** How often each was made. */
  readonly faults: Readonly<Record<string, number>>;
  readonly stretches: readonly Stretch[];
  readonly overloads: readonly Offered[];
  /** The longest until something was taken again after a fault or a restart, in ms. */
  readonly recovery: number | null;
}

/** Callers at once who deal with one another. */
const CALLERS = 12;
const FOLLOWERS = 4;
/** Longest wait for the server to be as it was, in ms. */
const PATIENCE_MS = 60_000;

export class Soak {
  private readonly chance: Chance;
  private readonly server: Server;
  private readonly heartbeat = new Heartbeat();
  private readonly client: Client;
  /** Asks how the server is; what it is answered is no refusal. */
  private readonly looking: Client;
  private readonly notebook = new Notebook();
  private readonly teller: Teller;
  private readonly dealers: Dealers;
  private readonly overload: Overload;
  private readonly examiner: Examiner;
  private readonly stretches: Stretches;
  private readonly markets: Market[] = [];
  private readonly overloads: Offered[] = [];
  private readonly faults: Record<string, number> = {};
  private readonly from = performance.now();
  private kills = 0;
  private recovery: number | null = null;

  constructor(private readonly options: SoakOptions) {
    const { seed, dir, begins } = options;
    this.chance = new Chance(seed);
    const listening = (url: string) => this.heartbeat.at(url);
    this.server = new Server(join(dir, 'data'), join(dir, 'server.log'), listening);
    this.client = new Client(() => this.server.url);
    this.looking = new Client(() => this.server.url);
    this.teller = new Teller(this.client, this.notebook);
    const market = () => this.market;
    this.dealers = new Dealers(this.teller, this.chance, market);
    this.overload = new Overload(this.teller, this.dealers, this.chance, market);
    this.examiner = new Examiner(this.looking, this.server, this.notebook);
    this.stretches = new Stretches(this.heartbeat, this.server, this.notebook, begins);
  }

  /** Throws where the server does not start, or what follows its log never catches up. */
  async run(): Promise<SoakResult> {
    const grant = ['keys', 'create', '--data', this.server.data, '--role', 'operator'];
    const granted = await kept(...grant, '--teller', 'soak', '--json');
    const { token }: { readonly token: string } = JSON.parse(granted);
    await this.server.start();
    try {
      for (let nth = 0; nth === 0 || !this.isOver; nth++) await this.rotate(token, nth);
      await this.stretches.measure('checks of all', async () => {
        await this.examiner.check(this.markets);
        await this.examiner.compareScores(this.markets);
      });
      await this.server.stop();
      this.options.begins('rebuild');
      await this.examiner.examineFolder();
    } finally {
      this.heartbeat.stop();
      this.client.close();
      this.looking.close();
      await this.server.kill();
    }
    return this.result();
  }

  private get isOver(): boolean {
    return performance.now() - this.from > this.options.seconds * 1000;
  }

  /** Each phase comes at least once, however short the soak. */
  private get phaseMs(): number {
    const { seconds, phases } = this.options;
    return Math.min(20, Math.max(1.5, seconds / (3 * phases.length))) * 1000;
  }

  private get market(): Market {
    const market = this.markets.at(-1);
    if (!market) throw new Error('No market is open.');
    return market;
  }

  private async rotate(operator: string, nth: number): Promise<void> {
    this.markets.push(await openMarket(this.client, operator, nth));
    const followers = this.market.desks
      .slice(0, FOLLOWERS)
      .map((desk) => new Follower(this.looking, desk));
    const following = followers.map((each) => each.follow());
    for (const phase of this.options.phases) {
      if (nth > 0 && this.isOver) break;
      await this.pass(phase);
      await this.check();
    }
    await this.examiner.mustHaveHeardAll(followers);
    for (const each of followers) each.stop();
    await Promise.all(following);
    const compare = () => this.examiner.compareScores([this.market]);
    await this.stretches.measure('compared with a replay', compare);
  }

  private async pass(phase: Phase): Promise<void> {
    switch (phase) {
      case 'mixed':
        return this.stretches.measure('mixed', () => this.dealing(() => pause(this.phaseMs)));
      case 'kill':
        return this.killings();
      case 'faults':
        return this.faulty();
      case 'overload':
        return this.overloaded();
      default:
        return phase satisfies never;
    }
  }

  private check(): Promise<void> {
    return this.stretches.measure('checks', () => this.examiner.check([this.market]));
  }

  /** Kills at a moment that nobody knows, again and again. */
  private async killings(): Promise<void> {
    const from = performance.now();
    for (;;) {
      await this.dealing(async () => {
        const before = this.chance.whole(300, Math.min(4000, this.phaseMs));
        await this.stretches.measure('before a kill', () => pause(before));
        await this.stretches.measure('killed, until live', () => this.killAndStart());
        await this.stretches.measure('after a restart', () => this.recovered('a restart'));
      });
      if (performance.now() - from > this.phaseMs) return;
      await this.check();
    }
  }

  private async killAndStart(): Promise<void> {
    this.kills += 1;
    await this.server.kill();
    await this.server.start();
    await this.looking.askPatiently({ path: '/health/live' });
  }

  /** One fault after the other, beginning with any of them. */
  private async faulty(): Promise<void> {
    const from = performance.now();
    const all = faultsHere();
    const first = this.chance.whole(0, all.length - 1);
    for (const [name, fault] of [...all.slice(first), ...all.slice(0, first)]) {
      this.faults[name] = (this.faults[name] ?? 0) + 1;
      await this.dealing(async () => {
        await pause(this.chance.whole(100, 500));
        await this.stretches.measure(`fault: ${name}`, async () => {
          const end = await fault(this.server, this.chance);
          await pause(this.chance.whole(300, Math.min(3000, this.phaseMs)));
          await end();
        });
        await this.stretches.measure(`after: ${name}`, () => this.recovered(name));
      });
      if (performance.now() - from > this.phaseMs) return;
      await this.check();
    }
  }

  private async overloaded(): Promise<void> {
    const ms = this.phaseMs / 2;
    let sustained = 0;
    await this.stretches.measure('sustained', async () => {
      sustained = await this.overload.sustain(ms);
    });
    await this.stretches.measure('opening lines', () => this.overload.openLines());
    let offered = { offered: 0, answered: 0, refused: 0, busy: 0 };
    await this.stretches.measure('overload', async () => {
      offered = await this.overload.offer(sustained, ms);
    });
    await this.stretches.measure('after: overload', async () => {
      const recovery = await this.overload.recover();
      if (recovery === null) this.examiner.wrong.add('It did not recover from overload.');
      this.overloads.push({ sustained, ...offered, recovery });
    });
  }

  /** Callers deal meanwhile; each then ends what it began. */
  private async dealing(meanwhile: () => Promise<unknown>): Promise<void> {
    const end = new AbortController();
    const dealing = this.dealers.dealUntil(end.signal, CALLERS);
    try {
      await meanwhile();
    } finally {
      end.abort();
      await dealing;
    }
  }

  /** Waits, under load, until the server says that it is well and has taken something. */
  private async recovered(from: string): Promise<void> {
    const since = performance.now();
    for (let spent = 0; spent < PATIENCE_MS; spent = performance.now() - since) {
      const readiness = await readinessOf(this.looking);
      if (readiness?.ready && this.teller.takenAt > since) {
        this.recovery = Math.max(this.recovery ?? 0, Math.round(performance.now() - since));
        return;
      }
      await pause(20);
    }
    this.examiner.wrong.add(`It did not recover from ${from} by itself.`);
  }

  private result(): SoakResult {
    const { client, notebook, examiner } = this;
    return {
      seed: this.options.seed,
      acknowledged: notebook.acknowledged,
      entries: examiner.entries,
      ...examiner.verdict,
      refused: Object.fromEntries(client.refused),
      withoutRetryAfter: client.withoutRetryAfter,
      unanswered: client.unanswered,
      kills: this.kills,
      faults: this.faults,
      stretches: this.stretches.all,
      overloads: this.overloads,
      recovery: this.recovery,
    };
  }
}
