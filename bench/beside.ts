/**
 * reads-beside-health, reads-beside-scores: how long the service is silent to others while somebody
 * asks for what takes long: as known earlier, of one professional with very many promises.
 */
import { type Child, start } from './child.js';
import { type Bench, figureOf, type Run } from './figure.js';
import { fill, removeFolder, temporaryFolder } from './folder.js';
import { bigHistory, siren } from './history.js';

const RUNS = 3;
const COUNTERPARTIES = 20_000;
const HEAVY = 20;
/** How often the others ask, in ms. */
const EVERY_MS = 10;

export const beside: Bench = {
  names: ['reads-beside-health', 'reads-beside-scores'],
  async run(say) {
    const dir = temporaryFolder();
    const [health, scores]: [Run[], Run[]] = [[], []];
    try {
      say(`filling a ledger with one professional of ${COUNTERPARTIES} counterparties`);
      await fill(dir, bigHistory(COUNTERPARTIES));
      for (let run = 0; run < RUNS; run++) {
        say(`reads-beside-health ${run + 1}/${RUNS}`);
        const processes = await silences(dir, '2', say);
        const none = await silences(dir, '0', say);
        health.push([processes.health, none.health]);
        scores.push([processes.scores, none.scores]);
      }
    } finally {
      removeFolder(dir);
    }
    const asked = {
      unit: `ms, longest answer while ${HEAVY} heavy reads run`,
      reference: 'the same reads in the process that answers',
      less: true,
    };
    const limit =
      'Three processes share the processors of the machine, and the client takes its part.';
    return [
      figureOf({ name: 'reads-beside-health', ...asked, limit }, health),
      figureOf({ name: 'reads-beside-scores', ...asked, limit }, scores),
    ];
  },
};

/** The longest answers to others, in ms, while heavy reads run in so many processes. */
async function silences(
  dir: string,
  processes: string,
  say: (text: string) => void,
): Promise<{ readonly health: number; readonly scores: number }> {
  const kept = await start('./servers/kept.js', [dir, 'views', processes]);
  try {
    // Once each beforehand: the first answer of a process is no silence.
    await Promise.all([ask(kept, '/health/live'), ask(kept, scoreOf(1))]);
    const over = new AbortController();
    const others = [
      longest(kept, '/health/live', over.signal),
      longest(kept, scoreOf(1), over.signal),
    ];
    const begun = performance.now();
    const statuses = await Promise.all(
      Array.from({ length: HEAVY }, (_, i) => ask(kept, heavy(i))),
    );
    const took = Math.round(performance.now() - begun);
    over.abort();
    const [health = 0, scores = 0] = await Promise.all(others);
    say(`${processes} processes: ${took} ms, answered ${statuses.sort().join(' ')}`);
    return { health, scores };
  } finally {
    await kept.stop();
  }
}

function scoreOf(number: number): string {
  return `/v1/professionals/${encodeURIComponent(siren(number))}/score?asOf=2026-11-01`;
}

/** Each as known at another position, so that none is remembered from another. */
function heavy(number: number): string {
  const id = encodeURIComponent(siren(0));
  return `/v1/professionals/${id}/score/history?knownAt=${2 * COUNTERPARTIES - 1 - number}`;
}

async function ask({ ready }: Child, path: string): Promise<number> {
  const headers = { authorization: `Bearer ${ready.reader}` };
  const answer = await fetch(new URL(path, String(ready.url)), { headers });
  await answer.arrayBuffer();
  return answer.status;
}

async function longest(kept: Child, path: string, over: AbortSignal): Promise<number> {
  let longest = 0;
  while (!over.aborted) {
    const begun = performance.now();
    await ask(kept, path);
    longest = Math.max(longest, performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
  return longest;
}
