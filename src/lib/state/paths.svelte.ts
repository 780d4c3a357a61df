import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Limits, Plan } from '$lib/core/planner/plan';
import type { Mark } from '$lib/core/planner/replan';
import { now, today } from './clock';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import { editionsOf, titlesOf, withPlan } from './path-steps';
import { askToPersist } from './persistence';
import type { PathRow } from './storage';

export { allSteps, awardsOf, doneOn, hasNewEdition, progressOf, stepsLeft } from './path-steps';
export type { Mark } from '$lib/core/planner/replan';
export type { PathRow } from './storage';

const rows = new Live<PathRow[]>((door, next, fail) => door.watchPaths(next, fail));

/** All kept paths, the last kept first; `undefined` until the device has answered. */
export function keptPaths(): readonly PathRow[] | undefined {
  return rows.current;
}

export function findPath(id: string | null): PathRow | undefined {
  return rows.current?.find((row) => row.id === id);
}

/** Keeps a plan; gives the id of the path. */
export async function keepPlan(
  plan: Plan,
  limits: Limits,
  index: CatalogueIndex
): Promise<string | undefined> {
  const row: PathRow = {
    id: crypto.randomUUID(),
    keptAt: now(),
    goal: plan.goal,
    ...{ limits, plan, past: [], marks: {} },
    catalogues: editionsOf(plan, index),
    titles: titlesOf({ plan, past: [] }, index)
  };
  const kept = await stored((door) => door.savePath(row));
  if (!kept.ok) return undefined;
  notices.show(t().paths.plan.keptIt);
  void askToPersist();
  return row.id;
}

export async function tickStep(path: PathRow, step: OfferingId, done: boolean): Promise<void> {
  const mark: Mark = { kind: 'done', on: today() };
  await stored((door) => door.markStep(path.id, step, done ? mark : undefined));
}

/** Notes what became of a step; the learner can take it back. */
export async function markStep(path: PathRow, step: OfferingId, mark?: Mark): Promise<void> {
  const before = path.marks[step];
  const noted = await stored((door) => door.markStep(path.id, step, mark));
  if (!noted.ok) return;
  notices.show(t().paths.marks.noted, {
    label: t().common.undo,
    run: () => void stored((door) => door.markStep(path.id, step, before))
  });
}

/** An empty name calls the path by its goal again. */
export async function renamePath(path: PathRow, name: string): Promise<void> {
  await stored((door) => door.namePath(path.id, name.trim() || undefined));
}

/**
 * Puts a new plan in the place of what is still to do, with the marks it was made with; the learner
 * can take it back.
 */
export async function acceptPlan(
  path: PathRow,
  plan: Plan,
  index: CatalogueIndex,
  tried: PathRow['marks'] = {},
  limits: PathRow['limits'] = path.limits
): Promise<void> {
  const row = withPlan({ ...path, limits }, plan, index, tried);
  const kept = await stored((door) => door.savePath(row));
  if (!kept.ok) return;
  notices.show(t().paths.path.accepted, {
    label: t().common.undo,
    run: () => void stored((door) => door.savePath(path))
  });
}

/** Removes a path; the learner can take it back. */
export async function removePath(path: PathRow): Promise<void> {
  const removed = await stored((door) => door.removePath(path.id));
  if (!removed.ok) return;
  notices.show(t().paths.path.removed, {
    label: t().common.undo,
    run: () => void stored((door) => door.savePath(path))
  });
}
