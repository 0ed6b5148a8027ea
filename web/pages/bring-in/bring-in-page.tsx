import type { VNode } from 'preact';
import { ALL_FORMATS } from '../../../src/http/documents/all-formats.js';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Field } from '../../parts/forms/fields.js';
import { FormToken } from '../../parts/form.js';
import { type FormRefusal, Refusal } from '../../parts/forms/refusal.js';
import type { BringInReport } from './reports.js';

interface BringInPageProps {
  readonly refused: FormRefusal | null;
  /** Of this key, the newest first. */
  readonly last: readonly BringInReport[];
}

export function BringInPage({ refused, last }: BringInPageProps): VNode {
  const words = useWords();
  return (
    <Layout title={words.say('bringIn.title')} part="bringIn" islands={['drop-zone']}>
      <header class="head">
        <div class="wrap who">
          <h1>{words.say('bringIn.title')}</h1>
          <p class="verdict">{words.say('bringIn.lede')}</p>
          <Refusal refused={refused} />
        </div>
      </header>
      <section>
        <div class="wrap cols wide-left">
          <FilesForm />
          <div class="stackd">
            {last.length > 0 && <LastReports last={last} />}
            <Formats />
          </div>
        </div>
      </section>
    </Layout>
  );
}

/** The token comes before the files: it is looked at first. */
function FilesForm(): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <form
      method="post"
      action={link('/bring-in')}
      enctype="multipart/form-data"
      data-drop
      data-sending={words.say('bringIn.sending')}
      data-reading={words.say('bringIn.reading')}
      data-failed={words.say('bringIn.failed')}
    >
      <FormToken />
      <div class="drop">
        <Field of="files" label={words.say('bringIn.drop')} help={words.say('bringIn.filesHelp')}>
          <input
            id="files"
            name="files"
            type="file"
            multiple
            required
            aria-describedby="files-help"
          />
        </Field>
      </div>
      <details>
        <summary>{words.say('bringIn.more')}</summary>
        <Field of="owner" label={words.say('bringIn.owner')} help={words.say('bringIn.ownerHelp')}>
          <input id="owner" name="owner" maxLength={160} aria-describedby="owner-help" />
        </Field>
      </details>
      <p class="acts">
        <button type="submit">{words.say('bringIn.look')}</button>
      </p>
    </form>
  );
}

function LastReports({ last }: Pick<BringInPageProps, 'last'>): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <div class="part">
      <h2>{words.say('bringIn.last')}</h2>
      <ul class="ruled">
        {last.map(({ id, isPreview, documents, at }) => (
          <li key={id}>
            <a href={link(`/reports/${id}`)}>
              {words.say(isPreview ? 'bringIn.previewOf' : 'bringIn.takenOf', {
                n: documents.length,
              })}
            </a>{' '}
            <span class="small quiet">
              {words.say('bringIn.at', { moment: words.figures.moment(at) })}
            </span>
          </li>
        ))}
      </ul>
      <p class="small quiet gap">{words.say('bringIn.lastNote')}</p>
    </div>
  );
}

function Formats(): VNode {
  const words = useWords();
  return (
    <div class="part">
      <h2>{words.say('bringIn.formats')}</h2>
      <ul class="ruled small">
        {ALL_FORMATS.map(({ name, title }) => (
          <li key={name}>{words.told.of(title)}</li>
        ))}
      </ul>
      <p class="small quiet gap">{words.say('bringIn.formatsNote')}</p>
    </div>
  );
}
