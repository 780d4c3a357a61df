import type { LocalText } from '../../../kernel/text';
import { globalId } from '../global-id';
import { madeId } from '../made-id';
import type { OfferingId } from '../../ids';
import type { Offering, Provider, Run } from '../../model';
import type { ReadingIssue } from '../read-catalogue';
import type { TableMapping } from './mapping';
import { offeringOfRow } from './offering-row';
import { ProviderList } from './provider-row';
import { Columns, Row, type Cell } from './row';
import { RowIssues, type PlaceOf } from './row-issues';
import { runOfRow } from './run-row';

/** `line 12, column price`; or one of the two, where it is all of a column or of a line. */
export const linePlace: PlaceOf = (line, column) =>
  [line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ');

/**
 * Reads a table row by row, so that a million of them need not be in memory. Rows of the same id
 * one after the other are the runs of one offering, where the mapping has columns of runs. An id
 * that comes again otherwise is an issue; its record is kept under an id of its own. A row with
 * more or fewer cells than the header is left out: its cells may stand in the wrong columns.
 */
export class TableReader {
  readonly #columns: Columns;
  readonly #issues: RowIssues;
  readonly #providers = new ProviderList();
  readonly #seen = new Map<string, number>();
  #waiting: { readonly key: string; readonly offering: Offering; readonly runs: Run[] } | undefined;

  constructor(header: readonly string[], mapping: TableMapping, placeOf: PlaceOf = linePlace) {
    this.#columns = new Columns(header, mapping);
    this.#issues = new RowIssues(placeOf);
    for (const name of this.#columns.missing) this.#issues.ofColumn('dangling-reference', name);
    for (const name of this.#columns.unused) this.#issues.ofColumn('column-not-used', name);
  }

  /** The offering that was completed by this row: that of the rows before it. */
  row(cells: readonly Cell[], line: number): Offering | undefined {
    if (cells.every((cell) => cell.length === 0)) return undefined;
    const issues = this.#issues.at(line);
    if (!this.#columns.fit(cells)) {
      const counts = { value: String(cells.length), other: String(this.#columns.width) };
      issues.add('not-readable', undefined, counts);
      return undefined;
    }
    const row = new Row(this.#columns, cells);
    const title = row.text('title');
    const key = statedKey(row) ?? madeKey(row, title);
    const run = runOfRow(row, key, this.#waiting?.key === key ? this.#waiting.runs : [], issues);
    if (run && this.#waiting?.key === key) {
      this.#waiting.runs.push(run);
      return undefined;
    }
    const finished = this.#finish();
    if (!title) {
      issues.add('no-title', this.#columns.nameOf('title'));
      return finished;
    }
    const provider = this.#providers.ofRow(row, issues);
    const id = this.#uniqueId(idOf(row, key), provider, issues);
    const offering = offeringOfRow(row, { id, provider: provider.id, title }, issues);
    this.#waiting = { key, offering, runs: run ? [run] : [] };
    return finished;
  }

  /** The last offering, after the last row. */
  end(): Offering | undefined {
    return this.#finish();
  }

  /** Every provider named so far. */
  get providers(): readonly Provider[] {
    return this.#providers.all;
  }

  /** What was not understood since it was last asked for. */
  takeIssues(): readonly ReadingIssue[] {
    return this.#issues.take();
  }

  #finish(): Offering | undefined {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    return waiting && { ...waiting.offering, runs: waiting.runs };
  }

  #uniqueId(id: string, provider: Pick<Provider, 'id'>, issues: RowIssues): OfferingId {
    const times = (this.#seen.get(id) ?? 0) + 1;
    this.#seen.set(id, times);
    if (times === 1) return id as OfferingId;
    const key = this.#columns.has('id') ? 'id' : 'homepage';
    issues.add('duplicate-id', this.#columns.nameOf(key), { record: id });
    const ofProvider = globalId(id, provider.id);
    if (provider.id !== '' && !this.#seen.has(ofProvider)) {
      this.#seen.set(ofProvider, 1);
      return ofProvider as OfferingId;
    }
    return `${id}${id.includes('#') ? '-' : '#'}${times}` as OfferingId;
  }
}

/** What a row is known by: its id, else its address. */
function statedKey(row: Row): string | undefined {
  return row.fact('id') ?? row.fact('homepage');
}

/** What a row without id and address is known by: who offers it and what it is called. */
function madeKey(row: Row, title: LocalText | undefined): string {
  const words = [row.text('provider.name'), title].map(
    (text) => Object.values(text ?? {})[0] ?? ''
  );
  return madeId(...words);
}

/** Ids as they stand, so that rules can name them; without spaces where people wrote them. */
function idOf(row: Row, key: string): string {
  return row.columns.has('provider.id') ? key : key.replace(/\s+/g, '-').slice(0, LONGEST_ID);
}

const LONGEST_ID = 2000;
