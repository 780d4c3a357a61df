import {
  asList,
  asText,
  get,
  isObject,
  type JsonObject,
  type JsonValue
} from '../core/kernel/json';
import { notCanonical } from './canonize';
import { checkReceipt, parseHash, type MerkleReceipt } from './merkle-path';
import type { ProofCheck } from './proof-check';

const NAME = 'MerkleProof2017';
const LONGEST_NAME = 60;

/**
 * Checks the Merkle proof in the `signature` of a Blockcerts 2 document (Blockcerts schema 2.0,
 * MerkleProof2017). What its contexts do not define makes it unsafe, as it does for the verifiers
 * of its publisher.
 */
export async function checkMerkle2017(document: JsonObject): Promise<ProofCheck> {
  const { signature, ...unsecured } = document;
  try {
    return await checkReceipt(receiptOf(asList(signature)[0]), unsecured, NAME);
  } catch (error) {
    return { integrity: notCanonical(error, NAME) };
  }
}

function receiptOf(signature: JsonValue | undefined): MerkleReceipt | undefined {
  const target = hashOf(get(signature, 'targetHash'));
  const root = hashOf(get(signature, 'merkleRoot'));
  const steps = asList(get(signature, 'proof'));
  const path = steps.flatMap((step) => stepOf(step) ?? []);
  const ledger = ledgerOf(asList(get(signature, 'anchors')).find(isObject));
  return target && root && ledger !== undefined && path.length === steps.length
    ? { target, path, root, ledger }
    : undefined;
}

function stepOf(step: JsonValue): MerkleReceipt['path'][number] | undefined {
  const left = hashOf(get(step, 'left'));
  const right = hashOf(get(step, 'right'));
  if (left) return { side: 'left', hash: left };
  return right && { side: 'right', hash: right };
}

/** The chain of an anchor (`bitcoinMainnet`), or how it was made where none is named. */
function ledgerOf(anchor: JsonObject | undefined): string | undefined {
  const name = asText(get(anchor, 'chain')) ?? asText(asList(get(anchor, 'type'))[0]);
  return name?.slice(0, LONGEST_NAME);
}

function hashOf(value: JsonValue | undefined): Uint8Array<ArrayBuffer> | undefined {
  return typeof value === 'string' ? parseHash(value) : undefined;
}
