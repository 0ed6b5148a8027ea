/** Runs before the tests of a file: their ledgers are on a cluster's double. */
process.env.KEPT_TEST_STORE = 'double';
