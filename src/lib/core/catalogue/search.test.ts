import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import type { Cost, Offering } from './model';
import {
  EVERYTHING,
  indexForSearch,
  searchOfferings,
  SORTS,
  type Query,
  type Sort
} from './search';

const eur = (minor: number): Cost => [{ minor, currency: 'EUR', for: 'learning' }];
const ects = (value: number) => [{ scheme: 'ects', value }];

const COURSES = [
  course('statics', {
    title: { en: 'Statics of structures', de: 'Statik der Bauwerke' },
    summary: { en: 'Forces at rest.' },
    field: '0732',
    level: 1,
    eqf: { min: 5, max: 6 },
    mode: 'onsite',
    languages: ['de', 'en'],
    weeks: { min: 6, max: 8 },
    credits: ects(5),
    cost: eur(50_000)
  }),
  course('evaluacion', {
    title: { es: 'Diseño de evaluación', en: 'Designing assessment' },
    outcomes: [{ es: 'Escribir rúbricas' }],
    field: '0111',
    level: 2,
    eqf: { min: 7, max: 7 },
    mode: 'online',
    languages: ['es'],
    weeks: { min: 4, max: 4 },
    credits: ects(2),
    cost: 'free'
  }),
  course('cpp', {
    title: { en: 'C++ for beginners' },
    summary: { en: 'The structures of a language.' },
    field: '0613',
    level: 3,
    languages: ['en'],
    weeks: 'self-paced',
    cost: [{ minor: 9_500, currency: 'CHF', for: 'learning' }]
  }),
  course('blank', { title: { en: 'About nothing' } })
];
const SEARCH = indexForSearch(indexOf(COURSES));

function found(query: Partial<Query>): string[] {
  return searchOfferings(SEARCH, { ...EVERYTHING, ...query }).map(({ id }) => id);
}
const sorted = (query: Partial<Query>) => found(query).sort();

describe('words', () => {
  it.each([
    ['', ['blank', 'cpp', 'evaluacion', 'statics']],
    ['statics', ['statics']],
    ['STAT', ['statics']],
    ['tatics', []],
    ['statik', ['statics']],
    ['diseno', ['evaluacion']],
    ['Diseño', ['evaluacion']],
    ['EVALUACIÓN', ['evaluacion']],
    ['rubricas', ['evaluacion']],
    ['structures', ['cpp', 'statics']],
    ['structures beginners', ['cpp']],
    ['beginners  structures', ['cpp']],
    ['structures nothing', []],
    ['c++', ['cpp']],
    ['designing, assessment!', ['evaluacion']],
    ['nordvik', ['blank', 'cpp', 'evaluacion', 'statics']],
    ['?!', ['blank', 'cpp', 'evaluacion', 'statics']],
    ['constructor', []]
  ])('%j find %j', (words, ids) => {
    expect(sorted({ words })).toEqual(ids);
  });

  it('count more in the title', () => {
    expect(found({ words: 'structures' })).toEqual(['statics', 'cpp']);
  });

  it('find every course by every word of its title', () => {
    for (const { id, title } of COURSES) {
      for (const word of Object.values(title).join(' ').split(' ')) {
        expect(found({ words: word })).toContain(id);
      }
    }
  });

  it('never find more when there are more of them', () => {
    const word = fc.constantFrom('s', 'st', 'a', 'c', 'structures', 'the', 'of', 'n');
    fc.assert(
      fc.property(fc.array(word), word, (words, more) => {
        const before = sorted({ words: words.join(' ') });
        const after = sorted({ words: [...words, more].join(' ') });
        expect(after.filter((id) => !before.includes(id))).toEqual([]);
      })
    );
  });
});

/** A filter, what it lets through, and what it lets through besides where the unknown may stay. */
const FILTERS: [Partial<Query>, string[], string[]][] = [
  [{ fields: ['07'] }, ['statics'], ['blank']],
  [{ fields: ['01', '06'] }, ['cpp', 'evaluacion'], ['blank']],
  [{ levels: [1] }, ['statics'], ['blank']],
  [{ levels: [2, 3] }, ['cpp', 'evaluacion'], ['blank']],
  [{ modes: ['online'] }, ['evaluacion'], ['blank', 'cpp']],
  [{ languages: ['es'] }, ['evaluacion'], []],
  [{ languages: ['de', 'es'] }, ['evaluacion', 'statics'], []],
  [{ eqf: [6] }, ['statics'], ['blank', 'cpp']],
  [{ eqf: [5, 7] }, ['evaluacion', 'statics'], ['blank', 'cpp']],
  [{ eqf: [8] }, [], ['blank', 'cpp']],
  [{ maxWeeks: 6 }, ['evaluacion', 'statics'], ['blank', 'cpp']],
  [{ maxWeeks: 5 }, ['evaluacion'], ['blank', 'cpp']],
  [{ maxPriceMinor: 0 }, ['evaluacion'], ['blank']],
  [{ maxPriceMinor: 10_000 }, ['cpp', 'evaluacion'], ['blank']],
  [{ maxPriceMinor: 9_999 }, ['evaluacion'], ['blank']],
  [{ maxPriceMinor: 9_500, currency: 'CHF' }, ['cpp', 'evaluacion'], ['blank']],
  [{ maxPriceMinor: 50_000, currency: 'SEK' }, ['evaluacion'], ['blank', 'cpp', 'statics']]
];

describe('filters', () => {
  it.each(FILTERS)('%j let through %j', (query, ids) => {
    expect(sorted({ ...query, keepUnknown: false })).toEqual(ids);
  });

  it.each(FILTERS)('%j let through %j, and with the unknown %j', (query, ids, unknown) => {
    expect(sorted({ ...query, keepUnknown: true })).toEqual([...ids, ...unknown].sort());
  });

  it('let through together what each of them lets through', () => {
    const filters = fc.array(fc.constantFrom(...FILTERS), { maxLength: 4 });
    fc.assert(
      fc.property(filters, fc.boolean(), (chosen, keepUnknown) => {
        const query = Object.assign({ keepUnknown }, ...chosen.map(([filter]) => filter)) as Query;
        const parts = Object.entries(query).filter(([key]) => key !== 'currency');
        const apart = parts.map(([key, value]) =>
          found({ keepUnknown, currency: query.currency ?? 'EUR', [key]: value })
        );
        const expected = COURSES.filter(({ id }) => apart.every((ids) => ids.includes(id)));
        expect(sorted(query)).toEqual(expected.map(({ id }) => id as string).sort());
      })
    );
  });
});

describe('orders', () => {
  it.each<[Sort, string[]]>([
    ['fitting', ['blank', 'cpp', 'evaluacion', 'statics']],
    ['price', ['evaluacion', 'cpp', 'statics', 'blank']],
    ['length', ['evaluacion', 'statics', 'blank', 'cpp']],
    ['ects', ['statics', 'evaluacion', 'blank', 'cpp']],
    ['title', ['blank', 'cpp', 'evaluacion', 'statics']]
  ])('by %s', (sort, ids) => {
    expect(found({ sort })).toEqual(ids);
  });

  it('by title as it is shown', () => {
    const courses = [
      course('evaluacion', { title: { es: 'Zonas', en: 'Areas' } }),
      course('blank', { title: { en: 'Books' } }),
      course('other', { title: { es: 'Árboles', en: 'Trees' } })
    ];
    const search = indexForSearch(indexOf(courses));
    const shown = (languages: string[]) =>
      searchOfferings(search, { ...EVERYTHING, sort: 'title', shown: languages }).map(
        ({ id }) => id
      );
    expect(shown(['es'])).toEqual(['other', 'blank', 'evaluacion']);
    expect(shown(['en'])).toEqual(['evaluacion', 'blank', 'other']);
    expect(shown(['fi'])).toEqual(['evaluacion', 'blank', 'other']);
  });

  const offering = fc
    .record({
      weeks: fc.option(fc.nat(9)),
      price: fc.option(fc.nat(9)),
      credits: fc.option(fc.integer({ min: 1, max: 9 })),
      title: fc.constantFrom('x', 'y', 'z')
    })
    .map(({ weeks, price, credits, title }): Partial<Offering> => ({
      title: { en: title },
      cost: price === null ? 'not-stated' : eur(price * 100),
      ...(weeks !== null && { weeks: { min: weeks, max: 9 } }),
      ...(credits !== null && { credits: ects(credits) })
    }));

  it('lose nothing, go one way, and end with the unknown', () => {
    const valueOf: Record<Sort, (offering: Offering) => number | undefined> = {
      fitting: () => 0,
      title: () => 0,
      price: ({ cost }) => (typeof cost === 'string' ? undefined : cost[0]?.minor),
      length: ({ weeks }) => (typeof weeks === 'object' ? weeks.min : undefined),
      ects: ({ credits }) => credits && -(credits[0]?.value ?? NaN)
    };
    fc.assert(
      fc.property(fc.array(offering), fc.constantFrom(...SORTS), (offerings, sort) => {
        const courses = offerings.map((more, at) => course(`c${at}`, more));
        const list = searchOfferings(indexForSearch(indexOf(courses)), { ...EVERYTHING, sort });
        expect(new Set(list)).toEqual(new Set(courses));
        const keys = list.map(
          (each) => [valueOf[sort](each) ?? Infinity, each.title['en'] ?? ''] as const
        );
        for (const [at, [value, title]] of keys.entries()) {
          const [next, nextTitle] = keys[at + 1] ?? [Infinity, '~'];
          expect(value < next || (value === next && title <= nextTitle)).toBe(true);
        }
      }),
      { numRuns: 300 }
    );
  });
});
