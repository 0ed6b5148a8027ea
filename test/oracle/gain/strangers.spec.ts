/** Laws of gain: how little those can move whom nobody knows from outside. */
import fc from 'fast-check';
import { BAR } from '../../../src/simulate/report.js';
import { tellings } from '../drawn/generator.js';
import { PLAYERS, RUNS, SIDES, scoreOf, worthOf } from './scores.js';

describe('laws of gain: one without standing', () => {
  it('moves nobody, on any side, by more than strangers may, whatever it tells', () => {
    fc.assert(
      fc.property(tellings, fc.constantFrom(...PLAYERS), (told, of) => {
        const [before, after] = [[], told].map((each) => scoreOf(each, { of, known: [] }));
        for (const side of SIDES) {
          if (!before || !after) throw new Error('Two scores were asked.');
          const moved = Math.abs(worthOf(after, side) - worthOf(before, side));
          expect([side, moved <= BAR / SIDES.length]).toEqual([side, true]);
        }
      }),
      RUNS,
    );
  });
});
