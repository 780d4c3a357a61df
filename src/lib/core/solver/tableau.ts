import { BasisInverse } from './basis-inverse';
import { boxesOf, type Model } from './model';
import { scaleOf, ScaledMatrix } from './scaled-matrix';

/** How far a reduced cost may be past zero. */
const SUITS = 1e-9;
/** How much costs are shaken, so that ties do not go round in circles. */
const SHAKE = 8e-9;
const TINY = 1e-11;

/** What a basis is made of: variables first, rows after them. */
export interface Basis {
  readonly basic: ArrayLike<number>;
  readonly atUpper: ArrayLike<number>;
}

/**
 * A basis of Ax + z = 0 and all that hangs on it. Every variable has a box, rows' own variables
 * z = -Ax too; variables outside of the basis stand at the end of their box that suits their
 * reduced cost, so that any basis at all is a valid beginning for the dual simplex method.
 */
export class Tableau {
  readonly count: number;
  readonly rowCount: number;
  readonly value: Float64Array;
  /** Costs less what rows are worth. */
  readonly reduced: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** Where a variable stands in the basis, -1 outside of it. */
  readonly place: Int32Array;
  readonly basic: Int32Array;
  readonly atUpper: Uint8Array;
  readonly inverse: BasisInverse;
  readonly matrix: ScaledMatrix;
  readonly costs: Float64Array;
  /** True while costs are shaken. */
  shaken = true;
  readonly costScale: number;
  /** Steps since the inverse was made. */
  age = 0;
  readonly #column: Float64Array;
  readonly #shift: Float64Array;
  #unsettled = false;

  constructor(
    readonly model: Model,
    lower: Float64Array,
    upper: Float64Array,
    from?: Basis | Tableau
  ) {
    const { count, rows } = model;
    const total = count + rows.count;
    this.count = count;
    this.rowCount = rows.count;
    this.value = new Float64Array(total);
    this.reduced = new Float64Array(total);
    this.lower = new Float64Array(total);
    this.upper = new Float64Array(total);
    this.place = new Int32Array(total).fill(-1);
    this.basic = new Int32Array(rows.count).fill(-1);
    this.atUpper = new Uint8Array(total);
    this.inverse = new BasisInverse(rows.count);
    this.matrix = new ScaledMatrix(model);
    this.costs = new Float64Array(total);
    this.#column = new Float64Array(rows.count);
    this.#shift = new Float64Array(rows.count);
    if (from) this.atUpper.set(from.atUpper);
    this.lower.set(lower);
    this.upper.set(upper);
    this.#boxRows();
    this.costScale = scaleOf(model.costs);
    if (from instanceof Tableau) {
      this.#continue(from);
      return;
    }
    this.useCosts(true);
    this.renew(from?.basic ?? []);
  }

  /** Goes on from a tableau of the first of these rows: its basis and the new rows' variables. */
  #continue(from: Tableau): void {
    const { count, rowCount, basic, place, matrix, inverse } = this;
    from.settle();
    this.shaken = from.shaken;
    this.age = from.age;
    for (const name of ['lower', 'upper', 'value', 'reduced', 'atUpper', 'costs'] as const) {
      const known =
        name === 'lower' || name === 'upper' ? from[name].subarray(0, count) : from[name];
      this[name].set(known);
    }
    place.set(from.place);
    basic.set(from.basic);
    inverse.extend(from.inverse);
    for (let i = from.rowCount; i < rowCount; i++) {
      basic[i] = count + i;
      place[count + i] = i;
      let sum = 0;
      const to = matrix.rowStarts[i + 1] ?? 0;
      for (let at = matrix.rowStarts[i] ?? 0; at < to; at++) {
        const j = matrix.rowColumns[at] ?? 0;
        const a = matrix.rowValues[at] ?? 0;
        sum += a * (this.value[j] ?? 0);
        const position = place[j] ?? -1;
        if (position >= 0) inverse.addToRow(i, position, -a);
      }
      inverse.weigh(i);
      this.value[count + i] = -sum;
    }
  }

  #boxRows(): void {
    const { least, most } = boxesOf(this.model, this.lower, this.upper);
    for (let i = 0; i < this.rowCount; i++) {
      const scale = this.matrix.scales[i] ?? 1;
      this.lower[this.count + i] = -scale * (most[i] ?? 0);
      this.upper[this.count + i] = -scale * (least[i] ?? 0);
    }
  }

  /** Takes the costs of the model anew; shaken a little, unless they have to be exact. */
  useCosts(shaken: boolean): void {
    const { costs } = this.model;
    this.shaken = shaken;
    for (let j = 0; j < this.count; j++) {
      const cost = (costs[j] ?? 0) * this.costScale;
      // A fraction from 0.5 to 1.5 that is well spread and always the same (golden section).
      const fraction = 0.5 + ((j * 0.6180339887498949) % 1);
      this.costs[j] = shaken ? cost + SHAKE * fraction : cost;
    }
  }

  /** Moves the box of a variable; `settle` ends it. */
  setBounds(v: number, lower: number, upper: number): void {
    this.lower[v] = lower;
    this.upper[v] = upper;
    if ((this.place[v] ?? 0) >= 0) return;
    this.move(v, this.#suit(v));
  }

  /** Puts a variable outside of the basis at the end that suits it; gives how far it moved. */
  #suit(v: number): number {
    const worth = this.reduced[v] ?? 0;
    if (worth > SUITS) this.atUpper[v] = 0;
    else if (worth < -SUITS) this.atUpper[v] = 1;
    const value = (this.atUpper[v] ? this.upper[v] : this.lower[v]) ?? 0;
    const moved = value - (this.value[v] ?? 0);
    this.value[v] = value;
    return moved;
  }

  /** What each row is worth, in the units of the model. */
  duals(into: Float64Array): void {
    for (let i = 0; i < this.rowCount; i++) {
      const price = -(this.reduced[this.count + i] ?? 0);
      const scale = (this.matrix.scales[i] ?? 1) / this.costScale;
      into[i] = Math.abs(price) < TINY ? 0 : price * scale;
    }
  }

  /** The combination of rows that stands in one row of the inverse, in the units of the model. */
  combination(position: number, into: Float64Array): void {
    const p = this.basic[position] ?? 0;
    const sign = (this.value[p] ?? 0) > (this.upper[p] ?? 0) ? 1 : -1;
    const from = position * this.rowCount;
    for (let i = 0; i < this.rowCount; i++) {
      into[i] = sign * (this.inverse.values[from + i] ?? 0) * (this.matrix.scales[i] ?? 1);
    }
  }

  /** Makes the inverse and all else anew from a list of what should be in the basis. */
  renew(wanted: ArrayLike<number> = this.basic.slice()): void {
    const { basic, place, count, rowCount } = this;
    this.inverse.reset();
    place.fill(-1);
    basic.fill(-1);
    const list = Array.from(wanted);
    for (const v of list) if (v >= count) this.#seat(v, v - count);
    for (const v of list) if (v < count) this.#bringIn(v);
    for (let i = 0; i < rowCount; i++) if (basic[i] === -1) this.#seat(count + i, i);
    this.age = 0;
    this.refresh();
  }

  #seat(v: number, position: number): void {
    this.basic[position] = v;
    this.place[v] = position;
  }

  /** Gives a variable the free place where its entry is largest; none where there is no such. */
  #bringIn(v: number): void {
    const column = this.columnTimesInverse(v);
    let position = -1;
    let largest = 1e-7;
    for (let i = 0; i < this.rowCount; i++) {
      const entry = Math.abs(column[i] ?? 0);
      if (this.basic[i] !== -1 || entry <= largest) continue;
      largest = entry;
      position = i;
    }
    if (position < 0) return;
    this.inverse.pivot(position, column);
    this.#seat(v, position);
  }

  /** Reduced costs, places and values from the inverse. */
  refresh(): void {
    const { basic, reduced, costs, count, rowCount, inverse, matrix } = this;
    reduced.set(costs);
    for (let position = 0; position < rowCount; position++) {
      const cost = costs[basic[position] ?? 0] ?? 0;
      if (cost === 0) continue;
      const from = position * rowCount;
      for (let i = 0; i < rowCount; i++) {
        reduced[count + i] = (reduced[count + i] ?? 0) - cost * (inverse.values[from + i] ?? 0);
      }
    }
    for (let i = 0; i < rowCount; i++) {
      const price = reduced[count + i] ?? 0;
      if (price === 0) continue;
      const to = matrix.rowStarts[i + 1] ?? 0;
      for (let at = matrix.rowStarts[i] ?? 0; at < to; at++) {
        const j = matrix.rowColumns[at] ?? 0;
        reduced[j] = (reduced[j] ?? 0) + price * (matrix.rowValues[at] ?? 0);
      }
    }
    this.#shift.fill(0);
    for (let v = 0; v < count + rowCount; v++) {
      if ((this.place[v] ?? 0) >= 0) {
        this.value[v] = 0;
        reduced[v] = 0;
        continue;
      }
      this.#suit(v);
      this.move(v, this.value[v] ?? 0);
    }
    this.settle();
  }

  /** A column times the inverse; overwritten by the next. */
  columnTimesInverse(v: number): Float64Array {
    const { matrix, inverse } = this;
    const column = this.#column;
    column.fill(0);
    if (v >= this.count) {
      inverse.addTimes(v - this.count, 1, column);
      return column;
    }
    const to = matrix.columnStarts[v + 1] ?? 0;
    for (let at = matrix.columnStarts[v] ?? 0; at < to; at++) {
      inverse.addTimes(matrix.columnRows[at] ?? 0, matrix.columnValues[at] ?? 0, column);
    }
    return column;
  }

  /** Notes that a variable outside of the basis has moved; `settle` ends it. */
  move(v: number, by: number): void {
    const { matrix } = this;
    const shift = this.#shift;
    if (by === 0) return;
    this.#unsettled = true;
    if (v >= this.count) {
      shift[v - this.count] = (shift[v - this.count] ?? 0) + by;
      return;
    }
    const to = matrix.columnStarts[v + 1] ?? 0;
    for (let at = matrix.columnStarts[v] ?? 0; at < to; at++) {
      const i = matrix.columnRows[at] ?? 0;
      shift[i] = (shift[i] ?? 0) + by * (matrix.columnValues[at] ?? 0);
    }
  }

  /** Lets the variables of the basis make good for all that has moved. */
  settle(): void {
    if (!this.#unsettled) return;
    this.#unsettled = false;
    const { inverse, basic, value, rowCount } = this;
    const column = this.#column;
    column.fill(0);
    for (let i = 0; i < rowCount; i++) {
      const moved = this.#shift[i] ?? 0;
      if (moved === 0) continue;
      inverse.addTimes(i, moved, column);
      this.#shift[i] = 0;
    }
    for (let position = 0; position < rowCount; position++) {
      const v = basic[position] ?? 0;
      value[v] = (value[v] ?? 0) - (column[position] ?? 0);
    }
  }
}
