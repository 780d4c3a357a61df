import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { indexDocuments } from '../../src/lib/core/credential/documents';
import { isZip, unzip } from '../../src/lib/core/credential/formats/zip';
import { readCredential, type ReadFile } from '../../src/lib/core/credential/read';
import { checkCredential } from '../../src/lib/proof/check';
import { allFixtures } from '../fixtures/formats/all';
import { archive } from '../fixtures/formats/collections';
import { NOW, type FormatFixture } from '../fixtures/formats/fixture';
import { byteEdit, editBytes, editJson, jsonEdit, smallEdit } from './mutations';

/* Spoiled files: no reader throws or hangs, and nothing that was altered passes as intact. */

const SEED = Number(process.env['CAIRN_FUZZ_SEED'] ?? 20_260_601);
const MINUTES = 5 * 60_000;
const CASES = { bytes: 4000, json: 2500, sealedBytes: 2000, sealedJson: 1300, archives: 200 };

const fixtures = await allFixtures();
const sealed = fixtures.filter(({ altered }) => altered !== undefined);
const isJson = ({ good }: FormatFixture) => /^[[{]/.test(good.toString('latin1', 0, 1));
let cases = 0;

console.log(`Fuzz: seed ${SEED} (CAIRN_FUZZ_SEED chooses another)`);
afterAll(() => console.log(`Fuzz: ${cases} cases`));

/** So many runs for each of the fixtures, that together they are as many as wanted. */
function runs(total: number, among: readonly unknown[]): fc.Parameters<unknown> {
  return { seed: SEED, numRuns: Math.ceil(total / among.length) };
}

function read(bytes: Buffer, { documents = [] }: FormatFixture): ReadFile | undefined {
  cases++;
  const file = readCredential(new Uint8Array(bytes), indexDocuments(documents));
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  if (!file.ok) {
    expect(file.issue.code).toMatch(/^[a-z-]+$/);
    expect(JSON.stringify(file.issue).length).toBeLessThan(2000);
    return undefined;
  }
  expect(file.value.credentials.length).toBeGreaterThan(0);
  const records = JSON.stringify(file.value.credentials.map(({ record }) => record));
  expect(records.length).toBeLessThan(4 * bytes.length + 20_000);
  return file.value;
}

/** What a file says where all its credentials are intact; undefined for everything else. */
async function intactRecords(bytes: Buffer, fixture: FormatFixture): Promise<unknown> {
  const file = read(bytes, fixture);
  if (!file) return undefined;
  const { trustLists = [] } = fixture;
  const context = { now: NOW, documents: indexDocuments(fixture.documents ?? []), trustLists };
  for (const credential of file.credentials) {
    const check = await checkCredential(credential, context);
    if (check.integrity.result !== 'intact') return undefined;
  }
  return file.credentials.map(({ record }) => record);
}

describe('a file with spoiled bytes', () => {
  it.each(fixtures)(
    'is read or refused: $name',
    (fixture) => {
      const spoil = fc.array(byteEdit, { minLength: 1, maxLength: 3 });
      fc.assert(
        fc.property(spoil, (edits) => {
          read(edits.reduce(editBytes, fixture.good), fixture);
        }),
        runs(CASES.bytes, fixtures)
      );
    },
    MINUTES
  );
});

describe('a file with values where they do not belong', () => {
  const json = fixtures.filter(isJson);
  it.each(json)(
    'is read or refused: $name',
    (fixture) => {
      const text = fixture.good.toString();
      fc.assert(
        fc.property(jsonEdit, (edit) => {
          read(Buffer.from(editJson(text, edit)), fixture);
        }),
        runs(CASES.json, json)
      );
    },
    MINUTES
  );
});

describe('a sealed file, altered', () => {
  it.each(sealed)(
    'by a byte, is never intact and different: $name',
    async (fixture) => {
      const original = await intactRecords(fixture.good, fixture);
      expect(original).toBeDefined();
      await fc.assert(
        fc.asyncProperty(smallEdit, async (edit) => {
          const found = await intactRecords(editBytes(fixture.good, edit), fixture);
          if (found !== undefined) expectNothingNew(found, original, fixture);
        }),
        runs(CASES.sealedBytes, sealed)
      );
    },
    MINUTES
  );

  const json = sealed.filter(isJson);
  it.each(json)(
    'by a value, is never intact and different: $name',
    async (fixture) => {
      const original = await intactRecords(fixture.good, fixture);
      const text = fixture.good.toString();
      await fc.assert(
        fc.asyncProperty(jsonEdit, async (edit) => {
          const found = await intactRecords(Buffer.from(editJson(text, edit)), fixture);
          if (found !== undefined) expectNothingNew(found, original, fixture);
        }),
        runs(CASES.sealedJson, json)
      );
    },
    MINUTES
  );
});

/** An SD-JWT may say less than before, as disclosures can be left out; all others say the same. */
function expectNothingNew(found: unknown, original: unknown, { says }: FormatFixture): void {
  if (says.format === 'sd-jwt') expect(original).toMatchObject(found as object);
  else expect(found).toEqual(original);
}

describe('an archive with spoiled bytes', () => {
  it(
    'is unpacked within bounds or refused',
    async () => {
      const good = await archive();
      fc.assert(
        fc.property(fc.array(byteEdit, { minLength: 1, maxLength: 3 }), (edits) => {
          cases++;
          const bytes = edits.reduce(editBytes, good);
          if (!isZip(bytes)) return;
          const files = unzip(bytes);
          if (!files.ok) return;
          expect(files.value.length).toBeLessThanOrEqual(500);
          for (const file of files.value) readCredential(file.bytes);
        }),
        { seed: SEED, numRuns: CASES.archives }
      );
    },
    MINUTES
  );
});
