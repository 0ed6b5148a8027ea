/** Rules of watches: the data file, what each finds between two sightings, and when retries come. */
import fc from 'fast-check';
import {
  findingKey,
  findingsOf,
  type Sighting,
  unseen,
} from '../../../projections/watches/notices.js';
import { PAUSES_MS, pauseAfter } from '../../../projections/watches/retries.js';
import {
  readWatchRules,
  ruleAsked,
  RULE_NAMES,
  THRESHOLDS,
  WATCH_RULES,
} from '../../../projections/watches/rules.js';
import type { WatchRule } from '../../../src/ledger/watch-events.js';

const DAY = 20_000;

const figure = fc.option(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10));
const sighting = (asOf: number): fc.Arbitrary<Sighting> =>
  fc.record({
    asOf: fc.constant(asOf),
    overall: figure,
    sides: fc.record({ payment: figure, deadline: figure, relation: figure }),
    overdue: fc.option(fc.nat(5)),
    newest: fc.option(fc.integer({ min: asOf - 800, max: asOf })),
    mine: fc.array(
      fc.record({
        promise: fc.constantFrom('invoice-a/1', 'invoice-a/2'),
        due: fc.integer({ min: asOf - 10, max: asOf + 100 }),
      }),
      { maxLength: 3 },
    ),
  });

const rule: fc.Arbitrary<WatchRule> = fc.constantFrom(...WATCH_RULES).chain((spec) =>
  fc
    .record(
      Object.fromEntries(
        THRESHOLDS.flatMap((name) => {
          const bounds = spec.thresholds[name];
          return bounds ? [[name, fc.integer({ min: bounds.from, max: bounds.to })]] : [];
        }),
      ),
    )
    .map((said) => ({ rule: spec.rule, ...(spec.side && { side: 'payment' as const }), ...said })),
);

const seen = fc
  .record({ before: sighting(DAY - 1), after: sighting(DAY), earlier: sighting(DAY - 30) })
  .map(({ before, after, earlier }) => ({ before, after, earlier: () => earlier }));

describe('what a rule finds', () => {
  it('is told of whatever was seen, and of nothing that was not', () => {
    fc.assert(
      fc.property(rule, seen, (asked, sightings) => {
        for (const { is, was, count, due } of findingsOf(asked, sightings)) {
          const { after, before } = sightings;
          const shown = [after, before, sightings.earlier()].flatMap((each) => [
            ...[each.overall, ...Object.values(each.sides), each.overdue],
          ]);
          for (const value of [is, was]) if (value !== undefined) expect(shown).toContain(value);
          if (due !== undefined) expect(after.mine.map((each) => each.due)).toContain(due);
          if (count !== undefined) expect([after.overdue, asked.days]).toContain(count);
        }
      }),
    );
  });

  it('given nothing that changed, is nothing; and given nothing seen, too', () => {
    fc.assert(
      fc.property(rule, sighting(DAY), seen, (asked, same, { before, earlier }) => {
        const still = { before: same, after: same, earlier: () => same };
        expect(findingsOf(asked, still)).toEqual([]);
        const hidden = { before, after: unseen(DAY), earlier };
        expect(findingsOf(asked, hidden)).toEqual([]);
      }),
    );
  });

  it('given the next look at the same, is not found again', () => {
    fc.assert(
      fc.property(rule, seen, (asked, { before, after, earlier }) => {
        const first = findingsOf(asked, { before, after, earlier });
        const next = { before: after, after, earlier };
        const again = findingsOf(asked, next).map((each) => findingKey(each, DAY));
        const told = new Set(first.map((each) => findingKey(each, DAY)));
        expect(again.filter((key) => told.has(key))).toEqual([]);
      }),
    );
  });

  const at = (asOf: number, more: Partial<Sighting> = {}): Sighting => ({
    ...unseen(asOf),
    ...more,
  });
  const found = (asked: WatchRule, before: Sighting, after: Sighting, earlier = before) =>
    findingsOf(asked, { before, after, earlier: () => earlier });

  it.each<[string, WatchRule, Sighting, Sighting, object]>([
    [
      'the overall below a threshold',
      { rule: 'overall_below', below: 50 },
      at(DAY - 1, { overall: 50 }),
      at(DAY, { overall: 49.9 }),
      { was: 50, is: 49.9 },
    ],
    [
      'a first figure that is below',
      { rule: 'overall_below', below: 50 },
      at(DAY - 1),
      at(DAY, { overall: 20 }),
      { is: 20 },
    ],
    [
      'a side that fell',
      { rule: 'side_fell', side: 'deadline', points: 10, days: 30 },
      at(DAY - 1, { sides: { payment: null, deadline: 80, relation: null } }),
      at(DAY, { sides: { payment: null, deadline: 70, relation: null } }),
      { side: 'deadline', was: 80, is: 70 },
    ],
    [
      'something overdue',
      { rule: 'first_overdue' },
      at(DAY - 1, { overdue: 0 }),
      at(DAY, { overdue: 2 }),
      { count: 2 },
    ],
    [
      'old evidence',
      { rule: 'evidence_old', days: 180 },
      at(DAY - 1, { newest: DAY - 181 }),
      at(DAY, { newest: DAY - 181 }),
      { count: 180 },
    ],
    [
      'a promise that comes due',
      { rule: 'due_soon', days: 7 },
      at(DAY - 1, { mine: [{ promise: 'p', due: DAY + 7 }] }),
      at(DAY, { mine: [{ promise: 'p', due: DAY + 7 }] }),
      { address: 'p', due: DAY + 7 },
    ],
  ])('given %s, tells it', (_, asked, before, after, finding) => {
    expect(found(asked, before, after)).toEqual([{ rule: asked.rule, ...finding }]);
  });
});

describe('the rules file', () => {
  it('has each rule once, within bounds', () => {
    expect(WATCH_RULES.map((each) => each.rule).sort()).toEqual([...RULE_NAMES].sort());
    expect(ruleAsked({ rule: 'overall_fell' })).toEqual({
      ...{ rule: 'overall_fell', points: 10, days: 30 },
    });
  });

  it.each([
    [{}, 'form'],
    [{ form: 'watch-rules/1', rules: [{ rule: 'moon', reads: 'score' }] }, 'names no rule'],
    [{ form: 'watch-rules/1', rules: [{ rule: 'dispute', reads: 'entries', x: 1 }] }, 'has no x'],
    [
      {
        form: 'watch-rules/1',
        rules: [{ rule: 'due_soon', reads: 'dealings', days: { from: 5, to: 1, usual: 2 } }],
      },
      'whole numbers',
    ],
    [{ form: 'watch-rules/1', rules: [{ rule: 'dispute', reads: 'entries' }] }, 'lacks'],
  ])('given %j, says what is wrong', (json, says) => {
    expect(() => readWatchRules(json)).toThrow(says);
  });

  it.each<[WatchRule, string]>([
    [{ rule: 'moon' }, 'There is no rule moon'],
    [{ rule: 'side_below' }, 'asks for a side'],
    [{ rule: 'dispute', side: 'payment' }, 'has no side'],
    [{ rule: 'dispute', days: 3 }, 'has no days'],
    [{ rule: 'overall_below', below: 101 }, 'from 1 to 100'],
  ])('given a rule asked as %j, says what is wrong', (asked, says) => {
    expect(() => ruleAsked(asked)).toThrow(says);
  });
});

describe('retries', () => {
  it('come ten times in all, over three days, each at a time that follows from the message', () => {
    fc.assert(
      fc.property(fc.string(), (message) => {
        const pauses = PAUSES_MS.map((_, i) => pauseAfter(i + 1, message) ?? 0);
        expect(pauses).toEqual(PAUSES_MS.map((_, i) => pauseAfter(i + 1, message)));
        expect(pauses.every((pause, i) => pause >= (PAUSES_MS[i] ?? 0))).toBe(true);
        const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400_000;
        expect([days > 2.9, days < 3.4]).toEqual([true, true]);
        expect(pauseAfter(PAUSES_MS.length + 1, message)).toBe(null);
      }),
    );
  });
});
