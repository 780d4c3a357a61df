import { describe, expect, it } from 'vitest';
import {
  CTDL,
  MOOCHUB,
  OOAPI_COURSE,
  OOAPI_PROGRAMME,
  SCHEMA_ORG
} from '../../../../../tests/fixtures/catalogue-files';
import { readHtmlCatalogue, readJsonCatalogue } from './read-json';

const page = (...blocks: readonly string[]) =>
  `<!doctype html><html><head>\n${blocks.join('\n')}\n</head><body><p>Hello</p></body></html>`;
const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
const course = (name: string) => JSON.stringify({ '@type': 'Course', name });

describe('readJsonCatalogue', () => {
  it.each([
    ['moochub-3', MOOCHUB],
    ['ooapi-6', OOAPI_COURSE],
    ['ooapi-5', OOAPI_PROGRAMME],
    ['schema-org', SCHEMA_ORG],
    ['ctdl', CTDL],
    ['cairn-records', { kind: 'award', id: 'urn:k:1', title: { en: 'A' } }],
    ['json-table', [{ id: '1', title: 'A', price: '20 EUR' }]]
  ])('knows %s by its data', (format, value) => {
    const read = readJsonCatalogue(`\uFEFF${JSON.stringify(value)}`);
    expect(read).toMatchObject({ ok: true, value: { format } });
  });

  it.each([
    ['{"a": 1,}', 'line 1, column 8', 'comma'],
    ['{"a": 1},\n{"b": 2}', 'line 1, column 9', 'several JSON documents'],
    ['{"a": ', 'line 1, column 7', 'ends in the middle'],
    ['hello', 'line 1, column 1', 'not JSON'],
    ['['.repeat(70) + ']'.repeat(70), 'line 1', '64 levels']
  ])('says where %j is broken', (text, place, reason) => {
    const value = expect.stringContaining(reason) as string;
    expect(readJsonCatalogue(text)).toEqual({
      ok: false,
      issue: { code: 'not-readable', place, value }
    });
  });

  it.each(['null', '[]', '{}', '3', '{"@type": "Person", "name": "A"}'])(
    'does not read %s',
    (text) => {
      expect(readJsonCatalogue(text)).toMatchObject({
        ok: false,
        issue: { code: 'format-not-supported' }
      });
    }
  );
});

describe('readHtmlCatalogue', () => {
  it('reads every block of JSON-LD, whatever marks stand around it', () => {
    const read = readHtmlCatalogue(
      page(
        '<script>var x = "<b>";</script>',
        script(course('A')),
        `<SCRIPT id=x type='application/ld+json; charset=utf-8'>\n<!--\n${course('B')}\n-->\n</SCRIPT>`,
        script(`\n//<![CDATA[\n[${course('C')}]\n//]]>\n`),
        script('  ')
      )
    );
    expect(read.ok && read.value.offerings.map(({ title }) => title['und'])).toEqual([
      'A',
      'B',
      'C'
    ]);
  });

  it('reads the others where one is broken, and says where in the page', () => {
    const read = readHtmlCatalogue(page(script('\n{"a": 1,}'), script(course('A'))));
    expect(read).toMatchObject({
      ok: true,
      value: { offerings: [{}], issues: [{ code: 'not-readable', place: 'line 3, column 8' }] }
    });
  });

  it.each([
    [page(script('{')), 'not-readable'],
    [page(script('{"@type":"Person"}')), 'format-not-supported'],
    [page('<script type="application/ld+json">'), 'not-readable'],
    [page(), 'format-not-supported']
  ])('refuses %j', (html, code) => {
    expect(readJsonCatalogue(html)).toMatchObject({ ok: false, issue: { code } });
  });
});
