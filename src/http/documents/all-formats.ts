/** The formats of documents, and that of the ledger's own events. */
import type { Format } from '../../intake/format.js';
import { FORMATS } from '../../intake/formats.js';
import { cloudEvents } from './cloud-events-format.js';

export const ALL_FORMATS: readonly Format[] = [...FORMATS, cloudEvents];
