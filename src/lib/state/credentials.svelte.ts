import { statusNow } from '$lib/core/credential/check';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { dayOf } from '$lib/core/kernel/day';
import { matchHoldings, type Covered, type Holding } from '$lib/core/stacking/holdings';
import { catalogue } from './catalogue.svelte';
import { now, today } from './clock';
import { pick, textOf } from './format';
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
export function titleOf({ record }: CredentialRow): string {
  if (record.title) return textOf(record.title);
  const place = hostOf(record.achievement?.id ?? record.id);
  return place === undefined ? t().credentials.untitledBare : t().credentials.untitled(place);
}

/** The language of the title, where it is not that of the page. */
export function titleLanguage({ record }: CredentialRow): string | undefined {
  return record.title && pick(record.title).lang;
}

function hostOf(address: string | undefined): string | undefined {
  return address !== undefined && URL.canParse(address)
    ? new URL(address).hostname || undefined
    : undefined;
}

/** Whether a credential may count towards something: not altered, withdrawn or expired. */
export function counts({ record, check }: CredentialRow): boolean {
  if (!check) return record.validUntil === undefined || dayOf(record.validUntil) >= today();
  const { result } = statusNow(record, check, now());
  const gone = result === 'expired' || result === 'revoked' || result === 'suspended';
  return check.integrity.result !== 'altered' && !gone;
}

/** Courses and awards of the catalogue that are held; `undefined` until both are known. */
export function coveredNow(): Covered | undefined {
  const { index } = catalogue;
  const held = rows.current;
  if (!index || !held) return undefined;
  const holdings = held.filter(counts).map(({ id, record, claimed }): Holding => ({
    credential: id,
    ...(record.achievement?.id !== undefined && { achievementId: record.achievement.id }),
    ...(claimed !== undefined && { claimed })
  }));
  return matchHoldings(index.catalogue, holdings);
}

export async function claimFor(
  id: string,
  claimed: OfferingId | AwardId | undefined
): Promise<void> {
  const done = await stored((door) => door.claimCredential(id, claimed));
  if (done.ok) notices.show(t().credentials.item.claimSaved);
}

/** Removes a credential; the learner can take it back. */
export async function removeCredential(row: CredentialRow): Promise<void> {
  const removed = await stored((door) => door.removeCredential(row.id));
  if (!removed.ok) return;
  notices.show(t().credentials.item.removed(titleOf(row)), {
    label: t().common.undo,
    run: () => void stored((door) => door.restoreRemoved(removed.value))
  });
}

export async function saveCredential(row: CredentialRow): Promise<boolean> {
  return (await stored((door) => door.saveCredential(row))).ok;
}

/** The file a credential came from, exactly as it was added. */
export async function originalFile(row: CredentialRow): Promise<File | undefined> {
  const { fileId } = row;
  if (fileId === undefined) return undefined;
  const file = await stored((door) => door.loadFile(fileId));
  if (!file.ok || !file.value) return undefined;
  return new File([file.value.bytes], file.value.name, { type: file.value.type });
}

/** The raster picture of a credential, where its file has one. */
export async function pictureOf(row: CredentialRow): Promise<Blob | undefined> {
  if (row.picture === 'file') {
    const file = await originalFile(row);
    return file && new Blob([file], { type: 'image/png' });
  }
  if (row.picture !== 'own') return undefined;
  const picture = await stored((door) => door.loadPicture(row.id));
  return picture.ok && picture.value ? blobOf(picture.value.data) : undefined;
}

/** The bytes of a `data:` address; `fetch` may not read it under the content security policy. */
function blobOf(data: string): Blob {
  const [head = '', body = ''] = data.split(',');
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}
