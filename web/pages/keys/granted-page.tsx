import type { VNode } from 'preact';
import type { Granted } from '../../../src/command/access.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';

/** Where a new key is shown, this once. */
export function GrantedPage({ keyId, token }: Pick<Granted, 'keyId' | 'token'>): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <Layout title={words.say('keys.grantedTitle')} part="keys">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('keys.grantedTitle')}</h1>
          <p class="verdict">{words.say('keys.grantedLede')}</p>
          <h2 class="vh">{words.say('keys.secret')}</h2>
          <p class="gap">
            <code class="mono token">{token}</code>
          </p>
          <p class="small quiet gap">{words.say('keys.itsId', { keyId })}</p>
          <p class="acts">
            <a href={link('/keys')}>{words.say('keys.backToKeys')}</a>
          </p>
        </div>
      </header>
    </Layout>
  );
}
