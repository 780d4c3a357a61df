import { ok, type Result } from '../../kernel/result';
import type { Copies } from '../copies';
import { get, type JsonObject, type JsonValue } from '../../kernel/json';
import { typesOf } from '../json';
import type { ReadIssue } from '../issues';
import { EMPTY_LISTS, type CredentialRecord } from '../record';
import { stated } from '../../kernel/stated';
import { readingOf, textOf, type Reading } from '../values';
import { endorsementsOf, evidenceOf, imageAddresses } from './open-badges';
import { subjectOf } from './subject';
import { frameOf, isVerifiableCredential } from './verifiable-credential';

export function isComprehensiveLearnerRecord(document: JsonObject): boolean {
  return isVerifiableCredential(document) && typesOf(document).includes('ClrCredential');
}

/** The credentials of the record (`ClrSubject.verifiableCredential`), each with its own seal. */
export function credentialsInRecord(document: JsonObject): JsonValue | undefined {
  return get(subjectOf(document), 'verifiableCredential');
}

/**
 * A `ClrCredential` (CLR 2.0) without the credentials in it. Achievements in its subject only
 * describe what associations speak of; nothing says that they were awarded, so they are left out.
 */
export function readComprehensiveLearnerRecord(
  document: JsonObject,
  copies: Copies
): Result<Reading, ReadIssue> {
  const frame = frameOf(document);
  if (!frame.ok) return frame;
  const subject = subjectOf(document);
  const endorsed = [document, get(document, 'issuer')];
  const record: CredentialRecord = {
    ...EMPTY_LISTS,
    ...frame.value,
    ...stated<Partial<CredentialRecord>>({
      title: textOf(get(document, 'name')),
      description: textOf(get(document, 'description'))
    }),
    evidence: evidenceOf(get(document, 'evidence'), get(subject, 'narrative')),
    endorsements: endorsementsOf(
      endorsed.flatMap((node) => [get(node, 'endorsement'), get(node, 'endorsementJwt')]),
      copies
    ),
    format: 'comprehensive-learner-record'
  };
  return ok(readingOf(record, imageAddresses(get(document, 'image'))));
}
