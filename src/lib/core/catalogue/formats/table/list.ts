/*
 * Several entries in one cell. A separator that belongs to an entry, and a backslash before one,
 * are written with a backslash before them.
 */
export const LIST_SEPARATOR = '|';

export function formatList(entries: readonly string[], separator = LIST_SEPARATOR): string {
  return entries.map((entry) => escaped(entry, separator)).join(` ${separator} `);
}

function escaped(entry: string, separator: string): string {
  return entry.replaceAll('\\', '\\\\').replaceAll(separator, `\\${separator}`);
}

/** The entries without white space around them; empty ones keep their place. */
export function parseList(cell: string, separator = LIST_SEPARATOR): string[] {
  if (!cell.includes(separator) && !cell.includes('\\')) return [cell.trim()];
  const entries: string[] = [];
  let entry = '';
  for (let at = 0; at < cell.length; at++) {
    const sign = cell.charAt(at);
    const next = cell.charAt(at + 1);
    if (sign === '\\' && (next === '\\' || next === separator)) {
      entry += next;
      at++;
    } else if (sign === separator) {
      entries.push(entry.trim());
      entry = '';
    } else {
      entry += sign;
    }
  }
  return [...entries, entry.trim()];
}
