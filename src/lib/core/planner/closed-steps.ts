import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId, RunId } from '../catalogue/ids';
import type { Offering, Run } from '../catalogue/model';
import type { Day } from '../kernel/day';
import type { PlanQuestion } from './plan';
import { settingOf } from './setting';
import { whyNot } from './tasks';

/** A step for which it is too late to enrol, unless the learner has: nothing here says so. */
export interface ClosedStep {
  readonly offering: OfferingId;
  readonly run: RunId;
  readonly start: Day;
  /** The last day on which one could enrol. */
  readonly closed: Day;
  /** Whether the course can be taken another time, within the limits. */
  readonly again: boolean;
}

/**
 * Steps of the plan that was kept which planning again leaves out, though the learner may have a
 * place: to be asked before. Who is enrolled marks the step as entered, and it stays on its days.
 */
export function closedSteps(question: PlanQuestion, index: CatalogueIndex): ClosedStep[] {
  const { decided, today } = question;
  if (!decided) return [];
  const setting = settingOf(question, index);
  const { begun, failed, dropped } = decided;
  const told = new Set([...begun, ...failed, ...dropped]);
  return decided.steps.flatMap(({ offering: id, run: runId, start }): ClosedStep[] => {
    const offering = index.offering(id);
    const run = offering?.runs.find((each) => each.id === runId);
    if (!offering || !run || told.has(id)) return [];
    const closed = closesOn(run, offering);
    if (closed === undefined || closed >= today) return [];
    const again = whyNot(offering, setting) === undefined;
    return [{ offering: id, run: run.id, start, closed, again }];
  });
}

/** A run with set days that says nothing of it can be entered until it begins. */
function closesOn({ enrolBy, start }: Run, { schedule }: Offering): Day | undefined {
  return enrolBy ?? (schedule === 'flexible' ? undefined : start);
}
