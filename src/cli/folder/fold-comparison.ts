/** Whether the views and the tape of a folder have what its events give when they are folded. */
import { compareTape } from '../../replay/taped/compare-tape.js';
import type { History } from '../../store/sqlite/history.js';
import { grouped, startBar } from '../terminal.js';
import { type Check, finding } from './finding.js';

/** Of so many promises about some are compared, where not all are asked for. */
const SAMPLED = 4000;

/** Of promises that differ so many are named. */
const NAMED = 20;

/** Compares all promises of the folder `dir` with its events, or a sample of them. */
export async function compareFolds(
  dir: string,
  history: History,
  { all }: { readonly all: boolean },
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  const both = await finding(() => {
    const [tape, views] = compared(dir, history, all);
    checks.push(tape);
    return views;
  });
  return [...checks, both];
}

function compared(dir: string, history: History, all: boolean): readonly [Check, Check] {
  const streams = history.lastStream(history.head());
  const every = all ? 1 : Math.ceil(streams / SAMPLED) || 1;
  const bar = startBar({ label: 'Folding', total: streams });
  try {
    const hear = (done: number, of: number): void => bar.update(Math.floor((done / of) * streams));
    const found = compareTape(dir, history, { every, hear });
    const n = grouped(found.promises);
    return [
      checkOf(`Of ${n} promises on the tape`, found.different),
      checkOf(`Of ${n} promises in the views`, found.differentInViews),
    ];
  } finally {
    bar.stop();
  }
}

function checkOf(of: string, different: readonly string[]): Check {
  if (different.length === 0) return { ok: true, what: `${of} each is what the events give.` };
  const named = different.slice(0, NAMED).join(', ');
  const more = different.length > NAMED ? ' and more' : '';
  const what = `${of} ${grouped(different.length)} differ: ${named}${more}.`;
  return { ok: false, what, advice: 'Build views and tape anew with kept rebuild.' };
}
