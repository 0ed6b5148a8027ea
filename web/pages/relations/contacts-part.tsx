/** The contacts of a professional, and the forms to claim one, take it back or refuse it. */
import type { VNode } from 'preact';
import type { ContactsAnswer, ShownContact } from '../../../src/query/relations/contacts.js';
import { professionalPath, useFrame, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { Field } from '../../parts/forms/fields.js';
import { PartyLink } from '../../parts/party-link.js';

interface ContactsPartProps {
  readonly contacts: ContactsAnswer;
  readonly id: string;
  /** Whether the viewer may act for the professional. */
  readonly acts: boolean;
  readonly typed: string;
}

export function ContactsPart({ contacts, id, acts, typed }: ContactsPartProps): VNode {
  const words = useWords();
  const { items, next } = contacts;
  return (
    <div class="part">
      <h2>{words.say('relations.contacts')}</h2>
      {items.length === 0 && <p class="lede">{words.say('relations.noContacts')}</p>}
      {items.length > 0 && (
        <ul class="ruled">
          {items.map((contact) => (
            <ContactItem key={contact.partner.id} {...{ contact, id, acts }} />
          ))}
        </ul>
      )}
      {next !== null && <p class="small quiet">{words.say('relations.moreContacts')}</p>}
      {acts && <ClaimForm id={id} typed={typed} />}
      {acts && contacts.shownAs && <ShownForm id={id} shownAs={contacts.shownAs} />}
    </div>
  );
}

interface ContactItemProps {
  readonly contact: ShownContact;
  readonly id: string;
  readonly acts: boolean;
}

function ContactItem({ contact: { partner, state, since, claims }, id, acts }: ContactItemProps) {
  const words = useWords();
  const own = claims.find(({ by }) => by === 'professional');
  const theirs = claims.find(({ by }) => by === 'partner');
  const who = own && theirs ? 'both' : own ? 'own' : 'theirs';
  const day = words.figures.day(since);
  const said = state === 'refused' ? 'refused' : (`claimed_${who}` as const);
  return (
    <li>
      <PartyLink party={partner} />{' '}
      <span class="small quiet">
        {words.say(`relations.${said}`, { day })}
        {claims.some(({ byLink }) => byLink) && ` ${words.say('relations.byLink')}`}
      </span>
      {acts && own && own.refused === null && (
        <Act id={id} name="withdraw" value={own.entry} label="takeBack" />
      )}
      {acts && theirs && theirs.refused === null && (
        <Act id={id} name="refuse" value={partner.id} label="refuse" />
      )}
      {acts && theirs?.refused && (
        <Act id={id} name="withdraw" value={theirs.refused.entry} label="acceptAgain" />
      )}
    </li>
  );
}

interface ActProps {
  readonly id: string;
  readonly name: 'withdraw' | 'refuse';
  readonly value: string;
  readonly label: 'takeBack' | 'refuse' | 'acceptAgain';
}

function Act({ id, name, value, label }: ActProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <form method="post" action={`${base}${professionalPath(id, '/relations')}`}>
      <FormToken />
      <button type="submit" class="plain" name={name} value={value}>
        {words.say(`relations.${label}`)}
      </button>
    </form>
  );
}

type ShownAs = NonNullable<ContactsAnswer['shownAs']>;

/** Whether it lets itself be shown between two others. */
function ShownForm({ id, shownAs }: { readonly id: string; readonly shownAs: ShownAs }): VNode {
  const words = useWords();
  const { base } = useFrame();
  const other = shownAs === 'link' ? 'counted' : 'link';
  return (
    <>
      <h3>{words.say('relations.between')}</h3>
      <p>{words.say(`relations.shown_${shownAs}`)}</p>
      <form method="post" action={`${base}${professionalPath(id, '/relations')}`}>
        <FormToken />
        <p class="acts">
          <button type="submit" name="shown" value={other}>
            {words.say(`relations.show_${other}`)}
          </button>
        </p>
      </form>
    </>
  );
}

function ClaimForm({ id, typed }: { readonly id: string; readonly typed: string }): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <form class="fields" method="post" action={`${base}${professionalPath(id, '/relations')}`}>
      <FormToken />
      <Field of="to" label={words.say('relations.to')} help={words.say('relations.toHelp')}>
        <input
          id="to"
          name="to"
          required
          maxLength={160}
          value={typed}
          aria-describedby="to-help"
        />
      </Field>
      <Field of="link" label={words.say('relations.link')} help={words.say('relations.linkHelp')}>
        <input
          id="link"
          name="link"
          maxLength={400}
          autocomplete="off"
          aria-describedby="link-help"
        />
      </Field>
      <p class="acts">
        <button type="submit">{words.say('relations.claim')}</button>
      </p>
    </form>
  );
}
