import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf, childAt, childrenOf, descendants, parseXml, readXml, textIn } from './xml';

const rootOf = (text: string) => {
  const document = parseXml(text);
  if (!document) throw new Error('not parsed');
  return document.root;
};

describe('parseXml', () => {
  it('keeps elements, texts and instructions with their namespaces', () => {
    const document = parseXml(
      '<?xml version="1.0"?><?style a?><a:r xmlns:a="urn:a" xmlns="urn:b" x="1" a:y="2">' +
        't<b><![CDATA[<c>]]></b><!-- no --></a:r><?end?>'
    );
    expect(document?.before).toEqual([{ kind: 'instruction', target: 'style', body: 'a' }]);
    expect(document?.after).toEqual([{ kind: 'instruction', target: 'end', body: '' }]);
    const root = document?.root;
    expect(root).toMatchObject({ prefix: 'a', local: 'r', uri: 'urn:a' });
    expect(root?.attributes).toEqual([
      { prefix: '', local: 'x', uri: '', value: '1' },
      { prefix: 'a', local: 'y', uri: 'urn:a', value: '2' }
    ]);
    expect(root?.children).toMatchObject([
      { kind: 'text', text: 't' },
      {
        kind: 'element',
        local: 'b',
        uri: 'urn:b',
        namespaces: { a: 'urn:a', '': 'urn:b' },
        children: [{ kind: 'text', text: '<c>' }]
      }
    ]);
  });

  it('knows the entities of XML and no others', () => {
    expect(textIn(rootOf('<a>&lt;&amp;&#65;</a>'))).toBe('<&A');
    expect(parseXml('<!DOCTYPE a [<!ENTITY b "boo">]><a>&b;</a>')).toBeUndefined();
    expect(parseXml('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///x">]><a>&b;</a>')).toBeUndefined();
  });

  const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  const declared = (count: number, inside = '') => {
    const names = Array.from({ length: count }, (_, at) => `xmlns:p${at}${inside && 'x'}="urn:x"`);
    return `<a ${names.join(' ')}>${inside}</a>`;
  };

  it.each([
    ['nothing', ''],
    ['words', 'hello'],
    ['an open element', '<a><b></a>'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['a namespace that is not declared', '<x:a/>'],
    ['too many levels', nested(101)],
    ['too many nodes', `<a>${'<b/>'.repeat(300_000)}</a>`],
    ['too many namespaces', declared(150, declared(150))],
    ['too many attributes', declared(201)]
  ])('refuses %s', (_, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it('knows the line in which an element begins', () => {
    const text = '<?xml version="1.0"?>\n<a\n  x="1">\n\n<b/><b\n/>\n</a>';
    const { line, children } = rootOf(text);
    const lines = children.flatMap((child) => (child.kind === 'element' ? child.line : []));
    expect([line, ...lines]).toEqual([2, 5, 5]);
  });

  it.each([
    ['an element that is not closed', '<a>\n<b\n x="1"/>\n<c></a>', 4, 'unexpected close tag.'],
    ['an entity of another language', '<a>\n&nbsp;</a>', 2, 'undefined entity.'],
    ['nothing', '', 1, 'document must contain a root element.'],
    ['too many levels', '<a>\n'.repeat(101), 101, 'more than 100 levels deep'],
    ['too many nodes', `<a>\n${'<b/>'.repeat(200)}</a>`, 2, 'more than 200 elements and texts']
  ])('says where and why it refuses %s', (_, text, line, reason) => {
    expect(readXml(text, 200)).toEqual({
      ok: false,
      issue: { code: 'not-xml', facts: { line, reason } }
    });
  });

  it('takes what is just not too much', () => {
    expect(parseXml(nested(100))).toBeDefined();
    expect(parseXml(`<a>${'<b/>'.repeat(10_000)}</a>`)?.root.children).toHaveLength(10_000);
  });

  it('answers for any text', () => {
    const piece = fc.constantFrom('<a>', '</a>', '<', '>', '&', ';', 'x', '"', ' b="1"', '<?p?>');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = parseXml(pieces.join(''));
        if (document) expect(document.root.kind).toBe('element');
      })
    );
  });
});

describe('finding elements', () => {
  const root = rootOf('<r><a n="1">x<b>y</b></a><a n="2"/><c><a n="3"/></c></r>');

  it('finds children by name', () => {
    expect(childrenOf(root, 'a').map((child) => attributeOf(child, 'n'))).toEqual(['1', '2']);
    expect(attributeOf(childAt(root, 'c', 'a'), 'n')).toBe('3');
    expect(childAt(root, 'c', 'b', 'a')).toBeUndefined();
    expect(attributeOf(root, 'n')).toBeUndefined();
  });

  it('finds all below in the order of the text', () => {
    expect([...descendants(root)].map(({ local }) => local)).toEqual(['a', 'b', 'a', 'c', 'a']);
  });

  it('joins the text inside', () => {
    expect(textIn(root)).toBe('xy');
    expect(textIn(undefined)).toBe('');
  });
});
