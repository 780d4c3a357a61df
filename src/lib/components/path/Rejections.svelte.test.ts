import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Rejection } from '$lib/core/planner/plan';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { plan, planStep } from '../../../../tests/fixtures/plans';
import { rejectionWords } from './reason-words';
import Rejections from './Rejections.svelte';

const index = indexOf([course('Alloys'), course('Bolts'), course('Welding')]);
const kept = plan([planStep('Alloys'), planStep('Bolts')]);
const DAY = '2027-03-01' as Day;
const because = (reason: Rejection['because'], differenceMinor?: number): Rejection => ({
  offering: 'Welding' as OfferingId,
  insteadOf: 'Alloys' as OfferingId,
  ...(differenceMinor !== undefined && { differenceMinor }),
  because: reason
});

describe('why not another course', () => {
  it.each<[Rejection, string]>([
    [because({ code: 'dearer' }, 20_000), 'Welding: €200 dearer'],
    [because({ code: 'dearer' }), 'Welding: it costs more'],
    [
      because({ code: 'starts-too-late', start: DAY }, -20_000),
      'Welding: €200 cheaper, but it starts on Mar 1, 2027, too late'
    ],
    [
      because({ code: 'later', finish: DAY }, 5_000),
      'Welding: €50 dearer, and the plan would end on Mar 1, 2027'
    ],
    [because({ code: 'fits-less', by: 12 }, 0), 'Welding: 12 hours of it fit you less well'],
    [
      because({ code: 'ends-too-late', end: DAY }),
      'Welding: it ends on Mar 1, 2027, after your date'
    ],
    [
      because({ code: 'enrolment-closed', closed: DAY }),
      'Welding: enrolment closed on Mar 1, 2027'
    ],
    [
      because({ code: 'too-many-hours', hoursPerWeek: 20 }),
      'Welding: you would need 20 hours a week'
    ],
    [because({ code: 'over-budget', minor: 90_000 }), 'Welding: the plan would cost €900'],
    [because({ code: 'unpriced' }), 'Welding: its price is not stated'],
    [because({ code: 'no-dates' }), 'Welding: it has no dates left'],
    [because({ code: 'language' }), 'Welding: it is not in your languages'],
    [because({ code: 'mode' }), 'Welding: it is not given the way you chose'],
    [because({ code: 'not-official' }), 'Welding: no state recognises its certificate'],
    [because({ code: 'provider' }), 'Welding: it is not of the providers you chose'],
    [because({ code: 'prerequisite' }), 'Welding: you lack what it asks for'],
    [
      because({ code: 'prerequisite', offering: 'Bolts' as OfferingId }),
      'Welding: it asks for Bolts first'
    ],
    [because({ code: 'not-wanted' }), 'Welding: you do not want it']
  ])('%j', (rejection, words) => {
    expect(rejectionWords(rejection, 'EUR', index)).toBe(words);
  });

  const show = (load: () => Promise<readonly Rejection[]>) =>
    render(Rejections, { plan: kept, index, load });
  const open = () => userEvent.click(screen.getByText('Why not another?'));

  it('is worked out only when somebody looks, and stands at its step', async () => {
    const load = vi.fn(() => Promise.resolve([because({ code: 'dearer' }, 20_000)]));
    show(load);
    expect(load).not.toHaveBeenCalled();
    await open();
    await waitFor(() => expect(screen.getByText('Welding: €200 dearer')).toBeTruthy());
    expect(screen.getAllByRole('heading').map((each) => each.textContent)).toEqual(['Alloys']);
    expect(load).toHaveBeenCalledOnce();
  });

  it.each([
    ['there is none', () => Promise.resolve([])],
    ['it breaks down', () => Promise.reject(new Error('worker'))]
  ])('says so where %s', async (_, load) => {
    show(load);
    await open();
    await screen.findByText('No other course could stand in its place.');
  });

  it('says that it is under way', async () => {
    show(() => new Promise(() => undefined));
    await open();
    expect(screen.getByText('Looking at the others…')).toBeTruthy();
  });
});
