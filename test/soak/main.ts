/**
 * `npm run soak -- --minutes 10 [--seed 7] [--json]`: loads a real `kept serve`, kills it, has its
 * disk fail and asks too much of it. Ends with exit code 1 where anything acknowledged is lost,
 * there twice or wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { note, print, printJson, startBar } from '../../src/cli/terminal.js';
import { reportOf } from './report.js';
import { PHASES, Soak } from './soak.js';
import { isClean } from './verdict/verdict.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    phases: { type: 'string', default: PHASES.join() },
    json: { type: 'boolean', default: false },
  },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
const phases = PHASES.filter((phase) => values.phases.split(',').includes(phase));
if (!(minutes > 0 && Number.isSafeInteger(seed) && phases.length > 0)) {
  note('Say how long, and a seed if you want the same chance again: -- --minutes 10 --seed 7');
  note(`Or only some of the phases: --phases ${PHASES.join()}`);
  process.exit(2);
}

const dir = mkdtempSync(join(tmpdir(), 'kept-soak-'));
note(`Soaking ${join(dir, 'data')} for ${minutes} minutes, seed ${seed}`);
const seconds = Math.ceil(minutes * 60);
const bar = startBar({ label: 'soaking', total: seconds, show: (value) => `${value} s` });
const from = Date.now();
const passed = () => Math.floor((Date.now() - from) / 1000);
const ticking = setInterval(() => bar.update(passed()), 1000);
const begins = (what: string) => {
  if (!process.stderr.isTTY) note(`${passed()} s: ${what}`);
};

const result = await new Soak({ seconds, seed, dir, phases, begins }).run();
clearInterval(ticking);
bar.stop();
if (values.json) printJson(result);
else print(reportOf(result));
if (isClean(result)) rmSync(dir, { recursive: true, force: true });
else {
  note(`The data folder and the server's log are kept: ${dir}`);
  process.exitCode = 1;
}
