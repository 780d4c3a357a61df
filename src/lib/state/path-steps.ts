import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { Goal, Plan, PlanStep } from '$lib/core/planner/plan';
import type { PathRow } from './storage';

/* What a kept path says of its steps, and what becomes of it with a new plan. */

/** The awards that a goal names. */
export function awardsOf(goal: Goal): readonly AwardId[] {
  if (goal.kind === 'award') return [goal.award];
  return goal.kind === 'awards' ? goal.awards : [];
}

/** The day on which a step was ticked off. */
export function doneOn({ marks }: PathRow, step: OfferingId): Day | undefined {
  const mark = marks[step];
  return mark?.kind === 'done' ? mark.on : undefined;
}

/** True where nothing is left to do of a step: done, failed or dropped. */
function isOver({ marks }: PathRow, { offering }: PlanStep): boolean {
  const kind = marks[offering]?.kind;
  return kind === 'done' || kind === 'failed' || kind === 'dropped';
}

/** The steps that are still to do, in their order. */
export function stepsLeft(path: PathRow): readonly PlanStep[] {
  return path.plan.steps.filter((step) => !isOver(path, step));
}

/** Every step that was or is in the path, each once; of those planned again, the newest. */
export function allSteps({ past, plan }: PathRow): readonly PlanStep[] {
  const again = new Set(plan.steps.map(({ offering }) => offering));
  return [...past.filter(({ offering }) => !again.has(offering)), ...plan.steps];
}

/** How many of all steps are done. */
export function progressOf(path: PathRow): { readonly done: number; readonly all: number } {
  const counted = allSteps(path).filter(
    ({ offering }) => !['failed', 'dropped'].includes(path.marks[offering]?.kind ?? '')
  );
  const done = counted.filter(({ offering }) => doneOn(path, offering) !== undefined);
  return { done: done.length, all: counted.length };
}

/** The editions of the catalogues that a plan was made with. */
export function editionsOf(
  { goal, steps }: Plan,
  { headOf }: CatalogueIndex
): PathRow['catalogues'] {
  const ids = [...awardsOf(goal), ...steps.map(({ offering }) => offering)];
  const heads = new Map(ids.map(headOf).map(({ id, published }) => [id, published]));
  return [...heads].map(([id, published]) => ({ id, published }));
}

/** What all that a path names is called; as it was called before where no catalogue has it. */
export function titlesOf(
  { plan, past, titles = {} }: Pick<PathRow, 'plan' | 'past' | 'titles'>,
  index: CatalogueIndex
): NonNullable<PathRow['titles']> {
  const { goal, steps, fees, exits, covered } = plan;
  const ids = new Set([
    ...awardsOf(goal),
    ...[...past, ...steps].map(({ offering }) => offering),
    ...[...fees, ...exits].map(({ award }) => award),
    ...covered.flatMap(({ as }) => (as ? [as.id] : []))
  ]);
  const named = [...ids].flatMap((id) => {
    const item = index.offering(id as OfferingId) ?? index.award(id as AwardId);
    const title = item?.title ?? titles[id];
    return title ? [[id, title] as const] : [];
  });
  return Object.fromEntries(named);
}

/** True where a catalogue that the plan was made with is there in another edition. */
export function hasNewEdition(path: PathRow, index: CatalogueIndex): boolean {
  const current = new Map(editionsOf(path.plan, index).map((each) => [each.id, each.published]));
  return path.catalogues.some(({ id, published }) => (current.get(id) ?? published) !== published);
}

/**
 * The path with a new plan for what is still to do, and the marks it was made with. What is over
 * stays behind; what is planned again is not failed any more.
 */
export function withPlan(
  path: PathRow,
  plan: Plan,
  index: CatalogueIndex,
  tried: PathRow['marks'] = {}
): PathRow {
  const planned = new Set(plan.steps.map(({ offering }) => offering));
  const past = allSteps(path).filter((step) => isOver(path, step) && !planned.has(step.offering));
  const over = new Set(past.map(({ offering }) => offering));
  const marks = Object.entries({ ...path.marks, ...tried }).filter(([id, mark]) => {
    const step = id as OfferingId;
    return over.has(step) || (planned.has(step) && mark?.kind !== 'failed');
  });
  return {
    ...path,
    ...{ plan, past, catalogues: editionsOf(plan, index) },
    titles: titlesOf({ ...path, plan, past }, index),
    marks: Object.fromEntries(marks) as PathRow['marks']
  };
}
