import { untrack } from 'svelte';
import { browser } from '$app/environment';
import type { AwardId } from '$lib/core/catalogue/ids';
import type { Goal, Limits } from '$lib/core/planner/plan';
import { catalogue, type Want } from './catalogue.svelte';
import { heldSlice } from './held.svelte';
import { queriesOf, searchCandidates, type Candidates } from './goal-search';
import { awardsOf } from './path-steps';

const MOST_NEAREST = 5;

/**
 * What a goal needs of the catalogues: its awards, or courses that could count and fit the limits.
 * Follows both as long as it is shown.
 */
export function goalCandidates(
  asked: () => { readonly goal: Goal; readonly limits: Limits } | undefined
) {
  let found = $state.raw<Candidates & { readonly key: string }>();
  const awards = $derived.by((): readonly AwardId[] => {
    const now = asked();
    return now ? awardsOf(now.goal) : [];
  });
  const queries = $derived.by(() => {
    const now = asked();
    return now && awards.length === 0 ? queriesOf(now.goal, now.limits) : [];
  });
  /** All that the answer of the searches depends on. */
  const key = $derived(queries.length > 0 ? JSON.stringify([catalogue.opened, queries]) : '');
  const own = $derived(found?.key === key ? found : undefined);
  if (browser) {
    $effect(() => {
      if (key === '' || catalogue.opened === 0) return;
      const [wanted, nearest] = untrack(() => [queries, nearestAwards()] as const);
      let current = true;
      const asking = key;
      searchCandidates(wanted, nearest).then(
        (candidates) => current && (found = { ...candidates, key: asking }),
        () => undefined
      );
      return () => (current = false);
    });
  }
  return {
    get want(): Want | undefined {
      return awards.length > 0 ? { awards } : own?.want;
    },
    get narrowed(): boolean {
      return own?.narrowed === true;
    }
  };
}

/** Awards towards which something counts that is held. */
function nearestAwards(): readonly AwardId[] {
  const held = heldSlice().index?.catalogue.awards ?? [];
  return held.slice(0, MOST_NEAREST).map(({ id }) => id);
}
