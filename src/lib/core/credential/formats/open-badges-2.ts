import { ok, type Result } from '../../kernel/result';
import { asList, asText, get, idOf, typesOf, type JsonObject, type JsonValue } from '../json';
import type { ReadIssue } from '../issues';
import { EMPTY_LISTS, type CredentialRecord, type Evidence } from '../record';
import { imageAddresses, skillOf } from './open-badges';
import { momentAt, readingOf, stated, textOf, webAddress, type Reading } from '../values';

/** An assertion of Open Badges 2.0 (or 1.x with the same shape): a recipient and a badge. */
export function isOpenBadges2(document: JsonObject): boolean {
  return (
    typesOf(document).includes('Assertion') ||
    (get(document, 'recipient') !== undefined && get(document, 'badge') !== undefined)
  );
}

/**
 * Open Badges 2.0, "Assertion", "BadgeClass" and "Profile". A badge class or an issuer that is
 * only named by its address stays unread: the record then has no title, no outcomes, no issuer.
 */
export function readOpenBadges2(document: JsonObject): Result<Reading, ReadIssue> {
  const issuedOn = momentAt(document, 'issuedOn');
  if (!issuedOn.ok) return issuedOn;
  const validUntil = momentAt(document, 'expires');
  if (!validUntil.ok) return validUntil;

  const badge = get(document, 'badge');
  const criteria = get(badge, 'criteria');
  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      id: idOf(get(document, 'id')),
      title: textOf(get(badge, 'name')),
      description: textOf(get(badge, 'description')),
      achievement: stated<NonNullable<CredentialRecord['achievement']>>({
        id: idOf(badge),
        criteria: textOf(get(criteria, 'narrative')),
        criteriaUrl: webAddress(idOf(criteria))
      }),
      awardingBody: organisationOf(get(badge, 'issuer')),
      recipient: recipientOf(get(document, 'recipient')),
      issuedOn: issuedOn.value,
      validUntil: validUntil.value
    }),
    skills: asList(get(badge, 'alignment')).flatMap(skillOf),
    evidence: asList(get(document, 'evidence')).map(evidenceOf),
    format: 'open-badges-2'
  };
  return ok(readingOf(record, imageAddresses(get(badge, 'image'), get(document, 'image'))));
}

function organisationOf(issuer: JsonValue | undefined): CredentialRecord['awardingBody'] {
  if (issuer === undefined || issuer === null) return undefined;
  return stated({
    id: idOf(issuer),
    name: textOf(get(issuer, 'name')),
    homepage: webAddress(get(issuer, 'url'))
  });
}

function recipientOf(recipient: JsonValue | undefined): CredentialRecord['recipient'] {
  const identity = asText(get(recipient, 'identity'));
  if (identity === undefined) return undefined;
  const kind = asText(get(recipient, 'type')) ?? 'email';
  if (get(recipient, 'hashed') === true) {
    const salt = asText(get(recipient, 'salt'));
    return { hashed: { kind, value: identity, ...(salt !== undefined && { salt }) } };
  }
  return kind === 'email' ? { email: identity } : { id: identity };
}

function evidenceOf(evidence: JsonValue): Evidence {
  return stated<Evidence>({
    name: textOf(get(evidence, 'name')),
    description: textOf(get(evidence, 'narrative')),
    url: webAddress(idOf(evidence))
  });
}
