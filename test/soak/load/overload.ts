/** More than the server can take: first what it can, then three times as much. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.js';
import { MOST_LINES } from './client.js';
import type { Dealers, Market } from './deals.js';
import type { Teller } from './teller.js';

/** How many times what it sustains is offered. */
const TIMES = 3;
/** Callers of the closed loop: each asks again once it was answered. */
const CALLERS = 64;
/** Between two looks how many requests are due, in ms. */
const TICK_MS = 5;
/** Requests that wait for an answer at most: more would measure the generator. */
const MOST_OPEN = 20_000;
/** So many in a row have to be taken, and be read back, until it has recovered. */
const IN_A_ROW = 10;
/** Longest wait for that, in ms. */
const RECOVERY_MS = 60_000;

export interface Offered {
  /** Requests a second. */
  readonly sustained: number;
  readonly offered: number;
  readonly answered: number;
  readonly refused: number;
  /** How busy the generator was, in percent: near 100, less arrived than was offered. */
  readonly busy: number;
  /** Ms; null where it did not recover. */
  readonly recovery: number | null;
}

export class Overload {
  constructor(
    private readonly teller: Teller,
    private readonly dealers: Dealers,
    private readonly chance: Chance,
    private readonly market: () => Market,
  ) {}

  /** Requests a second that are answered, whoever asks being answered first. */
  async sustain(ms: number): Promise<number> {
    const { client } = this.teller;
    const [before, from] = [client.answered, performance.now()];
    const caller = async () => {
      while (performance.now() - from < ms) await this.ask();
    };
    await Promise.all(Array.from({ length: CALLERS }, caller));
    return perSecond(client.answered - before, performance.now() - from);
  }

  /** Opens the lines over which more than the server answers at once can arrive. */
  async openLines(): Promise<void> {
    const { client } = this.teller;
    const asked = Array.from({ length: MOST_LINES }, () => client.ask({ path: '/health/live' }));
    await Promise.all(asked);
  }

  /** Offers three times that rate, whatever is answered, and gives what was a second. */
  async offer(sustained: number, ms: number): Promise<Omit<Offered, 'sustained' | 'recovery'>> {
    const { client } = this.teller;
    const refusedBefore = sumOf(client.refused);
    const idle = performance.eventLoopUtilization();
    const [before, from] = [client.answered, performance.now()];
    const open = new Set<Promise<void>>();
    let sent = 0;
    for (let spent = 0; spent < ms; spent = performance.now() - from) {
      for (let due = (spent * TIMES * sustained) / 1000; sent < due; sent++) {
        if (open.size >= MOST_OPEN) break;
        const asked: Promise<void> = this.ask().finally(() => open.delete(asked));
        open.add(asked);
      }
      await pause(TICK_MS);
    }
    const spent = performance.now() - from;
    const offered = {
      offered: perSecond(sent, spent),
      answered: perSecond(client.answered - before, spent),
      refused: perSecond(sumOf(client.refused) - refusedBefore, spent),
      busy: Math.round(100 * performance.eventLoopUtilization(idle).utilization),
    };
    this.settling = Promise.all(open);
    return offered;
  }

  private settling: Promise<unknown> = Promise.resolve();

  /**
   * Ms from the end of the offer until all of it was answered and the server takes what it is told,
   * one after the other; null where it does not.
   */
  async recover(): Promise<number | null> {
    const from = performance.now();
    let settled = from;
    const settling = this.settling.then(() => {
      settled = performance.now();
    });
    let [inARow, since] = [0, from];
    while (inARow < IN_A_ROW) {
      const at = performance.now();
      if (at - from > RECOVERY_MS) return null;
      const isWell = await this.isWell();
      if (inARow === 0) since = at;
      inARow = isWell ? inARow + 1 : 0;
      if (!isWell) await pause(TICK_MS);
    }
    await settling;
    return Math.round(Math.max(since, settled) - from);
  }

  /** Whether something is taken at once and read at once. */
  private async isWell(): Promise<boolean> {
    const { teller, dealers } = this;
    const desk = this.chance.one(this.market().desks);
    const { call, ...invoice } = dealers.invoice(desk);
    const event = { path: '/v1/events', type: 'application/cloudevents+json' };
    const told = { ...invoice, call: { ...event, body: JSON.stringify(invoice.event) } };
    const taken = await teller.tellOnce(desk.token, told);
    if (taken === null || taken === 'again') return false;
    const path = `/v1/professionals/${desk.seller}?after=${taken.position}`;
    return (await teller.client.ask({ path, token: desk.token }))?.status === 200;
  }

  /** One request of the load: three of four tell, one reads. */
  private async ask(): Promise<void> {
    const { desks, buyers, operator } = this.market();
    const desk = this.chance.one(desks);
    if (this.chance.percent(75)) {
      await this.teller.tellOnce(desk.token, this.dealers.invoice(desk));
      return;
    }
    const path = `/v1/professionals/${this.chance.one(buyers)}/score?with=${desk.seller}`;
    await this.teller.client.ask({ path, token: this.chance.percent(5) ? operator : desk.token });
  }
}

function perSecond(count: number, ms: number): number {
  return Math.round((count * 1000) / ms);
}

export function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
