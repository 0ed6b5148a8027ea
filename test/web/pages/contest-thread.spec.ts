import type { ShownEntry } from '../../../src/query/trail/shown-entry.js';
import { standingOf } from '../../../web/pages/entry/thread.js';
import { entry } from './promise-answers.js';

const TODAY = '2026-11-23';
const CONTEST = entry(2, { type: 'EntryContested', recordedAt: '2026-11-03T10:00:00.000Z' });
const ANSWER = entry(3, { type: 'EntryAnswered' });
const WITHDRAWAL = entry(4, { type: 'EntryWithdrawn' });
const end = (upheld: boolean): ShownEntry =>
  entry(5, { type: 'ContestResolved', facts: { upheld } });

describe('where a contest stands', () => {
  it('is nowhere where there is none', () => {
    expect(standingOf([], TODAY)).toBeNull();
    expect(standingOf([WITHDRAWAL], TODAY)).toBeNull();
  });

  it.each([
    ['unanswered', [CONTEST]],
    ['answered', [CONTEST, ANSWER]],
    ['upheld', [CONTEST, ANSWER, end(true)]],
    ['rejected', [CONTEST, end(false)]],
    ['withdrawn', [CONTEST, WITHDRAWAL]],
    ['unanswered', [CONTEST, ANSWER, end(false), CONTEST]],
  ] as const)('is %s', (state, said) => {
    expect(standingOf(said, TODAY)?.state).toBe(state);
  });

  it('counts the days left to decide, as long as it waits', () => {
    expect(standingOf([CONTEST], TODAY)).toEqual({
      ...{ state: 'unanswered', decideBy: '2026-12-03', daysLeft: 10 },
    });
    expect(standingOf([CONTEST], '2026-12-10')?.daysLeft).toBe(-7);
    expect(standingOf([CONTEST, end(true)], TODAY)?.daysLeft).toBeNull();
  });
});
