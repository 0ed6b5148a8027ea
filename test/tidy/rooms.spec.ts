/** No spec is forgotten in a whole run, and none runs twice on one store. */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import alone from '../alone.json' with { type: 'json' };
import { specsOf } from '../open-room.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const JEST = `${ROOT}node_modules/jest/bin/jest.js`;

const files = readdirSync(`${ROOT}test`, { recursive: true, encoding: 'utf8' }).map(
  (path) => `test/${path.replaceAll('\\', '/')}`,
);
const rooms = files.filter((path) => path.endsWith('/room.ts'));
const specs = files.filter((path) => /\.spec\.tsx?$/.test(path)).sort();

/** The suites that Jest takes, as paths from the root. */
async function listed(store: string, ...args: readonly string[]): Promise<readonly string[]> {
  const env = { ...process.env, KEPT_TEST_STORE: store };
  const command = ['--experimental-vm-modules', JEST, '--listTests', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: ROOT, env });
  const lines = stdout.split('\n').filter((line) => line.startsWith(ROOT));
  return lines.map((path) => path.slice(ROOT.length));
}

/** The specs that suites run, each as often as they run it. */
function runBy(suites: readonly string[]): readonly string[] {
  const run = suites.flatMap((suite) =>
    rooms.includes(suite)
      ? specsOf(dirname(`${ROOT}${suite}`)).map((path) => path.slice(ROOT.length))
      : [suite],
  );
  return run.sort();
}

describe('a whole run', () => {
  it('runs each spec once', async () => {
    expect(runBy(await listed('sqlite'))).toEqual(specs);
  });

  it('runs each of HTTP once more, on the double of a cluster', async () => {
    const again = await listed('', '--selectProjects', 'on a cluster (the double)');
    expect(runBy(again)).toEqual(specs.filter((path) => path.startsWith('test/http/')));
  });

  it('opens the specs of a room, and nothing else, in its file', () => {
    for (const room of rooms) {
      const way = '../'.repeat(room.split('/').length - 2);
      expect(readFileSync(`${ROOT}${room}`, 'utf8')).toBe(
        `import { openRoom } from '${way}open-room.js';\n\nawait openRoom(import.meta.url);\n`,
      );
    }
  });

  it('leaves specs alone that are there, each for a reason', () => {
    expect(Object.keys(alone).filter((path) => !existsSync(`${ROOT}${path}`))).toEqual([]);
    expect(Object.values(alone)).not.toContain('');
  });
});

describe('what is named', () => {
  it('is run as its specs, one by one', async () => {
    expect(await listed('sqlite', 'test/http/read/keys')).toEqual(['test/http/read/keys.spec.ts']);
  });
});
