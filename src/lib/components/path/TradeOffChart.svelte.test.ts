import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import EndChips from './EndChips.svelte';
import PlanTable from './PlanTable.svelte';
import TradeOffChart from './TradeOffChart.svelte';

/* jsdom lays nothing out: the picture is as wide as it is without a size. */
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
);

const of = (totalMinor: number, finish: string, more: Partial<Plan> = {}) =>
  plan([planStep('a')], { totalMinor, finish: finish as Day, ends: [], ...more });
const PLANS = [
  of(40_000, '2027-06-30', { ends: ['cheapest', 'calmest'], fit: 60 }),
  of(60_000, '2027-03-31', { fit: 80 }),
  of(90_000, '2026-12-31', { ends: ['quickest'], fit: 71.6 })
];

type View = typeof TradeOffChart | typeof EndChips | typeof PlanTable;
function show(view: View, plans: readonly Plan[] = PLANS, chosen = 0) {
  const onchoose = vi.fn<(at: number) => void>();
  const shown = render(view, { plans, chosen, onchoose });
  return { onchoose, user: userEvent.setup(), ...shown };
}
const radios = () => screen.getAllByRole('radio');
const names = (elements: HTMLElement[]) =>
  elements.map((each) => each.getAttribute('aria-label')?.replaceAll('\u00a0', ' '));

describe('the picture of the trade-off', () => {
  it('has a point for each plan, named by price, finish and fit', () => {
    show(TradeOffChart);
    expect(screen.getByRole('radiogroup', { name: /^The plans by finish date/ })).toBeTruthy();
    expect(names(radios()).sort()).toEqual([
      'Cheapest · Calmest: €400, finished Jun 30, 2027, fit 60 of 100',
      'Quickest: €900, finished Dec 31, 2026, fit 72 of 100',
      '€600, finished Mar 31, 2027, fit 80 of 100'
    ]);
  });

  it('has one stop for the keyboard, and arrow keys from there', async () => {
    const { onchoose, user } = show(TradeOffChart, PLANS, 2);
    expect(radios().filter((each) => each.getAttribute('tabindex') === '0')).toHaveLength(1);
    await user.tab();
    expect(names([document.activeElement as HTMLElement])[0]).toContain('Quickest');
    await user.keyboard('{ArrowRight}');
    expect(names([document.activeElement as HTMLElement])[0]).toContain('Cheapest');
    await user.keyboard('{ArrowLeft}{Enter}{x}');
    expect(onchoose.mock.calls).toEqual([[0], [2], [2]]);
  });

  it('is told which point was tapped', async () => {
    const { onchoose, user } = show(TradeOffChart);
    await user.click(screen.getByRole('radio', { name: /€600/ }));
    expect(onchoose).toHaveBeenCalledTimes(1);
  });

  it('names the ends at their points, and both ends of the axes', () => {
    const { container } = show(TradeOffChart);
    const texts = [...container.querySelectorAll('text')].map((each) =>
      each.textContent.replaceAll('\u00a0', ' ').trim()
    );
    for (const text of ['Quickest', '€900', '€400', 'Dec 31, 2026', 'Jun 30, 2027 →', '80']) {
      expect(texts).toContain(text);
    }
  });

  it('names the chosen point by its price, and no other that is the best at nothing', () => {
    const { container } = show(TradeOffChart, PLANS, 1);
    const labels = [...container.querySelectorAll('.labels text')].map((each) => each.textContent);
    expect(labels.sort()).toEqual(['Cheapest · Calmest', 'Quickest', '€600']);
  });

  it('has small points without a number where there are many, and a target for each', () => {
    const many = Array.from({ length: 12 }, (_, at) => of(at * 100, '2027-01-01', { fit: 50 }));
    const { container } = show(TradeOffChart, many);
    expect(container.querySelectorAll('.fit')).toHaveLength(0);
    expect(screen.queryByText(/The number in it/)).toBeNull();
    const targets = [...container.querySelectorAll('.target')];
    expect(targets.map((each) => each.getAttribute('r'))).toEqual(Array(12).fill('12'));
    expect(radios()).toHaveLength(12);
  });

  it('says that the fit is not known where none is', () => {
    const { container } = show(TradeOffChart, [of(0, '2027-01-01'), of(100, '2026-12-01')]);
    expect(screen.getByText(/How well they fit is not known/)).toBeTruthy();
    expect(container.querySelectorAll('.fit')).toHaveLength(0);
  });
});

describe('the chips of the ends', () => {
  it('choose the plan that is best at something, the plan that is shown pressed', async () => {
    const { onchoose, user } = show(EndChips);
    const chips = screen
      .getAllByRole('button')
      .map((chip) => [chip.textContent.trim(), chip.getAttribute('aria-pressed')]);
    expect(chips).toEqual([
      ['Quickest', 'false'],
      ['Cheapest', 'true'],
      ['Calmest', 'true']
    ]);
    await user.click(screen.getByRole('button', { name: 'Quickest' }));
    expect(onchoose.mock.calls).toEqual([[2]]);
  });

  it('are not there where no plan is an end', () => {
    show(EndChips, [of(0, '2027-01-01')]);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('the same as a table', () => {
  it('has every fact of every plan, and chooses', async () => {
    const { onchoose, user } = show(PlanTable);
    await user.click(screen.getByText('The same as a table'));
    const cells = screen
      .getAllByRole('row')
      .map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));
    expect(cells).toEqual([
      ['Plan', 'Price', 'Finished', 'Length', 'Fit', 'Courses', 'Fullest week'],
      [
        'Cheapest · Calmest (the one shown)',
        '€400',
        'Jun 30, 2027',
        '16 weeks',
        '60',
        '1',
        '5 h a week'
      ],
      [
        '13 weeks earlier, fits better (80), €200 dearer',
        '€600',
        'Mar 31, 2027',
        '16 weeks',
        '80',
        '1',
        '5 h a week'
      ],
      ['Quickest', '€900', 'Dec 31, 2026', '16 weeks', '72', '1', '5 h a week']
    ]);
    expect(screen.getByText('(the one shown)')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /^Show: Quickest/ }));
    expect(onchoose.mock.calls).toEqual([[2]]);
  });
});
