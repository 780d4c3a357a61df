import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { WhatIf } from '$lib/core/planner/plan';
import type { WantedLimits } from '$lib/state/planning.svelte';
import WhatIfs from './WhatIfs.svelte';

const LIMITS: WantedLimits = {
  hoursPerWeek: 6,
  currency: 'EUR',
  budgetMinor: 100_000,
  hoursByMonth: { 7: 2, 8: 0 }
};

function show(...whatIfs: WhatIf[]) {
  const onapply = vi.fn<(limits: WantedLimits) => void>();
  render(WhatIfs, { whatIfs, limits: LIMITS, onapply });
  return onapply;
}
const apply = () => userEvent.click(screen.getByRole('button'));

it('one more hour a week is said with what it buys, and applied to every month', async () => {
  const onapply = show({ change: { hoursPerWeek: 1 }, cheaperBy: 0, weeksEarlier: 6 });
  expect(screen.getByText('One more hour a week: 6 weeks earlier')).toBeTruthy();
  await apply();
  expect(onapply.mock.calls).toEqual([
    [{ ...LIMITS, hoursPerWeek: 7, hoursByMonth: { 7: 3, 8: 0 } }]
  ]);
});

it('more money is said and applied likewise', async () => {
  const onapply = show({ change: { budgetMinor: 10_000 }, cheaperBy: 2_500, weeksEarlier: 1 });
  expect(screen.getByText('€100 more: 1 week earlier and €25 cheaper')).toBeTruthy();
  await apply();
  expect(onapply.mock.calls).toEqual([[{ ...LIMITS, budgetMinor: 110_000 }]]);
});

it('what buys nothing is not spoken of', () => {
  show({ change: { hoursPerWeek: 1 }, cheaperBy: 0, weeksEarlier: 0 });
  expect(screen.queryByRole('heading')).toBeNull();
});
