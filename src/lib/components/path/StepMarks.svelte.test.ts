import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Broken } from '$lib/core/planner/move';
import type { Difference } from '$lib/core/planner/plan';
import { heldCredentials } from '$lib/state/credentials.svelte';
import type { Mark } from '$lib/state/paths.svelte';
import { course, indexOf } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { planStep } from '../../../../tests/fixtures/plans';
import Differences from './Differences.svelte';
import { brokenWords } from './mark-words';
import StepMarks from './StepMarks.svelte';

/* What is held is asked for in words: the device answers before the tests end. */
beforeAll(namesKnown);
beforeAll(() => vi.waitFor(() => expect(heldCredentials()).toEqual([])));
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-09-05T12:00:00') }));
afterEach(() => void vi.useRealTimers());

const index = indexOf([course('Alloys'), course('Bolts')]);
const DAY = '2026-10-05' as Day;
const BOLTS = 'Bolts' as OfferingId;

async function show(mark?: Mark, broken: readonly Broken[] = []) {
  const onmark = vi.fn<(mark: Mark | undefined) => void>();
  const onmove = vi.fn<(to: Day) => void>();
  const breaks = vi.fn<(to: Day) => readonly Broken[]>(() => broken);
  render(StepMarks, {
    ...{ step: planStep('Alloys'), mark, currency: 'EUR', index },
    ...{ onmark, onmove, breaks }
  });
  const user = userEvent.setup();
  await user.click(screen.getByText('How is it going?'));
  return { onmark, onmove, breaks, user };
}
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('what became of a step', () => {
  it.each<[string, Mark['kind']]>([
    ['I am enrolled', 'enrolled'],
    ['I have begun', 'begun'],
    ['It did not work out', 'failed'],
    ['I do not want it', 'dropped']
  ])('“%s” is noted with the day', async (name, kind) => {
    const { onmark } = await show();
    await press(name);
    expect(onmark.mock.calls).toEqual([[{ kind, on: '2026-09-05' }]]);
  });

  it.each<[Mark, string]>([
    [{ kind: 'begun', on: DAY }, 'begun on Oct 5, 2026'],
    [{ kind: 'failed', on: DAY }, 'did not work out (Oct 5, 2026)'],
    [{ kind: 'dropped', on: DAY }, 'dropped on Oct 5, 2026'],
    [{ kind: 'delayed', to: DAY }, 'not before Oct 5, 2026'],
    [{ kind: 'fixed', to: DAY }, 'moved to Oct 5, 2026']
  ])('%j is shown, and can be put back', async (mark, words) => {
    const { onmark } = await show(mark);
    expect(screen.getByText(words)).toBeTruthy();
    await press('As it was planned');
    expect(onmark.mock.calls).toEqual([[undefined]]);
  });

  it('nothing can be put back where nothing was noted', async () => {
    await show();
    expect(screen.queryByRole('button', { name: 'As it was planned' })).toBeNull();
  });

  it('may be put off to a day', async () => {
    const { onmark, user } = await show();
    await user.type(screen.getByLabelText('Not before'), DAY);
    await press('Begin later');
    expect(onmark.mock.calls).toEqual([[{ kind: 'delayed', to: DAY }]]);
  });
});

describe('moving the start', () => {
  it('shows what would break, and plans around it', async () => {
    const { breaks, onmove, user } = await show(undefined, [
      { code: 'too-early', offering: BOLTS },
      { code: 'too-many-hours', monday: DAY, hours: 12.34, limit: 8 }
    ]);
    expect(screen.queryByRole('button', { name: 'Plan around it' })).toBeNull();
    await user.type(screen.getByLabelText('Start on'), DAY);
    await press('See what changes');
    expect(breaks.mock.calls).toEqual([[DAY]]);
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      '“Bolts” has to be finished first.',
      '12.3 hours in the week of Oct 5, 2026, and you can give 8.'
    ]);
    await press('Plan around it');
    expect(onmove.mock.calls).toEqual([[DAY]]);
  });

  it('offers the next day on which the course begins', async () => {
    const { breaks, user } = await show(undefined, [{ code: 'no-run', next: DAY }]);
    await user.type(screen.getByLabelText('Start on'), '2026-09-30');
    await press('See what changes');
    expect(screen.queryByRole('button', { name: 'Plan around it' })).toBeNull();
    await press('Try Oct 5, 2026');
    expect(breaks.mock.calls).toEqual([['2026-09-30'], [DAY]]);
  });

  it('says so where nothing breaks', async () => {
    const { user } = await show();
    await user.type(screen.getByLabelText('Start on'), DAY);
    await press('See what changes');
    expect(screen.getByText('Nothing else has to change.')).toBeTruthy();
  });

  it.each<[Broken, string]>([
    [{ code: 'no-run' }, 'The course does not begin on that day.'],
    [{ code: 'no-run', next: DAY }, 'The course does not begin on that day; next on Oct 5, 2026.'],
    [{ code: 'before-start', start: DAY }, 'Nothing is to begin before Oct 5, 2026.'],
    [
      { code: 'after-latest', end: DAY, latest: '2026-10-01' as Day },
      'It ends on Oct 5, 2026, and you want to be finished by Oct 1, 2026.'
    ],
    [{ code: 'enrolment-closed', closed: DAY }, 'Enrolment closed on Oct 5, 2026.'],
    [{ code: 'without-study', monday: DAY }, 'The week of Oct 5, 2026 is without study.'],
    [
      { code: 'too-many-at-once', monday: DAY, atOnce: 1 },
      'More than 1 courses at once in the week of Oct 5, 2026.'
    ],
    [{ code: 'over-budget', minor: 90_000 }, 'The path would cost €900.'],
    [{ code: 'too-late-for', offering: BOLTS }, '“Bolts” would begin before this is over.'],
    [{ code: 'lapses', thing: 'Bolts', last: DAY }, '“Bolts” counts only until Oct 5, 2026.']
  ])('%j', (broken, words) => {
    expect(brokenWords(broken, 'EUR', index)).toBe(words);
  });
});

describe('how a new plan differs', () => {
  it('is counted, and said step by step', () => {
    const differences: Difference[] = [
      { code: 'stays', offering: 'Alloys' as OfferingId },
      { code: 'stays', offering: 'other' as OfferingId },
      { code: 'moved', offering: BOLTS, from: '2026-09-01' as Day, to: DAY },
      { code: 'gone', offering: 'Old' as OfferingId, why: 'withdrawn' },
      { code: 'new', offering: 'New' as OfferingId }
    ];
    render(Differences, { differences, index });
    expect(screen.getByText('2 steps stay, 1 moved, 1 gone, and 1 new.')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
      'Alloys stays as it is',
      'other stays as it is',
      'Bolts moves from Sep 1, 2026 to Oct 5, 2026',
      'Old is gone: its provider no longer offers it',
      'New is new'
    ]);
  });

  it.each(['withdrawn', 'dropped', 'no-dates', 'not-needed', 'does-not-fit'] as const)(
    'a step that is gone says why: %s',
    (why) => {
      render(Differences, { differences: [{ code: 'gone', offering: BOLTS, why }], index });
      expect(screen.getByRole('listitem').textContent).toMatch(/^Bolts is gone: .{10,}/);
    }
  );

  it('is not spoken of where nothing was kept', () => {
    render(Differences, { differences: [], index });
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
