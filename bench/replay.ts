/** replay: every score from the first event, its speed on one core and two, and what it holds. */
import { measureIn } from './child.js';
import { type Bench, type Figure, figureOf, inTurn, type Run } from './figure.js';
import { fill, project, removeFolder, temporaryFolder } from './folder.js';
import { history } from './history.js';

/**
 * So many that compiling, which costs each process a second whatever it replays, is no large part
 * of what is measured.
 */
const EVENTS = 1_000_000;
const RUNS = 3;
const BYTES_AT_MOST = 600;

export const replays: Bench = {
  names: ['replay', 'replay-workers'],
  async run(say) {
    return withHistory(EVENTS, say, async (dir) => {
      const rate = async (workers: number): Promise<number> =>
        perSecond('./servers/replay.js', [dir, String(workers)]);
      say('replay on one core');
      const one = await inTurn(
        RUNS,
        () => rate(1),
        () => perSecond('./servers/bare-reader.js', [dir]),
      );
      say('replay with two workers');
      const two = await inTurn(
        RUNS,
        () => rate(2),
        () => rate(1),
      );
      return [
        figureOf(
          {
            name: 'replay',
            unit: 'events/s',
            reference: 'a bare loop that reads the same rows and parses their JSON',
            goal: 0.5,
            limit: 'Events are read by stream and payments twice; folding and summing add to it.',
          },
          one,
        ),
        figureOf(
          {
            name: 'replay-workers',
            unit: 'events/s with 2 workers',
            reference: 'the same replay on one core',
            goal: 1.6,
            limit: 'Each worker compiles for itself, and half of what it reads lies apart.',
          },
          two,
        ),
      ];
    });
  },
};

export const tapeReplays: Bench = {
  names: ['replay-tape', 'replay-tape-workers'],
  async run(say) {
    return withHistory(EVENTS, say, async (dir) => {
      say('building views and tape');
      await project(dir);
      const rate = async (workers: number, from: 'tape' | 'events'): Promise<number> =>
        perSecond('./servers/replay.js', [dir, String(workers), from]);
      say('replay from the tape');
      const one = await inTurn(
        RUNS,
        () => rate(1, 'tape'),
        () => rate(1, 'events'),
      );
      say('replay from the tape with two workers');
      const two = await inTurn(
        RUNS,
        () => rate(2, 'tape'),
        () => rate(1, 'tape'),
      );
      return [
        figureOf(
          {
            name: 'replay-tape',
            unit: 'events/s',
            reference: 'the same replay from the events, on one core',
            goal: 10,
            limit: 'Evidence is weighed and scorecards are drawn up as in any other replay.',
          },
          one,
        ),
        figureOf(
          {
            name: 'replay-tape-workers',
            unit: 'events/s with 2 workers',
            reference: 'the same replay from the tape on one core',
            goal: 1.6,
            limit: 'A second thread compiles for itself, and sends the scores that it drew up.',
          },
          two,
        ),
      ];
    });
  },
};

export const replayMemory: Bench = {
  names: ['replay-memory-100k', 'replay-memory-1m'],
  async run(say) {
    const figures: Figure[] = [];
    for (const [name, events] of [
      ['replay-memory-100k', 100_000],
      ['replay-memory-1m', 1_000_000],
    ] as const) {
      figures.push(
        await withHistory(events, say, async (dir) => {
          say(name);
          const args = [dir, '1', 'memory'];
          const { bytes = 0, promises = 1 } = await measureIn('./servers/replay.js', args, [
            '--expose-gc',
          ]);
          const run: Run = [bytes / promises, BYTES_AT_MOST];
          return figureOf(
            {
              name,
              unit: 'bytes/promise',
              reference: 'the most allowed',
              less: true,
              goal: 1,
              limit:
                'The name of each promise, 16 bytes a fact, and the sums of each professional.',
            },
            [run],
          );
        }),
      );
    }
    return figures;
  },
};

async function perSecond(file: string, args: readonly string[]): Promise<number> {
  return (await measureIn(file, args)).perSecond ?? 0;
}

async function withHistory<Result>(
  events: number,
  say: (text: string) => void,
  work: (dir: string) => Promise<Result>,
): Promise<Result> {
  const dir = temporaryFolder();
  try {
    say(`filling a ledger with ${events} events`);
    await fill(dir, history(events));
    return await work(dir);
  } finally {
    removeFolder(dir);
  }
}
