import type { Day } from '../../kernel/day';
import type { AwardId, OfferingId } from '../ids';
import type { CatalogueColumns } from './columns';
import { countFacets, facetColumns, type FacetColumns } from './facets';
import { Failures } from './failures';
import type { FilterView } from './filter';
import type { Found, ListedOffering } from './listed';
import { listedRow } from './listed-row';
import { Orders } from './orders';
import { pricesIn, perEcts } from './prices';
import type { Query } from './query';
import { findSimilar } from './similar';
import { hasWords, shareNames, TextSearch } from './text-search';

/** How things are looked at: today, and in which languages (best first). */
export interface View {
  readonly today: Day;
  readonly shown: readonly string[];
}

export interface WindowedView extends View {
  /** Which of the rows found are listed. */
  readonly window: { readonly from: number; readonly count: number };
}

/** What the awards of the catalogues say of courses. */
export interface Counting {
  /** The courses that count towards an award. */
  countedBy(award: AwardId): Iterable<OfferingId>;
  /** How many awards count a course. */
  awardsOf(offering: OfferingId): number;
}

const NOTHING_COUNTS: Counting = { countedBy: () => [], awardsOf: () => 0 };

/** Finds, filters, counts and puts in order what the open catalogues list. */
export class Engine {
  #text: TextSearch | undefined;
  readonly #facets: FacetColumns;
  readonly #failures: Failures;
  readonly #orders = new Orders();
  readonly #scores = new Latest<Uint16Array | undefined>();
  readonly #prices = new Latest<Float64Array>();
  readonly #pricesPerEcts = new Latest<Float64Array>();

  constructor(
    readonly columns: CatalogueColumns,
    private readonly counting: Counting = NOTHING_COUNTS
  ) {
    this.#facets = facetColumns(columns);
    this.#failures = new Failures(columns.hidden);
  }

  /** Made ready with the first words that are looked for. */
  get text(): TextSearch {
    const { columns } = this;
    return (this.#text ??= new TextSearch(
      columns.searchSources(),
      columns.rows,
      shareNames(columns.providers, columns.provider)
    ));
  }

  /**
   * What fits, counted and in order. What is not known comes last in every order, whatever its
   * direction; `descending` means nothing to `fitting`.
   */
  search(query: Query, view: WindowedView): Found {
    const seen = this.#filterView(query, view);
    this.#failures.update(query, seen);
    const passing = this.#failures.passing();
    const order = this.#orders.of(query, { ...seen, shown: view.shown });
    const { from, count } = view.window;
    const rows = rowsIn(order, this.#failures.bits, from, Math.min(count, passing.length - from));
    return {
      total: passing.length,
      from,
      rows: rows.map((row) => this.listed(row, view)),
      facets: countFacets(this.#facets, passing, (facet) => this.#failures.failingOnly(facet))
    };
  }

  /** Offerings that could be taken in place of one; none of what is not there. */
  similar(
    id: OfferingId,
    view: View & { readonly currency: string }
  ): { readonly cheaper: Found['rows']; readonly shorter: Found['rows'] } {
    const row = this.columns.rowOf(id);
    if (row === undefined) return { cheaper: [], shorter: [] };
    const found = findSimilar(this.columns, this.text, this.prices(view.currency), row);
    const listed = (rows: readonly number[]) => rows.map((other) => this.listed(other, view));
    return { cheaper: listed(found.cheaper), shorter: listed(found.shorter) };
  }

  listed(row: number, { today, shown }: View): ListedOffering {
    return listedRow(this.columns, row, {
      today,
      shown,
      awardsOf: (id) => this.counting.awardsOf(id)
    });
  }

  /** In the smallest unit of a currency; see `pricesIn`. */
  prices(currency: string): Float64Array {
    return this.#prices.of(currency, () => pricesIn(this.columns, currency));
  }

  #filterView({ words, currency }: Query, { today }: View): FilterView {
    return {
      columns: this.columns,
      facets: this.#facets,
      today,
      scores: this.#scores.of(words, () => (hasWords(words) ? this.text.score(words) : undefined)),
      prices: () => this.prices(currency),
      pricesPerEcts: () =>
        this.#pricesPerEcts.of(currency, () => perEcts(this.prices(currency), this.columns)),
      countedBy: (award) => this.counting.countedBy(award)
    };
  }
}

/** The value that was worked out last, for as long as the same is asked for. */
class Latest<Value> {
  #key: string | undefined;
  #value: Value | undefined;

  of(key: string, make: () => Value): Value {
    if (this.#key !== key) this.#value = make();
    this.#key = key;
    return this.#value as Value;
  }
}

/** The rows that pass, from one place of the order on. */
function rowsIn(order: Uint32Array, bits: Int32Array, from: number, count: number): number[] {
  const rows: number[] = [];
  let place = 0;
  for (let at = 0; at < order.length && rows.length < count; at++) {
    const row = order[at] ?? 0;
    if (bits[row] !== 0) continue;
    if (place++ >= from) rows.push(row);
  }
  return rows;
}
