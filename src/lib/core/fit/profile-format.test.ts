import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACTORS, type Weights } from './factors';
import { PRESETS, presetProfile, SOCIALISING, SURVEY_PROFILE, type FitProfile } from './profile';
import { formatFitProfile, parseFitProfile } from './profile-format';

const weights: fc.Arbitrary<Partial<Weights>> = fc.dictionary(
  fc.constantFrom(...FACTORS),
  fc.double({ min: 0, max: 5, noNaN: true }).map((value) => value + 0)
);
const profile: fc.Arbitrary<FitProfile> = fc
  .record({
    preset: fc.constantFrom(undefined, ...PRESETS),
    weights,
    wishes: fc.record(
      {
        weeks: fc.constantFrom({ min: 0, max: 9 }, { min: 4, max: 13 }, { min: 1, max: 104 }),
        socialising: fc.constantFrom(...SOCIALISING),
        hoursPerWeek: fc.integer({ min: 1, max: 60 }),
        languages: fc.constantFrom(['es'], ['pt-br', 'en'])
      },
      { requiredKeys: [] }
    )
  })
  .map(({ preset, weights, wishes }) => {
    const base = presetProfile(preset);
    return {
      ...base,
      weights: { ...base.weights, ...weights },
      wishes: { ...base.wishes, ...wishes }
    };
  });

describe('a profile as it is kept', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(profile, (own) => {
        const kept = JSON.parse(JSON.stringify(formatFitProfile(own))) as unknown;
        expect(parseFitProfile(kept)).toEqual(own);
      })
    );
  });

  it('is no more than what was chosen', () => {
    const own = presetProfile('junior-starter');
    expect(formatFitProfile(own)).toEqual({ preset: 'junior-starter', weights: {}, wishes: {} });
    const changed = { ...own, weights: { ...own.weights, price: 0 } };
    expect(formatFitProfile(changed)).toMatchObject({ weights: { price: 0 } });
  });

  it.each([undefined, null, 3, 'senior-expert', [], true])('is none: %j', (value) => {
    expect(parseFitProfile(value)).toBeUndefined();
  });

  it.each<[string, unknown, unknown]>([
    ['nothing', {}, {}],
    ['an unknown kind', { preset: 'junior' }, {}],
    ['weights that are none', { weights: { price: '4', hours: NaN, length: null } }, {}],
    ['factors of the language itself', JSON.parse('{"weights":{"__proto__":{"price":1}}}'), {}],
    ['weights out of bounds', { weights: { price: -1, hours: 1e9 } }, { price: 0, hours: 5 }]
  ])('with %s keeps to what is known', (_, value, changed) => {
    expect(parseFitProfile(value)).toEqual({
      ...SURVEY_PROFILE,
      weights: { ...SURVEY_PROFILE.weights, ...(changed as Partial<Weights>) }
    });
  });

  it.each<[string, unknown, unknown]>([
    ['a length that ends before it begins', { weeks: { min: 9, max: 2 } }, {}],
    ['a length of nothing', { weeks: { min: 0, max: 0 } }, {}],
    ['a long length', { weeks: { min: 1, max: 1e12 } }, { weeks: { min: 1, max: 520 } }],
    ['an odd word', { socialising: 'maybe' }, {}],
    ['no hours', { hoursPerWeek: 0 }, {}],
    ['more hours than there are', { hoursPerWeek: 1e6 }, { hoursPerWeek: 168 }],
    ['languages that are none', { languages: ['!', 3, null, 'und'] }, {}],
    ['many languages', { languages: Array(1e5).fill('ES') }, { languages: Array(20).fill('es') }]
  ])('with %s keeps to what can be', (_, wishes, changed) => {
    expect(parseFitProfile({ wishes })?.wishes).toEqual({
      ...SURVEY_PROFILE.wishes,
      ...(changed as object)
    });
  });

  it('of any values is a profile or none', () => {
    const junk = fc.jsonValue({ maxDepth: 4 });
    const shape = fc.record({ preset: junk, weights: junk, wishes: junk }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(junk, shape), (value) => {
        const own = parseFitProfile(value);
        for (const factor of FACTORS) {
          const weight = own?.weights[factor] ?? 0;
          expect(weight >= 0 && weight <= 5).toBe(true);
        }
      })
    );
  });
});
