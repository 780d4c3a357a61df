const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

export function numberWords(count: number): string {
  return numbers.format(count);
}

/** `1 offering`, `2,033 offerings`. */
export function countWords(count: number, noun: string): string {
  return `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

export function shareWords(share: number): string {
  return percents.format(share);
}

/** Bytes in kB (a thousand) or MB. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000
    ? `${Math.round(bytes / 1000)} kB`
    : `${numbers.format(Math.round(bytes / 100_000) / 10)} MB`;
}

/** A text of a file on one line, so that it does not steer the terminal. */
export function lineWords(text: string, most = 200): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most)}…` : line;
}
