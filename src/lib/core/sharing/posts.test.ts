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
