import { escapeMarkup } from './html';

/** Nobody needs more of a line; a text of a million letters is not gone through. */
const LONGEST = 10_000;

/**
 * Words on one line as they may stand in HTML, also in an attribute, without control characters,
 * halves of characters and marks that turn the direction of what follows. What would take more
 * bytes of UTF-8 than `most` ends in an ellipsis.
 */
export function htmlLine(text: string, most = Infinity): string {
  const words = text
    .slice(0, LONGEST)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\p{Surrogate}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  let html = '';
  let bytes = 0;
  for (const letter of words) {
    const next = escapeMarkup(letter);
    bytes += utf8Length(next);
    if (bytes > most) return `${html.trimEnd()}…`;
    html += next;
  }
  return html;
}

/** Of one character, or of a reference to one. */
function utf8Length(text: string): number {
  const codePoint = text.codePointAt(0) ?? 0;
  if (codePoint < 0x80) return text.length;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
