/** What lies on the clipboard, as far as it can be a credential. */
export interface Pasted {
  readonly files: readonly File[];
  readonly text: string;
}

/**
 * The clipboard, after the learner pressed a button for it. Undefined where the browser or the
 * learner does not let us look, or where nothing usable lies there.
 */
export async function readClipboard(): Promise<Pasted | undefined> {
  try {
    const pasted = await (typeof navigator.clipboard.read === 'function'
      ? readItems()
      : readText());
    return pasted.files.length > 0 || pasted.text.trim() !== '' ? pasted : undefined;
  } catch {
    return undefined;
  }
}

async function readItems(): Promise<Pasted> {
  const files: File[] = [];
  let text = '';
  for (const item of await navigator.clipboard.read()) {
    const picture = item.types.find((type) => type.startsWith('image/'));
    if (item.types.includes('text/plain')) text = await (await item.getType('text/plain')).text();
    else if (picture !== undefined) files.push(pictureFile(await item.getType(picture)));
  }
  return { files, text };
}

async function readText(): Promise<Pasted> {
  return { files: [], text: await navigator.clipboard.readText() };
}

function pictureFile(blob: Blob): File {
  return new File([blob], `clipboard.${blob.type.split('/')[1] ?? ''}`, { type: blob.type });
}

/**
 * What a press of Ctrl+V brings; undefined where it is meant for a field, or brings nothing that
 * could be read.
 */
export function pastedBy({ target, clipboardData }: ClipboardEvent): Pasted | undefined {
  const field = 'input, textarea, select, [contenteditable]';
  if (!clipboardData || (target instanceof Element && target.closest(field))) return undefined;
  const files = [...clipboardData.files];
  const text = files.length > 0 ? '' : clipboardData.getData('text/plain');
  return files.length > 0 || text.trim() !== '' ? { files, text } : undefined;
}
