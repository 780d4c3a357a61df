import type { IntegrityResult } from '../core/credential/check';
import type { Documents } from '../core/credential/documents';
import { asList, asText, get, isObject, type JsonObject } from '../core/kernel/json';
import { typesOf } from '../core/credential/json';
import { MOST_NODES, nodesIn, notCanonical } from './canonize';
import { checkSigned, type Proved, type SignedSuite } from './data-integrity-signed';
import type { ProofCheck } from './proof-check';
import { altered, notCheckable } from './results';

type CheckProof = (proved: Proved, documents: Documents) => Promise<ProofCheck>;

const signed =
  (suite: SignedSuite): CheckProof =>
  (proved, documents) =>
    checkSigned(suite, proved, documents);

const eddsa = { keys: ['ed25519'] } as const;
const ecdsa = { keys: ['p256', 'p384'] } as const;

const merkle2019: CheckProof = async (proved) =>
  (await import('./merkle-2019')).checkMerkle2019(proved);

/** Suites of `DataIntegrityProof`, by their `cryptosuite`. */
const CRYPTOSUITES: ReadonlyMap<string, CheckProof> = new Map([
  ['eddsa-rdfc-2022', signed({ ...eddsa, form: 'rdfc' })],
  ['eddsa-jcs-2022', signed({ ...eddsa, form: 'jcs' })],
  ['ecdsa-rdfc-2019', signed({ ...ecdsa, form: 'rdfc' })],
  ['ecdsa-jcs-2019', signed({ ...ecdsa, form: 'jcs' })],
  [
    'ecdsa-sd-2023',
    async (proved, documents) =>
      (await import('./data-integrity-sd')).checkSelectiveDisclosure(proved, documents)
  ],
  ['merkle-proof-2019', merkle2019]
]);

/** Older suites, each a type of its own. */
const TYPES: ReadonlyMap<string, CheckProof> = new Map([
  ['Ed25519Signature2020', signed({ ...eddsa, form: 'rdfc' })],
  ['MerkleProof2019', merkle2019]
]);

/** Every proof has the whole document read again. */
const MOST_PROOFS = 16;
const LONGEST_NAME = 60;

/**
 * Checks the embedded proofs of a document (W3C VC Data Integrity 1.0, 4.4 and 4.5): sets, in
 * which one that fails makes the whole fail and those of unknown kinds are passed over where
 * another holds, and chains, in which a proof counts only together with those it builds upon.
 * A proof for another purpose than to assert says nothing about a credential. The end that a
 * proof may set itself (`expires`) is a date and changes nothing about what was signed.
 */
export async function checkDataIntegrity(
  document: JsonObject,
  documents: Documents
): Promise<ProofCheck> {
  const proofs = asList(get(document, 'proof')).filter(isObject);
  if (proofs.length === 0 || proofs.length > MOST_PROOFS) return BROKEN;
  if (proofs.length > 1 && proofs.length * nodesIn(document) > MOST_NODES) {
    return notCheckable('too-large', `${proofs.length}`);
  }
  const checks: ProofCheck[] = [];
  for (const proof of proofs) checks.push(await checkProof(proof, proofs, document, documents));
  const judged =
    checks.find((check) => resultOf(check) === 'altered') ??
    checks.find((_, at) => holds(at, proofs, checks)) ??
    checks.find((check) => resultOf(check) !== 'intact') ??
    BROKEN;
  const wanted = [...new Set(checks.flatMap((check) => check.wanted ?? []))];
  return wanted.length > 0 ? { ...judged, wanted } : judged;
}

const BROKEN = notCheckable('broken-proof');

function resultOf({ integrity }: ProofCheck | undefined = BROKEN): IntegrityResult {
  return integrity.result;
}

/** Whether a proof holds and with it all those before it in its chain. */
function holds(
  at: number,
  proofs: readonly JsonObject[],
  checks: readonly ProofCheck[],
  later: readonly number[] = []
): boolean {
  const proof = proofs[at];
  if (!proof || later.includes(at) || resultOf(checks[at]) !== 'intact') return false;
  const earlier = earlierProofs(proof, proofs) ?? [];
  return earlier.every((each) => holds(proofs.indexOf(each), proofs, checks, [...later, at]));
}

/** The proofs that this one names as its `previousProof`; undefined where one is not there. */
function earlierProofs(
  proof: JsonObject,
  proofs: readonly JsonObject[]
): readonly JsonObject[] | undefined {
  const names = asList(get(proof, 'previousProof'));
  const idOf = (each: JsonObject) => asText(get(each, 'id'));
  const there = names.every((name) => proofs.some((each) => name === idOf(each)));
  return there ? proofs.filter((each) => names.some((name) => name === idOf(each))) : undefined;
}

async function checkProof(
  proof: JsonObject,
  proofs: readonly JsonObject[],
  document: JsonObject,
  documents: Documents
): Promise<ProofCheck> {
  const type = asText(get(proof, 'type')) ?? '';
  const cryptosuite = asText(get(proof, 'cryptosuite')) ?? '';
  const general = type === 'DataIntegrityProof';
  const suite = general ? cryptosuite : type;
  const check = general ? CRYPTOSUITES.get(suite) : TYPES.get(suite);
  if (!check) return notCheckable('unknown-proof', suite.slice(0, LONGEST_NAME));
  const earlier = earlierProofs(proof, proofs);
  if (!earlier) return altered('broken-proof', suite);
  const { proof: _, ...unsecured } = document;
  const proved = {
    suite,
    proof,
    unsecured: earlier.length > 0 ? { ...unsecured, proof: earlier } : unsecured
  };
  try {
    const found = await check(proved, documents);
    return resultOf(found) !== 'intact' || isFor(proof, document) ? found : misused(proof);
  } catch (error) {
    return { integrity: notCanonical(error, suite) };
  }
}

/** Credentials are asserted; who shows a presentation may also only say who they are. */
function isFor(proof: JsonObject, document: JsonObject): boolean {
  const purpose = asText(get(proof, 'proofPurpose'));
  const presentation = typesOf(document).includes('VerifiablePresentation');
  return purpose === 'assertionMethod' || (presentation && purpose === 'authentication');
}

function misused(proof: JsonObject): ProofCheck {
  return notCheckable('unknown-proof', asText(get(proof, 'proofPurpose'))?.slice(0, LONGEST_NAME));
}
