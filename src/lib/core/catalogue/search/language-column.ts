import type { CatalogueColumns } from './columns';
import type { RawFacet } from './facet-groups';

/** Numbers for the sets of languages that occur; a language stands for its regions, too. */
export function languageColumn(columns: CatalogueColumns): RawFacet {
  const codes = new Uint32Array(columns.rows);
  const values: (readonly string[])[] = [];
  const codeOf = new Map<string, number>();
  for (const { part, base, rows } of columns.segments) {
    const tags = part.overview.texts('languages').all().slice(0, 32);
    const masks = part.overview.numbers('languageMask');
    const codeOfMask = new Map<number, number>();
    let before = 0;
    let code: number | undefined;
    for (let row = 0; row < rows; row++) {
      const mask = masks[row] ?? 0;
      if (mask !== before) code = codeOfMask.get(mask);
      before = mask;
      if (code === undefined) {
        const choices = choicesFor(tags.filter((_, bit) => (mask >>> bit) & 1));
        const key = choices.join(' ');
        code = codeOf.get(key) ?? values.push(choices) - 1;
        codeOf.set(key, code);
        codeOfMask.set(mask, code);
      }
      codes[base + row] = code;
    }
  }
  return { codes, values };
}

function choicesFor(tags: readonly string[]): readonly string[] {
  const lower = tags.map((tag) => tag.toLowerCase());
  return [...new Set(lower.flatMap((tag) => [tag, tag.split('-')[0] ?? tag]))].sort();
}
