import { describe, expect, it } from 'vitest';
import type { CatalogueRecords } from '../model';
import { countsOf } from './counts';

describe('countsOf', () => {
  it('counts awards with a rule, offerings with a prerequisite and equivalences as rules', () => {
    const ask = { type: 'ask', text: { en: 'x' } };
    const records = {
      providers: [{}],
      offerings: [{ runs: [{}, {}] }, { runs: [], prerequisite: ask }],
      awards: [{}, { rule: ask }, { rule: ask }],
      equivalences: [{}]
    } as unknown as CatalogueRecords;
    expect(countsOf(records)).toEqual({
      offerings: 2,
      runs: 2,
      awards: 3,
      rules: 4,
      providers: 1,
      records: 6
    });
  });
});
