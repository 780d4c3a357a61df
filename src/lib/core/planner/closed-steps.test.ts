import { describe, expect, it } from 'vitest';
import {
  all,
  catalogueOf,
  course,
  MONDAY,
  one,
  plansFor,
  run,
  TARGET
} from '../../../../tests/fixtures/planning';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { OfferingId, RunId } from '../catalogue/ids';
import type { Run } from '../catalogue/model';
import { addDays, addWeeks, type Day } from '../kernel/day';
import { closedSteps } from './closed-steps';
import type { Decided, PlanQuestion } from './plan';

const A = 'a' as OfferingId;
const start = addWeeks(MONDAY, 2);
const early = addDays(MONDAY, 3);
const today = addDays(early, 1);
const first: Run = { ...run('a1', 2, 5), enrolBy: early };
const nothing = { begun: [], failed: [], dropped: [], delayed: {}, fixed: {} };
const step = { offering: A, run: 'a1' as RunId, start, end: addDays(addWeeks(start, 5), -1) };
const decided: Decided = { ...nothing, steps: [step] };

function closed(own: Partial<Decided> = {}, on: Day = today, runs = [first]) {
  const offerings = [course('a', { schedule: 'fixed', runs })];
  const limits = { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' };
  const question: PlanQuestion = {
    ...{ goal: TARGET, held: [], limits, today: on, decided: { ...decided, ...own } }
  };
  return closedSteps(question, indexCatalogue(catalogueOf(offerings, [])));
}

describe('steps for which it is too late to enrol', () => {
  it('are asked about, with whether there is another time', () => {
    const expected = { offering: A, run: 'a1', start, closed: early };
    expect(closed()).toEqual([{ ...expected, again: false }]);
    expect(closed({}, today, [first, run('a2', 8, 5)])).toEqual([{ ...expected, again: true }]);
  });

  it('are none as long as one can enrol, or once it is known what became of them', () => {
    expect(closed({}, early)).toEqual([]);
    expect(closed({}, today, [run('a1', 2, 5)])).toEqual([]);
    for (const known of ['begun', 'failed', 'dropped'] as const) {
      expect(closed({ [known]: [A] })).toEqual([]);
    }
  });

  it('close when they begin, where nothing else is said', () => {
    const late = addDays(start, 1);
    expect(closed({}, late, [run('a1', 2, 5)])).toMatchObject([{ closed: start }]);
  });

  it('are in the way of every plan until they are marked as begun, and then stay', () => {
    const offerings = [course('a', { schedule: 'fixed', runs: [first] }), course('b')];
    const plans = (begun: readonly OfferingId[]) => {
      const own = { today, decided: { ...decided, begun } };
      return plansFor(all(one('a'), one('b')), offerings, { start: today }, own).plans;
    };
    expect(plans([])).toEqual([]);
    expect(plans([A])[0]?.steps).toContainEqual(expect.objectContaining({ offering: A, start }));
  });
});
