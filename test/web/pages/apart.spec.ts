import type { FiguresAnswer } from '../../../src/query/promises/figures.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import { hasMany, MOST_TOGETHER, partAsked } from '../../../web/pages/professional/apart.js';

const WITHHELD = { status: 'withheld', reason: 'Too few.' } as const;
const stamp = { professional: { id: '0002:000000018', name: null }, knownAt: 1 };

function scoreOver(promises: number): ScoreAnswer {
  const side = {
    status: 'insufficient' as const,
    missing: { promises: 0, counterparties: 0 },
    ...{ promises, counterparties: promises, evidence: 0, index: null },
    ...{ daysBeyondTerms: null, daysToOutcome: null, overdue: [], unrated: [] },
  };
  const sides = { payment: side, deadline: WITHHELD, relation: WITHHELD };
  const model = {
    model: 'triangle-1',
    modelHash: 'ab',
    scope: 'network',
    asOf: '2026-11-01',
  } as const;
  return { ...stamp, ...model, overall: WITHHELD, sides };
}

function figuresOf(paid: number): FiguresAnswer {
  const month = { month: '2026-10', levels: [paid, 0, 0, 0, 0], undated: 0, daysToPay: 30 };
  const received = { status: 'ok', open: [], months: [month] } as const;
  return { ...stamp, asOf: '2026-11-01', promised: WITHHELD, received };
}

describe('parts of a page that stand apart', () => {
  it('given as many promises as are asked at once, then none stands apart', () => {
    const few = { score: scoreOver(MOST_TOGETHER), figures: figuresOf(MOST_TOGETHER) };
    expect(hasMany(few)).toBe(false);
  });

  it('given more in the score, or only in what it was promised, then they stand apart', () => {
    const more = MOST_TOGETHER + 1;
    expect(hasMany({ score: scoreOver(more), figures: { refused: 'Not yours.' } })).toBe(true);
    expect(hasMany({ score: scoreOver(0), figures: figuresOf(more) })).toBe(true);
  });

  it('given an address that asks something of a part, then it asks for that part', () => {
    const none = { part: undefined, explain: undefined, partnersAfter: undefined };
    expect(partAsked(none)).toBeNull();
    expect(partAsked({ ...none, part: 'history' })).toBe('history');
    expect(partAsked({ ...none, part: 'everything' })).toBeNull();
    expect(partAsked({ ...none, explain: 'payment' })).toBe('why');
    expect(partAsked({ ...none, partnersAfter: '9.2026-11-01.8' })).toBe('relations');
  });
});
