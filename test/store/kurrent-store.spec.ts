import { openKurrentStore } from '../../src/store/kurrent-store.js';
import { eventStoreContract } from './contract.js';
import { Cluster } from './kurrent-double/cluster.js';

const shared = await Cluster.start();
afterAll(() => shared.stop());

eventStoreContract('KurrentDB (the double)', () => openKurrentStore(shared.url));
