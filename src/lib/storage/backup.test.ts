import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OfferingId } from '../core/catalogue/ids';
import { sha256Hex } from '../core/kernel/digest';
import type { Moment } from '../core/kernel/day';
import { FULL } from '../../../tests/fixtures/kept';
import { path, plan, planStep } from '../../../tests/fixtures/plans';
import { formatBackup, parseBackup } from './index';

const MADE = '2026-05-03T10:00:00.000Z' as Moment;
const text = () => formatBackup(FULL, MADE);

async function sealed(head: object, tables: unknown): Promise<string> {
  const data = JSON.stringify(tables);
  const sha256 = await sha256Hex(data);
  return `${JSON.stringify({ format: 'cairn-backup', version: 5, made: MADE, sha256, ...head })}\n${data}\n`;
}

const codeOf = async (backup: string) => {
  const read = await parseBackup(backup);
  return read.ok ? 'ok' : read.issue.code;
};

describe('a backup', () => {
  it('brings back what was put into it', async () => {
    expect(await parseBackup(await text())).toEqual({
      ok: true,
      value: { made: MADE, snapshot: FULL }
    });
  });

  it('brings back paths with the titles of what they name, and those without', async () => {
    const kept = path(plan([planStep('a')]));
    const titles = { ['a' as OfferingId]: { en: 'Alloys', sv: 'Legeringar' } };
    const paths = [kept, { ...kept, id: 'q', titles }];
    const read = await parseBackup(await formatBackup({ ...FULL, paths }, MADE));
    expect(read.ok && read.value.snapshot.paths).toEqual(paths);
  });

  it.each([
    ['nothing', ''],
    ['another file', '{"name":"x"}\n{}\n'],
    ['a text', 'hello'],
    ['a version that is no number', '{"format":"cairn-backup","version":"2"}\n{}\n']
  ])('is none: %s', async (_, backup) => {
    expect(await codeOf(backup)).toBe('not-a-backup');
  });

  it('of a newer version is refused as such', async () => {
    expect(await codeOf(await sealed({ version: 6 }, FULL))).toBe('newer-backup');
  });

  const empty = Object.fromEntries(Object.keys(FULL).map((table) => [table, []]));
  it.each<[string, unknown]>([
    ['without a table', { ...empty, documents: undefined }],
    ['without collections', { ...empty, collections: undefined }],
    ['a table that is no list', { ...empty, credentials: {} }],
    ['null for a row', { ...empty, files: [null] }],
    ['a row without its key', { ...empty, settings: [{ id: 'theme' }] }],
    ['bytes that are no base64', { ...empty, files: [{ id: 'f', bytes: '*' }] }],
    ['no object', [1]]
  ])('is damaged: %s', async (_, tables) => {
    expect(await codeOf(await sealed({}, tables))).toBe('damaged-backup');
  });

  it('is damaged whatever character of its data differs, or is cut off', async () => {
    const whole = await text();
    const start = whole.indexOf('\n') + 1;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: start, max: whole.length - 2 }), async (at) => {
        const other = whole[at] === 'x' ? 'y' : 'x';
        expect(await codeOf(whole.slice(0, at) + other + whole.slice(at + 1))).toBe(
          'damaged-backup'
        );
        expect(await codeOf(whole.slice(0, at))).toBe('damaged-backup');
      }),
      { numRuns: 50 }
    );
  });
});
