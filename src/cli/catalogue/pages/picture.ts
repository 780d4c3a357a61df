import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { PreviewPage } from '../../../lib/core/catalogue/published/preview-html';
import { CARD_SIZES, formatCard } from '../../../lib/core/sharing/card';
import { palettePng } from './palette-png';
import { sfntOfWoff } from './woff';

const FONT = 'Noto Sans';
const FONT_FOLDER = join(import.meta.dirname, '../../../../static/fonts');
const FONT_FILES = ['noto-sans-regular.woff', 'noto-sans-bold.woff'];
/** Characters that those fonts may lack: all but Latin, Greek, Cyrillic and signs. */
const OTHER_SCRIPT = /[^\0-\u04ff\u1e00-\u22ff]/;
/** To be raised when pictures are drawn in another way from the same SVG. */
const DRAWN_BY = 1;
const NAME_DIGITS = 16;

/** What pictures are called: another name as soon as the picture is another. */
export const PICTURE_NAME = /^[0-9a-f]{16}\.png$/;

/** Draws the pictures that networks show beside a link to a preview page. */
export class Pictures {
  /** The drawing library reads fonts from files, and not as they are packed for browsers. */
  readonly #folder = mkdtempSync(join(tmpdir(), 'cairn-fonts-'));
  readonly #own: readonly string[];
  readonly #seed: string;

  /** `fonts` are files of further fonts (TrueType, OpenType), for scripts that Noto Sans lacks. */
  constructor(private readonly fonts: readonly string[]) {
    this.#own = FONT_FILES.map((name, at) => {
      const file = join(this.#folder, `${at}.ttf`);
      writeFileSync(file, sfntOfWoff(readFileSync(join(FONT_FOLDER, name))));
      return file;
    });
    const hash = createHash('sha256').update(String(DRAWN_BY));
    for (const file of [...this.#own, ...fonts]) hash.update(readFileSync(file));
    this.#seed = hash.digest('hex');
  }

  /** The picture as SVG, and its name. */
  plan(page: Omit<PreviewPage, 'addresses'>, publisher: string): { name: string; svg: string } {
    const { title, provider, facts, demonstration } = page;
    const half = Math.ceil(facts.length / 2);
    const lines = [facts.slice(0, half), facts.slice(half)].map((part) => part.join(' · '));
    const footer = demonstration ?? publisher;
    const look = { shape: 'wide', theme: 'light' } as const;
    const svg = formatCard({ heading: provider, title, lines, footer }, look);
    const hash = createHash('sha256').update(this.#seed).update(svg).digest('hex');
    return { name: `${hash.slice(0, NAME_DIGITS)}.png`, svg };
  }

  /** The picture as PNG: the same bytes for the same SVG and fonts. */
  async draw(svg: string): Promise<Uint8Array> {
    const fonts = OTHER_SCRIPT.test(svg) ? this.fonts : [];
    const drawn = await renderAsync(svg, {
      font: {
        fontFiles: [...this.#own, ...fonts],
        // What else is on this device must not matter.
        loadSystemFonts: false,
        defaultFontFamily: FONT,
        sansSerifFamily: FONT
      }
    });
    const { width, height } = CARD_SIZES.wide;
    return (await palettePng(drawn.pixels, width, height)) ?? drawn.asPng();
  }

  /** To be called in any case. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
