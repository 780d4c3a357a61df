import { beforeEach, describe, expect, it } from 'vitest';
import { decodeText, encodeUtf8 } from '$lib/core/kernel/bytes';
import type { Day } from '$lib/core/kernel/day';
import { parseFragment } from '$lib/core/sharing/fragment';
import type { SentItem, SharedPath } from '$lib/core/sharing/parcel';
import { longestLink } from '$lib/core/sharing/places';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { selectiveTokens } from '../../../tests/fixtures/formats/attestations';
import { check, held } from '../../../tests/fixtures/held';
import { path, plan } from '../../../tests/fixtures/plans';
import type { CredentialRow } from './credentials.svelte';
import { leavingCredential, leavingOf, type LeavingCredential } from './leaving';
import { fittingLink, linkBy, parcelOf, shareLink } from './parcel';
import { storage } from './storage';

beforeEach(async () => {
  await (await storage()).deleteEverything();
});

/** A credential out of a file with these bytes. */
async function kept(text: string, more: Partial<CredentialRow> = {}): Promise<CredentialRow> {
  const row = held({}, { id: 'c', fileId: 'f', check: check(), ...more });
  const file = { id: 'f', name: 'f.json', type: '', bytes: encodeUtf8(text) };
  await (await storage()).addFile({ file, credentials: [row], pictures: [] });
  return row;
}

const textOf = (leaving: LeavingCredential | undefined) => leaving && decodeText(leaving.bytes);
const BADGE = JSON.stringify(openBadge3());

describe('a credential that leaves', () => {
  it('is its file, byte for byte', async () => {
    const leaving = await leavingCredential(await kept(BADGE));
    expect(textOf(leaving)).toBe(BADGE);
    expect(leaving?.record.title).toEqual({ und: 'Security First Steps' });
  });

  it('is the one of several that was meant, and nothing else', async () => {
    const other = openBadge3({ name: 'Other', id: 'urn:uuid:2' });
    const text = JSON.stringify([openBadge3(), other]);
    const leaving = await leavingCredential(await kept(text, { part: 1 }));
    expect(JSON.parse(textOf(leaving) ?? '')).toEqual(other);
    expect(leaving).toMatchObject({ whole: false, count: 1 });
  });

  it('is without what is left out, in its bytes and in what is said of it', async () => {
    const token = selectiveTokens()[0]?.good.toString() ?? '';
    const row = await kept(token);
    expect(JSON.stringify((await leavingCredential(row))?.record)).toContain('Alba');
    const less = await leavingCredential(row, new Set(['given_name']));
    expect(JSON.stringify(less?.record)).not.toContain('Alba');
    expect(textOf(less)?.length).toBeLessThan(token.length);
    expect(less?.choices).toMatchObject({ kind: 'disclosures', fields: [{}, {}] });
  });

  it('of own words is written down anew; what is attached to it stays', async () => {
    const row = held(
      { format: 'by-hand', title: { und: 'Sailing' } },
      {
        id: 'm',
        fileId: 'scan',
        record: { ...held({ format: 'by-hand', title: { und: 'Sailing' } }).record }
      }
    );
    const leaving = await leavingCredential(row);
    expect(JSON.parse(textOf(leaving) ?? '')).toEqual({
      ...{ format: 'cairn-own-statement', version: 1, title: 'Sailing' }
    });
  });

  it('is none where its file is gone, or cannot be read any more', async () => {
    expect(await leavingCredential(held({}, { fileId: 'gone' }))).toBeUndefined();
    expect(await leavingCredential(await kept('Dear learner'))).toBeUndefined();
    const [unreadable] = await leavingOf(
      [{ kind: 'credential', row: held({}, { fileId: 'gone' }), leftOut: new Set() }],
      () => PATH
    );
    expect(unreadable?.kind).toBe('unreadable');
  });
});

/** A thing of a parcel; of a credential its text. */
const shown = (item: SentItem) => (item.kind === 'credential' ? decodeText(item.bytes) : item);

const PATH: SharedPath = {
  ...{ kind: 'path', title: { en: 'CAS' }, steps: [], asOf: '2026-05-01' as Day }
};

describe('a parcel', () => {
  it('has everything in its order, under its name, and is read out of its link again', async () => {
    const row = await kept(BADGE);
    const leaving = await leavingOf(
      [
        { kind: 'path', path: path(plan([])) },
        { kind: 'credential', row, leftOut: new Set() },
        { kind: 'credential', row: held({}, { id: 'gone', fileId: 'gone' }), leftOut: new Set() }
      ],
      () => PATH
    );
    const parcel = await parcelOf(leaving, 'For the job');
    expect([parcel.title, parcel.copies, parcel.items.map(shown)]).toEqual([
      'For the job',
      [],
      [PATH, BADGE]
    ]);
    const link = await shareLink(parcel);
    expect(link.startsWith(`${location.origin}/check/#1.`)).toBe(true);
    const read = parseFragment(link.slice(link.indexOf('#')));
    expect(read.ok && [read.value.title, read.value.items.map(shown)]).toEqual([
      'For the job',
      [PATH, BADGE]
    ]);
  });
});

describe('a link', () => {
  const random = (length: number) => {
    let text = '';
    while (text.length < length) text += crypto.randomUUID();
    return text;
  };
  const large = (id: string | undefined, letters: number): LeavingCredential => ({
    ...{ kind: 'credential', row: held({}), bytes: encodeUtf8(random(letters)) },
    record: held(id === undefined ? {} : { id, title: { en: 'Large' } }).record,
    ...{ whole: false, count: 1, choices: { kind: 'none', reason: 'seal-breaks' } }
  });
  const TOO_LONG = longestLink('copy');

  it('points to what is too large, the largest first, and says to how much', async () => {
    const [small, middle, huge] = [
      large('https://a.example/1', 100),
      large('https://a.example/2', 3 * TOO_LONG),
      large('https://a.example/3', 4 * TOO_LONG)
    ];
    const leaving = [small, huge, middle];
    const link = await fittingLink(leaving, await parcelOf(leaving));
    expect(link?.pointsTo).toBe(2);
    const read = parseFragment(link?.url.slice(link.url.indexOf('#')) ?? '');
    expect(read.ok && read.value.items.map(shown)).toEqual([
      decodeText(small.bytes),
      expect.objectContaining({ kind: 'reference', url: 'https://a.example/3', title: 'Large' }),
      expect.objectContaining({ kind: 'reference', url: 'https://a.example/2' })
    ]);
  });

  it('is none where what is too large is nowhere public', async () => {
    const leaving = [large('urn:uuid:1', 3 * TOO_LONG), large(undefined, 10)];
    expect(await fittingLink(leaving, await parcelOf(leaving))).toBeUndefined();
  });

  it('leads to the same by way of another page', () => {
    expect(linkBy('https://pages.example/statics-1a/', 'https://cairn.example/check/#1.abc')).toBe(
      'https://pages.example/statics-1a/#1.abc'
    );
  });
});
