import jsQR from 'jsqr';
import type { QrQuestion } from './qr-question';

/** The text of a QR code in the picture; undefined where none is seen. Never throws. */
export function findQr({ pixels, width, height }: QrQuestion): string | undefined {
  try {
    return jsQR(pixels, width, height)?.data || undefined;
  } catch {
    return undefined;
  }
}
