import { ok, type Result } from '../../kernel/result';
import type { LocalText } from '../../kernel/text';
import { filledIn, type Copies } from '../copies';
import { asList, asText, get, type JsonObject, type JsonValue } from '../../kernel/json';
import { entriesOf, idOf, typesOf } from '../json';
import type { ReadIssue } from '../issues';
import { EMPTY_LISTS, type CredentialRecord, type Recipient } from '../record';
import type { Sealed } from '../sealed';
import { stated } from '../../kernel/stated';
import {
  languageOf,
  issuedAt,
  momentAt,
  readingOf,
  textOf,
  webAddress,
  type Reading
} from '../values';
import { endorsementsOf, evidenceOf, imageAddresses, profileOf, skillsOf } from './open-badges';

const CONTEXTS = [
  'w3id.org/openbadges/v2',
  'openbadgespec.org/v2/',
  'purl.imsglobal.org/spec/ob/v2p'
];

/** An assertion of Open Badges 2.0; a document that says it is something else is none. */
export function isOpenBadges2(document: JsonObject): boolean {
  const contexts = asList(get(document, '@context'));
  if (contexts.length === 0) return typesOf(document).includes('Assertion');
  const named = contexts.some((context) => {
    const place = asText(context)?.replace(/^https?:\/\//, '');
    return CONTEXTS.some((start) => place?.startsWith(start));
  });
  const awards = get(document, 'recipient') !== undefined && get(document, 'badge') !== undefined;
  return named && (awards || typesOf(document).includes('Assertion'));
}

/**
 * Open Badges 2.0, "Assertion", "BadgeClass" and "Profile". A badge class or an issuer that is
 * only named by its address, and not kept, stays unread: the record then has no title.
 */
export function readOpenBadges2(document: JsonObject, copies: Copies): Result<Reading, ReadIssue> {
  const issuedOn = issuedAt(document, 'issuedOn', 'issued_on');
  if (!issuedOn.ok) return issuedOn;
  const validUntil = momentAt(document, 'expires');
  if (!validUntil.ok) return validUntil;

  const badge = filledIn(asList(get(document, 'badge'))[0], copies);
  const issuer = filledIn(asList(get(badge, 'issuer'))[0], copies);
  const criteria = asList(get(badge, 'criteria'))[0];
  const said = languageOf(get(document, '@language'));
  const lang = languageOf(get(badge, '@language'));

  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      id: idOf(get(document, 'id')),
      ...wordsOf(badge, lang, copies),
      achievement: achievementOf(badge, criteria, lang),
      awardingBody: profileOf(issuer, languageOf(get(issuer, '@language'))),
      recipient: recipientOf(get(document, 'recipient')),
      issuedOn: issuedOn.value,
      validUntil: validUntil.value
    }),
    skills: skillsOf(badge, lang),
    evidence: evidenceOf(get(document, 'evidence'), get(document, 'narrative'), said),
    endorsements: endorsementsOf(
      [document, badge, issuer].map((node) => get(node, 'endorsement')),
      copies
    ),
    format: 'open-badges-2'
  };
  return ok(readingOf(record, imageAddresses(get(badge, 'image'), get(document, 'image'))));
}

/** A badge of which nothing is known but where its assertion is published. */
export function readBadgeAddress(address: string): CredentialRecord {
  return { ...EMPTY_LISTS, format: 'open-badges-2', id: address };
}

/** Hosted verification (Open Badges 2.0): the assertion counts where its id is. */
export function hostedSeal(document: JsonObject): Sealed {
  const verification = get(document, 'verification') ?? get(document, 'verify');
  const isSigned = typesOf(verification).some((type) => /^signed/i.test(type));
  const url = webAddress(get(document, 'id')) ?? webAddress(get(verification, 'url'));
  return isSigned || url === undefined ? { kind: 'none' } : { kind: 'hosted', url };
}

/** Name and description, also in the languages of the versions named as `related`. */
function wordsOf(
  badge: JsonValue | undefined,
  lang: string | undefined,
  copies: Copies
): Pick<CredentialRecord, 'title' | 'description'> {
  const related = entriesOf(get(badge, 'related')).flatMap((node) => {
    const other = languageOf(get(node, '@language'));
    return other === undefined || other === lang
      ? []
      : [{ node: filledIn(node, copies), lang: other }];
  });
  // The badge's own words stand last, so that they count where a version says the same language.
  const versions = [...related, { node: badge, lang }];
  const inAll = (key: string): LocalText | undefined => {
    const texts = versions.map((version) => textOf(get(version.node, key), version.lang));
    const all = texts.flatMap((text) => Object.entries(text ?? {}));
    return all.length > 0 ? Object.fromEntries(all) : undefined;
  };
  return stated<Pick<CredentialRecord, 'title' | 'description'>>({
    title: inAll('name'),
    description: inAll('description')
  });
}

function achievementOf(
  badge: JsonValue | undefined,
  criteria: JsonValue | undefined,
  lang: string | undefined
): CredentialRecord['achievement'] {
  const achievement = stated<NonNullable<CredentialRecord['achievement']>>({
    id: idOf(badge),
    criteria: textOf(get(criteria, 'narrative'), lang),
    criteriaUrl: webAddress(idOf(criteria))
  });
  return Object.keys(achievement).length > 0 ? achievement : undefined;
}

function recipientOf(recipient: JsonValue | undefined): Recipient | undefined {
  const identity = idOf(get(recipient, 'identity'));
  if (identity === undefined) return undefined;
  const kind = asText(get(recipient, 'type')) ?? 'email';
  if (get(recipient, 'hashed') === true || /^(sha256|md5)\$[\da-f]+$/i.test(identity)) {
    const salt = asText(get(recipient, 'salt'));
    return { hashed: { kind, value: identity, ...(salt !== undefined && { salt }) } };
  }
  return kind === 'email' ? { email: identity } : { id: identity };
}
