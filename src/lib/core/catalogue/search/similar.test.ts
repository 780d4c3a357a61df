import { describe, expect, it } from 'vitest';
import { HEAD, TODAY } from '../../../../../tests/bench/catalogue/make-catalogue';
import { formatParts, openPart } from '../../../../../tests/fixtures/open-parts';
import { exactly } from '../../kernel/range';
import type { OfferingId, ProviderId } from '../ids';
import type { Cost, Offering } from '../model';
import { openColumns } from './columns';
import { Engine } from './engine';

const PROVIDER = 'kestrel' as ProviderId;

const euros = (minor: number, currency = 'EUR'): Cost => [{ minor, currency, for: 'learning' }];

function course(name: string, differs: Partial<Offering> = {}): Offering {
  return {
    id: name as OfferingId,
    provider: PROVIDER,
    title: { en: `Course ${name}` },
    languages: ['en'],
    field: '0613',
    level: 1,
    eqf: exactly(6),
    credits: [{ scheme: 'ects', value: 5 }],
    weeks: exactly(10),
    runs: [],
    cost: euros(50_000),
    outcomes: [],
    assessment: [],
    stackability: [],
    achievements: [],
    ...differs
  };
}

function similarTo(own: Offering, others: readonly Offering[]) {
  const offerings = [own, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
  const providers = [{ id: PROVIDER, name: { en: 'Kestrel' } }];
  const catalogue = { ...HEAD, providers, offerings, awards: [], equivalences: [] };
  const byId = new Map(providers.map((provider) => [provider.id, provider]));
  const parts = formatParts(catalogue, 3).map((part) => openPart(part, HEAD, byId));
  const engine = new Engine(openColumns(parts));
  const view = { today: TODAY, shown: ['en'], currency: 'EUR' };
  const { cheaper, shorter } = engine.similar(own.id, view);
  return { cheaper: cheaper.map(({ id }) => id), shorter: shorter.map(({ id }) => id) };
}

const OWN = course('own');
const CHEAP = { cost: euros(10_000) };

describe('similar offerings', () => {
  it('are those that cost less, or take fewer weeks', () => {
    const others = [
      course('cheap', CHEAP),
      course('short', { weeks: exactly(4) }),
      course('both', { ...CHEAP, weeks: exactly(4) }),
      course('same'),
      course('dear', { cost: euros(90_000), weeks: exactly(20) })
    ];
    expect(similarTo(OWN, others)).toEqual({
      cheaper: ['both', 'cheap'],
      shorter: ['both', 'short']
    });
  });

  it.each<[string, Partial<Offering>, boolean]>([
    ['a free one', { cost: 'free' }, true],
    ['a price in another currency, by the rate', { cost: euros(40_000, 'CHF') }, true],
    ['a higher price in another currency', { cost: euros(60_000, 'CHF') }, false],
    ['a currency without a rate', { cost: euros(1, 'JPY') }, false],
    ['a price that is not stated', { cost: 'not-stated' }, false],
    ['a price that is not yet known', { cost: 'not-yet-known' }, false],
    ['another broad field', { ...CHEAP, field: '0413' }, false],
    ['no field', { ...CHEAP, field: 'none' }, false],
    ['another narrow field', { ...CHEAP, field: '0688' }, true],
    ['another level', { ...CHEAP, level: 2 }, false],
    ['another EQF level', { ...CHEAP, eqf: exactly(7) }, false],
    ['a range of EQF levels with this one', { ...CHEAP, eqf: { min: 5, max: 7 } }, true],
    ['a third of the credits', { ...CHEAP, credits: [{ scheme: 'ects', value: 1.5 }] }, false],
    ['nearly as many credits', { ...CHEAP, credits: [{ scheme: 'ects', value: 4 }] }, true],
    ['no credits', { ...CHEAP, credits: [] }, false]
  ])('take %s: %s', (_, differs, taken) => {
    expect(similarTo(OWN, [course('other', differs)]).cheaper).toEqual(taken ? ['other'] : []);
  });

  it('compare hours where credits are not stated', () => {
    const { credits: _, ...bare } = course('bare', { workloadHours: exactly(100) });
    const { credits: __, ...other } = course('other', { ...CHEAP, workloadHours: exactly(120) });
    expect(similarTo(bare, [other]).cheaper).toEqual(['other']);
    expect(similarTo(bare, [{ ...other, workloadHours: exactly(200) }]).cheaper).toEqual([]);
  });

  it('are three at most, the nearest first: narrow field, shared words, then the price', () => {
    const own = course('own', { title: { en: 'Statistics with rivers' } });
    const others = [
      course('a', { ...CHEAP, field: '0688', title: { en: 'Baking' } }),
      course('b', { cost: euros(20_000), title: { en: 'Statistics for rivers' } }),
      course('c', { cost: euros(30_000), title: { en: 'Rivers' } }),
      course('d', { cost: euros(40_000), title: { en: 'Bread' } })
    ];
    expect(similarTo(own, others).cheaper).toEqual(['b', 'c', 'd']);
  });

  it('are none of what is not there', () => {
    const engine = new Engine(openColumns([]));
    const view = { today: TODAY, shown: [], currency: 'EUR' };
    expect(engine.similar(OWN.id, view)).toEqual({ cheaper: [], shorter: [] });
  });
});
