import { encodeValue } from './linkedin';
import { NETWORKS } from './posts';
import { qrMatrix } from './qr';

/** Where a link can be put. */
export const PLACES = [...NETWORKS, 'linkedin-profile', 'copy', 'sheet', 'qr'] as const;
export type Place = (typeof PLACES)[number];

interface Room {
  /** Characters of the longest link that surely arrives whole. */
  readonly link: number;
  /** The longest post with the link in it, as the place counts. */
  readonly post?: number;
  /** What every link counts for, however long it is; else it counts as it is. */
  readonly linkCounts?: number;
  readonly count?: (text: string) => number;
}

/** The length of an address that every browser, server and form on the way takes. */
const USUAL = 2000;
/** What programs can hand to each other on every system (32,767 on Windows). */
const HANDED_OVER = 32_000;

const graphemes = (text: string) => [...new Intl.Segmenter().segment(text)].length;

const ROOMS: Readonly<Record<Place, Room>> = {
  linkedin: { link: USUAL },
  'linkedin-profile': { link: USUAL },
  facebook: { link: USUAL },
  whatsapp: { link: USUAL, post: 4096 },
  telegram: { link: USUAL, post: 4096 },
  // Windows hands 2,048 characters of a `mailto:` address to a mail program, escapes included.
  email: { link: 1500, post: 1900, count: (text) => encodeValue(text).length },
  // Addresses up to 4,096 characters are made short ones of 23 (twitter-text, version 3).
  x: { link: USUAL, post: 280, linkCounts: 23, count: countForX },
  mastodon: { link: USUAL, post: 500, linkCounts: 23, count: graphemes },
  bluesky: { link: 300, post: 300, count: graphemes },
  threads: { link: USUAL, post: 500, linkCounts: 0, count: graphemes },
  reddit: { link: USUAL, post: 300, linkCounts: 0 },
  copy: { link: HANDED_OVER },
  sheet: { link: HANDED_OVER },
  // Version 40 with error correction L, in the alphanumeric mode (ISO/IEC 18004, table 7).
  qr: { link: 4296 }
};

/** Characters of the longest link for a place. */
export function longestLink(place: Place): number {
  return ROOMS[place].link;
}

/** Whether a link, with words beside it, surely arrives whole. */
export function fitsPlace(place: Place, link: string, text = ''): boolean {
  const { link: longest, post, linkCounts, count = (words: string) => words.length } = ROOMS[place];
  if (link.length > longest) return false;
  if (place === 'qr') return qrMatrix(link) !== undefined;
  const own = link === '' ? 0 : (linkCounts ?? count(link));
  const between = own > 0 && text !== '' ? 1 : 0;
  return post === undefined || count(text) + between + own <= post;
}

/** Latin letters and usual punctuation count one, everything else two (twitter-text, version 3). */
function countForX(text: string): number {
  return [...text].reduce((sum, character) => {
    const code = character.codePointAt(0) ?? 0;
    const isLight =
      code <= 4351 ||
      (code >= 8192 && code <= 8205) ||
      (code >= 8208 && code <= 8223) ||
      (code >= 8242 && code <= 8247);
    return sum + (isLight ? 1 : 2);
  }, 0);
}
