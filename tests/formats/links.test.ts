import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FrameCollector } from '../../src/lib/core/sharing/frames';
import { parseFragment } from '../../src/lib/core/sharing/fragment';
import { unpackParcel } from '../../src/lib/core/sharing/packing';
import type { Parcel, SentItem } from '../../src/lib/core/sharing/parcel';

/* Links and frames as they were given out, kept as text: every version stays readable for ever. */

const FOLDER = resolve(import.meta.dirname, '../fixtures/sharing');

interface KeptLink extends Omit<Parcel, 'items'> {
  readonly name: string;
  readonly fragment: string;
  readonly items: readonly KeptItem[];
}
type KeptItem =
  | Exclude<SentItem, { kind: 'credential' }>
  | { readonly kind: 'credential'; readonly text?: string; readonly base64?: string };

interface KeptFrames {
  /** In base 64. */
  readonly pack: string;
  readonly frames: readonly string[];
}

function load<Kept>(name: string): Kept {
  return JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')) as Kept;
}

const files = (start: string) => readdirSync(FOLDER).filter((name) => name.startsWith(start));

function sent(item: KeptItem): SentItem {
  if (item.kind !== 'credential') return item;
  const { text, base64 = '' } = item;
  const bytes = text === undefined ? Buffer.from(base64, 'base64') : Buffer.from(text);
  return { kind: 'credential', bytes: new Uint8Array(bytes) };
}

it('there are old links and frames', () => {
  expect(files('links-')).toContain('links-1.json');
  expect(files('frames-')).toContain('frames-1.json');
});

describe.each(files('links-'))('%s', (file) => {
  it.each(load<KeptLink[]>(file))('$name', ({ fragment, title, items, copies }) => {
    const value = { ...(title !== undefined && { title }), items: items.map(sent), copies };
    expect(parseFragment(fragment)).toEqual({ ok: true, value });
  });
});

it.each(files('frames-'))('%s', (file) => {
  const { pack, frames } = load<KeptFrames>(file);
  const collector = new FrameCollector();
  for (const frame of frames) expect(collector.add(frame)).toBe('added');
  const bytes = collector.done();
  expect(bytes).toEqual(new Uint8Array(Buffer.from(pack, 'base64')));
  expect(bytes && unpackParcel(bytes).ok).toBe(true);
});
