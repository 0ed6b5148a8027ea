/** The overall score through time, with what moved it most. */
import type { VNode } from 'preact';
import type { HistoryAnswer } from '../../../src/query/score/history.js';
import type { HistoryPin } from '../../charts/history.js';
import { professionalPath, useLink, useWords } from '../../frame/frame.js';
import { ScoreHistory } from '../../parts/score-history.js';
import { movesIn } from './moves.js';

/** Moves that are marked: more would hide the line. */
const PINS = 4;

interface HistoryPartProps {
  readonly history: HistoryAnswer;
  readonly id: string;
  /** Whether the viewer may ask why it changed. */
  readonly explains: boolean;
}

export function HistoryPart({ history, id, explains }: HistoryPartProps): VNode {
  const words = useWords();
  const link = useLink();
  const { figures } = words;
  const points = history.points.map(({ asOf, overall }) => ({
    day: asOf,
    score: overall.status === 'ok' ? overall.score : null,
  }));
  const moves = explains ? movesIn(points, PINS) : [];
  const why = (from: string, to: string): string =>
    link(professionalPath(id, '/change'), { from, to, asOf: undefined });
  const pins: readonly HistoryPin[] = moves.map(({ from, to, points: moved }, i) => ({
    ...{ day: to, number: i + 1, href: why(from, to) },
    label: words.say('professional.pin', { day: figures.day(to), points: figures.points(moved) }),
  }));
  return (
    <div class="part">
      <h2>{words.say('professional.history')}</h2>
      <ScoreHistory {...history} pins={pins} />
      <Moves moves={moves} why={why} />
    </div>
  );
}

interface MovesProps {
  readonly moves: ReturnType<typeof movesIn>;
  readonly why: (from: string, to: string) => string;
}

function Moves({ moves, why }: MovesProps): VNode | null {
  const words = useWords();
  if (moves.length === 0) return null;
  return (
    <ol class="events">
      {moves.map(({ from, to, points }) => (
        <li key={to}>
          <p>
            {words.say('professional.movedBy', {
              points: words.figures.points(points),
              month: words.figures.month(to),
            })}{' '}
            <a href={why(from, to)}>{words.say('professional.whyMoved')}</a>
          </p>
        </li>
      ))}
    </ol>
  );
}
