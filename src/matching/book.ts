/**
 * matching.db: the book that matching keeps, with the checkpoint up to which it has read, written
 * in one transaction per batch.
 */
import { join } from 'node:path';
import { DerivedDatabase, type DerivedOptions } from '../follow/derived-database.js';
import { BOOK_SCHEMA } from './book-schema.js';

/** It goes up when what is kept changes; a file of another version is not read. */
const BOOK_VERSION = 3;

export function bookFile(dir: string): string {
  return join(dir, `matching-${BOOK_VERSION}.db`);
}

export class Book extends DerivedDatabase {
  constructor(file: string, options: DerivedOptions = {}) {
    super(file, BOOK_SCHEMA, options);
  }
}
