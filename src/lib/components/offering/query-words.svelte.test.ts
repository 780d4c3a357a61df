import { describe, expect, it } from 'vitest';
import type { AwardId, ProviderId } from '$lib/core/catalogue/ids';
import { EVERYTHING, type Query } from '$lib/core/catalogue/search/query';
import type { Day } from '$lib/core/kernel/day';
import { partsOf } from '$lib/state/query-parts';
import { facetChoices } from './facet-values';
import { limitChoices, withLimit } from './limit-choices';
import { directionWords, partWords, valueWords } from './query-words';

const TODAY = '2026-11-22' as Day;
const day = (text: string) => text as Day;

/** What is set, in words. */
const said = (query: Partial<Query>, names = {}) => {
  const whole = { ...EVERYTHING, ...query };
  return partsOf(whole).map((part) => partWords(part, whole, names));
};

describe('what is looked for, in words', () => {
  it.each<[Partial<Query>, string]>([
    [{ maxWeeks: 13 }, 'up to 3 months'],
    [{ maxWeeks: 4 }, 'up to 1 month'],
    [{ maxWeeks: 2 }, 'up to 2 weeks'],
    [{ maxWeeks: 7 }, 'up to 7 weeks'],
    [{ maxWeeks: 52 }, 'up to 1 year'],
    [{ maxWeeks: 104 }, 'up to 2 years'],
    [{ maxPriceMinor: 5_000 }, 'up to €50'],
    [{ maxPriceMinor: 0 }, 'free'],
    [{ maxPricePerEctsMinor: 5_000 }, 'up to €50 per ECTS'],
    [{ maxPricePerEctsMinor: 5_000, currency: 'JPY' }, 'up to ¥5,000 per ECTS'],
    [{ maxHoursPerWeek: 6 }, 'up to 6 hours a week'],
    [{ maxHours: 1 }, 'up to 1 hour'],
    [{ minEcts: 0 }, '0 ECTS or more'],
    [{ maxEcts: 2.5 }, '2.5 ECTS or fewer'],
    [{ startUntil: day('2027-02-28') }, 'starts before March 2027'],
    [{ startUntil: day('2027-02-27') }, 'starts by Feb 27, 2027'],
    [{ startFrom: day('2027-03-01') }, 'starts in March 2027 or later'],
    [{ startFrom: day('2027-03-02') }, 'starts on Mar 2, 2027 or later'],
    [{ official: true }, 'recognised by a state'],
    [{ keepUnknown: false }, 'only what is stated'],
    [{ languages: ['sv'] }, 'Swedish'],
    [{ eqf: [6] }, 'EQF 6'],
    [{ fields: ['06'] }, 'Information and communication technologies'],
    [{ timings: ['asynchronous'] }, 'in your own time'],
    [{ words: ' bees ' }, 'bees'],
    [{ provider: 'x' as ProviderId }, 'one provider'],
    [{ towards: 'x' as AwardId }, 'one award']
  ])('%j', (query, words) => {
    expect(said(query)).toEqual([words]);
  });

  it('names the provider and the award where they are known', () => {
    const query = { provider: 'x' as ProviderId, towards: 'y' as AwardId };
    expect(said(query, { provider: 'Nordvik', award: 'CAS Metals' })).toEqual([
      'towards CAS Metals',
      'from Nordvik'
    ]);
  });

  it('shows a value that it has no words for as it is', () => {
    expect(valueWords('kinds', 'seance')).toBe('seance');
    expect(valueWords('languages', 'not a language')).toBe('not a language');
  });

  it('says a direction for every order that has one', () => {
    expect(directionWords('fitting', false)).toBeUndefined();
    expect(directionWords('price', false)).toBe('cheapest first');
    expect(directionWords('ects', true)).toBe('most first');
  });
});

describe('limits to choose from', () => {
  it('begin with none, and go up', () => {
    const choices = limitChoices('maxWeeks', EVERYTHING, TODAY);
    expect(choices[0]).toEqual({ key: '', value: undefined, label: 'any length' });
    expect(choices.slice(1).map(({ label }) => label)).toEqual([
      'up to 1 week',
      'up to 2 weeks',
      'up to 1 month',
      'up to 2 months',
      'up to 3 months',
      'up to 4 months',
      'up to 6 months',
      'up to 9 months',
      'up to 1 year'
    ]);
  });

  it('have the one that is set, however unusual', () => {
    const values = limitChoices('maxWeeks', { ...EVERYTHING, maxWeeks: 7 }, TODAY);
    expect(values.map(({ value }) => value)).toEqual([
      undefined,
      1,
      2,
      4,
      7,
      9,
      13,
      17,
      26,
      39,
      52
    ]);
  });

  it('are round amounts in any currency', () => {
    const second = (currency: string) =>
      limitChoices('maxPriceMinor', { ...EVERYTHING, currency }, TODAY)[2]?.label;
    expect(second('EUR')).toBe('up to €50');
    expect(second('SEK')?.replace('\u00a0', ' ')).toBe('up to SEK 500');
    expect(second('JPY')).toBe('up to ¥5,000');
  });

  it('are the coming months', () => {
    const until = limitChoices('startUntil', EVERYTHING, TODAY);
    expect(until[1]).toMatchObject({ value: '2026-11-30', label: 'starts before December 2026' });
    expect(until[4]).toMatchObject({ value: '2027-02-28', label: 'starts before March 2027' });
    expect(limitChoices('startFrom', EVERYTHING, day('2026-12-31'))[1]?.value).toBe('2027-01-01');
  });

  it('are put into the query and taken out again', () => {
    const query = withLimit(EVERYTHING, 'minEcts', 5);
    expect(query.minEcts).toBe(5);
    expect(withLimit(query, 'minEcts', undefined)).toEqual(EVERYTHING);
  });
});

describe('values to choose from', () => {
  const none = { kinds: {}, fields: {}, levels: {}, modes: {}, timings: {}, schedules: {} };
  const counts = {
    ...none,
    languages: {},
    eqf: {},
    providerKinds: {},
    stackabilities: {},
    modes: { online: 3 }
  };

  it('are those that occur anywhere, in the order of the model, with what is left', () => {
    const everything = { ...counts, modes: { onsite: 9, online: 30, '': 4 } };
    expect(facetChoices('modes', EVERYTHING, counts, everything)).toEqual([
      { value: 'online', label: 'online', count: 3 },
      { value: 'onsite', label: 'on site', count: 0 }
    ]);
  });

  it('have what is chosen even where it does not occur', () => {
    const query: Query = { ...EVERYTHING, modes: ['work'], languages: ['sv'] };
    expect(facetChoices('modes', query, counts, undefined).map(({ value }) => value)).toEqual([
      'online',
      'work'
    ]);
    expect(facetChoices('languages', query, counts, undefined)).toEqual([
      { value: 'sv', label: 'Swedish', count: 0 }
    ]);
  });

  it('are languages by their names, and never the ones that are not stated', () => {
    const languages = { sv: 1, de: 2, en: 3, '': 9 };
    const choices = facetChoices('languages', EVERYTHING, { ...counts, languages }, undefined);
    expect(choices.map(({ label, count }) => [label, count])).toEqual([
      ['English', 3],
      ['German', 2],
      ['Swedish', 1]
    ]);
  });
});
