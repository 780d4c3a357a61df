import type { CredentialRecord } from '../credential/record';
import { dayOf, type Moment } from '../kernel/day';
import { pickText } from '../kernel/text';

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
 * The fields for a credential: dates in UTC as the credential has them, an organisation by its
 * number where the issuer states one, an address only if it is public (https), and an id only if
 * it is meant for people. Undefined where the credential has no title.
 */
export function linkedInFields(
  record: CredentialRecord,
  languages: readonly string[]
): LinkedInFields | undefined {
  const name = record.title && pickText(record.title, languages).text;
  if (!name) return undefined;
  const { awardingBody, issuedOn, validUntil, id } = record;
  const organisation = awardingBody?.name && pickText(awardingBody.name, languages).text;
  const certUrl = publicAddress(id);
  const certId = certUrl === undefined ? readableId(id) : undefined;
  return {
    name,
    ...(awardingBody?.linkedInId !== undefined
      ? { organizationId: awardingBody.linkedInId }
      : organisation !== undefined && { organizationName: organisation }),
    ...(issuedOn && monthFields(issuedOn, 'issueYear', 'issueMonth')),
    ...(validUntil && monthFields(validUntil, 'expirationYear', 'expirationMonth')),
    ...(certUrl !== undefined && { certUrl }),
    ...(certId !== undefined && { certId })
  };
}

function monthFields<Year extends string, Month extends string>(
  moment: Moment,
  year: Year,
  month: Month
): Record<Year | Month, number> {
  const [y, m] = dayOf(moment).split('-').map(Number);
  return { [year]: y, [month]: m } as Record<Year | Month, number>;
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

function readableId(id: string | undefined): string | undefined {
  return id === undefined || /^(urn|did|https?):/i.test(id) ? undefined : id;
}

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
  const wellFormed = value.replace(/\p{Surrogate}/gu, '');
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  );
}
