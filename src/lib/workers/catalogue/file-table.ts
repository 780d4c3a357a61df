import {
  ARRAYS,
  headerBytes,
  parseHeader,
  Table,
  TextColumn,
  type NumberColumn,
  type NumberType,
  type TableHeader
} from '../../core/catalogue/published/table';
import type { PieceFile } from './pieces';

/** Hardly a header is longer: it is read at once with its length. */
const MOST_HEADERS_BYTES = 4096;

/** A table in a file, of which only what is asked for comes into memory. */
export class FileTable {
  readonly #columns = new Map<string, Promise<NumberColumn>>();

  private constructor(
    private readonly file: PieceFile,
    private readonly header: TableHeader,
    private readonly body: number
  ) {}

  /** Undefined where the file is no table. Rejects where it is gone. */
  static async open(file: PieceFile): Promise<FileTable | undefined> {
    if (file.size < 4) return undefined;
    const start = await file.read(0, Math.min(file.size, MOST_HEADERS_BYTES));
    const body = headerBytes(start);
    if (body > file.size) return undefined;
    const header = parseHeader(body > start.length ? await file.read(0, body) : start);
    if (!header.ok) return undefined;
    const room = file.size - body;
    const whole = Object.values(header.value).every(({ at, bytes }) => at + bytes <= room);
    return whole ? new FileTable(file, header.value, body) : undefined;
  }

  /** A column of numbers, kept once it is read; an empty one where there is none of this name. */
  numbers(name: string): Promise<NumberColumn> {
    const placed = this.header[name];
    if (!placed || placed.type === 'text') return Promise.resolve(new Uint8Array(0));
    return this.#kept(name, placed.type, placed.at, placed.rows);
  }

  /** A column of texts; an empty one where the table has none of this name. */
  async texts(name: string): Promise<TextColumn> {
    const placed = this.header[name];
    if (placed?.type !== 'text') return new TextColumn(new Uint8Array(0), 0);
    return new TextColumn(await this.#read(placed.at, placed.bytes), placed.rows);
  }

  /** Some columns at once, with what stands between them; those that there are. */
  async columns(names: readonly string[]): Promise<Table> {
    const placed = names.flatMap((name) => {
      const column = this.header[name];
      return column ? [[name, column] as const] : [];
    });
    const from = Math.min(...placed.map(([, { at }]) => at));
    const to = Math.max(0, ...placed.map(([, { at, bytes }]) => at + bytes));
    const header = placed.map(([name, column]) => [name, { ...column, at: column.at - from }]);
    return Table.of(
      Object.fromEntries(header) as TableHeader,
      await this.#read(Math.min(from, to), to - from)
    );
  }

  /** One text of a column, read by itself; empty beyond the last row. */
  async text(name: string, row: number): Promise<string> {
    const placed = this.header[name];
    if (placed?.type !== 'text' || row >= placed.rows) return '';
    const ends = await this.#kept(name, 'u32', placed.at, placed.rows);
    const from = row === 0 ? 0 : (ends[row - 1] ?? 0);
    const texts = placed.at + placed.rows * Uint32Array.BYTES_PER_ELEMENT;
    return new TextDecoder().decode(await this.#read(texts + from, (ends[row] ?? 0) - from));
  }

  #kept(name: string, type: NumberType, at: number, rows: number): Promise<NumberColumn> {
    const known = this.#columns.get(name);
    if (known) return known;
    const column = this.#read(at, rows * ARRAYS[type].BYTES_PER_ELEMENT).then(
      ({ buffer }) => new ARRAYS[type](buffer, 0, rows)
    );
    this.#columns.set(name, column);
    return column;
  }

  #read(at: number, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.file.read(this.body + at, this.body + at + Math.max(0, bytes));
  }
}
