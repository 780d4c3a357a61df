import { sha256Hex } from '../kernel/digest';
import { foldText } from '../kernel/text';
import type { Recipient } from './record';

/** What learners say about themselves, to recognise what was issued to them. */
export interface Profile {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** DIDs and other ids of the learner. */
  readonly ids: readonly string[];
}

export type RecipientMatch = 'you' | 'somebody-else' | 'cannot-tell';

/**
 * Whether a credential was issued to the person of a profile. An e-mail address, plain or hashed,
 * decides; an id or a name only where it fits, since people have several and write them
 * differently.
 */
export async function recipientMatch(
  recipient: Recipient,
  profile: Profile
): Promise<RecipientMatch> {
  const { id, name, hashed } = recipient;
  const names = notBlank(profile.names);
  const emails = notBlank(profile.emails);
  if (id !== undefined && notBlank(profile.ids).includes(id)) return 'you';
  const stated = recipient.email ?? /^mailto:(.+)$/i.exec(id ?? '')?.[1];
  const byEmail = await Promise.all([
    stated === undefined ? undefined : emails.some((each) => foldEmail(each) === foldEmail(stated)),
    hashed === undefined ? undefined : fitsHash(hashed, emails)
  ]);
  if (byEmail.includes(true)) return 'you';
  const named = Object.values(name ?? {}).some((each) => isAmong(each, names));
  const other = byEmail.includes(false) && emails.length > 0;
  if (named) return other ? 'cannot-tell' : 'you';
  return other ? 'somebody-else' : 'cannot-tell';
}

function notBlank(texts: readonly string[]): readonly string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/**
 * Whether one of the addresses, in any usual case, has the hash (Open Badges 2.0, 4.1.2). Undefined
 * for another function than SHA-256, and for the hash of something that is no e-mail address.
 */
async function fitsHash(
  { kind, value, salt = '' }: NonNullable<Recipient['hashed']>,
  emails: readonly string[]
): Promise<boolean | undefined> {
  const hex = /^sha256\$([0-9a-f]{64})$/i.exec(value)?.[1]?.toLowerCase();
  if (hex === undefined || !/^e-?mail/i.test(kind)) return undefined;
  const tried = emails.flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()]);
  const hashes = await Promise.all(tried.map((email) => sha256Hex(email + salt)));
  return hashes.includes(hex);
}

/** The same words, in whatever order, case and accents. */
function isAmong(name: string, names: readonly string[]): boolean {
  const wanted = wordsOf(name);
  return wanted !== '' && names.some((each) => wordsOf(each) === wanted);
}

function wordsOf(name: string): string {
  return foldText(name)
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}
