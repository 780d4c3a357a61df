import { zipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OfferingId } from '../../core/catalogue/ids';
import type { Manifest } from '../../core/catalogue/published/manifest';
import { formatManifest } from '../../core/catalogue/published/manifest-format';
import type { Take } from '../../core/catalogue/published/take';
import type { Day } from '../../core/kernel/day';
import { published, RECORDS, signed, type Published } from '../../../../tests/fixtures/published';
import { PiecesInMemory } from '../../../../tests/fixtures/piece-store';
import { removeOthers } from './pieces';
import { updateCatalogue } from './update';
import type { EditionKept } from './update-question';

const ADDRESS = 'https://catalogues.example/invented/catalogue.json';

/** A web server with a catalogue; `change` spoils what is handed out at a path. */
function serveFiles(
  { files }: Published,
  change: (path: string, bytes: Uint8Array) => Uint8Array | Response | undefined = (_, bytes) =>
    bytes
): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.replace('https://catalogues.example/invented/', '');
    asked.push(path);
    const bytes = files.get(path);
    const given = bytes && change(path, bytes);
    if (given instanceof Response) return Promise.resolve(given);
    const found = given && new Response(given as Uint8Array<ArrayBuffer>);
    return Promise.resolve(found ?? new Response('', { status: 404 }));
  });
  return asked;
}

const ask = (
  store: PiecesInMemory,
  more: {
    kept?: EditionKept[];
    watched?: string[];
    expected?: string;
    file?: Blob;
    take?: Take;
  } = {}
) =>
  updateCatalogue(
    {
      kind: 'update',
      from: more.file ? { file: more.file } : { address: ADDRESS },
      ...(more.expected !== undefined && { expected: more.expected }),
      ...(more.take && { take: more.take }),
      kept: more.kept ?? [],
      languages: ['en'],
      watched: (more.watched ?? []) as OfferingId[],
      today: '2026-05-01' as Day
    },
    store,
    () => undefined
  );
const codeOf = async (answer: ReturnType<typeof ask>) => {
  const given = await answer;
  return given.ok ? given.value.state : given.issue.code;
};
const edition = (manifest: Manifest, key?: string): EditionKept => ({
  id: manifest.id,
  manifest,
  address: ADDRESS,
  signature: key === undefined ? { state: 'none' } : { state: 'valid', key }
});

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

const hashesOf = ({ files }: Published) =>
  new Set([...files.keys()].flatMap((path) => /pieces\/(\w+)\.bin/.exec(path)?.[1] ?? []));

describe('an edition is refused, and nothing else is asked for or changed', () => {
  const other = (path: string, bytes: Uint8Array) =>
    path.startsWith('pieces/')
      ? Uint8Array.from(bytes, (byte, at) => (at === 20 ? byte ^ 1 : byte))
      : bytes;
  it.each<[string, string, Parameters<typeof serveFiles>[1]]>([
    ['a piece with other bytes', 'wrong-hash', other],
    [
      'a piece that is cut off',
      'cut-off',
      (path, bytes) => (path.startsWith('pieces/') ? bytes.slice(0, 9) : bytes)
    ],
    [
      'a piece that is too long',
      'wrong-hash',
      (path, bytes) => (path.startsWith('pieces/') ? Uint8Array.of(...bytes, 0) : bytes)
    ],
    [
      'a piece that is not there',
      'not-found',
      (path, bytes) => (path.startsWith('pieces/') ? undefined : bytes)
    ],
    ['no catalogue', 'not-a-catalogue', () => new Uint8Array([123, 125])],
    ['a server in trouble', 'unreachable', () => new Response('', { status: 500 })]
  ])('%s', async (_, code, change) => {
    serveFiles(await published(RECORDS), change);
    expect(await codeOf(ask(new PiecesInMemory()))).toBe(code);
  });

  it('where the connection breaks in the middle', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network'))
    });
    vi.stubGlobal('navigator', { onLine: true });
    serveFiles(await published(RECORDS), (path, bytes) =>
      path.startsWith('pieces/') ? new Response(broken) : bytes
    );
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('cut-off');
  });

  it('where there is no connection, or no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    vi.stubGlobal('navigator', { onLine: false });
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('offline');
    vi.stubGlobal('navigator', { onLine: true });
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('unreachable');
  });

  it('where the device is full', async () => {
    serveFiles(await published(RECORDS));
    expect(await codeOf(ask(new PiecesInMemory(100)))).toBe('disk-full');
  });

  it('where a piece unpacks to another size than its manifest says', async () => {
    const { manifest, files } = await published(RECORDS);
    const common = manifest.common.map((piece) => ({ ...piece, size: piece.size - 1 }));
    const lying = { ...manifest, common };
    const spoilt = new Map(files).set(
      'catalogue.json',
      new TextEncoder().encode(formatManifest(lying))
    );
    serveFiles({ manifest: lying, files: spoilt });
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('not-a-catalogue');
  });

  it('where its pieces are what their hashes say, but nothing that could be opened', async () => {
    const catalogue = await published(RECORDS);
    const [part] = catalogue.manifest.parts;
    if (!part) throw new Error('no part');
    const { overview, details, own } = part;
    const [common = details] = catalogue.manifest.common;
    for (const wrong of [
      { common: [details] },
      { parts: [{ ...part, overview: common }] },
      { parts: [{ ...part, details: common }] },
      { parts: [{ ...part, own: { texts: overview, search: common } }] },
      { parts: [{ ...part, translations: { en: { ...own, texts: common } } }] }
    ]) {
      const { manifest, files } = await published(RECORDS, wrong);
      serveFiles({ manifest, files: new Map([...catalogue.files, ...files]) });
      expect(await codeOf(ask(new PiecesInMemory()))).toBe('not-a-catalogue');
    }
  });

  it('where it tells a wrong size of a piece of another catalogue, which stays whole', async () => {
    const store = new PiecesInMemory();
    const theirs = await published(RECORDS);
    serveFiles(theirs);
    await ask(store);
    const before = new Map(store.kept);
    const common = theirs.manifest.common.map((piece) => ({ ...piece, size: 7 }));
    serveFiles(await published(RECORDS, { id: 'other', common }));
    expect(await codeOf(ask(store, { kept: [] }))).toBe('not-a-catalogue');
    expect(store.kept).toEqual(before);
  });

  it('where many parts are the same large piece again and again', async () => {
    const { manifest } = await published(RECORDS);
    const [part] = manifest.parts;
    if (!part) throw new Error('no part');
    const overview = { ...part.overview, size: 1_000_000 };
    const parts = Array.from({ length: 1_000 }, () => ({ ...part, overview }));
    const asked = serveFiles(await published(RECORDS, { parts }));
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('too-large');
    expect(asked).toEqual(['catalogue.json']);
  });

  it('where it pretends to be larger than any device should take', async () => {
    const { manifest } = await published(RECORDS);
    const huge = manifest.common.map((piece) => ({ ...piece, size: 1e12 }));
    serveFiles(await published(RECORDS, { common: huge }));
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('too-large');
  });

  it('where its signature does not hold, or is somebody else’s', async () => {
    const signature = { key: 'did:key:z6Mkinvented', value: 'AAAA' };
    serveFiles(await published(RECORDS, { signature }));
    expect(await codeOf(ask(new PiecesInMemory()))).toBe('bad-signature');
    const unsigned = await published(RECORDS);
    serveFiles(unsigned);
    const kept = [edition(unsigned.manifest, 'did:key:z6Mkbefore')];
    expect(await codeOf(ask(new PiecesInMemory(), { kept }))).toBe('other-key-than-before');
  });

  it('where it is another catalogue, or kept from elsewhere', async () => {
    const catalogue = await published(RECORDS);
    serveFiles(catalogue);
    expect(await codeOf(ask(new PiecesInMemory(), { expected: 'other' }))).toBe('other-catalogue');
    const kept = [{ ...edition(catalogue.manifest), address: 'https://elsewhere.example/c.json' }];
    expect(await codeOf(ask(new PiecesInMemory(), { kept }))).toBe('kept-from-elsewhere');
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
