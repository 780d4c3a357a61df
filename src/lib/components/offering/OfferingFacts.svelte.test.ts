import { cleanup, render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Offering } from '$lib/core/catalogue/model';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { FACT_GROUPS } from './offering-facts';
import OfferingFacts from './OfferingFacts.svelte';

/** Every fact that is shown, by its name. */
function factsOf(
  more: Partial<Offering>,
  catalogue: Partial<Catalogue> = {}
): Record<string, string> {
  const offering = course('Soldering', more);
  const index = indexOf([offering], [], catalogue);
  cleanup();
  for (const group of FACT_GROUPS) render(OfferingFacts, { group, offering, index });
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [
        term.textContent,
        (term.nextElementSibling?.textContent ?? '')
          .replaceAll('\u00a0', ' ')
          .replace(/\s+/g, ' ')
          .trim()
      ])
  );
}

const ects = (value: number) => [{ scheme: 'ects', value }];
const price = (minor: number, currency = 'EUR') => [{ minor, currency, for: 'learning' as const }];
const rules = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

describe('facts of a course', () => {
  it('say what is not stated', () => {
    expect(factsOf({ languages: ['sv'] })).toEqual({
      Price: 'price not stated',
      Length: 'not stated',
      'Hours a week': 'not stated',
      'Total hours': 'not stated',
      ECTS: 'not stated',
      'Price per ECTS': 'not stated',
      'Level (EQF)': 'not stated',
      Level: 'not stated',
      'Next start': 'not stated',
      Field: 'not stated',
      Mode: 'not stated',
      Language: 'Swedish',
      Assessment: 'not stated',
      Supervision: 'not stated',
      'Quality assurance': 'not stated',
      'Awarded by': 'Nordvik',
      'What it can become': 'not stated',
      'Further information': 'not stated',
      'Kind of offer': 'micro-credential',
      Provider: 'Nordvik, university',
      Country: 'Sweden'
    });
  });

  it('say so too where kind, provider and country are not stated', () => {
    const { kind: _, ...bare } = course('Soldering');
    const index = indexOf([], [], { providers: [{ id: bare.provider, name: { en: 'Nordvik' } }] });
    cleanup();
    render(OfferingFacts, { group: 'other', offering: bare, index });
    expect(screen.getAllByText('not stated').length).toBeGreaterThanOrEqual(3);
    expect(screen.getByText('Nordvik')).toBeTruthy();
  });

  it('show a stated nought, and a stated no, as what they are', () => {
    const facts = factsOf({
      synchronousShare: 0,
      completionRate: 0.42,
      official: false,
      coDesigned: true,
      diplomaSupplement: false
    });
    expect(facts).toMatchObject({
      'Live sessions': '0%',
      'Share who finish': '42%',
      'Recognised by a state': 'no',
      'Designed with employers': 'yes',
      'Diploma supplement': 'no'
    });
  });

  it('join what is several', () => {
    const facts = factsOf({
      languages: ['en', 'es'],
      assessment: ['project', 'oral-exam', 'essay'],
      stackability: ['independent', 'recognised'],
      subjects: [{ en: 'Metal' }, { en: 'Heat' }]
    });
    expect(facts).toMatchObject({
      Language: 'English and Spanish',
      Assessment: 'project, oral exam, and essay',
      'What it can become': 'stands alone and recognised in degree programmes',
      Subjects: 'Metal and Heat'
    });
  });

  it('keep the words of the publisher beside what was read of them', () => {
    const facts = factsOf({
      weeks: { min: 39, max: 39 },
      asPublished: { length: '9 months (approx)', price: 'on request' }
    });
    expect(facts).toMatchObject({
      Length: '39 weeks published as “9 months (approx)”',
      Price: 'price not stated published as “on request”'
    });
  });
});

describe('hours', () => {
  it('that are stated are said to be nothing else', () => {
    const facts = factsOf({
      workloadHours: { min: 40, max: 60 },
      hoursPerWeek: { min: 8, max: 10 },
      credits: ects(1)
    });
    expect(facts).toMatchObject({ 'Total hours': '40–60 hours', 'Hours a week': '8–10 h a week' });
    expect(rules()).toEqual([]);
  });

  it('that were worked out say from what, and lead to the rules', () => {
    const facts = factsOf({ credits: ects(2), weeks: { min: 4, max: 4 } });
    expect(facts).toMatchObject({
      'Total hours': 'about 50–60 hours worked out from 2 ECTS',
      'Hours a week': 'about 12.5–15 h a week worked out from 2 ECTS'
    });
    expect(rules()).toEqual(['/explore/conversions', '/explore/conversions']);
  });

  it('in ECTS are worked out from points of other systems, which stay in sight', () => {
    const own = { scheme: 'Nordvik', value: 12 };
    const facts = factsOf({ credits: [own, { scheme: 'SCQF', value: 30 }], cost: price(30_000) });
    expect(facts['ECTS']).toMatch(/^about 15 ECTS worked out from 30 credits \(SCQF\)/);
    expect(facts['ECTS']).toContain('12 credits (Nordvik)');
    expect(facts['Price per ECTS']).toBe('about €20 worked out from 15 ECTS');
    expect(facts['Total hours']).toBe('about 375–450 hours worked out from 15 ECTS');
  });

  it('a week are worked out from hours and length', () => {
    const facts = factsOf({ workloadHours: { min: 40, max: 60 }, weeks: { min: 4, max: 5 } });
    expect(facts['Hours a week']).toBe('about 8–15 h a week worked out from hours and length');
  });

  it('a week are not stated where the learner sets the pace', () => {
    const facts = factsOf({ credits: ects(2), weeks: 'self-paced' });
    expect(facts).toMatchObject({ Length: 'at your own pace', 'Hours a week': 'not stated' });
  });

  it('are not made up from credits of another kind', () => {
    expect(factsOf({ credits: [{ scheme: 'hp', value: 2 }] })['Total hours']).toBe('not stated');
    expect(rules()).toEqual([]);
  });
});

describe('the price', () => {
  it('for each ECTS is multiplied, and said to be', () => {
    const facts = factsOf({
      credits: ects(5),
      cost: [{ minor: 4_000, currency: 'EUR', for: 'learning', per: 'ects' }]
    });
    expect(facts['Price']).toBe('about €200 worked out from the prices and the size');
  });

  it('for each unit is no sum', () => {
    const facts = factsOf({
      cost: [{ minor: 4_000, currency: 'EUR', for: 'learning', per: 'unit' }]
    });
    expect(facts['Price']).toBe('several prices');
  });
});

describe('the price per ECTS', () => {
  it.each<[string, Partial<Offering>, string]>([
    ['is worked out', { credits: ects(2.5), cost: price(10_000) }, '€40'],
    [
      'has the certificate in it',
      {
        credits: ects(2),
        cost: [...price(10_000), { minor: 2_000, currency: 'EUR', for: 'certificate' }]
      },
      '€60'
    ],
    [
      'has it in the currency of the course',
      {
        credits: ects(1),
        cost: [...price(10_000), { minor: 1_900, currency: 'CHF', for: 'certificate' }]
      },
      '€120'
    ],
    ['is free where the course is', { credits: ects(2), cost: 'free' }, 'free'],
    ['is nothing where no credits are given', { credits: [], cost: price(10_000) }, 'no credits'],
    [
      'is not stated where the price is not',
      { credits: ects(2), cost: 'not-stated' },
      'not stated'
    ],
    ['is not stated where the credits are not', { cost: price(10_000) }, 'not stated']
  ])('%s', (_, more, words) => {
    expect(factsOf(more)['Price per ECTS']).toBe(words);
  });
});
