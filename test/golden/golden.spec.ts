import { readdirSync } from 'node:fs';
import { coverageAt, coverageOf } from '../../projections/coverage.js';
import type { Fact } from '../../projections/fact.js';
import type { FoldedPromise } from '../../projections/promise/folded.js';
import type { ToldValue } from '../../projections/promise/telling/discrepancy.js';
import type { Step } from '../../projections/step.js';
import { dayOf, toDayNumber } from '../../src/ledger/values/day.js';
import { tellAll } from '../ledger/histories.js';
import { foldWhole, toldBy } from '../projections/whole.js';
import { type GoldenFile, readable, readGolden, tellingsOf } from './golden-file.js';

/** What the real deciders make of a golden file; every telling of it must be accepted. */
function historyOf(file: GoldenFile): readonly Fact[] {
  const { entries, answers } = tellAll(tellingsOf(file));
  expect(answers.map(({ decision }) => decision)).toEqual(
    answers.map(() => expect.objectContaining({ status: 'new' })),
  );
  return toldBy(entries);
}

/** A step or portion without its numbers, as golden files write it. */
function kindText({ side, of, state, due, basis, late, grade, voice, on }: Step): string {
  if (side === 'relation') return `${state} of ${of} ${grade} ${voice} on ${dayOf(on ?? 0)}`;
  const dueText = due === null ? 'never' : dayOf(due);
  const outcome = on === null ? '' : ` on ${dayOf(on)}`;
  return `due ${dueText} ${basis} late ${late} ${grade} ${voice}${outcome}`;
}

function sizeText({ side, state, count, amount, days }: Sums, sign: (n: number) => string) {
  if (side === 'relation') return { before: '', after: '' };
  return {
    before: `${state} ${sign(count)} ${sign(amount)} `,
    after: days === 0 ? '' : ` days ${sign(days)}`,
  };
}

type Sums = Pick<Step, 'side' | 'state' | 'count' | 'amount' | 'days'>;

function signed(n: number): string {
  return n > 0 ? `+${n}` : `${n}`;
}

function stepText(step: Step): string {
  const { before, after } = sizeText(step, signed);
  const mark = step.side === 'relation' ? (step.count > 0 ? '+' : '-') : '';
  return `${dayOf(step.day)} ${mark}${before}${kindText(step)}${after}`;
}

/** The sums of a promise's steps up to a day, of what stands then. */
function portionsText(
  { steps }: FoldedPromise,
  asOf: string,
  overdue: (step: Step) => number,
): readonly string[] {
  const sums = new Map<string, Step>();
  for (const step of steps.filter(({ day }) => day <= toDayNumber(asOf))) {
    const key = `${step.state} ${kindText(step)}`;
    const { count, amount, days } = sums.get(key) ?? { count: 0, amount: 0, days: 0 };
    sums.set(key, {
      ...step,
      count: count + step.count,
      amount: amount + step.amount,
      days: days + step.days,
    });
  }
  return [...sums.values()]
    .filter(({ count, amount, days }) => count !== 0 || amount !== 0 || days !== 0)
    .map((portion) => {
      const { before, after } = sizeText(portion, String);
      const late = overdue(portion);
      return `${before}${kindText(portion)}${after}${late > 0 ? ` overdue ${late}` : ''}`;
    })
    .sort();
}

/** Days late of what is open, as readers reckon it: up to what the teller has told everything of. */
function overdueAt(history: readonly Fact[], asOf: string): (step: Step) => number {
  const facts = history.flatMap((fact) => coverageOf(fact) ?? []);
  const coverage = coverageAt(
    facts.map((fact) => ({ ...fact, goneAt: null })),
    Number.POSITIVE_INFINITY,
    (party) => party,
  );
  return ({ state, due, late, voice }) => {
    const upTo = coverage(voice, []);
    if (state !== 'open' || due === null || upTo === null) return 0;
    return late + Math.max(0, Math.min(toDayNumber(asOf), upTo) - due);
  };
}

function discrepanciesText({ discrepancies }: FoldedPromise): readonly string[] {
  return discrepancies.map(({ about, voice, told, taken }) =>
    `${about} ${voice}: ${toldText(told)} / ${taken ? toldText(taken) : ''}`.trim(),
  );
}

/** `<minor units> on <day>`, as far as it is told: all that golden cases have so far. */
function toldText({ amount, on, ...more }: ToldValue): string {
  if (Object.keys(more).length > 0) throw new Error(`Write down how to show ${Object.keys(more)}.`);
  return [...(amount === undefined ? [] : [amount]), ...(on ? [`on ${on}`] : [])].join(' ');
}

function named(
  file: GoldenFile,
  promises: ReadonlyMap<string, FoldedPromise>,
  show: (promise: FoldedPromise) => readonly string[],
): unknown {
  const shown = [...promises].map(
    ([name, folded]) => [readable(file, name), show(folded)] as const,
  );
  return withoutEmpty(
    shown.map(([name, texts]) => [name, texts.map((text) => readable(file, text))]),
  );
}

function withoutEmpty(rows: readonly (readonly [string, readonly string[]])[]): unknown {
  const filled = rows.filter(([, texts]) => texts.length > 0);
  return Object.fromEntries(filled.map(([name, texts]) => [name, [...texts].sort()]));
}

const FOLDER = new URL('.', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

describe.each(FILES)('golden case %s', (name) => {
  const file = readGolden(name);

  it.each(file.views.map((view) => [view.knownAt, view.asOf, view] as const))(
    'looks as worked out by hand, knowing %d entries, as of %s',
    (knownAt, asOf, view) => {
      const history = historyOf(file).slice(0, knownAt);
      const promises = foldWhole(history);
      const overdue = overdueAt(history, asOf);
      expect(named(file, promises, (each) => portionsText(each, asOf, overdue))).toEqual(
        withoutEmpty(Object.entries(view.promises)),
      );
      const told = [...promises.values()].flatMap(discrepanciesText);
      expect(told.map((text) => readable(file, text))).toEqual(view.discrepancies ?? []);
    },
  );

  it('takes the steps worked out by hand', () => {
    const promises = foldWhole(historyOf(file));
    expect(named(file, promises, ({ steps }) => steps.map(stepText).sort())).toEqual(
      withoutEmpty(Object.entries(file.steps)),
    );
  });
});

it('every golden case is viewed at three days and two states of knowledge', () => {
  for (const name of FILES) {
    const { views } = readGolden(name);
    expect(new Set(views.map(({ asOf }) => asOf)).size).toBe(3);
    expect(new Set(views.map(({ knownAt }) => knownAt)).size).toBe(2);
    expect(views).toHaveLength(6);
  }
});
