import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { goto } from '$app/navigation';
import { heldCredentials, saveCredential } from '$lib/state/credentials.svelte';
import { stored } from '$lib/state/live.svelte';
import { parseGoal, parseLimits } from '$lib/state/plan-address';
import { settingsKnown } from '$lib/state/preferences.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { check, held, record } from '../../../../tests/fixtures/held';
import GoalChooser from './GoalChooser.svelte';

vi.mock('$app/navigation', () => ({ goto: vi.fn(() => Promise.resolve()) }));
vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
const ects = (value: number) => ({ credits: [{ scheme: 'ects', value }] });
const index = indexOf(
  [
    course('algebra', { achievements: ['https://nordvik.example/algebra'], ...ects(3) }),
    course('biology', ects(3)),
    course('chemistry', ects(3))
  ],
  [
    award('far', { type: 'all', of: [one('biology')] }, { title: { en: 'Far award' } }),
    award(
      'near',
      { type: 'all', of: ['algebra', 'biology'].map(one) },
      { title: { en: 'Near award' }, ...ects(6) }
    )
  ]
);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T12:00:00') });
  vi.mocked(goto).mockClear();
  await stored((door) => door.deleteEverything());
  await vi.waitFor(() => expect([heldCredentials(), settingsKnown()]).toEqual([[], true]));
});
afterEach(() => void vi.useRealTimers());

const show = () => {
  render(GoalChooser, { index });
  return userEvent.setup();
};
const titles = () =>
  screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent.trim());
const wentTo = () => {
  const [address] = vi.mocked(goto).mock.lastCall ?? [];
  const pairs = [...new URL(String(address), 'https://a.example').searchParams];
  return {
    goal: parseGoal(pairs),
    limits: parseLimits(pairs, { hoursPerWeek: 0, currency: '' })
  };
};

describe('an award', () => {
  it('is found by its words', async () => {
    const user = show();
    expect(titles()).toEqual(['Far award', 'Near award']);
    await user.type(screen.getByPlaceholderText('Search awards'), 'néar');
    expect(titles()).toEqual(['Near award']);
    expect(screen.getByRole('link', { name: 'Near award' }).getAttribute('href')).toBe(
      '/paths/plan?award=near'
    );
    await user.type(screen.getByPlaceholderText('Search awards'), ' nothing');
    expect(screen.getByText('No award fits these words.')).toBeTruthy();
  });

  it('towards which something counts comes first, with what is left', async () => {
    const stated = record({ achievement: { id: 'https://nordvik.example/algebra' } });
    await saveCredential(held(stated, { check: check() }));
    await vi.waitFor(() => expect(heldCredentials()).toHaveLength(1));
    show();
    expect(screen.getByText('What you hold counts: nearest first')).toBeTruthy();
    expect(titles()).toEqual(['Near award', 'Far award']);
    const card = screen.getByRole('link', { name: 'Near award' }).closest('article');
    expect(within(card as HTMLElement).getByText('1 course, 3 ECTS to go')).toBeTruthy();
  });

  it('may be several at once', async () => {
    const user = show();
    expect(screen.queryByRole('checkbox')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Choose several awards' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Near award' }));
    expect(screen.getByRole('link', { name: 'Plan 1 award' }).getAttribute('href')).toBe(
      '/paths/plan?award=near'
    );
    await user.click(screen.getByRole('checkbox', { name: 'Choose Far award' }));
    expect(screen.getByRole('link', { name: 'Plan 2 awards together' }).getAttribute('href')).toBe(
      '/paths/plan?award=near&award=far'
    );
    await user.click(screen.getByRole('checkbox', { name: 'Choose Near award' }));
    await user.click(screen.getByRole('checkbox', { name: 'Choose Far award' }));
    expect(screen.queryByRole('link', { name: /^Plan/ })).toBeNull();
  });
});

describe('other goals', () => {
  const choose = async (name: string) => {
    const user = show();
    await user.click(screen.getByRole('button', { name }));
    return {
      user,
      see: () => user.click(screen.getByRole('button', { name: 'See the ways there' }))
    };
  };

  it('credits in a field, at a level', async () => {
    const { user, see } = await choose('Credits in a field');
    await user.selectOptions(screen.getByLabelText('Field'), 'Health and welfare');
    await user.selectOptions(screen.getByLabelText('Level'), 'intermediate or above');
    await user.selectOptions(screen.getByLabelText('Level (EQF)'), 'EQF 6 or above');
    await user.clear(screen.getByLabelText('ECTS credits'));
    await user.type(screen.getByLabelText('ECTS credits'), '12,5');
    await see();
    expect(wentTo().goal).toEqual({ kind: 'field', field: '09', level: 2, eqf: 6, ects: 12.5 });
  });

  it('credits that are none are said to be', async () => {
    const { user, see } = await choose('Credits in a field');
    await user.clear(screen.getByLabelText('ECTS credits'));
    await see();
    expect(screen.getByText('Write ECTS credits between 1 and 1,000.')).toBeTruthy();
    expect(goto).not.toHaveBeenCalled();
  });

  it('skills, one a line', async () => {
    const { user, see } = await choose('Skills');
    await see();
    expect(screen.getByText('Write at least one skill.')).toBeTruthy();
    await user.type(
      screen.getByLabelText('What you want to be able to do'),
      ' sew a seam \n\ncut cloth\nsew a seam'
    );
    await see();
    expect(wentTo().goal).toEqual({ kind: 'skills', skills: ['sew a seam', 'cut cloth'] });
  });

  it('as far as weeks and money go', async () => {
    const { user, see } = await choose('As far as my time and money go');
    await user.clear(screen.getByLabelText('Weeks you have'));
    await user.type(screen.getByLabelText('Weeks you have'), '10');
    await user.type(screen.getByLabelText('Budget (EUR)'), '400');
    await see();
    expect(wentTo()).toEqual({
      goal: { kind: 'furthest' },
      limits: { hoursPerWeek: 8, currency: 'EUR', latest: '2026-08-24', budgetMinor: 40_000 }
    });
  });

  it('weeks and money that are none are said to be', async () => {
    const { user, see } = await choose('As far as my time and money go');
    await user.clear(screen.getByLabelText('Weeks you have'));
    await user.type(screen.getByLabelText('Weeks you have'), '9999');
    await user.type(screen.getByLabelText('Budget (EUR)'), 'x');
    await see();
    expect(screen.getByText(/^Write weeks between 1 and 520/)).toBeTruthy();
    expect(screen.getByText('Write an amount, or leave it empty.')).toBeTruthy();
    expect(goto).not.toHaveBeenCalled();
  });
});
