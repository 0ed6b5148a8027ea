/** Looks whether the ledger holds what it acknowledged, and collects what it does not. */
import { setTimeout as pause } from 'node:timers/promises';
import { kept, type Server } from '../faults/server.js';
import type { Client } from '../load/client.js';
import type { Market } from '../load/deals.js';
import { sellersOf } from '../load/opening.js';
import { foundOf, readinessOf, scoresThatDiffer, tablesThatDiffer } from './checks.js';
import type { Follower } from './follower.js';
import type { Notebook } from './notebook.js';
import { judge, type Verdict } from './verdict.js';

/** Longest wait for the views, for matching and for those who follow live, in ms. */
const PATIENCE_MS = 60_000;

export class Examiner {
  private readonly lost = new Set<string>();
  private readonly twice = new Set<string>();
  readonly wrong = new Set<string>();
  /** The most entries that were looked at in one check. */
  entries = 0;

  constructor(
    private readonly client: Client,
    private readonly server: Server,
    private readonly notebook: Notebook,
  ) {}

  get verdict(): Verdict {
    const wrong = [...this.wrong, ...this.notebook.contradictions, ...this.server.falls];
    return { lost: [...this.lost], twice: [...this.twice], wrong };
  }

  /** All that was told of these markets is there, once and as it was told. Nothing is under way. */
  async check(markets: readonly Market[]): Promise<void> {
    await this.settled();
    let entries = 0;
    for (const market of markets) {
      const sellers = sellersOf(market);
      const found = [];
      for (const seller of sellers) {
        found.push(...(await foundOf(this.client, market.operator, seller)));
      }
      entries += found.length;
      const { lost, twice, wrong } = judge(this.notebook.told, found, sellers);
      for (const each of lost) this.lost.add(each);
      for (const each of twice) this.twice.add(each);
      for (const each of wrong) this.wrong.add(each);
    }
    this.entries = Math.max(this.entries, entries);
  }

  /** The scores of these markets are those of a replay. */
  async compareScores(markets: readonly Market[]): Promise<void> {
    const token = markets[0]?.operator;
    const knownAt = await this.settled();
    const of = new Set(markets.flatMap(({ buyers }) => buyers));
    for (const seller of markets.flatMap((market) => [...sellersOf(market)])) of.add(seller);
    const differ = await scoresThatDiffer(this.client, this.server.data, { token, knownAt, of });
    for (const each of differ) this.wrong.add(each);
  }

  /** Each entry about a seller was told its followers, once, whatever cut the line. */
  async mustHaveHeardAll(followers: readonly Follower[]): Promise<void> {
    for (const { desk, entries } of followers) {
      const taken = [...this.notebook.takenOf(desk.seller)];
      const missing = () => taken.filter((entry) => !entries.has(entry));
      const until = performance.now() + PATIENCE_MS;
      while (missing().length > 0 && performance.now() < until) await pause(100);
      for (const each of missing()) this.wrong.add(`Who followed live never heard of ${each}.`);
      for (const [each, times] of entries) {
        if (times > 1) this.wrong.add(`Who followed live heard ${times} times of ${each}.`);
      }
    }
  }

  /** A rebuild makes the same views, and the folder is whole. Nobody serves it any more. */
  async examineFolder(): Promise<void> {
    const { data } = this.server;
    for (const each of await tablesThatDiffer(data)) this.wrong.add(each);
    await kept('doctor', '--data', data).catch((error: unknown) => this.wrong.add(`${error}`));
  }

  /** The position at which the log and its followers stand still. Throws where they do not. */
  private async settled(): Promise<number> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const readiness = await readinessOf(this.client);
      const followers = Object.values(readiness?.followers ?? {});
      if (readiness?.ready && followers.every(({ lag }) => lag === 0)) return readiness.head;
      await pause(50);
    }
    throw new Error('Views or matching did not catch up with the log within a minute.');
  }
}
