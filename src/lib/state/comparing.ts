import type { OfferingId } from '$lib/core/catalogue/ids';
import { preferences, setPreference } from './preferences.svelte';

/** More columns than this cannot be read side by side. */
export const MOST_COMPARED = 6;

/** The courses that are put side by side, in the order in which they were chosen. */
export function comparedIds(): readonly OfferingId[] {
  return preferences.compared as readonly OfferingId[];
}

export function isCompared(id: OfferingId): boolean {
  return comparedIds().includes(id);
}

/** Adds a course to the comparison or takes it out. False where there is no room. */
export function toggleCompared(id: OfferingId): boolean {
  const ids = comparedIds();
  if (!ids.includes(id) && ids.length >= MOST_COMPARED) return false;
  void setPreference(
    'compared',
    ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]
  );
  return true;
}

export function clearCompared(): void {
  void setPreference('compared', undefined);
}
