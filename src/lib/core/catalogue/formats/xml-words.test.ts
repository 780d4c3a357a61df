import { describe, expect, it } from 'vitest';
import { childrenOf, parseXml, type XmlElement } from '../../kernel/xml';
import { localLines, localText, wordsOf } from './xml-words';

function element(inside: string): XmlElement {
  const document = parseXml(`<a>${inside}</a>`);
  if (!document) throw new Error('not parsed');
  return document.root;
}

describe('wordsOf', () => {
  it.each([
    ['', ''],
    [' one\n   two ', 'one two'],
    ['<p>one</p>\n<p>two <b>three</b></p>', 'one\ntwo three'],
    ['one<br/>two', 'one\ntwo'],
    ['<ul><li>one</li><li/><li>two</li></ul>', 'one\ntwo'],
    ['one<script>two</script><style>three</style>', 'one'],
    ['<![CDATA[<p>one</p><p>two &amp; three</p>]]>', 'one\ntwo & three'],
    ['&lt;script&gt;one&lt;/script&gt;two', 'two'],
    ['2 &lt; 3 and 5 &gt; 4', '2 < 3 and 5 > 4'],
    ['R&amp;D', 'R&D']
  ])('%j', (inside, words) => {
    expect(wordsOf(element(inside))).toBe(words);
  });

  it('cuts off what is too long', () => {
    expect(wordsOf(element('x'.repeat(20_001)))).toBe(`${'x'.repeat(20_000)}…`);
    expect(wordsOf(undefined)).toBe('');
  });
});

describe('texts of several elements', () => {
  const all = (inside: string) => childrenOf(element(inside), 't');
  const three = all(
    '<t>one</t><t xml:lang="FR">un</t><t>two</t><t>one</t><t/><t xml:lang="?">x</t>'
  );

  it('are translations, or lines', () => {
    expect(localText(three, 'en')).toEqual({ en: 'one', fr: 'un' });
    expect(localLines(three, 'en')).toEqual({ en: 'one\ntwo\nx', fr: 'un' });
  });

  it('may say nothing', () => {
    expect(localText(all('<t/><t> </t>'), 'en')).toBeUndefined();
    expect(localLines([], 'en')).toBeUndefined();
  });
});
