import type { Day } from '../../kernel/day';
import type { AwardId, OfferingId } from '../ids';
import type { NumberColumn } from '../published/table';
import type { CatalogueColumns } from './columns';
import type { GroupedFacet } from './facet-groups';
import { choicesOf, type FacetColumns } from './facets';
import { markCodes, markRange, markRows, type Marks } from './marks';
import { FACETS, type Facet, type Query } from './query';
import { dayNumber, startsWithin } from './starts';

/** What filters look at beside the query. */
export interface FilterView {
  readonly columns: CatalogueColumns;
  readonly facets: FacetColumns;
  readonly today: Day;
  /** What every row is worth for the words; undefined where there are none. */
  readonly scores: Uint16Array | undefined;
  /** In the currency of the query. */
  prices(): Float64Array;
  pricesPerEcts(): Float64Array;
  /** The courses that count towards an award. */
  countedBy(award: AwardId): Iterable<OfferingId>;
}

/** One condition of a query. Rows that fail it are marked by the place of the filter in `FILTERS`. */
export interface Filter {
  readonly name: string;
  /** What it depends on; while that stays the same its marks do. Empty where it asks nothing. */
  key(query: Query, today: Day): string;
  mark(marks: Marks, query: Query, view: FilterView): void;
}

const keyOf = (...values: readonly unknown[]) =>
  values.every((value) => value === undefined) ? '' : JSON.stringify(values);

/** Place of `flexible` in the column `schedule`. */
const FLEXIBLE = 1;

const WORDS: Filter = {
  name: 'words',
  key: ({ words }) => words.trim(),
  mark: (marks, _, { scores }) => markRows(marks, (row) => !scores || (scores[row] ?? 0) > 0)
};

const PROVIDER: Filter = {
  name: 'provider',
  key: ({ provider }) => keyOf(provider),
  mark(marks, { provider }, { columns }) {
    const place = columns.providers.findIndex(({ id }) => id === provider);
    markRows(marks, (row) => columns.provider[row] === place);
  }
};

const TOWARDS: Filter = {
  name: 'towards',
  key: ({ towards }) => keyOf(towards),
  mark(marks, { towards }, { columns, countedBy }) {
    const rows = new Uint8Array(columns.rows);
    for (const id of towards ? countedBy(towards) : []) {
      const row = columns.rowOf(id);
      if (row !== undefined) rows[row] = 1;
    }
    markRows(marks, (row) => rows[row] === 1);
  }
};

const OFFICIAL: Filter = {
  name: 'official',
  key: ({ official }) => keyOf(official),
  mark(marks, _, { columns }) {
    const official = columns.numbers('official');
    markRows(marks, (row) => official[row] === 1);
  }
};

const START: Filter = {
  name: 'start',
  key: ({ startFrom, startUntil, keepUnknown }, today) =>
    startFrom || startUntil ? keyOf(startFrom, startUntil, keepUnknown, today) : '',
  mark(marks, { startFrom, startUntil, keepUnknown }, { columns, today }) {
    const schedule = columns.numbers('schedule');
    const now = dayNumber(today);
    const days = {
      from: startFrom ? dayNumber(startFrom) : -Infinity,
      until: startUntil ? dayNumber(startUntil) : Infinity
    };
    markRows(
      marks,
      (row) => schedule[row] === FLEXIBLE || (startsWithin(columns, row, now, days) ?? keepUnknown)
    );
  }
};

/**
 * Lists and limits let what is not stated through where the query keeps the unknown; provider,
 * award and recognition by a state have to be stated.
 */
export const FILTERS: readonly Filter[] = [
  WORDS,
  ...FACETS.map(choice),
  PROVIDER,
  TOWARDS,
  OFFICIAL,
  limit('weeks', (query) => [undefined, query.maxWeeks], column('weeksMin')),
  limit('hours', (query) => [undefined, query.maxHours], column('hoursMin')),
  limit('per-week', (query) => [undefined, query.maxHoursPerWeek], column('perWeekMin')),
  limit('ects', ({ minEcts, maxEcts }) => [minEcts, maxEcts], column('ects')),
  limit(
    'price',
    (query) => [undefined, query.maxPriceMinor],
    (view) => view.prices()
  ),
  limit(
    'price-per-ects',
    (query) => [undefined, query.maxPricePerEctsMinor],
    (view) => view.pricesPerEcts()
  ),
  START
];

function choice(facet: Facet): Filter {
  return {
    name: facet,
    key: (query) => (query[facet].length > 0 ? keyOf(query[facet], query.keepUnknown) : ''),
    mark(marks, query, { facets }) {
      const { codes, places, values }: GroupedFacet = facets[facet];
      const wanted = choicesOf(query, facet);
      const fits = values.map((own) =>
        own.length === 0 ? query.keepUnknown : own.some((value) => wanted.includes(value))
      );
      markCodes(
        marks,
        codes,
        Uint8Array.from(places, (place) => Number(fits[place]))
      );
    }
  };
}

function column(name: 'weeksMin' | 'hoursMin' | 'perWeekMin' | 'ects') {
  return ({ columns }: FilterView) => columns.numbers(name);
}

function limit(
  name: string,
  boundsOf: (query: Query) => readonly [min: number | undefined, max: number | undefined],
  valuesOf: (view: FilterView) => NumberColumn
): Filter {
  return {
    name,
    key(query) {
      const bounds = boundsOf(query);
      const asked = bounds.some((bound) => bound !== undefined);
      return asked ? keyOf(bounds, query.keepUnknown, query.currency) : '';
    },
    mark(marks, query, view) {
      const values = valuesOf(view);
      // A limit has to be as coarse as the values that it is held against.
      const round = values instanceof Float32Array ? Math.fround : Number;
      const [min, max] = boundsOf(query);
      markRange(marks, values, {
        least: round(min ?? -Infinity),
        most: round(max ?? Infinity),
        keepUnknown: query.keepUnknown
      });
    }
  };
}
