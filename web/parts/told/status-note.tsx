import type { VNode } from 'preact';
import type { EntryStatus } from '../../../src/query/trail/shown-entry.js';
import { useWords } from '../../frame/frame.js';

/** What became of an entry; nothing where it simply stands. */
export function StatusNote({ status }: { readonly status: EntryStatus }): VNode | null {
  const words = useWords();
  switch (status) {
    case 'stands':
      return null;
    case 'contested':
      return <span class="tag">{words.say('promise.contested')}</span>;
    case 'withdrawn':
      return <span class="tag">{words.say('promise.withdrawn')}</span>;
    case 'taken_out':
      return <span class="tag">{words.say('promise.takenOut')}</span>;
    default:
      return status satisfies never;
  }
}
