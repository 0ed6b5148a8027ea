/** Who it is, what that means in a sentence, and the one figure with its uncertainty. */
import { Fragment, type VNode } from 'preact';
import { Triangle } from '../../charts/triangle.js';
import { professionalPath, useFrame, useLink, useWords } from '../../frame/frame.js';
import { nameOf, triangleOf } from '../../parts/score.js';
import { isRefused } from '../../server/asking.js';
import type { ProfessionalAnswers } from './answers.js';
import { verdictOf } from './verdict.js';

type Shown = Pick<ProfessionalAnswers, 'professional' | 'score' | 'figures'>;

export function Head({ professional, score, figures }: Shown): VNode {
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
          <Acts professional={professional} />
        </div>
      </div>
    </header>
  );
}

const SIZES = ['micro', 'small', 'medium', 'large'] as const;

function Identity({ professional }: Pick<Shown, 'professional'>): VNode {
  const words = useWords();
  const { identifiers, country, activity, sizeClass, naturalPerson, publicBody } = professional;
  const size = SIZES.find((each) => each === sizeClass);
  const region = new Intl.DisplayNames([words.language], { type: 'region', fallback: 'code' });
  return (
    <p class="ids">
      {identifiers.map((identifier) => (
        <span key={identifier}>{writtenIdentifier(identifier)}</span>
      ))}
      {size && (
        <span>
          {words.say('professional.company', { size: words.say(`professional.${size}`) })}
        </span>
      )}
      {publicBody && <span>{words.say('professional.publicBody')}</span>}
      {naturalPerson && <span>{words.say('professional.naturalPerson')}</span>}
      {country && <span>{region.of(country)}</span>}
      {activity && <span>{activity}</span>}
    </p>
  );
}

/** French identifiers by their names, in groups of three digits; others as they are. */
function writtenIdentifier(identifier: string): string {
  const [, scheme, digits = ''] = /^(0002|0009):(\d+)$/.exec(identifier) ?? [];
  if (scheme === undefined) return identifier;
  const grouped = digits.replace(/(\d{3})(?=\d)/g, (group, _, at: number) => {
    return at < 9 ? `${group}\u00a0` : group;
  });
  return `${scheme === '0002' ? 'SIREN' : 'SIRET'} ${grouped}`;
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
  return (
    <dl>
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Where to go on from here; what is for itself and operators leads nowhere for others. */
function Acts({ professional }: Pick<Shown, 'professional'>): VNode {
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
      {seesAll && <a href={path('/statement')}>{words.say('professional.statementLink')}</a>}
    </p>
  );
}
