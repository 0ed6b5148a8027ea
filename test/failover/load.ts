/** Writers that tell without end, each what it told until that is acknowledged. */
import { pause } from './nodes.js';

/** Longer than Kept lets anybody wait, so that whoever heard nothing by then never will. */
const ANSWER_MS = 30_000;

/** Milliseconds after which a writer comes back that was told to. It shortens Retry-After. */
const AGAIN_MS = 200;

export interface LoadOptions {
  /** Kept's addresses; a writer goes to one after the other, also with what it tells again. */
  readonly urls: readonly string[];
  readonly token: string;
  readonly writers: number;
  /** Milliseconds of each writer from an acknowledgement to its next telling. */
  readonly restMs: number;
}

interface Told {
  readonly id: string;
  readonly entry: string;
}

type Telling = readonly [path: string, body: object];

export class Load {
  /** What was acknowledged: the entry by the id of its event. */
  readonly acknowledged = new Map<string, string>();
  /** Tellings that never got an answer, whatever one. */
  unanswered = 0;
  /** Answers that say to come again. */
  unavailable = 0;
  /** Answers that should not be. */
  readonly refused: string[] = [];
  /** Of each acknowledgement, when it was first asked for and when it came. */
  private readonly times: { readonly asked: number; readonly came: number }[] = [];
  private readonly lastOf: number[] = [];
  private stopping = false;
  private abandoned = false;
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: LoadOptions) {}

  start(): void {
    const writers = Array.from({ length: this.options.writers }, (_, writer) => this.write(writer));
    this.running = Promise.allSettled(writers);
  }

  /** Ends whatever is under way, for a trial that failed. */
  abandon(): void {
    this.abandoned = true;
  }

  /** Ends once each writer has what it told last acknowledged. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
  }

  /** Whether each writer was acknowledged something that it told after a moment. */
  isBackSince(moment: number): boolean {
    return (
      this.lastOf.length === this.options.writers && this.lastOf.every((asked) => asked > moment)
    );
  }

  /** Longest time from a moment on in which no writer was acknowledged anything, in ms. */
  longestPause(from: number): number {
    const came = this.times.map((time) => time.came).filter((time) => time > from);
    const marks = [from, ...came.sort((a, b) => a - b)];
    return Math.max(...marks.map((mark, i) => mark - (marks[i - 1] ?? mark)));
  }

  /** Longest that one writer waited for an acknowledgement that came after a moment, in ms. */
  longestWrite(from: number): number {
    const waits = this.times.filter(({ came }) => came > from);
    return Math.max(0, ...waits.map(({ asked, came }) => came - asked));
  }

  private async write(writer: number): Promise<void> {
    for (let nth = 0; !this.stopping; nth++) {
      const own = party(writer);
      const name = `W${writer}-${nth}`;
      const amounts = { amount: '100.00', seller: own.seller, buyer: own.buyer };
      const dates = { issuedOn: '2026-01-05', dueOn: '2026-02-05' };
      await this.tell(writer, ['/v1/invoices', { ...amounts, ...dates, number: name }]);
      const payment = await this.tell(writer, [
        '/v1/payments',
        {
          ...{ payer: own.buyer, payee: own.seller, reference: name, amount: '100.00' },
          ...{ on: '2026-02-01', invoice: name },
        },
      ]);
      // A second event of a stream, which hangs on the revision of the first.
      const entry = encodeURIComponent(payment.entry);
      await this.tell(writer, [`/v1/entries/${entry}/withdraw`, { why: 'clerical_error' }]);
    }
  }

  private async tell(writer: number, telling: Telling): Promise<Told> {
    const asked = performance.now();
    for (let turn = writer; ; turn++) {
      if (this.abandoned) throw new Error('The trial is over.');
      const told = await this.ask(turn, telling);
      if (told) {
        this.times.push({ asked, came: performance.now() });
        this.lastOf[writer] = asked;
        this.acknowledged.set(told.id, told.entry);
        await pause(this.options.restMs);
        return told;
      }
      await pause(AGAIN_MS);
    }
  }

  /** Null where it must be told again. */
  private async ask(turn: number, [path, body]: Telling): Promise<Told | null> {
    const { urls, token } = this.options;
    try {
      const response = await fetch(`${urls[turn % urls.length]}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      const text = await response.text();
      if (response.ok) return JSON.parse(text);
      if (response.status === 503) this.unavailable += 1;
      else this.refused.push(`${path}: ${response.status} ${text.slice(0, 200)}`);
    } catch (error) {
      this.unanswered += 1;
      this.refused.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
    return null;
  }
}

/** Firms of a writer; the numbers are those of big companies, their deeds are invented. */
function party(writer: number) {
  const firms = ['0002:552100554', '0002:732829320', '0002:542051180', '0002:383474814'];
  const [seller = '', buyer = ''] = [firms[writer % 4], firms[(writer + 1) % 4]];
  return { seller, buyer };
}
