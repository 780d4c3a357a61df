import { decodeBase64, encodeBase64 } from '../core/kernel/bytes';
import { decodeCbor } from './cbor';

type Bytes = Uint8Array<ArrayBuffer>;

/** What a derived `ecdsa-sd-2023` proof carries (Data Integrity ECDSA Cryptosuites 1.0, 3.5.7). */
export interface Disclosure {
  readonly baseSignature: Bytes;
  /** The key that was made for this one credential: multicodec, compressed point. */
  readonly proofKey: Bytes;
  /** One for each statement that the issuer left to the holder to show, in order. */
  readonly signatures: readonly Bytes[];
  /** From the canonical label of a blank node to the one that it had when it was signed. */
  readonly labels: ReadonlyMap<string, string>;
  /** Which of the statements are those that must always be shown. */
  readonly mandatory: ReadonlySet<number>;
}

/** Longer values hold more statements than any credential has. */
const LONGEST = 400_000;
const HEADER = 3;

/**
 * Reads a proof value: a disclosure; `base` for the issuer's own proof, which is not meant to be
 * shown (3.5.2); undefined for anything else.
 */
export function parseDisclosure(text: string): Disclosure | 'base' | undefined {
  const bytes =
    text.startsWith('u') && text.length <= LONGEST ? decodeBase64(text.slice(1)) : undefined;
  if (bytes?.[0] !== 0xd9 || bytes[1] !== 0x5d) return undefined;
  if (bytes[2] === 0x00) return 'base';
  const parts = bytes[2] === 0x01 ? decodeCbor(bytes.slice(HEADER)) : undefined;
  if (!Array.isArray(parts) || parts.length !== 5) return undefined;
  const [base, key, shown, map, indexes] = parts as unknown[];
  const baseSignature = bytesOf(base, 64);
  const proofKey = bytesOf(key, 35);
  const signatures = listOf(shown, (item) => bytesOf(item, 64));
  const mandatory = listOf(indexes, (item) => (isIndex(item) ? item : undefined));
  const labels = labelsOf(map);
  if (!baseSignature || !proofKey || !signatures || !mandatory || !labels) return undefined;
  return { baseSignature, proofKey, signatures, labels, mandatory: new Set(mandatory) };
}

/** Two nodes that had one label would be two where the issuer signed one. */
function labelsOf(map: unknown): ReadonlyMap<string, string> | undefined {
  if (!(map instanceof Map)) return undefined;
  const labels = new Map<string, string>();
  for (const [number, value] of map) {
    const bytes = bytesOf(value, 32);
    if (!isIndex(number) || !bytes) return undefined;
    labels.set(`c14n${number}`, `u${base64url(bytes)}`);
  }
  return new Set(labels.values()).size === labels.size ? labels : undefined;
}

function base64url(bytes: Bytes): string {
  return encodeBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function bytesOf(value: unknown, length: number): Bytes | undefined {
  return value instanceof Uint8Array && value.length === length ? new Uint8Array(value) : undefined;
}

function listOf<Item>(
  value: unknown,
  read: (item: unknown) => Item | undefined
): Item[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
}
