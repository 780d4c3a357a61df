import { describe, expect, it } from 'vitest';
import { NETWORKS, postLink, type Network } from '$lib/core/sharing/posts';
import { postChoices } from './post-choices';

const link = (length: number) => 'https://a.example/#'.padEnd(length, 'x');
const look = (text: string, url: string | undefined, host = 'example.social') =>
  postChoices({ text, subject: 'Statics', ...(url !== undefined && { url }) }, host);
const refused = (text: string, url: string | undefined) =>
  look(text, url).flatMap((choice) =>
    'tooLong' in choice ? [[choice.network, choice.tooLong]] : []
  );

describe('networks for a post', () => {
  it('open with what `postLink` makes of it, in their order', () => {
    const post = { text: 'Done!', subject: 'Statics', url: link(100) };
    expect(look(post.text, post.url)).toEqual(
      NETWORKS.map((network) => ({ network, href: postLink(network, post, 'example.social') }))
    );
  });

  it.each<[string, number, readonly Network[]]>([
    ['no', 290, []],
    ['one', 301, ['bluesky']],
    ['two', 1_501, ['email', 'bluesky']],
    ['all', 2_001, NETWORKS]
  ])('that cannot take the link: %s', (_, length, networks) => {
    expect(refused('', link(length))).toEqual(networks.map((network) => [network, 'link']));
  });

  it.each<[number, readonly Network[]]>([
    [100, []],
    [281, ['x', 'bluesky']],
    [501, ['x', 'mastodon', 'bluesky', 'threads']]
  ])('that cannot take %i letters beside the link', (length, networks) => {
    expect(refused('x'.repeat(length), link(50))).toEqual(
      networks.map((network) => [network, 'words'])
    );
  });

  it('leave the words behind where they take nothing but an address', () => {
    const names = look('x'.repeat(10_000), link(50)).flatMap((choice) =>
      'href' in choice ? [choice.network] : []
    );
    expect(names).toEqual(expect.arrayContaining(['linkedin', 'facebook']));
  });

  it('are left out where they need an address, or a server', () => {
    const networks = look('Done!', undefined, '').map(({ network }) => network);
    expect(networks).toEqual(['whatsapp', 'email', 'x', 'bluesky', 'threads']);
  });

  it('bear halves of characters', () => {
    expect(look('a\ud83d', link(50))).toHaveLength(NETWORKS.length);
  });
});
