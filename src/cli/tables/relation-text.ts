/** What is missing for the next state of a relation, in words. */
import type { Missing } from '../../../projections/relation/maturity.js';
import type { ShownMaturity } from '../../query/relations/grown.js';
import { words } from '../language.js';

/** "relation: 1 of 3 promises kept, 1 of 2 months"; empty where nothing comes next. */
export function needText({ next, missing }: Pick<ShownMaturity, 'next' | 'missing'>): string {
  if (next === null || missing.length === 0) return '';
  const needs = missing.map(missingOne).join(', ');
  return words().say('{side}: {needs}', { side: words().code('relation', next), needs });
}

function missingOne({ what, have, need }: Missing): string {
  switch (what) {
    case 'contact':
      return words().say('a contact');
    case 'promise':
      return words().say('a first promise');
    case 'kept':
      return words().say('{have} of {need} promises kept', { have, need });
    case 'months':
      return words().say('{have} of {need} months', { have, need });
    case 'eachWay':
      return words().say('{have} of {need} kept by each', { have, need });
    case 'sure':
      return words().say('{have} of {need} for sure', { have, need });
    case 'overdue':
      return words().say('{have} long overdue', { have });
    case 'news':
      return words().say('anything new between them');
    default:
      return what satisfies never;
  }
}
