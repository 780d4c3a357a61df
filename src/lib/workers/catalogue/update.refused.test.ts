import { afterEach, describe, expect, it, vi } from 'vitest';
import { formatManifest } from '../../core/catalogue/published/manifest-format';
import { ask, codeOf, edition, serveFiles } from '../../../../tests/fixtures/catalogue-server';
import { published, RECORDS } from '../../../../tests/fixtures/published';
import { PiecesInMemory } from '../../../../tests/fixtures/piece-store';

afterEach(() => void vi.unstubAllGlobals());

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
