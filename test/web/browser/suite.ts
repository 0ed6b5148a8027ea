import type { Browser } from 'playwright-core';
import type { NetworkService } from './network-service.js';

/** What all looks and stories share: one service and one browser. */
export interface Suite {
  readonly service: NetworkService;
  readonly browser: Browser;
}
