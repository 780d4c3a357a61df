import { ok, type Result } from '../../kernel/result';
import { plainText } from '../../kernel/text';
import type { Copies } from '../copies';
import type { ReadIssue } from '../issues';
import { asList, asText, get, type JsonObject, type JsonValue } from '../../kernel/json';
import { dig, idOf, typesOf } from '../json';
import { EMPTY_LISTS, type CredentialRecord, type Recipient } from '../record';
import type { Sealed } from '../sealed';
import { stated } from '../../kernel/stated';
import { issuedAt, languageOf, momentAt, readingOf, textOf, type Reading } from '../values';
import { textOfHtml } from '../../kernel/html';
import { evidenceOf, imageAddresses, profileOf } from './open-badges';
import { readOpenBadges2 } from './open-badges-2';
import { isOpenBadges3, readOpenBadges3 } from './open-badges-3';
import { readVerifiableCredential } from './verifiable-credential';

/** Blockcerts 1.2, 2 or 3, told apart by what seals them and by their types. */
export function isBlockcerts(document: JsonObject): boolean {
  return isVersion1(document) || isVersion2(document) || isVersion3(document);
}

function isVersion1(document: JsonObject): boolean {
  return (
    typesOf(document).includes('BlockchainCertificate') &&
    get(get(document, 'document'), 'certificate') !== undefined
  );
}

function isVersion2(document: JsonObject): boolean {
  return asList(get(document, 'signature')).some((signature) =>
    typesOf(signature).includes('MerkleProof2017')
  );
}

function isVersion3(document: JsonObject): boolean {
  return typesOf(document).includes('BlockcertsCredential');
}

/** A Merkle proof of 2017 in version 2; version 1 is known by name only; version 3 has `proof`. */
export function blockcertsSeal(document: JsonObject): Sealed {
  if (isVersion2(document)) return { kind: 'merkle-2017', document };
  return isVersion1(document) ? { kind: 'foreign', name: 'Blockcerts 1.2' } : { kind: 'none' };
}

/**
 * What a Blockcert says. The page that it brings along to be shown (`displayHtml`, `display`) is
 * never kept; its words are the description where there is no other.
 */
export function readBlockcerts(document: JsonObject, copies: Copies): Result<Reading, ReadIssue> {
  if (isVersion1(document)) return readVersion1(get(document, 'document'));
  const reading = isVersion2(document)
    ? readOpenBadges2(document, copies)
    : isOpenBadges3(document)
      ? readOpenBadges3(document, copies)
      : readVerifiableCredential(document, copies);
  if (!reading.ok) return reading;
  const { record } = reading.value;
  const claim = dig(document, 'credentialSubject', 'claim');
  const page = get(document, 'displayHtml') ?? dig(document, 'display', 'content');
  const name = textOf(dig(document, 'recipientProfile', 'name'));
  const more = stated<Partial<CredentialRecord>>({
    title: textOf(get(claim, 'name')) ?? record.title,
    description: textOf(get(claim, 'description')) ?? record.description ?? wordsIn(page),
    recipient: name ? { name, ...record.recipient } : record.recipient
  });
  return ok({ ...reading.value, record: { ...record, ...more, format: 'blockcerts' } });
}

function wordsIn(page: JsonValue | undefined): CredentialRecord['description'] {
  const html = asText(page);
  return html === undefined ? undefined : textOf(textOfHtml(html));
}

/** Version 1.2: `document` with `certificate`, `assertion` and `recipient`. */
function readVersion1(document: JsonValue | undefined): Result<Reading, ReadIssue> {
  const [certificate, assertion] = ['certificate', 'assertion'].map((key) => get(document, key));
  const issuedOn = issuedAt(assertion, 'issuedOn');
  if (!issuedOn.ok) return issuedOn;
  const validUntil = momentAt(assertion, 'expires', 'expiration');
  if (!validUntil.ok) return validUntil;
  const lang = languageOf(get(certificate, 'language'));
  const achievement = idOf(get(certificate, 'id'));
  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      id: idOf(get(assertion, 'id')) ?? asText(get(assertion, 'uid')),
      title: textOf(get(certificate, 'name') ?? get(certificate, 'title'), lang),
      description: textOf(get(certificate, 'description'), lang),
      achievement: achievement === undefined ? undefined : { id: achievement },
      awardingBody: profileOf(asList(get(certificate, 'issuer'))[0], lang),
      recipient: recipientOf(get(document, 'recipient')),
      issuedOn: issuedOn.value,
      validUntil: validUntil.value
    }),
    evidence: evidenceOf(get(assertion, 'evidence'), undefined, lang),
    format: 'blockcerts'
  };
  return ok(readingOf(record, imageAddresses(get(certificate, 'image'))));
}

function recipientOf(recipient: JsonValue | undefined): Recipient | undefined {
  const name = ['givenName', 'familyName'].flatMap((key) => asText(get(recipient, key)) ?? []);
  const identity = asText(get(recipient, 'identity'));
  const isHashed = get(recipient, 'hashed') === true;
  const found = stated<Recipient>({
    name: name.length > 0 ? plainText(name.join(' ')) : undefined,
    email: isHashed ? undefined : identity,
    hashed: isHashed && identity !== undefined ? { kind: 'email', value: identity } : undefined
  });
  return Object.keys(found).length > 0 ? found : undefined;
}
