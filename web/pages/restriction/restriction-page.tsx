/** Whether the score of a professional is restricted: what that does, and the form for it. */
import type { VNode } from 'preact';
import { GROUNDS } from '../../../src/ledger/kinds/professional.js';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import type { ShownRestriction } from '../../../src/query/restrictions/restriction.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';
import { Choice, Field } from '../../parts/forms/fields.js';
import { nameOf } from '../../parts/score.js';

/** What was typed and refused, and why. */
export interface RefusedRestriction {
  readonly ground: string;
  readonly reason: string;
  readonly why: string;
}

interface RestrictionPageProps {
  readonly professional: ProfessionalAnswer;
  readonly restricted: ShownRestriction | null;
  readonly refused: RefusedRestriction | null;
  /** Of this form: sent twice it is taken once. */
  readonly formId: string;
}

/** As long as a text of the ledger may be. */
const LONGEST = 4000;

/** What it does, in the order of how much it matters to whom it is about. */
const WHAT = ['hidden', 'told', 'partners', 'links', 'stays'] as const;

export function RestrictionPage(props: RestrictionPageProps): VNode {
  const { professional, restricted, refused } = props;
  const words = useWords();
  const link = useLink();
  const title = words.say('restriction.title', { name: nameOf(professional, words) });
  return (
    <Layout title={title} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1 dir="auto">{title}</h1>
          <p class="verdict" role="status">
            {restricted ? inForce(restricted, words) : words.say('restriction.none')}
          </p>
          <p class="lede gap">{words.say('restriction.lede')}</p>
          {refused && (
            <p class="note" role="alert">
              {words.told.of(refused.why)}
            </p>
          )}
        </div>
      </header>
      <section>
        <div class="wrap cols even">
          <div class="part">
            <h2>{words.say('restriction.what')}</h2>
            <ul class="ruled">
              {WHAT.map((each) => (
                <li key={each}>{words.say(`restriction.${each}`)}</li>
              ))}
            </ul>
          </div>
          <div class="part">
            {restricted ? <LiftForm {...props} /> : <RestrictForm {...props} />}
            <p class="acts">
              <a href={link(professionalPath(professional.id))}>{words.say('statement.back')}</a>
            </p>
          </div>
        </div>
      </section>
    </Layout>
  );
}

function inForce({ since, ground }: ShownRestriction, words: ReturnType<typeof useWords>): string {
  const day = words.figures.longDay(since);
  if (ground === undefined) return words.say('restriction.since', { day });
  const why = words.say(`restriction.${ground}`);
  return words.say('restriction.sinceBecause', { day, why });
}

function RestrictForm({ professional, refused, formId }: RestrictionPageProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const grounds = GROUNDS.map((each) => [each, words.say(`restriction.${each}`)] as const);
  return (
    <>
      <h2>{words.say('restriction.restrict')}</h2>
      <form
        class="fields"
        method="post"
        action={`${base}${professionalPath(professional.id, '/restriction')}`}
      >
        <FormToken />
        <input type="hidden" name="form" value={formId} />
        <Field of="ground" label={words.say('restriction.ground')}>
          <Choice id="ground" options={grounds} chosen={refused?.ground ?? 'accuracy'} />
        </Field>
        <Field
          of="reason"
          label={words.say('restriction.reason')}
          help={words.say('restriction.reasonHelp')}
        >
          <textarea
            id="reason"
            name="reason"
            rows={4}
            maxLength={LONGEST}
            aria-describedby="reason-help"
          >
            {refused?.reason ?? ''}
          </textarea>
        </Field>
        <p class="acts">
          <button type="submit">{words.say('restriction.restrict')}</button>
        </p>
      </form>
    </>
  );
}

function LiftForm({ professional, formId }: RestrictionPageProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  return (
    <>
      <h2>{words.say('restriction.lift')}</h2>
      <p>{words.say('restriction.lifted')}</p>
      {professional.standing === 'operator' && <p>{words.say('restriction.informFirst')}</p>}
      <form method="post" action={`${base}${professionalPath(professional.id, '/restriction')}`}>
        <FormToken />
        <input type="hidden" name="form" value={formId} />
        <p class="acts">
          <button type="submit" name="lift" value="yes">
            {words.say('restriction.lift')}
          </button>
        </p>
      </form>
    </>
  );
}
