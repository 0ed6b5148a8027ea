/** How far two have come with one another, member by member, for OpenAPI. */
import {
  type KeptSoFar,
  type Missing,
  RELATION_STATES,
} from '../../../projections/relation/maturity.js';
import type { ShownMaturity } from '../../query/relations/grown.js';
import { day, list, object, oneOf, orNull, type SchemaMembers, whole } from '../read/schema.js';

const state = oneOf(RELATION_STATES);

export const MATURITY: SchemaMembers<ShownMaturity> = {
  state: { ...state, description: 'How far the two have come, by the rules of relations.' },
  since: orNull(day('The day from which that holds.')),
  way: list(
    object<ShownMaturity['way'][number]>({ state, on: day() }),
    'Each change of state, oldest first; the last 24.',
  ),
  kept: object<KeptSoFar>({
    promised: whole('Promises kept to the partner since it last broke.'),
    received: whole('Promises that the partner kept.'),
    months: whole('Calendar months in which one was kept.'),
    sure: whole('Whole promises known for sure: by two independent voices, or a bank.'),
  }),
  next: orNull({ ...state, description: 'What comes next; null where it is proven.' }),
  missing: list(
    object<Missing>({
      what: oneOf([
        ...(['contact', 'promise', 'kept', 'months', 'eachWay', 'sure'] as const),
        ...(['overdue', 'news'] as const),
      ]),
      have: whole(),
      need: whole(),
    }),
    'What the next state asks for and is not there yet.',
  ),
};
