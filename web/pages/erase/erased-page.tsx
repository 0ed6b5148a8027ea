import type { VNode } from 'preact';
import type { Erased } from '../../../src/command/bus/erase.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import type { Words } from '../../words/words.js';

export function ErasedPage({ erased }: { readonly erased: Erased }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <Layout title={words.say('erase.doneTitle')} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('erase.doneTitle')}</h1>
          <p class="verdict">{words.say(erased.changed ? 'erase.done' : 'erase.before')}</p>
          <p class="lede gap">{remainsIn(erased, words)}</p>
          <p class="acts">
            <a href={link('/')}>{words.say('problem.goHome')}</a>
          </p>
        </div>
      </header>
    </Layout>
  );
}

function remainsIn({ remains, why }: Erased, words: Words): string {
  switch (remains) {
    case 'none':
      return words.say('erase.remainsNone');
    case 'scavenging':
      return words.say('erase.remainsScavenging');
    case 'left':
      return words.say('erase.remainsLeft', { why: why ?? words.say('erase.unknownWhy') });
    default:
      return remains satisfies never;
  }
}
