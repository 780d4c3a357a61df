import { ok, type Result } from '../../kernel/result';
import type { Copies } from '../copies';
import type { ReadIssue } from '../issues';
import { asList, get, type JsonObject } from '../../kernel/json';
import { typesOf } from '../json';
import type { Reading } from '../values';
import { readLearningModel } from './european-digital-credential';
import { inModel3 } from './european-model-2';
import { readVerifiableCredential } from './verifiable-credential';

/** A `VerifiableAttestation` of the European Blockchain Services Infrastructure. */
export function isEbsiAttestation(document: JsonObject): boolean {
  return typesOf(document).includes('VerifiableAttestation');
}

/**
 * An attestation; where it is about learning, in the words of the European Learning Model 2 or 3,
 * with concepts as addresses or as bare codes (`notation`).
 */
export function readEbsiAttestation(
  document: JsonObject,
  copies: Copies
): Result<Reading, ReadIssue> {
  if (isAboutLearning(document)) return readLearningModel(inModel3(document), 'ebsi-attestation');
  const reading = readVerifiableCredential(document, copies);
  if (!reading.ok) return reading;
  return ok({ ...reading.value, record: { ...reading.value.record, format: 'ebsi-attestation' } });
}

/** Whether its subject claims something as the European Learning Model does. */
export function isAboutLearning(document: JsonObject): boolean {
  const subject = asList(get(document, 'credentialSubject'))[0];
  return ['hasClaim', 'achieved'].some((key) => get(subject, key) !== undefined);
}
