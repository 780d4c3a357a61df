import type { Page } from 'playwright-core';
import type { Picture } from '../fixtures/qr';

/** The pixels of a PNG, as the browser shows them; on a page that no policy keeps from it. */
export async function pixelsOf(page: Page, png: Buffer): Promise<Picture> {
  const { width, height, base64 } = await page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('nothing to draw on');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let text = '';
      for (let at = 0; at < data.length; at += 0x8000) {
        text += String.fromCharCode(...data.subarray(at, at + 0x8000));
      }
      return { width: canvas.width, height: canvas.height, base64: btoa(text) };
    },
    `data:image/png;base64,${png.toString('base64')}`
  );
  return { width, height, pixels: new Uint8ClampedArray(Buffer.from(base64, 'base64')) };
}
