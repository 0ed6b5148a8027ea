/** What a professional's score means, in a sentence or two that anyone understands. */
import type { DirectionFigures, FiguresAnswer } from '../../../src/query/promises/figures.js';
import type { ScoreAnswer } from '../../../src/query/score/score.js';
import type { ShownSide } from '../../../src/query/score/score-card.js';
import type { Words } from '../../words/words.js';

/** From so many percent of late promises on it is "often", and "as a rule". */
const OFTEN = 20;
const AS_A_RULE = 50;
/** A habit is new again after so many months without a late payment. */
const MONTHS_OF_A_HABIT = 3;
/** Relations below it show incidents. */
const TROUBLED = 70;

type Scored = Extract<ShownSide, { readonly status: 'ok' }>;

export interface Judged {
  readonly score: ScoreAnswer;
  readonly figures: FiguresAnswer | null;
  /** Whether the day is past, which is then told of in the past tense. */
  readonly isPast: boolean;
}

export function verdictOf(judged: Judged, words: Words): string {
  const { overall, sides, restricted } = judged.score;
  const note = restricted
    ? [words.say('verdict.restricted', { day: words.figures.day(restricted.since) })]
    : [];
  if (overall.status === 'withheld') return note[0] ?? words.say('verdict.hidden');
  const sentences = [
    ...(sides.payment.status === 'ok' ? [paymentVerdict(sides.payment, judged, words)] : []),
    ...(sides.deadline.status === 'ok' ? [deadlineVerdict(sides.deadline, words)] : []),
    ...(sides.relation.status === 'ok' && sides.relation.score.value < TROUBLED
      ? [words.say('verdict.relationTroubled')]
      : []),
  ];
  if (sentences.length === 0) return [newcomerVerdict(judged, words), ...note].join(' ');
  return [...sentences, ...overdueVerdict(judged, words), ...note].join(' ');
}

function newcomerVerdict({ score }: Judged, words: Words): string {
  const known = Object.values(score.sides).some((side) => {
    return side.status === 'insufficient' && side.promises > 0;
  });
  return words.say(known ? 'verdict.newcomer' : 'verdict.nobody');
}

/** Promises kept late and all, as people count them. */
function latenessIn({ levels, shares, promises }: Scored): { late: number; all: number } {
  const counts = levels ?? shares?.map((share) => ((share ?? 0) * promises) / 100) ?? [];
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { late: Math.round(all - (counts[0] ?? 0)), all: Math.round(all) };
}

function paymentVerdict(side: Scored, judged: Judged, words: Words): string {
  const { late, all } = latenessIn(side);
  if (late === 0 || all === 0) return words.say('verdict.paysOnTime');
  const month = onTimeSince(judged.figures);
  if (month) {
    const since = words.figures.month(month);
    return words.say('verdict.paysAgainOnTime', { month: since, late, all });
  }
  const days = Math.round(side.daysBeyondTerms ?? 0);
  const percent = (100 * late) / all;
  if (percent < OFTEN || days === 0) return words.say('verdict.paysMostly', { late, all });
  return percent < AS_A_RULE
    ? words.say('verdict.paysOften', { late, all, days })
    : words.say('verdict.paysLate', { late, all, days });
}

/** The first month of those at the end without a late payment; null where it is no habit yet. */
export function onTimeSince(figures: FiguresAnswer | null): string | null {
  if (figures?.promised.status !== 'ok') return null;
  const months = figures.promised.months.filter(({ levels }) => sumOf(levels) > 0);
  const isLate = ({ levels }: DirectionFigures['months'][number]): boolean => {
    return sumOf(levels) > (levels[0] ?? 0);
  };
  const last = months.findLastIndex(isLate);
  const since = months.slice(last + 1);
  if (last < 0 || since.length < MONTHS_OF_A_HABIT) return null;
  return since[0]?.month ?? null;
}

function deadlineVerdict(side: Scored, words: Words): string {
  const { late, all } = latenessIn(side);
  if (late === 0 || all === 0) return words.say('verdict.deliversOnTime');
  return (100 * late) / all < OFTEN
    ? words.say('verdict.deliversMostly', { late, all })
    : words.say('verdict.deliversLate', { late, all });
}

function overdueVerdict({ score, isPast }: Judged, words: Words): readonly string[] {
  const { payment } = score.sides;
  if (payment.status !== 'ok' || payment.shares) return [];
  const day = words.figures.longDay(score.asOf);
  const amounts = payment.overdue.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === 0) {
    const text = isPast ? 'verdict.nothingOverdueThen' : 'verdict.nothingOverdueNow';
    return [words.say(text, { day })];
  }
  const amount = words.figures.list(amounts.map((each) => words.figures.money(each)));
  const text = isPast ? 'verdict.overdueThen' : 'verdict.overdueNow';
  // Of one sum of money one says "is" where it is one, and Kept tells sums: plural but for none.
  return [words.say(text, { amount, count: 2, day })];
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
