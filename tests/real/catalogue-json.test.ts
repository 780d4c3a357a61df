import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../src/lib/core/catalogue/formats/counts';
import { readJsonCatalogue } from '../../src/lib/core/catalogue/formats/read-json';
import { formatRecord, recordsOf } from '../../src/lib/core/catalogue/formats/records';
import { readRecords } from '../../src/lib/core/catalogue/formats/read-records';

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real catalogues are not read: they are not on this machine.');

interface Entry {
  readonly file: string;
  readonly format: string;
}

const entries = there
  ? (JSON.parse(readFileSync(join(FOLDER, 'INDEX.json'), 'utf8')) as readonly Entry[])
  : [];
const FOLDERS = ['ctdl', 'moochub', 'ooapi', 'schema-org'];
const files = entries
  .filter(
    ({ file, format }) => FOLDERS.includes(file.split('/')[0] ?? '') && format !== 'JSON Schema'
  )
  .map(({ file }) => file);

const read = (file: string) => readJsonCatalogue(readFileSync(join(FOLDER, file), 'utf8'));

/** Format, offerings, runs, awards and rules of every file. */
const EXPECTED: Readonly<Record<string, string>> = {
  'ctdl/comptia-it-networking-pathway.jsonld': 'ctdl 0 0 9 8',
  'ctdl/constraints-sample.json': 'not-readable line 57, column 91',
  'ctdl/credential-nocti.json': 'ctdl 0 0 1 1',
  'ctdl/french-ba-marketable-skills-pathway.json': 'ctdl 0 0 30 6',
  'ctdl/heriot-watt-courses.json': 'ctdl 45 0 4 1',
  'ctdl/heriot-watt-pathway.json': 'ctdl 45 0 3 3',
  'ctdl/learning-opportunity-cri-seminar.json': 'ctdl 1 0 0 0',
  'ctdl/pathway-usecase-UC10.jsonld': 'ctdl 0 0 1 1',
  'ctdl/pathway-usecase-UC26.jsonld': 'not-readable line 8, column 2',
  'ctdl/program-with-courses.json': 'ctdl 4 0 2 2',
  'ctdl/tvp-ace-principles-of-finance.json': 'ctdl 1 0 0 1',
  'ctdl/tvp-elon-accounting-1.json': 'ctdl 1 0 0 1',
  'ctdl/tvp-kansas-infantryman-10.json': 'ctdl 1 0 0 1',
  'moochub/page-complete-example.json': 'moochub-3 1 1 0 1',
  'ooapi/v5-Course.json': 'ooapi-5 1 0 0 1',
  'ooapi/v5-CourseOffering.json': 'ooapi-5 1 1 0 1',
  'ooapi/v5-Program.json': 'ooapi-5 0 0 1 1',
  'ooapi/v6-Course.json': 'ooapi-6 1 0 0 1',
  'ooapi/v6-CourseOffering.json': 'ooapi-6 1 1 0 1',
  'ooapi/v6-Programme.json': 'ooapi-6 0 0 1 1',
  'schema-org/eg-0259.jsonld': 'schema-org 0 0 1 1',
  'schema-org/eg-0261.jsonld': 'schema-org 0 0 0 0',
  'schema-org/eg-0277.jsonld': 'schema-org 0 0 0 0',
  'schema-org/eg-0278.jsonld': 'schema-org 1 0 0 1',
  'schema-org/eg-0279.jsonld': 'schema-org 1 0 0 0',
  'schema-org/eg-0294.jsonld': 'schema-org 1 1 0 0',
  'schema-org/eg-0332.jsonld': 'schema-org 1 1 0 0',
  'schema-org/eg-0334.jsonld': 'schema-org 1 2 0 0',
  'schema-org/eg-0335.jsonld': 'schema-org 1 0 0 0',
  'schema-org/eg-0336.jsonld': 'schema-org 1 0 0 0'
};

describe.runIf(there)('real catalogues in JSON', () => {
  it('are all in the table, and no others', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual([...files].sort());
  });

  it.each(Object.entries(EXPECTED))('%s', (file, expected) => {
    const result = read(file);
    if (!result.ok) {
      expect(`${result.issue.code} ${result.issue.place}`).toBe(expected);
      return;
    }
    const { offerings, runs, awards, rules } = countsOf(result.value);
    expect([result.value.format, offerings, runs, awards, rules].join(' ')).toBe(expected);
  });

  it.each(files)('%s becomes records that are right by their own rules', (file) => {
    const result = read(file);
    if (!result.ok) return;
    const again = readRecords([...recordsOf(result.value)].map(formatRecord).join('\n'));
    expect(again.issues.filter(({ code }) => code !== 'nothing-here')).toEqual([]);
    expect(countsOf(again)).toEqual(countsOf(result.value));
  });

  it('keep the prices that were stated, and only those', () => {
    const cost = (file: string) => {
      const result = read(file);
      const [offering] = result.ok ? result.value.offerings : [];
      return offering?.runs[0]?.cost ?? offering?.cost;
    };
    expect(cost('moochub/page-complete-example.json')).toEqual([
      { minor: 5000, currency: 'EUR', for: 'certificate' }
    ]);
    expect(cost('ooapi/v6-CourseOffering.json')).toEqual([
      { minor: 34084, currency: 'EUR', for: 'learning' }
    ]);
    expect(cost('schema-org/eg-0334.jsonld')).toEqual([
      { minor: 39500, currency: 'GBP', for: 'learning' }
    ]);
    expect(cost('ctdl/learning-opportunity-cri-seminar.json')).toMatchObject([
      { minor: 164000, currency: 'USD' },
      { minor: 140700, currency: 'USD' }
    ]);
  });

  it('report every constraint that only the provider can judge', () => {
    const result = read('ctdl/heriot-watt-pathway.json');
    const issues = result.ok ? result.value.issues : [];
    const places = issues.filter(({ code }) => code === 'constraint-not-supported');
    // Eighteen conditions of the file have constraints; credits, levels, grades and means are rules.
    expect(new Set(places.map(({ place }) => place)).size).toBe(13);
  });
});
