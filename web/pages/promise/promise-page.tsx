import type { VNode } from 'preact';
import { promisePath, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import type { PromiseAnswers } from './answers.js';
import { CountsPart } from './counts-part.js';
import { DifferencesPart } from './differences-part.js';
import { PromiseHead, titleOf } from './promise-head.js';
import { StepsPart } from './steps-part.js';
import { ToldPart } from './told-part.js';
import { WaitingPage } from './waiting-page.js';

/** A promise, or those that the address means where it means several. */
export function PromisePage({ answer, counted }: PromiseAnswers): VNode {
  const words = useWords();
  const { promises, asOf } = answer;
  const [promise, ...others] = promises;
  if (!promise) return <WaitingPage answer={answer} />;
  if (others.length > 0) return <SeveralPromises answer={answer} />;
  return (
    <Layout title={titleOf(promise, words)} timed>
      <PromiseHead promise={promise} asOf={asOf} />
      <ToldPart answer={answer} promise={promise} />
      {promise.discrepancies.length > 0 && <DifferencesPart promise={promise} />}
      <section>
        <div class="wrap cols even">
          <CountsPart promise={promise} asOf={asOf} counted={counted} />
          <StepsPart promise={promise} asOf={asOf} />
        </div>
      </section>
    </Layout>
  );
}

function SeveralPromises({ answer: { promises } }: Pick<PromiseAnswers, 'answer'>): VNode {
  const words = useWords();
  const link = useLink();
  const title = words.say('promise.several', { n: promises.length });
  return (
    <Layout title={title} timed>
      <header class="head">
        <div class="wrap who">
          <h1>{title}</h1>
          <p class="verdict">{words.say('promise.severalLede')}</p>
        </div>
      </header>
      <section>
        <div class="wrap">
          <ul class="trail part">
            {promises.map((each) => (
              <li key={each.promise}>
                <span aria-hidden="true">·</span>
                <p>
                  <a href={link(promisePath(each.promise))}>
                    {titleOf(each, words)}, {words.figures.day(each.startOn)}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </div>
      </section>
    </Layout>
  );
}
