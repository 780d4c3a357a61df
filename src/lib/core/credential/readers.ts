import { asList, get, isObject, type JsonObject, type JsonValue } from '../kernel/json';
import type { Result } from '../kernel/result';
import type { Copies } from './copies';
import type { ReadIssue } from './issues';
import type { Sealed } from './sealed';
import type { Reading } from './values';
import {
  credentialsInRecord,
  isComprehensiveLearnerRecord,
  readComprehensiveLearnerRecord
} from './formats/comprehensive-learner-record';
import { blockcertsSeal, isBlockcerts, readBlockcerts } from './formats/blockcerts';
import { isEbsiAttestation, readEbsiAttestation } from './formats/ebsi';
import {
  isEuropeanDigitalCredential,
  readEuropeanDigitalCredential
} from './formats/european-digital-credential';
import { isOwnStatement, readOwnStatement } from './formats/own-statement';
import { readSdJwtClaims } from './formats/sd-jwt-claims';
import { isOpenBadges1, readOpenBadges1 } from './formats/open-badges-1';
import { hostedSeal, isOpenBadges2, readOpenBadges2 } from './formats/open-badges-2';
import { isOpenBadges3, readOpenBadges3 } from './formats/open-badges-3';
import { isVerifiableCredential, readVerifiableCredential } from './formats/verifiable-credential';

/** One format of credentials in JSON. */
export interface DocumentReader {
  is(document: JsonObject): boolean;
  /** Parts that it puts into the record are covered by the seal of the whole alone. */
  read(document: JsonObject, copies: Copies): Result<Reading, ReadIssue>;
  /** No seal is looked at, whatever stands in the file: it is the learner's own word. */
  readonly unsealed?: true;
  /** What seals a document without an embedded `proof`, where the format knows of something. */
  seal?(document: JsonObject): Sealed;
  /** Credentials inside that are read, and sealed, each for itself. */
  inside?(document: JsonObject): JsonValue | undefined;
}

/** The first that knows a document reads it, so the most particular stand first. */
const READERS: readonly DocumentReader[] = [
  { is: isOwnStatement, read: readOwnStatement, unsealed: true },
  { is: isEbsiAttestation, read: readEbsiAttestation },
  { is: isBlockcerts, read: readBlockcerts, seal: blockcertsSeal },
  { is: isEuropeanDigitalCredential, read: readEuropeanDigitalCredential },
  {
    is: isComprehensiveLearnerRecord,
    read: readComprehensiveLearnerRecord,
    inside: credentialsInRecord
  },
  { is: isOpenBadges3, read: readOpenBadges3 },
  { is: isVerifiableCredential, read: readVerifiableCredential },
  { is: isOpenBadges2, read: readOpenBadges2, seal: hostedSeal },
  { is: isOpenBadges1, read: readOpenBadges1, seal: hostedSeal }
];

export function readerOf(document: JsonObject): DocumentReader | undefined {
  return READERS.find(({ is }) => is(document));
}

/** The claims of an SD-JWT, where they are no credential of another format. */
export const SD_JWT_READER: DocumentReader = { is: () => true, read: readSdJwtClaims };

/** What seals a document that stands in the file as JSON. */
export function sealOf(document: JsonObject, reader: DocumentReader | undefined): Sealed {
  if (asList(get(document, 'proof')).some(isObject)) return { kind: 'data-integrity', document };
  return reader?.seal?.(document) ?? { kind: 'none' };
}
