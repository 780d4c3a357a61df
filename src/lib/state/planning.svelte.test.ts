import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pushState, replaceState } from '$app/navigation';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import { stored } from './live.svelte';
import { planning, usualLimits } from './planning.svelte';
import { preferences, setPreference, settingsKnown } from './preferences.svelte';

vi.mock('$app/navigation', () => ({ pushState: vi.fn(), replaceState: vi.fn() }));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00') });
  vi.mocked(pushState).mockClear();
  vi.mocked(replaceState).mockClear();
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect([settingsKnown(), preferences.planLimits]).toEqual([true, '']));
});
afterEach(() => void vi.useRealTimers());

const kept = async (planLimits: string) => {
  await setPreference('planLimits', planLimits);
  await vi.waitFor(() => expect(preferences.planLimits).toBe(planLimits));
};

describe('the limits used last', () => {
  it('are hours and currency of the settings where there are none', () => {
    expect(usualLimits()).toEqual({ hoursPerWeek: 8, currency: 'EUR' });
  });

  it('are used again, without days that are over', async () => {
    await kept(
      'hours=6&budget=1500&currency=CHF&start=2026-06-01&by=2026-06-15&atonce=x&mode=online' +
        '&blocked=2026-05-01..2026-05-31&blocked=2026-06-01..2026-06-15'
    );
    expect(usualLimits()).toEqual({
      hoursPerWeek: 6,
      currency: 'CHF',
      budgetMinor: 150_000,
      modes: ['online'],
      blocked: [{ from: '2026-06-01', to: '2026-06-15' }]
    });
  });
});

describe('an address', () => {
  it('without limits is filled with those used last', async () => {
    await kept('hours=6&currency=EUR');
    planning.take('?award=a');
    expect(planning.goal).toEqual({ kind: 'award', award: 'a' });
    expect(planning.limits).toEqual({ hoursPerWeek: 6, currency: 'EUR', start: '2026-06-15' });
    expect(vi.mocked(replaceState).mock.lastCall?.[0]).toMatch(/\?award=a&hours=6&currency=EUR$/);
  });

  it('that says everything is left as it is', () => {
    planning.take('?award=a&hours=6&currency=EUR&start=2026-09-01');
    expect(planning.limits?.start).toBe('2026-09-01');
    expect(replaceState).not.toHaveBeenCalled();
  });

  it('that names no goal has none', () => {
    planning.take('?goal=none');
    expect([planning.goal, planning.address]).toEqual([undefined, '']);
    expect(replaceState).not.toHaveBeenCalled();
  });
});

it('limits that are changed are a step to go back from, and are used next time', async () => {
  planning.take('?award=a&hours=6&currency=EUR');
  planning.change({
    hoursPerWeek: 7,
    currency: 'EUR',
    latest: '2027-01-31' as Day,
    without: ['b' as OfferingId]
  });
  expect(vi.mocked(pushState).mock.lastCall?.[0]).toMatch(
    /\?award=a&hours=7&currency=EUR&by=2027-01-31&without=b$/
  );
  await vi.waitFor(() => expect(preferences.planLimits).not.toBe(''));
  expect(usualLimits()).toEqual({ hoursPerWeek: 7, currency: 'EUR', latest: '2027-01-31' });
});
