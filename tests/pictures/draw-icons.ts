import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Device } from '../browser/launch';

/* Draws the icons of the app in all sizes from static/icons/icon.svg. */

const FOLDER = resolve(import.meta.dirname, '../../static/icons');
const source = readFileSync(join(FOLDER, 'icon.svg'), 'utf8');
const stones = /<g[\s\S]*<\/g>/.exec(source)?.[0] ?? '';

const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${content}</svg>`;
/** Fills the square; the stones keep within the safe zone (W3C manifest, maskable icons). */
const maskable = svg(
  `<rect width="512" height="512" fill="#1b6253"/><g transform="translate(256 256) scale(.72) translate(-256 -256)">${stones}</g>`
);
const monochrome = svg(
  stones.replace(/fill="#[0-9a-f]+"/g, 'fill="#000"').replace(/ opacity="[^"]+"/g, '')
);

const ICONS: readonly [file: string, size: number, picture: string][] = [
  ['icon-32.png', 32, source],
  ['icon-192.png', 192, source],
  ['icon-512.png', 512, source],
  ['apple-touch-icon.png', 180, maskable],
  ['maskable-192.png', 192, maskable],
  ['maskable-512.png', 512, maskable],
  ['monochrome-512.png', 512, monochrome]
];

const device = new Device();
const context = await device.start();
const page = await context.newPage();
for (const [file, size, picture] of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${picture}`
  );
  writeFileSync(join(FOLDER, file), await page.screenshot({ omitBackground: true }));
  console.log(file);
}
await device.discard();
