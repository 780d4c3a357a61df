import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId, ProviderId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { WantedLimits } from '$lib/state/planning.svelte';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import LimitsForm from './LimitsForm.svelte';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00') }));
afterEach(() => void vi.useRealTimers());

const OTHER = 'kestrel' as ProviderId;
const index = indexOf(
  [course('Metals', { languages: ['en-GB', 'de'] }), course('Wood', { provider: OTHER })],
  [],
  {
    providers: [
      { id: 'nordvik' as ProviderId, name: { en: 'Nordvik' } },
      { id: OTHER, name: { en: 'Kestrel' } },
      { id: 'elsewhere' as ProviderId, name: { en: 'Elsewhere' } }
    ]
  }
);
const EMPTY: WantedLimits = { hoursPerWeek: 8, currency: 'EUR' };

async function show(limits: WantedLimits = EMPTY) {
  const onlimits = vi.fn<(limits: WantedLimits) => void>();
  const view = render(LimitsForm, { limits, index, onlimits });
  const user = userEvent.setup();
  await user.click(screen.getByRole('heading', { name: 'Your limits' }));
  const write = async (label: string, text: string) => {
    const input = screen.getByLabelText<HTMLInputElement>(label);
    await user.clear(input);
    if (text !== '') await user.type(input, text);
  };
  const find = () => user.click(screen.getByRole('button', { name: 'Find ways' }));
  return { onlimits, user, write, find, view };
}

const summary = () =>
  screen
    .getByRole('heading', { name: 'Your limits' })
    .nextElementSibling?.textContent.replaceAll('\u00a0', ' ');

describe('to begin with', () => {
  it('nothing is looked for, and the limits stand in one line', async () => {
    const { onlimits } = await show();
    expect(onlimits).not.toHaveBeenCalled();
    expect(summary()).toBe('8 h a week · any budget · any date');
  });

  it('the line has what is set, and how much is folded away', async () => {
    await show({
      ...EMPTY,
      budgetMinor: 150_050,
      latest: '2027-06-30' as Day,
      languages: ['en'],
      atOnce: 2
    });
    expect(summary()).toBe('8 h a week · up to €1,500.50 · by Jun 30, 2027 · More limits (2)');
  });
});

describe('good limits', () => {
  it('are handed over as they were written', async () => {
    const { onlimits, write, find } = await show();
    await write('Hours a week', '10');
    await write('Budget', '1500.50');
    await write('Not before', '2026-09-01');
    await write('Finished by', '2027-06-30');
    await write('July', '2');
    await find();
    expect(onlimits.mock.calls).toEqual([
      [
        {
          start: '2026-09-01',
          hoursPerWeek: 10,
          currency: 'EUR',
          budgetMinor: 150_050,
          latest: '2027-06-30',
          hoursByMonth: { 7: 2 }
        }
      ]
    ]);
  });

  it('are chosen from what the catalogue has', async () => {
    const { onlimits, user, find } = await show();
    const group = (name: string) => screen.getByRole('group', { name });
    const boxes = (name: string) =>
      within(group(name))
        .getAllByRole('checkbox')
        .map((box) => box.parentElement?.textContent.trim());
    expect(boxes('Languages of the courses')).toEqual(['English', 'German']);
    expect(boxes('Only these providers')).toEqual(['Kestrel', 'Nordvik']);
    await user.click(screen.getByLabelText('German'));
    await user.click(screen.getByLabelText('online'));
    await user.click(screen.getByLabelText('Kestrel'));
    await user.click(screen.getByLabelText('Only certificates that a state recognises'));
    await user.selectOptions(screen.getByLabelText('Courses at the same time, at most'), '2');
    await find();
    expect(onlimits.mock.lastCall?.[0]).toEqual({
      ...EMPTY,
      languages: ['de'],
      modes: ['online'],
      providers: ['kestrel'],
      officialOnly: true,
      atOnce: 2
    });
  });

  it('may have weeks without study, which can be taken out again', async () => {
    const { onlimits, user, find } = await show();
    const add = async (from: string, to: string) => {
      await user.type(screen.getByLabelText('From'), from);
      if (to !== '') await user.type(screen.getByLabelText('To'), to);
      await user.click(screen.getByRole('button', { name: 'Add' }));
    };
    await add('2026-12-20', '2027-01-05');
    await add('2026-08-01', '');
    await find();
    const blocked = [
      { from: '2026-08-01', to: '2026-08-01' },
      { from: '2026-12-20', to: '2027-01-05' }
    ];
    expect(onlimits.mock.lastCall?.[0]).toEqual({ ...EMPTY, blocked });
    await user.click(screen.getByRole('button', { name: 'Remove Aug 1, 2026 – Aug 1, 2026' }));
    await find();
    expect(onlimits.mock.lastCall?.[0]).toEqual({ ...EMPTY, blocked: blocked.slice(1) });
  });

  it('allow courses again that were not wanted', async () => {
    const without = ['Metals', 'Wood'] as OfferingId[];
    const { onlimits, user, find } = await show({ ...EMPTY, without });
    await user.click(screen.getByRole('button', { name: 'Allow again: Metals' }));
    await find();
    expect(onlimits.mock.lastCall?.[0]).toEqual({ ...EMPTY, without: ['Wood'] });
  });
});

describe('limits that change from outside', () => {
  it('take the place of what was written', async () => {
    const { view, write } = await show();
    await write('Hours a week', '10');
    await view.rerender({ limits: { ...EMPTY, hoursPerWeek: 12, budgetMinor: 500 } });
    expect(screen.getByLabelText<HTMLInputElement>('Hours a week').value).toBe('12');
    expect(screen.getByLabelText<HTMLInputElement>('Budget').value).toBe('5');
    expect(summary()).toBe('12 h a week · up to €5 · any date');
  });
});

describe('wrong limits', () => {
  const HOURS = 'Write hours a week between 1 and 60.';
  const BUDGET = 'Write an amount, or leave it empty.';
  const LATEST = 'Choose a day after the first one, or leave it empty.';

  it.each([
    ['Hours a week', 'many', HOURS],
    ['Budget', '-1', BUDGET],
    ['Finished by', '2026-06-15', LATEST]
  ])('%s “%s” is said at the field, and nothing is looked for', async (label, text, sentence) => {
    const { onlimits, write, find } = await show();
    await write(label, text);
    await find();
    const input = screen.getByLabelText(label);
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((each) => document.getElementById(each)?.textContent)).toContain(sentence);
    expect(onlimits).not.toHaveBeenCalled();
  });

  it('are all said at once, and gone once they are right', async () => {
    const { onlimits, write, find } = await show();
    await write('Hours a week', '0');
    await write('Budget', 'x');
    await find();
    expect([HOURS, BUDGET].map((each) => screen.queryAllByText(each).length)).toEqual([1, 1]);
    await write('Hours a week', '9');
    await write('Budget', '');
    await find();
    expect([HOURS, BUDGET].map((each) => screen.queryAllByText(each).length)).toEqual([0, 0]);
    expect(onlimits).toHaveBeenCalledOnce();
  });

  it('of a month, and weeks without study that end before they begin, are said', async () => {
    const { onlimits, user, write, find } = await show();
    await write('May', '99');
    await find();
    expect(screen.getByText(/^Write hours between 0 and 60 for a month/)).toBeTruthy();
    await user.type(screen.getByLabelText('From'), '2026-12-20');
    await user.type(screen.getByLabelText('To'), '2026-12-01');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Choose two days, the first one first.')).toBeTruthy();
    expect(onlimits).not.toHaveBeenCalled();
  });
});
