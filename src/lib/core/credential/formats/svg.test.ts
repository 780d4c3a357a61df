import { describe, expect, it } from 'vitest';
import { parseXml } from '../../kernel/xml';
import { isSvg, unbakeSvg } from './svg';

const OLD = 'http://openbadges.org';
const NEW = 'https://purl.imsglobal.org/ob/v3p0';

function unbake(inside: string, namespace = OLD) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:b="${namespace}">${inside}<g/></svg>`;
  const xml = parseXml(svg);
  if (!xml) throw new Error('not well-formed');
  expect(isSvg(xml)).toBe(true);
  return unbakeSvg(xml);
}

const good = (value: string) => ({ ok: true, value });
const bad = { ok: false, issue: { code: 'no-badge-in-image' } };

describe('unbakeSvg', () => {
  it.each([
    ['CDATA', '<b:assertion><![CDATA[{"a":"<"}]]></b:assertion>', '{"a":"<"}'],
    ['text', '<b:assertion>{"a":"&lt;"}</b:assertion>', '{"a":"<"}'],
    ['an attribute', '<b:assertion verify="ab.cd.ef"/>', 'ab.cd.ef'],
    ['an attribute beside blanks', '<b:assertion verify="ab.cd.ef"> \n </b:assertion>', 'ab.cd.ef'],
    ['text before an attribute', '<b:assertion verify="x">{}</b:assertion>', '{}'],
    ['a place further down', '<g><g><b:assertion>{}</b:assertion></g></g>', '{}'],
    ['the newer of two', '<b:assertion>old</b:assertion><b:credential>new</b:credential>', 'new']
  ])('reads %s', (_, inside, text) => {
    expect(unbake(inside)).toEqual(good(text));
    expect(unbake(inside, NEW)).toEqual(good(text));
  });

  it.each([
    ['nothing', '', OLD],
    ['an empty element', '<b:assertion/>', OLD],
    ['blanks', '<b:assertion verify=" "> </b:assertion>', OLD],
    ['another namespace', '<b:assertion>{}</b:assertion>', 'https://a.example'],
    ['another element', '<b:badge>{}</b:badge>', OLD],
    ['a comment', '<!-- <b:assertion>{}</b:assertion> -->', OLD]
  ])('finds no badge in %s', (_, inside, namespace) => {
    expect(unbake(inside, namespace)).toEqual(bad);
  });

  it('is not told of a badge by other XML', () => {
    const xml = parseXml('<html><svg/></html>');
    expect(xml && isSvg(xml)).toBe(false);
  });
});
