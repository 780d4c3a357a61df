import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { plainText, type LocalText } from '$lib/core/kernel/text';
import type { SharedPath, SharedStep, SharedStepState } from '$lib/core/sharing/parcel';
import type { PlanStep } from '$lib/core/planner/plan';
import { today } from '$lib/state/clock';
import { coveredNow } from '$lib/state/held.svelte';
import { currentLanguage } from '$lib/state/language.svelte';
import { allSteps, awardsOf, doneOn, type PathRow } from '$lib/state/paths.svelte';
import { goalName } from '../path/goal-words';

/** A path as others may see it: what it is called, its steps, and how far they are. No prices. */
export function sharedPathOf(path: PathRow, index: CatalogueIndex): SharedPath {
  const [id] = awardsOf(path.goal);
  const award = id === undefined ? undefined : index.award(id);
  const provider = award && index.provider(award.provider)?.name;
  const given = allSteps(path).filter(
    ({ offering }) => !['failed', 'dropped'].includes(path.marks[offering]?.kind ?? '')
  );
  const steps = given.map((step) => sharedStep(step, path, index));
  const finished = steps.every(({ state }) => state === 'done');
  return {
    kind: 'path',
    title: titleOfPath(path, index),
    ...(provider && { provider }),
    steps,
    asOf: today(),
    ...(!finished && { finish: path.plan.finish })
  };
}

function titleOfPath(path: PathRow, index: CatalogueIndex): LocalText {
  const { goal, name } = path;
  if (name !== undefined) return plainText(name, currentLanguage());
  const award = goal.kind === 'award' ? index.award(goal.award)?.title : undefined;
  const known = award ?? (goal.kind === 'award' ? path.titles?.[goal.award] : undefined);
  return known ?? plainText(goalName(goal, index), currentLanguage());
}

function sharedStep(step: PlanStep, path: PathRow, index: CatalogueIndex): SharedStep {
  const { offering: id, ects } = step;
  const offering = index.offering(id);
  const provider = offering && index.provider(offering.provider)?.name;
  return {
    title: offering?.title ?? path.titles?.[id] ?? plainText(id),
    ...(provider && { provider }),
    state: stateOf(step, path),
    ...(ects > 0 && { ects })
  };
}

function stateOf({ offering }: PlanStep, path: PathRow): SharedStepState {
  if (doneOn(path, offering) !== undefined || coveredNow()?.has(offering)) return 'done';
  return path.marks[offering]?.kind === 'begun' ? 'doing' : 'planned';
}
