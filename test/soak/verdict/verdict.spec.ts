import { Notebook } from './notebook.js';
import { type Found, isClean, judge } from './verdict.js';

const SELLERS = new Set(['s']);
const telling = (about: string, mark = '100') => ({ about, mark, seller: 's' });
const at = (position: number) => ({ entry: `invoice-s/${position}@0`, position });

let notebook: Notebook;
const taken = (about: string, position: number): void => {
  notebook.sends(telling(about));
  notebook.taken(telling(about), at(position));
};
const found = (about: string, position: number, mark = '100'): Found => ({
  ...{ about, mark, ...at(position) },
});

beforeEach(() => {
  notebook = new Notebook();
  taken('a', 1);
  taken('b', 2);
});

describe('what a soak finds wrong', () => {
  it('is nothing, where all that was acknowledged is there', () => {
    notebook.sends(telling('c'));
    notebook.sends(telling('d'));
    const verdict = judge(notebook.told, [found('a', 1), found('b', 2), found('c', 3)], SELLERS);
    expect(verdict).toEqual({ lost: [], twice: [], wrong: [] });
    expect(isClean(verdict)).toBe(true);
    expect(notebook.acknowledged).toBe(2);
  });

  it.each<[string, () => readonly Found[], object]>([
    ['an entry that is gone', () => [found('b', 2)], { lost: ['a, taken as invoice-s/1@0 at 1.'] }],
    [
      'an entry that is there again',
      () => [found('a', 1), found('b', 2), found('a', 3)],
      { twice: ['a is there 2 times.'] },
    ],
    [
      'what nobody was answered, there twice',
      () => {
        notebook.sends(telling('c'));
        return [found('a', 1), found('b', 2), found('c', 3), found('c', 4)];
      },
      { twice: ['c is there 2 times.'] },
    ],
    [
      'an entry that moved',
      () => [found('a', 3), found('b', 2)],
      { wrong: ['a was taken as invoice-s/1@0 at 1, and is there as invoice-s/3@0 at 3.'] },
    ],
    [
      'an entry that says something else',
      () => [found('a', 1, '99'), found('b', 2)],
      { wrong: ['a says 99 and was told as 100.'] },
    ],
    [
      'an entry that nobody told',
      () => [found('a', 1), found('b', 2), found('z', 3)],
      { wrong: ['z is there and nobody told it.'] },
    ],
    [
      'an entry that was turned away',
      () => {
        notebook.sends(telling('c'));
        notebook.turnedAway(telling('c'), true);
        return [found('a', 1), found('b', 2), found('c', 3)];
      },
      { wrong: ['c was turned away, and is there as invoice-s/3@0 at 3.'] },
    ],
    [
      'an entry that was refused',
      () => {
        notebook.refused(telling('c'), 'a rule');
        return [found('a', 1), found('b', 2), found('c', 3)];
      },
      { wrong: ['c was refused, and is there as invoice-s/3@0 at 3.'] },
    ],
  ])('is %s', (_what, entries, expected) => {
    const verdict = judge(notebook.told, entries(), SELLERS);
    expect(verdict).toEqual({ lost: [], twice: [], wrong: [], ...expected });
    expect(isClean(verdict)).toBe(false);
  });

  it('is nothing of other sellers, who are looked at elsewhere', () => {
    expect(judge(notebook.told, [], new Set(['t']))).toEqual({ lost: [], twice: [], wrong: [] });
  });
});

describe('the notebook of a soak', () => {
  it('takes a repeat that is answered as the first time, and no other answer', () => {
    taken('a', 1);
    expect(notebook.contradictions).toEqual([]);
    taken('a', 9);
    expect(notebook.contradictions).toEqual([
      'a was taken as invoice-s/1@0 at 1, and again as invoice-s/9@0 at 9.',
    ]);
    expect(notebook.acknowledged).toBe(2);
  });

  it('lets what was turned away only after it was sent be there', () => {
    notebook.sends(telling('c'));
    notebook.turnedAway(telling('c'), false);
    const entries = [found('a', 1), found('b', 2), found('c', 3)];
    expect(isClean(judge(notebook.told, entries, SELLERS))).toBe(true);
  });

  it('counts what a rule refused as wrong by itself', () => {
    notebook.refused(telling('c'), 'a rule');
    expect(notebook.contradictions).toEqual(['c was refused: a rule']);
  });
});
