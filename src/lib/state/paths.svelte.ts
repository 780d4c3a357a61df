import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Award } from '$lib/core/catalogue/model';
import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { Limits, Plan, PlanAnswer } from '$lib/core/planner/plan';
import { reachOf } from '$lib/core/planner/reach';
import type { Covered } from '$lib/core/stacking/holdings';
import { plannerWorker } from '$lib/workers';
import { now, today } from './clock';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import { askToPersist } from './persistence';
import type { PathRow } from './storage';

export type { PathRow } from './storage';

const rows = new Live<PathRow[]>((door, next, fail) => door.watchPaths(next, fail));

/** All kept paths, the last kept first; `undefined` until the device has answered. */
export function keptPaths(): readonly PathRow[] | undefined {
  return rows.current;
}

export function findPath(id: string | null): PathRow | undefined {
  return rows.current?.find((row) => row.id === id);
}

/** Looks for the best ways to an award, beside the page. Rejects when aborted. */
export function findPlans(
  award: Award,
  index: CatalogueIndex,
  covered: Covered,
  limits: Limits,
  signal: AbortSignal
): Promise<PlanAnswer> {
  const catalogue = reachOf(award, index);
  return plannerWorker.ask(
    { award: award.id, catalogue, covered: [...covered], limits },
    { signal }
  );
}

/** Keeps a plan; gives the id of the path. */
export async function keepPlan(
  plan: Plan,
  limits: Limits,
  { headOf }: CatalogueIndex
): Promise<string | undefined> {
  const head = headOf(plan.award);
  const row: PathRow = {
    id: crypto.randomUUID(),
    keptAt: now(),
    award: plan.award,
    limits,
    plan,
    catalogue: { id: head.id, published: head.published },
    done: {}
  };
  const kept = await stored((door) => door.savePath(row));
  if (!kept.ok) return undefined;
  notices.show(t().paths.plan.keptIt);
  void askToPersist();
  return row.id;
}

export async function tickStep(path: PathRow, step: OfferingId, done: boolean): Promise<void> {
  await stored((door) => door.tickStep(path.id, step, done ? today() : undefined));
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
