/**
 * `node dist/bench/make/ledger.js <events> <folder>`: a ledger of any size in a new data folder,
 * told through the command side as an import tells it, with its views and its tape. It is told the
 * same each time (history.ts). Says how long each part took and the largest resident set so far.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { makePrivateFolder } from '../../src/store/private-files.js';
import { fill, project } from '../folder.js';
import { history } from '../history.js';

/** So many messages are told between two lines of progress. */
const STRIDE = 100_000;

/** Makes the ledger; `say` hears a line now and then. Throws where the folder is there already. */
export async function makeLedger(
  events: number,
  dir: string,
  say: (line: string) => void,
): Promise<void> {
  if (existsSync(dir)) throw new Error(`${dir} is there already: name a new folder.`);
  makePrivateFolder(dir);
  const begun = performance.now();
  const progress = (line: string): void => {
    const seconds = Math.round((performance.now() - begun) / 1000);
    // Kilobytes on Linux.
    const most = Math.round(process.resourceUsage().maxRSS / 1000);
    say(`${line} after ${seconds} s, at most ${most} MB`);
  };
  await fill(dir, history(events), (told) => {
    if (told % STRIDE === 0) progress(`${told} of ${events} events told`);
  });
  progress('all told');
  await project(dir);
  progress('views and tape built');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [events, dir] = [Number(process.argv[2]), process.argv[3]];
  if (!Number.isInteger(events) || events < 1 || dir === undefined) {
    console.error(
      'Say how many events, and where: node dist/bench/make/ledger.js 1000000 /var/tmp/ledger',
    );
    process.exit(2);
  }
  await makeLedger(events, dir, console.error);
}
