import type { NumberColumn, Table } from '../published/table';

/** From `from` up to but not including `to`: places of words. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/** The sorted words of a search index, as `formatSearch` writes them. */
export class Vocabulary {
  readonly letters: NumberColumn;
  /** How many letters a word has in common with the one before it. */
  readonly shared: NumberColumn;
  /** Where each word begins among the letters, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly size: number;

  constructor(table: Table) {
    const lengths = table.numbers('length');
    this.letters = table.numbers('letters');
    this.shared = table.numbers('shared');
    this.starts = startsOf(lengths);
    this.size = lengths.length;
  }

  /** The word at a place, for tests and for looking at an index. */
  at(place: number): string {
    return String.fromCharCode(
      ...this.letters.subarray(this.starts[place] ?? 0, this.starts[place + 1] ?? 0)
    );
  }

  /** The words that begin with a word; it is the first of them where it is there itself. */
  beginningWith(word: string): WordRange {
    return { from: this.#firstNot(word, -1), to: this.#firstNot(word, 0) };
  }

  has(place: number, word: string): boolean {
    return this.#lengthOf(place) === word.length && this.#compareStart(place, word) === 0;
  }

  #lengthOf(place: number): number {
    return (this.starts[place + 1] ?? 0) - (this.starts[place] ?? 0);
  }

  /** The first place whose start compares higher with the word than `most`. */
  #firstNot(word: string, most: -1 | 0): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compareStart(middle, word) <= most) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** 0 where the word at a place begins with the given one. */
  #compareStart(place: number, word: string): number {
    const start = this.starts[place] ?? 0;
    const length = Math.min(this.#lengthOf(place), word.length);
    for (let at = 0; at < length; at++) {
      const difference = (this.letters[start + at] ?? 0) - word.charCodeAt(at);
      if (difference !== 0) return difference < 0 ? -1 : 1;
    }
    return length < word.length ? -1 : 0;
  }
}

const LAST_PLACE = 0xffffffff;

/**
 * Where things of these lengths begin when they stand one after the other, and the end of all. No
 * place is before the one before it, whatever the lengths.
 */
export function startsOf(lengths: NumberColumn): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let start = 0;
  for (let at = 0; at < lengths.length; at++) {
    start = Math.min(start + (lengths[at] ?? 0), LAST_PLACE);
    starts[at + 1] = start;
  }
  return starts;
}
