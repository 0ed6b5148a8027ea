/**
 * Callers who deal: each tells an invoice, has it paid, takes back what was wrong, and looks whether
 * each answer has in it what was acknowledged before.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Taken } from '../verdict/notebook.js';
import type { Chance } from './chance.js';
import type { Teller } from './teller.js';
import { type Desk, type Invoice, type Tellable, Words } from './world.js';

/** Sellers with their keys, their buyers, and who else asks. */
export interface Market {
  readonly desks: readonly Desk[];
  readonly buyers: readonly string[];
  readonly bank: string;
  readonly operator: string;
  readonly analyst: string;
}

/** Lines of a body of NDJSON. */
const BULK = 200;

/** Between two bulks, in ms. */
const BULK_REST_MS = 500;

interface Said {
  readonly invoice: Invoice;
  readonly desk: Desk;
  /** Where the invoice was taken, and the last that was told of it. */
  readonly taken: Taken;
  readonly last: Taken;
  /** In cents. */
  readonly paid: number;
}

export class Dealers {
  private readonly words: Words;

  constructor(
    private readonly teller: Teller,
    private readonly chance: Chance,
    private readonly market: () => Market,
  ) {
    this.words = new Words(chance);
  }

  invoice(desk: Desk): Invoice {
    return this.words.invoice(desk.seller, this.chance.one(this.market().buyers));
  }

  /** So many callers, and one who sends in bulk, until the signal; each ends what it began. */
  async dealUntil(end: AbortSignal, callers: number): Promise<void> {
    const loop = async (deal: () => Promise<void>) => {
      while (!end.aborted) await deal();
    };
    const deals = Array.from({ length: callers }, () => loop(() => this.deal()));
    await Promise.all([...deals, loop(() => this.dealInBulk(end))]);
  }

  private async deal(): Promise<void> {
    const { chance, teller } = this;
    const { desks, bank } = this.market();
    const desk = chance.one(desks);
    const invoice = this.invoice(desk);
    const taken = await this.tell(desk.token, invoice);
    if (!taken) return;
    let [last, paid] = [taken, 0];
    const by = chance.percent(25) ? 'bank' : 'books';
    const token = by === 'bank' ? bank : desk.token;
    const parts = chance.whole(0, 2);
    for (let part = 1; part <= parts; part++) {
      const half = Math.floor(invoice.payable / 2);
      const cents = part === 2 ? invoice.payable - half : half;
      const payment = await this.tell(token, this.words.payment(invoice, cents, by));
      if (!payment) return;
      last = payment;
      if (by === 'books' && chance.percent(20)) {
        const withdrawal = this.words.withdrawal(desk.seller, payment.entry);
        const back = await teller.tell(token, withdrawal);
        if (!back) return;
        last = back;
      } else paid += cents;
    }
    await this.look({ invoice, desk, taken, last, paid });
  }

  /** Now and then tells what was taken once more, as who lost the answer would. */
  private async tell(token: string, tellable: Tellable): Promise<Taken | null> {
    const taken = await this.teller.tell(token, tellable);
    if (taken && this.chance.percent(10)) await this.teller.tell(token, tellable);
    return taken;
  }

  private async dealInBulk(end: AbortSignal): Promise<void> {
    const desk = this.chance.one(this.market().desks);
    const half = Array.from({ length: BULK / 2 }, () => this.invoice(desk));
    const paid = half.map((each) => this.words.payment(each, each.payable, 'books'));
    await this.teller.tellInBulk(desk, [...half, ...paid]);
    await pause(BULK_REST_MS, undefined, { signal: end }).catch(() => {});
  }

  private async look(said: Said): Promise<void> {
    const { invoice, taken, last, paid } = said;
    // Of what a document told nobody knows yet when reads have it.
    if (last.position === null) return;
    const at = `invoice-${invoice.seller}/${invoice.number}`;
    const path = `/v1/promises/${encodeURIComponent(at)}`;
    await this.mustShow(said, `${path}?after=${last.position}`, paid);
    if (taken.position !== null) await this.mustShow(said, `${path}?knownAt=${taken.position}`, 0);
    await this.chance.one([
      () => this.mustBeInTrail(said),
      () => this.mustBeFound(said),
      () => this.mustAnswer(said),
    ])();
  }

  /** The promise is there and so much of it is kept. */
  private async mustShow({ invoice, desk }: Said, path: string, paid: number): Promise<void> {
    const text = await this.read(path, desk.token);
    if (text === null) return;
    const { promises }: { readonly promises: readonly Shown[] } = JSON.parse(text);
    const portions = promises.flatMap((each) => each.portions);
    const sumOf = (some: readonly Portion[]) =>
      some.reduce((sum, { amount }) => sum + Math.round(Number(amount?.amount ?? 0) * 100), 0);
    const kept = sumOf(portions.filter(({ state }) => state === 'kept'));
    const whole = sumOf(portions);
    if (promises.length === 1 && kept === paid && whole === invoice.payable) return;
    this.contradict(`${path} has ${kept} of ${whole} kept, of ${promises.length} promises`, {
      ...{ paid, payable: invoice.payable },
    });
  }

  private async mustBeInTrail({ invoice, desk, last }: Said): Promise<void> {
    if (last.position === null) return;
    const path = `${pathOf(invoice.seller)}/trail?partner=${invoice.buyer}&limit=100`;
    const text = await this.read(`${path}&after=${last.position}`, desk.token);
    if (text === null) return;
    const { items }: { readonly items: readonly Taken[] } = JSON.parse(text);
    const oldest = items.at(-1)?.position ?? 0;
    if (items.some(({ entry }) => entry === last.entry)) return;
    // More may have been told since than a page holds.
    if (items.length === 100 && oldest > last.position) return;
    this.contradict(`${path} is without ${last.entry}`, { after: last.position });
  }

  private async mustBeFound({ invoice, last }: Said): Promise<void> {
    const path = `/v1/professionals?search=${invoice.buyer.slice(5)}&after=${last.position}`;
    const text = await this.read(path, this.market().operator);
    if (text === null) return;
    const { items }: { readonly items: readonly { readonly id: string }[] } = JSON.parse(text);
    if (items.some(({ id }) => id === invoice.buyer)) return;
    this.contradict(`${path} does not find it`, { items });
  }

  /** Figures of somebody with many promises; what they are is compared with a replay later. */
  private async mustAnswer({ invoice, last }: Said): Promise<void> {
    const { operator, analyst } = this.market();
    const knownAt = `knownAt=${last.position}`;
    const [path, token] = this.chance.one([
      [`${pathOf(invoice.buyer)}/score?explain=payment`, operator],
      [`${pathOf(invoice.buyer)}/score?${knownAt}`, analyst],
      [`${pathOf(invoice.seller)}/score/history?every=month&${knownAt}`, operator],
      [`${pathOf(invoice.seller)}/relations`, operator],
    ]);
    await this.read(path, token);
  }

  /** Null where nothing was answered; whatever is no answer contradicts what is there. */
  private async read(path: string, token: string): Promise<string | null> {
    const answer = await this.teller.client.askPatiently({ path, token });
    if (!answer) return null;
    if (answer.status === 200) return answer.text;
    if (answer.status < 500) this.contradict(path, { status: answer.status, code: answer.code });
    return null;
  }

  private contradict(what: string, beside: object): void {
    this.teller.notebook.contradictions.push(`${what}: ${JSON.stringify(beside)}`);
  }
}

function pathOf(professional: string): string {
  return `/v1/professionals/${professional}`;
}

interface Portion {
  readonly state: string;
  readonly amount: { readonly amount: string } | null;
}

interface Shown {
  readonly portions: readonly Portion[];
}
