import { statusNow } from '$lib/core/credential/check';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { addDays, dayOf, type Day } from '$lib/core/kernel/day';
import { now, today } from './clock';
import { formatNumber, pick, textOf } from './format';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';
import type { CredentialRow } from './storage';

export type { CredentialRow } from './storage';

const rows = new Live<CredentialRow[]>((door, next, fail) => door.watchCredentials(next, fail));

/** Everything that is held, the last added first; `undefined` until the device has answered. */
export function heldCredentials(): readonly CredentialRow[] | undefined {
  return rows.current;
}

export function findCredential(id: string | null): CredentialRow | undefined {
  return rows.current?.find((row) => row.id === id);
}

/** What a credential is called; files that state no title are named by where they come from. */
export function titleOf({ record }: Stated): string {
  if (record.title) return textOf(record.title);
  const place = hostOf(record.achievement?.id ?? record.id);
  return place === undefined ? t().credentials.untitledBare : t().credentials.untitled(place);
}

/** The language of the title, where it is not that of the page. */
export function titleLanguage({ record }: Stated): string | undefined {
  return record.title && pick(record.title).lang;
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address)
    ? new URL(address).hostname || undefined
    : undefined;
}

/** A credential of its own, or one of the parts of another. */
export type Stated = Pick<CredentialRow, 'record' | 'check'>;

/** Whether a credential may count towards something: not altered, withdrawn or expired. */
export function counts({ record, check }: Stated): boolean {
  if (!check) return record.validUntil === undefined || dayOf(record.validUntil) >= today();
  const { result } = statusNow(record, check, now());
  const gone = result === 'expired' || result === 'revoked' || result === 'suspended';
  return check.integrity.result !== 'altered' && !gone;
}

/** The parts of a credential, each with the check of its own. */
export function partsOf({ record, check }: Stated): Stated[] {
  return record.parts.map((part, at) => {
    const own = check?.parts[at];
    return { record: part, ...(own && { check: own }) };
  });
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
