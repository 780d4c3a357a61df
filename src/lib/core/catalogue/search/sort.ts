/**
 * Rows by their keys, which are not negative; those without one (NaN) come last, whichever the
 * direction. Rows with equal keys keep the order in which they are given. Radix sort: the time
 * grows with the number of rows only.
 */
export function orderBy(
  keys: ArrayLike<number>,
  given: Uint32Array,
  descending: boolean
): Uint32Array {
  const rows = given.length;
  const value = new Float64Array(1);
  const halves = new Uint32Array(value.buffer);
  const low = new Uint32Array(rows);
  const high = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = keys[row] ?? NaN;
    const unknown = Number.isNaN(key);
    // Numbers that are not negative are in the order of their bits (IEEE 754), `+ 0` takes -0 away.
    value[0] = key + 0;
    low[row] = unknown ? LAST : (halves[0] ?? 0) ^ (descending ? LAST : 0);
    // The sign is 0 and stays so: a 0 that is turned round still comes before what is unknown.
    high[row] = unknown ? LAST : (halves[1] ?? 0) ^ (descending ? NOT_THE_SIGN : 0);
  }
  let order = given;
  for (const digits of [low, high]) {
    for (const shift of [0, 16]) order = byDigit(order, digits, shift);
  }
  return order;
}

const LAST = 0xffffffff;
const NOT_THE_SIGN = 0x7fffffff;
const DIGITS = 1 << 16;

function byDigit(order: Uint32Array, digits: Uint32Array, shift: number): Uint32Array {
  const places = new Uint32Array(DIGITS);
  for (let row = 0; row < digits.length; row++) {
    const digit = ((digits[row] ?? 0) >>> shift) & 0xffff;
    places[digit] = (places[digit] ?? 0) + 1;
  }
  const first = ((digits[0] ?? 0) >>> shift) & 0xffff;
  if (places[first] === digits.length) return order;
  let place = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const count = places[digit] ?? 0;
    places[digit] = place;
    place += count;
  }
  const next = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const row = order[at] ?? 0;
    const digit = ((digits[row] ?? 0) >>> shift) & 0xffff;
    const to = places[digit] ?? 0;
    places[digit] = to + 1;
    next[to] = row;
  }
  return next;
}
