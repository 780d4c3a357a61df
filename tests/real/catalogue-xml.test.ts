import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsOf } from '../../src/lib/core/catalogue/formats/counts';
import { readXmlCatalogue } from '../../src/lib/core/catalogue/formats/read-xml';
import type { ReadCatalogue } from '../../src/lib/core/catalogue/formats/read-catalogue';

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real catalogues in XML are not read: they are not on this machine.');

interface Entry {
  readonly file: string;
  readonly records: unknown;
}

const entries = there
  ? (JSON.parse(readFileSync(join(FOLDER, 'INDEX.json'), 'utf8')) as readonly Entry[])
  : [];
const recordsOf = (file: string) => String(entries.find((entry) => entry.file === file)?.records);
/** `965 courses, 1034 presentations` as numbers by noun. */
const stated = (file: string, noun: string) =>
  Number(new RegExp(`(\\d+) ${noun}`).exec(recordsOf(file))?.[1]);

function read(file: string): ReadCatalogue {
  const result = readXmlCatalogue(readFileSync(join(FOLDER, file), 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.issue));
  return result.value;
}

describe.runIf(there)('a real feed of XCRI-CAP', () => {
  const file = 'xcri-cap/open-university-2012.xml';

  it('has as many records as the index says', () => {
    const counts = countsOf(read(file));
    expect(counts.offerings).toBe(stated(file, 'courses'));
    expect(counts.runs).toBe(stated(file, 'presentations'));
    expect(counts.providers).toBe(stated(file, 'provider'));
    expect(counts).toMatchObject({ offerings: 965, runs: 1034, providers: 1, awards: 0 });
  });

  it('is understood but for one sentence about prices and one about starts', () => {
    const { issues, offerings } = read(file);
    expect([...new Set(issues.map(({ code }) => code))]).toEqual(['value-not-understood']);
    expect(new Set(issues.map(({ value }) => value?.slice(0, 9)))).toEqual(
      new Set(['OU qualif', 'Costs are'])
    );
    for (const { place } of issues) expect(place).toMatch(/^line \d+$/);
    const priced = offerings.filter(({ cost }) => typeof cost !== 'string');
    expect(priced.length).toBeGreaterThan(500);
    for (const { cost } of priced) {
      expect(cost).toEqual(
        expect.arrayContaining([expect.objectContaining({ currency: 'GBP', for: 'learning' })])
      );
    }
  });

  it('has no tags in its texts, and the credits of both systems', () => {
    const { offerings } = read(file);
    expect(JSON.stringify(offerings)).not.toMatch(/<\/?(?:p|div|li|a|b|strong)\b/);
    const schemes = offerings.flatMap(({ credits }) => credits ?? []).map(({ scheme }) => scheme);
    expect(new Set(schemes)).toEqual(new Set(['The Open University', 'SCQF']));
    const none = offerings.filter(({ credits }) => credits?.length === 0);
    expect(none.length).toBeGreaterThan(0);
  });
});

describe.runIf(there)('a real feed that contradicts itself', () => {
  it('is believed in neither of the two statements', () => {
    const { offerings, issues } = read('xcri-cap/wychwolf-short-course.xml');
    expect(issues.map(({ code, value, other }) => [code, value, other])).toEqual([
      ['values-contradict', '2012-08-31', '31 August 2011'],
      ['values-contradict', 'P4M', '1 month (approx)']
    ]);
    const [offering] = offerings;
    expect(offering).toMatchObject({
      cost: 'free',
      asPublished: { length: '1 month (approx) (P4M)' },
      runs: [{ start: '2012-08-01', asPublished: { start: '31 August 2011 (2012-08-31)' } }]
    });
    expect(offering).not.toHaveProperty('weeks');
    expect(offering?.runs[0]).not.toHaveProperty('end');
  });
});

describe.runIf(there)('the example of ELM 3, whose values are noise', () => {
  const file = 'elm-loq/loq-achievement-specification.xml';

  it('gives its records; what is noise is kept as published and reported with its line', () => {
    const found = read(file);
    expect(countsOf(found)).toMatchObject({ offerings: 2, awards: 2, providers: 1 });
    expect(found.offerings.map(({ cost }) => cost)).toEqual(['not-stated', 'not-stated']);
    expect(found.offerings.map(({ credits }) => credits)).toEqual([undefined, undefined]);
    for (const { asPublished } of found.offerings) {
      expect(Object.keys(asPublished ?? {}).sort()).toEqual([
        'credits',
        'length',
        'price',
        'workload'
      ]);
    }
    expect(found.issues.length).toBeGreaterThan(15);
    for (const { place } of found.issues) expect(place).toMatch(/^line [1-9]\d*$/);
  });
});

describe.runIf(there)('real XML that is no catalogue', () => {
  it.each([
    ['ewp/courses-response-example.xml', /EWP/],
    ['lheo/bts-onisep.xml', /LHEO/],
    ['loms/loms-1.0.0-sample.xml', /LOMS/],
    ['degree-rules/tu-wien/e033526.xml', /curriculum/],
    ['degree-rules/tu-wien/e033534-transition-2017.xml', /transition/]
  ])('%s', (file, name) => {
    const result = readXmlCatalogue(readFileSync(join(FOLDER, file), 'utf8'));
    expect(result.ok || result.issue).toEqual({
      code: 'format-not-supported',
      place: expect.stringMatching(/^line \d+$/) as string,
      value: expect.stringMatching(name) as string
    });
  });
});
