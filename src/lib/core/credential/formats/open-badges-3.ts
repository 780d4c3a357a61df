import type { Credit } from '../../kernel/credits';
import { fail, ok, type Result } from '../../kernel/result';
import { broadField } from '../../kernel/standard-elements';
import {
  asList,
  asNumber,
  asText,
  get,
  idOf,
  typesOf,
  type JsonObject,
  type JsonValue
} from '../json';
import type { ReadIssue } from '../issues';
import {
  EMPTY_LISTS,
  type CredentialRecord,
  type Evidence,
  type Organisation,
  type Recipient
} from '../record';
import { imageAddresses, skillOf } from './open-badges';
import { momentAt, readingOf, stated, textOf, webAddress, type Reading } from '../values';

export function isVerifiableCredential(document: JsonObject): boolean {
  return typesOf(document).includes('VerifiableCredential');
}

/**
 * Open Badges 3.0 `OpenBadgeCredential` (also named `AchievementCredential`), and any W3C
 * Verifiable Credential 1.1 or 2.0 as far as its subject uses the same words.
 */
export function readOpenBadges3(document: JsonObject): Result<Reading, ReadIssue> {
  for (const path of ['issuer', 'credentialSubject']) {
    if (get(document, path) === undefined) return fail('missing', { path });
  }
  const validFrom = momentAt(document, 'validFrom', 'issuanceDate');
  if (!validFrom.ok) return validFrom;
  const validUntil = momentAt(document, 'validUntil', 'expirationDate');
  if (!validUntil.ok) return validUntil;
  const awarded = momentAt(document, 'awardedDate');
  if (!awarded.ok) return awarded;

  const subject = asList(get(document, 'credentialSubject'))[0];
  const achievement = asList(get(subject, 'achievement'))[0];
  const criteria = get(achievement, 'criteria');
  const results = asList(get(subject, 'result'));
  const creator = get(achievement, 'creator');

  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      id: asText(get(document, 'id')),
      title: textOf(get(achievement, 'name')) ?? textOf(get(document, 'name')),
      description: textOf(get(achievement, 'description')) ?? textOf(get(document, 'description')),
      achievement: achievement === undefined ? undefined : achievementOf(achievement, criteria),
      awardingBody: organisationOf(get(document, 'issuer'), creator),
      recipient: recipientOf(subject),
      issuedOn: awarded.value ?? validFrom.value,
      validFrom: validFrom.value,
      validUntil: validUntil.value,
      credits: creditsOf(get(subject, 'creditsEarned') ?? get(achievement, 'creditsAvailable')),
      grade: gradeOf(results)
    }),
    skills: asList(get(achievement, 'alignment')).flatMap(skillOf),
    fields: isced(asText(get(achievement, 'fieldOfStudy'))),
    evidence: asList(get(document, 'evidence')).map(evidenceOf),
    format: achievement === undefined ? 'verifiable-credential' : 'open-badges-3'
  };
  const images = imageAddresses(get(achievement, 'image'), get(document, 'image'));
  return ok(readingOf(record, images));
}

function achievementOf(
  achievement: JsonValue,
  criteria: JsonValue | undefined
): NonNullable<CredentialRecord['achievement']> {
  return stated<NonNullable<CredentialRecord['achievement']>>({
    id: idOf(achievement),
    kind: asText(get(achievement, 'achievementType')),
    criteria: textOf(get(criteria, 'narrative')),
    criteriaUrl: webAddress(get(criteria, 'id'))
  });
}

/** The issuer; its name may only stand in the achievement's `creator` of the same id. */
function organisationOf(
  issuer: JsonValue | undefined,
  creator: JsonValue | undefined
): Organisation | undefined {
  const id = idOf(issuer);
  const name = textOf(get(issuer, 'name'));
  if (id === undefined && name === undefined) return undefined;
  const profile = name === undefined && idOf(creator) === id ? creator : issuer;
  const linkedIn = asList(get(profile, 'otherIdentifier')).find(
    (entry) => asText(get(entry, 'identifierType')) === 'ext:LinkedIn:organizationId'
  );
  const country = asText(get(get(profile, 'address'), 'addressCountryCode'));
  return stated<Organisation>({
    id,
    name: textOf(get(profile, 'name')),
    country: country && /^[A-Z]{2}$/i.test(country) ? country.toUpperCase() : undefined,
    homepage: webAddress(get(profile, 'url')),
    linkedInId: /^\d+$/.exec(asText(get(linkedIn, 'identifier')) ?? '')?.[0]
  });
}

function recipientOf(subject: JsonValue | undefined): Recipient | undefined {
  const identities = asList(get(subject, 'identifier'));
  const valueOf = (kind: string, hashed: boolean) => {
    const entry = identities.find(
      (identity) =>
        asText(get(identity, 'identityType')) === kind &&
        (get(identity, 'hashed') === true) === hashed
    );
    return { value: asText(get(entry, 'identityHash')), salt: asText(get(entry, 'salt')) };
  };
  const hashed = valueOf('emailAddress', true);
  const recipient = stated<Recipient>({
    id: idOf(subject),
    name: textOf(get(subject, 'name')) ?? textOf(valueOf('name', false).value),
    email: valueOf('emailAddress', false).value,
    hashed:
      hashed.value === undefined
        ? undefined
        : stated<NonNullable<Recipient['hashed']>>({
            kind: 'email',
            value: hashed.value,
            salt: hashed.salt
          })
  });
  return Object.keys(recipient).length > 0 ? recipient : undefined;
}

/** Open Badges 3.0 counts credits without naming a system, so neither do we. */
function creditsOf(value: JsonValue | undefined): readonly Credit[] | undefined {
  const credits = asNumber(value);
  return credits === undefined ? undefined : [{ scheme: 'unnamed', value: credits }];
}

function gradeOf(results: readonly JsonValue[]): CredentialRecord['grade'] {
  const values = results
    .map((result) => asText(get(result, 'value')) ?? asText(get(result, 'status')))
    .filter((value) => value !== undefined);
  return values.length > 0 ? { und: [...new Set(values)].join(', ') } : undefined;
}

function isced(field: string | undefined): readonly string[] {
  return field !== undefined && broadField(field) !== undefined ? [field] : [];
}

function evidenceOf(evidence: JsonValue): Evidence {
  return stated<Evidence>({
    name: textOf(get(evidence, 'name')),
    description: textOf(get(evidence, 'description')) ?? textOf(get(evidence, 'narrative')),
    url: webAddress(get(evidence, 'id'))
  });
}
