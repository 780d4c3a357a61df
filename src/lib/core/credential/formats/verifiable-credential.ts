import type { Moment } from '../../kernel/day';
import { fail, ok, type Result } from '../../kernel/result';
import { plainText, type LocalText } from '../../kernel/text';
import type { Copies } from '../copies';
import { asList, asText, get, type JsonObject } from '../../kernel/json';
import { idOf, typesOf } from '../json';
import type { ReadIssue } from '../issues';
import { EMPTY_LISTS, type CredentialRecord, type Organisation, type Recipient } from '../record';
import { stated } from '../../kernel/stated';
import { issuedAt, momentAt, readingOf, textOf, type Reading } from '../values';
import { endorsementsOf, evidenceOf, imageAddresses, profileOf } from './open-badges';
import { recipientOf, subjectOf } from './subject';

/** A credential about somebody; a list of who is revoked is signed alike but is none. */
export function isVerifiableCredential(document: JsonObject): boolean {
  const types = typesOf(document);
  return (
    types.includes('VerifiableCredential') &&
    !types.some((type) => /(Status|Revocation)List(\d{4})?Credential$/.test(type))
  );
}

/** A presentation, also one that says so only by what it holds. */
export function isPresentation(document: JsonObject): boolean {
  const types = typesOf(document);
  return types.length > 0
    ? types.includes('VerifiablePresentation')
    : get(document, 'verifiableCredential') !== undefined;
}

/** What every credential says alike, whatever its subject is about. */
export interface Frame {
  readonly id?: string;
  readonly awardingBody?: Organisation;
  readonly recipient?: Recipient;
  readonly issuedOn?: Moment;
  readonly validFrom?: Moment;
  readonly validUntil?: Moment;
}

/** The properties of VC data model 1.1 and 2.0 (4), with `awardedDate` of Open Badges 3.0. */
export function frameOf(document: JsonObject): Result<Frame, ReadIssue> {
  for (const path of ['issuer', 'credentialSubject']) {
    if (asList(get(document, path)).length === 0) return fail('missing', { path });
  }
  const validFrom = momentAt(document, 'validFrom', 'issuanceDate');
  if (!validFrom.ok) return validFrom;
  const validUntil = momentAt(document, 'validUntil', 'expirationDate');
  if (!validUntil.ok) return validUntil;
  const issuedOn = issuedAt(document, 'awardedDate', 'validFrom', 'issuanceDate');
  if (!issuedOn.ok) return issuedOn;
  return ok(
    stated<Frame>({
      id: idOf(get(document, 'id')),
      awardingBody: profileOf(asList(get(document, 'issuer'))[0]),
      recipient: recipientOf(subjectOf(document)),
      issuedOn: issuedOn.value,
      validFrom: validFrom.value,
      validUntil: validUntil.value
    })
  );
}

/** Any W3C Verifiable Credential, 1.1 or 2.0, as far as its words are common ones. */
export function readVerifiableCredential(
  document: JsonObject,
  copies: Copies
): Result<Reading, ReadIssue> {
  const frame = frameOf(document);
  if (!frame.ok) return frame;
  const subject = subjectOf(document);
  const awarded = asList(get(subject, 'hasCredential') ?? get(subject, 'degree'))[0];
  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...frame.value,
    ...stated<Partial<CredentialRecord>>({
      title: textOf(get(document, 'name')) ?? textOf(get(awarded, 'name')) ?? typeTitle(document),
      description: textOf(get(document, 'description')) ?? textOf(get(awarded, 'description'))
    }),
    evidence: evidenceOf(get(document, 'evidence'), undefined),
    endorsements: endorsementsOf(
      [get(document, 'endorsement'), get(document, 'endorsementJwt')],
      copies
    ),
    format: 'verifiable-credential'
  };
  return ok(readingOf(record, imageAddresses(get(document, 'image'), get(awarded, 'image'))));
}

/** A presentation that was signed and holds no credential: all there is to say of it. */
export function readPresentation(document: JsonObject): Reading {
  const holder = idOf(asList(get(document, 'holder'))[0]);
  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      id: idOf(get(document, 'id')),
      title: textOf(get(document, 'name')) ?? typeTitle(document),
      recipient: holder === undefined ? undefined : { id: holder }
    }),
    format: 'verifiable-credential'
  };
  return { record };
}

/** The most telling type in words: `AlumniCredential` is an "Alumni Credential". */
function typeTitle(document: JsonObject): LocalText | undefined {
  const type = typesOf(document).findLast((name) => name !== 'VerifiableCredential');
  const name = /[^/#:]+$/.exec(asText(type)?.slice(0, 200) ?? '')?.[0];
  return name === undefined ? undefined : plainText(wordsOf(name));
}

function wordsOf(camelCase: string): string {
  return camelCase
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim();
}
