import type { LocalText } from '../../kernel/text';
import type { OfferingId } from '../ids';
import type { Change } from './changes';

/* What is said of an edition of a catalogue when it is brought onto a device. */

/** What the signature of a catalogue showed. */
export type SignatureState =
  | { readonly state: 'none' }
  /** The publisher's key as `did:key:z6Mk…`. */
  | { readonly state: 'valid'; readonly key: string };

/** What is different about a course that the learner has in a plan or compares. */
export interface WatchedChange {
  readonly offering: OfferingId;
  /** What it was called before. */
  readonly title: LocalText;
  readonly changes: readonly Change[];
}

/**
 * Why there is no new edition; nothing has changed then.
 * - `offline`, `not-found`, `unreachable`, `cut-off`: nothing, or not all, came from the address
 * - `not-a-catalogue`, `newer-version`: what came is not what this app can read
 * - `wrong-hash`: a piece is not what its catalogue says
 * - `bad-signature`: the signature does not hold
 * - `other-key-than-before`: signed by somebody else, or not any more
 * - `other-catalogue`: the address has another catalogue now
 * - `kept-from-elsewhere`: a catalogue of the same id is kept from another address
 * - `disk-full`, `too-large`: no room on the device; or more than any device should take
 * - `failed`: the storage of the device broke down
 */
export const UPDATE_CODES = [
  'offline',
  'not-found',
  'unreachable',
  'cut-off',
  'not-a-catalogue',
  'newer-version',
  'wrong-hash',
  'bad-signature',
  'other-key-than-before',
  'other-catalogue',
  'kept-from-elsewhere',
  'disk-full',
  'too-large',
  'failed'
] as const;
export type UpdateCode = (typeof UPDATE_CODES)[number];
