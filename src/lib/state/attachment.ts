import { attachmentType } from '$lib/core/credential/attachment';
import { LARGEST_FILE } from '$lib/core/credential/limits';
import { sha256Hex } from '$lib/core/kernel/digest';
import { ok, type Result } from '$lib/core/kernel/result';
import { stored } from './live.svelte';
import type { CredentialRow } from './storage';

export type AttachmentIssue = 'wrong-kind' | 'too-large' | 'unreadable';

/** The file under the media type that its bytes show, whatever its name or sender say. */
export async function attachmentOf(file: File): Promise<Result<File, AttachmentIssue>> {
  if (file.size > LARGEST_FILE) return { ok: false, issue: 'too-large' };
  try {
    const bytes = await file.arrayBuffer();
    const type = attachmentType(new Uint8Array(bytes));
    if (!type) return { ok: false, issue: 'wrong-kind' };
    return ok(new File([bytes], file.name, { type }));
  } catch {
    return { ok: false, issue: 'unreadable' };
  }
}

/** Keeps a credential typed in by hand with its file, or without; one from before then goes. */
export async function saveWithAttachment(
  { fileId: _before, ...row }: CredentialRow,
  attachment: File | undefined
): Promise<boolean> {
  const bytes = attachment && new Uint8Array(await attachment.arrayBuffer());
  const file = attachment &&
    bytes && { id: await sha256Hex(bytes), name: attachment.name, type: attachment.type, bytes };
  const saved = await stored((door) =>
    door.replaceCredential(file ? { ...row, fileId: file.id } : row, file)
  );
  return saved.ok;
}
