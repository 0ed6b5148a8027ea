/** hostile: what a MB of a document costs that was made to cost much, as it grows. */
import { measureIn } from './child.js';
import { type Bench, figureOf } from './figure.js';
import { HOSTILE_SHAPES } from './make-hostile.js';

const MEGABYTES = [1, 10, 60] as const;

/** Those that are refused cost what their beginning does. */
const READ_SHAPES = HOSTILE_SHAPES.filter(({ refused }) => !refused);

/** Of one MB at any size, how much the dearest may cost of the cheapest. */
const MOST_APART = 1.5;

export const hostile: Bench = {
  names: READ_SHAPES.map(({ name }) => `hostile-${name}`),
  async run(say) {
    const figures = [];
    for (const { name } of READ_SHAPES) {
      say(`hostile-${name}`);
      const each: number[] = [];
      for (const megabytes of MEGABYTES) each.push((await costOf(name, megabytes)) / megabytes);
      const [one = 0, , sixty = 0] = each;
      figures.push(
        figureOf(
          {
            ...{ name: `hostile-${name}`, unit: 'ms of processor/MB at 60 MB', less: true },
            ...{ reference: 'the same at 1 MB', goal: 1 / MOST_APART },
            limit: `At 1, 10 and 60 MB: ${each.map((ms) => ms.toFixed(1)).join(', ')}.`,
          },
          [[sixty, one]],
        ),
      );
    }
    return figures;
  },
};

async function costOf(name: string, megabytes: number): Promise<number> {
  return (await measureIn('./servers/hostile.js', [name, String(megabytes)])).ms ?? Number.NaN;
}
