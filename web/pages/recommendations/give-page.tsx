/** Where whoever is signed in for somebody recommends somebody else, or changes what it said. */
import type { VNode } from 'preact';
import { RECOMMENDED_FOR } from '../../../src/ledger/kinds/recommendation.js';
import type { RecommendedFor } from '../../../src/ledger/recommendation-events.js';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { ShownRecommendation } from '../../../src/query/recommendations/recommendations.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';
import { Choice, Field, Tick } from '../../parts/forms/fields.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';
import { nameOf } from '../../parts/score.js';

/** What a form says. */
export interface Draft {
  readonly goodAt: readonly RecommendedFor[];
  readonly skill: string;
  readonly words: string;
  readonly mayBePublic: boolean;
}

export interface GivePageProps {
  readonly receiver: ProfessionalAnswer;
  readonly giver: ProfessionalAnswer;
  /** The one that stands already. */
  readonly standing: ShownRecommendation | null;
  readonly draft: Draft;
  /** Skills that the one recommended claims: code and what it is called. */
  readonly skills: readonly (readonly [string, string])[];
  readonly formId: string;
  readonly refused: FormRefusal | null;
}

/** As long as a text of the ledger may be. */
const LONGEST = 4000;

export function GivePage(props: GivePageProps): VNode {
  const { receiver, giver, standing, refused } = props;
  const words = useWords();
  const link = useLink();
  const { today } = useFrame();
  const name = nameOf(receiver, words);
  const title = words.say(standing ? 'recommendations.changeTitle' : 'recommendations.giveTitle', {
    name,
  });
  const isOver = standing !== null && today > standing.changeableUntil;
  return (
    <Layout title={title} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{title}</h1>
          <p class="verdict">
            {words.say('recommendations.giveLede', { name, who: nameOf(giver, words) })}
          </p>
          <Refusal refused={refused} />
        </div>
      </header>
      <section>
        <div class="wrap">
          {isOver ? (
            <p>
              {words.say('recommendations.tooLate', {
                day: words.figures.longDay(standing.changeableUntil),
              })}
            </p>
          ) : (
            <GiveForm {...props} />
          )}
          <p class="acts">
            <a href={link(professionalPath(giver.id, '/recommendations'))}>
              {words.say('recommendations.given', { name: nameOf(giver, words) })}
            </a>
            <a href={link(professionalPath(receiver.id))}>{words.say('statement.back')}</a>
          </p>
        </div>
      </section>
    </Layout>
  );
}

function GiveForm({ receiver, giver, standing, draft, skills, formId }: GivePageProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const name = nameOf(receiver, words);
  const choices =
    skills.length > 0 ? RECOMMENDED_FOR : RECOMMENDED_FOR.filter((each) => each !== 'skill');
  return (
    <form
      class="fields"
      method="post"
      action={`${base}${professionalPath(receiver.id, '/recommendations/give')}`}
    >
      <FormToken />
      <input type="hidden" name="form" value={formId} />
      <input type="hidden" name="from" value={giver.id} />
      {standing && <input type="hidden" name="entry" value={standing.entry} />}
      <fieldset>
        <legend>{words.say('recommendations.goodAt')}</legend>
        {choices.map((each) => (
          <Tick
            key={each}
            name={each}
            label={words.say(`recommendations.${each}`)}
            ticked={draft.goodAt.includes(each)}
          />
        ))}
      </fieldset>
      {skills.length > 0 && (
        <Field of="skillCode" label={words.say('recommendations.whichSkill')}>
          <Choice
            id="skillCode"
            options={[['', words.say('recommendations.noSkill')], ...skills]}
            chosen={draft.skill}
          />
        </Field>
      )}
      <Field
        of="words"
        label={words.say('recommendations.words')}
        help={words.say('recommendations.wordsHelp')}
      >
        <textarea
          {...{ id: 'words', name: 'words', rows: 6, maxLength: LONGEST }}
          aria-describedby="words-help"
        >
          {draft.words}
        </textarea>
      </Field>
      <div>
        <Tick
          name="mayBePublic"
          label={words.say('recommendations.mayBePublic', { name })}
          ticked={draft.mayBePublic}
        />
        <p class="small quiet">{words.say('recommendations.mayBePublicHelp')}</p>
      </div>
      <p class="acts">
        <button type="submit">
          {words.say(standing ? 'recommendations.save' : 'recommendations.give')}
        </button>
      </p>
    </form>
  );
}
