import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId, RunId } from '$lib/core/catalogue/ids';
import type { Offering, Price } from '$lib/core/catalogue/model';
import type { Rule } from '$lib/core/catalogue/rule';
import type { Thing } from '$lib/core/stacking/standing';
import type { Day } from '$lib/core/kernel/day';
import { settingsKnown } from '$lib/state/preferences.svelte';
import { award, course, indexOf, one, run } from '../../../../tests/fixtures/catalogue';
import { heldThing } from '../../../../tests/fixtures/things';
import AwardsOf from './AwardsOf.svelte';
import ConversionRules from './ConversionRules.svelte';
import FromCatalogue from './FromCatalogue.svelte';
import OverlapView from './OverlapView.svelte';
import Prices from './Prices.svelte';
import Requires from './Requires.svelte';
import RunList from './RunList.svelte';
import StandardElements from './StandardElements.svelte';

/* The parts of the page of a course. */

// What is loaded late must not come when the test is over.
beforeAll(() => vi.waitFor(() => expect(settingsKnown()).toBe(true)));
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00') }));
afterEach(() => void vi.useRealTimers());

const plain = (element: Element | null | undefined) =>
  (element?.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
const items = () => screen.queryAllByRole('listitem').map(plain);
const said = (words: string | RegExp) => screen.queryAllByText(words).length;
const id = (text: string) => text as OfferingId;

describe('prices', () => {
  const eur = (minor: number, more: Partial<Price> = {}): Price => ({
    minor,
    currency: 'EUR',
    for: 'learning',
    ...more
  });
  function show(more: Partial<Offering>) {
    const offering = course('Soldering', more);
    render(Prices, { offering, index: indexOf([offering]) });
  }
  const sums = () =>
    screen.queryAllByRole('term').map((term) => [plain(term), plain(term.nextElementSibling)]);

  it.each<[Partial<Offering>, string]>([
    [{ cost: 'free' }, 'The course is free.'],
    [{ cost: 'not-stated' }, 'The provider does not state what it costs.'],
    [{ cost: 'not-yet-known' }, 'The price is not known yet.']
  ])('%j', (more, words) => {
    show(more);
    expect(said(words)).toBe(1);
    expect(items()).toEqual([]);
  });

  it('are all there, with what they buy and for whom', () => {
    show({
      cost: [
        eur(10_000),
        eur(2_000, { for: 'certificate' }),
        eur(5_000, { for: 'materials', audience: { en: 'residents' } })
      ]
    });
    expect(items()).toEqual([
      '€100 the course',
      '€20 the certificate',
      '€50 materials, for residents'
    ]);
  });

  it('for each unit are added up where it is known how many', () => {
    show({ cost: [eur(1_000, { per: 'ects' })], credits: [{ scheme: 'ects', value: 5 }] });
    expect(items()).toEqual(['€10 per ECTS the course']);
    expect(sums()).toEqual([
      ['In all', '€50'],
      ['Per ECTS, with the certificate', '€10']
    ]);
  });

  it('that do not add up are not added', () => {
    show({ cost: [eur(1_000, { per: 'unit' })] });
    expect(sums()).toEqual([]);
    expect(said(/do not add up to one amount/)).toBe(1);
  });

  it('in another currency are converted with a dated rate', () => {
    show({ cost: [eur(9_500, { currency: 'CHF' })] });
    expect(sums()).toEqual([
      ['In all', 'CHF 95 about €100 at the catalogue’s rate of May 1, 2026']
    ]);
  });

  it('in the words of the publisher are there too', () => {
    show({ cost: 'not-stated', asPublished: { price: 'on request' } });
    expect(said('published as “on request”')).toBe(1);
  });
});

describe('dates', () => {
  const show = (more: Partial<Offering>) => void render(RunList, { offering: course('S', more) });

  it('are those to come, with deadline, place, language and price', () => {
    show({
      runs: [
        run('2026-09-01', '2026-10-01', {
          enrolFrom: '2026-07-01' as Day,
          enrolBy: '2026-08-01' as Day,
          place: { en: 'Harrowmere' },
          mode: 'onsite',
          languages: ['sv'],
          cost: [{ minor: 100, currency: 'EUR', for: 'learning' }]
        })
      ]
    });
    expect(items()[0]).toBe(
      'Sep 1, 2026–Oct 1, 2026 enrol from Jul 1, 2026 enrol by Aug 1, 2026 Harrowmere on site Swedish €1 the course'
    );
  });

  it('that are over are folded away, and those that are closed say so', () => {
    show({
      runs: [
        run('2026-01-01', '2026-02-01'),
        run('2026-07-01', '2026-08-01', { enrolBy: '2026-06-01' as Day })
      ]
    });
    expect(screen.getByText('2 that are over')).toBeTruthy();
    expect([said('over'), said('enrolment closed')]).toEqual([1, 1]);
    expect(said('No dates stated.')).toBe(1);
  });

  it('that a run does not state are not made up', () => {
    show({
      runs: [
        { id: 'a' as RunId },
        { id: 'b' as RunId, start: '2026-09-01' as Day },
        { id: 'c' as RunId, asPublished: { start: 'every spring' } }
      ]
    });
    expect(items().sort()).toEqual(['date not stated', 'every spring', 'from Sep 1, 2026']);
  });

  it('are not needed where one begins at any time', () => {
    show({ schedule: 'flexible' });
    expect(said('You can begin at any time.')).toBe(1);
  });
});

describe('what is needed before', () => {
  const index = indexOf([course('A', { credits: [{ scheme: 'ects', value: 3 }] }), course('B')]);
  const holds = (...ids: string[]): Thing[] =>
    ids.map((each) => heldThing(each, 3, { stands: [{ id: id(each), by: 'claim' }] }));
  const show = (prerequisite: Rule | undefined, things: readonly Thing[] | undefined) =>
    void render(Requires, {
      offering: course('C', prerequisite ? { prerequisite } : {}),
      index,
      things
    });

  it.each<[string, Rule, Thing[], string]>([
    ['met', one('A'), holds('A'), 'You have what it asks for.'],
    ['not met', one('A'), holds('B'), 'You do not hold what it asks for yet.'],
    [
      'to be asked',
      { type: 'ask', text: { en: 'A talk' } },
      holds(),
      'It cannot be told from here: ask the provider.'
    ]
  ])('is %s', (_, rule, covered, words) => {
    show(rule, covered);
    expect(said(words)).toBe(1);
  });

  it('says what is missing, and what rests on a claim', () => {
    const both: Rule = { type: 'all', of: [one('A'), one('B')] };
    show(both, holds('B'));
    expect(said('1 course, 3 ECTS to go')).toBe(1);
    expect(said('A part of this counts as you say.')).toBe(1);
  });

  it('is not judged before it is known what is held', () => {
    show(one('A'), undefined);
    expect(document.querySelector('.tag')).toBeNull();
    expect(said('A')).toBe(1);
  });

  it('may be nothing', () => {
    show(undefined, holds());
    expect(said('The provider states nothing that you need before.')).toBe(1);
  });
});

describe('what it counts towards', () => {
  function show(source: Parameters<typeof award>[2]) {
    const offering = course('A');
    render(AwardsOf, { offering, index: indexOf([offering], [award('CAS', one('A'), source)]) });
  }

  it('has the sentence, the page, the version and the day of the rule, and whose word it is', () => {
    show({
      source: {
        sentence: { en: 'Section 3' },
        url: 'https://nordvik.example/rules',
        version: '2',
        validFrom: '2026-01-01' as Day
      }
    });
    expect(said('Section 3')).toBe(1);
    expect(screen.getByRole('link', { name: 'https://nordvik.example/rules' })).toBeTruthy();
    for (const words of ['version 2', 'valid from Jan 1, 2026', 'stated by Nordvik']) {
      expect(said(words)).toBe(1);
    }
    const others = screen.getByRole('link', { name: 'Other courses that count: CAS' });
    expect(others.getAttribute('href')).toBe('/explore?towards=CAS');
  });

  it('says where no source is stated', () => {
    show({ source: {} });
    expect(said(/source not stated/)).toBe(1);
  });

  it('may be nothing that the provider says', () => {
    render(AwardsOf, { offering: course('A'), index: indexOf([course('A')]) });
    expect(said('The provider does not say.')).toBe(1);
  });
});

describe('what is held already', () => {
  const offering = course('A', { outcomes: [{ en: 'Solder small joints' }, { en: 'Weld' }] });
  const held = (...texts: string[]) => [
    { credential: 'c 1', title: 'Soldering', outcomes: texts.map((en) => ({ en })) }
  ];

  it('says which outcomes, how they are alike, and where they are from', () => {
    render(OverlapView, {
      offering,
      held: held('Small joints: solder them', 'Solder small joints!')
    });
    expect(said(/^1 of 2 outcomes is like one of yours/)).toBe(1);
    expect(items()).toEqual([
      'Solder small joints Solder small joints! in “Soldering” (the same words)'
    ]);
    const link = screen.getByRole('link', { name: 'in “Soldering”' });
    expect(link.getAttribute('href')).toBe('/credentials/item?id=c%201');
  });

  it('names the words that are shared', () => {
    render(OverlapView, { offering, held: held('Small joints: solder them') });
    expect(said(/shared words: solder, small, and joints/)).toBe(1);
  });

  it('says that nothing is, and nothing at all where nothing is held', () => {
    const { unmount } = render(OverlapView, { offering, held: held('Bake bread') });
    expect(said('No outcome of this course reads like one that you hold.')).toBe(1);
    unmount();
    render(OverlapView, { offering, held: [] });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('the European standard elements', () => {
  it('are counted, and the missing ones named', () => {
    const offering = course('A', { mode: 'online', eqf: { min: 6, max: 6 } });
    render(StandardElements, { offering, index: indexOf([offering]) });
    expect(said(/^5 of 11 European standard elements are published here\./)).toBe(1);
    expect(said(/Not stated: learning outcomes, workload, assessment, quality assurance,/)).toBe(1);
  });
});

describe('where it comes from', () => {
  it('is the catalogue that lists it, of several, with its day and licence', () => {
    const offering = course('A');
    const head = indexOf([]).catalogue;
    const index = indexOf([offering], [], {
      origins: {
        heads: [
          head,
          { ...head, title: { en: 'Second' }, licence: 'CC0-1.0', demonstration: true }
        ],
        of: { A: 1 }
      }
    });
    render(FromCatalogue, { offering, index });
    expect(said('Second, published by Nobody')).toBe(1);
    expect(said('Licence: CC0-1.0')).toBe(1);
    expect(said('Demonstration data, not real offers')).toBe(1);
  });
});

describe('the rules of comparing', () => {
  it('are those that the figures are worked out with', () => {
    render(ConversionRules);
    const rules = screen.getAllByRole('term').map((term) => plain(term.nextElementSibling));
    expect(rules).toContain('25–30 hours for each');
    expect(rules).toContain('52 weeks for each');
    expect(rules).toHaveLength(8);
  });
});
