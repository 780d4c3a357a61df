import { fitsPlace } from '$lib/core/sharing/places';
import { ADDRESS_ONLY, NETWORKS, postLink, type Network, type Post } from '$lib/core/sharing/posts';

/** A network with the link that opens its window, or why it has none. */
export type PostChoice =
  | { readonly network: Network; readonly href: string }
  | { readonly network: Network; readonly tooLong: 'link' | 'words' };

/**
 * The networks that can take a post, in their order; those that need an address are left out where
 * there is none, and Mastodon where no server is known.
 */
export function postChoices(post: Post, host: string | undefined): PostChoice[] {
  return NETWORKS.flatMap((network): PostChoice[] => {
    const href = postLink(network, post, host);
    if (href === undefined) return [];
    const { url = '' } = post;
    if (url !== '' && !fitsPlace(network, url, '')) return [{ network, tooLong: 'link' }];
    const words = wordsFor(network, post);
    return fitsPlace(network, url, words) ? [{ network, href }] : [{ network, tooLong: 'words' }];
  });
}

/** The words that go along, as `postLink` writes them. */
function wordsFor(network: Network, { text, subject }: Post): string {
  if (ADDRESS_ONLY.includes(network)) return '';
  return network === 'reddit' ? subject : text;
}
