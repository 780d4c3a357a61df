import { foldedWords } from '../../kernel/searching';
import type { Column } from '../published/table';

/** Texts of one offering; `row` is its row in the part. */
export interface SearchText {
  readonly row: number;
  readonly title: string;
  readonly rest: string;
}

/** Letters (UTF-16) of a word that are kept; longer words are found by these. */
export const WORD_LETTERS = 40;

/**
 * The columns of a search index, opened by `SearchIndex.open`. The order of the texts does not
 * matter; several texts of one row count as one.
 * - `letters`, `length`: the words, folded, sorted by UTF-16 code units
 * - `shared`: how many letters a word has in common with the one before it
 * - `postings`, `bytes`: for each word the rows that have it, ascending, each as the difference to
 *   the one before, times two, plus one where the title has it; in base 128 (LEB128)
 */
export function formatSearch(texts: Iterable<SearchText>): Record<string, Column> {
  const entriesByWord = new Map<string, number[]>();
  for (const { row, title, rest } of texts) {
    for (const word of foldedWords(title)) addEntry(entriesByWord, word, row * 2 + 1);
    for (const word of foldedWords(rest)) addEntry(entriesByWord, word, row * 2);
  }
  const words = [...entriesByWord.keys()].sort();
  const letters: number[] = [];
  const postings: number[] = [];
  const bytes: number[] = [];
  for (const word of words) {
    for (let at = 0; at < word.length; at++) letters.push(word.charCodeAt(at));
    const before = postings.length;
    pushRows(postings, entriesByWord.get(word) ?? []);
    bytes.push(postings.length - before);
  }
  return {
    letters: { type: 'u16', values: letters },
    length: { type: 'u8', values: words.map((word) => word.length) },
    shared: { type: 'u8', values: words.map((word, at) => sharedStart(words[at - 1] ?? '', word)) },
    postings: { type: 'u8', values: postings },
    bytes: { type: 'u32', values: bytes }
  };
}

function addEntry(entriesByWord: Map<string, number[]>, word: string, entry: number): void {
  const kept = word.length > WORD_LETTERS ? word.slice(0, WORD_LETTERS) : word;
  const entries = entriesByWord.get(kept);
  if (!entries) {
    entriesByWord.set(kept, [entry]);
    return;
  }
  const last = entries.at(-1) ?? 0;
  const known = last >> 1 === entry >> 1 && last >= entry;
  if (!known) entries.push(entry);
}

function pushRows(postings: number[], entries: number[]): void {
  entries.sort((a, b) => a - b);
  let before = 0;
  for (const [at, entry] of entries.entries()) {
    // Of two entries of a row the second is the one of the title.
    if ((entries[at + 1] ?? 0) >> 1 === entry >> 1 && at + 1 < entries.length) continue;
    let rest = ((entry >> 1) - before) * 2 + (entry & 1);
    before = entry >> 1;
    for (; rest > 127; rest >>= 7) postings.push((rest & 127) | 128);
    postings.push(rest);
  }
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
