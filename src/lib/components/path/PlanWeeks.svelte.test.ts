import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import { spanOf, stretchesOf, weekBars, weekOf } from './plan-weeks';
import PlanWeeks from './PlanWeeks.svelte';

const index = indexOf([course('Alloys'), course('Bolts')]);
const week = (monday: string, hours: number, limit = 8) => ({
  monday: monday as Day,
  hours,
  limit
});
const step = (id: string, start: string, end: string, runningMinor = 0) =>
  planStep(id, { start: start as Day, end: end as Day, runningMinor });
const kept: Plan = plan(
  [
    step('Alloys', '2026-09-02', '2026-09-13', 10_000),
    step('Bolts', '2026-09-07', '2026-09-27', 30_000)
  ],
  {
    start: '2026-09-02' as Day,
    finish: '2026-09-27' as Day,
    peakHours: 10,
    load: [
      week('2026-08-31', 4),
      week('2026-09-07', 10),
      week('2026-09-14', 0, 0),
      week('2026-09-21', 6)
    ]
  }
);

describe('weeks as they are drawn', () => {
  it('are shares of the fullest or of the limit, whichever is more', () => {
    expect(weekBars(kept).map(({ height, allowed, state }) => [height, allowed, state])).toEqual([
      [0.4, 0.8, 'within'],
      [1, 0.8, 'over'],
      [0, 0, 'blocked'],
      [0.6, 0.8, 'within']
    ]);
    expect(weekBars(plan([], { load: [] }))).toEqual([]);
    expect(weekBars(plan([], { load: [week('2026-08-31', 0, 0)] }))[0]?.height).toBe(0);
  });

  it('have steps from their first day to their last, never outside', () => {
    const { from, to } = spanOf(step('Alloys', '2026-09-07', '2026-09-13'), kept);
    expect([from, to]).toEqual([0.25, 0.5]);
    expect(spanOf(step('x', '2020-01-01', '2040-01-01'), kept)).toEqual({ from: 0, to: 1 });
    expect(spanOf(step('x', '2026-09-07', '2026-09-13'), plan([], { load: [] }))).toEqual({
      from: 0,
      to: 1
    });
  });

  it.each([
    ['2026-08-31', 1],
    ['2026-09-06', 1],
    ['2026-09-07', 2],
    ['2026-09-27', 4]
  ])('are counted from the first Monday: %s is in week %i', (day, week) => {
    expect(weekOf(day as Day, kept)).toBe(week);
  });

  it('are counted from the first day where the plan has no weeks', () => {
    expect(weekOf('2026-09-10' as Day, plan([], { load: [] }))).toBe(2);
  });

  it('are one stretch as long as they are alike', () => {
    const long = plan(kept.steps, {
      load: [
        ...kept.load,
        week('2026-09-28', 0),
        week('2026-10-05', 0.01),
        week('2026-10-12', 0, 4)
      ]
    });
    const told = stretchesOf(weekBars(long), long).map(({ from, to, steps }) => [
      ...[from, to],
      steps.map(({ offering }) => offering as string).join('+')
    ]);
    expect(told).toEqual([
      ['2026-08-31', '2026-09-06', 'Alloys'],
      ['2026-09-07', '2026-09-13', 'Alloys+Bolts'],
      ['2026-09-14', '2026-09-20', 'Bolts'],
      ['2026-09-21', '2026-09-27', 'Bolts'],
      ['2026-09-28', '2026-10-11', ''],
      ['2026-10-12', '2026-10-18', '']
    ]);
  });
});

describe('a plan week by week', () => {
  it('is a picture with words, its key, and the same as a table', async () => {
    render(PlanWeeks, { plan: kept, index });
    expect(
      screen.getByRole('img', {
        name: 'Hours of study in 4 weeks; the fullest has 10 of 8 hours.'
      })
    ).toBeTruthy();
    expect(screen.getByText('1 week without study')).toBeTruthy();
    await userEvent.click(screen.getByText('The same as a table'));
    const rows = screen
      .getAllByRole('row')
      .map((row) =>
        [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join(' ')
      );
    expect(rows).toEqual([
      'Weeks Hours a week Courses',
      'Aug 31, 2026–Sep 6, 2026 4 of 8 Alloys',
      'Sep 7, 2026–Sep 13, 2026 10 of 8 more than you can give Alloys, Bolts',
      'Sep 14, 2026–Sep 20, 2026 0 of 0 (without study) Bolts',
      'Sep 21, 2026–Sep 27, 2026 6 of 8 Bolts'
    ]);
  });

  it('has every step with its days, and what was spent by then', () => {
    const { container } = render(PlanWeeks, { plan: kept, index });
    const list = container.querySelector<HTMLElement>('.spans');
    const items = within(list as HTMLElement).getAllByRole('listitem');
    expect(items.map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Alloys Sep 2, 2026 – Sep 13, 2026 €100 so far',
      'Bolts Sep 7, 2026 – Sep 27, 2026 €300 so far'
    ]);
  });

  it('says so where nothing is left', () => {
    render(PlanWeeks, { plan: plan([], { load: [] }), index });
    expect(screen.getByText('Nothing is left to study.')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
