/** One entry: the fact in words, how it was told, what was said of it, what can be done. */
import type { VNode } from 'preact';
import { entryPath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { sentenceOf } from '../../parts/told/sentence.js';
import { Texts } from '../../parts/told/texts.js';
import type { EntryAnswers } from './answers.js';
import { ActsPart } from './acts-part.js';
import { HowPart } from './how-part.js';
import { ProofPart } from './proof-part.js';
import { ThreadPart } from './thread-part.js';

export function EntryPage(props: EntryAnswers): VNode {
  const { answer, currency, original, proves } = props;
  const words = useWords();
  const position = words.figures.count(answer.position);
  return (
    <Layout title={words.say('entry.title', { position })} timed islands={proves ? ['proof'] : []}>
      <header class="head">
        <div class="wrap who">
          <p class="small quiet">
            {words.say('entry.title', { position })} · {words.say(`event.${answer.type}`)}
          </p>
          <h1 class="told" dir="auto">
            {sentenceOf(answer, words, currency)}
          </h1>
          <Texts entry={answer} />
        </div>
      </header>
      <section>
        <div class="wrap cols even">
          <HowPart answer={answer} original={original} />
          <div class="stackd">
            <ThreadPart answer={answer} />
            <ActsPart {...props} />
          </div>
        </div>
      </section>
      {proves && (
        <section>
          <div class="wrap">
            <ProofPart entry={answer.entry} />
          </div>
        </section>
      )}
      <section>
        <div class="wrap">
          <Stored {...props} />
        </div>
      </section>
    </Layout>
  );
}

/** What is stored, for whoever wants to see it as it is; and the neighbours in the stream. */
function Stored({ answer }: EntryAnswers): VNode {
  const words = useWords();
  const link = useLink();
  const { previous, next, facts } = answer;
  return (
    <div class="part">
      <p class="acts">
        {previous !== null && (
          <a href={link(entryPath(previous))} rel="prev">
            {words.say('entry.previous')}
          </a>
        )}
        {next !== null && (
          <a href={link(entryPath(next))} rel="next">
            {words.say('entry.next')}
          </a>
        )}
      </p>
      <details>
        <summary>{words.say('entry.stored')}</summary>
        <pre class="scroll">{JSON.stringify(facts, null, 2)}</pre>
      </details>
    </div>
  );
}
