import { Model, reachOf } from './model';
import { toleranceOf } from './propagate';
import type { Basis, Tableau } from './tableau';

/** What is left of a model when fixed variables and rows that always hold are left out. */
export class Reduced {
  readonly model: Model;
  /** For each variable that is left, its number in the whole model. */
  readonly kept: Int32Array;
  /** True where a row asks for what cannot be. */
  readonly contradicts: boolean;
  readonly #place: Int32Array;
  /** For each row that is left, its number in the whole model. */
  readonly #keptRows: number[] = [];
  readonly #fixed: Float64Array;
  /** Rows of the whole model that were looked at. */
  #rows: number;

  /** `isNeeded` may leave rows out that need not be kept. */
  constructor(
    readonly whole: Model,
    lower: Float64Array,
    upper: Float64Array,
    isNeeded: (row: number) => boolean = () => true
  ) {
    const { count } = whole;
    const kept: number[] = [];
    let constant = whole.constant;
    this.#place = new Int32Array(count).fill(-1);
    this.#fixed = lower.slice(0, count);
    for (let j = 0; j < count; j++) {
      if (lower[j] !== upper[j]) this.#place[j] = kept.push(j) - 1;
      else constant += (whole.costs[j] ?? 0) * (lower[j] ?? 0);
    }
    this.kept = Int32Array.from(kept);
    this.model = new Model(
      Float64Array.from(kept, (j) => whole.costs[j] ?? 0),
      Float64Array.from(kept, (j) => lower[j] ?? 0),
      Float64Array.from(kept, (j) => upper[j] ?? 0),
      Uint8Array.from(kept, (j) => whole.whole[j] ?? 0),
      constant
    );
    const reach = reachOf(whole, lower, upper);
    this.#rows = whole.rows.count;
    let contradicts = false;
    for (let i = 0; i < this.#rows; i++) {
      const low = reach.least[i] ?? 0;
      const high = reach.most[i] ?? 0;
      const least = whole.least[i] ?? 0;
      const most = whole.most[i] ?? 0;
      const tolerance = toleranceOf(reach.size[i] ?? 0, false);
      if (!(high >= least - tolerance && low <= most + tolerance)) contradicts = true;
      if ((low < least || high > most) && isNeeded(i)) this.#copyRow(i);
    }
    this.contradicts = contradicts;
  }

  #copyRow(i: number): void {
    const { rows, least, most } = this.whole;
    const columns: number[] = [];
    const values: number[] = [];
    let sum = 0;
    const to = rows.starts[i + 1] ?? 0;
    for (let at = rows.starts[i] ?? 0; at < to; at++) {
      const j = rows.columns[at] ?? 0;
      const a = rows.values[at] ?? 0;
      const place = this.#place[j] ?? -1;
      if (place < 0) {
        sum += a * (this.#fixed[j] ?? 0);
        continue;
      }
      columns.push(place);
      values.push(a);
    }
    this.model.addRow(columns, values, (least[i] ?? 0) - sum, (most[i] ?? 0) - sum);
    this.#keptRows.push(i);
  }

  /** Takes over rows that the whole model has got since. */
  follow(): void {
    for (; this.#rows < this.whole.rows.count; this.#rows++) this.#copyRow(this.#rows);
  }

  /** Values of all variables. */
  expand(values: Float64Array): Float64Array {
    const all = this.#fixed.slice();
    this.spread(values, all);
    return all;
  }

  /** Writes what there is for each variable that is left into a list for all. */
  spread(values: Float64Array, into: Float64Array): void {
    for (let at = 0; at < this.kept.length; at++) into[this.kept[at] ?? 0] = values[at] ?? 0;
  }

  /** A basis in here, in the numbers of the whole model. */
  wholeBasis(tableau: Tableau): Basis {
    const { count } = this.model;
    const numberOf = (v: number) =>
      (v < count ? this.kept[v] : this.whole.count + (this.#keptRows[v - count] ?? 0)) ?? 0;
    const atUpper = new Uint8Array(this.whole.count + this.whole.rows.count);
    for (let v = 0; v < tableau.atUpper.length; v++) {
      if (tableau.atUpper[v]) atUpper[numberOf(v)] = 1;
    }
    const basic = Array.from(tableau.basic, numberOf);
    const isKept = new Set(this.#keptRows);
    for (let i = 0; i < this.#rows; i++) if (!isKept.has(i)) basic.push(this.whole.count + i);
    return { basic, atUpper };
  }

  /** What is left of a basis of the whole model. */
  basisFrom({ basic, atUpper }: Basis): Basis {
    const { count } = this.model;
    const total = count + this.#keptRows.length;
    const own = new Uint8Array(total);
    const rowPlace = new Map(this.#keptRows.map((row, at) => [row, count + at]));
    for (let at = 0; at < total; at++) {
      const number =
        at < count ? this.kept[at] : this.whole.count + (this.#keptRows[at - count] ?? 0);
      own[at] = atUpper[number ?? 0] ?? 0;
    }
    const wanted: number[] = [];
    for (const v of Array.from(basic)) {
      const isVariable = v < this.whole.count;
      const place = isVariable ? this.#place[v] : rowPlace.get(v - this.whole.count);
      if (place !== undefined && place >= 0) wanted.push(place);
    }
    return { basic: wanted, atUpper: own };
  }
}
