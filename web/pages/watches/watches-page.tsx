/** Watches: who is watched, what was told, and where it is sent. */
import type { ComponentChildren, VNode } from 'preact';
import type { NewEndpoint } from '../../../src/command/watches/endpoints.js';
import { useFrame, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Field } from '../../parts/forms/fields.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';

interface WatchesPageProps {
  /** Null where it is not known whose they are to be. */
  readonly name: string | null;
  /** Whom a new watch is to watch, where it is said already. */
  readonly whom?: string | undefined;
  readonly refused: FormRefusal | null;
  /** An endpoint that has a new secret. */
  readonly made: Pick<NewEndpoint, 'endpoint' | 'secret'> | null;
  readonly children?: ComponentChildren;
}

export function WatchesPage({ name, whom, refused, made, children }: WatchesPageProps): VNode {
  const words = useWords();
  const title =
    name === null ? words.say('watches.titleOfNobody') : words.say('watches.title', { name });
  return (
    <Layout title={title} part="network">
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{title}</h1>
          <p class="verdict">{words.say('watches.lede')}</p>
          <Refusal refused={refused} />
        </div>
      </header>
      <section>
        <div class="wrap stackd">
          {made && (
            <div class="part" role="status">
              <h2>{words.say('watches.secret', { endpoint: made.endpoint })}</h2>
              <p>{words.say('watches.once')}</p>
              <p>
                <code class="mono token">{made.secret}</code>
              </p>
            </div>
          )}
          {children ?? <Whose whom={whom} />}
        </div>
      </section>
    </Layout>
  );
}

/** Asks for whom, of a key that speaks for several or for nobody. */
function Whose({ whom }: Pick<WatchesPageProps, 'whom'>): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <form class="make part" method="get" action={`${base}/watches`}>
      {whom !== undefined && <input type="hidden" name="whom" value={whom} />}
      <Field of="for" label={words.say('watches.whose')} help={words.say('watches.whoseHelp')}>
        <input id="for" name="for" maxLength={160} aria-describedby="for-help" spellcheck={false} />
      </Field>
      <button type="submit">{words.say('watches.show')}</button>
    </form>
  );
}
