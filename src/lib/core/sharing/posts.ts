import { encodeValue } from './linkedin';

/** The most used first. */
export const NETWORKS = [
  'linkedin',
  'whatsapp',
  'facebook',
  'email',
  'telegram',
  'x',
  'mastodon',
  'bluesky',
  'threads',
  'reddit'
] as const;
export type Network = (typeof NETWORKS)[number];

export interface Post {
  readonly text: string;
  /** A public address to show; some networks post nothing else. */
  readonly url?: string;
  /** What it is about, on one line: for e-mail, and as the title of a post that needs one. */
  readonly subject: string;
}

/** Networks that take the address and leave the words behind. */
export const ADDRESS_ONLY: readonly Network[] = ['linkedin', 'facebook'];

/** Networks that open no post without an address. */
const ADDRESS_NEEDED: readonly Network[] = [...ADDRESS_ONLY, 'telegram', 'reddit'];

/** Bluesky's longest post, in graphemes. */
const BLUESKY_LONGEST = 300;

/**
 * The address that opens a network's window for a new post. Undefined where the network needs a
 * public address and there is none, or for Mastodon without an instance (`example.social`).
 */
export function postLink(network: Network, post: Post, instance?: string): string | undefined {
  const { text, url, subject } = post;
  if (url === undefined && ADDRESS_NEEDED.includes(network)) return undefined;
  const both = url === undefined ? text : `${text} ${url}`;
  const query = (pairs: Record<string, string | undefined>) =>
    Object.entries(pairs)
      .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${encodeValue(value)}`]))
      .join('&');
  switch (network) {
    case 'linkedin':
      return `https://www.linkedin.com/sharing/share-offsite/?${query({ url })}`;
    case 'facebook':
      return `https://www.facebook.com/sharer/sharer.php?${query({ u: url })}`;
    case 'x':
      return `https://twitter.com/intent/tweet?${query({ text, url })}`;
    case 'bluesky':
      return `https://bsky.app/intent/compose?${query({ text: shorten(text, url) })}`;
    case 'threads':
      return `https://www.threads.net/intent/post?${query({ url, text })}`;
    case 'whatsapp':
      return `https://wa.me/?${query({ text: both })}`;
    case 'telegram':
      return `https://t.me/share/url?${query({ url, text })}`;
    case 'reddit':
      return `https://www.reddit.com/submit?${query({ url, title: subject })}`;
    case 'email':
      return `mailto:?${query({ subject, body: both })}`;
    case 'mastodon': {
      const host = mastodonInstance(instance ?? '');
      return host && `https://${host}/share?${query({ text: both })}`;
    }
  }
}

/** The host of a Mastodon server, from what people type: a host, an address or a handle. */
export function mastodonInstance(typed: string): string | undefined {
  const host = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^.*@/, '');
  return /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(host) ? host : undefined;
}

/** Text and address within the longest post; the text gives way, the address stays whole. */
function shorten(text: string, url: string | undefined): string {
  const tail = url === undefined ? '' : ` ${url}`;
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  const room = BLUESKY_LONGEST - [...new Intl.Segmenter().segment(tail)].length;
  return graphemes.length <= room
    ? text + tail
    : `${graphemes.slice(0, Math.max(0, room - 1)).join('')}…${tail}`;
}
