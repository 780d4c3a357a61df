import { zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ask,
  codeOf,
  edition,
  hashesOf,
  serveFiles
} from '../../../../tests/fixtures/catalogue-server';
import { published, RECORDS, signed, type Published } from '../../../../tests/fixtures/published';
import { PiecesInMemory } from '../../../../tests/fixtures/piece-store';
import { removeOthers } from './pieces';
import type { EditionKept } from './update-question';

afterEach(() => void vi.unstubAllGlobals());

describe('a catalogue at an address', () => {
  it('is brought whole, and then nothing but its manifest is asked for', async () => {
    const catalogue = await published(RECORDS);
    const store = new PiecesInMemory();
    const asked = serveFiles(catalogue);
    expect(await codeOf(ask(store))).toBe('whole');
    expect(asked.toSorted()).toEqual([...catalogue.files.keys()].sort());
    asked.length = 0;
    expect(await codeOf(ask(store))).toBe('whole');
    expect(asked).toEqual(['catalogue.json']);
  });

  it('brings only new pieces in a new edition, and tells what changed of watched courses', async () => {
    const old = await published(RECORDS);
    const store = new PiecesInMemory();
    serveFiles(old);
    await ask(store);
    const [algebra, , chemistry] = RECORDS.offerings;
    const dearer = { ...algebra, cost: [{ minor: 22_000, currency: 'EUR', for: 'learning' }] };
    const young = await published({ ...RECORDS, offerings: [dearer, chemistry] as never });
    const asked = serveFiles(young);
    const answer = await ask(store, {
      kept: [edition(old.manifest)],
      watched: ['invented/algebra', 'invented/biology', 'invented/chemistry', 'unknown']
    });
    expect(answer.ok && answer.value.changed).toMatchObject([
      {
        offering: 'invented/algebra',
        changes: [{ code: 'price', difference: { minor: 12_000, currency: 'EUR' } }]
      },
      { offering: 'invented/biology', changes: [{ code: 'withdrawn' }] }
    ]);
    expect(asked.length).toBeLessThan(young.files.size);
    expect([...store.kept.keys()]).toEqual(expect.arrayContaining([...hashesOf(old)]));
    await removeOthers(store, hashesOf(young));
    expect(new Set(store.kept.keys())).toEqual(hashesOf(young));
  });
});

describe('a piece that is damaged on the device, though it is of its size', () => {
  it.each(['overview', 'details', 'search', 'common'])('is brought again: %s', async (name) => {
    const catalogue = await published(RECORDS);
    const [part] = catalogue.manifest.parts;
    const [common] = catalogue.manifest.common;
    if (!part || !common) throw new Error('no part');
    const { overview, details, own } = part;
    const { hash } = { overview, details, search: own.search, common }[name] ?? overview;
    const store = new PiecesInMemory();
    const asked = serveFiles(catalogue);
    await ask(store);
    const whole = store.kept.get(hash);
    store.kept.set(hash, new Uint8Array(whole?.length ?? 0).fill(255));
    asked.length = 0;
    expect(await codeOf(ask(store, { kept: [edition(catalogue.manifest)] }))).toBe('whole');
    expect(store.kept.get(hash)).toEqual(whole);
    expect(asked).toContain(`pieces/${hash}.bin`);
  });
});

describe('a large catalogue', () => {
  it('is not brought before its parts are chosen', async () => {
    const { manifest } = await published(RECORDS);
    const [part] = manifest.parts;
    if (!part) throw new Error('no part');
    const large = {
      ...part,
      field: '06',
      overview: { hash: 'f'.repeat(64), bytes: 20_000_000, size: 1 }
    };
    const catalogue = await published(RECORDS, { parts: [large, { ...part, field: '09' }] });
    const asked = serveFiles(catalogue);
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('to-be-chosen');
    expect(asked).toEqual(['catalogue.json']);
    const store = new PiecesInMemory();
    const answer = await ask(store, { take: { fields: ['09'], countries: [] } });
    expect(answer).toMatchObject({
      ok: true,
      value: { state: 'whole', take: { fields: ['09'], languages: ['en'] } }
    });
  });
});

describe('a file', () => {
  it('that is no bundle is refused', async () => {
    const file = new Blob(['no bundle']);
    expect(await codeOf(ask(new PiecesInMemory(), { file }))).toBe('not-a-catalogue');
  });

  it('takes the place of a catalogue from an address only with the key of its publisher', async () => {
    const bundle = ({ files }: Published) =>
      new Blob([new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 }))]);
    const plain = await published(RECORDS);
    const [theirs, others] = [signed(plain, 'nordvik'), signed(plain, 'somebody')];
    const bring = (kept: EditionKept, from: Published) =>
      codeOf(ask(new PiecesInMemory(), { kept: [kept], file: bundle(from) }));
    const unsigned = edition(plain.manifest);
    expect(await bring(unsigned, plain)).toBe('kept-from-elsewhere');
    expect(await bring(unsigned, others)).toBe('kept-from-elsewhere');
    const kept = edition(theirs.manifest, theirs.manifest.signature?.key);
    expect(await bring(kept, theirs)).toBe('whole');
    expect(await bring(kept, others)).toBe('other-key-than-before');
    expect(await bring(kept, plain)).toBe('other-key-than-before');
    const { address: _, ...fromFile } = unsigned;
    expect(await bring(fromFile, plain)).toBe('whole');
  });

  it('with a catalogue is brought like one', async () => {
    const { files } = await published(RECORDS);
    const file = new Blob([new Uint8Array(zipSync(Object.fromEntries(files), { level: 0 }))]);
    expect(await codeOf(ask(new PiecesInMemory(), { file }))).toBe('whole');
  });
});
