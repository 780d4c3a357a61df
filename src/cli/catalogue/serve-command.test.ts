import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCatalogue, writeSources } from '../../../tests/fixtures/catalogue-sources';
import { piecePath } from '../../lib/core/catalogue/published/bundle';
import { openPublished } from './publish/open-published';
import type { Served } from './publish/static-server';
import { addressOf, listen } from './serve-command';

const folder = mkdtempSync(join(tmpdir(), 'cairn-serve-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const sources = writeSources(path('sources'));
  const built = await callCatalogue('build', sources, '--out', path('first'), '--strict');
  expect(built).toMatchObject({ code: 0, troubles: '' });
});

async function serving(served: Served) {
  const server = await listen(served, 0);
  const { port } = new URL(addressOf(server));
  const get = (wanted: string, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, unknown>; bytes: number }>((resolve) => {
      // A client of its own: fetch would tidy up the path.
      request({ port, path: wanted, method, host: '127.0.0.1' }, (response) => {
        let bytes = 0;
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes })
        );
      }).end();
    });
  const close = () => new Promise((resolve) => server.close(resolve));
  return { get, close };
}

describe('catalogue serve', () => {
  it('hands out the catalogue with the headers it needs, and nothing else', async () => {
    const [piece] = openPublished(path('first')).manifest.common;
    const { get, close } = await serving({ catalogue: path('first') });
    const manifest = await get('/catalogue.json');
    expect(manifest).toMatchObject({
      status: 200,
      headers: {
        'access-control-allow-origin': '*',
        'cache-control': 'no-cache',
        'content-type': 'application/json'
      }
    });
    expect(await get(`/${piecePath(piece?.hash ?? '')}`)).toMatchObject({
      status: 200,
      bytes: piece?.bytes,
      headers: { 'cache-control': 'public, max-age=31536000, immutable' }
    });
    expect((await get('/catalogue.json', 'HEAD')).status).toBe(200);
    for (const wanted of ['/../key.pem', '/pieces/../../key.pem', '/pieces/%2e%2e/x', '/pieces/']) {
      expect((await get(wanted)).status).toBe(404);
    }
    expect((await get('/catalogue.json', 'POST')).status).toBe(405);
    await close();
  });

  it('hands out an app with the catalogue in place of its own', async () => {
    mkdirSync(path('app/explore'), { recursive: true });
    writeFileSync(path('app/explore/index.html'), '<p>Explore</p>');
    writeFileSync(path('app/404.html'), '<p>Not here</p>');
    const { get, close } = await serving({ catalogue: path('first'), app: path('app') });
    expect(await get('/explore')).toMatchObject({ status: 200, bytes: 14 });
    expect((await get('/explore')).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8'
    });
    expect((await get('/catalogue/catalogue.json')).status).toBe(200);
    for (const wanted of [
      '/gone',
      '/../key.pem',
      '/%2e%2e/key.pem',
      '/%',
      '/%00',
      '/explore%2f..%2f..',
      `/${'x'.repeat(300)}`,
      `/${'x/'.repeat(3_000)}`,
      '/explore/index.html/more',
      '//explore//../../key.pem',
      '/..%5c..%5ckey.pem'
    ]) {
      expect(await get(wanted)).toMatchObject({ status: 404, bytes: 15 });
    }
    await close();
  });

  it('does not start with a catalogue that is damaged', async () => {
    writeFileSync(path('catalogue.json'), '{}');
    expect(await callCatalogue('serve', folder)).toMatchObject({ code: 1 });
    rmSync(path('catalogue.json'));
  });
});
