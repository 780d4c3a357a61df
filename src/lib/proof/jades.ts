import { asList, asNumber, asText, get, type JsonObject } from '../core/kernel/json';
import { decodeBase64, encodeBase64url, encodeHex, encodeUtf8 } from '../core/kernel/bytes';
import { momentOfSeconds, parseMoment, type Moment } from '../core/kernel/day';
import { algorithmOf, parseHeader, unmetDemand } from './jose-header';
import type { ProofCheck } from './proof-check';
import { altered, notCheckable, weakest } from './results';
import { certified, sealKeyOf } from './seal-certificate';
import { isSignatureAlgorithm, verifySignature } from './signature';

/**
 * What a seal may demand to be understood (ETSI TS 119 182-1, 5). Time stamps and what is said
 * about the signer are covered by the signature, and nothing is concluded from them. Not among
 * them is `sigD`: such a seal covers something that stands elsewhere.
 */
const UNDERSTOOD = [
  ...['b64', 'sigT', 'adoTst', 'x5t#o', 'sigX5ts', 'srCms', 'sigPl', 'srAts', 'sigPId'],
  'iat'
];

/**
 * Checks a JAdES seal in JSON serialisation (RFC 7515, 7.2; RFC 7797): every signature over the
 * exact text of the payload, with the key of the certificate in its header. The certificate is
 * read out; whether it can be relied upon is another question.
 */
export async function checkJades(
  payload: string,
  signatures: readonly JsonObject[]
): Promise<ProofCheck> {
  const checks: ProofCheck[] = [];
  for (const signature of signatures.slice(0, MOST_SIGNATURES)) {
    checks.push(await checkSignature(payload, signature));
  }
  if (signatures.length > MOST_SIGNATURES) checks.push(notCheckable('broken-proof'));
  return weakest(checks);
}

const MOST_SIGNATURES = 16;

async function checkSignature(payload: string, signature: JsonObject): Promise<ProofCheck> {
  const encoded = asText(get(signature, 'protected'));
  const header = parseHeader(encoded);
  const algorithm = algorithmOf(header);
  const value = asText(get(signature, 'signature'));
  const bytes = value === undefined ? undefined : decodeBase64(value);
  if (!header || !bytes) return notCheckable('broken-proof', algorithm);
  if (!isSignatureAlgorithm(algorithm)) return notCheckable('unknown-proof', algorithm);
  const demand = unmetDemand(header, UNDERSTOOD) ?? (get(header, 'sigD') && 'sigD');
  if (demand !== undefined) return notCheckable('unknown-proof', String(demand));
  const raw = get(header, 'b64') === false;
  if (raw && !asList(get(header, 'crit')).includes('b64')) {
    return notCheckable('broken-proof', 'b64');
  }
  const chain = get(header, 'x5c') ?? get(get(signature, 'header'), 'x5c');
  const leaf = asText(asList(chain)[0]);
  if (leaf === undefined) return notCheckable('no-key', algorithm);
  const sealKey = await sealKeyOf(leaf);
  if (!sealKey) return notCheckable('broken-proof', 'x5c');
  const data = encodeUtf8(`${encoded}.${raw ? payload : base64url(payload)}`);
  const holds = await verifySignature(algorithm, { spki: sealKey.spki }, bytes, data);
  if (holds === undefined) return notCheckable('broken-proof', algorithm);
  if (!holds) return altered('signature-fails', algorithm);
  const thumbprint = asText(get(header, 'x5t#S256'));
  if (thumbprint !== undefined && hexOf(thumbprint) !== sealKey.fingerprint) {
    return notCheckable('broken-proof', 'x5t#S256');
  }
  const integrity = { result: 'intact', reason: 'signature-holds', detail: algorithm } as const;
  return { integrity, ...certified(sealKey, sealedAt(header)) };
}

/** When the seal says it was made: `iat` in seconds, or `sigT` before that (5.1.11, 5.2.1). */
function sealedAt(header: JsonObject): Moment | undefined {
  const seconds = asNumber(get(header, 'iat'));
  const time = asText(get(header, 'sigT'));
  if (seconds !== undefined) return momentOfSeconds(seconds);
  return time === undefined ? undefined : parseMoment(time);
}

/** A payload that is not kept raw was signed in base64url, in which it may still be. */
function base64url(payload: string): string {
  return /^[\w-]+$/.test(payload) ? payload : encodeBase64url(encodeUtf8(payload));
}

function hexOf(base64: string): string | undefined {
  const bytes = decodeBase64(base64);
  return bytes && encodeHex(bytes);
}
