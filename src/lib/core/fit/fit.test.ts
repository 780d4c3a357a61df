import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../tests/fixtures/arbitrary-catalogue';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import type { Offering, Provider } from '../catalogue/model';
import { FACTORS, MOST_WEIGHT, type Factor, type Weights } from './factors';
import { fitOf, fitScores } from './fit';
import { PRESETS, presetProfile, SURVEY_PROFILE, type FitProfile } from './profile';

const NOTHING = Object.fromEntries(FACTORS.map((factor) => [factor, 0])) as Weights;
const RATES = { base: 'EUR', date: '2026-05-01', perBase: { CHF: 0.5 } };

describe('a score opened', () => {
  const offering = course('A', { official: true, completionRate: 0 });
  const profile: FitProfile = {
    weights: { ...NOTHING, official: 3, completion: 1, quality: 4 },
    wishes: SURVEY_PROFILE.wishes
  };

  it('has what matters most first, with the fact, and says what is not stated', () => {
    expect(fitOf(offering, undefined, profile)).toEqual({
      score: 75,
      known: 0.5,
      parts: [
        { factor: 'quality', weight: 4, fact: 'qualityAssurance' },
        { factor: 'official', weight: 3, value: 1, fact: 'official' },
        { factor: 'completion', weight: 1, value: 0, fact: 'completionRate' }
      ]
    });
  });

  it('is none where nothing is known, and where nothing matters', () => {
    const unknown = fitOf(course('B'), undefined, profile);
    expect(unknown).toMatchObject({ known: 0 });
    expect(unknown.score).toBeUndefined();
    const careless = { ...profile, weights: NOTHING };
    expect(fitOf(offering, undefined, careless)).toEqual({ known: 0, parts: [] });
  });

  it('is the same for many courses at once, without those of which nothing is known', () => {
    const offerings = [offering, course('B')];
    expect(fitScores(offerings, indexOf(offerings), profile)).toEqual({ A: 75 });
  });
});

const arbitraryWeights: fc.Arbitrary<Weights> = fc
  .tuple(...FACTORS.map(() => fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: MOST_WEIGHT }))))
  .map((some) => Object.fromEntries(FACTORS.map((factor, at) => [factor, some[at]])) as Weights);
const arbitraryProfile: fc.Arbitrary<FitProfile> = fc
  .tuple(fc.constantFrom(undefined, ...PRESETS), arbitraryWeights)
  .map(([preset, weights]) => ({
    weights,
    wishes: { ...presetProfile(preset).wishes, hoursPerWeek: 6, languages: ['fi'] }
  }));
const arbitraryCourse = arbitraryRecords
  .filter(({ offerings }) => offerings.length > 0)
  .map(({ offerings, providers }) => {
    const offering = offerings[0] as Offering;
    return { offering, provider: providers.find(({ id }) => id === offering.provider) };
  });
const scoreOf = (
  { offering, provider }: { offering: Offering; provider: Provider | undefined },
  profile: FitProfile
) => fitOf(offering, provider, profile, RATES).score;

describe('laws', () => {
  it('a score is a whole number from 0 to 100, and every value lies from 0 to 1', () => {
    fc.assert(
      fc.property(arbitraryCourse, arbitraryProfile, ({ offering, provider }, profile) => {
        const { score, known, parts } = fitOf(offering, provider, profile, RATES);
        if (score !== undefined) {
          expect(Number.isInteger(score)).toBe(true);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        expect(known).toBeGreaterThanOrEqual(0);
        expect(known).toBeLessThanOrEqual(1);
        for (const { value = 0 } of parts) expect(value >= 0 && value <= 1).toBe(true);
      })
    );
  });

  it('what is not known counts as little as what does not matter', () => {
    fc.assert(
      fc.property(arbitraryCourse, arbitraryProfile, (judged, profile) => {
        const { parts } = fitOf(judged.offering, judged.provider, profile, RATES);
        const unknown = parts.filter(({ value }) => value === undefined);
        const without = Object.fromEntries(unknown.map(({ factor }) => [factor, 0]));
        const weights = { ...profile.weights, ...without };
        expect(scoreOf(judged, { ...profile, weights })).toBe(scoreOf(judged, profile));
      })
    );
  });

  it('a factor of weight 0 is gone, whatever is stated', () => {
    fc.assert(
      fc.property(arbitraryCourse, arbitraryProfile, (judged, profile) => {
        const careless = { ...profile, weights: { ...profile.weights, completion: 0 } };
        const scores = [0, 0.5, 1].map((completionRate) =>
          scoreOf({ ...judged, offering: { ...judged.offering, completionRate } }, careless)
        );
        expect(new Set(scores).size).toBe(1);
        const { parts } = fitOf(judged.offering, judged.provider, careless);
        expect(parts.map(({ factor }) => factor)).not.toContain('completion');
      })
    );
  });

  it('the order in which weights are written does not matter', () => {
    fc.assert(
      fc.property(
        arbitraryCourse,
        arbitraryProfile,
        fc.shuffledSubarray([...FACTORS], { minLength: FACTORS.length }),
        ({ offering, provider }, profile, order) => {
          const { weights } = profile;
          const shuffled = Object.fromEntries(order.map((factor) => [factor, weights[factor]]));
          const other = { ...profile, weights: shuffled as Weights };
          expect(fitOf(offering, provider, other)).toEqual(fitOf(offering, provider, profile));
        }
      )
    );
  });

  /** From worse to better; where a fact also speaks against a course, that must not matter. */
  const LADDERS: readonly [string, readonly Partial<Offering>[], readonly Factor[]][] = [
    ['official', [{ official: false }, { official: true }], []],
    ['co-designed', [{ coDesigned: false }, { coDesigned: true }], []],
    ['schedule', [{ schedule: 'fixed' }, { schedule: 'flexible' }], []],
    ['completion', [0, 0.2, 0.9, 1].map((completionRate) => ({ completionRate })), []],
    ['stackability', [{ stackability: ['independent'] }, { stackability: ['stackable'] }], []],
    ['assessment', [{ assessment: ['essay'] }, { assessment: ['project'] }], []],
    [
      'language',
      [
        { languages: ['el'], runs: [] },
        { languages: ['fi'], runs: [] }
      ],
      []
    ],
    ['online', [0, 0.3, 1].map((onlineShare) => ({ onlineShare })), ['face-to-face']],
    [
      'live',
      [1, 0.6, 0].map((synchronousShare) => ({ synchronousShare })),
      ['support', 'socialising']
    ],
    [
      'price',
      [90_000, 30_000, 16_000, 12_000, 6_000, 2_000, 0].map((minor) => ({
        cost: [{ minor, currency: 'EUR', for: 'learning' }],
        credits: [{ scheme: 'ects', value: 1 }]
      })),
      []
    ]
  ];

  it.each(LADDERS)('better facts never lower a score: %s', (_, rungs, against) => {
    fc.assert(
      fc.property(arbitraryCourse, arbitraryProfile, (judged, profile) => {
        const without = Object.fromEntries(against.map((factor) => [factor, 0]));
        const fair = { ...profile, weights: { ...profile.weights, ...without } };
        const scores = rungs.map(
          (rung) => scoreOf({ ...judged, offering: { ...judged.offering, ...rung } }, fair) ?? 0
        );
        expect(scores).toEqual([...scores].sort((a, b) => a - b));
      })
    );
  });
});
