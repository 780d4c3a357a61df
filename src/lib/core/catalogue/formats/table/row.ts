import type { LocalText } from '../../../kernel/text';
import {
  AS_PUBLISHED_FIELDS,
  parseFieldKey,
  RUN_AS_PUBLISHED_FIELDS,
  type FactField,
  type ListField,
  type TextField,
  type TextListField
} from './fields';
import { LIST_SEPARATOR, parseList } from './list';
import type { TableMapping } from './mapping';

/** What a cell holds; JSON tables have lists in cells. */
export type Cell = string | readonly string[];

/** Cells that say nothing, unless the mapping names its own. */
const BLANK = ['na', 'n/a', '#n/a', 'nan', 'null', '-', '–', '—', '/', '?'];

interface Source {
  readonly name: string;
  readonly at: number;
}

/** Where the fields of a mapping stand in rows with a given header. */
export class Columns {
  readonly #sources = new Map<string, readonly Source[]>();
  readonly #languages = new Map<string, readonly string[]>();
  readonly #blank: ReadonlySet<string>;
  readonly separator: string;
  /** Whether the words as published have columns of their own. */
  readonly haveWords: boolean;
  /** How many cells the header has. */
  readonly width: number;
  /** Columns that the mapping names and the table does not have. */
  readonly missing: readonly string[];
  /** Columns of the table that the mapping does not name. */
  readonly unused: readonly string[];

  constructor(
    header: readonly string[],
    readonly mapping: TableMapping
  ) {
    this.width = header.length;
    // Of two columns with the same name the first counts.
    const at = new Map(header.map((name, index): [string, number] => [name, index]).reverse());
    const named = Object.values(mapping.columns).flat();
    this.missing = [...new Set(named.filter((name) => !at.has(name)))];
    this.unused = header.filter((name) => name !== '' && !named.includes(name));
    this.#blank = new Set((mapping.blank ?? BLANK).map((word) => word.toLowerCase()));
    this.separator = mapping.list ?? LIST_SEPARATOR;
    for (const [key, names] of Object.entries(mapping.columns)) {
      this.#sources.set(
        key,
        names.flatMap((name): Source[] => {
          const index = at.get(name);
          return index === undefined ? [] : [{ name, at: index }];
        })
      );
    }
    for (const key of [...this.#sources.keys(), ...Object.keys(mapping.fixed ?? {})]) {
      const { field, language } = parseFieldKey(key) ?? {};
      if (field === undefined) continue;
      const tag = language ?? '';
      const known = this.#languages.get(field) ?? [];
      if (!known.includes(tag)) this.#languages.set(field, [...known, tag]);
    }
    const words: readonly string[] = [...AS_PUBLISHED_FIELDS, ...RUN_AS_PUBLISHED_FIELDS];
    this.haveWords = words.some((field) => this.has(field));
  }

  /** Whether a row has as many cells as the header; empty ones at its end are no trouble. */
  fit(cells: readonly Cell[]): boolean {
    if (cells.length < this.width) return false;
    return cells.slice(this.width).every((cell) => cell.length === 0);
  }

  has(field: string): boolean {
    return this.#languages.has(field);
  }

  languagesOf(field: string): readonly string[] {
    return this.#languages.get(field) ?? [];
  }

  /** The first column of a field that has a value, and the value without white space around. */
  find(
    cells: readonly Cell[],
    key: string
  ): { readonly name: string; readonly value: Cell } | undefined {
    for (const { name, at } of this.#sources.get(key) ?? []) {
      const value = this.#valueOf(cells[at]);
      if (value !== undefined) return { name, value };
    }
    const fixed = this.mapping.fixed?.[key];
    return fixed === undefined ? undefined : { name: key, value: fixed };
  }

  all(cells: readonly Cell[], key: string): readonly Cell[] {
    const values = (this.#sources.get(key) ?? []).flatMap(({ at }) => {
      const value = this.#valueOf(cells[at]);
      return value === undefined ? [] : [value];
    });
    const fixed = this.mapping.fixed?.[key];
    return values.length === 0 && fixed !== undefined ? [fixed] : values;
  }

  /** Name of the first column of a field, for places in issues. */
  nameOf(field: string): string {
    return this.#sources.get(field)?.[0]?.name ?? field;
  }

  #valueOf(cell: Cell | undefined): Cell | undefined {
    if (cell === undefined) return undefined;
    if (typeof cell !== 'string') return cell.length > 0 ? cell : undefined;
    const value = cell.replace(/\r\n?/g, '\n').trim();
    return value === '' || this.#blank.has(value.toLowerCase()) ? undefined : value;
  }
}

/** One row by fields. */
export class Row {
  constructor(
    readonly columns: Columns,
    readonly cells: readonly Cell[]
  ) {}

  fact(field: FactField): string | undefined {
    const value = this.columns.find(this.cells, field)?.value;
    return value === undefined || typeof value === 'string' ? value : value.join(', ');
  }

  text(field: TextField): LocalText | undefined {
    const texts: Record<string, string> = {};
    for (const language of this.columns.languagesOf(field)) {
      const value = this.columns.find(this.cells, keyOf(field, language))?.value;
      if (value !== undefined) {
        texts[this.#tag(language)] = typeof value === 'string' ? value : value.join('\n');
      }
    }
    return Object.keys(texts).length > 0 ? texts : undefined;
  }

  /** Entries in their places; one that is empty in every language is an empty text. */
  textList(field: TextListField): readonly LocalText[] {
    const entries: Record<string, string>[] = [];
    for (const language of this.columns.languagesOf(field)) {
      for (const [at, entry] of this.#entries(keyOf(field, language)).entries()) {
        const texts = (entries[at] ??= {});
        if (entry !== '') texts[this.#tag(language)] = entry;
      }
    }
    return entries;
  }

  list(field: ListField): readonly string[] {
    return this.#entries(field);
  }

  #tag(language: string): string {
    return language === '' ? (this.columns.mapping.language ?? 'und') : language;
  }

  #entries(key: string): readonly string[] {
    return this.columns
      .all(this.cells, key)
      .flatMap((cell) =>
        typeof cell === 'string' ? parseList(cell, this.columns.separator) : cell
      );
  }
}

function keyOf(field: string, language: string): string {
  return language === '' ? field : `${field}.${language}`;
}
