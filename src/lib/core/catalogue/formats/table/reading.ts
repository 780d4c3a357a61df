import { FREE_TEXTS, type AsPublished, type FreeText } from '../../model';
import type { ClosedList } from './closed';
import type { FactField, ListField } from './fields';
import type { Row } from './row';
import type { RowIssues } from './row-issues';

/** Reads the facts of a row, and notes those that are not understood. */
export class Reading {
  readonly #words: Partial<Record<FreeText, string>> = {};

  constructor(
    readonly row: Row,
    readonly record: string,
    readonly issues: RowIssues
  ) {}

  /** A cell as `read` understands it; otherwise an issue, and not stated. */
  fact<Value>(field: FactField, read: (cell: string) => Value | undefined): Value | undefined {
    const cell = this.row.fact(field);
    if (cell === undefined) return undefined;
    const value = read(this.#ours(field, cell));
    if (value === undefined) this.#notUnderstood(field, cell);
    return value;
  }

  /** The same for a fact that is often stated in words: these are kept. */
  words<Value>(
    field: FactField,
    text: FreeText,
    read: (cell: string) => Value | undefined
  ): Value | undefined {
    const cell = this.row.fact(field);
    if (cell !== undefined) this.keep(text, cell);
    return this.fact(field, read);
  }

  closed<Value>(list: ClosedList<Value>, field: FactField): Value | undefined {
    const cell = this.row.fact(field);
    if (cell === undefined) return undefined;
    const value = list.read(this.#ours(field, cell));
    if (value === undefined) this.issue('unknown-value', field, cell);
    return value;
  }

  closedList<Value>(list: ClosedList<Value>, field: ListField): readonly Value[] {
    const values = this.row.list(field).flatMap((word) => {
      const value = word === '' ? undefined : list.read(this.#ours(field, word));
      if (value === undefined && word !== '') this.issue('unknown-value', field, word);
      return value === undefined ? [] : [value];
    });
    return [...new Set(values)];
  }

  issue(code: 'unknown-value' | 'value-not-understood', field: string, value: string): void {
    this.issues.add(code, this.#column(field), { record: this.record, value });
  }

  /** Something that holds for every row of the table, such as a missing currency. */
  columnIssue(field: string, value: string): void {
    this.issues.ofColumn('value-not-understood', this.#column(field), { value });
  }

  keep(text: FreeText, words: string): void {
    this.#words[text] ??= words;
  }

  /** The words as published: from their own columns where the table has these. */
  asPublished(prefix: '' | 'run.'): AsPublished | undefined {
    const own = this.row.columns.haveWords;
    const found = FREE_TEXTS.flatMap((text): [FreeText, string][] => {
      const stated = this.row.fact(`${prefix}asPublished.${text}`);
      const words = own ? (stated ?? this.#unread[text]) : this.#words[text];
      return words === undefined ? [] : [[text, words]];
    });
    return found.length > 0 ? (Object.fromEntries(found) as AsPublished) : undefined;
  }

  readonly #unread: Partial<Record<FreeText, string>> = {};

  #notUnderstood(field: FactField, cell: string): void {
    const text = FREE_TEXT_OF[field];
    if (text !== undefined) this.#unread[text] = cell;
    this.issue('value-not-understood', field, cell);
  }

  #ours(field: string, cell: string): string {
    const words = this.row.columns.mapping.values?.[field];
    return words && Object.hasOwn(words, cell) ? (words[cell] ?? cell) : cell;
  }

  #column(field: string): string {
    return this.row.columns.nameOf(field);
  }
}

const FREE_TEXT_OF: Readonly<Partial<Record<FactField, FreeText>>> = {
  weeks: 'length',
  workloadHours: 'workload',
  hoursPerWeek: 'workload',
  price: 'price',
  'run.price': 'price',
  'run.start': 'start',
  level: 'level'
};
