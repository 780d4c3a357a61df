// @vitest-environment jsdom
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseManifest } from '../../../lib/core/catalogue/published/manifest-format';
import { previewAddress, previewName } from '../../../lib/core/catalogue/published/preview-page';
import type { AwardId, OfferingId } from '../../../lib/core/catalogue/ids';
import { verifyManifest } from '../../../lib/proof/catalogue-signature';
import { cairn } from '../../cairn';

const folder = mkdtempSync(join(tmpdir(), 'cairn-pages-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (...names: string[]) => join(folder, ...names);
const PAGES = 'https://site.example/courses/';
const APP = 'https://cairn.example/';

async function catalogue(...args: string[]) {
  const results: string[] = [];
  const troubles: string[] = [];
  const code = await cairn(['catalogue', ...args], {
    result: (line) => results.push(line),
    trouble: (line) => troubles.push(line)
  });
  return { code, results: results.join('\n'), troubles: troubles.join('\n') };
}

const head = path('head.json');
writeFileSync(
  head,
  JSON.stringify({
    id: 'nordvik',
    title: { en: 'Courses' },
    publisher: { en: 'Nordvik' },
    published: '2026-11-22'
  })
);

const PROVIDER = { kind: 'provider', id: 'p', name: { sv: 'Nordviks universitet' }, country: 'SE' };
const STATICS = {
  kind: 'offering',
  id: 'statics',
  provider: 'p',
  title: { sv: 'Statik', en: 'Statics' },
  summary: { en: 'Forces at rest.' },
  languages: ['sv'],
  level: 1,
  eqf: { min: 5, max: 6 },
  credits: [{ scheme: 'ects', value: 2.5 }],
  workloadHours: { min: 60, max: 75 },
  outcomes: [{ sv: 'Räkna ut stöd' }, { en: 'Draw internal forces' }]
};
const BRIDGES = { ...STATICS, id: 'bridges', title: { en: 'Bridges' } };
const CAS = {
  kind: 'award',
  id: 'cas',
  provider: 'p',
  title: { en: 'CAS Structures' },
  awardKind: 'cas',
  credits: [{ scheme: 'ects', value: 10 }]
};

function source(name: string, ...records: readonly object[]): string {
  writeFileSync(path(name), records.map((each) => JSON.stringify(each)).join('\n'));
  return path(name);
}

const build = (from: string, out: string, ...more: string[]) =>
  catalogue(
    ...['build', from, '--head', head, '--out', path(out)],
    ...['--pages', PAGES, '--app', APP, ...more]
  );
const manifestOf = (out: string) => {
  const manifest = parseManifest(readFileSync(path(out, 'catalogue.json'), 'utf8'));
  if (!manifest.ok) throw new Error('no manifest');
  return manifest.value;
};
const nameOf = (id: string) => previewName(`nordvik/${id}` as OfferingId);
const html = (out: string, id: string) =>
  readFileSync(path(out, 'pages', nameOf(id), 'index.html'), 'utf8');

/** Every file of the pages with its content and when it was written. */
function filesOf(out: string): Record<string, string> {
  const names = readdirSync(path(out, 'pages'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(path(out, 'pages', name)).toString('base64')])
  );
}
const writtenAt = (out: string) =>
  Object.keys(filesOf(out)).map((name) => statSync(path(out, 'pages', name)).mtimeMs);

describe('catalogue build --pages', () => {
  it('makes a page with a picture for every course and award, and says where they will be', async () => {
    const built = await build(source('all.jsonl', PROVIDER, STATICS, BRIDGES, CAS), 'all');
    expect(built).toMatchObject({ code: 0, troubles: '' });
    expect(built.results).toContain('3 pages, 3 written, 3 pictures drawn');
    const names = ['statics', 'bridges', 'cas'].map(nameOf).sort();
    expect(readdirSync(path('all', 'pages')).sort()).toEqual(names);
    for (const name of names) {
      expect(readdirSync(path('all', 'pages', name))).toEqual([
        expect.stringMatching(/^[0-9a-f]{16}\.png$/),
        'index.html'
      ]);
    }
    const manifest = manifestOf('all');
    expect(manifest.pages).toBe(PAGES);
    expect(previewAddress(manifest, 'nordvik/cas' as AwardId)).toBe(`${PAGES}${nameOf('cas')}/`);
  });

  it('says what is stated, in the languages in which it is', () => {
    const document = new DOMParser().parseFromString(html('all', 'statics'), 'text/html');
    const texts = (selector: string) =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    expect(document.documentElement.lang).toBe('sv');
    expect(texts('h1')).toEqual(['Statik']);
    expect(texts('svg + p')).toEqual(['Nordviks universitet']);
    expect(texts('.facts li')).toEqual([
      '60–75 hours',
      '2.5 ECTS',
      'EQF 5–6',
      'basic level',
      'in Swedish'
    ]);
    expect(texts('main > ul:not(.facts) li')).toEqual(['Räkna ut stöd']);
    expect(texts('section[lang=en] *')).toEqual(
      expect.arrayContaining(['Statics', 'Forces at rest.', 'Draw internal forces'])
    );
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      `${APP}explore/offering/?id=nordvik%2Fstatics`,
      `${APP}check/`
    ]);
    expect(html('all', 'cas')).toContain(`${APP}paths/plan/?award=nordvik%2Fcas`);
    expect(html('all', 'cas')).toContain('Certificate of Advanced Studies (CAS)');
  });

  it('draws the picture that the page names', () => {
    const [image] = /https:[^"]*\.png/.exec(html('all', 'statics')) ?? [];
    const file = image?.replace(`${PAGES}`, '') ?? '';
    const png = readFileSync(path('all', 'pages', file));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const pictures = Object.entries(filesOf('all')).filter(([name]) => name.endsWith('.png'));
    expect(new Set(pictures.map(([, bytes]) => bytes)).size).toBe(3);
  });

  it('gives the same bytes again, and writes nothing that has not changed', async () => {
    const from = source('turned.jsonl', CAS, BRIDGES, STATICS, PROVIDER);
    await build(from, 'again');
    expect(filesOf('again')).toEqual(filesOf('all'));
    const before = writtenAt('again');
    const built = await build(from, 'again');
    expect(built.results).toContain('3 pages, 0 written, 0 pictures drawn');
    expect(writtenAt('again')).toEqual(before);
  });

  it('writes what has changed, and keeps pages that links may lead to', async () => {
    await build(source('first.jsonl', PROVIDER, STATICS, BRIDGES), 'changed');
    const before = filesOf('changed');
    const renamed = { ...BRIDGES, title: { en: 'Bridges of wood' } };
    const built = await build(source('second.jsonl', PROVIDER, renamed), 'changed');
    expect(built.results).toContain('1 page, 1 written, 1 picture drawn');
    const after = filesOf('changed');
    expect(Object.keys(after)).toHaveLength(4);
    expect(html('changed', 'bridges')).toContain('Bridges of wood');
    const statics = Object.keys(before).filter((name) => name.startsWith(nameOf('statics')));
    for (const name of statics) expect(after[name]).toBe(before[name]);
  });

  it('lets the page of an award stand where a course has the same id', async () => {
    await build(source('twice.jsonl', PROVIDER, { ...STATICS, id: 'cas' }, CAS), 'twice');
    expect(readdirSync(path('twice', 'pages'))).toEqual([nameOf('cas')]);
    expect(html('twice', 'cas')).toContain('CAS Structures');
  });

  it('puts the address under the signature', async () => {
    await catalogue('keygen', path('key.pem'));
    await build(path('all.jsonl'), 'signed', '--key', path('key.pem'));
    const manifest = manifestOf('signed');
    expect(await verifyManifest(manifest)).toMatchObject({ state: 'valid' });
    expect(await verifyManifest({ ...manifest, pages: 'https://other.example/' })).toMatchObject({
      state: 'invalid'
    });
  });

  it('puts the pages where it is told to', async () => {
    await build(path('all.jsonl'), 'apart', '--pages-out', path('elsewhere'));
    expect(readdirSync(path('elsewhere'))).toHaveLength(3);
    expect(readdirSync(path('apart')).sort()).toEqual(['catalogue.json', 'pieces']);
  });

  it('holds nothing about a person, whatever a record carries', async () => {
    const person = {
      recipient: { name: 'Alba Secret', email: 'alba@secret.example' },
      holder: 'did:key:zSecret',
      learners: ['Secret One'],
      credentialSubject: { id: 'urn:secret', name: 'Secret Two' },
      runs: [{ id: 'r', start: '2027-01-01', teacher: 'Secret Three' }],
      asPublished: { start: 'with Secret Four' },
      furtherInformation: { en: 'Ask Secret Five' },
      funding: { en: 'Secret Six' }
    };
    const records = [PROVIDER, { ...STATICS, ...person }, { ...CAS, ...person }];
    const built = await build(source('person.jsonl', ...records), 'person');
    expect(built.results).toContain('2 pages');
    for (const [name, bytes] of Object.entries(filesOf('person'))) {
      const text = Buffer.from(bytes, 'base64').toString('latin1');
      expect([name, /secret/i.test(text)]).toEqual([name, false]);
    }
  });

  it.each([
    [['--app', APP], 'Under which address'],
    [['--pages-out', 'x'], 'Under which address'],
    [['--pages', PAGES], 'Which app'],
    [['--pages', 'http://site.example/', '--app', APP], '--pages http://site.example/: write'],
    [['--pages', PAGES, '--app', 'cairn.example'], '--app cairn.example: write']
  ])('%j is a wrong call, and nothing is written', async (options, words) => {
    const out = path('wrong');
    const told = await catalogue(
      'build',
      path('all.jsonl'),
      '--head',
      head,
      '--out',
      out,
      ...options
    );
    expect(told.code).toBe(2);
    expect(told.troubles).toContain(words);
    expect(readdirSync(folder)).not.toContain('wrong');
  });

  it('says which font cannot be opened', async () => {
    const built = await build(path('all.jsonl'), 'font', '--pages-font', path('none.ttf'));
    expect(built.code).toBe(1);
    expect(built.troubles).toContain('none.ttf');
  });
});
