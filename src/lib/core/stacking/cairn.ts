import type { CredentialRecord } from '../credential/record';
import { heldEcts, levelOf } from './totals';

/** One stone of the picture, in the picture's own units, y downwards. */
export interface Stone {
  /** Which of the records, from 0; absent for the stone that stands for the rest of a layer. */
  readonly record?: number;
  /** How many credentials it stands for. */
  readonly count: number;
  readonly level?: number;
  /** Whether its width shows ECTS; a stone without is as small as the smallest. */
  readonly sized: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How its four corners are rounded, each from 0 to 1; makes no two stones alike. */
  readonly corners: readonly [number, number, number, number];
}

export interface Cairn {
  readonly width: number;
  readonly height: number;
  readonly stones: readonly Stone[];
}

const WIDTH = 320;
const STONE_HEIGHT = 32;
const GAP = 3;
const SMALLEST = 52;
const WIDEST = 190;
/** Above this many a layer shows the widest and one stone for the rest. */
const MOST_IN_LAYER = 10;

/**
 * The stack as a cairn: a layer for each EQF level, the lowest at the bottom and those without a
 * stated level below it, as pebbles on the ground; a stone for each credential, wider with more
 * ECTS. The same records always give the same picture.
 */
export function drawCairn(records: readonly CredentialRecord[]): Cairn {
  const levels = [undefined, 1, 2, 3, 4, 5, 6, 7, 8] as const;
  const rows = levels.flatMap((level) => {
    const inLayer = records
      .map((record, at) => ({ record, at }))
      .filter(({ record }) => levelOf(record) === level)
      .sort((a, b) => sizeOf(b.record) - sizeOf(a.record));
    return rowsOf(layerOf(inLayer, level));
  });
  const height = rows.length * (STONE_HEIGHT + GAP) + GAP;
  const stones = rows.flatMap((row, at) => {
    const y = height - (at + 1) * (STONE_HEIGHT + GAP);
    const wide = row.reduce((sum, { width }) => sum + width + GAP, -GAP);
    let x = (WIDTH - wide) / 2;
    return row.map((stone): Stone => {
      const placed = { ...stone, x, y };
      x += stone.width + GAP;
      return placed;
    });
  });
  return { width: WIDTH, height, stones };
}

/** The outline of a stone as the path of an SVG: a box, each corner rounded in its own way. */
export function stonePath({ x, y, width, height, corners }: Stone): string {
  const round = (value: number) => Number(value.toFixed(2));
  const [a, b, c, d] = corners.map((corner) =>
    round(corner * Math.min(width * 0.45, height * 1.2))
  ) as [number, number, number, number];
  const [left, right] = [round(x), round(x + width)];
  const [top, bottom] = [round(y), round(y + height)];
  return [
    `M${round(left + a)} ${top}`,
    `H${round(right - b)}`,
    `Q${right} ${top} ${right} ${round(top + height * 0.45)}`,
    `V${round(top + height * 0.55)}`,
    `Q${right} ${bottom} ${round(right - c)} ${bottom}`,
    `H${round(left + d)}`,
    `Q${left} ${bottom} ${left} ${round(top + height * 0.55)}`,
    `V${round(top + height * 0.45)}`,
    `Q${left} ${top} ${round(left + a)} ${top}Z`
  ].join(' ');
}

export type StoneTone = 'low' | 'middle' | 'high' | 'top' | 'unknown';

/** Levels in four tones, the lower levels in one. */
export function toneOf({ level }: Stone): StoneTone {
  if (level === undefined) return 'unknown';
  return level <= 5 ? 'low' : level === 6 ? 'middle' : level === 7 ? 'high' : 'top';
}

type Unplaced = Omit<Stone, 'x' | 'y'>;
type Numbered = { readonly record: CredentialRecord; readonly at: number };

function sizeOf(record: CredentialRecord): number {
  return heldEcts(record) ?? 0;
}

function layerOf(layer: readonly Numbered[], level: number | undefined): Unplaced[] {
  const many = layer.length > MOST_IN_LAYER;
  const shown = many ? layer.slice(0, MOST_IN_LAYER - 1) : layer;
  const stones = shown.map(({ record, at }) => {
    const ects = heldEcts(record);
    const width = Math.min(WIDEST, SMALLEST + 24 * Math.sqrt(ects ?? 0));
    return stoneOf(at, 1, level, ects !== undefined, width);
  });
  const rest = layer.length - shown.length;
  return rest > 0 ? [...stones, stoneOf(undefined, rest, level, false, SMALLEST * 1.6)] : stones;
}

function stoneOf(
  record: number | undefined,
  count: number,
  level: number | undefined,
  sized: boolean,
  width: number
): Unplaced {
  const seed = (record ?? 97) * 7 + (level ?? 0) * 13 + 5;
  const corner = (at: number) => 0.45 + 0.55 * (((seed * (at + 3) * 2654435761) % 101) / 100);
  return {
    ...(record !== undefined && { record }),
    ...(level !== undefined && { level }),
    count,
    sized,
    width,
    height: STONE_HEIGHT,
    corners: [corner(0), corner(1), corner(2), corner(3)]
  };
}

/** Breaks a layer into rows that fit, the wider rows below. */
function rowsOf(stones: readonly Unplaced[]): Unplaced[][] {
  const rows: Unplaced[][] = [];
  for (const stone of stones) {
    const row = rows.find(
      (each) =>
        each.reduce((sum, { width }) => sum + width + GAP, 0) + stone.width <= WIDTH - 2 * GAP
    );
    if (row) row.push(stone);
    else rows.push([stone]);
  }
  return rows;
}
