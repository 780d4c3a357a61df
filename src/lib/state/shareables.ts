import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { creditedTo } from '$lib/core/stacking/award-parts';
import { credentialOf, type Covered } from '$lib/core/stacking/holdings';
import type { AwardOutlook } from '$lib/core/stacking/outlook';
import type { Moments, Thing } from '$lib/core/stacking/standing';
import { allSteps, awardsOf, doneOn, progressOf } from './path-steps';
import type { CredentialRow, PathRow } from './storage';

/** A credential, or a path, that is shown instead of the credentials it is made of. */
export type Stack =
  | { readonly kind: 'credential'; readonly row: CredentialRow; readonly parts: Parts }
  | { readonly kind: 'path'; readonly path: PathRow; readonly parts: Parts };

type Parts = readonly CredentialRow[];

/** Everything that can be shown, each credential in one place. */
export interface Shareables {
  /** Awards that are held, and paths that are finished, with what folds away under them. */
  readonly stacks: readonly Stack[];
  /** Paths that are not finished. */
  readonly paths: readonly PathRow[];
  /** Credentials that are part of no stack. */
  readonly singles: readonly CredentialRow[];
}

/** What is held, as the catalogues look at it. */
export interface Known {
  readonly things: readonly Thing[];
  readonly covered: Covered;
  readonly index: CatalogueIndex;
  readonly moments: Moments;
}

/** Sorts what is held and planned; without catalogues nothing is known to be made of something. */
export function shareablesOf(
  rows: readonly CredentialRow[],
  paths: readonly PathRow[],
  known: Known | undefined
): Shareables {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rowsOf = (ids: Iterable<string>) => [...ids].flatMap((id) => byId.get(id) ?? []);
  const below = known ? partsBelow(rows, known) : new Map<string, ReadonlySet<string>>();
  const folded = new Set<string>();
  const tops = new Set<string>();
  for (const [id, parts] of [...below].sort(([, a], [, b]) => b.size - a.size)) {
    if (folded.has(id) || parts.size === 0) continue;
    tops.add(id);
    for (const part of parts) if (!tops.has(part)) folded.add(part);
  }
  const finished = paths.filter((path) => isFinished(path) && !isHeld(path, known));
  const made = finished.map((path): Stack => {
    const parts = rowsOf(creditedToPath(path, known)).filter(({ id }) => !folded.has(id));
    return { kind: 'path', path, parts };
  });
  for (const { parts } of made) for (const { id } of parts) folded.add(id);
  const awards = rows.flatMap((row): Stack[] => {
    if (!tops.has(row.id) || folded.has(row.id)) return [];
    const parts = rowsOf(below.get(row.id) ?? []).filter(({ id }) => !tops.has(id));
    return [{ kind: 'credential', row, parts }];
  });
  return {
    stacks: [...awards, ...made],
    paths: paths.filter((path) => !isFinished(path)),
    singles: rows.filter(({ id }) => !folded.has(id) && !tops.has(id))
  };
}

/** Of each credential of an award everything that counts towards it, through smaller awards too. */
function partsBelow(
  rows: readonly CredentialRow[],
  { things, index, moments }: Known
): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = new Map(rows.map(({ id }) => [id, new Set<string>()]));
  for (const { key, stands, state } of things) {
    const own = direct.get(credentialOf(key));
    if (state !== 'earned' || !own) continue;
    for (const { id } of stands) {
      const award = index.award(id as AwardId);
      if (!award) continue;
      for (const part of creditedTo(award, things, moments, index)) own.add(part);
    }
  }
  return new Map([...direct.keys()].map((id) => [id, reachedFrom(id, direct)]));
}

function reachedFrom(
  id: string,
  direct: ReadonlyMap<string, ReadonlySet<string>>
): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...(direct.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id || reached.has(next)) continue;
    reached.add(next);
    waiting.push(...(direct.get(next) ?? []));
  }
  return reached;
}

function isFinished(path: PathRow): boolean {
  const { done, all } = progressOf(path);
  return all > 0 && done === all;
}

/** True where a credential of the goal itself is held: that is shown then. */
function isHeld({ goal }: PathRow, known: Known | undefined): boolean {
  const awards = awardsOf(goal);
  return awards.length > 0 && awards.every((award) => known?.covered.has(award) === true);
}

/**
 * The credentials that count towards a path: those that its plan counted, those of the steps that
 * are done, and what counts towards its awards today. Each once.
 */
export function creditedToPath(path: PathRow, known: Known | undefined): string[] {
  const counted = path.plan.covered.map(({ thing }) => credentialOf(thing));
  const steps = allSteps(path).flatMap(({ offering }) => {
    const held = known?.covered.get(offering as OfferingId | AwardId);
    return held && doneOn(path, offering) !== undefined ? [held.credential] : [];
  });
  const awards = awardsOf(path.goal).flatMap((id) => {
    const award = known?.index.award(id);
    return known && award ? creditedTo(award, known.things, known.moments, known.index) : [];
  });
  return [...new Set([...counted, ...steps, ...awards])];
}

/** Something that the learner is after, with the credentials that count towards it. */
export type ShownGoal =
  | { readonly kind: 'path'; readonly path: PathRow; readonly rows: Parts }
  | { readonly kind: 'award'; readonly award: AwardOutlook['award']; readonly rows: Parts };

/** Paths and awards towards which something that is held counts. */
export function goalsOf(
  paths: readonly PathRow[],
  awards: readonly Pick<AwardOutlook, 'award' | 'counted'>[],
  rows: readonly CredentialRow[],
  known: Known | undefined
): ShownGoal[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const rowsOf = (ids: readonly string[]) => [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  const goals: ShownGoal[] = [
    ...paths.map((path) => ({
      ...{ kind: 'path' as const, path },
      rows: rowsOf(creditedToPath(path, known))
    })),
    ...awards.map(({ award, counted }) => ({
      ...{ kind: 'award' as const, award },
      rows: rowsOf(counted.map(credentialOf))
    }))
  ];
  return goals.filter((goal) => goal.rows.length > 0);
}
