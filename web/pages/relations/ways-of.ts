/** Relations as the picture and its table show them. */
import type { ShownMaturity } from '../../../src/query/relations/grown.js';
import type { Words } from '../../words/words.js';

/** The stops of the way, in their order. */
export const STOPS = ['contact', 'first_promises', 'relation', 'proven'] as const;

/** How many stops were reached by the state that it is in, or was in before it halted. */
export function reachedBy({ way, state }: Pick<ShownMaturity, 'way' | 'state'>): number {
  if (!isHalted(state)) return stopOf(state);
  return stopOf(way.findLast((each) => !isHalted(each.state))?.state ?? 'contact');
}

export function isHalted(state: ShownMaturity['state']): boolean {
  return state === 'dormant' || state === 'broken';
}

function stopOf(state: ShownMaturity['state']): number {
  return STOPS.findIndex((stop) => stop === state) + 1;
}

/** What the next state asks for; a dash where nothing comes next. */
export function needsOf({ next, missing }: ShownMaturity, words: Words): string {
  if (next === null || missing.length === 0) return '–';
  const needs = words.figures.list(missing.map((each) => needOf(each, words)));
  return words.say('relations.toReach', { next: words.say(`relations.${next}`), needs });
}

function needOf({ what, have, need }: ShownMaturity['missing'][number], words: Words): string {
  switch (what) {
    case 'contact':
    case 'promise':
    case 'news':
      return words.say(`relations.need_${what}`);
    case 'kept':
    case 'months':
    case 'eachWay':
    case 'sure':
      return words.say(`relations.need_${what}`, { have, need });
    case 'overdue':
      return words.say('relations.need_overdue', { have });
    default:
      return what satisfies never;
  }
}
