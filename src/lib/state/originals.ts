import { attachmentType } from '$lib/core/credential/attachment';
import { stored } from './live.svelte';
import type { CredentialRow, FileRow } from './storage';

/** The file a credential came from, exactly as it was added. */
export async function originalFile({ fileId }: CredentialRow): Promise<File | undefined> {
  if (fileId === undefined) return undefined;
  const file = await stored((door) => door.loadFile(fileId));
  return file.ok && file.value ? fileOf(file.value) : undefined;
}

export function fileOf({ bytes, name, type }: FileRow): File {
  return new File([bytes], name, { type });
}

/** The raster picture of a credential, where its file has one, or is one. */
export async function pictureOf(row: CredentialRow): Promise<Blob | undefined> {
  if (row.picture === 'file') {
    const file = await originalFile(row);
    return file && new Blob([file], { type: 'image/png' });
  }
  if (row.record.format === 'by-hand') return attachedPicture(row);
  if (row.picture !== 'own') return undefined;
  const picture = await stored((door) => door.loadPicture(row.id));
  return picture.ok && picture.value ? blobOf(picture.value.data) : undefined;
}

async function attachedPicture(row: CredentialRow): Promise<Blob | undefined> {
  const file = await originalFile(row);
  const bytes = file && new Uint8Array(await file.arrayBuffer());
  const type = bytes && attachmentType(bytes);
  return bytes && type?.startsWith('image/') ? new Blob([bytes], { type }) : undefined;
}

/** The bytes of a `data:` address; `fetch` may not read it under the content security policy. */
function blobOf(data: string): Blob {
  const [head = '', body = ''] = data.split(',');
  const bytes = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: /^data:([^;]+)/.exec(head)?.[1] ?? '' });
}
