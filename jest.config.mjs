/** Jest in ESM mode: the tests import the sources as they are, compiled on the way by swc. */
const base = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
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

export default process.env.KEPT_TEST_STORE
  ? { ...base, testTimeout }
  : { projects: [base, onDouble], testTimeout };
