import type { VNode } from 'preact';
import { useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';

/** In place of the list, where nobody keeps it. */
export function NoMatchingPage(): VNode {
  const words = useWords();
  return (
    <Layout title={words.say('unmatched.title')} part="unmatched">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('unmatched.title')}</h1>
          <p class="verdict">{words.say('unmatched.notHere')}</p>
        </div>
      </header>
    </Layout>
  );
}
