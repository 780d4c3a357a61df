import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Limits } from '$lib/core/planner/plan';
import { preferences, setPreference } from '$lib/state/preferences.svelte';
import LimitsForm from './LimitsForm.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00') }));
afterEach(() => void vi.useRealTimers());

async function show() {
  const onlimits = vi.fn<(limits: Limits) => void>();
  render(LimitsForm, { onlimits });
  const user = userEvent.setup();
  await user.click(screen.getByRole('heading', { name: 'Your limits' }));
  const write = async (label: string, text: string) => {
    const input = screen.getByLabelText<HTMLInputElement>(label);
    await user.clear(input);
    if (text !== '') await user.type(input, text);
  };
  const find = () => user.click(screen.getByRole('button', { name: 'Find ways' }));
  return { onlimits, user, write, find };
}

const summary = () =>
  screen.getByRole('heading', { name: 'Your limits' }).nextElementSibling?.textContent;

describe('to begin with', () => {
  it('ways are looked for at once, within what is set and from today', async () => {
    const { onlimits } = await show();
    expect(onlimits.mock.calls).toEqual([
      [{ start: '2026-06-15', hoursPerWeek: 8, currency: 'EUR' }]
    ]);
    expect(summary()).toBe('8 h a week · any budget · any date');
  });

  it('hours and currency are those of the settings', async () => {
    await setPreference('hoursPerWeek', 12.5);
    await setPreference('currency', 'CHF');
    await vi.waitFor(() => expect(preferences.currency).toBe('CHF'));
    const { onlimits } = await show();
    expect(onlimits.mock.calls[0]?.[0]).toMatchObject({ hoursPerWeek: 12.5, currency: 'CHF' });
    await setPreference('hoursPerWeek', undefined);
    await setPreference('currency', undefined);
    await vi.waitFor(() => expect(preferences.currency).toBe('EUR'));
  });
});

describe('good limits', () => {
  it('are handed over and summed up in one line', async () => {
    const { onlimits, write, find } = await show();
    await write('Hours a week', '10');
    await write('Budget', '1500.50');
    await write('Not before', '2026-09-01');
    await write('Finished by', '2027-06-30');
    await find();
    expect(onlimits).toHaveBeenLastCalledWith({
      start: '2026-09-01',
      hoursPerWeek: 10,
      currency: 'EUR',
      budgetMinor: 150_050,
      latest: '2027-06-30'
    });
    expect(summary()).toBe('10 h a week · up to €1,500.50 · by Jun 30, 2027');
  });

  it.each([
    ['Hours a week', '7,5', { hoursPerWeek: 7.5 }],
    ['Hours a week', ' 1 ', { hoursPerWeek: 1 }],
    ['Hours a week', '60', { hoursPerWeek: 60 }],
    ['Budget', '99,90', { budgetMinor: 9_990 }],
    ['Budget', '0', { budgetMinor: 0 }]
  ])('%s “%s”', async (label, text, limits) => {
    const { onlimits, write, find } = await show();
    await write(label, text);
    await find();
    expect(onlimits).toHaveBeenCalledTimes(2);
    expect(onlimits.mock.lastCall?.[0]).toMatchObject(limits);
  });

  it('without a budget promise none', async () => {
    const { onlimits, write, find } = await show();
    await write('Budget', '  ');
    await find();
    expect(onlimits.mock.lastCall?.[0]).not.toHaveProperty('budgetMinor');
  });

  it('are in the smallest unit of the chosen currency', async () => {
    const { onlimits, user, write, find } = await show();
    await user.selectOptions(screen.getByLabelText('Currency'), 'SEK');
    await write('Budget', '900');
    await find();
    expect(onlimits.mock.lastCall?.[0]).toMatchObject({ currency: 'SEK', budgetMinor: 90_000 });
  });
});

describe('wrong limits', () => {
  const HOURS = 'Write hours a week between 1 and 60.';
  const BUDGET = 'Write an amount, or leave it empty.';
  const LATEST = 'Choose a day after the first one, or leave it empty.';

  it.each([
    ['Hours a week', '', HOURS],
    ['Hours a week', 'many', HOURS],
    ['Hours a week', '0.5', HOURS],
    ['Hours a week', '61', HOURS],
    ['Budget', '-1', BUDGET],
    ['Budget', 'little', BUDGET],
    ['Not before', '', 'Choose a day.'],
    ['Finished by', '2026-06-14', LATEST],
    ['Finished by', '2026-06-15', LATEST]
  ])('%s “%s” is said at the field, and nothing is looked for', async (label, text, sentence) => {
    const { onlimits, write, find } = await show();
    await write(label, text);
    await find();
    const input = screen.getByLabelText(label);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((each) => document.getElementById(each)?.textContent)).toContain(sentence);
    expect(onlimits).toHaveBeenCalledOnce();
    expect(summary()).toBe('8 h a week · any budget · any date');
  });

  it('are all said at once, and gone once they are right', async () => {
    const { onlimits, write, find } = await show();
    await write('Hours a week', '0');
    await write('Budget', 'x');
    await find();
    expect([HOURS, BUDGET].map((each) => screen.queryAllByText(each).length)).toEqual([1, 1]);
    await write('Hours a week', '5');
    await write('Budget', '100');
    await find();
    expect([HOURS, BUDGET].map((each) => screen.queryAllByText(each).length)).toEqual([0, 0]);
    expect(onlimits.mock.lastCall?.[0]).toMatchObject({ hoursPerWeek: 5, budgetMinor: 10_000 });
  });
});
