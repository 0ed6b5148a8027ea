/** What it owes and what it is owed, by age. */
import type { VNode } from 'preact';
import type { FiguresAnswer, ShownAge, ShownOpen } from '../../../src/query/promises/figures.js';
import { Ageing } from '../../charts/ageing.js';
import { Figure } from '../../charts/figure.js';
import type { LatenessLevel } from '../../charts/lateness.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { reasonOf } from '../../parts/score.js';

interface OpenPartProps {
  readonly figures: FiguresAnswer;
  readonly id: string;
}

export function OpenPart({ figures, id }: OpenPartProps): VNode {
  const words = useWords();
  const link = useLink();
  const { promised, received } = figures;
  if (promised.status === 'withheld') {
    return (
      <div class="part">
        <h2>{words.say('professional.open')}</h2>
        <p class="lede">{reasonOf(promised, words)}</p>
      </div>
    );
  }
  const owed = received.status === 'ok' ? received.open : [];
  return (
    <div class="part">
      <h2>{words.say('professional.open')}</h2>
      {promised.open.length + owed.length === 0 && (
        <p class="lede">{words.say('professional.nothingOpen')}</p>
      )}
      {promised.open.map((open) => (
        <OpenFigure key={open.currency} open={open} way="owes" />
      ))}
      {owed.map((open) => (
        <OpenFigure key={open.currency} open={open} way="isOwed" />
      ))}
      <p class="acts">
        <a href={link(professionalPath(id, '/promises'))}>{words.say('professional.openList')}</a>
      </p>
    </div>
  );
}

interface OpenFigureProps {
  readonly open: ShownOpen;
  readonly way: 'owes' | 'isOwed';
}

function OpenFigure({ open, way }: OpenFigureProps): VNode {
  const words = useWords();
  const amount = open.total ? words.figures.money(open.total) : '–';
  const heading = words.say(`professional.${way}`, { amount });
  const classes = open.ages.filter(({ age, promises }) => age !== 'undated' || promises > 0);
  return (
    <Figure
      heading={heading}
      summary={words.say('frame.sameAsTable')}
      table={{
        caption: heading,
        columns: [
          { label: words.say('professional.age') },
          { label: words.say('professional.promises'), numeric: true },
          { label: words.say('professional.amount'), numeric: true },
        ],
        rows: classes.map((age) => [
          ageName(age, words),
          words.figures.count(age.promises),
          amountOf(age, words),
        ]),
        total: [words.say('professional.together'), '', amount],
      }}
    >
      <Ageing
        id={`open-${way}-${open.currency}`}
        title={words.say('professional.ageingTitle', { what: heading })}
        description={words.say('professional.ageingDesc')}
        unit={words.say('professional.daysLate')}
        classes={classes.map((age) => ({
          level: LEVELS[age.age],
          label: ageName(age, words),
          amount: Number(age.amount?.amount ?? 0),
          figure: age.promises === 0 ? '0' : amountOf(age, words),
        }))}
      />
    </Figure>
  );
}

const LEVELS: Readonly<Record<ShownAge['age'], LatenessLevel>> = {
  ...{ not_due: 0, '1-30': 1, '31-60': 2, '61-90': 3, '91+': 4, undated: 0 },
};

function ageName({ age }: ShownAge, words: Words): string {
  switch (age) {
    case 'not_due':
      return words.say('professional.notDue');
    case '1-30':
      return words.say('professional.days1');
    case '31-60':
      return words.say('professional.days31');
    case '61-90':
      return words.say('professional.days61');
    case '91+':
      return words.say('professional.days91');
    case 'undated':
      return words.say('professional.undated');
    default:
      return age satisfies never;
  }
}

function amountOf({ amount }: ShownAge, { figures }: Words): string {
  return amount ? figures.money(amount) : '–';
}
