import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AwardId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { path, plan, planStep } from '../../../../tests/fixtures/plans';
import PathsBeside from './PathsBeside.svelte';
import PlansBeside from './PlansBeside.svelte';

beforeAll(namesKnown);

const index = indexOf([course('Alloys'), course('Bolts')]);
const cheap = plan([planStep('Alloys')], { ends: ['cheapest'], totalMinor: 10_000 });
const quick = plan([planStep('Alloys'), planStep('Bolts')], {
  ends: ['quickest'],
  totalMinor: 30_000,
  finish: '2026-10-01' as Day,
  weeks: 5
});
const between = plan([planStep('Bolts')], { ends: [], totalMinor: 20_000 });

const marked = () =>
  screen
    .getAllByRole('rowheader', { name: /\(differs\)$/ })
    .map((each) => each.firstChild?.textContent?.trim());
const heads = () =>
  screen.getAllByRole('columnheader').map((each) => each.textContent.replace(/\s+/g, ' ').trim());

describe('plans side by side', () => {
  it('are the one that is shown and those at the ends; what differs stands out', async () => {
    render(PlansBeside, { plans: [cheap, between, quick], chosen: 1, index });
    await userEvent.click(screen.getByText('Plans side by side'));
    expect(heads()).toEqual(['Cheapest', '€100 dearer (the one shown)', 'Quickest']);
    expect(marked()).toEqual(['Price', 'Length', 'Finished', 'Courses', 'Steps']);
    const all = screen.getAllByRole('rowheader').length;
    await userEvent.click(screen.getByLabelText('Only show what differs'));
    expect(screen.getAllByRole('rowheader')).toHaveLength(5);
    expect(all).toBeGreaterThan(5);
  });

  it('that are alike say so', async () => {
    render(PlansBeside, { plans: [cheap, { ...cheap }], chosen: 0, index });
    await userEvent.click(screen.getByText('Plans side by side'));
    await userEvent.click(screen.getByLabelText('Only show what differs'));
    expect(screen.getByText('They are alike in everything shown here.')).toBeTruthy();
  });

  it('are not there where there is one', () => {
    render(PlansBeside, { plans: [cheap], chosen: 0, index });
    expect(screen.queryByRole('group')).toBeNull();
  });
});

describe('kept paths side by side', () => {
  it('are named as the learner calls them, or by their goal', async () => {
    const paths = [
      path(cheap, { id: 'a', name: 'For the summer' }),
      path({ ...quick, goal: { kind: 'award', award: 'DAS' as AwardId } }, { id: 'b' })
    ];
    render(PathsBeside, { paths, index });
    await userEvent.click(screen.getByText('Your paths side by side'));
    expect(heads()).toEqual(['For the summer', 'DAS']);
    expect(screen.getAllByRole('link').map((each) => each.getAttribute('href'))).toEqual([
      '/paths/path?id=a',
      '/paths/path?id=b'
    ]);
  });

  it('are not there where there is one', () => {
    render(PathsBeside, { paths: [path(cheap)], index });
    expect(screen.queryByText('Your paths side by side')).toBeNull();
  });
});
