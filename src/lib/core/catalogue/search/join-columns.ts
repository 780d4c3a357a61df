import { NOT_STATED_U16, NOT_STATED_U8, type OVERVIEW_COLUMNS } from '../published/overview';
import type { Column, NumberColumn, NumberType, Table } from '../published/table';

/** Columns that mean the same in every part. */
export type JoinedName = Exclude<keyof typeof OVERVIEW_COLUMNS, 'id'>;

interface Piece {
  readonly part: { readonly overview: Table };
  readonly base: number;
  readonly rows: number;
}

export interface Joined {
  numbers(name: string, type: NumberType): NumberColumn;
  runs(): {
    readonly runsEnd: Uint32Array;
    readonly runStart: Uint16Array;
    readonly runClose: Uint16Array;
  };
}

const EMPTY = {
  u8: (rows: number) => new Uint8Array(rows).fill(NOT_STATED_U8),
  u16: (rows: number) => new Uint16Array(rows).fill(NOT_STATED_U16),
  u32: (rows: number) => new Uint32Array(rows),
  f32: (rows: number) => new Float32Array(rows).fill(NaN),
  f64: (rows: number) => new Float64Array(rows).fill(NaN)
} as const satisfies Record<Exclude<Column['type'], 'text'>, (rows: number) => NumberColumn>;

/**
 * The columns of all parts, one after the other; of a single part as they are, without a copy.
 * What a part does not have is not stated.
 */
export function joinColumns(pieces: readonly Piece[], rows: number): Joined {
  const columns = new Map<string, NumberColumn>();
  const numbers = (name: string, type: NumberType): NumberColumn => {
    const known = columns.get(name);
    if (known) return known;
    const [first] = pieces;
    const single = pieces.length === 1 ? first?.part.overview : undefined;
    const column =
      single?.header[name]?.type === type && single.rows(name) === rows
        ? single.numbers(name)
        : joined(pieces, rows, name, type);
    columns.set(name, column);
    return column;
  };
  return { numbers, runs: () => joinRuns(pieces, rows) };
}

function joined(pieces: readonly Piece[], rows: number, name: string, type: NumberType) {
  const column = EMPTY[type](rows);
  for (const { part, base, rows: own } of pieces) {
    column.set(part.overview.numbers(name).subarray(0, own), base);
  }
  return column;
}

/** Runs of all parts; ends that are out of order or beyond the last run are mended. */
function joinRuns(pieces: readonly Piece[], rows: number) {
  const counts = pieces.map(({ part }) => part.overview.rows('runStart'));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const runsEnd = new Uint32Array(rows);
  const runStart = new Uint16Array(total).fill(NOT_STATED_U16);
  const runClose = new Uint16Array(total).fill(NOT_STATED_U16);
  let before = 0;
  for (const [at, { part, base, rows: own }] of pieces.entries()) {
    const count = counts[at] ?? 0;
    runStart.set(part.overview.numbers('runStart'), before);
    runClose.set(part.overview.numbers('runClose').subarray(0, count), before);
    const ends = part.overview.numbers('runsEnd');
    let end = 0;
    for (let row = 0; row < own; row++) {
      end = Math.min(count, Math.max(end, ends[row] ?? 0));
      runsEnd[base + row] = before + end;
    }
    before += count;
  }
  return { runsEnd, runStart, runClose };
}
