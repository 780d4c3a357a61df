import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD, makeCatalogue, TODAY } from '../../../../../tests/bench/catalogue/make-catalogue';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import { arbitraryQuery } from '../../../../../tests/fixtures/arbitrary-query';
import { day } from '../../../../../tests/fixtures/arbitrary-values';
import { formatParts, openPart } from '../../../../../tests/fixtures/open-parts';
import { slowSearch } from '../../../../../tests/fixtures/slow-search';
import type { AwardId, OfferingId } from '../ids';
import type { Catalogue } from '../model';
import { openColumns } from './columns';
import { Engine, type Counting } from './engine';
import { EVERYTHING, type Query } from './query';

const RATES = { base: 'EUR', date: '2026-11-01', perBase: { CHF: 0.94, JPY: 170 } };

function engineOf(
  catalogues: readonly Catalogue[],
  partLimit: number,
  counting?: Counting
): Engine {
  const parts = catalogues.flatMap((catalogue) => {
    const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
    return formatParts(catalogue, partLimit).map((part) => openPart(part, catalogue, providers));
  });
  return new Engine(openColumns(parts), counting);
}

const countedBy = (award: AwardId): OfferingId[] =>
  (award.endsWith('0') ? [0, 2] : [1, 9]).map(
    (at) => `https://kestrel.example/courses/${at}` as OfferingId
  );
const COUNTING: Counting = { countedBy, awardsOf: (id) => id.length };

const sortedById = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  offerings: catalogue.offerings.toSorted((a, b) => (a.id < b.id ? -1 : 1))
});

/** One to three catalogues that list some courses under the same ids. */
const catalogues = fc
  .array(
    fc
      .record({ records: arbitraryRecords, rated: fc.boolean() })
      .map(({ records, rated }): Omit<Catalogue, 'id'> => {
        const { rates: _, id: __, ...head } = HEAD;
        return { ...head, ...records, ...(rated && { rates: RATES }) };
      }),
    { minLength: 1, maxLength: 3 }
  )
  .map((list) => list.map((one, at) => sortedById({ ...one, id: `catalogue-${at}` })));

describe('Engine', () => {
  it('finds, counts and puts in order as looking at every course does', () => {
    const shown = fc.constantFrom(['en'], ['de', 'es'], []);
    const queries = fc.array(arbitraryQuery, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        catalogues,
        fc.integer({ min: 1, max: 4 }),
        queries,
        day,
        shown,
        (list, limit, asked, today, languages) => {
          const engine = engineOf(list, limit, COUNTING);
          const view = { today, shown: languages };
          // One engine answers all of them: what it keeps from one must not show in the next.
          for (const query of asked) {
            const found = engine.search(query, { ...view, window: { from: 0, count: 100 } });
            const slow = slowSearch(list, query, { ...view, countedBy });
            expect(found.rows.map(({ id }) => id)).toEqual(slow.ids);
            expect(found.total).toBe(slow.ids.length);
            expect(found.facets).toEqual(slow.facets);
          }
        }
      ),
      { numRuns: 150 }
    );
  });

  const { catalogue, words } = makeCatalogue(120);
  const engine = engineOf([catalogue], 50);
  const view = { today: TODAY, shown: ['en'] };

  it('does so for hundreds of courses in several parts', () => {
    const asked = fc.tuple(arbitraryQuery, fc.constantFrom('', ...words.slice(0, 300)), fc.nat(6));
    fc.assert(
      fc.property(asked, ([rest, word, cut]) => {
        const query: Query = { ...rest, words: word.slice(0, cut) + word.slice(cut + 1) };
        const found = engine.search(query, { ...view, window: { from: 0, count: 120 } });
        const slow = slowSearch([catalogue], query, { ...view, countedBy: () => [] });
        expect(found.rows.map(({ id }) => id)).toEqual(slow.ids);
        expect(found.facets).toEqual(slow.facets);
      }),
      { numRuns: 50 }
    );
  });

  it('lists any window of what was found', () => {
    const query: Query = { ...EVERYTHING, levels: [1, 2], sort: 'price' };
    const all = engine.search(query, { ...view, window: { from: 0, count: 1_000 } });
    fc.assert(
      fc.property(fc.nat(130), fc.nat(60), (from, count) => {
        const some = engine.search(query, { ...view, window: { from, count } });
        expect(some.rows).toEqual(all.rows.slice(from, from + count));
        expect(some.total).toBe(all.total);
      })
    );
  });

  it('knows every course by its id, and no other', () => {
    const { columns } = engine;
    for (const { id } of catalogue.offerings) {
      expect(columns.idOf(columns.rowOf(id) ?? NaN)).toBe(id);
    }
    expect(columns.rowOf('invented/nothing' as OfferingId)).toBeUndefined();
    expect(columns.rowOf('' as OfferingId)).toBeUndefined();
  });

  it('finds nothing where nothing is open', () => {
    const empty = engineOf([], 1);
    const found = empty.search(EVERYTHING, { ...view, window: { from: 0, count: 10 } });
    expect(found.total).toBe(0);
    expect(found.rows).toEqual([]);
    expect(found.facets.levels).toEqual({});
  });
});
