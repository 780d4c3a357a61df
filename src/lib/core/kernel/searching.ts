import { foldText } from './text';

/** Texts made ready for searching: folded, with a space before every word to find its start by. */
export function searchable(texts: readonly string[]): string {
  return ` ${foldText(texts.join(' ')).replace(/[^\p{L}\p{N}+#.]+/gu, ' ')}`;
}

/** The words of a question, folded alike. */
export function searchWords(question: string): readonly string[] {
  return searchable([question]).trim().split(' ').filter(Boolean);
}

/** Whether a word, or the start of one, stands in a text that `searchable` made. */
export function hasWord(text: string, word: string): boolean {
  return text.includes(` ${word}`);
}
