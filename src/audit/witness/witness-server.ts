/** A witness over HTTP: two routes, small bodies, and no more connections than it can hold. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { textOf } from '../../../verify/encoding.js';
import type { Witness } from './witness.js';

/** Bytes of a request: 63 hashes and a note with all the signatures that it may have. */
const LARGEST_BODY = 64 * 1024;
/** How long a request may take to arrive, in ms. */
const REQUEST_MS = 10_000;
const MOST_CONNECTIONS = 256;

const LAST_CHECKPOINT = /^\/([0-9a-f]{64})\/checkpoint$/;
const TEXT = 'text/plain; charset=utf-8';

/** Serves a witness; it does not listen yet. `log` hears of what fails here, a line each. */
export function witnessServer(witness: Witness, log: (line: string) => void): Server {
  const options = { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS };
  const server = createServer(options, (request, response) => {
    answer(witness, request, response).catch((error: unknown) => {
      if (!request.complete) return;
      log(`The witness cannot answer: ${error instanceof Error ? error.message : String(error)}`);
      send(response, 503, 'The witness cannot answer now; ask again.\n');
    });
  });
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

async function answer(
  witness: Witness,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?', 1);
  if (path === '/add-checkpoint') {
    if (request.method !== 'POST') return send(response, 405, 'Send it with POST.\n');
    return add(witness, request, response);
  }
  const [, originHash] = LAST_CHECKPOINT.exec(path) ?? [];
  const note = originHash === undefined ? null : witness.lastOf(originHash);
  if (note === null) return send(response, 404, 'There is no such thing here.\n');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(response, 405, 'Read it with GET.\n');
  }
  send(response, 200, note);
}

async function add(
  witness: Witness,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const bytes = await bodyOf(request);
  if (!bytes) {
    response.setHeader('connection', 'close');
    return send(response, 413, `A request has ${LARGEST_BODY} bytes at most.\n`);
  }
  const text = textOf(bytes);
  if (text === null) return send(response, 400, 'The request is not UTF-8.\n');
  const { status, type, body } = await witness.add(text);
  send(response, status, body, type);
}

/** The body; null where it is too large, of which no more is held than what is allowed. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    length += part.length;
    if (length > LARGEST_BODY) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function send(response: ServerResponse, status: number, body: string, type = TEXT): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** Has a server listen; the port that it got. Rejects where it cannot. */
export function listening(
  server: Server,
  at: { readonly host: string; readonly port: number },
): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(at.port, at.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : at.port);
    });
  });
}

/** Has a server close, with all who are connected. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
