import { asText, get, type JsonObject } from '../core/kernel/json';
import { decodeBase58 } from '../core/kernel/base58';
import { decodeCbor } from './cbor';
import type { Proved } from './data-integrity-signed';
import { checkReceipt, parseHash, type MerkleReceipt } from './merkle-path';
import type { ProofCheck } from './proof-check';

/**
 * Checks a Merkle proof of a Blockcerts 3 document (Merkle Proof 2019 Signature Suite; cryptosuite
 * `merkle-proof-2019`). Nothing of the proof but its value counts. Throws what `notCanonical`
 * understands.
 */
export async function checkMerkle2019({ suite, proof, unsecured }: Proved): Promise<ProofCheck> {
  return checkReceipt(receiptOf(proof), unsecured, suite);
}

/* The value is CBOR: lists of pairs of a number, which stands for a word, and a value. */

const WORDS = { merkleRoot: 0, targetHash: 1, anchors: 2, path: 3 };
const ANCHOR = { chain: 0, network: 1 };
const SIDES = ['left', 'right'] as const;

function receiptOf(proof: JsonObject): MerkleReceipt | undefined {
  const value = asText(get(proof, 'proofValue')) ?? '';
  const bytes = value.startsWith('z') ? decodeBase58(value.slice(1)) : undefined;
  const parts = bytes && pairsOf(decodeCbor(bytes));
  const target = hashOf(parts?.get(WORDS.targetHash));
  const root = hashOf(parts?.get(WORDS.merkleRoot));
  const path = pathOf(parts?.get(WORDS.path) ?? []);
  const ledger = ledgerOf(parts?.get(WORDS.anchors));
  return target && root && path && ledger !== undefined
    ? { target, root, path, ledger }
    : undefined;
}

function pathOf(value: unknown): MerkleReceipt['path'] | undefined {
  if (!Array.isArray(value)) return undefined;
  const steps = value.flatMap((step: unknown) => {
    const [side, inner] = Array.isArray(step) ? (step as unknown[]) : [];
    const hash = hashOf(inner);
    const word = SIDES[Number(side)];
    return hash && word ? { side: word, hash } : [];
  });
  return steps.length === value.length ? steps : undefined;
}

const CHAINS: Readonly<Record<number, { name: string; networks: Record<number, string> }>> = {
  0: { name: 'bitcoin', networks: { 1: 'Mainnet', 3: 'Testnet' } },
  1: {
    name: 'ethereum',
    networks: { 1: 'Mainnet', 3: 'Ropsten', 4: 'Rinkeby', 5: 'Goerli', 11155111: 'Sepolia' }
  },
  2: { name: 'polygon', networks: { 137: 'Mainnet', 80001: 'Mumbai' } },
  3: { name: 'base', networks: { 8453: 'Mainnet', 84532: 'Sepolia' } },
  [-1]: { name: 'mockchain', networks: { [-1]: '' } }
};

/** The chain of the first anchor, in the form of earlier Blockcerts: `bitcoinMainnet`. */
function ledgerOf(anchors: unknown): string | undefined {
  const [first] = Array.isArray(anchors) ? (anchors as unknown[]) : [];
  const parts = pairsOf(first);
  const chain = Number(parts?.get(ANCHOR.chain));
  const network = Number(parts?.get(ANCHOR.network));
  if (!Number.isInteger(chain)) return undefined;
  const { name, networks } = CHAINS[chain] ?? { name: `chain ${chain}`, networks: {} };
  if (!Number.isInteger(network)) return name;
  return `${name}${networks[network] ?? ` ${network}`}`;
}

function pairsOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value as Map<unknown, unknown>;
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2)
    ? new Map(value as [unknown, unknown][])
    : undefined;
}

/** A hash is CBOR inside of CBOR: its hexadecimal digits as text, or its bytes. */
function hashOf(value: unknown): Uint8Array<ArrayBuffer> | undefined {
  const inner = value instanceof Uint8Array ? decodeCbor(value) : undefined;
  if (typeof inner === 'string') return parseHash(inner);
  return inner instanceof Uint8Array && inner.length === 32 ? new Uint8Array(inner) : undefined;
}
