/** The state of a promise in words, with a notch for each level of lateness. */
import type { VNode } from 'preact';
import type { ListedPromise } from '../../../src/query/promises/promises.js';
import { LatenessIcon, type LatenessLevel, latenessLevel } from '../../charts/lateness.js';
import { useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';

type Standing = Pick<ListedPromise, 'state' | 'late'>;

export function PromiseState({ state, late }: Standing): VNode {
  const words = useWords();
  const level = levelOf({ state, late });
  return (
    <span class="lv">
      {level !== null && <LatenessIcon level={level} />} {stateText({ state, late }, words)}
    </span>
  );
}

/** Null for what is neither kept nor late. */
function levelOf({ state, late }: Standing): LatenessLevel | null {
  switch (state) {
    case 'overdue':
    case 'late':
      return latenessLevel(late ?? 1);
    case 'kept':
      return 0;
    case 'open':
    case 'apart':
    case 'lost':
    case 'outside':
    case 'void':
      return null;
    default:
      return state satisfies never;
  }
}

function stateText({ state, late }: Standing, words: Words): string {
  if (late === null || late <= 0) return words.say(`promises.${state}`);
  if (state === 'overdue') return words.say('promises.overdueBy', { days: late });
  if (state === 'late') return words.say('promises.lateBy', { days: late });
  return words.say(`promises.${state}`);
}
