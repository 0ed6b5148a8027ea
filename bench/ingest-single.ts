/**
 * ingest-single: `POST /v1/events` at 64 connections against the framework with a checked no-op.
 */
import { start } from './child.js';
import { type Bench, figureOf, inTurn } from './figure.js';
import { removeFolder, temporaryFolder } from './folder.js';
import { history, linesOf } from './history.js';
import { request, throughput } from './load.js';

const CONNECTIONS = 64;
const WARM_UP = 15_000;
const REQUESTS = 30_000;
const RUNS = 3;

export const ingestSingle: Bench = {
  names: ['ingest-single'],
  async run(say) {
    const lines = linesOf(history(WARM_UP + REQUESTS));
    let run = 0;
    const runs = await inTurn(
      RUNS,
      () => {
        say(`ingest-single ${++run}/${RUNS}`);
        return rate('./servers/kept.js', lines);
      },
      () => rate('./servers/bare.js', lines),
    );
    return [
      figureOf(
        {
          name: 'ingest-single',
          unit: 'requests/s',
          reference:
            'Nest on Fastify, same body parser and compiled DTO, answering without keeping',
          goal: 0.5,
          limit: 'The thread that serves: the ledger adds more than the framework takes itself.',
        },
        runs,
      ),
    ];
  },
};

async function rate(server: string, lines: readonly string[]): Promise<number> {
  const dir = temporaryFolder();
  const child = await start(server, [dir]);
  try {
    const url = new URL('/v1/events', String(child.ready.url));
    const headers = {
      authorization: `Bearer ${child.ready.token}`,
      'content-type': 'application/cloudevents+json',
    };
    const requests = lines.map((line) => request('POST', url, headers, line));
    await throughput(url, requests.slice(0, WARM_UP), CONNECTIONS);
    return await throughput(url, requests.slice(WARM_UP, WARM_UP + REQUESTS), CONNECTIONS);
  } finally {
    await child.stop();
    removeFolder(dir);
  }
}
