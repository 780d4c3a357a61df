/** Drawn in the place of what the font has no picture for. */
const NO_PICTURE = '□';
/** Marks that are not drawn themselves: soft hyphens, joiners, directions, variants, controls. */
const UNSEEN = /[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}]/gu;

/** Words as a font can draw them, and which of their characters it cannot. */
export class Drawable {
  readonly #lacking = new Set<string>();
  readonly #segmenter = new Intl.Segmenter();

  constructor(private readonly has: (codePoint: number) => boolean) {}

  /** What was asked for and is not in the font, each once. */
  get lacking(): string[] {
    return [...this.#lacking];
  }

  /** Line breaks stay, tabs become spaces. */
  of(text: string): string {
    return text
      .normalize('NFC')
      .split(/\r\n?|[\n\u2028\u2029]/)
      .map((line) => this.#line(line.replace(/\t/g, ' ')))
      .join('\n');
  }

  #line(line: string): string {
    const whole = line.replace(UNSEEN, '');
    if (this.#hasAll(whole)) return whole;
    return Array.from(this.#segmenter.segment(line), ({ segment }) => {
      const seen = segment.replace(UNSEEN, '');
      if (this.#hasAll(seen)) return seen;
      this.#lacking.add(segment);
      return NO_PICTURE;
    }).join('');
  }

  #hasAll(text: string): boolean {
    for (const character of text) if (!this.has(character.codePointAt(0) ?? 0)) return false;
    return true;
  }
}
