import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callCatalogue } from '../../../tests/fixtures/catalogue-sources';

const folder = mkdtempSync(join(tmpdir(), 'cairn-wrong-'));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'id: x\ntitle: { en: X }\npublisher: { en: P }\npublished: 2027-01-01\n';
const build = (...args: string[]) => callCatalogue('build', ...args, '--head', path('head.yaml'));

beforeAll(() => {
  writeFileSync(path('head.yaml'), HEAD);
  writeFileSync(path('courses.csv'), 'id,title,provider\n1,Statics,Nordvik\n');
  mkdirSync(path('folder'));
});

describe.skipIf(process.platform === 'win32')('a pipe in place of a file', () => {
  beforeAll(() => void spawnSync('mkfifo', [path('pipe')]));

  it('is not waited for', async () => {
    expect(await callCatalogue('read', path('pipe'))).toMatchObject({ code: 1 });
    expect(await callCatalogue('check', path('pipe'))).toMatchObject({ code: 1 });
    expect(await build(path('pipe'), '--out', path('out'))).toMatchObject({
      code: 1,
      troubles: `${path('pipe')}: this is no file and no folder`
    });
    const head = await callCatalogue(
      'build',
      path('courses.csv'),
      '--out',
      path('out'),
      '--head',
      path('pipe')
    );
    expect(head).toMatchObject({
      code: 1,
      troubles: `${path('pipe')}: this file cannot be opened`
    });
  });
});

describe('a place to write to', () => {
  it('has a name', async () => {
    expect(await build(path('courses.csv'), '--out', '')).toMatchObject({ code: 2 });
  });

  it('is a folder, and that of a bundle a file; nothing half written stays', async () => {
    expect(await build(path('courses.csv'), '--out', path('head.yaml'))).toMatchObject({ code: 1 });
    const bundle = await build(
      path('courses.csv'),
      '--out',
      path('out'),
      '--bundle',
      path('folder')
    );
    expect(bundle.code).toBe(1);
    expect(existsSync(path('folder.part'))).toBe(false);
  });
});

describe('what is no published catalogue', () => {
  it.each(['courses.csv', 'folder', 'nowhere'])('is not compared: %s', async (name) => {
    const place = path(name);
    expect(await callCatalogue('diff', place, place)).toMatchObject({
      code: 1,
      troubles: `${place}: there is no published catalogue here (no catalogue.json)`
    });
  });
});

describe.skipIf(process.platform === 'win32')('a build that is interrupted', () => {
  it('leaves nothing behind', async () => {
    const own = path('temporary');
    mkdirSync(own);
    const record = (at: number) =>
      `{"kind":"offering","id":"c${at}","title":{"en":"Course ${at}"}}`;
    const lines = Array.from({ length: 300_000 }, (_, at) => record(at));
    writeFileSync(path('many.jsonl'), lines.join('\n'));
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'catalogue', 'build', path('many.jsonl')];
    const child = spawn(
      process.execPath,
      [...args, '--head', path('head.yaml'), '--out', path('interrupted')],
      { env: { ...process.env, TMPDIR: own }, stdio: 'ignore' }
    );
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    const begun = () => readdirSync(own).some((name) => name.startsWith('cairn-build-'));
    await expect.poll(begun, { timeout: 20_000 }).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(begun()).toBe(false);
    expect(existsSync(path('interrupted/catalogue.json'))).toBe(false);
  }, 30_000);
});
