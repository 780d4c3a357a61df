import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  convertMoney,
  isCurrency,
  minorDigits,
  moneyOf,
  sumByCurrency,
  type Money,
  type Rates
} from './money';

const rates: Rates = {
  base: 'EUR',
  date: '2026-11-20',
  perBase: { CHF: 0.5, GBP: 0.8, JPY: 160, KWD: 0.32 }
};
const currencies = ['EUR', 'CHF', 'GBP', 'JPY', 'KWD'] as const;
const currency = fc.constantFrom(...currencies);
const money = fc.record({ minor: fc.integer({ min: -10_000_000, max: 10_000_000 }), currency });

const one = (minor: number, currency: string): Money => ({ minor, currency });

describe('minorDigits', () => {
  it.each([
    ['EUR', 2],
    ['CHF', 2],
    ['GBP', 2],
    ['JPY', 0],
    ['KWD', 3]
  ])('of %s are %i', (code, digits) => {
    expect(minorDigits(code)).toBe(digits);
    expect(minorDigits(code)).toBe(digits);
  });
});

describe('isCurrency', () => {
  it.each([
    ['EUR', true],
    ['eur', false],
    ['EURO', false],
    ['EU', false],
    ['€', false],
    ['EUR ', false]
  ])('%j: %s', (code, is) => {
    expect(isCurrency(code)).toBe(is);
  });
});

describe('moneyOf and amountOf', () => {
  it.each([
    [490, 'EUR', 49_000],
    [49.99, 'EUR', 4_999],
    [1.15, 'EUR', 115],
    [0.1 + 0.2, 'EUR', 30],
    [490, 'JPY', 490],
    [490.4, 'JPY', 490],
    [1.234, 'KWD', 1_234]
  ])('%d %s is %i', (amount, code, minor) => {
    expect(moneyOf(amount, code)).toEqual({ minor, currency: code });
  });

  it('lose nothing on the way there and back', () => {
    fc.assert(
      fc.property(money, (value) => {
        expect(moneyOf(amountOf(value), value.currency)).toEqual(value);
      })
    );
  });
});

describe('convertMoney', () => {
  it.each([
    ['to the base', one(5_000, 'CHF'), 'EUR', one(10_000, 'EUR')],
    ['from the base', one(10_000, 'EUR'), 'CHF', one(5_000, 'CHF')],
    ['across the base', one(5_000, 'CHF'), 'GBP', one(8_000, 'GBP')],
    ['into whole yen', one(1_050, 'EUR'), 'JPY', one(1_680, 'JPY')],
    ['out of yen', one(1_680, 'JPY'), 'EUR', one(1_050, 'EUR')],
    ['into three places', one(1_000, 'EUR'), 'KWD', one(3_200, 'KWD')],
    ['rounded to the smallest unit', one(1, 'GBP'), 'CHF', one(1, 'CHF')]
  ])('goes %s', (_, from, to, expected) => {
    expect(convertMoney(from, to, rates)).toEqual(expected);
  });

  it('is undefined without a rate, on either side', () => {
    expect(convertMoney(one(100, 'SEK'), 'EUR', rates)).toBeUndefined();
    expect(convertMoney(one(100, 'EUR'), 'SEK', rates)).toBeUndefined();
  });

  it('needs no rate for the same currency', () => {
    expect(convertMoney(one(123, 'SEK'), 'SEK', rates)).toEqual(one(123, 'SEK'));
  });

  it('comes back within what rounding loses', () => {
    fc.assert(
      fc.property(money, currency, (value, other) => {
        const there = convertMoney(value, other, rates);
        const back = there && convertMoney(there, value.currency, rates);
        const unitOf = (code: string) => 10 ** -minorDigits(code);
        const rate = (code: string) => (code === 'EUR' ? 1 : (rates.perBase[code] ?? NaN));
        const lost =
          (unitOf(other) / 2 / rate(other)) * rate(value.currency) + unitOf(value.currency) / 2;
        expect(Math.abs(amountOf(back as Money) - amountOf(value))).toBeLessThanOrEqual(
          lost + 1e-6
        );
      })
    );
  });

  it('keeps whole numbers', () => {
    fc.assert(
      fc.property(money, currency, (value, other) => {
        expect(Number.isInteger(convertMoney(value, other, rates)?.minor)).toBe(true);
      })
    );
  });
});

describe('sumByCurrency', () => {
  it('adds what is of one currency, in the order of first sight', () => {
    expect(sumByCurrency([one(1, 'CHF'), one(2, 'EUR'), one(3, 'CHF')])).toEqual([
      one(4, 'CHF'),
      one(2, 'EUR')
    ]);
    expect(sumByCurrency([])).toEqual([]);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(money), (items) => {
        const sums = sumByCurrency(items);
        expect(new Set(sums.map((sum) => sum.currency)).size).toBe(sums.length);
        for (const code of currencies) {
          const expected = items
            .filter((item) => item.currency === code)
            .reduce((sum, { minor }) => sum + minor, 0);
          expect(sums.find((sum) => sum.currency === code)?.minor ?? 0).toBe(expected);
        }
      })
    );
  });
});
