/** The forms by which something is said of an entry: those that the ledger would take. */
import type { ComponentChildren, VNode } from 'preact';
import { WHY } from '../../../src/messages/kinds/entry.js';
import { entryPath, useFrame, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { nameIn } from '../../parts/told/names.js';
import { codeIn } from '../../parts/told/telling.js';
import type { Act, Typed } from './acts.js';
import type { EntryAnswers } from './answers.js';
import type { Offer } from './offers.js';

/** As long as a text of the ledger may be. */
const LONGEST = 4000;

export function ActsPart(props: EntryAnswers): VNode | null {
  const { answer, refused } = props;
  const words = useWords();
  // An operator may answer at any time; a form for it helps where something waits for an answer.
  const isContested = answer.status === 'contested';
  const offers = props.offers.filter(({ act }) => act !== 'answer' || isContested);
  const isOffered = offers.some(({ act }) => act === refused?.act);
  if (offers.length === 0 && !refused) return null;
  return (
    <div class="part">
      <h2>{words.say('entry.act')}</h2>
      {refused && !isOffered && (
        <p class="note" role="alert">
          {words.told.of(refused.why)}
        </p>
      )}
      {offers.map((offer) => (
        <ActForm key={offer.act} offer={offer} {...props} />
      ))}
    </div>
  );
}

interface ActFormProps extends EntryAnswers {
  readonly offer: Offer;
}

/** Folded, but where it was sent and refused: then it holds what was typed. */
function ActForm({ offer: { act, speakers }, answer, formId, refused }: ActFormProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const own = refused?.act === act ? refused : null;
  const typed = own?.typed ?? {};
  return (
    <details open={own !== null} class="act">
      <summary>{words.say(`entry.${act}`)}</summary>
      <form method="post" action={`${base}${entryPath(answer.entry)}/${act}`}>
        <FormToken />
        <input type="hidden" name="id" value={formId} />
        <p class="small quiet">{words.say(`entry.${act}Lede`)}</p>
        {own && (
          <p class="note" role="alert">
            {words.told.of(own.why)}
          </p>
        )}
        {speakers.length > 0 && (
          <Field label={words.say('entry.onBehalfOf')}>
            <select name="onBehalfOf">
              {speakers.map((party) => (
                <option key={party.id} value={party.id} selected={party.id === typed.onBehalfOf}>
                  {nameIn(words, party)}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Fields act={act} typed={typed} />
        <button type="submit">{words.say('entry.send')}</button>
      </form>
    </details>
  );
}

interface FieldsProps {
  readonly act: Act;
  readonly typed: Typed;
}

/** What each form asks for. */
function Fields({ act, typed }: FieldsProps): VNode | null {
  const words = useWords();
  switch (act) {
    case 'contest':
      return <OwnWords name="reason" label={words.say('entry.reason')} typed={typed} required />;
    case 'answer':
      return <OwnWords name="text" label={words.say('entry.text')} typed={typed} required />;
    case 'withdraw':
      return (
        <>
          <Field label={words.say('entry.why')}>
            <select name="why">
              {WHY.map((why) => (
                <option key={why} value={why} selected={why === typed.why}>
                  {codeIn(words, why)}
                </option>
              ))}
            </select>
          </Field>
          <OwnWords name="note" label={words.say('entry.note')} typed={typed} />
        </>
      );
    case 'confirm':
      return null;
    case 'decide':
      return (
        <>
          <Field label={words.say('entry.decision')}>
            <select name="upheld">
              <option value="no">{words.say('entry.rejectIt')}</option>
              <option value="yes" selected={typed.upheld === 'yes'}>
                {words.say('entry.upholdIt')}
              </option>
            </select>
          </Field>
          <OwnWords name="note" label={words.say('entry.note')} typed={typed} />
        </>
      );
    default:
      return act satisfies never;
  }
}

interface FieldProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

function Field({ label, children }: FieldProps): VNode {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface OwnWordsProps {
  readonly name: 'reason' | 'text' | 'note';
  readonly label: string;
  readonly typed: Typed;
  readonly required?: boolean;
}

function OwnWords({ name, label, typed, required = false }: OwnWordsProps): VNode {
  return (
    <Field label={label}>
      <textarea name={name} rows={4} maxlength={LONGEST} dir="auto" required={required}>
        {typed[name] ?? ''}
      </textarea>
    </Field>
  );
}
