import { describe, expect, it } from 'vitest';
import { ectsOf, type Credit } from './credits';

describe('ectsOf', () => {
  it.each<[string, readonly Credit[] | undefined, number | undefined]>([
    ['nothing stated', undefined, undefined],
    ['no credits given', [], undefined],
    ['another system', [{ scheme: 'unnamed', value: 5 }], undefined],
    [
      'one of several',
      [
        { scheme: 'CATS', value: 10 },
        { scheme: 'ects', value: 5 }
      ],
      5
    ],
    ['halves', [{ scheme: 'ects', value: 1.5 }], 1.5],
    ['zero', [{ scheme: 'ects', value: 0 }], 0]
  ])('%s', (_, credits, ects) => {
    expect(ectsOf(credits)).toBe(ects);
  });
});
