import type { DirectionFigures, FiguresAnswer } from '../../../src/query/promises/figures.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { ShownSide } from '../../../src/query/score/score-card.js';
import { onTimeSince, verdictOf } from '../../../web/pages/professional/verdict.js';
import { WORDS } from '../../../web/words/words.js';

const FIGURES = { evidence: 10, index: 80, daysToOutcome: 30, overdue: [], unrated: [] };

function scored(levels: readonly number[], daysBeyondTerms = 0): ShownSide {
  const score = { value: 80, low: 70, high: 90 };
  return {
    ...{ status: 'ok', score, promises: 20, counterparties: 4, levels, daysBeyondTerms },
    ...FIGURES,
  };
}

const NOTHING: ShownSide = {
  ...{ status: 'insufficient', missing: { promises: 3, counterparties: 2 } },
  ...{ promises: 0, counterparties: 0, levels: [0, 0, 0, 0, 0], daysBeyondTerms: null },
  ...FIGURES,
};

function scoreWith(sides: Partial<ScoreAnswer['sides']>): ScoreAnswer {
  return {
    professional: { id: '0002:000000018', name: 'Studio Nord' },
    ...{ model: 'triangle-1', modelHash: 'ab', scope: 'network', asOf: '2026-10-31', knownAt: 10 },
    overall: { status: 'ok', score: { value: 80, low: 70, high: 90 }, weakest: 'payment' },
    sides: { payment: NOTHING, deadline: NOTHING, relation: NOTHING, ...sides },
  };
}

const month = (name: string, levels: readonly number[]): DirectionFigures['months'][number] => ({
  ...{ month: name, levels, undated: 0, daysToPay: 30 },
});

function figuresWith(months: DirectionFigures['months']): FiguresAnswer {
  const promised: DirectionFigures = { status: 'ok', open: [], months };
  return {
    professional: { id: '0002:000000018', name: 'Studio Nord' },
    ...{ asOf: '2026-10-31', knownAt: 10, promised, received: promised },
  };
}

const said = (score: ScoreAnswer, figures: FiguresAnswer | null = null, isPast = false): string =>
  verdictOf({ score, figures, isPast }, WORDS.en);

describe('the verdict', () => {
  it('given all on time, then it says so in few words', () => {
    const score = scoreWith({ payment: scored([20, 0, 0, 0, 0]) });
    expect(said(score)).toBe('Pays on time. Nothing is overdue on 31 October 2026.');
  });

  it('given a past day, then it speaks of the past', () => {
    const score = scoreWith({ payment: scored([20, 0, 0, 0, 0]) });
    expect(said(score, null, true)).toContain('Nothing was overdue on 31 October 2026.');
  });

  it('given more late than not, then it says how many and how late', () => {
    const score = scoreWith({ payment: scored([5, 5, 5, 5, 0], 41.2) });
    expect(said(score)).toContain(
      'Pays late as a rule: 15 of 20 promises, 41 days on average beyond the day.',
    );
  });

  it('given months on time after late ones, then a new habit is named', () => {
    const score = scoreWith({ payment: scored([10, 0, 5, 5, 0], 30) });
    const figures = figuresWith([
      month('2026-06', [0, 0, 1, 0, 0]),
      ...['2026-07', '2026-08', '2026-09'].map((each) => month(each, [2, 0, 0, 0, 0])),
    ]);
    expect(onTimeSince(figures)).toBe('2026-07');
    expect(said(score, figures)).toContain('Pays on time again since July 2026');
  });

  it('given two months on time only, then it is no habit yet', () => {
    const late = month('2026-06', [0, 1, 0, 0, 0]);
    const since = ['2026-07', '2026-08'].map((each) => month(each, [2, 0, 0, 0, 0]));
    expect(onTimeSince(figuresWith([late, ...since]))).toBeNull();
  });

  it('given nothing that counts, then it says nothing bad', () => {
    const score: ScoreAnswer = { ...scoreWith({}), overall: { status: 'insufficient' } };
    expect(said(score)).toBe('Nothing that counts is known here yet. That says nothing bad.');
  });

  it('given French, then the same is said in French', () => {
    const score = scoreWith({ payment: scored([20, 0, 0, 0, 0]) });
    const told = verdictOf({ score, figures: null, isPast: false }, WORDS.fr);
    expect(told).toBe('Paie à l’heure. Rien n’est échu et impayé au 31 octobre 2026.');
  });
});
