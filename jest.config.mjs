import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keepInMemory } from './test/in-memory.mjs';

keepInMemory();

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What is run where the whole suite is: each room, which runs the specs of its folder as one
 * (test/open-room.ts says why), and specs that no room takes.
 */
function suites() {
  const files = readdirSync(here('test'), { recursive: true }).map((path) =>
    `test/${path}`.replaceAll('\\', '/'),
  );
  const rooms = files.filter((path) => path.endsWith('/room.ts'));
  const alone = JSON.parse(readFileSync(here('test/alone.json'), 'utf8'));
  const inRoom = (path) => rooms.some((room) => path.startsWith(`${dirname(room)}/`));
  const specs = files.filter((path) => /\.spec\.tsx?$/.test(path));
  return [...rooms, ...specs.filter((path) => path in alone || !inRoom(path))];
}

/** Who names a spec, a folder, a test or a change gets its specs one by one; a room may be named. */
const said = process.argv.slice(2);
const CHOOSING = /^(?!-|\d)|^-(o$|-onlyChanged|-changed|-lastCommit|-findRelated|-watch)/;
const oneByOne = said.some((word) => CHOOSING.test(word)) && !said.some(namesRoom);

function namesRoom(word) {
  return /\/room(\.ts)?$/.test(word);
}

/** The suites in a folder of `test`, as patterns. */
function suitesIn(folder) {
  if (oneByOne) return [`<rootDir>/${folder}**/*.spec.ts`, `<rootDir>/${folder}**/*.spec.tsx`];
  const ours = suites().filter((path) => path.startsWith(folder));
  return ours.map((path) => `<rootDir>/${path}`);
}

/** Jest in ESM mode: the tests import the sources as they are, compiled on the way by swc. */
const base = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: suitesIn('test/'),
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
          // Scoring models are JSON files, imported as such.
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

/** Milliseconds; Jest does not heed it within a project. */
const testTimeout = 60000;

/** The HTTP service again, on a cluster's double, where nobody says on which store it is to run. */
const onDouble = {
  ...base,
  displayName: 'on a cluster (the double)',
  testMatch: suitesIn('test/http/'),
  setupFiles: ['<rootDir>/test/http/on-double.ts'],
};

/**
 * Three at least, since tests wait for processes and outages, the longest for half of their time
 * (four took longer where there are two); and each begins anew once it has
 * grown, for modules of a test in ESM mode stay in memory. What a test leaves behind is collected
 * in fewer turns with a young heap of 32 MB (`test` in package.json; workers take it over): an
 * eighth less processor time.
 */
const running = {
  maxWorkers: Math.max(3, availableParallelism() - 1),
  workerIdleMemoryLimit: '1.5GB',
  testSequencer: '<rootDir>/test/longest-first.mjs',
  testTimeout,
};

export default process.env.KEPT_TEST_STORE
  ? { ...base, ...running }
  : { projects: [base, onDouble], ...running };
