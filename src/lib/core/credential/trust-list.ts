import type { Moment } from '../kernel/day';

/** An issuer whom the publisher of a list says it knows. */
export interface KnownIssuer {
  readonly name: string;
  /** Issuer ids (DIDs or web addresses) that are this issuer. */
  readonly ids: readonly string[];
  /** SHA-256 of certificates (DER) that seal for this issuer, in lower-case hexadecimal. */
  readonly certificates: readonly string[];
}

/** A list of known issuers: whose word it is, and from when. */
export interface TrustList {
  readonly name: string;
  /** Where the list is published, or was taken from. */
  readonly source: string;
  readonly published?: Moment;
  readonly issuers: readonly KnownIssuer[];
}
