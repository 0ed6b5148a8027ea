/** Calls to the server under load, each answer counted by its kind. */
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Connections at once; what is more waits for one. */
export const MOST_LINES = 3000;

/** Longest wait for an answer, in ms. */
const PATIENCE_MS = 30_000;

/** Longest that a caller who is turned away comes back again, in ms. */
const PERSISTENCE_MS = 60_000;

export interface Call {
  readonly path: string;
  readonly token?: string | undefined;
  readonly type?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Posted; without one it is a GET. */
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The rule that a problem names. */
  readonly code: string | null;
}

/** The rules by which a request is turned away before it is looked at. */
const AT_THE_DOOR: ReadonlySet<string> = new Set(['rate_must_be_kept', 'service_must_keep_up']);

export function isTurnedAway({ code }: Answer): boolean {
  return code !== null && AT_THE_DOOR.has(code);
}

export function mayComeAgain({ status }: Answer): boolean {
  return status === 429 || status === 503;
}

export class Client {
  /** Lines are kept, as clients of a service keep theirs: a new one costs the server a turn. */
  private readonly agent = new Agent({
    ...{ keepAlive: true, maxSockets: MOST_LINES, maxFreeSockets: MOST_LINES },
  });
  /** Refusals by status and rule: `429 rate_must_be_kept`. */
  readonly refused = new Map<string, number>();
  /** Refusals that said not when to come again. */
  withoutRetryAfter = 0;
  answered = 0;
  unanswered = 0;

  /** `url` is asked for each time, since a server that is started again is elsewhere. */
  constructor(private readonly url: () => string) {}

  /** Null where no answer came. */
  async ask(call: Call): Promise<Answer | null> {
    try {
      const { status, retryAfter, text } = await this.send(call);
      const code = status >= 400 ? codeIn(text) : null;
      if (status < 400) this.answered += 1;
      else count(this.refused, `${status} ${code ?? ''}`.trim());
      if ((status === 429 || status === 503) && !retryAfter) this.withoutRetryAfter += 1;
      return { status, text, code };
    } catch {
      this.unanswered += 1;
      return null;
    }
  }

  /** Asks until there is an answer that is none of "come again". Null where there was none. */
  async askPatiently(call: Call): Promise<Answer | null> {
    const until = Date.now() + PERSISTENCE_MS;
    while (Date.now() < until) {
      const answer = await this.ask(call);
      if (answer && !mayComeAgain(answer)) return answer;
      await pause(100);
    }
    return null;
  }

  /** A stream of an answer, from its first byte on. Throws where it is none of 200. */
  async open(call: Call): Promise<IncomingMessage> {
    const answer = await headOf(this.begin(call));
    if (answer.statusCode === 200) return answer;
    answer.destroy();
    throw new Error(`${call.path}: ${answer.statusCode}`);
  }

  close(): void {
    this.agent.destroy();
  }

  private async send(call: Call) {
    const sent = this.begin(call);
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error('No answer came in time.')));
    const answer = await headOf(sent);
    const pieces: Buffer[] = [];
    for await (const piece of answer) pieces.push(piece);
    return {
      status: answer.statusCode ?? 0,
      retryAfter: answer.headers['retry-after'] !== undefined,
      text: Buffer.concat(pieces).toString(),
    };
  }

  private begin({ path, token, type, idempotencyKey, headers, body }: Call): ClientRequest {
    const sent = request(`${this.url()}${path}`, {
      agent: this.agent,
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
        ...(type !== undefined && { 'content-type': type }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
      },
    });
    sent.end(body);
    return sent;
  }
}

function headOf(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once('response', resolve);
    // Again and again: a connection that is cut while its answer is read says so here, too.
    sent.on('error', reject);
  });
}

function codeIn(text: string): string | null {
  try {
    const problem: { readonly code?: string } = JSON.parse(text);
    return problem.code ?? null;
  } catch {
    return null;
  }
}

export function count(counts: Map<string, number>, of: string, more = 1): void {
  counts.set(of, (counts.get(of) ?? 0) + more);
}
