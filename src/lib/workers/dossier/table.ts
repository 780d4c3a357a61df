import { inColumn, sameInAll, type TextRow, type Words } from '../../core/sharing/dossier-text';
import { BODY, BOLD, LEFT, QUIET, WIDTH, type Element, type Sheet, type Style } from './sheet';

const PADDING = 3;
const GAP = 12;
const POINT = '•';
const INDENT = 10;
const PARAGRAPH_GAP = 2;

interface Line {
  readonly text: string;
  readonly style: Style;
  /** Which of the cell's paragraphs it belongs to. */
  readonly of: number;
  /** From the top of the cell. */
  readonly top: number;
}

/** What stands in a cell: paragraphs, or the points of a list. */
interface Cell {
  readonly x: number;
  readonly paragraphs: readonly { readonly element: Element; readonly bullet?: Element }[];
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Columns as wide as so many languages need. */
function columnsFor(languages: number): { label: number; value: number } {
  const label = languages === 1 ? 145 : 125;
  return { label, value: (WIDTH - label - GAP * languages) / languages };
}

/** The names of the languages over their columns; nothing where there is one. */
export function writeColumnHeads(
  sheet: Sheet,
  table: Element,
  labels: Words,
  columns: readonly Words[]
): void {
  if (columns.length < 2) return;
  const widths = columnsFor(columns.length);
  const row = sheet.element(table, 'TR');
  const cells = [labels, ...columns].map((words, at) => {
    const head = headCell(sheet, row, 'Column', words.lang);
    const x = at === 0 ? LEFT : LEFT + widths.label + GAP + (at - 1) * (widths.value + GAP);
    return cellOf(sheet, head, [words], false, x, widths.value, QUIET);
  });
  drawRow(sheet, cells);
  row.end();
}

/** One row of facts: its label, and its values once or in each language. */
export function writeRow(sheet: Sheet, table: Element, text: TextRow, languages: number): void {
  const widths = columnsFor(languages);
  const row = sheet.element(table, 'TR');
  const labels = text.label.map((words, at) => ({ words, style: at === 0 ? BOLD : QUIET }));
  const head = headCell(sheet, row, 'Row');
  const labelCell = stacked(sheet, head, labels, widths.label);
  const style = text.stated ? BODY : QUIET;
  const once = languages === 1 || sameInAll(text);
  const columns = once ? 1 : languages;
  const width = once ? WIDTH - widths.label - GAP : widths.value;
  const cells = Array.from({ length: columns }, (_, column) => {
    const cell = sheet.element(row, 'TD');
    if (once && languages > 1) span(cell, languages);
    const words = text.values.map((value) => inColumn(value, column));
    const x = LEFT + widths.label + GAP + column * (width + GAP);
    return cellOf(sheet, cell, words, text.points, x, width, style);
  });
  drawRow(sheet, [labelCell, ...cells]);
  row.end();
}

function headCell(sheet: Sheet, row: Element, scope: 'Row' | 'Column', lang?: string): Element {
  return sheet.element(row, 'TH', { scope, ...(lang !== undefined && { lang }) });
}

/** The types of the library know no attribute for it (ISO 32000-1, table 349). */
function span(cell: Element, columns: number): void {
  const { dictionary } = cell as unknown as { dictionary: { data: Record<string, unknown> } };
  dictionary.data.A = { O: 'Table', ColSpan: columns };
}

/** A label in each language, below each other. */
function stacked(
  sheet: Sheet,
  parent: Element,
  labels: readonly { words: Words; style: Style }[],
  width: number
): Cell {
  const cells = labels.map(({ words, style }) =>
    cellOf(sheet, parent, [words], false, LEFT, width, style)
  );
  let top = 0;
  const lines = cells.flatMap((cell, of) => {
    const moved = cell.lines.map((line) => ({ ...line, of, top: line.top + top }));
    top += cell.height;
    return moved;
  });
  return {
    x: LEFT,
    paragraphs: cells.flatMap(({ paragraphs }) => paragraphs),
    lines,
    height: top
  };
}

function cellOf(
  sheet: Sheet,
  parent: Element,
  values: readonly Words[],
  points: boolean,
  x: number,
  width: number,
  style: Style
): Cell {
  const list = points ? sheet.element(parent, 'L') : undefined;
  const height = sheet.lineHeight(style);
  let top = 0;
  const lines: Line[] = [];
  const paragraphs = values.map(({ text, lang }, of) => {
    if (of > 0) top += PARAGRAPH_GAP;
    for (const line of sheet.lines(text, width - (points ? INDENT : 0), style)) {
      lines.push({ text: line, style, of, top });
      top += height;
    }
    const options = lang === undefined ? {} : { lang };
    if (!list) return { element: sheet.element(parent, 'P', options) };
    const item = sheet.element(list, 'LI');
    return {
      bullet: sheet.element(item, 'Lbl'),
      element: sheet.element(item, 'LBody', options)
    };
  });
  return { x, paragraphs, lines, height: top };
}

/** A row of up to half a page stays in one piece; a longer one goes on at the top of the next. */
function drawRow(sheet: Sheet, cells: readonly Cell[]): void {
  const height = Math.max(...cells.map((cell) => cell.height)) + 2 * PADDING;
  sheet.need(height <= sheet.wholeRoom / 2 ? height : 4 * sheet.lineHeight(BODY));
  let drawn = drawPiece(
    sheet,
    cells,
    cells.map(() => 0)
  );
  while (cells.some(({ lines }, at) => (drawn[at] ?? 0) < lines.length)) {
    sheet.newPage();
    drawn = drawPiece(sheet, cells, drawn);
  }
}

/** As many lines of each cell as the page has room for; gives how many are drawn then. */
function drawPiece(sheet: Sheet, cells: readonly Cell[], drawn: readonly number[]): number[] {
  const start = sheet.y + PADDING;
  const most = sheet.room - 2 * PADDING;
  const ends = cells.map((cell, at) => {
    const from = drawn[at] ?? 0;
    const offset = cell.lines[from]?.top ?? 0;
    const end = ({ top, style }: Line) => top - offset + sheet.lineHeight(style);
    const some = cell.lines.slice(from).filter((line) => end(line) <= most);
    drawLines(sheet, cell, some, start - offset);
    const last = some.at(-1);
    return { drawn: from + some.length, used: last ? end(last) : 0 };
  });
  sheet.y = start + Math.max(...ends.map(({ used }) => used)) + PADDING;
  sheet.rule();
  return ends.map((end) => end.drawn);
}

function drawLines(sheet: Sheet, cell: Cell, lines: readonly Line[], top: number): void {
  cell.paragraphs.forEach(({ element, bullet }, of) => {
    const own = lines.filter((line) => line.of === of);
    const [first] = own;
    if (!first) return;
    const starts = first === cell.lines.find((line) => line.of === of);
    const { x } = cell;
    if (bullet && starts) bullet.add(() => sheet.draw(POINT, x, top + first.top, first.style));
    const indent = bullet ? INDENT : 0;
    element.add(() =>
      own.forEach((line) => sheet.draw(line.text, x + indent, top + line.top, line.style))
    );
  });
}
