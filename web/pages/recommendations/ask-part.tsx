/** Asking for a recommendation: the form, and what waits with a text to send for each. */
import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { ShownRequest } from '../../../src/query/recommendations/requests.js';
import { professionalPath, useFrame, useWords } from '../../frame/frame.js';
import { FormToken } from '../../parts/form.js';
import { Field } from '../../parts/forms/fields.js';
import { PartyLink } from '../../parts/party-link.js';
import { Say } from '../../parts/say.js';
import { nameOf } from '../../parts/score.js';
import { nameIn } from '../../parts/told/names.js';
import { ActForm } from './item-acts.js';

interface AskPartProps {
  readonly professional: ProfessionalAnswer;
  readonly requests: readonly ShownRequest[];
  /** By which this visitor reaches us: `https://kept.example`. */
  readonly origin: string;
  readonly formId: string;
  /** What was typed and refused. */
  readonly typed: string;
}

export function AskPart(props: AskPartProps): VNode {
  const { professional, requests, formId, typed } = props;
  const words = useWords();
  const { base } = useFrame();
  const { id } = professional;
  return (
    <div class="part" id="ask">
      <h2>{words.say('recommendations.ask')}</h2>
      <p>{words.say('recommendations.askLede')}</p>
      <form
        class="fields"
        method="post"
        action={`${base}${professionalPath(id, '/recommendations')}`}
      >
        <FormToken />
        <input type="hidden" name="form" value={formId} />
        <input type="hidden" name="act" value="ask" />
        <Field
          of="from"
          label={words.say('recommendations.whom')}
          help={words.say('recommendations.whomHelp')}
        >
          <input
            {...{ id: 'from', name: 'from', type: 'text', maxLength: 160, value: typed }}
            required
            autocomplete="off"
            aria-describedby="from-help"
          />
        </Field>
        <p class="acts">
          <button type="submit">{words.say('recommendations.askIt')}</button>
        </p>
      </form>
      {requests.length > 0 && (
        <>
          <h3 class="gap">{words.say('recommendations.waiting')}</h3>
          <ul class="ruled">
            {requests.map((request, i) => (
              <li key={request.entry}>
                <Waiting {...props} request={request} mark={`${formId} request ${i}`} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface WaitingProps extends AskPartProps {
  readonly request: ShownRequest;
  readonly mark: string;
}

function Waiting({ request, professional, origin, mark }: WaitingProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const { from, to, on, path, entry } = request;
  const day = words.figures.day(on);
  const name = nameOf(professional, words);
  if (to.id !== professional.id) {
    return (
      <p>
        <Say
          text="recommendations.youAreAsked"
          values={{ who: <PartyLink party={to} />, name, day }}
        />
        {'. '}
        <a href={`${base}${path}`}>{words.say('recommendations.giveIt')}</a>
      </p>
    );
  }
  return (
    <>
      <p>
        <Say
          text="recommendations.youAsked"
          values={{ who: <PartyLink party={from} />, name, day }}
        />
      </p>
      {request.notCounted && (
        <p class="note">
          {words.say('recommendations.requestNotCounted', { who: nameIn(words, from) })}
        </p>
      )}
      <Letter address={`${origin}${base}${path}`} name={name} of={mark} />
      <ActForm act="take-back" id={professional.id} entry={entry} mark={mark}>
        <p class="acts">
          <button class="plain" type="submit">
            {words.say('recommendations.takeBack')}
          </button>
        </p>
      </ActForm>
    </>
  );
}

interface LetterProps {
  readonly address: string;
  readonly name: string;
  readonly of: string;
}

/** Ready to be copied: whoever asks sends it by itself. */
function Letter({ address, name, of }: LetterProps): VNode {
  const words = useWords();
  const id = `letter-${of.replaceAll(' ', '-')}`;
  const subject = words.say('recommendations.subject');
  const text = `${subject}\n\n${words.say('recommendations.body', { address, name })}`;
  return (
    <details>
      <summary>{words.say('recommendations.letter')}</summary>
      <div class="field">
        <label for={id}>{words.say('recommendations.letter')}</label>
        <textarea id={id} rows={11} readonly>
          {text}
        </textarea>
      </div>
    </details>
  );
}
