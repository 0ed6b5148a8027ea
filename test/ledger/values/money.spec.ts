import fc from 'fast-check';
import {
  exponentOf,
  isMinorUnits,
  LARGEST_AMOUNT,
  minorUnits,
  readAmount,
  showAmount,
  units,
} from '../../../src/ledger/values/money.js';

const amounts = fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT });

describe('an amount', () => {
  it.each(['0', '1', '-1', '120000', '1000000000000000', '-1000000000000000'])(
    '%s is whole minor units',
    (text) => expect(isMinorUnits(text)).toBe(true),
  );

  it.each([
    ...['', '-0', '00', '01', '1.0', '1e3', '+1', ' 1', '1 ', '1\n', '0x1', 'NaN', '١'],
    ...['1000000000000001', '-1000000000000001', '99999999999999999999'],
  ])('%j is not', (text) => expect(isMinorUnits(text)).toBe(false));

  it('keeps its value as text', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(units(minorUnits(amount))).toBe(amount);
        expect(isMinorUnits(minorUnits(amount))).toBe(true);
      }),
    );
  });

  it.each([
    ['55.94', 'EUR', '5594'],
    ['1200', 'EUR', '120000'],
    ['-3.5', 'EUR', '-350'],
    ['0.05', 'EUR', '5'],
    ['-0.00', 'EUR', '0'],
    ['007', 'EUR', '700'],
    ['1.500', 'EUR', '150'],
    ['1200', 'JPY', '1200'],
    ['1.234', 'KWD', '1234'],
    [' 12 ', 'EUR', '1200'],
  ])('written %j in %s is %s', (text, currency, amount) => {
    expect(readAmount(text, currency)).toBe(amount);
  });

  it.each([
    ['1.005', 'EUR'],
    ['1.5', 'JPY'],
    ['1,50', 'EUR'],
    ['1 200', 'EUR'],
    ['1e3', 'EUR'],
    ['.5', 'EUR'],
    ['5.', 'EUR'],
    ['', 'EUR'],
    ['99999999999999.99', 'EUR'],
  ])('written %j in %s is not understood', (text, currency) => {
    expect(readAmount(text, currency)).toBeNull();
  });

  it.each([
    [120000, 'EUR', '1,200.00 EUR'],
    [-5, 'EUR', '-0.05 EUR'],
    [0, 'EUR', '0.00 EUR'],
    [1234567, 'JPY', '1,234,567 JPY'],
    [1234, 'KWD', '1.234 KWD'],
    [100000000, 'EUR', '1,000,000.00 EUR'],
  ])('%i %s reads %s', (amount, currency, text) => {
    expect(showAmount(amount, currency)).toBe(text);
  });

  it('is read back from how it is shown', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('EUR', 'JPY', 'KWD'), (amount, currency) => {
        const shown = showAmount(amount, currency).replaceAll(',', '').split(' ')[0] ?? '';
        expect(readAmount(shown, currency)).toBe(minorUnits(amount));
        expect(shown.split('.')[1]?.length ?? 0).toBe(exponentOf(currency));
      }),
    );
  });
});
