import type { VNode } from 'preact';
import { useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { FormToken } from '../../parts/form.js';
import type { ReportState } from './bringing-in.js';
import { DocumentPart } from './document-part.js';
import { HELD_MINUTES } from './held-documents.js';
import type { DocumentLine } from './reports.js';

export function ReportPage({ report, isHeld, bytes, takenAs }: ReportState): VNode {
  const words = useWords();
  const link = useLink();
  const { isPreview, documents } = report;
  const title = words.say(isPreview ? 'bringIn.previewTitle' : 'bringIn.takenTitle');
  const lede = isPreview ? 'bringIn.previewLede' : 'bringIn.takenLede';
  return (
    <Layout title={title} part="bringIn" islands={isHeld ? ['drop-zone'] : []}>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          {takenAs === null && <p class="verdict">{words.say(lede, sumsOf(documents))}</p>}
          {takenAs !== null && (
            <p class="verdict">
              {words.say('bringIn.takenAs')}{' '}
              <a href={link(`/reports/${takenAs}`)}>{words.say('bringIn.toReport')}</a>
            </p>
          )}
          {isHeld && <TakeForm id={report.id} bytes={bytes} />}
          {isPreview && !isHeld && takenAs === null && (
            <p class="note gap">{words.say('bringIn.gone')}</p>
          )}
          <p class="acts">
            <a href={link('/bring-in')}>{words.say('bringIn.again')}</a>
          </p>
        </div>
      </header>
      {documents.map((document, i) => (
        <DocumentPart
          key={`${i} ${document.file}`}
          document={document}
          isPreview={isPreview}
          isOnly={documents.length === 1}
        />
      ))}
      <p class="wrap small quiet gap">{words.say('bringIn.lastNote')}</p>
    </Layout>
  );
}

function TakeForm({ id, bytes }: { readonly id: string; readonly bytes: number }): VNode {
  const words = useWords();
  const link = useLink();
  return (
    <form
      class="gap"
      method="post"
      action={link(`/reports/${id}/take`)}
      data-drop
      data-bytes={bytes}
      data-sending={words.say('bringIn.sending')}
      data-reading={words.say('bringIn.reading')}
      data-failed={words.say('bringIn.failed')}
    >
      <FormToken />
      <p>
        <button type="submit">{words.say('bringIn.take')}</button>
      </p>
      <p class="small quiet">{words.say('bringIn.takeNote', { minutes: HELD_MINUTES })}</p>
    </form>
  );
}

/** How many entries are made or there already, and how many lines are refused. */
function sumsOf(documents: readonly DocumentLine[]): { good: number; bad: number } {
  const sums = { good: 0, bad: 0 };
  for (const document of documents) {
    if (!('counts' in document)) sums.bad += 1;
    else {
      sums.good += document.counts.accepted + document.counts.duplicate;
      sums.bad += document.counts.rejected;
    }
  }
  return sums;
}
