import { statusNow } from '$lib/core/credential/check';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { addDays, dayOf, type Day } from '$lib/core/kernel/day';
import { now, today } from './clock';
import { formatNumber } from './format';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import { titleOf, type Stated } from './stated';
import type { CredentialRow } from './storage';

export { partsOf, titleLanguage, titleOf, type Stated } from './stated';
export type { CredentialRow } from './storage';

const rows = new Live<CredentialRow[]>((door, next, fail) => door.watchCredentials(next, fail));

/** Everything that is held, the last added first; `undefined` until the device has answered. */
export function heldCredentials(): readonly CredentialRow[] | undefined {
  return rows.current;
}

export function findCredential(id: string | null): CredentialRow | undefined {
  return rows.current?.find((row) => row.id === id);
}

/** Whether a credential may count towards something: not altered, withdrawn or expired. */
export function counts({ record, check }: Stated): boolean {
  if (!check) return record.validUntil === undefined || dayOf(record.validUntil) >= today();
  const { result } = statusNow(record, check, now());
  const gone = result === 'expired' || result === 'revoked' || result === 'suspended';
  return check.integrity.result !== 'altered' && !gone;
}

const SOON_DAYS = 90;

/** The last day of a credential, where that is within the next three months. */
export function expiresSoon({ record }: CredentialRow): Day | undefined {
  const last = record.validUntil && dayOf(record.validUntil);
  return last && last >= today() && last <= addDays(today(), SOON_DAYS) ? last : undefined;
}

export async function claimFor(
  id: string,
  claimed: OfferingId | AwardId | undefined
): Promise<void> {
  const done = await stored((door) => door.claimCredential(id, claimed));
  if (done.ok) notices.show(t().credentials.item.claimSaved);
}

/** Removes credentials; the learner can take it back. */
export async function removeCredentials(gone: readonly CredentialRow[]): Promise<void> {
  const [first] = gone;
  const removed = await stored((door) => door.removeCredentials(gone.map(({ id }) => id)));
  if (!removed.ok || !first) return;
  const { item, list } = t().credentials;
  const words =
    gone.length === 1
      ? item.removed(titleOf(first))
      : list.removed(gone.length, formatNumber(gone.length));
  notices.show(words, {
    label: t().common.undo,
    run: () => void stored((door) => door.restoreRemoved(removed.value))
  });
}

export async function saveCredential(row: CredentialRow): Promise<boolean> {
  return (await stored((door) => door.saveCredential(row))).ok;
}
