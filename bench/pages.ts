/**
 * page-professional, page-big-professional and page-home-operator: what a page costs beside the
 * answers that it is made of, of a professional with very many partners, and as a ledger grows.
 */
import { type Child, start } from './child.js';
import { type Bench, figureOf, median, type Run } from './figure.js';
import { fill, removeFolder, temporaryFolder } from './folder.js';
import { bigHistory, history, siren } from './history.js';
import { bodyOf, Connection, request } from './load.js';

const RUNS = 3;
/** Professionals whose pages one run asks for, each after its answers, once all are warm. */
const PAGES = 25;
const EVENTS = 50_000;
const COUNTERPARTIES = 50_000;
const COLD_MS = 1000;
const AS_OF = '2026-11-01';

export const page: Bench = {
  names: ['page-professional'],
  async run(say) {
    return withLedger(say, history(EVENTS), async (kept) => {
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`page-professional ${run + 1}/${RUNS}`);
        const pages: number[] = [];
        const calls: number[] = [];
        for (let number = 0; number < PAGES; number++) {
          const asks = await callsOf(kept, siren(number));
          await took(kept, [pageOf(siren(number))]);
          calls.push(await took(kept, asks));
          pages.push(await took(kept, [pageOf(siren(number))]));
        }
        runs.push([median(pages), median(calls)]);
      }
      const asked = { unit: 'ms', reference: 'the API calls it needs, one after another' };
      const limit = 'Rendering: the answers are the same, given by the same process.';
      const figure = { name: 'page-professional', ...asked, less: true, goal: 1 / 1.3, limit };
      return [figureOf(figure, runs)];
    });
  },
};

export const bigPage: Bench = {
  names: ['page-big-professional'],
  async run(say) {
    const dir = temporaryFolder();
    try {
      say(`filling a ledger with one professional of ${COUNTERPARTIES} counterparties`);
      await fill(dir, bigHistory(COUNTERPARTIES));
      const runs: Run[] = [];
      for (let run = 0; run < RUNS; run++) {
        say(`page-big-professional ${run + 1}/${RUNS}`);
        const kept = await start('./servers/kept.js', [dir, 'views']);
        runs.push([await took(kept, [pageOf(siren(0))]), COLD_MS]);
        await kept.stop();
      }
      const asked = { unit: 'ms', reference: 'the most allowed', less: true, goal: 1 };
      const limit =
        'The score and the figures, each over all promises, as no process has read them.';
      return [figureOf({ name: 'page-big-professional', ...asked, limit }, runs)];
    } finally {
      removeFolder(dir);
    }
  },
};

export const home: Bench = {
  names: ['page-home-operator'],
  async run(say) {
    return withLedger(say, history(EVENTS / 10), (small) =>
      withLedger(say, history(EVENTS), async (large) => {
        const runs: Run[] = [];
        for (let run = 0; run < RUNS; run++) {
          say(`page-home-operator ${run + 1}/${RUNS}`);
          const ofLarge: number[] = [];
          const ofSmall: number[] = [];
          for (let number = 0; number < PAGES; number++) {
            ofSmall.push(await took(small, ['/']));
            ofLarge.push(await took(large, ['/']));
          }
          runs.push([median(ofLarge), median(ofSmall)]);
        }
        const asked = { unit: 'ms', reference: 'the same of a tenth of the ledger', less: true };
        const limit = 'What it tells of is counted as it comes in, or bounded.';
        return [figureOf({ name: 'page-home-operator', ...asked, goal: 1 / 1.5, limit }, runs)];
      }),
    );
  },
};

function pageOf(id: string): string {
  return `/professionals/${encodeURIComponent(id)}?asOf=${AS_OF}`;
}

/** What `web/pages/professional/professional.controller.tsx` asks, as anybody asks it by HTTP. */
async function callsOf(kept: Child, id: string): Promise<readonly string[]> {
  const at = (below: string, more = ''): string =>
    `/v1/professionals/${encodeURIComponent(id)}${below}?asOf=${AS_OF}${more}`;
  const weakest = await weakestOf(kept, at('/score'));
  const explained = weakest === null ? [] : [at('/score', `&explain=${weakest}&limit=6`)];
  return [
    ...[at(''), at('/score'), ...explained, at('/figures'), at('/trail', '&limit=7')],
    `${at('/score/history').replace(/\?.*/, '')}?from=2024-12-01&to=${AS_OF}&every=month`,
    ...[at('/promises', '&role=promised&order=desc&limit=100'), at('/relations', '&limit=8')],
    at('/score/raise'),
  ];
}

async function weakestOf(kept: Child, path: string): Promise<string | null> {
  const connection = await Connection.open(new URL(String(kept.ready.url)));
  const { overall } = bodyOf(await connection.ask(requestOf(kept, path)));
  connection.close();
  const isScored = typeof overall === 'object' && overall !== null && 'weakest' in overall;
  return isScored ? String(overall.weakest) : null;
}

/** Milliseconds in which these are answered to an operator, one after another. */
async function took(kept: Child, paths: readonly string[]): Promise<number> {
  const connection = await Connection.open(new URL(String(kept.ready.url)));
  const begun = performance.now();
  for (const path of paths) await connection.ask(requestOf(kept, path));
  const ms = performance.now() - begun;
  connection.close();
  return ms;
}

function requestOf({ ready }: Child, path: string): Buffer {
  return request('GET', new URL(path, String(ready.url)), {
    authorization: `Bearer ${ready.reader}`,
  });
}

async function withLedger<Result>(
  say: (text: string) => void,
  events: Parameters<typeof fill>[1],
  work: (kept: Child) => Promise<Result>,
): Promise<Result> {
  const dir = temporaryFolder();
  try {
    say('filling a ledger');
    await fill(dir, events);
    // Reader processes would give one key no more than its share of the time.
    const kept = await start('./servers/kept.js', [dir, 'views', '0']);
    try {
      return await work(kept);
    } finally {
      await kept.stop();
    }
  } finally {
    removeFolder(dir);
  }
}
