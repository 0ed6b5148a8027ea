/** The page of a professional: who, what that means, how sure it is; then the questions asked. */
import type { ComponentChildren, VNode } from 'preact';
import { useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { nameOf } from '../../parts/score.js';
import { isRefused } from '../../server/asking.js';
import type { ProfessionalAnswers } from './answers.js';
import { Head } from './head.js';
import { HistoryPart } from './history-part.js';
import { BeginPart, MissingPart } from './missing-part.js';
import { OpenPart } from './open-part.js';
import { PaymentsPart, ToPayPart } from './payments-part.js';
import { RaisePart } from './raise-part.js';
import { RelationsPart } from './relations-part.js';
import { Sides } from './sides.js';
import { WhyPart } from './why-part.js';

export function ProfessionalPage(answers: ProfessionalAnswers): VNode {
  const words = useWords();
  const { professional, score } = answers;
  return (
    <Layout title={nameOf(professional, words)} part="professionals" timed>
      <Head {...answers} />
      {score.overall.status === 'insufficient' && (
        <Section>
          <MissingPart score={score} />
          <BeginPart />
        </Section>
      )}
      <Section kind="wide-right">
        <div class="stackd">
          <Sides score={score} />
          {!isRefused(answers.figures) && (
            <OpenPart figures={answers.figures} id={professional.id} />
          )}
        </div>
        <Through {...answers} />
      </Section>
      <Section id="why" kind="wide-left">
        <WhyPart score={score} id={professional.id} />
        {!isRefused(answers.raise) && <RaisePart raise={answers.raise} />}
      </Section>
      <Section kind="wide-left">
        {!isRefused(answers.relations) && (
          <RelationsPart
            relations={answers.relations}
            id={professional.id}
            ownOnly={professional.standing === 'other'}
          />
        )}
      </Section>
    </Layout>
  );
}

/** What happened through time: the score, the payments, the days that they took. */
function Through({ history, promises, figures, professional }: ProfessionalAnswers): VNode {
  const { id, standing } = professional;
  const isDirection = !isRefused(figures) && figures.promised.status === 'ok';
  return (
    <div class="stackd">
      {!isRefused(history) && (
        <HistoryPart
          history={history}
          id={id}
          explains={standing === 'self' || standing === 'operator'}
        />
      )}
      {!isRefused(promises) && (
        <PaymentsPart promises={promises.items} more={promises.next !== null} />
      )}
      {isDirection && figures.promised.status === 'ok' && (
        <ToPayPart months={figures.promised.months} />
      )}
    </div>
  );
}

interface SectionProps {
  readonly id?: string;
  readonly kind?: 'even' | 'wide-left' | 'wide-right';
  readonly children: ComponentChildren;
}

function Section({ id, kind = 'even', children }: SectionProps): VNode {
  return (
    <section id={id}>
      <div class={`wrap cols ${kind}`}>{children}</div>
    </section>
  );
}
