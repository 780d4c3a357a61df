import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Plan, PlanQuestion, PlanSet } from '$lib/core/planner/plan';
import { heldCredentials } from '$lib/state/credentials.svelte';
import { PlanSearch } from '$lib/state/plan-search.svelte';
import type { WantedLimits } from '$lib/state/planning.svelte';
import { award, course, indexOf, one } from '../../../../tests/fixtures/catalogue';
import { namesKnown } from '../../../../tests/fixtures/names-known';
import { LIMITS, path, plan, planSet, planStep } from '../../../../tests/fixtures/plans';
import PlanResults from './PlanResults.svelte';
import Replan from './Replan.svelte';

interface Asked {
  readonly kind: string;
  readonly progress: (set: PlanSet) => void;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}
const { asked } = vi.hoisted(() => ({ asked: [] as unknown[] }));
const last = () => asked.at(-1) as Asked;

vi.mock('$lib/workers', () => ({
  plannerWorker: {
    ask: (
      { kind }: { kind: string },
      options: { signal?: AbortSignal; onProgress?: Asked['progress'] } = {}
    ) =>
      new Promise((answer, fail) => {
        options.signal?.addEventListener('abort', () => fail(new Error('aborted')));
        asked.push({ kind, progress: options.onProgress, answer, fail });
      })
  }
}));
vi.mock('$lib/state/catalogue.svelte', async () => {
  const { catalogueState } = await import('../../../../tests/fixtures/catalogue-state');
  return catalogueState(() => index);
});
/* jsdom lays nothing out: the picture is as wide as it is without a size. */
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
);

const index = indexOf(
  [course('Alloys'), course('Bolts')],
  [award('CAS', one('Alloys'), { title: { en: 'CAS in Metals' } })]
);
const question: PlanQuestion = {
  goal: { kind: 'award', award: 'CAS' as never },
  held: [],
  limits: LIMITS,
  today: '2026-06-15' as Day
};
const of = (totalMinor: number, finish: string, more: Partial<Plan> = {}) =>
  plan([planStep('Alloys')], { totalMinor, finish: finish as Day, ends: [], ...more });
const CHEAP = of(40_000, '2027-06-30', { ends: ['cheapest', 'calmest'] });
const QUICK = of(90_000, '2026-12-31', { ends: ['quickest', 'fewest-changes'] });
const WANTED: WantedLimits = { hoursPerWeek: 8, currency: 'EUR' };

/* What is held is asked for while plans are shown: the device answers before the tests end. */
beforeAll(namesKnown);
beforeAll(() => vi.waitFor(() => expect(heldCredentials()).toEqual([])));

let search: PlanSearch;
beforeEach(() => {
  asked.length = 0;
  search = new PlanSearch();
});

function show(more: { narrowed?: boolean } = {}) {
  const onlimits = vi.fn<(limits: WantedLimits) => void>();
  const onkeep = vi.fn<(plan: Plan) => void>();
  render(PlanResults, { search, index, limits: WANTED, onlimits, onkeep, ...more });
  search.look(question, index.catalogue);
  return { onlimits, onkeep };
}
const answer = async (set: PlanSet) => {
  last().answer({ kind: 'plan', set });
  await vi.waitFor(() => expect(search.busy).toBe(false));
};
const button = (name: string) => screen.getByRole('button', { name });

describe('the plans within the limits', () => {
  it('come one after the other, and can be stopped', async () => {
    show();
    expect(await screen.findByText(/^Looking for the best ways/)).toBeTruthy();
    last().progress(planSet([QUICK], { complete: false }));
    expect(await screen.findByText('1 way so far')).toBeTruthy();
    expect(screen.getByRole('article', { name: /^Quickest/ })).toBeTruthy();
    await userEvent.click(button('Stop'));
    expect(await screen.findByText(/^Stopped\. What was found so far/)).toBeTruthy();
    expect(screen.getByText(/^One plan\. The search was cut short/)).toBeTruthy();
  });

  it('stop before there is one, and say so', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped. Change a limit to look again.')).toBeTruthy();
  });

  it('are said to be all there are only where they are', async () => {
    show();
    await answer(planSet([CHEAP, QUICK]));
    expect(await screen.findByText('2 plans, and no other plan beats any of them.')).toBeTruthy();
  });

  it('are not said to be all where courses were left out', async () => {
    show({ narrowed: true });
    await answer(planSet([CHEAP]));
    expect(await screen.findByText(/The search was cut short: there may be more/)).toBeTruthy();
    expect(screen.getByText(/^More courses could count than were looked at/)).toBeTruthy();
  });

  it('are chosen by chips, and what was chosen stays when more plans come', async () => {
    const { onkeep } = show();
    last().progress(planSet([CHEAP, QUICK], { complete: false }));
    await userEvent.click(await screen.findByRole('button', { name: 'Quickest' }));
    expect(screen.getByRole('article', { name: /^Quickest/ })).toBeTruthy();
    await answer(planSet([of(10_000, '2027-12-31', { ends: ['cheapest'] }), CHEAP, QUICK]));
    expect(await screen.findByRole('article', { name: /^Quickest/ })).toBeTruthy();
    await userEvent.click(button('Keep this path'));
    expect(onkeep.mock.calls).toEqual([[QUICK]]);
  });

  it('of one have neither chips nor a picture', async () => {
    show();
    await answer(planSet([CHEAP]));
    await screen.findByRole('article', { name: /^Cheapest/ });
    expect(screen.queryByRole('radiogroup')).toBeNull();
    expect(screen.queryByRole('group', { name: 'The best at' })).toBeNull();
  });

  it('that there are none of say why, and what would help', async () => {
    const { onlimits } = show();
    await answer(planSet([], { obstacles: [{ code: 'too-few-hours', hoursPerWeek: 10 }] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Give 10 hours a week' }));
    expect(onlimits.mock.calls).toEqual([[{ ...WANTED, hoursPerWeek: 10 }]]);
  });

  it('are followed by what more would buy', async () => {
    const { onlimits } = show();
    await answer(planSet([CHEAP]));
    await vi.waitFor(() => expect(last().kind).toBe('what-if'));
    const whatIfs = [{ change: { hoursPerWeek: 1 }, cheaperBy: 0, weeksEarlier: 6 }];
    last().answer({ kind: 'what-if', whatIfs });
    await screen.findByText('One more hour a week: 6 weeks earlier');
    await userEvent.click(button('Apply: One more hour a week'));
    expect(onlimits.mock.calls).toEqual([[{ ...WANTED, hoursPerWeek: 9 }]]);
  });

  it('can be looked for again where the search broke down', async () => {
    show();
    last().fail(new Error('worker'));
    await userEvent.click(await screen.findByRole('button', { name: 'Look again' }));
    expect(asked).toHaveLength(2);
  });
});

describe('a plan from where the learner is', () => {
  const kept = path(plan([planStep('Alloys'), planStep('gone')]), {
    marks: { ['gone' as OfferingId]: { kind: 'begun', on: '2026-09-01' as Day } }
  });
  function replan() {
    const onaccept = vi.fn<(plan: Plan) => void>();
    const onleave = vi.fn<() => void>();
    const onlimits = vi.fn<(limits: WantedLimits) => void>();
    const onenrolled = vi.fn<(step: OfferingId) => void>();
    render(Replan, {
      ...{ path: kept, search, index },
      ...{ onlimits, onenrolled, onaccept, onleave }
    });
    search.look(question, index.catalogue);
    return { onlimits, onaccept, onleave };
  }

  it('begins with what changes least, says what changes, and is taken', async () => {
    const { onaccept } = replan();
    await answer(planSet([CHEAP, QUICK]));
    expect(await screen.findByRole('heading', { name: 'Quickest · Fewest changes' })).toBeTruthy();
    expect(screen.getByText(/^1 step stays and 1 gone\.$/)).toBeTruthy();
    await userEvent.click(button('Cheapest'));
    await userEvent.click(button('Take this plan'));
    expect(onaccept.mock.calls).toEqual([[CHEAP]]);
  });

  it('can be left, and says where there is none', async () => {
    const { onleave } = replan();
    await answer(planSet([], { obstacles: [{ code: 'no-way', missing: [] }] }));
    expect(await screen.findByText('No plan leads on from here within your limits.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Take this plan' })).toBeNull();
    await userEvent.click(button('Keep the path as it is'));
    expect(onleave).toHaveBeenCalledOnce();
  });

  it('offers the change of limits that makes a plan possible', async () => {
    const { onlimits } = replan();
    await answer(planSet([], { obstacles: [{ code: 'too-few-hours', hoursPerWeek: 9 }] }));
    await userEvent.click(await screen.findByRole('button', { name: 'Give 9 hours a week' }));
    expect(onlimits.mock.calls).toEqual([[{ ...question.limits, hoursPerWeek: 9 }]]);
  });

  it('says so where everything is reached', async () => {
    replan();
    await answer(planSet([], { obstacles: [{ code: 'already-reached' }] }));
    expect(await screen.findByText(/^Every step is done\./)).toBeTruthy();
  });

  it('can be stopped and looked for again', async () => {
    replan();
    await userEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Look again' }));
    expect(asked).toHaveLength(2);
  });
});
