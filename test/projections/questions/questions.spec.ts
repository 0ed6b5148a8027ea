import fc from 'fast-check';
import { FIGURE_NAMES, type FigureName } from '../../../projections/questions/figures.js';
import { Judge } from '../../../projections/questions/judge.js';
import { type TradeQuestion, readQuestion } from '../../../projections/questions/question.js';
import { QUESTIONS } from '../../../projections/questions/shipped.js';
import { strongest, verdictOf } from '../../../projections/questions/verdict.js';

function named(name: string): TradeQuestion {
  const found = QUESTIONS.find((question) => question.name === name);
  if (!found) throw new Error(`No question ${name}.`);
  return found;
}

const SOLVENT = named('solvent');
const figures = (known: Partial<Record<FigureName, number>>): ReadonlyMap<FigureName, number> =>
  new Map(FIGURE_NAMES.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]])));
const anyFigures = fc
  .dictionary(fc.constantFrom(...FIGURE_NAMES), fc.double({ min: 0, max: 100, noNaN: true }))
  .map(figures);

describe('a question file', () => {
  it('given those that ship, then they are the seven of the trade', () => {
    expect(QUESTIONS.map(({ name }) => name)).toEqual([
      ...['solvent', 'delivers', 'quality', 'reliable', 'solid', 'skills', 'largest_creditor'],
    ]);
  });

  it.each([
    ['a name with a space', { name: 'is it good' }, /^name must be words joined by _/],
    ['no condition', { supported: [] }, /^supported must have one or more/],
    [
      'an unknown figure',
      { supported: [{ figure: 'luck.low', atLeast: 3 }] },
      /supported\[0\]\.figure/,
    ],
    [
      'two bounds',
      { supported: [{ figure: 'payment.low', atLeast: 3, atMost: 4 }] },
      /supported\[0\] must have one of/,
    ],
    [
      'a piece that says nothing',
      { pieces: [{ figure: 'late.value', for: 3, against: 3 }] },
      /pieces\[0\] must differ/,
    ],
    ['words in one language', { asks: { en: 'Is it?' } }, /asks\.fr must be there/],
    ['another member', { price: 3 }, /have only the members/],
  ])('given %s, then it is refused by member and rule', (_, wrong, says) => {
    expect(() => readQuestion({ ...SOLVENT, ...wrong })).toThrow(says);
  });

  it('given a file written again, then it is the same question', () => {
    for (const question of QUESTIONS) {
      expect(readQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
    }
  });
});

describe('a verdict', () => {
  it.each([
    ['high enough for sure', { 'payment.low': 64, 'payment.high': 90 }, 'supported'],
    ['low for sure', { 'payment.low': 30, 'payment.high': 79 }, 'not_supported'],
    ['neither', { 'payment.low': 40, 'payment.high': 90 }, 'not_enough'],
    ['nothing known', {}, 'not_enough'],
  ] as const)('given figures that are %s, then it says so', (_, known, verdict) => {
    expect(verdictOf(SOLVENT, figures(known))).toBe(verdict);
  });

  it('given any figures, then every question has a verdict, and never the word of a refusal', () => {
    fc.assert(
      fc.property(anyFigures, fc.constantFrom(...QUESTIONS), (known, question) => {
        const verdict = verdictOf(question, known);
        expect(['supported', 'not_supported', 'not_enough']).toContain(verdict);
        expect(question.says[verdict].en).not.toMatch(/refuse|reject|decline/i);
      }),
    );
  });

  it('given better payments, then a supported answer stays supported', () => {
    const percent = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(percent, percent, percent, (low, high, more) => {
        const [from, to] = [Math.min(low, high), Math.max(low, high)];
        const before = verdictOf(SOLVENT, figures({ 'payment.low': from, 'payment.high': to }));
        const better = figures({ 'payment.low': from + more, 'payment.high': to + more });
        if (before === 'supported') expect(verdictOf(SOLVENT, better)).toBe('supported');
      }),
    );
  });

  it('given pieces, then the three strongest of each side, the strongest first', () => {
    const known = figures({
      ...{ 'payment.value': 90, 'payment.good': 95, 'payment.beyond': 0, 'late.value': 10 },
      ...{ 'overdue.promises': 4, 'over30.value': 12 },
    });
    const pieces = strongest(SOLVENT, known);
    expect(pieces.for.map(({ figure }) => figure)).toEqual([
      ...['payment.good', 'late.value', 'payment.value'],
    ]);
    expect(pieces.against).toEqual([{ figure: 'overdue.promises', value: 4 }]);
  });
});

describe('a judge', () => {
  /** Whoever stands at 80 keeps its word, whoever stands at 40 does not, nine times of ten. */
  function judged(months: readonly string[]) {
    const judge = new Judge(SOLVENT);
    for (const month of months) {
      for (let i = 0; i < 40; i++) {
        const good = figures({ 'payment.low': 80, 'payment.high': 95 });
        const bad = figures({ 'payment.low': 20, 'payment.high': 40 });
        judge.add(month, good, i % 10 !== 0);
        judge.add(month, bad, i % 10 === 0);
        judge.add(month, figures({}), i % 2 === 0);
      }
    }
    return judge.judged();
  }

  it('given a history, then says of its first and last part how often each verdict was right', () => {
    const { first, last } = judged(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']);
    expect(first).toEqual({
      ...{ from: '2026-01', to: '2026-03', cases: 360, good: 180 },
      ...{ supported: { right: 108, of: 120 }, notSupported: { right: 108, of: 120 } },
      notEnough: 120,
    });
    expect(last).toMatchObject({ from: '2026-04', to: '2026-05', cases: 240 });
  });

  it('given thresholds to choose, then by the first part alone', () => {
    const months = ['2026-01', '2026-02', '2026-03'];
    expect(judged([...months, '2026-04', '2026-05']).chosen).toEqual({
      ...{ supported: 21, notSupported: 94 },
    });
    expect(judged([]).chosen).toEqual({ supported: null, notSupported: null });
  });
});
