import { EQF_LEVELS, FIELDS, PARTICIPATION_FORMS } from '../../kernel/standard-elements';
import { OFFERING_KINDS, STACK_LEVELS } from '../kinds';
import { STACKABILITIES } from '../model';
import type { NumberColumn } from '../published/table';
import { NOWHERE, type CatalogueColumns } from './columns';
import { groupFacets, type GroupedFacet, type RawFacet } from './facet-groups';
import { languageColumn } from './language-column';
import { FACETS, type Facet, type FacetCounts, type Query } from './query';

export type FacetColumns = Readonly<Record<Facet, GroupedFacet>>;

export function facetColumns(columns: CatalogueColumns): FacetColumns {
  const raw: Readonly<Record<Facet, RawFacet>> = {
    kinds: listed(columns.numbers('kind'), OFFERING_KINDS),
    fields: listed(columns.numbers('field'), FIELDS),
    levels: listed(columns.numbers('level'), ['', ...STACK_LEVELS]),
    modes: listed(columns.numbers('mode'), PARTICIPATION_FORMS),
    timings: { codes: columns.numbers('synchronous'), values: bytes(timingOf) },
    schedules: listed(columns.numbers('schedule'), ['fixed', 'flexible']),
    languages: languageColumn(columns),
    eqf: eqfColumn(columns),
    providerKinds: providerKindColumn(columns),
    stackabilities: { codes: columns.numbers('stackabilityMask'), values: bytes(stackabilitiesOf) }
  };
  return groupFacets(FACETS.map((facet) => [facet, raw[facet]]));
}

/** The choices of a query for a facet, as text. */
export function choicesOf(query: Query, facet: Facet): readonly string[] {
  return query[facet].map(String);
}

function bytes(valuesOf: (byte: number) => readonly string[]): (readonly string[])[] {
  return Array.from({ length: 256 }, (_, byte) => valuesOf(byte));
}

function listed(codes: NumberColumn, list: readonly (string | number)[]): RawFacet {
  return { codes, values: bytes((byte) => [list[byte] ?? ''].map(String).filter(Boolean)) };
}

function timingOf(percent: number): readonly string[] {
  if (percent > 100) return [];
  return [percent === 0 ? 'asynchronous' : percent <= 50 ? 'mixed' : 'synchronous'];
}

function stackabilitiesOf(mask: number): readonly string[] {
  return STACKABILITIES.filter((_, bit) => mask & (1 << bit));
}

function eqfColumn(columns: CatalogueColumns): RawFacet {
  const least = columns.numbers('eqfMin');
  const most = columns.numbers('eqfMax');
  const codes = new Uint8Array(columns.rows);
  for (let row = 0; row < codes.length; row++) {
    const min = least[row] ?? 0;
    const max = most[row] ?? 0;
    // Fifteen is beyond every level: a range that makes no sense has none.
    codes[row] = min < 15 && max < 15 ? (min << 4) | max : 0xff;
  }
  const levelsOf = (code: number) =>
    EQF_LEVELS.filter((level) => code >> 4 <= level && level <= (code & 15)).map(String);
  return { codes, values: bytes(levelsOf) };
}

function providerKindColumn({ provider, providers }: CatalogueColumns): RawFacet {
  const unknown = providers.length;
  const codes = provider.map((place) => (place === NOWHERE ? unknown : place));
  return { codes, values: [...providers.map(({ kind }) => (kind ? [kind] : [])), []] };
}

/**
 * Counts each facet as if nothing were chosen in it: `passing` are the rows that pass everything,
 * `failingOnly` gives those that fail in nothing but the choice of a facet.
 */
export function countFacets(
  facets: FacetColumns,
  passing: Uint32Array,
  failingOnly: (facet: Facet) => Uint32Array
): FacetCounts {
  const countsOfGroup = new Map<Uint32Array, Uint32Array>();
  return Object.fromEntries(
    FACETS.map((facet) => {
      const { codes, places, values } = facets[facet];
      const shared = countsOfGroup.get(codes) ?? countCodes(codes, passing, places.length);
      countsOfGroup.set(codes, shared);
      const others = failingOnly(facet);
      const counts = new Uint32Array(values.length);
      addCounts(counts, places, shared);
      if (others.length > 0) addCounts(counts, places, countCodes(codes, others, places.length));
      return [facet, byValue(values, counts)];
    })
  ) as unknown as FacetCounts;
}

function countCodes(codes: Uint32Array, rows: Uint32Array, size: number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let at = 0; at < rows.length; at++) {
    const code = codes[rows[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

function addCounts(counts: Uint32Array, places: Uint32Array, more: Uint32Array): void {
  for (let code = 0; code < more.length; code++) {
    const place = places[code] ?? 0;
    counts[place] = (counts[place] ?? 0) + (more[code] ?? 0);
  }
}

function byValue(
  values: readonly (readonly string[])[],
  counts: Uint32Array
): Record<string, number> {
  const found = new Map<string, number>();
  for (const [place, own] of values.entries()) {
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    for (const value of own.length > 0 ? own : ['']) {
      found.set(value, (found.get(value) ?? 0) + count);
    }
  }
  return Object.fromEntries(found);
}
