/** Entries of a row smaller than this are taken as zero. */
const ZERO = 1e-9;
/** The least entry to pivot on, where there is a choice. */
const SOLID = 1e-6;
/** How far a reduced cost may be past zero. */
const SLACK = 1e-10;

/**
 * The dual ratio test with bound flipping: the dual objective along the leaving row is concave and
 * piecewise linear; every variable whose reduced cost reaches zero may flip to its other bound and
 * lowers the slope by its range, until the slope turns.
 */
export class RatioTest {
  /** Variables that are passed and flip to their other bound. */
  readonly flips: number[] = [];
  /** By how much the dual objective grows. */
  gain = 0;
  readonly #heap: number[] = [];
  readonly #ratios: Float64Array;

  constructor(size: number) {
    this.#ratios = new Float64Array(size);
  }

  /**
   * The variable that enters; -1 where all of them together cannot mend the row (nothing is in the
   * box). `sign` is 1 where the leaving variable is too large, -1 where it is too small.
   */
  choose(
    candidates: Int32Array,
    count: number,
    row: Float64Array,
    reduced: Float64Array,
    lower: Float64Array,
    upper: Float64Array,
    atUpper: Uint8Array,
    violation: number,
    sign: number
  ): number {
    const heap = this.#heap;
    const ratios = this.#ratios;
    this.flips.length = 0;
    this.gain = 0;
    let size = 0;
    for (let at = 0; at < count; at++) {
      const j = candidates[at] ?? 0;
      const alpha = sign * (row[j] ?? 0);
      if (atUpper[j] ? alpha > -ZERO : alpha < ZERO) continue;
      if (lower[j] === upper[j]) continue;
      ratios[j] = Math.max(0, (reduced[j] ?? 0) / alpha);
      heap[size++] = j;
    }
    for (let at = (size >> 1) - 1; at >= 0; at--) sift(heap, ratios, at, size);
    let slope = violation;
    let reached = 0;
    const passed = this.flips;
    while (size > 0) {
      const j = heap[0] ?? 0;
      heap[0] = heap[--size] ?? 0;
      sift(heap, ratios, 0, size);
      const ratio = ratios[j] ?? 0;
      this.gain += slope * (ratio - reached);
      reached = ratio;
      passed.push(j);
      slope -= Math.abs(row[j] ?? 0) * ((upper[j] ?? 0) - (lower[j] ?? 0));
      if (slope < 0) return this.#best(size, reached, row);
    }
    // What is missing may be no more than rounding.
    if (slope <= ZERO * Math.max(1, violation) && passed.length > 0) {
      return this.#best(0, reached, row);
    }
    return -1;
  }

  /** Among those that reach zero about where the slope turns: the one with the largest entry. */
  #best(size: number, reached: number, row: Float64Array): number {
    const heap = this.#heap;
    const ratios = this.#ratios;
    const passed = this.flips;
    const turned = passed.length;
    while (size > 0) {
      const j = heap[0] ?? 0;
      if (((ratios[j] ?? 0) - reached) * Math.abs(row[j] ?? 0) > SLACK) break;
      heap[0] = heap[--size] ?? 0;
      sift(heap, ratios, 0, size);
      passed.push(j);
    }
    let chosen = -1;
    let largest = 0;
    for (let at = passed.length - 1; at >= 0; at--) {
      const j = passed[at] ?? 0;
      const entry = Math.abs(row[j] ?? 0);
      const near = (reached - (ratios[j] ?? 0)) * entry <= SLACK;
      if (!near && largest >= SOLID) break;
      if (entry > largest) {
        largest = entry;
        chosen = at;
      }
    }
    const entering = passed[chosen] ?? -1;
    const turn = ratios[entering] ?? 0;
    // The last one that was passed turned the slope; the others before the turn flip.
    let kept = 0;
    for (let at = 0; at < turned - 1; at++) {
      const j = passed[at] ?? 0;
      if (at !== chosen && (ratios[j] ?? 0) <= turn) passed[kept++] = j;
    }
    passed.length = kept;
    return entering;
  }
}

/** Moves an entry of a heap down to its place; the smallest ratio on top, then the smaller number. */
function sift(heap: number[], ratios: Float64Array, from: number, size: number): void {
  if (from >= size) return;
  const moved = heap[from] ?? 0;
  const ratio = ratios[moved] ?? 0;
  let at = from;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= size) break;
    let other = heap[child] ?? 0;
    if (child + 1 < size) {
      const right = heap[child + 1] ?? 0;
      const difference = (ratios[right] ?? 0) - (ratios[other] ?? 0);
      if (difference < 0 || (difference === 0 && right < other)) {
        child++;
        other = right;
      }
    }
    const difference = (ratios[other] ?? 0) - ratio;
    if (difference > 0 || (difference === 0 && other > moved)) break;
    heap[at] = other;
    at = child;
  }
  heap[at] = moved;
}
