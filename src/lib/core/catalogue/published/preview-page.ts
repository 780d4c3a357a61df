import { sha256 } from '@noble/hashes/sha2.js';
import { encodeHex, encodeUtf8 } from '../../kernel/bytes';
import { foldText } from '../../kernel/text';
import type { AwardId, OfferingId } from '../ids';
import type { Manifest } from './manifest';

/*
 * A publisher may put a preview page beside the catalogue for every course and award: networks that
 * show a link as a card read it there, for they neither run an app nor see what stands behind `#`.
 */

const LONGEST_SLUG = 40;
const HASH_DIGITS = 8;
const LONGEST_ADDRESS = 120;

/** The name of the folder that holds the page: letters, digits and hyphens of ASCII. */
export function previewName(id: OfferingId | AwardId): string {
  const [last = ''] = id.split(/[/#]+/).filter(Boolean).slice(-1);
  const slug = foldText(last)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '');
  const hash = encodeHex(sha256(encodeUtf8(id))).slice(0, HASH_DIGITS);
  return slug === '' ? hash : `${slug}-${hash}`;
}

/** Where the preview page of a course or award of this catalogue is; undefined without pages. */
export function previewAddress(
  { pages }: Pick<Manifest, 'pages'>,
  id: OfferingId | AwardId
): string | undefined {
  return pages === undefined ? undefined : `${pages}${previewName(id)}/`;
}

/**
 * The address of a folder of pages, closed by a stroke: `https:`, or this device itself for a look
 * before it is published. Undefined for everything else, also with a query, a fragment or a name.
 */
export function parseFolderAddress(text: string): string | undefined {
  let href: string;
  try {
    ({ href } = new URL(text.trim()));
  } catch {
    return undefined;
  }
  if (!/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])[^?#@]*$/.test(href)) {
    return undefined;
  }
  const folder = href.endsWith('/') ? href : `${href}/`;
  return folder.length > LONGEST_ADDRESS ? undefined : folder;
}
