import type { JsonObject } from '../core/kernel/json';
import { encodeHex, encodeUtf8 } from '../core/kernel/bytes';
import { canonize } from './canonize';
import { join } from './data-integrity-signed';
import { requirePlainWords } from './plain-words';
import type { ProofCheck } from './proof-check';
import { altered } from './results';

type Bytes = Uint8Array<ArrayBuffer>;

/** A receipt: what was hashed together with what, up to the hash that stands in a ledger. */
export interface MerkleReceipt {
  /** SHA-256 of the document. */
  readonly target: Bytes;
  readonly path: readonly { readonly side: 'left' | 'right'; readonly hash: Bytes }[];
  readonly root: Bytes;
  /** The ledger in which the root is said to stand, as the proof names it. */
  readonly ledger: string;
}

/** A tree of that depth has more leaves than there are credentials. */
const LONGEST_PATH = 64;

/**
 * Checks a Merkle receipt: the document has the hash, and the path leads from it to the root.
 * Whether the root stands in the ledger is not looked up, and without that anybody could have
 * written the receipt. Throws what `notCanonical` understands.
 */
export async function checkReceipt(
  receipt: MerkleReceipt | undefined,
  unsecured: JsonObject,
  proof: string
): Promise<ProofCheck> {
  if (!receipt || receipt.path.length > LONGEST_PATH) {
    return altered('broken-proof', proof);
  }
  if (!equal(await topOf(receipt), receipt.root)) {
    return altered('content-differs', 'path');
  }
  if (!(await hasHash(unsecured, receipt.target))) {
    return altered('content-differs', proof);
  }
  await requirePlainWords(unsecured);
  const { ledger } = receipt;
  return {
    integrity: { result: 'intact', reason: 'path-holds', detail: ledger },
    key: { from: 'ledger', name: ledger }
  };
}

/**
 * Blockcerts hash a document without the directions of its texts. What differs even when all that
 * is unsafe is left out was altered; what is alike only then is not covered by the hash.
 */
async function hasHash(document: JsonObject, target: Bytes): Promise<boolean> {
  const hashOf = async (without: 'directions' | 'unsafe') => {
    const statements = encodeUtf8(await canonize(document, { without }));
    return new Uint8Array(await crypto.subtle.digest('SHA-256', statements));
  };
  try {
    return equal(await hashOf('directions'), target);
  } catch (error) {
    if (!equal(await hashOf('unsafe'), target)) return false;
    throw error;
  }
}

async function topOf({ target, path }: MerkleReceipt): Promise<Bytes> {
  let at = target;
  for (const { side, hash } of path) {
    const pair = side === 'left' ? [hash, at] : [at, hash];
    at = new Uint8Array(await crypto.subtle.digest('SHA-256', join(pair)));
  }
  return at;
}

/** A SHA-256 hash in hexadecimal digits. */
export function parseHash(text: string): Bytes | undefined {
  if (!/^[0-9a-f]{64}$/i.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function equal(one: Bytes, other: Bytes): boolean {
  return encodeHex(one) === encodeHex(other);
}
