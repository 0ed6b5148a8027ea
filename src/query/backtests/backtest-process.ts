/** A process that reckons backtests, beside the one that answers requests. */
import { serveBacktests } from './reckoning.js';

serveBacktests();
