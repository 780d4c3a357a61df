import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import subsetFont from 'subset-font';

/*
 * Cuts Noto Sans down to what European names and texts are written with: the fonts that go into
 * the PDF of a dossier. Run it again when the font, or the list of characters, changes.
 */

const FOLDER = resolve(import.meta.dirname, '../../static/fonts');
const SOURCE = dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans/package.json')
);

/** Unicode, first and last of each block. */
const CHARACTERS: readonly (readonly [number, number])[] = [
  [0x20, 0x7e], // Basic Latin
  [0xa0, 0x17f], // Latin-1, Latin Extended-A
  [0x218, 0x21b], // Romanian
  [0x300, 0x328], // accents by themselves
  [0x370, 0x3ff], // Greek
  [0x400, 0x45f], // Cyrillic
  [0x490, 0x4a3],
  [0x1e00, 0x1eff], // Latin Extended Additional
  [0x1f00, 0x1fff], // Greek Extended
  [0x2010, 0x2044], // dashes, quotation marks, bullets
  [0x2070, 0x209c], // superscripts and subscripts
  [0x20a0, 0x20bf], // currencies
  [0x2100, 0x2122],
  [0x2150, 0x215f], // fractions
  [0x2190, 0x2193], // arrows
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a0, 0x25cf]
];

const text = CHARACTERS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
).join('');

mkdirSync(FOLDER, { recursive: true });
for (const [from, to] of [
  ['400Regular/NotoSans_400Regular.ttf', 'noto-sans-regular.woff'],
  ['700Bold/NotoSans_700Bold.ttf', 'noto-sans-bold.woff']
] as const) {
  const font = await subsetFont(readFileSync(join(SOURCE, from)), text, {
    // WOFF 1: what reads it into a PDF then needs no Brotli.
    targetFormat: 'woff',
    noHinting: true,
    keepFeatures: ['kern']
  });
  writeFileSync(join(FOLDER, to), font);
  console.log(`${to}: ${font.length} bytes`);
}
copyFileSync(join(SOURCE, 'LICENSE_FONT'), join(FOLDER, 'OFL.txt'));
