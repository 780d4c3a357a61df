import { fail, ok, type Issue, type Result } from '../../kernel/result';

/*
 * A table of columns in one buffer, read without copying: the header length (u32, little endian),
 * the header in JSON, then the columns, each beginning at a multiple of eight.
 */

export type NumberType = 'u8' | 'u16' | 'u32' | 'f32' | 'f64';

/** A column to be written. Texts become their ends (u32) and their bytes in UTF-8. */
export type Column =
  | { readonly type: NumberType; readonly values: ArrayLike<number> }
  | { readonly type: 'text'; readonly values: readonly string[] };

interface Placed {
  readonly type: Column['type'];
  readonly rows: number;
  readonly at: number;
  readonly bytes: number;
}

/** Where the columns of a table are, by name. */
export type TableHeader = Readonly<Record<string, Placed>>;

export type TableIssue = Issue<'not-a-table'>;
export type NumberColumn = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** What holds the numbers of each type. */
export const ARRAYS = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
  f64: Float64Array
} as const;

/** Bytes of a row; of a text where it ends, at the least. */
const WIDTHS: Readonly<Record<Column['type'], number>> = {
  u8: 1,
  u16: 2,
  u32: 4,
  f32: 4,
  f64: 8,
  text: 4
};

const HEADER_SIZE_BYTES = 4;

function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}

/** The bytes of a table; the same columns give the same bytes. */
export function formatTable(columns: Readonly<Record<string, Column>>): Uint8Array<ArrayBuffer> {
  const blocks = Object.entries(columns).map(([name, column]) => ({
    name,
    type: column.type,
    rows: column.values.length,
    bytes: column.type === 'text' ? textBytes(column.values) : numberBytes(column)
  }));
  const place = (start: number) => {
    let at = start;
    const header: Record<string, Placed> = {};
    for (const { name, type, rows, bytes } of blocks) {
      at = aligned(at);
      header[name] = { type, rows, at, bytes: bytes.length };
      at += bytes.length;
    }
    return { header, end: at };
  };
  // Places are counted from the end of the header, so that the header does not depend on itself.
  const { header, end } = place(0);
  const json = new TextEncoder().encode(JSON.stringify(header));
  const body = aligned(HEADER_SIZE_BYTES + json.length);
  const table = new Uint8Array(body + end);
  new DataView(table.buffer).setUint32(0, json.length, true);
  table.set(json, HEADER_SIZE_BYTES);
  for (const { name, bytes } of blocks) table.set(bytes, body + (header[name]?.at ?? 0));
  return table;
}

function numberBytes(column: Extract<Column, { type: NumberType }>): Uint8Array {
  const values = ARRAYS[column.type].from(column.values);
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function textBytes(texts: readonly string[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts = texts.map((text) => encoder.encode(text));
  const ends = new Uint32Array(parts.length);
  let end = 0;
  for (const [row, part] of parts.entries()) ends[row] = end += part.length;
  const bytes = new Uint8Array(ends.byteLength + end);
  bytes.set(new Uint8Array(ends.buffer), 0);
  let at = ends.byteLength;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** How many bytes of a table its header takes; the columns begin there. At least 4 bytes are given. */
export function headerBytes(start: Uint8Array): number {
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  return aligned(HEADER_SIZE_BYTES + view.getUint32(0, true));
}

/**
 * Reads the header from the first `headerBytes` of a table. Every column begins at a multiple of
 * eight and has room for its rows; that it ends before the table does is not known here.
 */
export function parseHeader(start: Uint8Array): Result<TableHeader, TableIssue> {
  let header: unknown;
  try {
    const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
    const length = view.getUint32(0, true);
    header = JSON.parse(new TextDecoder().decode(start.subarray(4, 4 + length)));
  } catch {
    return fail('not-a-table');
  }
  if (typeof header !== 'object' || header === null) return fail('not-a-table');
  return Object.values(header).every(isPlaced) ? ok(header as TableHeader) : fail('not-a-table');
}

function isPlaced(value: unknown): value is Placed {
  if (typeof value !== 'object' || value === null) return false;
  const { type, rows, at, bytes } = value as Partial<Record<keyof Placed, unknown>>;
  if (typeof type !== 'string' || !Object.hasOwn(WIDTHS, type)) return false;
  if (!isCount(rows) || !isCount(at) || !isCount(bytes)) return false;
  return at % 8 === 0 && bytes >= rows * WIDTHS[type as Column['type']];
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** A table that is in memory as a whole. Columns are views: nothing is copied. */
export class Table {
  private constructor(
    readonly header: TableHeader,
    private readonly body: Uint8Array
  ) {}

  /** The bytes have to begin at a multiple of eight of their buffer, as files and slices do. */
  static open(bytes: Uint8Array): Result<Table, TableIssue> {
    if (bytes.length < HEADER_SIZE_BYTES) return fail('not-a-table');
    const start = headerBytes(bytes);
    const header = parseHeader(bytes);
    if (!header.ok) return header;
    const body = bytes.subarray(start);
    const columns = Object.values(header.value);
    const whole = columns.every(({ at, bytes: size }) => at + size <= body.length);
    return whole ? ok(new Table(header.value, body)) : fail('not-a-table');
  }

  /** The columns of a header whose places are in the body. */
  static of(header: TableHeader, body: Uint8Array): Table {
    return new Table(header, body);
  }

  rows(name: string): number {
    return this.header[name]?.rows ?? 0;
  }

  /** A column of numbers; an empty one where the table has none of this name. */
  numbers(name: string): NumberColumn {
    const placed = this.header[name];
    if (!placed || placed.type === 'text') return new Uint8Array(0);
    return new ARRAYS[placed.type](
      this.body.buffer as ArrayBuffer,
      this.body.byteOffset + placed.at,
      placed.rows
    );
  }

  /** A column of texts; an empty one where the table has none of this name. */
  texts(name: string): TextColumn {
    const placed = this.header[name];
    if (!placed || placed.type !== 'text') return new TextColumn(new Uint8Array(0), 0);
    return new TextColumn(this.body.subarray(placed.at, placed.at + placed.bytes), placed.rows);
  }
}

/** One for all texts: making one takes longer than decoding a title with it. */
const decoder = new TextDecoder();

/** Texts that are decoded when they are asked for; none where their ends are not in order. */
export class TextColumn {
  readonly #ends: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(
    block: Uint8Array,
    readonly rows: number
  ) {
    const ends = new Uint32Array(block.buffer as ArrayBuffer, block.byteOffset, rows);
    this.#bytes = block.subarray(rows * 4);
    // Else each text could be all of the bytes, and reading a column would never end.
    this.#ends = isRising(ends, this.#bytes.length) ? ends : new Uint32Array(rows);
  }

  /** The bytes of all texts, one after the other. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** An empty text beyond the last row. */
  at(row: number): string {
    return decoder.decode(this.#bytes.subarray(this.startOf(row), this.endOf(row)));
  }

  /** Every text; quicker than one by one. */
  all(): string[] {
    const texts: string[] = [];
    const whole = decoder.decode(this.#bytes);
    // Where every letter is one byte, texts are where their bytes are.
    const simple = whole.length === this.#bytes.length;
    for (let row = 0; row < this.rows; row++) {
      texts.push(simple ? whole.slice(this.startOf(row), this.endOf(row)) : this.at(row));
    }
    return texts;
  }

  /** Where a text begins among the bytes. */
  startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] ?? 0);
  }

  /** Where a text ends among the bytes. */
  endOf(row: number): number {
    return this.#ends[row] ?? 0;
  }
}

function isRising(ends: Uint32Array, most: number): boolean {
  let before = 0;
  for (let row = 0; row < ends.length; row++) {
    const end = ends[row] ?? 0;
    if (end < before || end > most) return false;
    before = end;
  }
  return true;
}
