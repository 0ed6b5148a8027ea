import type { VNode } from 'preact';
import type { ProfessionalAnswer } from '../../../src/query/people/professionals.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Field } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';

interface ErasePageProps {
  readonly professional: ProfessionalAnswer;
  /** What was typed in place of the identifier; null where nothing was yet. */
  readonly typed: string | null;
}

/** What it will do, in the order of how much it matters to whoever does it. */
const WHAT = ['names', 'originals', 'facts', 'others', 'backups'] as const;

export function ErasePage({ professional, typed }: ErasePageProps): VNode {
  const words = useWords();
  const { id, name, identifiers } = professional;
  const title = words.say('erase.title', { name: name ?? id });
  return (
    <Layout title={title} part="professionals">
      <header class="head">
        <div class="wrap who">
          <h1>
            <bdi>{title}</bdi>
          </h1>
          <p class="verdict">{words.say('erase.lede')}</p>
          {typed !== null && (
            <p class="note gap" role="alert">
              {words.say('erase.notTyped')}
            </p>
          )}
        </div>
      </header>
      <section>
        <div class="wrap cols even">
          <div class="part">
            <h2>{words.say('erase.what')}</h2>
            <ul class="ruled">
              {WHAT.map((each) => (
                <li key={each}>{words.say(`erase.${each}`)}</li>
              ))}
            </ul>
          </div>
          <div class="part">
            <h2>{words.say('erase.identifiers')}</h2>
            <ul class="ids">
              {identifiers.map((each) => (
                <li key={each} class="mono">
                  {each}
                </li>
              ))}
            </ul>
            <EraseForm id={id} typed={typed} />
          </div>
        </div>
      </section>
    </Layout>
  );
}

function EraseForm({ id, typed }: { readonly id: string; readonly typed: string | null }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <form class="fields" method="post" action={link(professionalPath(id, '/erase'))}>
      <FormToken />
      <Field
        of="confirm"
        label={words.say('erase.confirm', { id })}
        help={words.say('erase.confirmHelp')}
      >
        <input
          id="confirm"
          name="confirm"
          value={typed ?? ''}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="confirm-help"
          required
        />
      </Field>
      <p class="acts">
        <button class="grave" type="submit">
          {words.say('erase.erase')}
        </button>
        <a href={link(professionalPath(id))}>{words.say('erase.back')}</a>
      </p>
    </form>
  );
}
