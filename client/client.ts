/**
 * A thin client of the HTTP API, typed by what the API says of itself (schema.ts). It waits where
 * the server asks to come again, makes errors of problems, and turns pages. Copy both files; they
 * need `openapi-fetch` and nothing of Kept, and run wherever there is `fetch`.
 */
import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './schema.js';

export interface KeptOptions {
  /** Where Kept is, with its path where it has one: `https://kept.example/ledger`. */
  readonly baseUrl: string;
  /** `kept_<key id>_<secret>`; the demo, and shared links, need none. */
  readonly key?: string;
  /** Longest time that one call waits in all where it is asked to, in ms; 30,000 unless told. */
  readonly patience?: number;
  /** What sends, in place of the global `fetch`. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** `GET`, `POST` and `DELETE` of every path, with its parameters, bodies and answers. */
export type KeptClient = Client<paths>;

export function keptClient(options: KeptOptions): KeptClient {
  const { baseUrl, key, patience = 30_000, fetch: send = globalThis.fetch } = options;
  return createClient<paths>({
    baseUrl: baseUrl.replace(/\/$/, ''),
    ...(key !== undefined && { headers: { authorization: `Bearer ${key}` } }),
    fetch: (request) => sendPatiently(request, send, patience),
  });
}

/** A problem as RFC 9457 has it: `code` names the rule, `pointer` where, `detail` what was found. */
export type KeptProblem = components['schemas']['ProblemDto'];

/** A call that was refused. */
export class KeptRefused extends Error {
  override readonly name = 'KeptRefused';

  constructor(
    readonly status: number,
    /** Null where something else than Kept answered, such as a proxy. */
    readonly problem: KeptProblem | null,
  ) {
    super(
      problem
        ? `${problem.code}: ${problem.detail ?? problem.title}`
        : `Something that is not Kept answered ${status}.`,
    );
  }
}

/** What `openapi-fetch` gives for a call. */
interface Called<Data> {
  readonly data?: Data;
  readonly error?: unknown;
  readonly response: Response;
}

/** The answer to a call. Throws KeptRefused for a problem, and what `fetch` throws. */
export async function answerOf<Data>(call: Promise<Called<Data>>): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw new KeptRefused(response.status, isProblem(error) ? error : null);
  // What has no body (204) has no answer either, and its type says so.
  return data as Data;
}

function isProblem(error: unknown): error is KeptProblem {
  return typeof error === 'object' && error !== null && 'code' in error && 'title' in error;
}

/** A page of a list, with the cursor of the next one. */
interface PageOfItems<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** Every item of a list, page after page, as they are asked for. `read` asks from a cursor on. */
export async function* itemsOf<Item>(
  read: (cursor: string | undefined) => Promise<PageOfItems<Item>>,
): AsyncGenerator<Item, void> {
  let cursor: string | undefined;
  do {
    const { items, next } = await read(cursor);
    yield* items;
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}

/**
 * The header of a telling that may be sent again: under the same id and with the same facts it
 * counts once, however often it arrives. Give the id that it has in your books.
 */
export function once(id: string): { readonly 'Idempotency-Key': string } {
  return { 'Idempotency-Key': id };
}

async function sendPatiently(
  request: Request,
  send: (request: Request) => Promise<Response>,
  patience: number,
): Promise<Response> {
  // Who asks for no time at all, again and again, is given twice as much each time.
  for (let left = patience, least = 1; ; least *= 2) {
    const response = await send(request.clone());
    const asked = waitAskedBy(response);
    if (asked === null || !mayRepeat(request, response)) return response;
    const wait = Math.max(asked, least);
    if (wait > left) return response;
    await response.body?.cancel();
    await new Promise((resolve) => setTimeout(resolve, wait));
    left -= wait;
  }
}

/** For how long the server asks to wait, in ms; null where it does not. */
function waitAskedBy({ status, headers }: Response): number | null {
  const asked = headers.get('retry-after');
  if ((status !== 429 && status !== 503) || asked === null || asked === '') return null;
  const seconds = Number(asked);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** What was refused for its rate was not done; what has ids of its own counts once. */
function mayRepeat({ method, url, headers }: Request, { status }: Response): boolean {
  if (status === 429 || method !== 'POST') return true;
  return headers.has('idempotency-key') || /\/v1\/(events|documents)(\?|$)/.test(url);
}
