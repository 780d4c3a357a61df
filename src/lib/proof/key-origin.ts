import type { Moment } from '../core/kernel/day';
import type { KeyMaterial } from './key-material';

/** Where a key was found; that decides what a signature with it says about the issuer. */
export type KeyOrigin =
  /** The key is the DID itself (did:key, did:jwk). */
  | { readonly from: 'did'; readonly did: string }
  /** A kept copy of the controller's own document lists it for assertions. */
  | {
      readonly from: 'document';
      /** Who the document belongs to: the DID, or the issuer's address. */
      readonly controller: string;
      readonly address: string;
      readonly asOf?: Moment;
    }
  /** The controller's document is kept, and does not list the key for assertions. */
  | {
      readonly from: 'unlisted';
      readonly controller: string;
      readonly address: string;
      readonly asOf?: Moment;
    }
  /** A kept document holds it and names a controller whose own document is not kept. */
  | { readonly from: 'claimed'; readonly controller: string; readonly address: string }
  /** It stands in an address that was not looked up, or alone at an address. */
  | { readonly from: 'fragment'; readonly address: string }
  /** It came along in the header of the signature. */
  | { readonly from: 'header'; readonly keyId?: string }
  /** It is the key of a certificate in the seal. */
  | { readonly from: 'certificate'; readonly subject: string }
  /** The signer stands in a public ledger. */
  | { readonly from: 'ledger'; readonly name: string };

export interface FoundKey {
  readonly material: KeyMaterial;
  readonly origin: KeyOrigin;
}
