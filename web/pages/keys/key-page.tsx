import type { VNode } from 'preact';
import type { ListedKey } from '../../../src/command/listed-keys.js';
import { useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Field } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';
import { Refusal, type FormRefusal } from '../../parts/forms/refusal.js';
import { partiesOf, stateOf } from './key-facts.js';

interface KeyPageProps {
  readonly listed: ListedKey;
  /** Whether the visitor signed in with it. */
  readonly isOwn: boolean;
  /** The last day that was typed for the second key. */
  readonly typed: string;
  readonly refused: FormRefusal | null;
}

/** One key: what it opens, and the two things that can be done about it. */
export function KeyPage({ listed, isOwn, typed, refused }: KeyPageProps): VNode {
  const words = useWords();
  const link = useLink();
  const title = words.say('keys.keyTitle', { keyId: listed.keyId });
  return (
    <Layout title={title} part="keys">
      <header class="head">
        <div class="wrap who facts">
          <h1>{title}</h1>
          <KeyFacts listed={listed} />
          <Refusal refused={refused} />
          <p class="acts">
            <a href={link('/keys')}>{words.say('keys.backToKeys')}</a>
          </p>
        </div>
      </header>
      {listed.revokedOn === null && (
        <section>
          <div class="wrap cols even">
            <Rotate keyId={listed.keyId} typed={typed} />
            <Revoke keyId={listed.keyId} isOwn={isOwn} />
          </div>
        </section>
      )}
    </Layout>
  );
}

function KeyFacts({ listed }: Pick<KeyPageProps, 'listed'>): VNode {
  const { today } = useFrame();
  const words = useWords();
  const { teller, role, source, vetting, live, grantedOn, until } = listed;
  const facts = [
    ['state', stateOf(listed, today, words)],
    ['teller', teller],
    ['role', words.say(`role.${role}`)],
    ['wayIn', `${words.say(`source.${source}`)}${live ? `, ${words.say('keys.live')}` : ''}`],
    ['vetting', words.say(`vetting.${vetting}`)],
    ['parties', partiesOf(listed, words)],
    ['granted', words.figures.day(grantedOn)],
    ['ends', until === null ? words.say('keys.untilRevoked') : words.figures.day(until)],
  ] as const;
  return (
    <dl class="gap">
      {facts.map(([name, value]) => (
        <>
          <dt key={name}>{words.say(`keys.${name}`)}</dt>
          <dd>{value}</dd>
        </>
      ))}
    </dl>
  );
}

function Rotate({ keyId, typed }: { readonly keyId: string; readonly typed: string }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <div class="part">
      <h2>{words.say('keys.rotateTitle')}</h2>
      <p class="lede">{words.say('keys.rotateLede')}</p>
      <form class="fields" method="post" action={link(`/keys/${keyId}/rotation`)}>
        <FormToken />
        <Field
          of="until"
          label={words.say('keys.rotateUntil')}
          help={words.say('keys.rotateUntilHelp')}
        >
          <input id="until" name="until" type="date" value={typed} aria-describedby="until-help" />
        </Field>
        <p class="acts">
          <button type="submit">{words.say('keys.rotate')}</button>
        </p>
      </form>
    </div>
  );
}

/** What it will do is said before it is done. */
function Revoke({ keyId, isOwn }: { readonly keyId: string; readonly isOwn: boolean }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <div class="part">
      <h2>{words.say('keys.revokeTitle')}</h2>
      <p class="lede">{words.say('keys.revokeLede')}</p>
      {isOwn && <p class="note">{words.say('keys.revokeOwn')}</p>}
      <form class="fields" method="post" action={link(`/keys/${keyId}/revoke`)}>
        <FormToken />
        <p class="acts">
          <button class="grave" type="submit">
            {words.say('keys.revoke')}
          </button>
        </p>
      </form>
    </div>
  );
}
