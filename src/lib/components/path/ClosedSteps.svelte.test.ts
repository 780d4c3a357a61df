import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { OfferingId, RunId } from '$lib/core/catalogue/ids';
import type { Run } from '$lib/core/catalogue/model';
import { addDays, addWeeks } from '$lib/core/kernel/day';
import type { Decided, PlanQuestion } from '$lib/core/planner/plan';
import { indexOf } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { course, MONDAY, run, TARGET } from '../../../../tests/fixtures/planning';
import ClosedSteps from './ClosedSteps.svelte';

beforeAll(namesKnown);

const A = 'a' as OfferingId;
const closes = addDays(MONDAY, 3);
const start = addWeeks(MONDAY, 2);
const first = { ...run('a1', 2, 5), enrolBy: closes };
const step = { offering: A, run: 'a1' as RunId, start, end: addDays(addWeeks(start, 5), -1) };

function show(own: Partial<Decided> = {}, runs: readonly Run[] = [first]) {
  const index = indexOf([course('a', { schedule: 'fixed', runs })]);
  const decided = { steps: [step], begun: [], failed: [], dropped: [], delayed: {}, fixed: {} };
  const question: PlanQuestion = {
    ...{ goal: TARGET, held: [], today: addDays(closes, 1) },
    limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' },
    decided: { ...decided, ...own }
  };
  const onenrolled = vi.fn();
  render(ClosedSteps, { question, index, onenrolled });
  return onenrolled;
}

describe('a step for which enrolment has closed', () => {
  it('is asked about, and stays for who is enrolled', async () => {
    const onenrolled = show();
    screen.getByRole('heading', { name: 'Are you enrolled?' });
    screen.getByText(/closed on .* the new plan does without it/);
    await userEvent.click(screen.getByRole('button', { name: /^I am enrolled: / }));
    expect(onenrolled).toHaveBeenCalledExactlyOnceWith(A);
  });

  it('can be taken another time where there is one', () => {
    show({}, [first, run('a2', 8, 5)]);
    screen.getByText(/another time/);
  });

  it('is not asked about once it is known', () => {
    show({ begun: [A] });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
