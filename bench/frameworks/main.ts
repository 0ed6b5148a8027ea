/**
 * Nest 12 on Fastify and on Express, bare: how much of a request each leaves to Kept (ADR 0004).
 * 64 connections post a JSON message of 450 bytes; three alternating runs, so that a busy machine
 * slows all alike; the median counts. Run it with `npm run bench:frameworks`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const SERVERS = ['node', 'fastify', 'express'] as const;
type Server = (typeof SERVERS)[number];

const NAMES: Readonly<Record<Server, string>> = {
  node: 'node:http, bare',
  fastify: 'Nest 12 on Fastify',
  express: 'Nest 12 on Express',
};

const RUNS = 3;
const CONNECTIONS = 64;
const WARM_UP_SECONDS = 2;
const RUN_SECONDS = 5;
const BODY_BYTES = 450;

/** A message like an issued invoice, filled up to exactly BODY_BYTES. */
function body(): string {
  const message = {
    type: 'InvoiceIssued',
    id: 'F-2026-0001',
    seller: '0002:552100554',
    buyer: '0002:732829320',
    number: 'F-2026-0001',
    total: '120000',
    prepaid: '0',
    payable: '120000',
    currency: 'EUR',
    issuedOn: '2026-09-01',
    instalments: [{ kind: 'ordinary', amount: '120000', due: '2026-10-01', basis: 'stated' }],
    note: '',
  };
  const missing = BODY_BYTES - JSON.stringify(message).length;
  return JSON.stringify({ ...message, note: 'x'.repeat(missing) });
}

async function start(server: Server): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(fileURLToPath(new URL('server.js', import.meta.url)), [server]);
  const [port] = await once(child, 'message');
  return { child, port: Number(port) };
}

/** Requests per second of one server in a fresh process, after its warm-up. */
async function measure(server: Server): Promise<number> {
  const { child, port } = await start(server);
  const load = {
    url: `http://127.0.0.1:${port}/`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: body(),
    connections: CONNECTIONS,
  } as const;
  try {
    await autocannon({ ...load, duration: WARM_UP_SECONDS });
    const result = await autocannon({ ...load, duration: RUN_SECONDS });
    if (result.errors > 0 || result.non2xx > 0) {
      throw new Error(
        `${NAMES[server]} failed ${result.errors + result.non2xx} requests: no figure counts.`,
      );
    }
    return Math.round(result.requests.average);
  } finally {
    child.kill();
  }
}

function median(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

const figures: Record<Server, number[]> = { node: [], fastify: [], express: [] };
for (let run = 0; run < RUNS; run++) {
  for (const server of SERVERS) figures[server].push(await measure(server));
}

const floor = median(figures.node);
console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'CPU'}\n`);
console.log('| server | requests/s, by run | median | to bare |');
console.log('|---|---|---|---|');
for (const server of SERVERS) {
  const middle = median(figures[server]);
  const share = (middle / floor).toFixed(2);
  console.log(`| ${NAMES[server]} | ${figures[server].join(', ')} | ${middle} | ${share} |`);
}
