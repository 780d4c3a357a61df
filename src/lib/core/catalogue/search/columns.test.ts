import { describe, expect, it } from 'vitest';
import { HEAD, TODAY } from '../../../../../tests/bench/catalogue/make-catalogue';
import { formatParts, openPart, openTable } from '../../../../../tests/fixtures/open-parts';
import type { Day } from '../../kernel/day';
import type { OfferingId, ProviderId, RunId } from '../ids';
import type { CatalogueHead, Offering } from '../model';
import { formatTable } from '../published/table';
import { openColumns, type OpenPart } from './columns';
import { Engine } from './engine';
import { EVERYTHING } from './query';

const provider = 'kestrel' as ProviderId;
const VIEW = { today: TODAY, shown: ['es', 'en'], window: { from: 0, count: 10 } };

const bare = (id: string, title: Offering['title']): Offering => ({
  id: id as OfferingId,
  provider,
  title,
  languages: [],
  runs: [],
  cost: 'not-stated',
  outcomes: [],
  assessment: [],
  stackability: [],
  achievements: []
});

function partsOf(id: string, offerings: readonly Offering[], name = 'Kestrel'): OpenPart[] {
  const head: CatalogueHead = { ...HEAD, id };
  const providers = [{ id: provider, name: { en: name } }];
  const catalogue = { ...head, providers, offerings, awards: [], equivalences: [] };
  const byId = new Map(providers.map((one) => [one.id, one]));
  return formatParts(catalogue, 100).map((part) => openPart(part, head, byId));
}

describe('open columns', () => {
  it('list what is stated, and nothing else', () => {
    const full: Offering = {
      ...bare('a', { en: 'Rivers', es: 'Ríos' }),
      kind: 'mooc',
      field: '0521',
      level: 3,
      eqf: { min: 5, max: 6 },
      credits: [{ scheme: 'ects', value: 1.1 }],
      weeks: { min: 4, max: 6.5 },
      mode: 'online',
      official: false,
      cost: [
        { minor: 1_000, currency: 'CHF', for: 'learning' },
        { minor: 500, currency: 'CHF', for: 'certificate' }
      ],
      runs: [
        { id: 'r1' as RunId, start: '2027-02-01' as Day },
        { id: 'r2' as RunId, start: '2026-11-25' as Day, enrolBy: '2026-11-19' as Day },
        { id: 'r3' as RunId, start: '2026-12-24' as Day }
      ]
    };
    const engine = new Engine(openColumns(partsOf('one', [full, bare('b', { und: 'Sea' })])), {
      countedBy: () => [],
      awardsOf: (id) => (id === 'a' ? 2 : 0)
    });
    const common = { provider, providerName: { en: 'Kestrel' }, demonstration: true };
    expect(engine.search(EVERYTHING, VIEW).rows).toEqual([
      {
        ...common,
        id: 'a',
        title: { text: 'Ríos', lang: 'es' },
        kind: 'mooc',
        field: '05',
        level: 3,
        eqf: { min: 5, max: 6 },
        ects: 1.1,
        work: { hours: { min: 27.5, max: 33 }, assumed: true },
        length: { min: 4, max: 6.5 },
        mode: 'online',
        price: {
          state: 'stated',
          learning: { minor: 1_000, currency: 'CHF' },
          certificate: { minor: 500, currency: 'CHF' }
        },
        official: false,
        nextStart: '2026-12-24',
        awards: 2
      },
      { ...common, id: 'b', title: { text: 'Sea' }, price: { state: 'not-stated' }, awards: 0 }
    ]);
  });

  it('show what two catalogues list once, as the first does', () => {
    const first = partsOf('one', [bare('a', { en: 'First' }), bare('c', { en: 'Third' })]);
    const second = partsOf(
      'two',
      [bare('a', { en: 'Other' }), bare('b', { en: 'Second' })],
      'Other'
    );
    const engine = new Engine(openColumns([...first, ...second]));
    const { rows, total, facets } = engine.search(EVERYTHING, VIEW);
    expect(rows.map(({ title }) => title.text)).toEqual(['First', 'Second', 'Third']);
    expect(rows.map(({ providerName }) => providerName['en'])).toEqual(Array(3).fill('Kestrel'));
    expect(total).toBe(3);
    expect(facets.kinds).toEqual({ '': 3 });
    expect(engine.search({ ...EVERYTHING, words: 'other' }, VIEW).total).toBe(0);
  });

  it('take columns that a part does not have as not stated', () => {
    const [part] = partsOf('one', [bare('a', { en: 'First' })]);
    const overview = openTable(formatTable({ id: { type: 'text', values: ['a', 'b'] } }));
    const engine = new Engine(openColumns(part ? [{ ...part, overview }] : []));
    const { rows, facets } = engine.search({ ...EVERYTHING, sort: 'price' }, VIEW);
    expect(rows.map(({ id, price }) => [id, price.state])).toEqual([
      ['a', 'not-stated'],
      ['b', 'not-stated']
    ]);
    expect(facets.eqf).toEqual({ '': 2 });
  });

  it('show no money in what is no currency, and the start of a title without end', () => {
    const [part] = partsOf('one', [bare('a', { en: 'x'.repeat(50_000) })]);
    const overview = openTable(
      formatTable({
        id: { type: 'text', values: ['a'] },
        cost: { type: 'u8', values: [0] },
        priceMinor: { type: 'f64', values: [100] },
        currency: { type: 'u8', values: [0] },
        currencies: { type: 'text', values: ['<b>'] }
      })
    );
    const engine = new Engine(openColumns(part ? [{ ...part, overview }] : []));
    const [row] = engine.search({ ...EVERYTHING, sort: 'price' }, VIEW).rows;
    expect(row?.price).toEqual({ state: 'not-comparable' });
    expect(row?.title.text).toHaveLength(1_000);
  });
});
