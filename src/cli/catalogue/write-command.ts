import { closeSync, openSync, writeSync } from 'node:fs';
import {
  formatRecord,
  recordsOf,
  type RecordEntry
} from '../../lib/core/catalogue/formats/records';
import { writeSchemaOrg } from '../../lib/core/catalogue/formats/schema-org-write';
import { formatCsvRow } from '../../lib/core/catalogue/formats/table/csv-text';
import { writeTable, type LeftOut } from '../../lib/core/catalogue/formats/table/write-table';
import type {
  Award,
  CatalogueRecords,
  Equivalence,
  Offering,
  Provider
} from '../../lib/core/catalogue/model';
import type { Output } from '../output';
import { onlyOne, readCall, WrongCall } from './call';
import {
  openPublished,
  recordsOfPublished,
  type PublishedCatalogue
} from './publish/open-published';
import { countWords } from './words';

export const WRITE_HELP = `cairn catalogue write DIR             writes a published catalogue in another format
      DIR                             the folder of the published form, or a bundle
      --as FORMAT                     csv: a table, a row for each run, without awards and rules
                                      schema-org: JSON-LD for web pages, without most rules
                                      records: everything, one JSON object a line
      --out FILE                      where to; printed where it is left out
      What a table has no place for is told with its number. \`build\` takes all three as sources;
      what the catalogue says of itself is in none of them, so give it with --head.`;

const FORMATS = ['csv', 'schema-org', 'records'] as const;

/** `catalogue write`. */
export function runWrite(args: readonly string[], output: Output): number {
  const { values, positionals } = readCall(args, {
    as: { type: 'string' },
    out: { type: 'string' }
  });
  const path = onlyOne(positionals, 'catalogue');
  const format = FORMATS.find((known) => known === values.as);
  if (!format) throw new WrongCall(`As what? Write --as ${FORMATS.join(', --as ')}.`);
  const catalogue = openPublished(path);
  const lines = linesAs(format, catalogue, output);
  if (values.out === undefined) for (const line of lines) output.result(line);
  else {
    const handle = openSync(values.out, 'w');
    try {
      for (const line of lines) writeSync(handle, `${line}\n`);
    } finally {
      closeSync(handle);
    }
  }
  return 0;
}

function linesAs(
  format: (typeof FORMATS)[number],
  catalogue: PublishedCatalogue,
  output: Output
): Iterable<string> {
  switch (format) {
    case 'records':
      return recordLines(catalogue);
    case 'schema-org':
      return [JSON.stringify(writeSchemaOrg(allRecords(catalogue)), undefined, 2)];
    case 'csv': {
      const { header, rows, left } = writeTable(allRecords(catalogue));
      tellLeft(left, output);
      // RFC 4180 ends a row with CR LF; who prints or writes it ends it with LF.
      return [header, ...rows].map((cells) => formatCsvRow(cells).slice(0, -1));
    }
  }
}

function* recordLines(catalogue: PublishedCatalogue): Generator<string> {
  for (const entry of recordsOfPublished(catalogue)) {
    for (const record of recordsOf(recordsWith([entry]))) yield formatRecord(record);
  }
}

function allRecords(catalogue: PublishedCatalogue): CatalogueRecords {
  return recordsWith(recordsOfPublished(catalogue));
}

function recordsWith(entries: Iterable<RecordEntry>): CatalogueRecords {
  const [providers, offerings, awards, equivalences] = [
    [] as Provider[],
    [] as Offering[],
    [] as Award[],
    [] as Equivalence[]
  ];
  for (const entry of entries) {
    if (entry.kind === 'provider') providers.push(entry.value);
    else if (entry.kind === 'offering') offerings.push(entry.value);
    else if (entry.kind === 'award') awards.push(entry.value);
    else equivalences.push(entry.value);
  }
  return { providers, offerings, awards, equivalences };
}

function tellLeft({ awards, equivalences, prerequisites, costs }: LeftOut, output: Output): void {
  const left = [
    [awards, 'award'],
    [equivalences, 'equivalence'],
    [prerequisites, 'prerequisite'],
    [costs, 'price list']
  ] as const;
  const words = left.flatMap(([count, noun]) => (count > 0 ? [countWords(count, noun)] : []));
  if (words.length > 0) output.trouble(`A table has no place for: ${words.join(', ')}.`);
}
