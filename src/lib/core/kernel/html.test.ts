import { describe, expect, it } from 'vitest';
import { escapeMarkup, textOfHtml } from './html';

describe('textOfHtml', () => {
  it.each([
    ['Hello', 'Hello'],
    ['<p>One</p><p>Two  \n words</p>', 'One\nTwo words'],
    ['a<br/>b', 'a\nb'],
    ['<b>bold</b>and', 'bold and'],
    ['Fish &amp; chips &lt;3 &#39;x&#39;', "Fish & chips <3 'x'"],
    ['&amp;lt;', '&lt;'],
    ['&unknown; &amp', '&unknown; &amp'],
    ['a<script>alert("<p>")</script>b', 'ab'],
    ['a<STYLE type="x">p{}</STYLE >b', 'ab'],
    ['a<script>never closed', 'a'],
    ['<img src="data:image/png;base64,AAAA" alt="x">y', 'y'],
    ['1 < 2', '1 < 2'],
    ['<section><div></div></section>', ''],
    ['', '']
  ])('reads %j as %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });

  it.each(['<', '<script', '<style>', '&', '</script'])('ends for a long row of %s', (piece) => {
    expect(textOfHtml(piece.repeat(100_000)).length).toBeLessThanOrEqual(1_000_000);
  });
});

describe('a text in markup', () => {
  it.each([
    ['a & b', 'a &amp; b'],
    ['<b onclick="x">', '&lt;b onclick=&quot;x&quot;&gt;'],
    ['&amp;', '&amp;amp;'],
    ['Ąžuolas', 'Ąžuolas']
  ])('%j', (text, escaped) => {
    expect(escapeMarkup(text)).toBe(escaped);
    expect(textOfHtml(escaped.replaceAll('&quot;', '"'))).toBe(text);
  });
});
