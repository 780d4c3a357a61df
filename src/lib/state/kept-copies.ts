import type { KeptDocument } from '$lib/core/credential/documents';
import { t } from './language.svelte';
import { Live, stored } from './live.svelte';
import { notices } from './notices.svelte';

const copies = new Live<KeptDocument[]>((door, next, fail) => door.watchDocuments(next, fail));

/** Copies of public documents that were looked up; `undefined` until the device has answered. */
export function keptCopies(): readonly KeptDocument[] | undefined {
  return copies.current;
}

/** Deletes every copy; the learner can take it back. */
export async function deleteCopies(): Promise<void> {
  const removed = await stored((door) => door.removeDocuments());
  if (!removed.ok) return;
  notices.show(t().settings.copies.deleted, {
    label: t().common.undo,
    run: () => void stored((door) => door.saveDocuments(removed.value))
  });
}
