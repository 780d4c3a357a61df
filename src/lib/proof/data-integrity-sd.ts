import type { Documents } from '../core/credential/documents';
import { asText, get } from '../core/kernel/json';
import { encodeUtf8 } from '../core/kernel/bytes';
import { canonize } from './canonize';
import { canonizeOptions, join, signatureCheck, type Proved } from './data-integrity-signed';
import { parseDisclosure, type Disclosure } from './disclosure';
import { multicodecKey, rawKey } from './multikey';
import { requirePlainWords } from './plain-words';
import type { ProofCheck } from './proof-check';
import { findProofKey } from './proof-key';
import { altered, notCheckable } from './results';
import { verifySignature } from './signature';

/**
 * Checks a derived proof with selective disclosure, P-256 (Data Integrity ECDSA Cryptosuites 1.0,
 * 3.6.5 to 3.6.7). Throws what `notCanonical` understands.
 */
export async function checkSelectiveDisclosure(
  proved: Proved,
  documents: Documents
): Promise<ProofCheck> {
  const { suite, proof, unsecured } = proved;
  const disclosure = parseDisclosure(asText(get(proof, 'proofValue')) ?? '');
  if (disclosure === 'base') {
    return notCheckable('unknown-proof', suite);
  }
  const search = findProofKey(proof, documents);
  if ('missing' in search) return search.missing;
  const { key, material, origin } = search.found;
  const options = await sha256(await canonizeOptions(proved, 'SHA-256'));
  const statements = await canonize(unsecured);
  if (!disclosure || key.kind !== 'p256') {
    return altered('broken-proof', suite);
  }

  const lines = relabel(statements, disclosure.labels);
  const always = lines.filter((_, at) => disclosure.mandatory.has(at));
  const chosen = lines.filter((_, at) => !disclosure.mandatory.has(at));
  if (!(await chosenHold(chosen, disclosure))) return signatureCheck(false, proved, origin);
  const signed = join([options, disclosure.proofKey, await sha256(always.join(''))]);
  const holds = await verifySignature('ES256', material, disclosure.baseSignature, signed);
  if (holds) await requirePlainWords(unsecured);
  return signatureCheck(holds, proved, origin);
}

/** Whether each statement that the holder chose to show was signed with the credential's own key. */
async function chosenHold(
  chosen: readonly string[],
  { proofKey, signatures }: Disclosure
): Promise<boolean> {
  const key = multicodecKey(proofKey);
  const raw = key?.kind === 'p256' ? await rawKey(key) : undefined;
  if (!raw || chosen.length !== signatures.length) return false;
  const curve = { name: 'ECDSA', namedCurve: 'P-256' };
  const imported = await crypto.subtle.importKey('raw', raw, curve, false, ['verify']);
  const method = { name: 'ECDSA', hash: 'SHA-256' };
  const results = await Promise.all(
    chosen.map(async (line, at) => {
      const signature = signatures[at];
      return signature && crypto.subtle.verify(method, imported, signature, encodeUtf8(line));
    })
  );
  return results.every(Boolean);
}

/** A literal, which is left alone, or the label of a blank node. */
const LITERAL_OR_LABEL = /"(?:[^"\\]|\\.)*"|_:(c14n\d+)/g;

/** The statements with the labels that blank nodes had when they were signed (3.5.5), sorted. */
function relabel(statements: string, labels: ReadonlyMap<string, string>): string[] {
  return statements
    .split('\n')
    .filter((line) => line !== '')
    .map((line) =>
      line.replace(LITERAL_OR_LABEL, (found, label: string | undefined) =>
        label === undefined ? found : `_:${labels.get(label) ?? ''}`
      )
    )
    .map((line) => `${line}\n`)
    .sort();
}

async function sha256(text: string): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', encodeUtf8(text));
}
