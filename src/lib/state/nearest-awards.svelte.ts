import type { Moments } from '$lib/core/stacking/standing';
import { outlooks, type Outlooks } from '$lib/core/stacking/outlook';
import { today } from './clock';
import { heldSlice, heldThings } from './held.svelte';

/** Today, for rules that are held against what is held now. */
export function momentsNow(): Moments {
  return { at: today(), today: today() };
}

class Nearest {
  readonly awards = $derived.by((): Outlooks | undefined => {
    const { index } = heldSlice();
    const things = heldThings();
    return index && things && outlooks(things, index, momentsNow());
  });
}

const nearest = new Nearest();

/** Awards towards which something that is held counts, the nearest first; once that is known. */
export function nearestAwards(): Outlooks | undefined {
  return nearest.awards;
}
