import { describe, expect, it } from 'vitest';
import { childAt, descendants, parseXml } from '../core/kernel/xml';
import { canonicalDocument, canonicalElement } from './exclusive-c14n';

const parse = (text: string) => parseXml(text)!;

describe('canonicalDocument', () => {
  /* Written out by hand from Canonical XML 1.0 (2.3) and Exclusive XML Canonicalization 1.0 (3). */
  it.each([
    ['an empty element', '<a/>', '<a></a>'],
    [
      'the declaration and comments',
      '<?xml version="1.0"?><!-- x --><a>b<!-- c -->d</a>',
      '<a>bd</a>'
    ],
    ['instructions outside', '<?p q?>\n<a/>\n<?r?>', '<?p q?>\n<a></a>\n<?r?>'],
    ['attributes in any order', '<a c="1"  b="2"/>', '<a b="2" c="1"></a>'],
    [
      'attributes by namespace before name',
      '<a xmlns:y="urn:1" xmlns:x="urn:2" x:b="1" y:z="2" c="3"/>',
      '<a xmlns:x="urn:2" xmlns:y="urn:1" c="3" y:z="2" x:b="1"></a>'
    ],
    ['quotes', "<a b='\"'/>", '<a b="&quot;"></a>'],
    ['CDATA', '<a><![CDATA[<&>]]></a>', '<a>&lt;&amp;&gt;</a>'],
    [
      'references',
      '<a b="&#9;&#10;&#13;&lt;&gt;">&#13;&quot;</a>',
      '<a b="&#x9;&#xA;&#xD;&lt;>">&#xD;"</a>'
    ],
    ['line ends', '<a>\r\nb\rc</a>', '<a>\nb\nc</a>'],
    ['namespaces not used', '<a xmlns:x="urn:1"><b/></a>', '<a><b></b></a>'],
    [
      'namespaces where they are used first',
      '<a xmlns:x="urn:1"><x:b><x:c/></x:b><x:d/></a>',
      '<a><x:b xmlns:x="urn:1"><x:c></x:c></x:b><x:d xmlns:x="urn:1"></x:d></a>'
    ],
    [
      'a default namespace, once and undone',
      '<a xmlns="urn:1"><b><c xmlns=""/></b></a>',
      '<a xmlns="urn:1"><b><c xmlns=""></c></b></a>'
    ],
    [
      'a prefix that changes its meaning',
      '<x:a xmlns:x="urn:1"><x:b xmlns:x="urn:2"/></x:a>',
      '<x:a xmlns:x="urn:1"><x:b xmlns:x="urn:2"></x:b></x:a>'
    ],
    ['xml:lang', '<a xml:lang="de"/>', '<a xml:lang="de"></a>']
  ])('writes %s', (_, text, canonical) => {
    expect(canonicalDocument(parse(text))).toBe(canonical);
    expect(canonicalDocument(parse(canonical))).toBe(canonical);
  });

  it('leaves elements out', () => {
    const document = parse('<a>b<c>d</c>e</a>');
    expect(canonicalDocument(document, new Set(descendants(document.root)))).toBe('<a>be</a>');
  });
});

it('canonicalElement writes the namespaces from around that it uses itself', () => {
  const { root } = parse(
    '<a xmlns="urn:1" xmlns:x="urn:2" xmlns:y="urn:3"><b x:c="1"><d/></b></a>'
  );
  expect(canonicalElement(childAt(root, 'b')!)).toBe(
    '<b xmlns="urn:1" xmlns:x="urn:2" x:c="1"><d></d></b>'
  );
});
