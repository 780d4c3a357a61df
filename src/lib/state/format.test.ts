import { beforeAll, describe, expect, it } from 'vitest';
import { formatHours, formatNumber } from './format';
import { setLanguage } from './language.svelte';

beforeAll(() => setLanguage('en'));

describe('numbers', () => {
  it.each([
    [0.125, '0.125'],
    [2.25, '2.25'],
    [1.5, '1.5'],
    [5, '5'],
    [1 / 3, '0.333'],
    [0.1 + 0.2, '0.3'],
    [12_345, '12,345']
  ])('%d is %s', (value, words) => {
    expect(formatNumber(value)).toBe(words);
  });

  it('have fewer decimals where they are asked for', () => {
    expect(formatNumber(37.5 / 7, 1)).toBe('5.4');
    expect(formatHours({ min: 62.5, max: 74.6 })).toBe('63–75 hours');
  });
});
