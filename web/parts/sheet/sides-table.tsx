/** The three sides as a table: as many columns as are told of. */
import type { VNode } from 'preact';
import type { TrianglePart } from '../../../projections/step.js';
import type { ShownOverdue, Withheld } from '../../../src/query/score/score-card.js';
import { type FigureColumn, FigureTable } from '../../charts/figure-table.js';
import { useWords } from '../../frame/frame.js';
import type { Words } from '../../words/words.js';
import { type ScoreSeen, SIDES_SHOWN, scoreOf, sideName } from '../score.js';

/** What is told of a side; what is not chosen or not asked for is not there. */
export interface SideSeen {
  readonly score?: ScoreSeen;
  /** On how much it rests. */
  readonly rests?: { readonly promises: number; readonly counterparties: number } | Withheld;
  readonly overdue?: readonly ShownOverdue[] | Withheld;
}

export function SidesTable({ seen }: { readonly seen: (part: TrianglePart) => SideSeen }): VNode {
  const words = useWords();
  const rows = SIDES_SHOWN.map((part) => [part, seen(part)] as const);
  const [, first] = rows[0] ?? [null, {}];
  const label = (
    key: 'value' | 'interval' | 'promises' | 'partners' | 'overdue',
  ): FigureColumn => ({
    ...{ label: words.say(`professional.${key}`), numeric: true },
  });
  return (
    <FigureTable
      caption={words.say('statement.restsOnCaption')}
      columns={[
        { label: words.say('professional.side') },
        ...(first.score ? [label('value'), label('interval')] : []),
        ...(first.rests ? [label('promises'), label('partners')] : []),
        ...(first.overdue ? [label('overdue')] : []),
      ]}
      rows={rows.map(([part, { score, rests, overdue }]) => [
        sideName(part, words),
        ...(score ? scoreCells(score, words) : []),
        ...(rests ? restsCells(rests, words) : []),
        ...(overdue ? [overdueCell(overdue, words)] : []),
      ])}
    />
  );
}

function scoreCells(side: ScoreSeen, words: Words): readonly string[] {
  const score = scoreOf(side);
  if (score) return [words.figures.score(score.value), words.figures.interval(score)];
  const isHidden = side.status === 'withheld';
  return [words.say(isHidden ? 'professional.notShown' : 'professional.notEnough'), '–'];
}

function restsCells(rests: NonNullable<SideSeen['rests']>, words: Words): readonly string[] {
  if ('status' in rests) return [words.say('professional.notShown'), '–'];
  return [words.figures.count(rests.promises), words.figures.count(rests.counterparties)];
}

function overdueCell(overdue: NonNullable<SideSeen['overdue']>, words: Words): string {
  if ('status' in overdue) return words.say('professional.notShown');
  if (overdue.length === 0) return '–';
  return overdue
    .map(({ promises, amount }) => {
      const count = words.figures.count(promises);
      return amount ? `${count} (${words.figures.money(amount)})` : count;
    })
    .join(', ');
}
