import { availableParallelism } from 'node:os';

/** Jest in ESM mode: the tests import the sources as they are, compiled on the way by swc. */
const base = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
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
  testMatch: ['<rootDir>/test/http/**/*.spec.ts'],
  setupFiles: ['<rootDir>/test/http/on-double.ts'],
};

/**
 * Three at least, since tests wait for disks, processes and outages, the two longest for half of
 * their time; and each begins anew once it has grown, for modules of a test in ESM mode stay in
 * memory. What a test leaves behind is collected in fewer turns with a young heap of 32 MB (`test`
 * in package.json; workers take it over): an eighth less processor time.
 */
const workers = {
  maxWorkers: Math.max(3, availableParallelism() - 1),
  workerIdleMemoryLimit: '1.5GB',
};

export default process.env.KEPT_TEST_STORE
  ? { ...base, ...workers, testTimeout }
  : { projects: [base, onDouble], ...workers, testTimeout };
