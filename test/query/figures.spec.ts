import { percentOf, shownAmount, shownPoints } from '../../src/query/figures.js';

describe('figures', () => {
  it.each([
    [120000, 'EUR', '1200.00'],
    [5, 'EUR', '0.05'],
    [0, 'EUR', '0.00'],
    [-1250, 'EUR', '-12.50'],
    [1200, 'JPY', '1200'],
    [1234, 'TND', '1.234'],
  ])('%d minor units of %s are %s', (units, currency, amount) => {
    expect(shownAmount(units, currency)).toEqual({ amount, currency });
  });

  it('no money is no amount', () => {
    expect(shownAmount(0, '')).toBeNull();
  });

  it('parts per million are percent to one decimal', () => {
    expect(percentOf(1_000_000)).toBe(100);
    expect(percentOf(333_333)).toBe(33.3);
  });

  it('points have three decimals and no negative zero', () => {
    expect(shownPoints(0.12345)).toBe(0.123);
    expect(Object.is(shownPoints(-0.0001), 0)).toBe(true);
  });
});
