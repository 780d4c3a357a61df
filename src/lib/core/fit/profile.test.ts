import { describe, expect, it } from 'vitest';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import type { OfferingId } from '../catalogue/ids';
import { fitScores } from './fit';
import { PRESETS, presetProfile, type Preset } from './profile';

describe('kinds of learners', () => {
  const toolkit = course('toolkit', {
    weeks: 'self-paced',
    hoursPerWeek: { min: 2, max: 3 },
    schedule: 'flexible',
    mode: 'online',
    synchronousShare: 0,
    assessment: ['practical'],
    coDesigned: true,
    official: false,
    stackability: ['independent']
  });
  const diploma = course('diploma', {
    weeks: { min: 20, max: 20 },
    hoursPerWeek: { min: 9, max: 9 },
    schedule: 'fixed',
    mode: 'online',
    synchronousShare: 0.4,
    assessment: ['final-exam'],
    official: true,
    qualityAssurance: { en: 'Agency of Nowhere' },
    stackability: ['recognised'],
    achievements: ['urn:uuid:diploma']
  });
  const taster = course('taster', {
    weeks: { min: 3, max: 4 },
    schedule: 'flexible',
    mode: 'blended',
    synchronousShare: 0.2,
    official: true,
    assessment: ['essay'],
    stackability: ['stackable']
  });
  const offerings = [toolkit, diploma, taster];
  const index = indexOf(offerings);
  const scores = (preset?: Preset) => fitScores(offerings, index, presetProfile(preset));
  const of = (preset: Preset | undefined, id: string) => scores(preset)[id as OfferingId] ?? -1;

  it('experts are served by what is short and free of dates, starters by what is recognised', () => {
    expect(of('senior-expert', 'toolkit')).toBeGreaterThan(of('senior-expert', 'diploma'));
    const lead = (preset: Preset) => of(preset, 'toolkit') - of(preset, 'diploma');
    expect(lead('senior-expert')).toBeGreaterThan(lead('junior-starter') + 10);
    expect(of('junior-starter', 'diploma')).toBeGreaterThan(of('senior-expert', 'diploma'));
  });

  it('explorers are served by a short course that leads on', () => {
    expect(of('senior-explorer', 'taster')).toBeGreaterThan(of('senior-explorer', 'diploma'));
    const lead = (preset: Preset) => of(preset, 'taster') - of(preset, 'toolkit');
    expect(lead('senior-explorer')).toBeGreaterThan(lead('senior-expert') + 10);
  });

  it('are four different answers', () => {
    const answers = [undefined, ...PRESETS].map((preset) => JSON.stringify(scores(preset)));
    expect(new Set(answers).size).toBe(4);
  });
});
