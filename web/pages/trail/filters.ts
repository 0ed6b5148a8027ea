/** What a trail is asked for by its form: as typed, and as the API takes it. */
import { TrailDto } from '../../../src/http/read/questions.js';
import { CheckedQuery } from '../../../src/http/server/checked.pipe.js';

const FIELDS = ['kind', 'source', 'partner', 'from', 'to', 'cursor'] as const;

/** What the form holds, empty where nothing is asked. */
export type TypedFilters = Readonly<Partial<Record<(typeof FIELDS)[number], string>>>;

/** What was typed, of the fields that a trail has; the rest of the address is the frame's. */
export function typedIn(query: URLSearchParams): TypedFilters {
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = query.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

const CHECK = new CheckedQuery(TrailDto);

/** Throws parameter_must_be_valid, as the API does. */
export function mustBeFilters(asked: object): asserts asked is TrailDto {
  CHECK.transform({ ...asked });
}

/** Whether it is the newest page of now, on which new entries belong. */
export function isOfNow({ cursor, to }: TypedFilters, moment: object): boolean {
  return cursor === undefined && to === undefined && Object.keys(moment).length === 0;
}
