/** Who it is, what that means in a sentence, and the one figure with its uncertainty. */
import type { VNode } from 'preact';
import { Triangle } from '../../charts/triangle.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { Identity } from '../../parts/identity.js';
import { NamedValues } from '../../parts/named-values.js';
import { nameOf, triangleOf } from '../../parts/score.js';
import { isRefused } from '../../server/asking.js';
import type { ProfessionalAnswers } from './answers.js';
import { verdictOf } from './verdict.js';

type Shown = Pick<ProfessionalAnswers, 'professional' | 'score' | 'figures' | 'recommended'>;

export function Head({ professional, score, figures, recommended }: Shown): VNode {
  const words = useWords();
  const { today } = useFrame();
  const judged = {
    ...{ score, figures: isRefused(figures) ? null : figures },
    isPast: score.asOf < today,
  };
  return (
    <header class="head">
      <div class="wrap hero">
        <div class="who">
          <h1 dir="auto">{nameOf(professional, words)}</h1>
          <Identity professional={professional} />
          <p class="verdict">
            {professional.consumer ? words.say('verdict.consumer') : verdictOf(judged, words)}
          </p>
        </div>
        <figure class="triangle">
          <Triangle {...triangleOf(score, words, 'triangle')} />
        </figure>
        <div class="facts">
          <Facts score={score} />
          <Acts {...{ professional, recommended }} />
        </div>
      </div>
    </header>
  );
}

function Facts({ score }: Pick<Shown, 'score'>): VNode | null {
  const words = useWords();
  const { overall, sides } = score;
  if (overall.status !== 'ok') return null;
  const weakest = sides[overall.weakest];
  const rows: [string, string][] = [
    [
      words.say('professional.overall'),
      words.say('professional.ofHundred', { score: words.figures.score(overall.score.value) }),
    ],
    [words.say('professional.interval'), words.figures.interval(overall.score)],
    [words.say('professional.weakest'), words.say(`side.${overall.weakest}`)],
  ];
  if (weakest.status === 'ok') {
    const { promises, counterparties: partners } = weakest;
    const rests = words.say('professional.promisesAndPartners', { promises, partners });
    rows.push([words.say('professional.restsOn'), rests]);
  }
  return <NamedValues rows={rows} />;
}

/** Where to go on from here; what is for itself and operators leads nowhere for others. */
function Acts({ professional, recommended }: Pick<Shown, 'professional' | 'recommended'>): VNode {
  const words = useWords();
  const link = useLink();
  const { id, standing } = professional;
  const path = (below: string): string => link(professionalPath(id, below));
  const seesAll = standing === 'self' || standing === 'operator';
  return (
    <p class="acts">
      <a href="#why">{words.say('professional.whyLink')}</a>
      {seesAll && <a href={path('/change')}>{words.say('professional.changeLink')}</a>}
      {seesAll && <a href="#raise">{words.say('professional.raiseLink')}</a>}
      {seesAll && <a href={path('/trail')}>{words.say('professional.trailLink')}</a>}
      {standing !== 'self' && <a href={path('/paths')}>{words.say('professional.pathsLink')}</a>}
      <a href={path('/relations')}>{words.say('professional.relationsLink')}</a>
      <WatchLink professional={professional} />
      {seesAll && <a href={path('/statement')}>{words.say('professional.statementLink')}</a>}
      {(seesAll || standing === 'analyst') && (
        <a href={path('/tables')}>{words.say('professional.tablesLink')}</a>
      )}
      {standing !== 'analyst' && (
        <a href={path('/recommendations')}>
          {words.say('recommendations.link', { n: recommended })}
        </a>
      )}
      {seesAll && <a href={path('/shares')}>{words.say('professional.sharesLink')}</a>}
      {seesAll && <a href={path('/reads')}>{words.say('professional.readsLink')}</a>}
      {seesAll && <a href={path('/restriction')}>{words.say('professional.restrictionLink')}</a>}
      {standing === 'operator' && (
        <a href={path('/erase')}>{words.say('professional.eraseLink')}</a>
      )}
    </p>
  );
}

/** An analyst watches for nobody, and a consumer is watched by none. */
function WatchLink({ professional }: Pick<Shown, 'professional'>): VNode | null {
  const words = useWords();
  const link = useLink();
  const { visitor } = useFrame();
  const { id, consumer } = professional;
  if (consumer || visitor?.role === 'analyst') return null;
  return (
    <a href={`${link('/watches', { whom: id })}#make`}>{words.say('professional.watchLink')}</a>
  );
}
