import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Pool, RulePath } from '../catalogue/rule';
import { poolOf } from '../catalogue/rule-names';
import type { Terms, Variable } from '../solver/program';
import type { CountingPart } from './parts';
import { isPoolInside } from './pool-inside';
import { overlapOf } from './pool-overlap';

/** More pools that overlap in more ways are filled one by one: then less would be enough. */
const MOST_CELLS = 200;

/** What one course could be in at the same time. */
interface Cell {
  readonly pool: Pool;
  readonly parts: ReadonlySet<CountingPart>;
}

/**
 * Credits that stand in for what is missing of parts, by their paths: one variable for each set of
 * parts in all of which one course can count.
 */
export function fillersOf(
  parts: readonly CountingPart[],
  index: CatalogueIndex,
  fill: (parts: readonly CountingPart[]) => Variable
): ReadonlyMap<RulePath, Terms> {
  const terms = new Map<RulePath, [Variable, number][]>(parts.map(({ path }) => [path, []]));
  for (const cell of largest(cellsOf(parts, index))) {
    const variable = fill([...cell.parts]);
    for (const { path } of cell.parts) terms.get(path)?.push([variable, 1]);
  }
  return terms;
}

function cellsOf(parts: readonly CountingPart[], index: CatalogueIndex): readonly Cell[] {
  let cells: readonly Cell[] = [];
  for (const part of parts) {
    const own = poolOf(part.rule) ?? {};
    const free = part.slots.length === 0;
    let isCovered = false;
    const wider = cells.flatMap((cell): Cell[] => {
      const overlap = overlapWith(cell, part, own);
      if (!overlap) return [cell];
      isCovered ||= free && isPoolInside(own, cell.pool) && isFree(cell);
      const joined = { pool: overlap, parts: new Set([...cell.parts, part]) };
      return free && isPoolInside(cell.pool, own) ? [joined] : [cell, joined];
    });
    if (wider.length <= MOST_CELLS) cells = wider;
    else isCovered = false;
    if (!isCovered) cells = [...cells, { pool: own, parts: new Set([part]) }];
  }
  return cells;

  function overlapWith(cell: Cell, part: CountingPart, own: Pool): Pool | undefined {
    const mayShare = [...cell.parts].every((other) => countTogether(other, part));
    return mayShare ? overlapOf(cell.pool, own, index) : undefined;
  }
}

function isFree({ parts }: Cell): boolean {
  return [...parts].every(({ slots }) => slots.length === 0);
}

/** Not where the one part takes from the other. */
function countTogether(one: CountingPart, other: CountingPart): boolean {
  const apart = one.slots.some(({ once, name }) =>
    other.slots.some((slot) => slot.once === once && slot.name !== name)
  );
  return !apart && one.scheme === other.scheme;
}

/** Without those of which another has all parts. */
function largest(cells: readonly Cell[]): readonly Cell[] {
  return cells.filter(
    ({ parts }, at) =>
      !cells.some(
        (other, place) =>
          (other.parts.size > parts.size || (other.parts.size === parts.size && place < at)) &&
          [...parts].every((part) => other.parts.has(part))
      )
  );
}
