import { ok, type Result } from '$lib/core/kernel/result';
import { dayOf } from '$lib/core/kernel/day';
import { catalogues } from './catalogues.svelte';
import { now } from './clock';
import { t } from './language.svelte';
import { stored } from './live.svelte';
import { notices } from './notices.svelte';
import { setPreference } from './preferences.svelte';
import type { Backup, BackupIssue } from './storage';

/** Everything as one file. */
export async function makeBackup(): Promise<File | undefined> {
  const made = now();
  await setPreference('lastBackup', made);
  const text = await stored(async (door) => door.formatBackup(await door.takeSnapshot(), made));
  if (!text.ok) return undefined;
  return new File([text.value], `cairn-${dayOf(made)}.cairn`, { type: 'text/plain' });
}

/** Reads a backup and puts it back. Nothing changes where the file is at fault. */
export async function restoreBackup(file: File): Promise<Result<Backup, BackupIssue> | undefined> {
  const read = await stored(async (door) => door.parseBackup(await file.text()));
  if (!read.ok) return undefined;
  const backup = read.value;
  if (!backup.ok) return backup;
  const put = await stored((door) => door.putSnapshot(backup.value.snapshot));
  return put.ok ? ok(backup.value) : undefined;
}

/** Deletes everything that is kept; as long as the page is open the learner can take it back. */
export async function deleteEverything(): Promise<void> {
  const snapshot = await stored((door) => door.takeSnapshot());
  if (!snapshot.ok) return;
  // Their pieces go when they can no longer be asked back.
  catalogues.spare(snapshot.value.catalogues);
  const deleted = await stored((door) => door.deleteEverything());
  if (!deleted.ok) return;
  notices.show(t().settings.deleted, {
    label: t().common.undo,
    run: () => void stored((door) => door.putSnapshot(snapshot.value))
  });
}

/** Bytes that the browser counts for this site, and whether it promised not to clear them. */
export async function storageUse(): Promise<{ bytes?: number; persisted: boolean }> {
  const { storage } = navigator;
  if (!storage?.estimate) return { persisted: false };
  const [{ usage }, persisted] = await Promise.all([storage.estimate(), storage.persisted()]);
  return { persisted, ...(usage !== undefined && { bytes: usage }) };
}
