import type { Day } from '../../kernel/day';
import { foldText, pickText } from '../../kernel/text';
import { NOT_STATED_U8 } from '../published/overview';
import { NOWHERE, type CatalogueColumns } from './columns';
import type { Query, Sort } from './query';
import { orderBy } from './sort';
import { dayNumber, nextStartOf } from './starts';

/** What orders look at beside the query. */
export interface OrderView {
  readonly columns: CatalogueColumns;
  readonly today: Day;
  /** Languages in which names are shown, best first. */
  readonly shown: readonly string[];
  readonly scores: Uint16Array | undefined;
  prices(): Float64Array;
  pricesPerEcts(): Float64Array;
}

const ORDERS_KEPT = 8;

/** The orders of all rows, worked out when they are first asked for, and kept. */
export class Orders {
  readonly #kept = new Map<string, Uint32Array>();

  /** Rows in the order of a query; ties in that of their titles. */
  of(query: Query, view: OrderView): Uint32Array {
    const { sort, descending } = query;
    const byTitle = view.columns.byTitle(view.shown);
    if (sort === 'fitting') return view.scores ? orderBy(view.scores, byTitle, true) : byTitle;
    const key = JSON.stringify([sort, descending, view.shown, contextOf(sort, query, view)]);
    const order = this.#kept.get(key) ?? this.#make(query, view);
    this.#kept.delete(key);
    this.#kept.set(key, order);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= ORDERS_KEPT) break;
      this.#kept.delete(oldest);
    }
    return order;
  }

  #make({ sort, descending }: Query, view: OrderView): Uint32Array {
    const byTitle = view.columns.byTitle(view.shown);
    if (sort === 'title') return descending ? byTitle.toReversed() : byTitle;
    return orderBy(keysOf(sort, view), byTitle, descending);
  }
}

/** What an order depends on beside the rows. */
function contextOf(sort: Sort, { currency }: Query, { today }: OrderView): string {
  if (sort === 'price' || sort === 'price-per-ects') return currency;
  return sort === 'start' ? today : '';
}

function keysOf(sort: Sort, view: OrderView): ArrayLike<number> {
  const { columns } = view;
  switch (sort) {
    case 'price':
      return view.prices();
    case 'price-per-ects':
      return view.pricesPerEcts();
    case 'length':
      return columns.numbers('weeksMin');
    case 'hours':
      return columns.numbers('hoursMin');
    case 'ects':
      return columns.numbers('ects');
    case 'eqf': {
      const levels = columns.numbers('eqfMin');
      return keysBy(columns.rows, (row) =>
        levels[row] === NOT_STATED_U8 ? NaN : (levels[row] ?? NaN)
      );
    }
    case 'start': {
      const today = dayNumber(view.today);
      return keysBy(columns.rows, (row) => nextStartOf(columns, row, today));
    }
    case 'provider':
      return providerPlaces(view);
    case 'title':
    case 'fitting':
      return [];
  }
}

/** The place of each row's provider among their names; providers of one name share a place. */
function providerPlaces({ columns, shown }: OrderView): Float64Array {
  const names = columns.providers.map(({ name }) => foldText(pickText(name, shown).text));
  const placeOf = new Map([...new Set(names)].sort().map((name, place) => [name, place]));
  const places = names.map((name) => (name === '' ? NaN : (placeOf.get(name) ?? NaN)));
  return keysBy(columns.rows, (row) => places[columns.provider[row] ?? NOWHERE] ?? NaN);
}

function keysBy(rows: number, keyOf: (row: number) => number): Float64Array {
  const keys = new Float64Array(rows);
  for (let row = 0; row < rows; row++) keys[row] = keyOf(row);
  return keys;
}
