/** A process that reads documents, beside the one that answers requests. */
import { serveDocuments } from '../../documents/processes/serve-documents.js';
import { ALL_FORMATS } from './all-formats.js';

serveDocuments(ALL_FORMATS);
