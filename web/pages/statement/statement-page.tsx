/** One sheet for a professional: who, the score with its interval, what it rests on. */
import type { VNode } from 'preact';
import type { ShownSide } from '../../../src/query/score/score-card.js';
import { QrCode } from '../../charts/qr-code.js';
import { Triangle } from '../../charts/triangle.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Layout } from '../../frame/layout.js';
import { Identity } from '../../parts/identity.js';
import { NamedValues } from '../../parts/named-values.js';
import { nameOf, triangleOf } from '../../parts/score.js';
import { ScoreHistory } from '../../parts/score-history.js';
import { Sheet, SheetName } from '../../parts/sheet/sheet.js';
import { type SideSeen, SidesTable } from '../../parts/sheet/sides-table.js';
import { isRefused } from '../../server/asking.js';
import { verdictOf } from '../professional/verdict.js';
import type { StatementAnswers } from './answers.js';
import { Checking } from './checking.js';
import { OpenSums } from './open-sums.js';
import { receiptPath } from './receipt-address.js';

export interface StatementPageProps extends StatementAnswers {
  /** By which this visitor reaches us: `https://kept.example`. */
  readonly origin: string;
}

export function StatementPage({ origin, ...answers }: StatementPageProps): VNode {
  const words = useWords();
  const { base } = useFrame();
  const { professional, score, history, figures } = answers;
  return (
    <Layout
      title={words.say('statement.title', { name: nameOf(professional, words) })}
      part="professionals"
      kind="stmt"
      timed
    >
      <Sheet kind={words.say('statement.kind')}>
        <SheetHead {...answers} />
        <div class="part">
          <h2>{words.say('statement.restsOn')}</h2>
          <SidesTable seen={(part) => seenOf(score.sides[part])} />
        </div>
        {!isRefused(history) && (
          <div class="part">
            <h2>{words.say('statement.history')}</h2>
            <ScoreHistory {...history} small />
          </div>
        )}
        <div class="part pair uneven">
          <div>
            {origin !== '' && (
              <QrCode
                text={origin + base + receiptPath(score, professional.standing !== 'other')}
                title={words.say('statement.receipt')}
              />
            )}
            {!isRefused(figures) && <OpenSums figures={figures} />}
          </div>
          <Checking origin={origin} score={score} standing={professional.standing} />
        </div>
      </Sheet>
      <Beside professional={professional} />
    </Layout>
  );
}

function seenOf(side: ShownSide): SideSeen {
  if (side.status === 'withheld') return { score: side, rests: side };
  const { promises, counterparties } = side;
  return { score: side, rests: { promises, counterparties } };
}

function SheetHead({ professional, score, figures }: StatementAnswers): VNode {
  const words = useWords();
  const { today } = useFrame();
  const judged = {
    ...{ score, figures: isRefused(figures) ? null : figures },
    isPast: score.asOf < today,
  };
  return (
    <div class="hero">
      <div class="who">
        <SheetName name={nameOf(professional, words)} />
        <Identity professional={professional} />
        <p class="verdict">
          {professional.consumer ? words.say('verdict.consumer') : verdictOf(judged, words)}
        </p>
      </div>
      <figure class="triangle">
        <Triangle {...triangleOf(score, words, 'triangle')} small />
      </figure>
      <div class="facts">
        <Facts score={score} />
      </div>
    </div>
  );
}

function Facts({ score }: Pick<StatementAnswers, 'score'>): VNode {
  const words = useWords();
  const { overall, asOf } = score;
  const figures: readonly (readonly [string, string])[] =
    overall.status === 'ok'
      ? [
          [
            words.say('professional.overall'),
            words.say('professional.ofHundred', {
              score: words.figures.score(overall.score.value),
            }),
          ],
          [words.say('professional.interval'), words.figures.interval(overall.score)],
          [words.say('professional.weakest'), words.say(`side.${overall.weakest}`)],
        ]
      : [];
  return (
    <NamedValues rows={[...figures, [words.say('statement.asOf'), words.figures.day(asOf)]]} />
  );
}

/** What is for the screen alone. */
function Beside({ professional }: Pick<StatementAnswers, 'professional'>): VNode {
  const words = useWords();
  const link = useLink();
  const { id, standing } = professional;
  const mayShare = standing === 'self' || standing === 'operator';
  return (
    <div class="wrap beside">
      <p class="small quiet">{words.say('statement.print')}</p>
      <p class="acts">
        <a href={link(professionalPath(id))}>{words.say('statement.back')}</a>
        {mayShare && (
          <a href={link(professionalPath(id, '/shares'), { asOf: undefined, knownAt: undefined })}>
            {words.say('statement.share')}
          </a>
        )}
      </p>
    </div>
  );
}
