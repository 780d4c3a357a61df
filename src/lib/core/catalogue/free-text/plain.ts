/**
 * Text made ready for reading facts: lower case, without accents, one space for every kind of
 * space, one sign for every dash. Raised and full-width signs stay what they are, so that a
 * footnote is never read as a digit. At most 400 characters are read of a fact.
 */
export function plainWords(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  return text
    .replace(/(\d)\s?½/g, '$1.5')
    .replace(/½/g, '0.5')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

const LONGEST = 400;

/** The source of a pattern for any of some phrases, between bars on any number of lines. */
export function anyOf(phrases: string): string {
  return `(?:${phrases
    .split('|')
    .map((phrase) => phrase.trim())
    .join('|')})`;
}
