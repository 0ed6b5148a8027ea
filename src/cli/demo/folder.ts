/** The data folder of the demo: made anew each time, with a key that everybody may know. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFile, makePrivateFolder } from '../../store/private-files.js';
import { CliError } from '../exit-codes.js';

/** Says that the folder is the demo's own, so that it may be deleted. */
const MARK = 'this-is-a-demo';

/** What stands in it once the whole network is told. */
const TOLD = 'told\n';

/** Public, so that every demo gives the same party ids; never for data of one's own. */
const DEMO_KEY = Buffer.from('the public key of the kept demo!').toString('base64');

/** Makes the folder anew. Throws where it holds something that no demo made. */
export function makeDemoFolder(dir: string): void {
  if (existsSync(dir)) {
    if (!existsSync(join(dir, MARK))) {
      throw new CliError(`${dir} was not made by a demo, so it stays. Choose another with --data.`);
    }
    rmSync(dir, { recursive: true });
  }
  makePrivateFolder(dir);
  makePrivateFile(join(dir, MARK));
  writeFileSync(join(dir, 'ledger.key'), `${DEMO_KEY}\n`, { mode: 0o600 });
}

/** Notes that the whole network is told, so that a later demo may go on with it. */
export function markTold(dir: string): void {
  writeFileSync(join(dir, MARK), TOLD);
}

/** Whether a demo left the whole network there. */
export function isToldDemo(dir: string): boolean {
  const mark = join(dir, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8') === TOLD;
}
