import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import { today } from '$lib/state/clock';
import { heldCredentials } from '$lib/state/credentials.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { path, plan, planStep } from '../../../../tests/fixtures/plans';
import { sharedPathOf } from './shared-path';

vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const index = indexOf(
  [course('a', { title: { en: 'Alloys', es: 'Aleaciones' } }), course('b')],
  [award('CAS', one('a'), { title: { en: 'CAS in Metals', es: 'CAS en metales' } })]
);
beforeAll(() => vi.waitFor(() => expect(heldCredentials()).toEqual([])));

const ON = '2026-09-05' as Day;
const steps = [planStep('a', { ects: 5 }), planStep('b'), planStep('gone'), planStep('no')];
const kept = path(plan(steps, { goal: { kind: 'award', award: 'CAS' as AwardId } }), {
  marks: {
    ['a' as OfferingId]: { kind: 'done', on: ON },
    ['b' as OfferingId]: { kind: 'begun', on: ON },
    ['no' as OfferingId]: { kind: 'dropped', on: ON }
  },
  titles: { ['gone' as OfferingId]: { en: 'Gone' } }
});

describe('a path as others see it', () => {
  it('has its goal, its provider, and its steps with how far they are', () => {
    expect(sharedPathOf(kept, index)).toEqual({
      kind: 'path',
      title: { en: 'CAS in Metals', es: 'CAS en metales' },
      provider: { en: 'Nordvik' },
      steps: [
        {
          title: { en: 'Alloys', es: 'Aleaciones' },
          provider: { en: 'Nordvik' },
          state: 'done',
          ects: 5
        },
        { title: { en: 'b' }, provider: { en: 'Nordvik' }, state: 'doing' },
        { title: { en: 'Gone' }, state: 'planned' }
      ],
      asOf: today(),
      finish: kept.plan.finish
    });
  });

  it('holds no price, no limit and no note of the learner', () => {
    const words = JSON.stringify(sharedPathOf(kept, index));
    expect(words).not.toMatch(/minor|price|budget|hours|limit|mark|EUR/i);
  });

  it('goes by the name that the learner gave it, and has no end to come once it is finished', () => {
    const done = path(plan([planStep('a')]), {
      name: 'My way',
      marks: { ['a' as OfferingId]: { kind: 'done', on: ON } }
    });
    const shared = sharedPathOf(done, index);
    expect(shared.title).toEqual({ en: 'My way' });
    expect(shared).not.toHaveProperty('finish');
  });

  it('of credits in a field is called so', () => {
    const goal = { kind: 'field', field: '06', ects: 30 } as const;
    expect(sharedPathOf(path(plan([planStep('a')], { goal })), index).title).toEqual({
      en: expect.stringContaining('30 ECTS') as string
    });
  });
});
