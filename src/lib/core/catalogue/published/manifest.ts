import type { CatalogueHead } from '../model';

/*
 * The published form is a folder of static files: `catalogue.json`, the manifest, and beside it
 * `pieces/<sha-256>.bin`, each named after the SHA-256 of its bytes as they are transferred
 * (gzip, RFC 1952). A piece never changes; a new edition is a new manifest that names new pieces
 * beside those that stayed.
 */
export const MANIFEST_NAME = 'catalogue.json';
export const PUBLISHED_FORMAT = 'cairn-catalogue';
export const PUBLISHED_VERSION = 3;
/** The oldest that is still read: rules are in the form of before (see `rule-format.ts`). */
export const OLDEST_PUBLISHED = 2;

/** One file of the published form. */
export interface Piece {
  /** SHA-256 of the file as it is transferred, 64 hexadecimal digits. */
  readonly hash: string;
  /** Size as it is transferred, in bytes. */
  readonly bytes: number;
  /** Size when unpacked, in bytes. */
  readonly size: number;
}

/** The pieces that hold the texts of one language of a part. */
export interface TextPieces {
  readonly texts: Piece;
  readonly search: Piece;
}

/**
 * Up to `PART_LIMIT` offerings, sorted by id. Catalogues with more are split by broad field, then
 * by country, then by number, so that a phone can take only what it needs.
 */
export interface Part {
  /** Broad field of ISCED-F, absent for a part with all fields; `other` for those without one. */
  readonly field?: string;
  /** Country of the provider, absent for a part with all countries; `other` for those without one. */
  readonly country?: string;
  readonly offerings: number;
  readonly runs: number;
  /** The columns by which offerings are found, filtered and put in order. */
  readonly overview: Piece;
  /** Everything else about the offerings, language apart. */
  readonly details: Piece;
  /** Each offering in its own language. */
  readonly own: TextPieces;
  /** Offerings that are also described in other languages, by BCP 47 tag. */
  readonly translations: Readonly<Record<string, TextPieces>>;
}

export interface Signature {
  /** The publisher's Ed25519 key as `did:key:z6Mk…`. */
  readonly key: string;
  /** Ed25519 (RFC 8032) over the manifest without this member, in JCS form (RFC 8785); base64url. */
  readonly value: string;
}

export interface Manifest extends CatalogueHead {
  readonly format: typeof PUBLISHED_FORMAT;
  readonly version: number;
  readonly counts: {
    readonly offerings: number;
    readonly runs: number;
    readonly awards: number;
    readonly providers: number;
    readonly equivalences: number;
  };
  /** Providers, awards with their rules, equivalences: needed whatever parts are taken. */
  readonly common: readonly Piece[];
  readonly parts: readonly Part[];
  /** The folder of preview pages, closed by a stroke; see `preview-page.ts`. */
  readonly pages?: string;
  readonly signature?: Signature;
}
