import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import { award, one } from '../../../../../tests/fixtures/catalogue';
import { encodeUtf8 } from '../../kernel/bytes';
import { formatCommon, parseCommon } from './common';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('the common pieces', () => {
  it('hold providers, awards and equivalences in chunks, in the order of ids', () => {
    fc.assert(
      fc.property(arbitraryRecords, fc.integer({ min: 1, max: 4 }), (records, limit) => {
        const read = formatCommon(records, limit).map(parseCommon);
        const all = read.flatMap((result) => (result.ok ? [result.value] : []));
        expect(all).toHaveLength(read.length);
        for (const { providers, awards, equivalences } of all) {
          const count = providers.length + awards.length + equivalences.length;
          expect(count).toBeLessThanOrEqual(limit);
        }
        expect(all.flatMap(({ providers }) => providers)).toEqual(
          [...records.providers].sort(byId)
        );
        expect(all.flatMap(({ awards }) => awards)).toEqual([...records.awards].sort(byId));
        expect(all.flatMap(({ equivalences }) => equivalences)).toEqual(
          [...records.equivalences].sort(byId)
        );
      }),
      { numRuns: 50 }
    );
  });

  it.each(['', '{', '[]x', 'null', '3'])('refuse %j', (text) => {
    expect(parseCommon(encodeUtf8(text))).toEqual({ ok: false, issue: { code: 'not-common' } });
  });

  it('take as empty what is missing or no list, and leave out what is no record', () => {
    const none = { providers: [], awards: [], equivalences: [] };
    const texts = ['{}', '[]', '{"awards":3}', '{"providers":[null]}', '{"awards":[{}]}'];
    for (const text of texts) {
      expect(parseCommon(encodeUtf8(text))).toEqual({ ok: true, value: none });
    }
    const odd = '{"providers":[{"id":"a","name":{"en":"A"},"kind":"circus","country":3}]}';
    expect(parseCommon(encodeUtf8(odd))).toEqual({
      ok: true,
      value: { ...none, providers: [{ id: 'a', name: { en: 'A' } }] }
    });
  });

  it('reads the rules of before as what they say now, and no rules of later', () => {
    const written = (rule: object) => {
      const bytes = encodeUtf8(JSON.stringify({ awards: [{ ...award('x', one('a')), rule }] }));
      const read = parseCommon(bytes);
      return read.ok ? read.value.awards.map(({ rule: kept }) => kept) : [];
    };
    const before = { type: 'credits', ects: 5, from: ['a', 'b'] };
    expect(written({ type: 'all', of: [before] })).toEqual([
      {
        type: 'all',
        of: [{ type: 'credits', least: { credits: 5 }, from: { courses: ['a', 'b'] } }]
      }
    ]);
    expect(written({ ...one('a'), version: 99 })).toEqual([]);
  });
});
