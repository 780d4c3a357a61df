// @vitest-environment jsdom
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPreviewPage, LARGEST_PREVIEW, type PreviewPage } from './preview-html';

const PAGE: PreviewPage = {
  title: 'Statik & Festigkeit',
  provider: 'Hochschule „Nordvik“',
  facts: ['75 hours', '3 ECTS', 'EQF 6', 'basic level', 'in German'],
  demonstration: 'Demonstration data, not real offers',
  texts: [
    {
      lang: 'de',
      title: 'Statik & Festigkeit',
      summary: 'Kräfte < Lasten.\nUnd was Brücken "trägt".',
      outcomes: ['Lager berechnen', 'Schnittgrößen zeichnen']
    },
    { lang: 'en', title: 'Statics', outcomes: ['Calculate supports'] },
    { lang: 'ar', title: 'علم السكون', outcomes: [] }
  ],
  words: {
    lang: 'en',
    outcomes: 'What you will be able to do',
    look: 'See it in Cairn',
    sent: 'Paste the address of this page here:',
    check: 'Check a credential'
  },
  addresses: {
    page: 'https://nordvik.example/courses/statik-12345678/',
    picture: 'https://nordvik.example/courses/statik-12345678/0123456789abcdef.png',
    look: 'https://cairn.example/explore/offering/?id=nordvik%2Fstatik',
    check: 'https://cairn.example/check/'
  }
};

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const opened = (page: PreviewPage) => parsed(formatPreviewPage(page));
const meta = (document: Document, name: string) =>
  [...document.querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)].map((each) =>
    each.getAttribute('content')
  );

describe('a preview page', () => {
  it('is as it was', async () => {
    await expect(formatPreviewPage(PAGE)).toMatchFileSnapshot(
      '../../../../../tests/fixtures/preview-page.txt'
    );
  });

  it('tells networks what the achievement is', () => {
    const document = opened(PAGE);
    const { page, picture } = PAGE.addresses;
    const graph = {
      'og:title': [PAGE.title],
      'og:description': [
        'Demonstration data, not real offers. Kräfte < Lasten. Und was Brücken "trägt".'
      ],
      'og:type': ['website'],
      'og:url': [page],
      'og:image': [picture],
      'og:image:alt': [`${PAGE.title}. ${PAGE.provider}`],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'og:locale': ['de_DE'],
      'og:locale:alternate': ['en_US', 'ar_EG'],
      'twitter:card': ['summary_large_image']
    };
    for (const [name, content] of Object.entries(graph)) {
      expect([name, meta(document, name)]).toEqual([name, content]);
    }
    expect(document.title).toBe(`${PAGE.title} · ${PAGE.provider}`);
  });

  it('shows the course, each language marked as such', () => {
    const document = opened(PAGE);
    const langOf = (text: string) => {
      const all = [...document.querySelectorAll('h1, h2, li, p, a')];
      const found = all.find(({ textContent }) => textContent === text);
      return found?.closest('[lang]')?.getAttribute('lang');
    };
    expect(langOf(PAGE.title)).toBe('de');
    expect(langOf('Lager berechnen')).toBe('de');
    expect(langOf('75 hours')).toBe('en');
    expect(langOf('See it in Cairn')).toBe('en');
    expect(langOf('Calculate supports')).toBe('en');
    expect(langOf('علم السكون')).toBe('ar');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
  });

  it('may run its one script, show its style, and nothing else', () => {
    const document = opened(PAGE);
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    const hashOf = (tag: string) => {
      const [only, second] = document.querySelectorAll(tag);
      expect(second).toBeUndefined();
      return createHash('sha256')
        .update(only?.textContent ?? '')
        .digest('base64');
    };
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hashOf('script')}'; style-src 'sha256-${hashOf('style')}'; img-src data:; base-uri 'none'; form-action 'none'`
    );
  });

  it('leaves out what is not stated', () => {
    const { title, provider, words, addresses } = PAGE;
    const document = opened({ title, provider, words, addresses, facts: [], texts: [] });
    expect(document.documentElement.lang).toBe('');
    expect([...document.querySelectorAll('main > *')].map(({ tagName }) => tagName)).toEqual([
      'svg',
      'P',
      'H1',
      'P',
      'NOSCRIPT'
    ]);
    expect(meta(document, 'og:locale')).toEqual([]);
  });

  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 2_000 }),
    fc.string({
      unit: fc.constantFrom('<', '&', '"', "'", '>', ' ', 'a', '\0', '\ud800', '\u202e', '😀')
    }),
    fc.constantFrom('</main><script>alert(1)</script>', '" onload="x', '<!--', '&lt;', '</title>'),
    fc.constantFrom('&'.repeat(5_000), '😀'.repeat(2_000), '語'.repeat(2_000))
  );
  const text = fc.record(
    {
      lang: fc.constantFrom('', 'de', 'zh-hant', 'x-lost', 'qqq'),
      title: words,
      summary: words,
      outcomes: fc.array(words, { maxLength: 20 })
    },
    { requiredKeys: ['lang', 'outcomes'], noNullPrototype: true }
  );
  const page = fc.record({
    title: words,
    provider: words,
    facts: fc.array(words, { maxLength: 9 }),
    texts: fc.array(text, { maxLength: 6 })
  });

  it('is small and harmless, whatever the words', () => {
    const far = 'https://nordvik.example/'.padEnd(120, 'a');
    const addresses = {
      page: `${far}${'b'.repeat(49)}/`,
      picture: `${far}${'b'.repeat(49)}/0123456789abcdef.png`,
      look: 'https://cairn.example/'.padEnd(300, 'c'),
      check: `${far}check/`
    };
    fc.assert(
      fc.property(page, (said) => {
        const whole = { ...PAGE, ...said, addresses };
        const html = formatPreviewPage(whole);
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(LARGEST_PREVIEW);
        const document = parsed(html);
        const tags = [...document.querySelectorAll('*')].map(({ localName }) => localName);
        expect(tags.filter((tag) => tag === 'script')).toHaveLength(1);
        for (const each of document.querySelectorAll('*')) {
          for (const { name } of each.attributes) {
            expect(name).toMatch(
              /^(?:lang|dir|class|href|rel|content|name|property|charset|http-equiv|viewbox|aria-hidden|x|y|width|height|rx)$/i
            );
          }
        }
        for (const link of document.querySelectorAll('a')) {
          expect(Object.values(addresses)).toContain(link.getAttribute('href'));
        }
        expect(html).not.toMatch(/[\p{Surrogate}\0\u202e]/u);
      }),
      { numRuns: 60 }
    );
  });
});
