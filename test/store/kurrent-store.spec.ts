import { openKurrentStore } from '../../src/store/kurrent-store.js';
import { eventStoreContract } from './contract.js';
import { Cluster } from './kurrent-double/cluster.js';

const double = await Cluster.start();
afterAll(() => double.stop());

eventStoreContract('KurrentDB (the double)', () => openKurrentStore(double.url, { env: {} }));

// The double is no proof that a real server agrees. Without one these are reported as skipped.
const real = process.env.KEPT_TEST_KURRENTDB;
const where = real ? describe : describe.skip;
where('With KEPT_TEST_KURRENTDB:', () => {
  eventStoreContract('KurrentDB (a real server)', () => openKurrentStore(real ?? ''));
});
