import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ELM, XCRI } from '../../../../../tests/fixtures/catalogue-xml';
import { byteEdit, editBytes } from '../../../../../tests/fuzz/mutations';
import { READING_CODES } from './read-catalogue';
import { readXmlCatalogue } from './read-xml';

describe('XML that is no catalogue', () => {
  it.each([
    ['<a>\n<b></a>', 'not-readable', 'line 2', /close tag/],
    ['', 'not-readable', 'line 1', /root/],
    ['<catalog>&copy;</catalog>', 'not-readable', 'line 1', /entity/],
    [
      '\n<catalog xmlns="http://xcri.org/profiles/catalog"/>',
      'format-not-supported',
      'line 2',
      /1\.2/
    ],
    ['<lheo xmlns="http://www.lheo.org/2.3"/>', 'format-not-supported', 'line 1', /LHEO/],
    ['<curriculum/>', 'format-not-supported', 'line 1', /curriculum/],
    ['<shop/>', 'format-not-supported', 'line 1', /<shop>/]
  ])('%j', (text, code, place, value) => {
    const read = readXmlCatalogue(text);
    expect(read.ok || read.issue).toEqual({ code, place, value: expect.stringMatching(value) });
  });
});

describe('a spoiled feed', () => {
  const markup = fc.constantFrom('"', '<', '>', '&', '</course>', '<course>', 'P4M', '2027', '\0');

  it.each([
    ['XCRI', XCRI],
    ['ELM', ELM]
  ])('%s is read as far as it goes, or says where it is broken', (_, text) => {
    const file = Buffer.from(text);
    const spoiled = fc.oneof(
      byteEdit.map((edit) => editBytes(file, edit).toString()),
      fc
        .tuple(fc.nat(text.length), fc.nat(40), markup)
        .map(([at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length))
    );
    fc.assert(
      fc.property(spoiled, (broken) => {
        const read = readXmlCatalogue(broken);
        const issues = read.ok ? read.value.issues : [read.issue];
        for (const issue of issues) {
          expect(READING_CODES).toContain(issue.code);
          expect(issue.place).toMatch(/^line \d+$/);
          expect((issue.value ?? '').length).toBeLessThanOrEqual(200);
        }
        if (!read.ok) return;
        const { offerings, awards } = read.value;
        for (const record of [...offerings, ...awards]) {
          expect(Object.values(record.title).join('')).not.toBe('');
          expect(Object.values(record)).not.toContain(undefined);
        }
      }),
      { numRuns: 300 }
    );
  });
});
