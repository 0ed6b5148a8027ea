import type { VNode } from 'preact';
import { useFrame, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';

interface SignInPageProps {
  /** Where to go on afterwards, without the base. */
  readonly to: string;
  /** What went wrong before. */
  readonly hint: 'wrong' | 'ended' | null;
}

export function SignInPage({ to, hint }: SignInPageProps): VNode {
  const { base } = useFrame();
  const words = useWords();
  return (
    <Layout title={words.say('signIn.title')}>
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('signIn.title')}</h1>
          <p class="verdict">{words.say('signIn.lede')}</p>
          {hint && (
            <p class="note" role="alert">
              {words.say(`signIn.${hint}`)}
            </p>
          )}
          <form class="search" method="post" action={`${base}/sign-in`}>
            <FormToken />
            <input type="hidden" name="to" value={to} />
            <label class="vh" for="key">
              {words.say('signIn.key')}
            </label>
            <input
              id="key"
              name="key"
              type="password"
              autocomplete="current-password"
              placeholder={words.say('signIn.key')}
              spellcheck={false}
              required
            />
            <button type="submit">{words.say('signIn.begin')}</button>
          </form>
          <p class="small quiet gap">
            {words.say('signIn.lasts')} {words.say('signIn.noKey')}
          </p>
        </div>
      </header>
    </Layout>
  );
}
