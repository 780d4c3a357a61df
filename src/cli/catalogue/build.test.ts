import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeRecords } from '../../../tests/scale/write-records';
import { parseBundle } from '../../lib/core/catalogue/published/bundle';
import type { Manifest } from '../../lib/core/catalogue/published/manifest';
import { cairn } from '../cairn';
import { openPublished, recordsOfPublished } from './publish/open-published';

const folder = mkdtempSync(join(tmpdir(), 'cairn-build-test-'));
const path = (name: string) => join(folder, name);
const write = (name: string, content: string) => {
  writeFileSync(path(name), content);
  return path(name);
};
afterAll(() => rmSync(folder, { recursive: true }));

async function catalogue(...args: string[]) {
  const results: string[] = [];
  const troubles: string[] = [];
  const code = await cairn(['catalogue', ...args], {
    result: (line) => results.push(line),
    trouble: (line) => troubles.push(line)
  });
  return { code, results: results.join('\n'), troubles: troubles.join('\n') };
}

const HEAD = {
  id: 'invented',
  title: { en: 'Invented' },
  publisher: { en: 'Nobody' },
  published: '2026-11-22'
};
const head = write('head.json', JSON.stringify(HEAD));
const provider = { kind: 'provider', id: 'p', name: { en: 'P' }, country: 'SE' };
const course = (id: string, more: object = {}) => ({
  kind: 'offering',
  id,
  provider: 'p',
  title: { en: id },
  ...more
});
const lines = (...records: readonly (object | string)[]) =>
  records.map((each) => (typeof each === 'string' ? each : JSON.stringify(each))).join('\n');

function filesOf(out: string): Record<string, string> {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(out, name)).toString('base64')])
  );
}
const manifestOf = (out: string) =>
  JSON.parse(readFileSync(join(path(out), 'catalogue.json'), 'utf8')) as Manifest;

describe('catalogue build of many offerings', () => {
  const COUNT = 3_000;
  const LIMIT = 200;

  beforeAll(async () => {
    writeRecords(path('many.jsonl'), COUNT);
    const built = await catalogue(
      ...['build', path('many.jsonl'), '--head', head, '--out', path('many')],
      ...['--part-limit', String(LIMIT), '--strict']
    );
    expect(built).toMatchObject({ code: 0, troubles: '' });
  }, 60_000);

  it('cuts them into parts that are not too large, each in the order of ids', () => {
    const { parts, counts } = manifestOf('many');
    expect(counts).toMatchObject({ offerings: COUNT, providers: 30, awards: 60 });
    expect(parts.length).toBeGreaterThan(COUNT / LIMIT);
    expect(Math.max(...parts.map(({ offerings }) => offerings))).toBeLessThanOrEqual(LIMIT);
    expect(parts.reduce((sum, { offerings }) => sum + offerings, 0)).toBe(COUNT);
    expect(parts.every(({ field, country }) => field !== undefined && country !== undefined)).toBe(
      true
    );
  });

  it('finds every record again', () => {
    const published = [...recordsOfPublished(openPublished(path('many')))].map(
      ({ value }) => value.id
    );
    const written = readFileSync(path('many.jsonl'), 'utf8').trim().split('\n');
    const ids = written.map((line) => (JSON.parse(line) as { id: string }).id);
    expect(published.sort()).toEqual(ids.sort());
  });

  it('gives the same bytes for the same records in any order and any number of files', async () => {
    const written = readFileSync(path('many.jsonl'), 'utf8').trim().split('\n');
    const turned = written.map((line) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(line) as object).reverse()))
    );
    turned.reverse();
    const first = write('z.jsonl', turned.slice(0, 1000).join('\n'));
    const second = write('a.jsonl', turned.slice(1000).join('\n'));
    const args = ['--head', head, '--part-limit', String(LIMIT), '--out'];
    await catalogue('build', first, second, ...args, path('turned'));
    expect(filesOf(path('turned'))).toEqual(filesOf(path('many')));
  }, 60_000);
});

describe('catalogue build', () => {
  const build = (source: string, out: string, ...more: string[]) =>
    catalogue('build', source, '--head', head, '--out', path(out), ...more);

  it('leaves out what is broken, tells where, and builds the rest', async () => {
    const source = write(
      'broken.jsonl',
      lines(
        provider,
        course('a'),
        '{',
        { kind: 'degree' },
        course('b'),
        course('', {}),
        course('a', { level: 1 })
      )
    );
    const { code, troubles, results } = await build(source, 'broken');
    expect(code).toBe(0);
    expect(results).toContain('2 offerings');
    expect(troubles).toContain(`${source}: line 3: this is not one JSON object on a line`);
    expect(troubles).toContain(`${source}: line 4: its kind is none of`);
    expect(troubles).toContain('offering invented/a: this id is used again');
    expect(troubles).toContain('4 records left out');
    const strict = await build(source, 'strict', '--strict');
    expect(strict.code).toBe(1);
    expect(() => readFileSync(path('strict/catalogue.json'))).toThrow();
  });

  it('makes ids unique in the world', async () => {
    const rule = { type: 'course', offering: 'a' };
    const source = write(
      'ids.jsonl',
      lines(provider, course('a'), course('https://x.example/b', { prerequisite: rule }))
    );
    await build(source, 'ids');
    const values = [...recordsOfPublished(openPublished(path('ids')))].map(({ value }) => value);
    expect(values).toMatchObject([
      { id: 'invented/p' },
      { id: 'https://x.example/b', prerequisite: { offering: 'invented/a' } },
      { id: 'invented/a', provider: 'invented/p' }
    ]);
  });

  it('keeps earlier pieces until it is told to prune them', async () => {
    await build(write('one.jsonl', lines(provider, course('a'))), 'editions');
    const before = Object.keys(filesOf(path('editions')));
    const second = write('two.jsonl', lines(provider, course('b')));
    await build(second, 'editions');
    const both = Object.keys(filesOf(path('editions')));
    expect(both.length).toBeGreaterThan(before.length);
    expect(both).toEqual(expect.arrayContaining(before));
    await build(second, 'editions', '--prune');
    await build(second, 'fresh');
    expect(filesOf(path('editions'))).toEqual(filesOf(path('fresh')));
  });

  it('builds a published catalogue again as it was', async () => {
    await build(write('again.jsonl', lines(provider, course('a', { level: 2 }))), 'again');
    await catalogue('build', path('again'), '--out', path('again-2'));
    expect(filesOf(path('again-2'))).toEqual(filesOf(path('again')));
  });

  it('writes everything into one file', async () => {
    const source = write('bundled.jsonl', lines(provider, course('a')));
    await build(source, 'bundled', '--bundle', path('all.cairn'));
    const bundle = parseBundle(new Uint8Array(readFileSync(path('all.cairn'))));
    expect(bundle).toMatchObject({ ok: true, value: { manifest: manifestOf('bundled') } });
    expect(await catalogue('check', path('all.cairn'))).toMatchObject({ code: 0 });
    await build(source, 'bundled', '--bundle', path('all-2.cairn'));
    expect(readFileSync(path('all-2.cairn')).equals(readFileSync(path('all.cairn')))).toBe(true);
  });

  it.each<[string, string[], number, string]>([
    ['nothing', [], 2, 'Which sources?'],
    ['no --out', [head], 2, 'Where to?'],
    ['an option it does not have', [head, '--loud'], 2, 'loud'],
    ['no number', [head, '--out', 'x', '--part-limit', 'many'], 2, '--part-limit many'],
    ['no such file', ['gone.jsonl', '--out', 'x'], 1, 'gone.jsonl: there is no such file'],
    ['no such head', [head, '--head', 'gone.yaml', '--out', 'x'], 1, 'gone.yaml'],
    ['a key that is none', [head, '--key', head, '--out', 'x'], 1, 'no private Ed25519 key'],
    ['no catalogue', [head, '--head', head, '--out', 'x'], 1, 'head.json']
  ])('says what is wrong with %s', async (_, args, code, words) => {
    const at = args.indexOf('--out') + 1;
    const call = args.map((arg, index) => (at > 0 && index === at ? path(arg) : arg));
    const found = await catalogue('build', ...call);
    expect(found.code).toBe(code);
    expect(found.troubles).toContain(words);
    expect(found.troubles).not.toMatch(/^\s+at /m);
  });

  it('keeps the ids of a table, so that rules of another file can name them', async () => {
    const table = write('table.csv', 'id,title,provider,price\nstatics,Statics,Nordvik,free\n');
    const award = {
      kind: 'award',
      id: 'certificate',
      provider: 'p',
      title: { en: 'Certificate' },
      rule: { type: 'course', offering: 'statics' }
    };
    const records = write('award.jsonl', lines(provider, award));
    await catalogue('build', table, records, '--head', head, '--out', path('table'));
    const values = [...recordsOfPublished(openPublished(path('table')))].map(({ value }) => value);
    expect(values).toContainEqual(expect.objectContaining({ id: 'invented/statics' }));
    expect(values).toContainEqual(
      expect.objectContaining({ rule: { type: 'course', offering: 'invented/statics' } })
    );
  });

  it('says why a table is none of courses', async () => {
    const { code, troubles } = await build(write('titles.csv', 'title\nStatics\n'), 'titles');
    expect(code).toBe(1);
    expect(troubles).toContain('a table that does not tell of courses (title)');
  });

  it('writes the same manifest whoever says of the catalogue what', async () => {
    const source = write('same.jsonl', lines(provider, course('a')));
    const reversed = Object.fromEntries(Object.entries(HEAD).reverse());
    const other = write('reversed.json', JSON.stringify(reversed));
    await build(source, 'same');
    await catalogue('build', source, '--head', other, '--out', path('reversed'));
    expect(filesOf(path('reversed'))).toEqual(filesOf(path('same')));
  });

  it('says what the sources do not say of the catalogue', async () => {
    const source = write('headless.jsonl', lines(provider, course('a')));
    const { code, troubles } = await catalogue('build', source, '--out', path('headless'));
    expect(code).toBe(1);
    expect(troubles).toContain('id, title, publisher, published');
  });

  it('publishes nothing where there is nothing', async () => {
    const { code, troubles } = await build(write('none.jsonl', lines(provider)), 'none');
    expect(code).toBe(1);
    expect(troubles).toContain('nothing to publish');
  });
});
