import type { NumberColumn, Table } from '../published/table';
import { findTypos } from './typos';
import { startsOf, Vocabulary } from './vocabulary';

/** How well a text has a word; more is better, 0 is not at all. */
export interface Worth {
  readonly title: number;
  readonly rest: number;
}

/** The title before the rest, typos after everything else. */
export const WORTH = {
  exact: { title: 8, rest: 6 },
  start: { title: 7, rest: 5 },
  oneTypo: { title: 4, rest: 3 },
  twoTypos: { title: 2, rest: 1 }
} as const satisfies Record<string, Worth>;

/** Where the worth of each row is noted: that of row 0 of the part at `base`. */
export interface Scores {
  readonly best: Uint8Array;
  readonly base: number;
  readonly rows: number;
}

/** The search index of one piece; `formatSearch` says what is in it. */
export class SearchIndex {
  readonly words: Vocabulary;
  readonly #postings: NumberColumn;
  readonly #starts: Uint32Array;

  private constructor(table: Table) {
    this.words = new Vocabulary(table);
    this.#postings = table.numbers('postings');
    this.#starts = startsOf(table.numbers('bytes'));
  }

  /** Opens without unpacking anything; what is damaged finds less, and nothing throws. */
  static open(table: Table): SearchIndex {
    return new SearchIndex(table);
  }

  /** Notes the rows that have the word, or a word that begins with it. Tells how many are new. */
  noteStarts(word: string, scores: Scores): number {
    const { from, to } = this.words.beginningWith(word);
    const exact = from < to && this.words.has(from, word);
    const found = exact ? this.#note(from, from + 1, WORTH.exact, scores) : 0;
    return found + this.#note(exact ? from + 1 : from, to, WORTH.start, scores);
  }

  /** Notes the rows that have the word with typos. */
  noteTypos(word: string, most: number, scores: Scores): void {
    findTypos(this.words, word, most, (from, to, distance) => {
      this.#note(from, to, distance > 1 ? WORTH.twoTypos : WORTH.oneTypo, scores);
    });
  }

  #note(from: number, to: number, { title, rest }: Worth, { best, base, rows }: Scores): number {
    const postings = this.#postings;
    let found = 0;
    for (let word = from; word < to; word++) {
      const end = Math.min(this.#starts[word + 1] ?? 0, postings.length);
      let row = 0;
      for (let at = this.#starts[word] ?? 0; at < end;) {
        let byte = postings[at++] ?? 0;
        let value = byte & 127;
        for (let shift = 7; byte > 127 && at < end; shift += 7) {
          byte = postings[at++] ?? 0;
          value |= (byte & 127) << shift;
        }
        row += value >>> 1;
        if (row >= rows) break;
        const worth = value & 1 ? title : rest;
        const before = best[base + row] ?? 0;
        if (worth > before) best[base + row] = worth;
        if (before === 0) found++;
      }
    }
    return found;
  }
}
