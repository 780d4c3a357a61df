import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../../tests/fixtures/arbitrary-catalogue';
import type { CatalogueRecords, Offering, Run } from '../../model';
import { readTable } from './read-table';
import { writeTable } from './write-table';
import { carriesCost } from './cost-cells';

/** What a table has a place for, of the whole. */
function carried({ providers, offerings }: CatalogueRecords): CatalogueRecords {
  const named = new Set(offerings.map(({ provider }) => provider));
  return {
    providers: providers.filter(({ id }) => named.has(id)),
    offerings: offerings.map(carriedOffering),
    awards: [],
    equivalences: []
  };
}

function carriedOffering({ prerequisite, cost, ...rest }: Offering): Offering {
  return {
    ...rest,
    cost: carriesCost(cost) ? cost : 'not-stated',
    runs: rest.runs.map(carriedRun),
    ...(prerequisite?.type === 'ask' && {
      prerequisite: { type: 'ask', text: prerequisite.text } as const
    })
  };
}

function carriedRun({ cost, ...rest }: Run): Run {
  return { ...rest, ...(cost !== undefined && carriesCost(cost) && { cost }) };
}

function readBack(records: CatalogueRecords) {
  const { header, rows } = writeTable(records);
  return readTable(
    header,
    rows.map((cells, at) => ({ cells, line: at + 2 }))
  );
}

function byId<Shape extends { readonly id: string }>(list: readonly Shape[]): Shape[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('writeTable', () => {
  it('loses nothing that a table can carry', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const read = readBack(records);
        const { offerings, providers } = carried(records);
        expect(read.offerings).toEqual(offerings);
        expect(byId(read.providers)).toEqual(byId(providers));
        expect(read.issues.filter(({ code }) => code !== 'nothing-here')).toEqual([]);
      }),
      { numRuns: 100 }
    );
  }, 60_000);

  it('says how much it has no place for', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const { left } = writeTable(records);
        expect(left.awards).toBe(records.awards.length);
        expect(left.equivalences).toBe(records.equivalences.length);
        const same = carried(records).offerings.filter((offering, at) => {
          return 'prerequisite' in offering === 'prerequisite' in (records.offerings[at] ?? {});
        });
        expect(records.offerings.length - same.length).toBe(left.prerequisites);
      }),
      { numRuns: 50 }
    );
  }, 60_000);
});
