import { foldText } from './text';

/** Letters that are no accented form of another, under the letters by which they are looked for. */
const BASIC: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ'
};
const SPECIAL = new RegExp(`[${Object.keys(BASIC).join('')}]`, 'g');
/** Catalan writes a long l with a dot in its middle (col·legi); some type another dot. */
const LONG_L = /l[·‧•.]l/g;
const ASCII = /^[\0-\x7f]*$/;
/** Dots belong to numbers (`3.11`), signs to what is before them (`c++`, `c#`). */
const WORD = /[\p{L}\p{N}]+(?:(?<=\p{N})\.(?=\p{N})[\p{L}\p{N}]+)*[+#]*/gu;

/**
 * The words of a text without case and accents, in their order: `Straße` gives `strasse`, `Ødegård`
 * gives `odegard`, a final sigma is a sigma. Empty where there are none.
 */
export function foldedWords(text: string): readonly string[] {
  const folded = ASCII.test(text)
    ? text.toLowerCase()
    : foldText(text).replace(SPECIAL, (letter) => BASIC[letter] ?? letter);
  return folded.replace(LONG_L, 'll').match(WORD) ?? [];
}

/** Texts made ready for searching: folded, with a space before every word to find its start by. */
export function searchable(texts: readonly string[]): string {
  return ` ${foldedWords(texts.join(' ')).join(' ')}`;
}

/** The words of a question, folded alike. */
export function searchWords(question: string): readonly string[] {
  return foldedWords(question);
}

/** Whether a word, or the start of one, stands in a text that `searchable` made. */
export function hasWord(text: string, word: string): boolean {
  return text.includes(` ${word}`);
}
