import { formatQrSvg, QUIET_ZONE, qrPath, type QrMatrix } from '$lib/core/sharing/qr';

/** Pixels to a module: sharp on paper, too. */
const MODULE_PIXELS = 12;

/** The code as a file: black on white with its quiet zone. */
export async function qrFile(matrix: QrMatrix, kind: 'png' | 'svg', name: string): Promise<File> {
  if (kind === 'svg') {
    return new File([formatQrSvg(matrix)], `${name}.svg`, { type: 'image/svg+xml' });
  }
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = (matrix.size + 2 * QUIET_ZONE) * MODULE_PIXELS;
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#000';
    context.scale(MODULE_PIXELS, MODULE_PIXELS);
    context.fill(new Path2D(qrPath(matrix)));
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the code could not be drawn');
  return new File([blob], `${name}.png`, { type: 'image/png' });
}
