import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { NO_DOCUMENTS } from '../../src/lib/core/credential/documents';
import { readCredential } from '../../src/lib/core/credential/read';
import type { Moment } from '../../src/lib/core/kernel/day';
import { pickText } from '../../src/lib/core/kernel/text';
import { dossierOf, formatDossierData } from '../../src/lib/core/sharing/dossier';
import { europassEntry } from '../../src/lib/core/sharing/europass';
import { exportArchive, exportOf } from '../../src/lib/core/sharing/export';
import { openBadgeOf } from '../../src/lib/core/sharing/open-badge-copy';
import { checkCredential } from '../../src/lib/proof/check';
import { EXPECTED, NOW } from './expected';

const FOLDER = resolve(import.meta.dirname, '../../../shared/credentials');
const there = existsSync(join(FOLDER, 'INDEX.json'));
if (!there) console.log('Dossiers of real credentials are not made: they are not on this machine.');

const MADE = NOW as Moment;
const readable = Object.entries(EXPECTED)
  .filter(([, expected]) => String(expected).includes(' '))
  .map(([file]) => file);

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(FOLDER, file)));
}

function credentialsIn(bytes: Uint8Array) {
  const read = readCredential(bytes);
  if (!read.ok) throw new Error(read.issue.code);
  return read.value.credentials;
}

describe.runIf(there)('real credentials on their way out', () => {
  it('leave byte for byte, all in one archive', async () => {
    const sources = readable.flatMap((name) => {
      const file = { name, bytes: bytesOf(name) };
      return credentialsIn(file.bytes).map(({ record }) => ({ record, typedIn: false, file }));
    });
    const leaving = await exportOf(sources);
    const inside = unzipSync(exportArchive(leaving, MADE, '<!doctype html>'));
    expect(leaving.files).toHaveLength(readable.length);
    for (const [at, { name }] of leaving.files.entries()) {
      const original = readFileSync(join(FOLDER, readable[at] ?? ''));
      expect(original.equals(inside[name] ?? new Uint8Array()), readable[at]).toBe(true);
    }
  });

  it.each(readable)('%s has a dossier with its title', async (file) => {
    const credentials = credentialsIn(bytesOf(file));
    const sources = await Promise.all(
      credentials.map(async (credential) => ({
        record: credential.record,
        check: await checkCredential(credential, {
          now: MADE,
          documents: NO_DOCUMENTS,
          trustLists: []
        })
      }))
    );
    const dossier = dossierOf(sources, MADE);
    const data = formatDossierData(dossier);
    for (const { record } of sources) {
      const title = record.title;
      if (title) expect(data).toContain(JSON.stringify(Object.values(title)[0]));
      expect(europassEntry(record).title).toEqual(title);
    }
    for (const { sections } of dossier.credentials) {
      expect(sections.map(({ key }) => key)).toEqual([
        'award',
        'learning',
        'assessment',
        'checks',
        'source'
      ]);
    }
  });

  it.each(readable)('%s is an Open Badge, or can be copied into one', (file) => {
    const bytes = bytesOf(file);
    for (const [part, { record }] of credentialsIn(bytes).entries()) {
      const badge = openBadgeOf({ bytes, sha256: 'ab'.repeat(32) }, part, record, {
        notice: () => 'Unsigned copy',
        more: [],
        pick: (text) => pickText(text, ['en']).text
      });
      const made = badge?.kind === 'exact' ? badge.bytes : new TextEncoder().encode(badge?.json);
      const [again] = credentialsIn(made);
      expect(again?.record.format).toBe('open-badges-3');
      if (badge?.kind === 'exact') expect(again?.record).toEqual(record);
      else if (record.title) {
        expect(again?.record.title?.['und']).toBe(pickText(record.title, ['en']).text);
      }
    }
  });
});
