import { searchWords } from '../../kernel/searching';
import type { Provider } from '../model';
import { formatTable, Table } from '../published/table';
import { NOWHERE } from './columns';
import { formatSearch, WORD_LETTERS } from './format-search';
import { SearchIndex, type Scores } from './search-index';
import { typosOf } from './typos';

/** Bounds of a question; what goes beyond them is not looked at. */
const MOST_LETTERS = 1_000;
const MOST_WORDS = 16;
/** Typos are looked for where fewer rows than this have the word as it is written. */
export const FEW_ROWS = 5;
const WORDS_REMEMBERED = 8;

/** A search index and the rows it speaks of, `base` being the place of its row 0. */
export interface SearchSource {
  readonly index: SearchIndex;
  readonly base: number;
  readonly rows: number;
}

/** Texts that many rows share (the names of their providers), found as the rest of their texts. */
export interface SharedTexts {
  readonly index: SearchIndex;
  readonly count: number;
  /** Which of the texts each row has. */
  readonly of: Uint32Array;
}

/** The words that are looked for, folded, each once. */
export function wordsOf(question: string): readonly string[] {
  const words = searchWords(question.slice(0, MOST_LETTERS));
  const kept = words.map((word) => word.slice(0, WORD_LETTERS));
  return [...new Set(kept)].slice(0, MOST_WORDS);
}

/** Whether anything is looked for. */
export function hasWords(question: string): boolean {
  return wordsOf(question).length > 0;
}

/** Searches the texts of several parts and languages as one. */
export class TextSearch {
  readonly #remembered = new Map<string, Uint8Array>();

  constructor(
    readonly sources: readonly SearchSource[],
    readonly rows: number,
    private readonly shared: SharedTexts | undefined
  ) {}

  /**
   * What every row is worth, 0 where it lacks a word; undefined where nothing is looked for. Each
   * word has to be there, at least as the start of another, or else with typos.
   */
  score(question: string): Uint16Array | undefined {
    const words = wordsOf(question);
    if (words.length === 0) return undefined;
    const scores = new Uint16Array(this.rows);
    for (const [at, word] of words.entries()) {
      const best = this.worthOf(word);
      for (let row = 0; row < scores.length; row++) {
        const worth = best[row] ?? 0;
        const before = scores[row] ?? 0;
        scores[row] = worth > 0 && (at === 0 || before > 0) ? before + worth : 0;
      }
    }
    return scores;
  }

  /** What every row is worth for one folded word (`WORTH`). Not to be changed. */
  worthOf(word: string): Uint8Array {
    const known = this.#remembered.get(word);
    if (known) {
      this.#remembered.delete(word);
      this.#remembered.set(word, known);
      return known;
    }
    const best = this.#search(word);
    this.#remembered.set(word, best);
    for (const oldest of this.#remembered.keys()) {
      if (this.#remembered.size <= WORDS_REMEMBERED) break;
      this.#remembered.delete(oldest);
    }
    return best;
  }

  #search(word: string): Uint8Array {
    const best = new Uint8Array(this.rows);
    let found = 0;
    for (const { index, base, rows } of this.sources) {
      found += index.noteStarts(word, { best, base, rows });
    }
    found += this.#noteShared(best, (index, scores) => index.noteStarts(word, scores));
    const typos = typosOf(word);
    if (found >= FEW_ROWS || typos === 0) return best;
    for (const { index, base, rows } of this.sources) {
      index.noteTypos(word, typos, { best, base, rows });
    }
    this.#noteShared(best, (index, scores) => index.noteTypos(word, typos, scores));
    return best;
  }

  /** Notes the rows of the shared texts that are found. Tells how many are new. */
  #noteShared(best: Uint8Array, note: (index: SearchIndex, scores: Scores) => unknown): number {
    if (!this.shared) return 0;
    const { index, count, of } = this.shared;
    const worths = new Uint8Array(count);
    note(index, { best: worths, base: 0, rows: count });
    let found = 0;
    if (worths.every((worth) => worth === 0)) return found;
    for (let row = 0; row < best.length; row++) {
      const worth = worths[of[row] ?? NOWHERE] ?? 0;
      const before = best[row] ?? 0;
      if (before === 0 && worth > 0) found++;
      if (worth > before) best[row] = worth;
    }
    return found;
  }
}

/** The names of providers as texts that are shared; `of` is the column of providers. */
export function shareNames(
  providers: readonly Provider[],
  of: Uint32Array
): SharedTexts | undefined {
  const names = providers.map(({ name }, row) => {
    return { row, title: '', rest: Object.values(name).join('\n') };
  });
  const table = Table.open(formatTable(formatSearch(names)));
  if (!table.ok) return undefined;
  return { index: SearchIndex.open(table.value), count: providers.length, of };
}
