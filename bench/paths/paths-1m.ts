/** How long it takes to find the best chains between two in a graph of a million edges. */
import { drawsOf } from '../../examples/network/prng.js';
import type { KeptBetween } from '../../projections/standing/standing.js';
import { TrustGraph } from '../../projections/standing/trust-graph.js';
import { WHOLE } from '../../projections/step.js';
import { type Bench, figureOf, type Run } from '../figure.js';

const EDGES = 1_000_000;
const PROFESSIONALS = 100_000;
const ASKED = 200;
const RUNS = 3;
const MOST_CHAINS = 12;

/** A hub for every thousand, with a fifth of all edges; the others are drawn. */
function madeUp(): readonly KeptBetween[] {
  const draw = drawsOf('paths');
  return Array.from({ length: EDGES }, (_, i) => {
    const hub = i % 5 === 0 ? draw(0, PROFESSIONALS / 1000 - 1) : draw(0, PROFESSIONALS - 1);
    return {
      ...{ promisor: nameOf(hub), promisee: nameOf(draw(0, PROFESSIONALS - 1)) },
      count: draw(3, 60) * WHOLE,
    };
  });
}

export const paths1m: Bench = {
  names: ['paths-1m'],
  run(say) {
    say(`chains between ${ASKED} pairs in a graph of ${EDGES} edges`);
    const begun = performance.now();
    const graph = new TrustGraph(madeUp(), WHOLE);
    say(`made in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    const draw = drawsOf('paths asked');
    const runs = Array.from({ length: RUNS }, (): Run => [slowestOf(graph, draw, say), 200]);
    const asked = {
      ...{ name: 'paths-1m', unit: 'ms', less: true, goal: 1 },
      reference: '200 ms, as promised',
      limit: 'One thread: both halves of the way are gone over again for each chain that is found.',
    };
    return Promise.resolve([figureOf(asked, runs)]);
  },
};

/** What 99 of 100 pairs take at most, in ms. */
function slowestOf(
  graph: TrustGraph,
  draw: ReturnType<typeof drawsOf>,
  say: (text: string) => void,
): number {
  const times = Array.from({ length: ASKED }, () => {
    const [from, to] = [draw(0, PROFESSIONALS - 1), draw(0, PROFESSIONALS - 1)];
    const start = performance.now();
    graph.chains({
      ...{ from: nameOf(from), to: nameOf(to), most: MOST_CHAINS },
      allows: () => true,
      check: () => Number.MAX_SAFE_INTEGER,
    });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  say(`half in ${at(0.5).toFixed(0)} ms, 99 of 100 in ${at(0.99).toFixed(0)} ms`);
  return at(0.99);
}

function nameOf(number: number): string {
  return number.toString(16).padStart(32, '0');
}
