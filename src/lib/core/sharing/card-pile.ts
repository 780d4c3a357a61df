import type { CredentialRecord } from '../credential/record';
import { drawCairn, type Cairn, type Stone } from '../stacking/cairn';

const GAP = 4;

/**
 * The stones of the records as one pile, narrower towards the top: the higher levels above, of one
 * level the smaller above. Each stone is as `drawCairn` has it but for its place.
 */
export function pileStones(records: readonly CredentialRecord[]): Cairn {
  const stones = drawCairn(records).stones.toSorted(
    (a, b) => (b.level ?? 0) - (a.level ?? 0) || a.width - b.width
  );
  const rows = rowSizes(stones.length).map((size, at, sizes) => {
    const before = sizes.slice(0, at).reduce((sum, each) => sum + each, 0);
    return stones.slice(before, before + size);
  });
  const widths = rows.map((row) => row.reduce((sum, { width }) => sum + width + GAP, -GAP));
  const width = Math.max(0, ...widths);
  const step = (stones[0]?.height ?? 0) + GAP;
  return {
    ...{ width, height: rows.length * step },
    stones: rows.flatMap((row, at) => inRow(row, (width - (widths[at] ?? 0)) / 2, at * step))
  };
}

function inRow(row: readonly Stone[], left: number, y: number): Stone[] {
  let x = left;
  return row.map((stone) => {
    const placed = { ...stone, x, y };
    x += stone.width + GAP;
    return placed;
  });
}

/** One, two, three … from the top; what is left over makes a row of its own among them. */
function rowSizes(count: number): number[] {
  const sizes: number[] = [];
  let left = count;
  for (let size = 1; size <= left; size++) {
    sizes.push(size);
    left -= size;
  }
  return (left > 0 ? [...sizes, left] : sizes).sort((a, b) => a - b);
}
