/** How long it takes to find what a large network can set off. */
import { setOff } from '../../projections/set-off/set-off.js';
import { type Bench, figureOf, type Run } from '../figure.js';
import { madeUpInvoices } from './made-up.js';

const INVOICES = 100_000;
const RUNS = 3;

/** What the same machine needs at least: to sort the invoices once by debtor and creditor. */
export const setOff100k: Bench = {
  names: ['set-off-100k'],
  run(say) {
    say(`set-off among ${INVOICES} made-up invoices`);
    const runs = Array.from({ length: RUNS }, (_, run): Run => {
      const invoices = madeUpInvoices(INVOICES, run + 1);
      const begun = performance.now();
      const { sums, circles } = setOff(invoices);
      const seconds = (performance.now() - begun) / 1000;
      const [{ owed, reduced } = { owed: 0, reduced: 0 }] = sums;
      const share = ((100 * reduced) / owed).toFixed(1);
      const most = circles.reduce((longest, { legs }) => Math.max(longest, legs.length), 0);
      say(
        `${circles.length} circles of at most ${most} set off ${share} % in ${seconds.toFixed(2)} s`,
      );
      return [seconds, 60];
    });
    const asked = {
      ...{ name: 'set-off-100k', unit: 's', less: true, goal: 1 },
      reference: 'a minute, as promised',
      limit: 'One thread: shortest ways through the network, once for each length of them.',
    };
    return Promise.resolve([figureOf(asked, runs)]);
  },
};
