import { FILTERS, type FilterView } from './filter';
import type { Query } from './query';

/** Beyond the bits of the filters: the row is not to be seen at all. */
const HIDDEN = 1 << 30;

const PLACES: ReadonlyMap<string, number> = new Map(FILTERS.map(({ name }, at) => [name, at]));
const NO_ROWS = new Uint32Array(0);

/**
 * For every row the filters that it fails, a bit each. Kept between queries: only filters whose
 * question has changed are asked again.
 */
export class Failures {
  readonly bits: Int32Array;
  readonly #keys: string[] = FILTERS.map(() => '');

  constructor(hidden: Uint8Array) {
    this.bits = new Int32Array(hidden.length);
    for (let row = 0; row < hidden.length; row++) this.bits[row] = hidden[row] ? HIDDEN : 0;
  }

  update(query: Query, view: FilterView): void {
    for (const [place, filter] of FILTERS.entries()) {
      const key = filter.key(query, view.today);
      if (key === this.#keys[place]) continue;
      this.#keys[place] = key;
      if (key === '') this.#clear(1 << place);
      else filter.mark({ bits: this.bits, bit: 1 << place }, query, view);
    }
  }

  /** The rows that pass every filter, ascending. */
  passing(): Uint32Array {
    return this.#rowsWith(0);
  }

  /** The rows that fail the filter of this name and no other. */
  failingOnly(name: string): Uint32Array {
    const place = PLACES.get(name);
    return place === undefined || this.#keys[place] === '' ? NO_ROWS : this.#rowsWith(1 << place);
  }

  #rowsWith(wanted: number): Uint32Array {
    const { bits } = this;
    const rows = new Uint32Array(bits.length);
    let count = 0;
    for (let row = 0; row < bits.length; row++) {
      // Without a branch that would be guessed wrong for every other row.
      rows[count] = row;
      count += bits[row] === wanted ? 1 : 0;
    }
    return rows.subarray(0, count);
  }

  #clear(bit: number): void {
    const { bits } = this;
    for (let row = 0; row < bits.length; row++) bits[row] = (bits[row] ?? 0) & ~bit;
  }
}
