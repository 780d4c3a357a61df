import { Live } from './live.svelte';
import type { CatalogueRow } from './storage';

export type { CatalogueRow } from './storage';

const rows = new Live<CatalogueRow[]>((door, next, fail) => door.watchCatalogues(next, fail));

/** The catalogues on this device in their order; `undefined` until the device has answered. */
export function keptCatalogues(): readonly CatalogueRow[] | undefined {
  return rows.current;
}
