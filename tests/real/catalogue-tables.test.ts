import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../src/cli/catalogue/csv';
import type { ReadCatalogue } from '../../src/lib/core/catalogue/formats/read-catalogue';
import { readJsonTable } from '../../src/lib/core/catalogue/formats/table/read-table';

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real tables are not read: they are not on this machine.');

/** Records that the index of the files counts. */
function countOf(file: string): number {
  const index = JSON.parse(readFileSync(join(FOLDER, 'INDEX.json'), 'utf8')) as readonly {
    readonly file: string;
    readonly records: unknown;
  }[];
  return parseInt(String(index.find((entry) => entry.file === file)?.records), 10);
}

function codesOf({ issues }: ReadCatalogue): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe.runIf(there)('a table of online courses with prices in words', () => {
  const file = 'moocs/edx-2020-usd.csv';
  let read: ReadCatalogue;
  beforeAll(async () => {
    read = await readCsv(createReadStream(join(FOLDER, file)));
  });

  it('is read as a whole', () => {
    expect(read.offerings).toHaveLength(countOf(file));
    expect(read.offerings).toHaveLength(975);
    expect(new Set(read.offerings.map(({ id }) => id)).size).toBe(975);
    expect(codesOf(read)).toEqual({ 'column-not-used': 4, 'duplicate-id': 1 });
  });

  it('has every fact that it states', () => {
    for (const { weeks, hoursPerWeek, cost, level, schedule, languages } of read.offerings) {
      expect([typeof weeks, typeof hoursPerWeek, typeof cost]).toEqual(Array(3).fill('object'));
      expect(level).toBeDefined();
      expect(schedule).toBeDefined();
      expect(languages).toHaveLength(1);
    }
  });

  it('names the line of a record that is there twice', () => {
    const [twice] = read.issues.filter(({ code }) => code === 'duplicate-id');
    expect(twice?.place).toBe('line 317, column course_url');
  });
});

describe.runIf(there)('a table of online courses with prices that have no currency', () => {
  const file = 'moocs/udemy-2017.csv';

  it('is read as a whole, its prices as not stated', async () => {
    const read = await readCsv(createReadStream(join(FOLDER, file)));
    expect(read.offerings).toHaveLength(countOf(file));
    expect(read.offerings).toHaveLength(3678);
    expect(codesOf(read)).toEqual({
      'column-not-used': 5,
      'duplicate-id': 6,
      'value-not-understood': 1
    });
    const costs = read.offerings.map(({ cost }) => cost);
    expect(costs.filter((cost) => cost === 'free')).toHaveLength(310);
    expect(costs.filter((cost) => cost === 'not-stated')).toHaveLength(3368);
    expect(read.offerings.every(({ asPublished }) => asPublished?.price)).toBe(true);
    expect(read.offerings[0]?.workloadHours).toEqual({ min: 1.5, max: 1.5 });
  });

  it('has prices where a mapping names the currency', async () => {
    const mapping = {
      columns: { id: ['course_id'], title: ['course_title'], price: ['price'] },
      fixed: { 'provider.name': 'Kestrel Skills' },
      currency: 'USD'
    };
    const read = await readCsv(createReadStream(join(FOLDER, file)), mapping);
    expect(read.offerings[0]?.cost).toEqual([{ minor: 20_000, currency: 'USD', for: 'learning' }]);
    expect(read.offerings.every(({ cost }) => cost !== 'not-stated')).toBe(true);
    expect(read.providers).toHaveLength(1);
  });
});

describe.runIf(there)('a list of university courses in JSON', () => {
  const file = 'uclouvain/master-courses-2024-25.json';
  const value: unknown = there ? JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) : undefined;

  it('is read as a whole, hours of teaching not as the whole work', () => {
    const read = readJsonTable(value);
    expect(read?.offerings).toHaveLength(countOf(file));
    expect(read?.offerings).toHaveLength(2033);
    expect(read?.offerings.some(({ workloadHours }) => workloadHours)).toBe(false);
    expect(read?.offerings[0]?.asPublished?.workload).toBe('30.0 h + 6.0 h');
    const languages = new Set(read?.offerings.flatMap((offering) => offering.languages));
    expect([...languages].sort()).toEqual('ar de en es fr it nl ru tr zh'.split(' '));
  });

  it('has credits where a mapping names their system', () => {
    const columns = { title: ['title'], homepage: ['url'], credits: ['credits'] };
    const read = readJsonTable(value, { columns, units: { credits: 'ects' }, language: 'fr' });
    const credits = read?.offerings.map((offering) => offering.credits?.[0]);
    expect(credits?.[0]).toEqual({ scheme: 'ects', value: 5 });
    expect(credits?.every((credit) => credit?.scheme === 'ects')).toBe(true);
    expect(Object.keys(read?.offerings[0]?.title ?? {})).toEqual(['fr']);
  });
});
