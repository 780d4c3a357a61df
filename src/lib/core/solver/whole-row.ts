/** A condition that every whole solution keeps: the terms come to `least` or more. */
export interface Cut {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly least: number;
}

/** A smaller rest could be nothing but rounding. */
const LEAST_REST = 1e-3;

/**
 * Terms of a row a.t + s >= b with whole numbers, t counted from the lower end: those above it.
 * All that need not be whole is in s >= 0.
 */
export class WholeRow {
  least = 0;
  largest = 0;
  /** What variables that need not be whole add at the point, counted from the end that adds least. */
  spare = 0;
  spareLength = 0;
  readonly columns: number[] = [];
  readonly sizes: number[] = [];
  readonly widths: number[] = [];
  readonly parts: number[] = [];
  /** Terms whose variable is at none of its ends. */
  readonly fractional: number[] = [];

  add(column: number, size: number, width: number, part: number): void {
    const k = this.columns.push(column) - 1;
    this.sizes.push(size);
    this.widths.push(width);
    this.parts.push(part);
    if (part < width - 1e-6) this.fractional.push(k);
  }

  /** Marks the terms that are nearer to their upper end. */
  nearUpper(): Uint8Array {
    return Uint8Array.from(this.parts, (part, k) => (part > (this.widths[k] ?? 0) / 2 ? 1 : 0));
  }

  /** Marks as many of the fullest terms as leave something to be asked of the others. */
  covering(): Uint8Array {
    const { parts, sizes, widths } = this;
    const counted = new Uint8Array(parts.length);
    const order: number[] = [];
    let left = this.least;
    for (let k = 0; k < parts.length; k++) {
      const size = sizes[k] ?? 0;
      if (size > 0) order.push(k);
      else if ((parts[k] ?? 0) > (widths[k] ?? 0) / 2) {
        counted[k] = 1;
        left -= size * (widths[k] ?? 0);
      }
    }
    const fill = (k: number) => (parts[k] ?? 0) / (widths[k] ?? 1);
    order.sort((a, b) => fill(b) - fill(a) || a - b);
    for (const k of order) {
      const size = (sizes[k] ?? 0) * (widths[k] ?? 0);
      if (left - size <= 0) continue;
      left -= size;
      counted[k] = 1;
    }
    return counted;
  }

  /** What is asked of the rest where marked terms are counted from their upper end. */
  leastWith(counted: Uint8Array): number {
    let least = this.least;
    for (let k = 0; k < counted.length; k++) {
      if (counted[k]) least -= (this.sizes[k] ?? 0) * (this.widths[k] ?? 0);
    }
    return least;
  }

  /** How far the point is from keeping the cut with a divisor; 0 or less where it keeps it. */
  distance(divisor: number, counted: Uint8Array): number {
    const least = this.leastWith(counted);
    const quotient = Math.floor(least / divisor);
    const rest = least - quotient * divisor;
    if (rest < LEAST_REST) return 0;
    let missing = (quotient + 1) * rest - this.spare;
    let length = this.spareLength;
    for (let k = 0; k < counted.length; k++) {
      const flipped = counted[k] === 1;
      const size = this.sizes[k] ?? 0;
      const value = roundedSize(flipped ? -size : size, divisor, rest);
      if (value === 0) continue;
      const part = this.parts[k] ?? 0;
      missing -= value * (flipped ? (this.widths[k] ?? 0) - part : part);
      length += value * value;
    }
    return length > 0 ? missing / Math.sqrt(length) : 0;
  }
}

/** The entry of a cut, for b = d q + r: with a = d p + s it is p r + min(s, r). */
export function roundedSize(size: number, divisor: number, rest: number): number {
  const quotient = Math.floor(size / divisor);
  return quotient * rest + Math.min(size - quotient * divisor, rest);
}
