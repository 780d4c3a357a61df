import { describe, expect, it } from 'vitest';
import { course, run } from '../../../../tests/fixtures/catalogue';
import type { Offering, Price, Provider, ProviderKind } from '../catalogue/model';
import { FACTORS, type Factor, type Weights } from './factors';
import { fitOf } from './fit';
import { SURVEY_PROFILE, type FitProfile } from './profile';

const NOTHING = Object.fromEntries(FACTORS.map((factor) => [factor, 0])) as Weights;
const RATES = { base: 'EUR', date: '2026-05-01', perBase: { CHF: 0.5 } };

const eur = (minor: number, more: Partial<Price> = {}): Price => ({
  minor,
  currency: 'EUR',
  for: 'learning',
  ...more
});
const provider = (kind?: ProviderKind): Provider => ({
  id: 'nordvik' as Provider['id'],
  name: { en: 'Nordvik' },
  ...(kind && { kind })
});

/** A profile to which only one factor matters. */
function onlyOn(factor: Factor, wishes: Partial<FitProfile['wishes']> = {}): FitProfile {
  return {
    weights: { ...NOTHING, [factor]: 2 },
    wishes: { ...SURVEY_PROFILE.wishes, ...wishes }
  };
}

describe('a factor is judged by the first fact that tells', () => {
  it.each<[Factor, Partial<Offering>, number | undefined]>([
    ['any-time', { synchronousShare: 0.25, weeks: 'self-paced' }, 75],
    ['any-time', { weeks: 'self-paced', mode: 'onsite' }, 100],
    ['any-time', { mode: 'onsite' }, 0],
    ['any-time', { mode: 'online' }, undefined],
    ['own-pace', { weeks: 'self-paced', schedule: 'fixed' }, 100],
    ['own-pace', { weeks: { min: 4, max: 6 }, schedule: 'flexible' }, 50],
    ['own-pace', { schedule: 'fixed' }, 0],
    ['own-pace', { weeks: 'variable' }, undefined],
    ['computer', { onlineShare: 0.8, mode: 'blended' }, 80],
    ['computer', { mode: 'blended' }, 50],
    ['computer', { mode: 'work' }, undefined],
    ['official', { official: true }, 100],
    ['official', { official: false }, 0],
    ['official', {}, undefined],
    ['support', { synchronousShare: 0.1 }, 100],
    ['support', { mode: 'blended' }, 100],
    ['support', { synchronousShare: 0, mode: 'online' }, undefined],
    ['on-demand', { schedule: 'flexible' }, 100],
    ['on-demand', { schedule: 'fixed', weeks: 'self-paced' }, 0],
    ['on-demand', { weeks: 'self-paced' }, 100],
    ['employers', { coDesigned: true }, 100],
    ['modular', { stackability: ['independent', 'recognised'] }, 100],
    ['modular', { stackability: ['independent'] }, 0],
    ['modular', { stackability: [] }, undefined],
    ['digital', { achievements: ['urn:uuid:1'] }, 100],
    ['digital', {}, undefined],
    ['socialising', { synchronousShare: 0.3 }, 30],
    ['socialising', { mode: 'onsite' }, 100],
    ['socialising', { mode: 'online' }, undefined],
    ['face-to-face', { onlineShare: 0.2 }, 80],
    ['face-to-face', { mode: 'online' }, 0],
    ['length', { weeks: { min: 4, max: 6 } }, 100],
    ['length', { weeks: { min: 1, max: 1 } }, 25],
    ['length', { weeks: { min: 20, max: 32 } }, 50],
    ['length', { weeks: 'self-paced' }, undefined],
    ['price', { cost: 'free' }, 100],
    ['price', { cost: 'not-stated', credits: [{ scheme: 'ects', value: 5 }] }, undefined],
    ['price', { cost: [eur(5_000)], credits: [] }, undefined],
    ['price', { cost: [eur(5_000)], credits: [{ scheme: 'ects', value: 1 }] }, 33],
    ['price', { cost: [eur(5_000)], credits: [{ scheme: 'ects', value: 1 }], official: true }, 62],
    [
      'price',
      { cost: [eur(2_500, { currency: 'CHF' })], credits: [{ scheme: 'ects', value: 1 }] },
      33
    ],
    [
      'price',
      { cost: [eur(2_500, { currency: 'SEK' })], credits: [{ scheme: 'ects', value: 1 }] },
      undefined
    ],
    ['practical', { assessment: ['essay', 'portfolio'] }, 100],
    ['practical', { assessment: ['final-exam'] }, 0],
    ['practical', { assessment: [] }, undefined],
    ['quality', { qualityAssurance: { en: 'Reviewed every year' } }, 100],
    ['quality', {}, undefined],
    ['completion', { completionRate: 0.62 }, 62]
  ])('%s %j', (factor, more, score) => {
    const fit = fitOf(course('A', more), undefined, onlyOn(factor), RATES);
    expect(fit.score).toBe(score);
    expect(fit.known).toBe(score === undefined ? 0 : 1);
  });

  it.each<[ProviderKind | undefined, number | undefined]>([
    ['university', 100],
    ['company', 0],
    [undefined, undefined]
  ])('university: %s', (kind, score) => {
    expect(fitOf(course('A'), provider(kind), onlyOn('university')).score).toBe(score);
  });

  it('hours are held against those that the learner has', () => {
    const work = course('A', { workloadHours: { min: 80, max: 120 }, weeks: { min: 5, max: 5 } });
    const score = (hoursPerWeek?: number) =>
      fitOf(work, undefined, onlyOn('hours', hoursPerWeek ? { hoursPerWeek } : {})).score;
    expect([score(30), score(20), score(10), score()]).toEqual([100, 100, 50, undefined]);
  });

  it('languages are held against those that the learner knows', () => {
    const score = (more: Partial<Offering>, languages?: readonly string[]) =>
      fitOf(course('A', more), undefined, onlyOn('language', languages ? { languages } : {})).score;
    const swedish = { languages: ['sv'] };
    expect(score(swedish, ['sv-fi'])).toBe(100);
    expect(score(swedish, ['es', 'en'])).toBe(0);
    expect(score(swedish)).toBeUndefined();
    expect(score({ languages: [] }, ['es'])).toBeUndefined();
    const inRun = { languages: [], runs: [run('2026-09-01', '2026-10-01', { languages: ['es'] })] };
    expect(score(inRun, ['es'])).toBe(100);
  });

  it('meeting others counts against a course where it is not wanted', () => {
    const profile = onlyOn('socialising', { socialising: 'unwanted' });
    const score = (more: Partial<Offering>) => fitOf(course('A', more), undefined, profile).score;
    expect([score({ synchronousShare: 0.3 }), score({ mode: 'onsite' }), score({})]).toEqual([
      70,
      0,
      undefined
    ]);
  });

  it('prices of a currency without a rate are judged where they are in euros', () => {
    const offering = course('A', { cost: [eur(0)], credits: [{ scheme: 'ects', value: 1 }] });
    expect(fitOf(offering, undefined, onlyOn('price')).score).toBe(100);
  });
});
