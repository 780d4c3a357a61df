import type { NumberColumn } from '../published/table';

/**
 * A facet of every row as a number. `values` says for each number which choices let the row through
 * (all languages of a course, all levels of its range); none where it is not stated.
 */
export interface RawFacet {
  readonly codes: NumberColumn;
  readonly values: readonly (readonly string[])[];
}

/**
 * A facet as one digit of a number that several facets share, so that one count of the rows counts
 * all of them.
 */
export interface GroupedFacet {
  /** The shared numbers of the rows. */
  readonly codes: Uint32Array;
  /** Place in `values`, by shared number. */
  readonly places: Uint32Array;
  readonly values: readonly (readonly string[])[];
}

/** Counts of this many numbers stay near the processor. */
const MOST_CODES = 4096;

interface Dense {
  /** Place in `values`, by row. */
  readonly places: Uint32Array;
  readonly values: readonly (readonly string[])[];
}

/** Facets of the same rows, those next to each other together. */
export function groupFacets<Name extends string>(
  facets: readonly (readonly [Name, RawFacet])[]
): Readonly<Record<Name, GroupedFacet>> {
  const grouped: [Name, GroupedFacet][] = [];
  let group: (readonly [Name, Dense])[] = [];
  let size = 1;
  const close = () => {
    grouped.push(...joinGroup(group, size));
    group = [];
    size = 1;
  };
  for (const [name, raw] of facets) {
    const dense = densely(raw);
    if (size * dense.values.length > MOST_CODES && group.length > 0) close();
    group.push([name, dense]);
    size *= dense.values.length;
  }
  close();
  return Object.fromEntries(grouped) as Record<Name, GroupedFacet>;
}

/** Numbers only those values that occur; what lets through the same choices has one number. */
function densely({ codes, values }: RawFacet): Dense {
  const found: (readonly string[])[] = [];
  const placeOfKey = new Map<string, number>();
  const placeOfCode = values.map((own) => {
    const key = own.join(' ');
    const place = placeOfKey.get(key) ?? found.push(own) - 1;
    placeOfKey.set(key, place);
    return place;
  });
  const unknown = placeOfKey.get('') ?? found.push([]) - 1;
  // `from` with a function would take ten times as long.
  const places = new Uint32Array(codes.length);
  for (let row = 0; row < places.length; row++) {
    places[row] = placeOfCode[codes[row] ?? 0] ?? unknown;
  }
  return { places, values: found };
}

function joinGroup<Name extends string>(
  group: readonly (readonly [Name, Dense])[],
  size: number
): [Name, GroupedFacet][] {
  const codes = new Uint32Array(group[0]?.[1].places.length ?? 0);
  let stride = 1;
  return group.map(([name, { places, values }]) => {
    const own = stride;
    for (let row = 0; row < codes.length; row++) {
      codes[row] = (codes[row] ?? 0) + own * (places[row] ?? 0);
    }
    stride *= values.length;
    const digit = (_: unknown, code: number) => Math.floor(code / own) % values.length;
    return [name, { codes, places: Uint32Array.from({ length: size }, digit), values }];
  });
}
