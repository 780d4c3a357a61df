import { catalogue } from './catalogue.svelte';
import { heldCredentials } from './credentials.svelte';
import { coveredNow, heldSlice, heldThings } from './held.svelte';
import { momentsNow, nearestAwards } from './nearest-awards.svelte';
import { keptPaths } from './paths.svelte';
import { goalsOf, shareablesOf, type Known, type Shareables, type ShownGoal } from './shareables';

class Showing {
  readonly known = $derived.by((): Known | undefined => {
    const { index } = heldSlice();
    const things = heldThings();
    const covered = coveredNow();
    return index && things && covered && { index, things, covered, moments: momentsNow() };
  });
  readonly all = $derived.by((): Shareables | undefined => {
    const rows = heldCredentials();
    const paths = keptPaths();
    const settled = this.known !== undefined || catalogue.failed || heldSlice().failed;
    return rows && paths && settled ? shareablesOf(rows, paths, this.known) : undefined;
  });
}

const showing = new Showing();

/** Everything that can be shown; `undefined` until what is held and the catalogues are known. */
export function shareables(): Shareables | undefined {
  return showing.all;
}

/** Kept paths and awards within reach for which something that is held counts. */
export function shownGoals(): readonly ShownGoal[] {
  const awards = nearestAwards()?.nearest ?? [];
  return goalsOf(keptPaths() ?? [], awards, heldCredentials() ?? [], showing.known);
}
