import { encodeUtf8 } from '../../kernel/bytes';
import type { JsonObject } from '../../kernel/json';
import { ATTESTATION, CONCEPTS, EUROPEAN } from './european';
import { BADGE_1, BADGE_2, BLOCKCERTS_2, BLOCKCERTS_3 } from './older-badges';
import {
  BADGE,
  BADGE_OF_2018,
  CRYPTOSUITES,
  LEARNER_RECORD,
  PRESENTATION,
  STATUS_LIST
} from './open-badges';
import { OWN_STATEMENT, REFERENCE, SHARED_PATH } from './own';
import { RICH_BADGE } from './rich-badge';
import { CLAIMS, JADES, JADES_HEADER, TOKENS } from './tokens';
import { WORDS } from './words';

/** Folded spans as `folding.ts` writes them, by the names that they have in the documents. */
const SPANS: Readonly<Record<string, readonly number[]>> = {
  uuid: [0xff, 21],
  key: [0xff, 20, 34],
  signature: [0xff, 20, 64],
  hash: [0xff, 19, 32],
  digest: [0xff, 17, 32],
  'again 1': [0xff, 7, 1]
};

const close = (document: JsonObject) => JSON.stringify(document);
const wide = (document: JsonObject) => JSON.stringify(document, null, 2);

/**
 * What the packing of links takes as known already (RFC 1951 with a preset dictionary): documents
 * of nobody, written for this from the standards, and words. The usual comes last, where it is
 * reached with the fewest bits. Version 1 of the links rests on every byte of it, for ever.
 */
export const PRESET_DICTIONARY = withSpans(
  [
    ...[JADES, JADES_HEADER, ATTESTATION, EUROPEAN, ...CONCEPTS].map(close),
    ...[OWN_STATEMENT, SHARED_PATH, REFERENCE, BADGE_1, BLOCKCERTS_2].map(close),
    wide(BLOCKCERTS_3),
    close(BADGE_2),
    wide(BADGE_2),
    ...TOKENS.map(close),
    CLAIMS,
    wide(LEARNER_RECORD),
    close(STATUS_LIST),
    wide(PRESENTATION),
    CRYPTOSUITES,
    wide(RICH_BADGE),
    close(BADGE_OF_2018),
    wide(BADGE_OF_2018),
    WORDS,
    close(BADGE),
    wide(BADGE)
  ].join('')
);

function withSpans(text: string): Uint8Array<ArrayBuffer> {
  const parts = text.split(/«(.+?)»/);
  return Uint8Array.from(
    parts.flatMap((part, at) => [...(at % 2 === 0 ? encodeUtf8(part) : (SPANS[part] ?? []))])
  );
}
