import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import type { CredentialRecord } from '../credential/record';
import { readCredential } from '../credential/read';
import { encodeUtf8 } from '../kernel/bytes';
import { sha256Hex } from '../kernel/digest';
import type { Moment } from '../kernel/day';
import { exportArchive, exportOf, type ExportSource } from './export';
import { formatExportPage, type ExportPageWords } from './export-page';

const MADE = '2026-11-22T10:00:00.000Z' as Moment;

const WORDS: ExportPageWords = {
  language: 'en',
  heading: 'Exported',
  intro: 'On a day',
  columns: {
    title: 'Title',
    issuer: 'Issuer',
    issued: 'Issued',
    format: 'Format',
    file: 'File',
    sha256: 'SHA-256',
    note: 'Note'
  },
  notStated: 'not stated',
  own: 'own statement',
  attachment: 'attached',
  format: ({ format }) => format,
  day: ({ issuedOn }) => issuedOn
};

function source(name: string, bytes: Uint8Array, stated: Partial<CredentialRecord> = {}) {
  return { record: record(stated), typedIn: false, file: { name, bytes } };
}

describe('credentials on their way out', () => {
  it('keep every byte, whatever their files are called', async () => {
    const names = fc.constantFrom('a.json', 'index.json', 'index.html', '../x/a.json', '', '1');
    const files = fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 40 })), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(files, async (list) => {
        const leaving = await exportOf(list.map(([name, bytes]) => source(name, bytes)));
        const inside = unzipSync(exportArchive(leaving, MADE, '<html>'));
        expect(Object.keys(inside)).toHaveLength(list.length + 2);
        for (const [at, { file, sha256 }] of leaving.entries.entries()) {
          const bytes = inside[file] ?? new Uint8Array();
          expect(Array.from(bytes)).toEqual(Array.from(list[at]?.[1] ?? []));
          expect(await sha256Hex(new Uint8Array(bytes))).toBe(sha256);
        }
        expect(strFromU8(inside['index.html'] ?? new Uint8Array())).toBe('<html>');
      }),
      { numRuns: 60 }
    );
  });

  it('go once where several came in one file', async () => {
    const both = source('both.json', encodeUtf8('[]'));
    const { files, entries } = await exportOf([both, { ...both, record: record({ id: 'b' }) }]);
    expect(files).toHaveLength(1);
    expect(entries.map(({ file }) => file)).toEqual(['both.json', 'both.json']);
  });

  it('are JSON where the learner typed them in, with what is attached beside it', async () => {
    const stated = record({ format: 'by-hand', title: { und: 'Welding' } });
    const scan = { name: 'scan.png', bytes: Uint8Array.of(1, 2) };
    const sources: ExportSource[] = [
      { record: stated, typedIn: true, file: scan },
      { record: stated, typedIn: true }
    ];
    const { files, entries } = await exportOf(sources);
    expect(files.map(({ name }) => name)).toEqual([
      'own-statement.json',
      'scan.png',
      'own-statement (2).json'
    ]);
    expect(entries.map(({ ownStatement, attachment }) => [ownStatement, attachment?.file])).toEqual(
      [
        [true, 'scan.png'],
        [true, undefined]
      ]
    );
    const again = readCredential(new Uint8Array(files[0]?.bytes ?? []));
    expect(again.ok && again.value.credentials[0]?.record).toEqual(stated);
  });

  it('are left out where their file is gone', async () => {
    expect(await exportOf([{ record: record(), typedIn: false }])).toEqual({
      files: [],
      entries: []
    });
  });

  it('are listed for people without anything that could run', async () => {
    const wicked = '<script>x</script>" onerror="';
    const { entries } = await exportOf([
      source(`${wicked}.json`, encodeUtf8('{}'), {
        title: { en: wicked },
        awardingBody: { name: { en: wicked } }
      })
    ]);
    const page = formatExportPage(entries, WORDS);
    expect(page).toContain('&lt;script&gt;x&lt;/script&gt;&quot; onerror=&quot;');
    expect(page).not.toMatch(/<script|" onerror/);
    expect(page).toContain('<td>not stated</td>');
  });
});
