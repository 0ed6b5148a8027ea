/** The page of a professional: who, what that means, how sure it is; then the questions asked. */
import type { ComponentChildren, VNode } from 'preact';
import { useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { nameOf } from '../../parts/score.js';
import { isRefused } from '../../server/asking.js';
import type { ProfessionalAnswers } from './answers.js';
import { hasMany, StandsApart } from './apart.js';
import { Head } from './head.js';
import { HistoryPart } from './history-part.js';
import { BeginPart, MissingPart } from './missing-part.js';
import { OpenPart } from './open-part.js';
import { PaymentsPart, ToPayPart } from './payments-part.js';
import { RaisePart } from './raise-part.js';
import { RelationsPart } from './relations-part.js';
import { Sides } from './sides.js';
import { ToldPart } from './told-part.js';
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
        {hasMany(answers) && score.overall.status === 'ok' && !score.explanation ? (
          <StandsApart part="why" id={professional.id} />
        ) : (
          <WhyPart score={score} id={professional.id} />
        )}
        <Raise {...answers} />
      </Section>
      <Section kind="wide-left">
        <Partners {...answers} />
        {!isRefused(answers.trail) && <ToldPart trail={answers.trail} id={professional.id} />}
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
      {history === null && <StandsApart part="history" id={id} />}
      {history !== null && !isRefused(history) && (
        <HistoryPart
          history={history}
          id={id}
          explains={standing === 'self' || standing === 'operator'}
        />
      )}
      {promises === null && <StandsApart part="payments" id={id} />}
      {promises !== null && !isRefused(promises) && (
        <PaymentsPart promises={promises.items} more={promises.next !== null} />
      )}
      {isDirection && figures.promised.status === 'ok' && (
        <ToPayPart months={figures.promised.months} />
      )}
    </div>
  );
}

/** Where the viewer may not see the moves at all, there is nothing to stand apart. */
function Raise({ raise, professional }: ProfessionalAnswers): VNode | null {
  const { id, standing } = professional;
  if (raise !== null) return isRefused(raise) ? null : <RaisePart raise={raise} />;
  const seesAll = standing === 'self' || standing === 'operator';
  return seesAll ? <StandsApart part="raise" id={id} /> : null;
}

function Partners({ relations, professional }: ProfessionalAnswers): VNode | null {
  const { id, standing } = professional;
  if (relations === null) return <StandsApart part="relations" id={id} />;
  if (isRefused(relations)) return null;
  return <RelationsPart relations={relations} id={id} ownOnly={standing === 'other'} />;
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
