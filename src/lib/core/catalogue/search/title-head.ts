import { foldText } from '../../kernel/text';
import type { NumberColumn, TextColumn } from '../published/table';

/** Letters of a title that are folded one by one; what follows is looked at where these are alike. */
const LETTERS = 48;
const SPACE = 32;
const SIGMA = 0x3a3;

/** The titles of a part in their order, of which one after the other is looked at. */
export class TitleHead {
  readonly #letters = new Uint16Array(LETTERS);
  /** How many of the letters are known. */
  #count = 0;
  #at = -1;
  #folded: string | undefined;

  constructor(
    private readonly order: NumberColumn,
    private readonly titles: TextColumn,
    /** Tells which goes first of what is alike. */
    private readonly place: number
  ) {
    this.advance();
  }

  /** The row that is looked at; undefined beyond the last one. */
  get row(): number | undefined {
    return this.order[this.#at];
  }

  advance(): void {
    this.#at++;
    this.#folded = undefined;
    this.#count = 0;
    const { row } = this;
    if (row !== undefined) this.#foldLetters(row);
  }

  /** In the order of folded titles. Most are told apart by their first letters. */
  comesBefore(other: TitleHead): boolean {
    const count = Math.min(this.#count, other.#count);
    for (let at = 0; at < count; at++) {
      const difference = (this.#letters[at] ?? 0) - (other.#letters[at] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    const [own, others] = [this.#text(), other.#text()];
    return own < others || (own === others && this.place < other.place);
  }

  #text(): string {
    return (this.#folded ??= foldText(this.titles.at(this.row ?? 0)));
  }

  /** As `foldText` does, up to a letter that is more than itself, and a space between words. */
  #foldLetters(row: number): void {
    const { bytes } = this.titles;
    const end = this.titles.endOf(row);
    let at = this.titles.startOf(row);
    let count = 0;
    let before = SPACE;
    while (at < end && count < LETTERS) {
      const byte = bytes[at] ?? 0;
      let letter = byte;
      if (byte === SPACE) {
        if (before === SPACE || at + 1 === end || bytes[at + 1] === SPACE) break;
      } else if (byte < 128) {
        if (byte < SPACE) break;
        if (byte >= 65 && byte <= 90) letter = byte + 32;
      } else {
        const next = at + 1 < end ? (bytes[at + 1] ?? 0) : 0;
        // Two bytes of UTF-8: letters of Europe and the Near East.
        if (byte < 0xc2 || byte > 0xdf || next >> 6 !== 2) break;
        letter = simpleFold(((byte & 31) << 6) | (next & 63));
        if (letter === 0) break;
        at++;
      }
      before = byte;
      this.#letters[count++] = letter;
      at++;
    }
    this.#count = count;
  }
}

const NOT_KNOWN_YET = 0xffff;
const folds = new Uint16Array(0x800).fill(NOT_KNOWN_YET);

/** The one letter that a letter folds to wherever it stands; 0 where there is none. */
function simpleFold(letter: number): number {
  const known = folds[letter] ?? 0;
  if (known !== NOT_KNOWN_YET) return known;
  const folded = foldText(`x${String.fromCharCode(letter)}x`);
  const code = folded.length === 3 ? folded.charCodeAt(1) : 0;
  // A large sigma is another small letter at the end of a word.
  return (folds[letter] = code > SPACE && letter !== SIGMA ? code : 0);
}
