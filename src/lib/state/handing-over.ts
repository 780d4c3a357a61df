/* The ways in which something leaves the page; each begins with the learner's own press. */

/** Saves a file the way the browser saves downloads. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Puts a text on the clipboard; false where the browser does not let us. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What the system's share sheet takes here: words and files, words alone, or nothing. */
export function shareSheet(files: readonly File[]): 'files' | 'text' | undefined {
  if (typeof navigator.share !== 'function') return undefined;
  return navigator.canShare?.({ files: [...files] }) ? 'files' : 'text';
}

/** Opens the share sheet. Closing it without choosing is no failure. */
export async function openShareSheet(data: ShareData): Promise<'shared' | 'closed' | 'failed'> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    const closed = error instanceof DOMException && error.name === 'AbortError';
    return closed ? 'closed' : 'failed';
  }
}

/** Draws a picture given as SVG into a PNG file. */
export async function drawPng(
  svg: string,
  size: { readonly width: number; readonly height: number },
  name: string
): Promise<File> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(size.width, size.height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = size.width;
    canvas.height = size.height;
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!blob) throw new Error('the picture could not be drawn');
    return new File([blob], name, { type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
