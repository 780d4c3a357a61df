import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonCatalogue } from '../../src/lib/core/catalogue/formats/read-json';
import { formatRecord, recordsOf } from '../../src/lib/core/catalogue/formats/records';
import { readRecords } from '../../src/lib/core/catalogue/formats/read-records';
import * as files from '../fixtures/catalogue-files';
import { byteEdit, editBytes, editJson, jsonEdit } from './mutations';

/* Spoiled catalogues: no reader throws or hangs, and what it makes is right by its own rules. */

const SEED = Number(process.env['CAIRN_FUZZ_SEED'] ?? 20_260_601);
const RUNS = { seed: SEED, numRuns: 250 };
const MINUTES = 3 * 60_000;
const fixtures = Object.entries(files).map(([name, value]) => ({
  name,
  text: JSON.stringify(value)
}));

function read(text: string): void {
  const result = readJsonCatalogue(text);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  if (!result.ok) {
    expect(result.issue.place).not.toBe('');
    expect(JSON.stringify(result.issue).length).toBeLessThan(2000);
    return;
  }
  const { value } = result;
  for (const issue of value.issues) expect(JSON.stringify(issue).length).toBeLessThan(4000);
  expect(value.issues.length).toBeLessThan(text.length + 10);
  const lines = [...recordsOf(value)].map(formatRecord);
  expect(lines.join('').length).toBeLessThan(20 * text.length + 20_000);
  // Our own check of records finds nothing wrong in what was read.
  const again = readRecords(lines.join('\n'));
  expect(again.issues.filter(({ code }) => code !== 'nothing-here')).toEqual([]);
}

describe.each(fixtures)('$name spoiled', ({ text }) => {
  it(
    'in its bytes',
    () => {
      fc.assert(
        fc.property(fc.array(byteEdit, { minLength: 1, maxLength: 3 }), (edits) => {
          read(edits.reduce(editBytes, Buffer.from(text)).toString('utf8'));
        }),
        RUNS
      );
    },
    MINUTES
  );

  it(
    'in its values',
    () => {
      fc.assert(
        fc.property(fc.array(jsonEdit, { minLength: 1, maxLength: 4 }), (edits) => {
          read(edits.reduce(editJson, text));
        }),
        RUNS
      );
    },
    MINUTES
  );
});

describe('any JSON', () => {
  it('is read or refused', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => read(text)),
      RUNS
    );
  });
});
