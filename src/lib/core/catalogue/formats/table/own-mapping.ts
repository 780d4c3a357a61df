import { formatFieldKey, parseFieldKey } from './fields';
import type { TableMapping } from './mapping';

/** Columns that only a table of our own has, by which it is known. */
const OWN_MARK = 'asPublished.length';

export function isOwnHeader(header: readonly string[]): boolean {
  return header.includes(OWN_MARK) && header.includes('id');
}

/** The mapping of a table whose columns are named like the fields, as `writeTable` makes it. */
export function ownMapping(header: readonly string[]): TableMapping {
  const keys = header.flatMap((name) => {
    const key = parseFieldKey(name);
    return key ? [[formatFieldKey(key), [name]] as const] : [];
  });
  return {
    columns: Object.fromEntries(keys),
    units: { weeks: 'weeks', workloadHours: 'hours' },
    blank: []
  };
}
