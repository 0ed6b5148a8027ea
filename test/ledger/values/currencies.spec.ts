import { CURRENCIES, isCurrency } from '../../../src/ledger/values/currencies.js';
import { exponentOf } from '../../../src/ledger/values/money.js';

describe('the currencies', () => {
  it('hold each that the ICU of this Node knows to be in use', () => {
    const missing = Intl.supportedValuesOf('currency').filter((code) => !isCurrency(code));
    expect(missing).toEqual([]);
  });

  it('are three capital letters, each once', () => {
    const codes = [...CURRENCIES.keys()];
    expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each([
    ['EUR', true],
    ['XCG', true],
    ['BGN', true],
    ['eur', false],
    ['EURO', false],
    ['EUX', false],
    ['ZZZ', false],
    ['XXX', false],
    ['XTS', false],
    ['', false],
    ['__proto__', false],
  ])('given %j, then %s', (code, is) => expect(isCurrency(code)).toBe(is));

  it.each([
    ['EUR', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['ZZZ', 2],
  ])('given %s, then %d digits after the point', (code, digits) => {
    expect(exponentOf(code)).toBe(digits);
  });
});
