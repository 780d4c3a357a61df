import type { CredentialRecord } from '../credential/record';
import { dayOf, type Moment } from '../kernel/day';
import { pickText, plainText, type LocalText } from '../kernel/text';

/** What LinkedIn's form for a licence or certification asks for; unknown values are absent. */
export interface LinkedInFields {
  readonly name: string;
  /** Digits; LinkedIn's own number of the organisation. */
  readonly organizationId?: string;
  readonly organizationName?: string;
  readonly issueYear?: number;
  /** 1 to 12. */
  readonly issueMonth?: number;
  readonly expirationYear?: number;
  readonly expirationMonth?: number;
  readonly certUrl?: string;
  readonly certId?: string;
}

/**
 * The fields for a credential: dates in UTC as the credential has them, month and year together;
 * an organisation by its number where the issuer states one; an id only if it is meant for people.
 * The address is the one that is wanted, else that of the credential itself; either only if it is
 * public (https). Undefined where the credential has no title.
 */
export function linkedInFields(
  record: CredentialRecord,
  languages: readonly string[],
  wantedUrl?: string
): LinkedInFields | undefined {
  const name = wordsOf(record.title, languages);
  if (name === undefined) return undefined;
  const { issuedOn, validUntil, id } = record;
  const certUrl = publicAddress(wantedUrl) ?? publicAddress(id);
  const certId = readableId(id);
  return {
    name,
    ...organisationFields(record, languages),
    ...(issuedOn && monthFields(issuedOn, 'issueYear', 'issueMonth')),
    ...(validUntil &&
      !isNever(validUntil) &&
      monthFields(validUntil, 'expirationYear', 'expirationMonth')),
    ...(certUrl !== undefined && { certUrl }),
    ...(certId !== undefined && { certId })
  };
}

/** One key only: LinkedIn's number where the issuer states one, else the name. */
function organisationFields(
  { awardingBody }: CredentialRecord,
  languages: readonly string[]
): Pick<LinkedInFields, 'organizationId' | 'organizationName'> {
  const organizationId = awardingBody?.linkedInId;
  if (organizationId !== undefined && /^\d+$/.test(organizationId)) return { organizationId };
  const organizationName = wordsOf(awardingBody?.name, languages);
  return organizationName === undefined ? {} : { organizationName };
}

/** What the credential says its holder can do, for LinkedIn's list of skills; each once. */
export function linkedInSkills(record: CredentialRecord, languages: readonly string[]): string[] {
  const own = record.skills.flatMap(({ name }) => wordsOf(name, languages) ?? []);
  const inside = record.parts.flatMap((part) => linkedInSkills(part, languages));
  return [...new Set([...own, ...inside])];
}

/** On one line and without halves of characters; undefined where nothing is left. */
function wordsOf(text: LocalText | undefined, languages: readonly string[]): string | undefined {
  if (!text) return undefined;
  const words = wellFormed(pickText(text, languages).text).replace(/\s+/g, ' ').trim();
  return words === '' ? undefined : words;
}

function monthFields<Year extends string, Month extends string>(
  moment: Moment,
  year: Year,
  month: Month
): Record<Year | Month, number> {
  const [y, m] = dayOf(moment).split('-').map(Number);
  return { [year]: y, [month]: m } as Record<Year | Month, number>;
}

/** Some write the last day of the calendar where they mean that there is no end. */
function isNever(moment: Moment): boolean {
  return dayOf(moment).startsWith('9999');
}

/** An https address that others can open: no bare host names, no local networks. */
export function publicAddress(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const { protocol, hostname } = url;
  const isLocal = !hostname.includes('.') || /^[\d.]+$|^\[|\.local$|\.internal$/.test(hostname);
  return protocol === 'https:' && !isLocal ? address : undefined;
}

/** An id that people know, such as the number of a certificate: no address, and none for machines. */
function readableId(id: string | undefined): string | undefined {
  const words = wordsOf(id === undefined ? undefined : plainText(id), []);
  return words === undefined || FOR_MACHINES.test(words) ? undefined : words;
}

/** Addresses, names for machines alone, UUIDs, and JSON-LD's names without meaning (`_:b0`). */
const FOR_MACHINES =
  /^(?:(?:urn|did|https?|ftp|mailto|tag|data|ni|info|uuid|ipfs|javascript|_):|\{?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\}?$)/i;

/**
 * The address that opens LinkedIn's form with the fields filled in. Best effort: LinkedIn may
 * ignore them, so the same fields are also shown for copying.
 */
export function linkedInProfileLink(fields: LinkedInFields): string {
  const pairs = Object.entries({ startTask: 'CERTIFICATION_NAME', ...fields });
  const query = pairs.map(([key, value]) => `${key}=${encodeValue(String(value))}`).join('&');
  return `https://www.linkedin.com/profile/add?${query}`;
}

/** RFC 3986, 2.1: also what `encodeURIComponent` leaves as it is. A lone surrogate is dropped. */
export function encodeValue(value: string): string {
  return encodeURIComponent(wellFormed(value)).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
