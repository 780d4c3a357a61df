/*
 * Numbers for unknowns so that every row holds, found by trying every value of those that have only
 * some, and by the plain simplex method for those that may be anything from 0 to 1.
 */

/** The sum of its terms is not below `least`. */
export interface Row {
  readonly terms: readonly (readonly [unknown: number, factor: number])[];
  readonly least: number;
}

/** The values that an unknown may have, the most first; undefined for anything from 0 to 1. */
export type Values = readonly number[] | undefined;

const CLOSE = 1e-7;
/** So many tries are made before it is asked whether any fractions would do. */
const FEW_TRIES = 500;

export function isSolvable(unknowns: readonly Values[], rows: readonly Row[]): boolean {
  const fixed: (number | undefined)[] = unknowns.map(() => undefined);
  const few = unknowns.flatMap((values, at) => (values ? [at] : []));
  const first = unknowns.map((values) => values?.[0] ?? 1);
  let tries = 0;
  return tryFrom(0, first);

  /** `most`: what each unknown may be at most, as far as that is seen at once. */
  function tryFrom(place: number, most: readonly number[]): boolean {
    const lowered = lower(most);
    if (!rows.every((row) => mayHold(row, lowered))) return false;
    const at = few[place];
    if (at === undefined || ++tries > FEW_TRIES) {
      const found = hasFractions(fixed, rows, lowered);
      if (at === undefined || !found) return found;
    }
    for (const value of unknowns[at] ?? []) {
      if (value > (lowered[at] ?? 0)) continue;
      fixed[at] = value;
      if (tryFrom(place + 1, lowered.with(at, value))) return true;
    }
    fixed[at] = undefined;
    return false;
  }

  function mayHold({ terms, least }: Row, most: readonly number[]): boolean {
    const best = terms.reduce(
      (sum, [at, factor]) => sum + factor * ((factor > 0 ? most[at] : fixed[at]) ?? 0),
      0
    );
    return best >= least - CLOSE;
  }

  /** What is within something else is no more than that. */
  function lower(most: readonly number[]): number[] {
    const lowered = [...most];
    for (let again = true; again;) {
      again = false;
      for (const { terms, least } of rows) {
        const [outer, inner] = terms;
        if (terms.length !== 2 || least !== 0 || outer?.[1] !== 1 || inner?.[1] !== -1) continue;
        const bound = lowered[outer[0]] ?? 0;
        if ((lowered[inner[0]] ?? 0) <= bound) continue;
        lowered[inner[0]] = bound;
        again = true;
      }
    }
    return lowered;
  }
}

/** Whether what is left open can be chosen, each from 0 to its most. */
function hasFractions(
  fixed: readonly (number | undefined)[],
  rows: readonly Row[],
  most: readonly number[]
): boolean {
  const open = fixed.flatMap((value, at) => (value === undefined ? [at] : []));
  const places = new Map(open.map((at, place) => [at, place]));
  const left = rows.map(({ terms, least }) => {
    const factors = open.map(() => 0);
    let rest = least;
    for (const [at, factor] of terms) {
      const place = places.get(at);
      if (place === undefined) rest -= factor * (fixed[at] ?? 0);
      else factors[place] = (factors[place] ?? 0) + factor;
    }
    return { factors, least: rest };
  });
  const settled = left.filter(({ factors }) => factors.every((factor) => factor === 0));
  if (settled.some(({ least }) => least > CLOSE)) return false;
  const tight = left.filter((row) => !settled.includes(row));
  const bounds = open.map((at, place) => ({
    factors: open.map((__, other) => (other === place ? -1 : 0)),
    least: -(most[at] ?? 1)
  }));
  return open.length === 0 || isFeasible([...tight, ...bounds], open.length);
}

/** The first phase of the simplex method with Bland's rule: can what is missing become nothing? */
function isFeasible(
  rows: readonly { readonly factors: readonly number[]; readonly least: number }[],
  count: number
): boolean {
  const short = rows.filter(({ least }) => least > 0);
  const width = count + rows.length + short.length;
  const table: number[][] = [];
  const basis: number[] = [];
  let extra = count + rows.length;
  rows.forEach(({ factors, least }, at) => {
    const sign = least > 0 ? 1 : -1;
    const line = new Array<number>(width + 1).fill(0);
    factors.forEach((factor, place) => (line[place] = sign * factor));
    line[count + at] = -sign;
    line[width] = sign * least;
    if (least > 0) line[extra] = 1;
    basis.push(least > 0 ? extra++ : count + at);
    table.push(line);
  });
  const missing = new Array<number>(width + 1).fill(0);
  rows.forEach(({ least }, at) => {
    if (least > 0)
      table[at]?.forEach((value, place) => (missing[place] = (missing[place] ?? 0) + value));
  });
  const first = count + rows.length;
  for (;;) {
    const enter = missing.findIndex((value, place) => place < first && value > 1e-9);
    if (enter < 0) return (missing[width] ?? 0) <= CLOSE;
    const leave = leaving(table, basis, enter, width);
    if (leave < 0) return true;
    basis[leave] = enter;
    pivot(table, missing, leave, enter);
  }
}

function leaving(
  table: readonly (readonly number[])[],
  basis: readonly number[],
  enter: number,
  width: number
): number {
  let found = -1;
  let lowest = Infinity;
  table.forEach((line, at) => {
    const factor = line[enter] ?? 0;
    if (factor <= 1e-9) return;
    const ratio = (line[width] ?? 0) / factor;
    const isLower = ratio < lowest - 1e-12;
    const isFirst = ratio <= lowest + 1e-12 && (basis[at] ?? 0) < (basis[found] ?? Infinity);
    if (!isLower && !isFirst) return;
    lowest = Math.min(ratio, lowest);
    found = at;
  });
  return found;
}

function pivot(table: number[][], missing: number[], leave: number, enter: number): void {
  const line = table[leave] ?? [];
  const by = line[enter] ?? 1;
  line.forEach((value, place) => (line[place] = value / by));
  for (const other of [...table.filter((one) => one !== line), missing]) {
    const factor = other[enter] ?? 0;
    if (factor === 0) continue;
    line.forEach((value, place) => (other[place] = (other[place] ?? 0) - factor * value));
  }
}
