import { coveredBy, type Covered, type Holding } from '$lib/core/stacking/holdings';
import { holdingOf } from '$lib/core/stacking/record-holding';
import type { Thing } from '$lib/core/stacking/standing';
import { thingsOf } from '$lib/core/stacking/things';
import { standingSlice, type CatalogueSlice } from './catalogue.svelte';
import { today } from './clock';
import {
  counts,
  heldCredentials,
  partsOf,
  type CredentialRow,
  type Stated
} from './credentials.svelte';

/** What a credential says of itself, with its parts that count too; undefined where it does not. */
function holdingIn(credential: string, stated: Stated): Holding | undefined {
  if (!counts(stated)) return undefined;
  const parts = partsOf(stated).flatMap((part) => holdingIn(credential, part) ?? []);
  return { ...holdingOf(credential, stated.record), ...(parts.length > 0 && { parts }) };
}

function holdingsOf(row: CredentialRow): Holding[] {
  const holding = holdingIn(row.id, row);
  if (!holding) return [];
  return [{ ...holding, ...(row.claimed !== undefined && { claimed: row.claimed }) }];
}

class Held {
  readonly holdings = $derived(heldCredentials()?.flatMap(holdingsOf));
  readonly things = $derived.by((): readonly Thing[] | undefined => {
    const { index } = heldSlice();
    return index && this.holdings && thingsOf(index, this.holdings, today());
  });
  readonly covered = $derived(this.things && coveredBy(this.things));
}

const held = new Held();

/** What is held of the catalogues, with the awards that count it. */
export const heldSlice: () => CatalogueSlice = standingSlice(
  () => held.holdings && { holdings: held.holdings }
);

/** What is held, as rules and plans look at it; `undefined` until it and the catalogues are known. */
export function heldThings(): readonly Thing[] | undefined {
  return held.things;
}

/** Courses and awards of the catalogues that are held; `undefined` until both are known. */
export function coveredNow(): Covered | undefined {
  return held.covered;
}
