/**
 * What is wrong below the router: requests that Node's parser cannot read reach no controller and
 * no filter, and are answered as problems like all others.
 */
import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { HttpProblem, type ProblemCode, problemOf } from './problem.js';

/** The newest answer of each connection: what cannot be read may come while it is under way. */
const answers = new WeakMap<Duplex, ServerResponse>();

/** Has what Node would answer by itself, without a body, answered as everything else is. */
export function refuseWhatNodeWould(app: FastifyInstance): void {
  const { server } = app;
  server.on('request', ({ socket }, response) => answers.set(socket, response));
  // What is expected beyond 100-continue may be passed over (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response));
  server.on('connect', (_, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    answer(socket, 'request_must_be_well_formed', 'CONNECT is for proxies, and this is none.');
  });
  app.addHook('onRequest', async ({ headers, raw }) => {
    // Checked here, since Node answers without a body; see requireHostHeader in create-app.ts.
    if (headers.host === undefined && raw.httpVersion === '1.1') {
      throw new HttpProblem('request_must_be_well_formed', 'An HTTP/1.1 request names its Host.');
    }
  });
}

/** Answers a request that the parser could not read, and closes: what comes next is unknown. */
export function refuseMalformed(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [code, detail] = CAUSES[error.code ?? ''] ?? NOT_HTTP;
  const last = answers.get(socket);
  if (!last || last.writableFinished) answer(socket, code, detail);
  // It is the next request that is malformed: the answer to this one goes out before.
  else if (last.req.complete) last.once('close', () => answer(socket, code, detail));
  else if (last.headersSent) socket.destroy();
  else answer(socket, code, detail);
}

const NOT_HTTP: readonly [ProblemCode, string] = [
  'request_must_be_well_formed',
  'This is not HTTP as RFC 9112 has it.',
];

/** Causes by the error codes of Node. */
const CAUSES: Readonly<Record<string, readonly [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: [
    'headers_must_fit_the_limits',
    'The request line and the headers hold at most 16 KiB together.',
  ],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [
    'body_must_fit_the_limits',
    'The extensions of the chunks of a body hold at most 16 KiB together.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: [
    'request_must_come_in_time',
    'The whole request must have come in within 5 minutes.',
  ],
};

function answer(socket: Duplex, code: ProblemCode, detail: string): void {
  if (!socket.writable) return;
  const problem = problemOf(code, detail);
  const body = JSON.stringify(problem);
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n` +
      'content-type: application/problem+json; charset=utf-8\r\n' +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    () => socket.destroy(),
  );
}
