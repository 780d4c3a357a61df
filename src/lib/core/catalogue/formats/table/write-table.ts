import type { CatalogueRecords, Cost, Offering, Provider, Run } from '../../model';
import { formatFieldKey, type FieldKey } from './fields';
import { carriesCost } from './cost-cells';
import { offeringCells, providerCells, runCells, type Cells } from './record-cells';

/** Rows to be written, and how much a table has no place for. */
export interface WrittenTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly left: LeftOut;
}

export interface LeftOut {
  readonly awards: number;
  readonly equivalences: number;
  /** Conditions that are more than words. */
  readonly prerequisites: number;
  /** Lists with two prices for the same thing and the same people. */
  readonly costs: number;
}

/**
 * Offerings, their runs and their providers as rows that `guessMapping` and `TableReader` read
 * back: a row for each run, the first of them with everything about the offering. A column for
 * each language of a text. Carried is every member of offerings, runs and providers but:
 * prerequisites other than `ask`, prices that are listed twice, providers without offerings,
 * addresses that are not of the web, and white space around texts. Empty lists that may be absent
 * become absent, and so do prices of nothing beside others. Awards, rules and equivalences have
 * no place in a table.
 */
export function writeTable(records: CatalogueRecords): WrittenTable {
  const providers = new Map(records.providers.map((provider) => [provider.id, provider]));
  const rows = records.offerings.flatMap((offering) =>
    rowsOf(offering, providers.get(offering.provider))
  );
  const header = headerOf(rows);
  return {
    header,
    rows: rows.map((cells) => header.map((name) => cells.get(name) ?? '')),
    left: leftOut(records)
  };
}

function rowsOf(offering: Offering, provider: Provider | undefined): Cells[] {
  const [first, ...more] = offering.runs;
  const whole = [
    ...offeringCells(offering),
    ...(provider ? providerCells(provider) : []),
    ...(first ? runCells(first) : [])
  ];
  const id: [string, string] = ['id', offering.id];
  return [new Map(whole), ...more.map((run: Run) => new Map([id, ...runCells(run)]))];
}

/** These always stand there: by them a table of our own is known. */
const ALWAYS: readonly FieldKey[] = [
  { field: 'id' },
  { field: 'provider.id' },
  { field: 'asPublished.length' }
];

/** The columns that some row has a cell for, in the order in which they first come. */
function headerOf(rows: readonly Cells[]): readonly string[] {
  const names = new Set(ALWAYS.map(formatFieldKey));
  for (const cells of rows) for (const [name, cell] of cells) if (cell !== '') names.add(name);
  return [...names];
}

function leftOut({ awards, equivalences, offerings }: CatalogueRecords): LeftOut {
  const ruled = offerings.filter(({ prerequisite }) => (prerequisite?.type ?? 'ask') !== 'ask');
  const costs = offerings
    .flatMap((offering): { readonly cost?: Cost }[] => [offering, ...offering.runs])
    .filter(({ cost }) => cost !== undefined && !carriesCost(cost));
  return {
    awards: awards.length,
    equivalences: equivalences.length,
    prerequisites: ruled.length,
    costs: costs.length
  };
}
