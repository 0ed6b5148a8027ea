import type { DocumentReaders } from '../../documents/document-readers.js';
import type { Originals } from '../../documents/originals.js';

/** What documents are read with, and where they are kept; null where they are not. */
export class IntakeParts {
  constructor(
    readonly readers: DocumentReaders,
    readonly originals: Originals | null,
  ) {}
}
