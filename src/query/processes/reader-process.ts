/** A process that answers reads, beside the one that answers requests. */
import { READERS } from '../readers.js';
import { serveReads } from './serve-reads.js';

serveReads(READERS);
