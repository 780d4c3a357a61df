import { factsOf } from '../catalogue/pool';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import { addDays, daysBetween, type Day } from '../kernel/day';
import type { Thing } from '../stacking/standing';
import type { Decided, PlanQuestion, PlanStep } from './plan';

/** A step of a plan that was kept. */
export type KeptStep = Pick<PlanStep, 'offering' | 'run' | 'start' | 'end' | 'ects'>;

/**
 * What became of a step: over with success, under way, entered but not begun, not passed, given up;
 * or put off to a day at the earliest, or put on one.
 */
export type Mark =
  | { readonly kind: 'done' | 'begun' | 'enrolled' | 'failed' | 'dropped'; readonly on: Day }
  | { readonly kind: 'delayed' | 'fixed'; readonly to: Day };

export interface KeptPath {
  /** Those that are over are among them. */
  readonly steps: readonly KeptStep[];
  readonly marks: Readonly<Partial<Record<OfferingId, Mark>>>;
}

/**
 * The question of a kept path, asked again from where the learner is. `question` has the goal and
 * limits of the path and what is held today. Steps that are done count as held by the learner's
 * claim, until a credential stands for them; steps that are under way stay; nothing begins before
 * today.
 */
export function replanQuestion(
  question: PlanQuestion,
  { steps, marks }: KeptPath,
  today: Day,
  index: CatalogueIndex
): PlanQuestion {
  const { held, limits } = question;
  const start = limits.start > today ? limits.start : today;
  const marked = (kind: Mark['kind']) =>
    steps.filter(({ offering }) => marks[offering]?.kind === kind);
  const isHeld = (id: OfferingId) =>
    held.some(({ stands }) => stands.some((standing) => standing.id === id));
  const done = marked('done').filter(({ offering }) => !isHeld(offering));
  const open = steps
    .filter(({ offering }) => marks[offering]?.kind !== 'done' && !isHeld(offering))
    .map((step) => asBegun(step, marks[step.offering]));
  return {
    ...question,
    today,
    limits: { ...limits, start },
    held: [...held, ...done.map((step) => doneThing(step, marks[step.offering], index))],
    decided: {
      steps: open,
      begun: [...marked('begun'), ...marked('enrolled')]
        .map(({ offering }) => offering)
        .filter((id) => !isHeld(id)),
      failed: idsOf(marks, 'failed'),
      dropped: idsOf(marks, 'dropped'),
      delayed: daysOf(marks, 'delayed', start),
      fixed: daysOf(marks, 'fixed', start)
    }
  };
}

/** A course without dates begins when the learner begins it, and then ends that much later. */
function asBegun(step: KeptStep, mark: Mark | undefined): KeptStep {
  if (mark?.kind !== 'begun' || step.run !== undefined) return step;
  const shift = daysBetween(step.start, mark.on);
  return { ...step, start: mark.on, end: addDays(step.end, shift) };
}

/** Of a course that is in no catalogue any more only what the plan said of it is known. */
function doneThing(
  { offering: id, end, ects }: KeptStep,
  mark: Mark | undefined,
  index: CatalogueIndex
): Thing {
  const offering = index.offering(id);
  const { ids: _, toCome, credits, ...facts } = offering ? factsOf(offering) : NO_FACTS;
  return {
    ...facts,
    key: id,
    state: 'earned',
    stands: [{ id, by: 'claim' }],
    credits: credits ?? (ects > 0 ? [{ scheme: 'ects', value: ects }] : []),
    completed: mark?.kind === 'done' ? mark.on : end
  };
}

const NO_FACTS: ReturnType<typeof factsOf> = { ids: [] };

function idsOf(marks: KeptPath['marks'], kind: Mark['kind']): OfferingId[] {
  const ids = Object.keys(marks) as OfferingId[];
  return ids.filter((id) => marks[id]?.kind === kind);
}

/** Days that are still to come; a day that is over decides nothing. */
function daysOf(
  marks: KeptPath['marks'],
  kind: 'delayed' | 'fixed',
  start: Day
): Decided['delayed'] {
  const days: Partial<Record<OfferingId, Day>> = {};
  for (const id of Object.keys(marks) as OfferingId[]) {
    const mark = marks[id];
    if (mark?.kind === kind && mark.to >= start) days[id] = mark.to;
  }
  return days;
}
