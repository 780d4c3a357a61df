import { IssueList } from '../issue-list';
import type { ReadingCode, ReadingIssue } from '../read-catalogue';

/** Where a cell is; a whole column without a line, a whole line without a column. */
export type PlaceOf = (line: number | undefined, column: string | undefined) => string;

/** Issues of the row that is being read; what holds for a whole column is said once. */
export class RowIssues {
  readonly #said = new Set<string>();
  #list = new IssueList();
  #line = 0;

  constructor(private readonly placeOf: PlaceOf) {}

  at(line: number): this {
    this.#line = line;
    return this;
  }

  add(
    code: ReadingCode,
    column: string | undefined,
    facts: Pick<ReadingIssue, 'record' | 'value' | 'other'> = {}
  ): void {
    this.#list.add(code, this.placeOf(this.#line, column), facts);
  }

  ofColumn(code: ReadingCode, column: string, facts: Pick<ReadingIssue, 'value'> = {}): void {
    const place = this.placeOf(undefined, column);
    if (this.#said.has(`${code} ${place}`)) return;
    this.#said.add(`${code} ${place}`);
    this.#list.add(code, place, facts);
  }

  /** What was added since it was last taken. */
  take(): readonly ReadingIssue[] {
    const taken = this.#list.all;
    this.#list = new IssueList();
    return taken;
  }
}
