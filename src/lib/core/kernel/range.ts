/** From `min` to `max`, both included; `min === max` for a single value. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

export function exactly(value: number): Range {
  return { min: value, max: value };
}

export function addRanges(a: Range, b: Range): Range {
  return { min: a.min + b.min, max: a.max + b.max };
}

export function scaleRange(range: Range, factor: number): Range {
  return { min: range.min * factor, max: range.max * factor };
}

/** True where the two have at least one value in common. */
export function overlaps(a: Range, b: Range): boolean {
  return a.min <= b.max && b.min <= a.max;
}
