import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTEGRITY_RESULTS, STATUS_RESULTS } from '$lib/core/credential/check';
import { EVERY_CREDENTIAL } from '$lib/core/credential/search';
import { EQF_LEVELS, FIELDS } from '$lib/core/kernel/standard-elements';
import { filtersOn, formatCredentialQuery, parseCredentialQuery } from './finding-credentials';

const some = <Value>(values: readonly Value[]) => fc.subarray([...values]);
const queries = fc.record({
  words: fc.string({ unit: 'binary' }).filter((words) => words === '' || words.trim() !== ''),
  fields: some(FIELDS),
  eqf: some(EQF_LEVELS),
  issuers: fc.uniqueArray(fc.string()),
  statuses: some(STATUS_RESULTS),
  integrity: some(INTEGRITY_RESULTS)
});

describe('what is looked for, in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parseCredentialQuery(formatCredentialQuery(query))).toEqual(query);
      })
    );
  });

  it('is nothing where everything is looked for', () => {
    expect(formatCredentialQuery(EVERY_CREDENTIAL)).toBe('');
    expect(formatCredentialQuery({ ...EVERY_CREDENTIAL, words: '  ' })).toBe('');
  });

  it('leaves out what is unknown, and never breaks', () => {
    expect(parseCredentialQuery('?field=99&eqf=9&eqf=6&status=gone&status=expired&x=%')).toEqual({
      ...EVERY_CREDENTIAL,
      eqf: [6],
      statuses: ['expired']
    });
    fc.assert(
      fc.property(fc.string(), (search) => {
        expect(() => parseCredentialQuery(search)).not.toThrow();
      })
    );
  });

  it('counts the filters, words aside', () => {
    expect(filtersOn({ ...EVERY_CREDENTIAL, words: 'x', eqf: [5, 6], issuers: ['n'] })).toBe(2);
  });
});
