/**
 * The tables of views.db. Everything in it is derived: it can be deleted at any time and is
 * rebuilt. Facts are kept by the address of their promise, so that a promise can be folded again
 * from its own facts alone, as of any position.
 */
import { TAPE_SCHEMA } from '../../tape/tape-writer.js';
import { NAMES_SCHEMA } from '../names.js';
import { PROJECTIONS } from '../projections/list.js';
import { PROMISE_SCHEMA } from '../rows/promise-rows.js';
import { SILENCE_SCHEMA } from '../rows/silence-rows.js';
import { UNCOUNTED_SCHEMA } from '../rows/uncounted-rows.js';
import { VOUCHING_SCHEMA } from '../rows/vouching-rows.js';
import { INSTANT_SCHEMA } from './instants.js';

/** What every projection touches. */
const CHANGED_SCHEMA = `
-- Position of the last event that may have changed a party's promises, attributes or class.
CREATE TABLE IF NOT EXISTS changed (
  party TEXT PRIMARY KEY, position INTEGER NOT NULL
) WITHOUT ROWID;
`;

export const VIEWS_SCHEMA = [
  ...[NAMES_SCHEMA, INSTANT_SCHEMA, ...PROJECTIONS.map(({ schema }) => schema)],
  ...[PROMISE_SCHEMA, UNCOUNTED_SCHEMA, SILENCE_SCHEMA, VOUCHING_SCHEMA, CHANGED_SCHEMA],
  TAPE_SCHEMA,
].join('');
