/** The data folder of the demo: made anew each time, with a key that everybody may know. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makePrivateFile, makePrivateFolder } from '../../store/private-files.js';
import { CliError } from '../exit-codes.js';

/** Says that the folder is the demo's own, so that it may be deleted. */
const MARK = 'this-is-a-demo';

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
