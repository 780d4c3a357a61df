import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mastodonInstance, NETWORKS, postLink, type Network, type Post } from './posts';

const POST: Post = {
  text: 'R&D "Basics" — 100 % & más',
  url: 'https://nordvik.example/77?a=1&b=2#c',
  subject: 'My new badge?'
};
const TEXT = 'R%26D%20%22Basics%22%20%E2%80%94%20100%20%25%20%26%20m%C3%A1s';
const URL_ENCODED = 'https%3A%2F%2Fnordvik.example%2F77%3Fa%3D1%26b%3D2%23c';
const { url: _, ...WITHOUT } = POST;

const graphemesOf = (text: string) => [...new Intl.Segmenter().segment(text)].length;
const read = (link: string | undefined) => Object.fromEntries(new URL(link ?? '').searchParams);

describe('postLink', () => {
  it.each<[Network, string, string | undefined]>([
    ['linkedin', `https://www.linkedin.com/sharing/share-offsite/?url=${URL_ENCODED}`, undefined],
    ['facebook', `https://www.facebook.com/sharer/sharer.php?u=${URL_ENCODED}`, undefined],
    [
      'x',
      `https://twitter.com/intent/tweet?text=${TEXT}&url=${URL_ENCODED}`,
      `https://twitter.com/intent/tweet?text=${TEXT}`
    ],
    [
      'bluesky',
      `https://bsky.app/intent/compose?text=${TEXT}%20${URL_ENCODED}`,
      `https://bsky.app/intent/compose?text=${TEXT}`
    ],
    [
      'threads',
      `https://www.threads.net/intent/post?url=${URL_ENCODED}&text=${TEXT}`,
      `https://www.threads.net/intent/post?text=${TEXT}`
    ],
    ['whatsapp', `https://wa.me/?text=${TEXT}%20${URL_ENCODED}`, `https://wa.me/?text=${TEXT}`],
    ['telegram', `https://t.me/share/url?url=${URL_ENCODED}&text=${TEXT}`, undefined],
    [
      'reddit',
      `https://www.reddit.com/submit?url=${URL_ENCODED}&title=My%20new%20badge%3F`,
      undefined
    ],
    [
      'email',
      `mailto:?subject=My%20new%20badge%3F&body=${TEXT}%20${URL_ENCODED}`,
      `mailto:?subject=My%20new%20badge%3F&body=${TEXT}`
    ],
    [
      'mastodon',
      `https://example.social/share?text=${TEXT}%20${URL_ENCODED}`,
      `https://example.social/share?text=${TEXT}`
    ]
  ])('opens %s', (network, link, without) => {
    expect(postLink(network, POST, 'example.social')).toBe(link);
    expect(postLink(network, WITHOUT, 'example.social')).toBe(without);
  });

  /** How words that are hard to write stand in an address. */
  const HARD: readonly (readonly [what: string, words: string, written: string])[] = [
    ['umlauts', 'Übung für Größe', '%C3%9Cbung%20f%C3%BCr%20Gr%C3%B6%C3%9Fe'],
    ['Greek', 'Μάθηση', '%CE%9C%CE%AC%CE%B8%CE%B7%CF%83%CE%B7'],
    ['Arabic', 'تعلم', '%D8%AA%D8%B9%D9%84%D9%85'],
    ['an emoji', '🎓', '%F0%9F%8E%93'],
    ['lines', 'one\ntwo', 'one%0Atwo'],
    ['signs of addresses', 'a&b=c?d#e+f/g', 'a%26b%3Dc%3Fd%23e%2Bf%2Fg'],
    ['signs that are often left', "!'()*", '%21%27%28%29%2A'],
    ['half of a character', 'a\ud83d', 'a']
  ];
  const LINK = 'https%3A%2F%2Fa.example%2Fcheck%2F%231.q80-_w';
  const WRITTEN: Readonly<Record<Network, (text: string, subject: string) => string>> = {
    linkedin: () => `https://www.linkedin.com/sharing/share-offsite/?url=${LINK}`,
    facebook: () => `https://www.facebook.com/sharer/sharer.php?u=${LINK}`,
    x: (text) => `https://twitter.com/intent/tweet?text=${text}&url=${LINK}`,
    bluesky: (text) => `https://bsky.app/intent/compose?text=${text}%20${LINK}`,
    threads: (text) => `https://www.threads.net/intent/post?url=${LINK}&text=${text}`,
    whatsapp: (text) => `https://wa.me/?text=${text}%20${LINK}`,
    telegram: (text) => `https://t.me/share/url?url=${LINK}&text=${text}`,
    reddit: (_, subject) => `https://www.reddit.com/submit?url=${LINK}&title=${subject}`,
    email: (text, subject) => `mailto:?subject=${subject}&body=${text}%20${LINK}`,
    mastodon: (text) => `https://example.social/share?text=${text}%20${LINK}`
  };

  describe.each(NETWORKS)('to %s', (network) => {
    it.each(HARD)('writes %s', (_, words, written) => {
      const post = { text: words, url: 'https://a.example/check/#1.q80-_w', subject: words };
      expect(postLink(network, post, 'example.social')).toBe(WRITTEN[network](written, written));
    });
  });

  it.each([undefined, '', 'example', 'javascript:alert(1)'])(
    'opens no Mastodon at %j',
    (instance) => {
      expect(postLink('mastodon', POST, instance)).toBeUndefined();
    }
  );

  it('carries every word and the whole address', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 });
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
    fc.assert(
      fc.property(words, url, words, (text, address, subject) => {
        const post = { text, url: address, subject };
        const both = `${text} ${address}`;
        expect(read(postLink('x', post))).toEqual({ text, url: address });
        expect(read(postLink('threads', post))).toEqual({ text, url: address });
        expect(read(postLink('whatsapp', post))).toEqual({ text: both });
        expect(read(postLink('mastodon', post, 'a.example'))).toEqual({ text: both });
        expect(read(postLink('email', post))).toEqual({ subject, body: both });
        expect(read(postLink('telegram', post))).toEqual({ url: address, text });
        expect(read(postLink('reddit', post))).toEqual({ url: address, title: subject });
        expect(read(postLink('linkedin', post))).toEqual({ url: address });
        expect(read(postLink('facebook', post))).toEqual({ u: address });
      })
    );
  });

  it.each(NETWORKS)('leaves no room for more than was meant: %s', (network) => {
    const post = { text: 'a&url=b#c', url: 'https://a.example/?x=1&text=2', subject: 's&body=t' };
    const keys = [...new URL(postLink(network, post, 'a.example') ?? '').searchParams.keys()];
    expect(new Set(keys).size).toBe(keys.length);
    expect(new URL(postLink(network, post, 'a.example') ?? '').hash).toBe('');
  });
});

describe('a post on Bluesky', () => {
  const FAMILY = '👨‍👩‍👧‍👦';
  const textOf = (post: Partial<Post>) =>
    read(postLink('bluesky', { text: '', subject: '', ...post }))['text'] ?? '';

  it.each([
    ['letters', 'a'],
    ['families', FAMILY],
    ['flags', '🇨🇭'],
    ['accents', 'e\u0301'],
    ['skin tones', '👍🏽']
  ])('holds 300 %s, and shortens 301', (_, one) => {
    expect(textOf({ text: one.repeat(300) })).toBe(one.repeat(300));
    expect(textOf({ text: one.repeat(301) })).toBe(`${one.repeat(299)}…`);
  });

  it('keeps the address whole', () => {
    const url = 'https://nordvik.example/77';
    const room = 300 - url.length - 1;
    expect(textOf({ text: FAMILY.repeat(room), url })).toBe(`${FAMILY.repeat(room)} ${url}`);
    expect(textOf({ text: FAMILY.repeat(room + 1), url })).toBe(
      `${FAMILY.repeat(room - 1)}… ${url}`
    );
  });

  it('is never too long', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    const url = fc.option(fc.webUrl(), { nil: undefined });
    fc.assert(
      fc.property(text, url, (words, address) => {
        const post = textOf({ text: words, ...(address !== undefined && { url: address }) });
        expect(graphemesOf(post)).toBeLessThanOrEqual(300);
        if (address !== undefined) expect(post.endsWith(` ${address}`)).toBe(true);
        const kept = post.replace(address === undefined ? '' : ` ${address}`, '').replace(/…$/, '');
        expect(words.startsWith(kept)).toBe(true);
      })
    );
  });
});

describe('mastodonInstance', () => {
  it.each([
    ['example.social', 'example.social'],
    [' Example.Social ', 'example.social'],
    ['https://example.social', 'example.social'],
    ['HTTP://example.social/', 'example.social'],
    ['https://example.social/@alba', 'example.social'],
    ['https://example.social/@alba@other.example', 'example.social'],
    ['example.social/about', 'example.social'],
    ['alba@example.social', 'example.social'],
    ['@alba@example.social', 'example.social'],
    ['a.b-c.example', 'a.b-c.example']
  ])('finds the host in %j', (typed, host) => {
    expect(mastodonInstance(typed)).toBe(host);
  });

  it.each([
    '',
    ' ',
    'alba',
    '@alba',
    'localhost',
    '127.0.0.1',
    'example.social:8080',
    'a..b',
    'javascript:alert(1)',
    'exa mple.social',
    'example.social?x=1',
    '//example.social'
  ])('finds none in %j', (typed) => {
    expect(mastodonInstance(typed)).toBeUndefined();
  });

  it('makes an address of nothing but a host', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab.@/:?#\\ %-') }), (typed) => {
        const link = postLink('mastodon', POST, typed);
        if (link === undefined) return;
        const { hostname, pathname, username } = new URL(link);
        expect([`https://${hostname}/share`, username]).toEqual([link.split('?')[0], '']);
        expect(pathname).toBe('/share');
      })
    );
  });
});
