import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId } from '../../core/catalogue/ids';
import { indexCatalogue } from '../../core/catalogue/index-by-id';
import { openColumns } from '../../core/catalogue/search/columns';
import { Engine } from '../../core/catalogue/search/engine';
import { EVERYTHING } from '../../core/catalogue/search/query';
import type { Day } from '../../core/kernel/day';
import { coveredBy } from '../../core/stacking/holdings';
import { thingsOf } from '../../core/stacking/things';
import { award, course, one } from '../../../../tests/fixtures/catalogue';
import { openRecords as open } from '../../../../tests/fixtures/open-catalogue';
import { PiecesInMemory } from '../../../../tests/fixtures/piece-store';
import { published, RECORDS } from '../../../../tests/fixtures/published';
import { Library } from './library';
import { openCatalogue, provenBy, type OpenCatalogue } from './open-catalogue';
import type { Want } from './questions';
import { searchableParts } from './searchable';

const library = open(RECORDS).then((catalogue) => new Library([catalogue]));
const idsOf = async (want: Want, of = library) => {
  const slice = await (await of).slice(want);
  const { offerings = [], awards = [] } = slice?.catalogue ?? {};
  return [...offerings, ...awards].map(({ id }) => id);
};
const offering = (id: string) => `invented/${id}` as OfferingId;
const today = '2026-05-01' as Day;
const CAS = 'invented/cas' as AwardId;
const ALL = ['invented/algebra', 'invented/biology', 'invented/chemistry', CAS];

describe('a slice', () => {
  it('holds an offering as it was published, in every language', async () => {
    const slice = await (await library).slice({ offerings: [offering('algebra')] });
    expect(slice?.catalogue.offerings).toEqual([RECORDS.offerings[0]]);
    expect(slice?.catalogue.providers.map(({ name }) => name)).toEqual([{ en: 'Nordvik' }]);
  });

  it.each<[string, Want, string[]]>([
    ['nothing', {}, []],
    ['a course that is not there', { offerings: [offering('zoology')] }, []],
    [
      'a course, with the awards that count it',
      { offerings: [offering('algebra')] },
      [ALL[0] ?? '', CAS]
    ],
    [
      'a course, with what it asks for',
      { offerings: [offering('chemistry')] },
      ['invented/biology', 'invented/chemistry', CAS]
    ],
    ['an award, with its courses and what they ask for', { awards: [CAS] }, ALL],
    ['every award by itself', { allAwards: true }, [CAS]]
  ])('of %s', async (_, want, ids) => {
    expect(await idsOf(want)).toEqual(ids);
  });

  it('tells what is held, on whose word, and which awards count it', async () => {
    const holdings = [
      { credential: 'a', achievementId: 'https://nordvik.example/algebra' },
      { credential: 'b', claimed: offering('biology') },
      { credential: 'c', achievementId: 'https://nordvik.example/unknown' }
    ];
    const slice = await (await library).slice({ holdings });
    const index = slice && indexCatalogue(slice.catalogue);
    expect([...coveredBy(index ? thingsOf(index, holdings, today) : [])]).toEqual([
      ['invented/algebra', { credential: 'a', by: 'achievement' }],
      ['invented/biology', { credential: 'b', by: 'claim' }]
    ]);
    expect(await idsOf({ holdings })).toEqual(ALL);
  });

  it('ends where awards build on each other in a circle', async () => {
    const awards = [
      award('a', { type: 'award', award: 'b' as AwardId }),
      award('b', { type: 'all', of: [{ type: 'award', award: 'a' as AwardId }, one('c')] })
    ];
    const circle = open({ offerings: [course('c', { prerequisite: one('c') })], awards });
    const of = circle.then((catalogue) => new Library([catalogue]));
    expect(await idsOf({ awards: ['a' as AwardId] }, of)).toEqual(['c', 'a', 'b']);
    expect(await idsOf({ offerings: ['c' as OfferingId] }, of)).toEqual(['c', 'a', 'b']);
  });
});

describe('two catalogues', () => {
  it('count as one; of the same id the first counts, and each thing says where it is from', async () => {
    const second = await open(
      {
        offerings: [course('invented/algebra', { title: { en: 'Another' } }), course('other/x')],
        awards: [award('other/cas', one('invented/algebra'))]
      },
      { id: 'other', demonstration: true }
    );
    const both = new Library([await open(RECORDS), second]);
    const want = { offerings: [offering('algebra'), 'other/x' as OfferingId] };
    const catalogue = (await both.slice(want))?.catalogue;
    expect(catalogue?.offerings.map(({ title }) => title['en'])).toEqual([
      'Algebra for gardeners',
      'other/x'
    ]);
    expect(catalogue?.awards.map(({ id }) => id)).toEqual([CAS, 'other/cas']);
    const { heads = [], of = {} } = catalogue?.origins ?? {};
    const homeOf = (id: string) => heads[of[id] ?? NaN]?.id;
    expect(['invented/algebra', 'other/x', CAS, 'other/cas'].map(homeOf)).toEqual([
      'invented',
      'other',
      'invented',
      'other'
    ]);
  });

  it('do not take each other what a badge proves', async () => {
    const badge = 'https://nordvik.example/algebra';
    const second = await open(
      {
        offerings: [course('other/x', { achievements: [badge] })],
        awards: [award('other/degree', one('other/x'), { achievements: [badge] })]
      },
      { id: 'other' }
    );
    const want = { holdings: [{ credential: 'a', achievementId: badge }] };
    const first = await open(RECORDS);
    const covered = async (...catalogues: OpenCatalogue[]) => {
      const slice = await new Library(catalogues).slice(want);
      if (!slice) throw new Error('nothing open');
      const things = thingsOf(indexCatalogue(slice.catalogue), want.holdings, today);
      return things.flatMap(({ stands }) => stands.map(({ id }) => id));
    };
    expect(await covered(first, second)).toEqual(['invented/algebra']);
    expect(await covered(second, first)).toEqual(['other/degree']);
  });

  it('come with what an equivalence makes of a badge, and what awards that count it name', async () => {
    const badge = 'https://elsewhere.example/sums';
    const equal = {
      id: 'e',
      title: { en: 'Sums' },
      from: [badge],
      to: [offering('algebra')],
      source: {}
    };
    const of = open({ ...RECORDS, equivalences: [equal] }).then((one) => new Library([one]));
    const want = { holdings: [{ credential: 'a', achievementId: badge }] };
    expect(await idsOf(want, of)).toEqual(expect.arrayContaining(['invented/algebra', CAS]));
    expect((await (await of).slice(want))?.catalogue.equivalences).toHaveLength(1);
  });

  it('are searched though the search index of one is damaged', async () => {
    const [first, second] = [
      await open(RECORDS),
      await open({ offerings: [course('other/x', { title: { en: 'Algebra too' } })] })
    ];
    const [part] = second.parts;
    if (!part) throw new Error('no part');
    const search = { size: 8, read: () => Promise.resolve(new Uint8Array(8).fill(255)) };
    const damaged = { ...second, parts: [{ ...part, own: { ...part.own, search } }] };
    const { parts, readWords } = await searchableParts([first, damaged], ['en']);
    await readWords();
    const engine = new Engine(openColumns(parts));
    const found = (words: string) =>
      engine
        .search({ ...EVERYTHING, words }, { today, shown: ['en'], window: { from: 0, count: 9 } })
        .rows.map(({ id }) => id);
    expect(found('algebra')).toEqual(['invented/algebra']);
    expect(found('')).toHaveLength(4);
  });

  it('come to an end where awards double and double what they build on', async () => {
    const build = (id: string) => ({ type: 'award', award: id as AwardId }) as const;
    const awards = Array.from({ length: 80 }, (_, at) =>
      award(
        `b/${at}`,
        at === 0 ? one('b/x') : { type: 'all', of: [build(`b/${at - 1}`), build(`b/${at - 1}`)] }
      )
    );
    const hostile = await open({ offerings: [course('b/x')], awards }, { id: 'b' });
    const both = new Library([await open(RECORDS), hostile]);
    const slice = await both.slice({ awards: ['b/79' as AwardId], allAwards: true });
    const rules = slice?.catalogue.awards.flatMap(({ id, rule }) => (rule ? [id] : []));
    expect(rules).toContain(CAS);
    expect(rules).not.toContain('b/79');
    expect(both.awardsOf(offering('algebra'))).toBe(1);
  });

  it('are none where none is open', async () => {
    expect(await new Library([]).slice({ allAwards: true })).toBeUndefined();
  });
});

describe('an achievement', () => {
  it('without a name is nobody’s', async () => {
    const catalogue = await open(RECORDS);
    expect(provenBy(catalogue, '')).toEqual([]);
    expect(provenBy(catalogue, '\uffff')).toEqual([]);
    expect(provenBy(await open({}), '')).toEqual([]);
  });
});

describe('a catalogue with a piece missing or torn', () => {
  it('is not opened', async () => {
    const { manifest } = await published(RECORDS);
    const kept = { id: manifest.id, manifest };
    expect(await openCatalogue(new PiecesInMemory(), kept)).toBeUndefined();
  });
});
