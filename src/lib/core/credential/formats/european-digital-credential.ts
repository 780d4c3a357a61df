import { ok, type Result } from '../../kernel/result';
import type { LocalText } from '../../kernel/text';
import { asList, asText, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import { dig, entriesOf, typesOf } from '../json';
import type { ReadIssue } from '../issues';
import {
  EMPTY_LISTS,
  type CredentialFormat,
  type CredentialRecord,
  type Evidence
} from '../record';
import { stated } from '../../kernel/stated';
import { issuedAt, momentAt, readingOf, textOf, type Reading } from '../values';
import { organisationOf, recipientOf } from './european-agents';
import { claimRecord, entitlementOf, joined } from './european-claim';
import { conceptCode, conceptName } from './european-vocabularies';

export function isEuropeanDigitalCredential(document: JsonObject): boolean {
  return typesOf(document).includes('EuropeanDigitalCredential');
}

/** The European Learning Model 3, application profile EDC, as JSON-LD. */
export function readEuropeanDigitalCredential(document: JsonObject): Result<Reading, ReadIssue> {
  return readLearningModel(document, 'european-digital-credential');
}

/**
 * What the European Learning Model 3 says about a person. One achievement is what the credential
 * is for, and any other claim a part of it; of several achievements each is a part.
 */
export function readLearningModel(
  document: JsonValue,
  format: CredentialFormat
): Result<Reading, ReadIssue> {
  const issued = issuedAt(document, 'issued', 'issuanceDate');
  if (!issued.ok) return issued;
  const validFrom = momentAt(document, 'validFrom');
  if (!validFrom.ok) return validFrom;
  const validUntil = momentAt(document, 'validUntil', 'expirationDate');
  if (!validUntil.ok) return validUntil;

  const subject = asList(get(document, 'credentialSubject'))[0];
  const { main, others, entitlements } = claimsOf(subject);
  const claimed = main ? claimRecord(main, format) : { ...EMPTY_LISTS, format };
  const record: CredentialRecord = {
    ...claimed,
    ...stated<Partial<CredentialRecord>>({
      id: asText(get(document, 'id')),
      title: claimed.title ?? shown(document, 'title'),
      description: claimed.description ?? shown(document, 'description'),
      awardingBody: claimed.awardingBody ?? organisationOf(asList(get(document, 'issuer'))[0]),
      recipient: recipientOf(subject),
      issuedOn: issued.value ?? claimed.issuedOn,
      validFrom: validFrom.value,
      validUntil: validUntil.value,
      furtherInformation: joined([claimed.furtherInformation, ...entitlements.map(entitlementOf)])
    }),
    evidence: [...claimed.evidence, ...entriesOf(get(document, 'evidence')).flatMap(evidenceOf)],
    parts: [...claimed.parts, ...others.map((claim) => claimRecord(claim, format))]
  };
  return ok(readingOf(record, displayPictures(document)));
}

interface Claims {
  readonly main: JsonObject | undefined;
  readonly others: readonly JsonObject[];
  /** Claims of what the person may do now, beside the claims of what was learnt. */
  readonly entitlements: readonly JsonObject[];
}

function claimsOf(subject: JsonValue | undefined): Claims {
  const all = entriesOf(get(subject, 'hasClaim')).filter(isObject);
  const isA = (type: string) => (claim: JsonObject) => typesOf(claim).includes(type);
  const entitlements = all.filter(isA('LearningEntitlement'));
  const learnt = all.filter((claim) => !entitlements.includes(claim));
  const claims = learnt.length > 0 ? learnt : all;
  const achievements = claims.filter(isA('LearningAchievement'));
  const [first] = claims.length === 1 ? claims : achievements;
  const main = claims.length === 1 || achievements.length === 1 ? first : undefined;
  return {
    main,
    others: claims.filter((claim) => claim !== main),
    entitlements: learnt.length > 0 ? entitlements : []
  };
}

/** What the issuer has the credential be called where it is shown. */
function shown(document: JsonValue, key: string): LocalText | undefined {
  return textOf(dig(document, 'displayParameter', key)) ?? textOf(get(document, key));
}

function evidenceOf(evidence: JsonValue): Evidence[] {
  const found = stated<Evidence>({
    name: conceptName(evidence) ?? conceptName(get(evidence, 'dcType')),
    description: textOf(get(evidence, 'evidenceStatement'))
  });
  return Object.keys(found).length > 0 ? [found] : [];
}

/** The first page as the issuer drew it (`displayParameter`), where it is a raster picture. */
function displayPictures(document: JsonValue): string[] {
  const image = dig(document, 'displayParameter', 'individualDisplay', 'displayDetail', 'image');
  const kind = conceptCode(get(image, 'contentType'), 'file-type')?.toLowerCase();
  const content = asText(get(image, 'content'));
  return content === undefined || kind === undefined
    ? []
    : [`data:image/${kind};base64,${content}`];
}
