import { openKurrentStore } from '../../src/store/kurrent-store.js';
import { eventStoreContract } from './contract.js';
import { Cluster } from './kurrent-double/cluster.js';
import { openPartOf, REAL, whereReal } from './kurrent-real.js';

const double = await Cluster.start();
afterAll(() => double.stop());

eventStoreContract('KurrentDB (the double)', () => openKurrentStore(double.url, { env: {} }));

// The double is no proof that a real server agrees. Without one these are reported as skipped.
whereReal('With KEPT_TEST_KURRENTDB:', () => {
  eventStoreContract('KurrentDB (a real server)', () => openKurrentStore(REAL));
  // Other tests on a real server stand on parts of it, so these must keep the contract, too.
  eventStoreContract('KurrentDB (a part of a real server)', async (place) => {
    const { store } = await openPartOf(REAL, place);
    return store;
  });
});
