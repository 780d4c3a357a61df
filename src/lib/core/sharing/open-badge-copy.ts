import { encodeBase64url, encodeUtf8 } from '../kernel/bytes';
import type { JsonObject } from '../kernel/json';
import type { LocalText } from '../kernel/text';
import type {
  CredentialRecord,
  LearningResult,
  Organisation,
  Recipient
} from '../credential/record';
import { isOwnStatement } from './dossier';
import { liftCredential } from './lift';

/** A credential in the form of Open Badges 3.0. */
export type OpenBadge =
  /** The signed badge itself, out of its picture where it was in one. */
  | {
      readonly kind: 'exact';
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Of its file: JSON, or a compact JWS. */
      readonly ending: 'json' | 'jwt';
    }
  /** Nobody can check it: a copy of what another format says. */
  | { readonly kind: 'copy'; readonly json: string };

/** The words that go into a copy, in the learner's language. */
export interface CopyWords {
  /** Says that it is an unsigned copy; gets the hash of the original. */
  readonly notice: (sha256: string) => string;
  /** What the credential states and Open Badges have no field for, a line each. */
  readonly more: readonly string[];
  /** The title, description and other texts in this language, where there are several. */
  readonly pick: (text: LocalText) => string;
}

/**
 * The credential at `part` of a file as an Open Badge 3.0: itself where it is one and stands for
 * itself, else an unsigned copy. Undefined where it is the learner's own statement, for a copy would
 * look as if its awarding body had said it.
 */
export function openBadgeOf(
  original: { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string },
  part: number,
  record: CredentialRecord,
  words: CopyWords
): OpenBadge | undefined {
  if (isOwnStatement(record)) return undefined;
  if (record.format === 'open-badges-3') {
    const lifted = liftCredential(original.bytes, part);
    if (lifted.ok && !lifted.value.whole) {
      const { bytes } = lifted.value;
      return { kind: 'exact', bytes, ending: isJson(bytes) ? 'json' : 'jwt' };
    }
  }
  return { kind: 'copy', json: formatOpenBadgeCopy(record, original.sha256, words) };
}

function isJson(bytes: Uint8Array): boolean {
  const [open] = encodeUtf8('{');
  return bytes.find((byte) => byte > 0x20) === open;
}

/**
 * An unsigned Open Badge 3.0 that says what a record says. It names itself a copy, and its original
 * by hash (`relatedResource`, VC data model 2.0, 5.3); what Open Badges have no field for stands in
 * the words of the criteria.
 */
export function formatOpenBadgeCopy(
  record: CredentialRecord,
  sha256: string,
  { notice, more, pick }: CopyWords
): string {
  const { id, title, description, achievement, awardingBody, validFrom, issuedOn } = record;
  const text = (words: LocalText | undefined) => (words ? pick(words) : undefined);
  const name = text(title) ?? '';
  const criteria = [text(achievement?.criteria), ...more].filter((line) => line !== undefined);
  const document = {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
    ],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: notice(sha256),
    issuer: profileOf(awardingBody, pick),
    validFrom,
    awardedDate: issuedOn,
    validUntil: record.validUntil,
    relatedResource: [resourceOf(sha256)],
    credentialSubject: {
      ...subjectOf(record.recipient, pick),
      type: ['AchievementSubject'],
      result: notEmpty(record.results.map((result) => resultOf(result, pick))),
      achievement: {
        id: achievement?.id,
        type: ['Achievement'],
        achievementType: achievement?.kind,
        name,
        // It has to be there (Open Badges 3.0, "Achievement"); what is not stated stays empty.
        description: text(description) ?? '',
        criteria: { id: achievement?.criteriaUrl, narrative: criteria.join('\n') },
        fieldOfStudy: record.fields[0],
        inLanguage: record.languages[0],
        creditsAvailable: record.credits?.find(({ scheme }) => scheme === 'unnamed')?.value,
        alignment: notEmpty(
          record.skills.map((skill) => ({
            type: ['Alignment'],
            targetName: pick(skill.name),
            targetUrl: skill.url,
            targetFramework: skill.framework
          }))
        )
      }
    },
    evidence: notEmpty(
      record.evidence.map((each) => ({
        id: each.url,
        type: ['Evidence'],
        name: text(each.name),
        description: text(each.description)
      }))
    )
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A file by nothing but its hash: as a name (RFC 6920, 3) and as the digest that is checked. */
function resourceOf(sha256: string): JsonObject {
  const digest = Uint8Array.from(sha256.match(/../g) ?? [], (byte) => parseInt(byte, 16));
  return { id: `ni:///sha-256;${encodeBase64url(digest)}`, digestMultibase: `f1220${sha256}` };
}

function profileOf(body: Organisation | undefined, pick: CopyWords['pick']): JsonObject {
  return {
    id: body?.id,
    type: ['Profile'],
    name: body?.name && pick(body.name),
    url: body?.homepage,
    address: body?.country === undefined ? undefined : addressIn(body.country)
  };
}

function addressIn(country: string): JsonObject {
  return { type: ['Address'], addressCountryCode: country };
}

function subjectOf(recipient: Recipient | undefined, pick: CopyWords['pick']): JsonObject {
  if (!recipient) return {};
  const { id, name, email, hashed } = recipient;
  const identity = (identityType: string, identityHash: string, more: JsonObject): JsonObject => ({
    type: 'IdentityObject',
    identityType,
    identityHash,
    ...more
  });
  return {
    id,
    identifier: notEmpty([
      ...(name ? [identity('name', pick(name), { hashed: false })] : []),
      ...(email === undefined ? [] : [identity('emailAddress', email, { hashed: false })]),
      ...(hashed
        ? [identity('emailAddress', hashed.value, { hashed: true, salt: hashed.salt })]
        : [])
    ])
  };
}

function resultOf({ name, value }: LearningResult, pick: CopyWords['pick']): JsonObject {
  const said = name ? `${pick(name)}: ${pick(value)}` : pick(value);
  return { type: ['Result'], value: said };
}

function notEmpty<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}
