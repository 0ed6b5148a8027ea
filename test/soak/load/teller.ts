/** Tells the ledger, and writes down what it is answered. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Notebook, Taken } from '../verdict/notebook.js';
import { type Answer, type Client, isTurnedAway, mayComeAgain } from './client.js';
import type { Desk, Tellable } from './world.js';

/** After so long without an answer a caller gives up, in ms: what became of it stays open. */
const PERSISTENCE_MS = 60_000;

/** Before what was turned away or not answered is told again, in ms. */
const AGAIN_MS = 100;

export class Teller {
  /** When something was last taken, in ms of `performance.now()`. */
  takenAt = 0;

  constructor(
    readonly client: Client,
    readonly notebook: Notebook,
  ) {}

  /** Tells once. */
  async tellOnce(
    token: string,
    tellable: Tellable,
    isFirst = true,
  ): Promise<Taken | 'again' | null> {
    this.notebook.sends(tellable);
    const answer = await this.client.ask({ ...tellable.call, token });
    if (answer && isTurnedAway(answer)) this.notebook.turnedAway(tellable, isFirst);
    if (!answer || mayComeAgain(answer)) return 'again';
    return this.noted(tellable, answer);
  }

  /** Tells the same, with its Idempotency-Key, until it is taken. Null where it never was. */
  async tell(token: string, tellable: Tellable): Promise<Taken | null> {
    const until = Date.now() + PERSISTENCE_MS;
    for (let isFirst = true; Date.now() < until; isFirst = false) {
      const taken = await this.tellOnce(token, tellable, isFirst);
      if (taken !== 'again') return taken;
      await pause(AGAIN_MS);
    }
    return null;
  }

  /** Tells all in one body of NDJSON, again and again until each line was answered. */
  async tellInBulk({ token }: Desk, tellables: readonly Tellable[]): Promise<void> {
    const body = tellables.map(({ event }) => `${JSON.stringify(event)}\n`).join('');
    const call = { path: '/v1/events', type: 'application/x-ndjson', token, body };
    const until = Date.now() + PERSISTENCE_MS;
    while (Date.now() < until) {
      for (const each of tellables) this.notebook.sends(each);
      const answer = await this.client.ask(call);
      if (answer?.status === 200 && this.noteLines(tellables, answer.text)) return;
      await pause(AGAIN_MS);
    }
  }

  /** Whether every line was answered for good. */
  private noteLines(tellables: readonly Tellable[], text: string): boolean {
    let noted = 0;
    for (const line of text.split('\n')) {
      if (line === '') continue;
      const result: Result & { readonly line: number } = JSON.parse(line);
      const tellable = tellables[result.line - 1];
      if (tellable && this.note(tellable, result)) noted += 1;
    }
    return noted === tellables.length;
  }

  private noted(tellable: Tellable, { status, text }: Answer): Taken | null {
    if (status >= 500) return null;
    if (status >= 400) {
      this.notebook.refused(tellable, text);
      return null;
    }
    const body: Result | { readonly documents: readonly Read[] } = JSON.parse(text);
    return this.note(tellable, 'documents' in body ? findingIn(body.documents) : body);
  }

  /** Null for what is refused; what is to come again stands in NDJSON as a refusal, too. */
  private note(tellable: Tellable, result: Result | undefined): Taken | null {
    if (result?.code === 'ledger_must_be_available' || result?.code === 'stream_must_be_quiet')
      return null;
    if (result?.entry === undefined) {
      this.notebook.refused(tellable, JSON.stringify(result));
      return null;
    }
    const taken = { entry: result.entry, position: result.position ?? null };
    this.notebook.taken(tellable, taken);
    this.takenAt = performance.now();
    return taken;
  }
}

/** What was answered of one telling. */
interface Result {
  readonly status: string;
  readonly code?: string;
  readonly entry?: string;
  readonly position?: number;
}

interface Read {
  readonly findings: readonly Result[];
}

function findingIn(documents: readonly Read[]): Result | undefined {
  return documents[0]?.findings.find(({ status }) => !['figure', 'ignored'].includes(status));
}
