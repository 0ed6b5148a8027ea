/** Invoices of a network that nobody has: most deal with those nearby, and a few with many. */
import { drawsOf } from '../../examples/network/prng.js';
import type { OpenInvoice } from '../../projections/set-off/open-invoice.js';

const MILLION = 1_000_000;
/** How far most partners are, in numbers of professionals. */
const NEARBY = 50;

/** Drawn by a seed. A tenth as many professionals as invoices; amounts spread over four tens. */
export function madeUpInvoices(count: number, seed: number): readonly OpenInvoice[] {
  const draw = drawsOf(`set-off ${seed}`);
  const professionals = Math.ceil(count / 10);
  const anybody = (): number => draw(0, professionals - 1);
  // The square makes hubs: some are dealt with by hundreds.
  const hub = (): number => Math.floor((professionals - 1) * (draw(0, MILLION) / MILLION) ** 2);
  return Array.from({ length: count }, (_, i) => {
    const debtor = anybody();
    const away = draw(1, 3) < 3 ? draw(1, NEARBY) : 1 + hub();
    const creditor =
      (debtor + away + (draw(0, 1) === 0 ? 0 : professionals - NEARBY)) % professionals;
    return {
      promise: `invoice-${nameOf(creditor)}/${i}`,
      ...{ debtor: nameOf(debtor), creditor: nameOf(creditor), currency: 'EUR' },
      amount: Math.ceil(10 ** (3 + (4 * draw(0, MILLION)) / MILLION)),
      due: draw(20_000, 20_090),
    };
  });
}

function nameOf(number: number): string {
  return number.toString(16).padStart(8, '0');
}
