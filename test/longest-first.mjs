/** The order in which Jest runs suites: at the end only short ones, so that no worker idles long. */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sequencer from '@jest/test-sequencer';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const alone = JSON.parse(readFileSync(join(ROOT, 'test/alone.json'), 'utf8'));

/** Jest knows how long a suite took only where it ran before, and a room is a small file. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => path.endsWith('/room.ts') || relative(ROOT, path) in alone;
    const known = [...super.sort(tests)];
    return [...known.filter(isLong), ...known.filter((test) => !isLong(test))];
  }
}
