import type { VNode } from 'preact';
import { ROLES, SOURCES, VETTINGS } from '../../../src/http/operations/keys.dto.js';
import type { Role } from '../../../src/ledger/events.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Choice, Field, Tick } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';
import { Refusal, type FormRefusal } from '../../parts/forms/refusal.js';
import type { TextKey } from '../../words/catalogue.js';

interface GrantPageProps {
  /** What was typed before, where it was refused. */
  readonly typed: URLSearchParams;
  readonly refused: FormRefusal | null;
}

const WHAT_ROLES_DO = {
  emitter: 'keys.roleEmitter',
  partner: 'keys.rolePartner',
  analyst: 'keys.roleAnalyst',
  operator: 'keys.roleOperator',
  metrics: 'keys.roleMetrics',
} as const satisfies Readonly<Record<Role, TextKey>>;

export function GrantPage({ typed, refused }: GrantPageProps): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <Layout title={words.say('keys.grantTitle')} part="keys">
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('keys.grantTitle')}</h1>
          <p class="verdict">{words.say('keys.grantLede')}</p>
          <Refusal refused={refused} />
        </div>
      </header>
      <form class="wrap" method="post" action={link('/keys')}>
        <div class="fields">
          <FormToken />
          <What typed={typed} />
          <Whom typed={typed} />
          <p class="acts">
            <button type="submit">{words.say('keys.grant')}</button>
            <a href={link('/keys')}>{words.say('keys.backToKeys')}</a>
          </p>
        </div>
      </form>
    </Layout>
  );
}

/** What it may do, under which name, for whom. */
function What({ typed }: Pick<GrantPageProps, 'typed'>): VNode {
  const words = useWords();
  const roles = ROLES.map((role) => [role, words.say(WHAT_ROLES_DO[role])] as const);
  return (
    <>
      <Field of="role" label={words.say('keys.whatItMayDo')}>
        <Choice id="role" options={roles} chosen={typed.get('role') ?? 'emitter'} />
      </Field>
      <Field of="teller" label={words.say('keys.teller')} help={words.say('keys.tellerHelp')}>
        <input
          id="teller"
          name="teller"
          value={typed.get('teller') ?? ''}
          maxLength={40}
          aria-describedby="teller-help"
          autocomplete="off"
          spellcheck={false}
          required
        />
      </Field>
      <Field
        of="parties"
        label={words.say('keys.partiesLabel')}
        help={words.say('keys.partiesHelp')}
      >
        <textarea
          id="parties"
          name="parties"
          rows={3}
          aria-describedby="parties-help"
          spellcheck={false}
        >
          {typed.get('parties') ?? ''}
        </textarea>
      </Field>
      <Tick name="anyParty" label={words.say('keys.anyParty')} ticked={typed.has('anyParty')} />
    </>
  );
}

/** By which way it comes in, who holds it, and for how long. */
function Whom({ typed }: Pick<GrantPageProps, 'typed'>): VNode {
  const words = useWords();
  const ways = SOURCES.map((each) => [each, words.say(`source.${each}`)] as const);
  const known = VETTINGS.map((each) => [each, words.say(`vetting.${each}`)] as const);
  return (
    <>
      <Field of="source" label={words.say('keys.wayIn')} help={words.say('keys.wayInHelp')}>
        <Choice id="source" options={ways} chosen={typed.get('source') ?? 'api'} helped />
      </Field>
      <Tick name="live" label={words.say('keys.liveLabel')} ticked={typed.has('live')} />
      <Field of="owner" label={words.say('keys.holder')} help={words.say('keys.holderHelp')}>
        <input
          id="owner"
          name="owner"
          value={typed.get('owner') ?? ''}
          maxLength={160}
          aria-describedby="owner-help"
          spellcheck={false}
        />
      </Field>
      <Field of="vetting" label={words.say('keys.howKnown')}>
        <Choice id="vetting" options={known} chosen={typed.get('vetting') ?? 'self-registered'} />
      </Field>
      <Field of="until" label={words.say('keys.untilLabel')} help={words.say('keys.untilHelp')}>
        <input
          id="until"
          name="until"
          type="date"
          value={typed.get('until') ?? ''}
          aria-describedby="until-help"
        />
      </Field>
    </>
  );
}
