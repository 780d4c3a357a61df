import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Offering } from '$lib/core/catalogue/model';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import OfferingFacts from './OfferingFacts.svelte';

/** Every fact that is shown, by its name. */
function factsOf(
  more: Partial<Offering>,
  catalogue: Partial<Catalogue> = {}
): Record<string, string> {
  const offering = course('Soldering', more);
  render(OfferingFacts, { offering, index: indexOf([offering], [], catalogue) });
  return Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [
        term.textContent,
        (term.nextElementSibling?.textContent ?? '').replaceAll('\u00a0', ' ')
      ])
  );
}

const ects = (value: number) => [{ scheme: 'ects', value }];
const price = (minor: number, currency = 'EUR') => [{ minor, currency, for: 'learning' as const }];
const assumed = () => screen.queryByText(/worked out from ECTS at 25 to 30 hours each/);

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
      Field: 'not stated',
      Mode: 'not stated',
      Language: 'Swedish',
      Assessment: 'not stated',
      Supervision: 'not stated',
      'Quality assurance': 'not stated',
      'Kind of offer': 'micro-credential',
      Provider: 'Nordvik, university, Sweden'
    });
  });

  it('show a stated nought, and a stated no, as what they are', () => {
    const facts = factsOf({ synchronousShare: 0, completionRate: 0.42, official: false });
    expect(facts).toMatchObject({
      'Live sessions': '0%',
      'Share who finish': '42%',
      'Officially recognised certificate': 'no'
    });
  });

  it('join what is several', () => {
    const facts = factsOf({
      languages: ['en', 'es'],
      assessment: ['project', 'oral-exam', 'essay'],
      stackability: ['independent', 'recognised']
    });
    expect(facts).toMatchObject({
      Language: 'English and Spanish',
      Assessment: 'project, oral exam, and essay',
      Stackability: 'stands alone and recognised in degree programmes'
    });
  });
});

describe('hours', () => {
  it('that are stated bear no asterisk', () => {
    const facts = factsOf({
      workloadHours: { min: 40, max: 60 },
      weeks: { min: 4, max: 5 },
      credits: ects(1)
    });
    expect(facts).toMatchObject({ 'Total hours': '40–60 hours', 'Hours a week': '8–15 h a week' });
    expect(assumed()).toBeNull();
  });

  it('that were worked out from ECTS bear one, and it is explained', () => {
    const facts = factsOf({ credits: ects(2), weeks: { min: 4, max: 4 } });
    expect(facts).toMatchObject({
      'Total hours': '50–60 hours*',
      'Hours a week': '12.5–15 h a week*'
    });
    expect(assumed()?.textContent).toMatch(/^\*/);
  });

  it('a week are not stated where the learner sets the pace', () => {
    const facts = factsOf({ credits: ects(2), weeks: 'self-paced' });
    expect(facts).toMatchObject({ Length: 'at your own pace', 'Hours a week': 'not stated' });
  });

  it('are not made up from credits of another kind', () => {
    expect(factsOf({ credits: [{ scheme: 'hp', value: 2 }] })['Total hours']).toBe('not stated');
    expect(assumed()).toBeNull();
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

describe('the day of the catalogue', () => {
  const asOf = () => screen.queryByText('As the catalogue of May 1, 2026 states it.');

  it('stands below prices', () => {
    factsOf({ cost: price(10_000) });
    expect(asOf()).toBeTruthy();
  });

  it('is left out where the course is free', () => {
    factsOf({ cost: 'free' });
    expect(asOf()).toBeNull();
  });
});
