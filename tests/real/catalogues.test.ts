import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRead } from '../../src/cli/catalogue/read-command';

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Real catalogues are not read: they are not on this machine.');

interface Entry {
  readonly file: string;
  readonly records: unknown;
  readonly note?: string;
}

const entries = there
  ? (JSON.parse(readFileSync(join(FOLDER, 'INDEX.json'), 'utf8')) as readonly Entry[])
  : [];

const FOLDERS = [
  'ctdl',
  'elm-loq',
  'moochub',
  'moocs',
  'ooapi',
  'schema-org',
  'uclouvain',
  'xcri-cap'
];
const isCatalogue = ({ file }: Entry) =>
  FOLDERS.includes(file.split('/')[0] ?? '') && file !== 'moochub/moochub-schema.json';
const isInvalid = ({ note }: Entry) => note?.startsWith('Not valid JSON') === true;

/** Files whose count in the index is of something else than courses and awards. */
const NOTHING_TO_LEARN = ['schema-org/eg-0261.jsonld', 'schema-org/eg-0277.jsonld'];

interface Report {
  readonly file: string;
  readonly error?: { readonly code: string; readonly place: string; readonly reason: string };
  readonly format?: string;
  readonly offerings: number;
  readonly runs: number;
  readonly awards: number;
  readonly rules: number;
  readonly records: number;
  readonly issues: readonly { readonly code: string; readonly place: string }[];
}

async function report(file: string): Promise<{ readonly code: number; readonly found: Report }> {
  const lines: string[] = [];
  const output = { result: (line: string) => lines.push(line), trouble: () => undefined };
  const code = await runRead([join(FOLDER, file), '--json'], output);
  expect(lines).toHaveLength(1);
  return { code, found: JSON.parse(lines[0] ?? '') as Report };
}

/** `965 courses, 1034 presentations` of the index as numbers by noun. */
function counted(records: unknown): Record<string, number> {
  const parts = String(records).matchAll(/(\d+)(?: (\w+?)s?\b)?/g);
  return Object.fromEntries(
    [...parts].map(([, number, noun = 'record']) => [noun, Number(number)])
  );
}

describe.runIf(there)('every real catalogue', () => {
  it('is in one of the folders that hold them', () => {
    expect(entries.filter(isCatalogue).length).toBeGreaterThan(30);
  });

  it.each(entries.filter((entry) => isCatalogue(entry) && !isInvalid(entry)))(
    '$file is read: $records',
    async ({ file, records }) => {
      const { code, found } = await report(file);
      expect([code, found.error]).toEqual([0, undefined]);
      expect(found.file).toBe(join(FOLDER, file));
      const { course, presentation, record } = counted(records);
      if (course !== undefined) expect(found.offerings).toBe(course);
      if (presentation !== undefined) expect(found.runs).toBe(presentation);
      if (record !== undefined) {
        expect(found.records).toBe(NOTHING_TO_LEARN.includes(file) ? 0 : record);
      }
      for (const issue of found.issues) expect(issue.place).not.toBe('');
    },
    60_000
  );

  it.each([
    ['ctdl/heriot-watt-courses.json', { offerings: 45, awards: 4 }],
    ['ctdl/pathway-usecase-UC10.jsonld', { rules: 1 }],
    ['ctdl/tvp-elon-accounting-1.json', { rules: 1 }],
    ['xcri-cap/open-university-2012.xml', { offerings: 965, runs: 1034 }],
    ['elm-loq/loq-achievement-specification.xml', { offerings: 2, awards: 2 }],
    ['moocs/edx-2020-usd.csv', { offerings: 975 }],
    ['moocs/udemy-2017.csv', { offerings: 3678 }],
    ['uclouvain/master-courses-2024-25.json', { offerings: 2033 }]
  ])('%s has %j', async (file, counts) => {
    expect((await report(file)).found).toMatchObject(counts);
  });

  it.each(entries.filter(isInvalid))('$file is refused with a place', async ({ file }) => {
    const { code, found } = await report(file);
    expect(code).toBe(1);
    expect(found.error).toEqual({
      code: 'not-readable',
      place: expect.stringMatching(/^line \d+, column \d+$/) as string,
      reason: expect.stringMatching(/\.$/) as string
    });
    expect(found.issues).toHaveLength(1);
  });
});

describe.runIf(there)('every other real file', () => {
  it.each(entries.filter((entry) => !isCatalogue(entry)))(
    '$file is said to be something else',
    async ({ file }) => {
      const { code, found } = await report(file);
      expect(code).toBe(1);
      expect(found.error).toMatchObject({
        code: 'format-not-supported',
        reason: expect.stringMatching(/^This looks like .+\. What is read: /) as string
      });
    }
  );
});
