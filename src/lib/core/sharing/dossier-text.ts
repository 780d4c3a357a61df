/*
 * A dossier in words, in one or two languages: what the print page and the PDF both show.
 */

/** Words, and their language where it is known and matters. */
export interface Words {
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string;
}

/** The same thing in each language of the dossier; once where it reads the same in all of them. */
export type Cell = readonly [Words, ...Words[]];

export interface TextRow {
  readonly label: Cell;
  /** At least one; each a paragraph or a point of its own. */
  readonly values: readonly Cell[];
  /** Whether the values are points of a list. */
  readonly points: boolean;
  readonly stated: boolean;
}

export interface TextTable {
  /** As in `2.1`; absent on the first page. */
  readonly number?: string;
  readonly heading: Cell;
  readonly rows: readonly TextRow[];
}

/** A QR code, to be drawn as squares of one unit each. */
export interface TextCode {
  /** Units on a side, without the quiet zone around it. */
  readonly size: number;
  /** The dark squares as an SVG path. */
  readonly path: string;
  /** What it is for, below it. */
  readonly caption: Cell;
  /** Where it leads, where that is an address. */
  readonly url?: string;
}

export interface TextCredential {
  readonly number: string;
  readonly title: Words;
  /** Said where it is the learner's own statement. */
  readonly mark?: Cell;
  /** What it is in one line: awarding body, date, hours, credits. */
  readonly summary: Cell;
  readonly tables: readonly TextTable[];
  readonly partsHeading?: Cell;
  readonly parts: readonly TextPart[];
  readonly code?: TextCode;
}

export interface TextPart {
  readonly number: string;
  readonly title: Words;
  readonly rows: readonly TextRow[];
}

export interface DossierText {
  /** Tags of the languages, one or two. */
  readonly languages: readonly [string, ...string[]];
  /** What the languages are called, over their columns. */
  readonly columns: readonly Words[];
  readonly title: Cell;
  /** Whose it is, for the title of the document. */
  readonly learner: string;
  readonly intro: readonly Cell[];
  readonly summary: TextTable;
  readonly contents: Cell;
  /** Over the column of labels, for those who cannot see that it is one. */
  readonly labels: Cell;
  readonly code?: TextCode;
  readonly credentials: readonly TextCredential[];
}

/** The words for the column of a language, from 0. */
export function inColumn(cell: Cell, column: number): Words {
  return cell[column] ?? cell[0];
}

/** Whether a row says the same in every language, so that one column is enough. */
export function sameInAll({ values }: TextRow): boolean {
  return values.every((cell) => cell.length === 1);
}
