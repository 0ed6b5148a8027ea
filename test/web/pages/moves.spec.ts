import { movesIn } from '../../../web/pages/professional/moves.js';

const at = (day: string, value: number | null) => ({
  day,
  score: value === null ? null : { value },
});

describe('the largest moves of a history', () => {
  it('given points, then those that moved most, in the order of their days', () => {
    const points = [
      at('2026-01-31', 90),
      at('2026-02-28', 89.5),
      at('2026-03-31', 80),
      at('2026-04-30', 84.2),
      at('2026-05-31', 84.2),
    ];
    expect(movesIn(points, 2)).toEqual([
      { from: '2026-02-28', to: '2026-03-31', points: -9.5 },
      { from: '2026-03-31', to: '2026-04-30', points: 4.2 },
    ]);
  });

  it('given a gap, then nothing moved across it', () => {
    const points = [at('2026-01-31', 90), at('2026-02-28', null), at('2026-03-31', 70)];
    expect(movesIn(points, 4)).toEqual([]);
  });

  it('given moves below a point, then they are noise', () => {
    expect(movesIn([at('2026-01-31', 90), at('2026-02-28', 90.9)], 4)).toEqual([]);
  });
});
