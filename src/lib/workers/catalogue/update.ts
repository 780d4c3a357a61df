import { decodeUtf8 } from '../../core/kernel/bytes';
import { sha256Hex } from '../../core/kernel/digest';
import { fail, ok, type Issue, type Result } from '../../core/kernel/result';
import { parseBundle, piecePath } from '../../core/catalogue/published/bundle';
import type { SignatureState, UpdateCode } from '../../core/catalogue/published/edition';
import { parseManifest } from '../../core/catalogue/published/manifest-format';
import type { Manifest, Piece } from '../../core/catalogue/published/manifest';
import {
  isLarge,
  partsTaken,
  piecesTaken,
  transferBytes,
  unpackedBytes,
  type Take
} from '../../core/catalogue/published/take';
import { verifyManifest } from '../../proof/catalogue-signature';
import { changesOf } from './changes-of';
import { fetchBytes } from './fetch-bytes';
import { isReadable } from './open-catalogue';
import { missingPieces, type PieceStore } from './pieces';
import { statedSize, unpackBounded } from './unpack-bounded';
import type { EditionKept, UpdateAnswer, UpdateProgress, UpdateQuestion } from './update-question';

const LARGEST_MANIFEST = 16_000_000;
const LARGEST_PIECE = 256_000_000;
const LARGEST_CATALOGUE = 2_000_000_000;
const LARGEST_UNPACKED = 4_000_000_000;
/** Of what is in memory as long as a catalogue is open. */
const LARGEST_IN_MEMORY = 500_000_000;
const LARGEST_BUNDLE = 500_000_000;
const AT_ONCE = 3;

type Outcome<Value> = Result<Value, Issue<UpdateCode>>;
type Question = Extract<UpdateQuestion, { kind: 'update' }>;

/** Where an edition comes from: its manifest, and its pieces as they are transferred. */
interface Origin {
  readonly manifest: Manifest;
  piece(piece: Piece, onBytes: (more: number) => void): Promise<Outcome<Uint8Array<ArrayBuffer>>>;
}

/**
 * Brings an edition onto the device, piece by piece; what is there already is not asked for again.
 * Nothing that the kept edition needs is touched. Rejects only where the storage breaks.
 */
export async function updateCatalogue(
  question: Question,
  store: PieceStore,
  report: (progress: UpdateProgress) => void
): Promise<UpdateAnswer> {
  const { from } = question;
  const origin = 'address' in from ? await atAddress(from.address) : await inBundle(from.file);
  if (!origin.ok) return origin;
  const { manifest } = origin.value;
  const before = editionBefore(manifest, question);
  if (!before.ok) return before;
  const kept = before.value;
  const signature = await acceptedSignature(manifest, kept);
  if (!signature.ok) return signature;

  const take = takeOf(question, manifest);
  const edition = { manifest, signature: signature.value, take: take ?? {}, changed: [] };
  if (!take) return ok({ ...edition, state: 'to-be-chosen' });
  const pieces = piecesTaken(manifest, take);
  if (isTooLarge(pieces) || isTooMuchAtOnce(manifest, take)) return fail('too-large');
  const missing = await missingPieces(store, pieces);
  const brought = await bring(missing, origin.value, store, report);
  if (!brought.ok) return brought;
  const after = { id: manifest.id, manifest, take };
  if (!(await isReadable(store, after))) {
    // What was there may be damaged, though it is of its size.
    const rest = pieces.filter((piece) => !missing.includes(piece));
    const again = await bring(rest, origin.value, store, report);
    if (!again.ok) return again;
    if (!(await isReadable(store, after))) return fail('not-a-catalogue');
  }
  const changed = kept ? await changesOf(kept, after, question, store) : [];
  return ok({ ...edition, changed, state: 'whole' });
}

async function atAddress(address: string): Promise<Outcome<Origin>> {
  const file = await fetchBytes(address, { most: LARGEST_MANIFEST, mayBeOld: false });
  if (!file.ok) return file;
  const manifest = parseManifest(decodeUtf8(file.value.bytes) ?? '');
  if (!manifest.ok) return manifest;
  const base = file.value.address;
  return ok({
    manifest: manifest.value,
    piece: async ({ hash, bytes }, onBytes) => {
      const { href } = new URL(piecePath(hash), base);
      // Pieces never change: a copy from the browser's cache is as good, and its hash is checked.
      const fetched = await fetchBytes(href, { most: bytes, mayBeOld: true, onBytes });
      if (!fetched.ok) return fetched.issue.code === 'too-large' ? fail('wrong-hash') : fetched;
      return fetched.value.bytes.length < bytes ? fail('cut-off') : ok(fetched.value.bytes);
    }
  });
}

async function inBundle(file: Blob): Promise<Outcome<Origin>> {
  if (file.size > LARGEST_BUNDLE) return fail('too-large');
  const bundle = parseBundle(new Uint8Array(await file.arrayBuffer()));
  if (!bundle.ok) {
    return fail(bundle.issue.code === 'newer-version' ? 'newer-version' : 'not-a-catalogue');
  }
  const { manifest, pieces } = bundle.value;
  return ok({
    manifest,
    piece: ({ hash, bytes }, onBytes) => {
      onBytes(bytes);
      const piece = pieces.get(hash);
      return Promise.resolve(piece ? ok(new Uint8Array(piece)) : fail('cut-off'));
    }
  });
}

/** The kept edition of the same catalogue, where it may be replaced by this one. */
function editionBefore(
  { id }: Manifest,
  { from, expected, kept }: Question
): Outcome<EditionKept | undefined> {
  if (expected !== undefined && id !== expected) return fail('other-catalogue', { facts: { id } });
  const before = kept.find((each) => each.id === id);
  // What came from a file may go on from an address. A file may bring an edition of what is kept
  // from an address where the key says that it is of the same publisher: anybody can write an id.
  const elsewhere =
    before?.address !== undefined &&
    ('address' in from ? from.address !== before.address : before.signature.state === 'none');
  return elsewhere ? fail('kept-from-elsewhere', { facts: { id } }) : ok(before);
}

/** Whoever has signed before has to sign again. */
async function acceptedSignature(
  manifest: Manifest,
  before: EditionKept | undefined
): Promise<Outcome<SignatureState>> {
  const signature = await verifyManifest(manifest);
  if (signature.state === 'invalid') return fail('bad-signature');
  const key = signature.state === 'valid' ? signature.key : undefined;
  if (before?.signature.state === 'valid' && before.signature.key !== key) {
    return fail('other-key-than-before');
  }
  return ok(key === undefined ? { state: 'none' } : { state: 'valid', key });
}

/** All of a small catalogue; of a large one what was chosen, in the wanted languages. */
function takeOf({ take, languages }: Question, manifest: Manifest): Take | undefined {
  if (!isLarge(manifest)) return {};
  return take && { ...take, languages };
}

function isTooLarge(pieces: readonly Piece[]): boolean {
  return (
    transferBytes(pieces) > LARGEST_CATALOGUE ||
    unpackedBytes(pieces) > LARGEST_UNPACKED ||
    pieces.some(({ bytes, size }) => Math.max(bytes, size) > LARGEST_PIECE)
  );
}

/** Parts may name the same piece again and again: each comes into memory by itself. */
function isTooMuchAtOnce(manifest: Manifest, take: Take): boolean {
  const { common, parts } = manifest;
  const overviews = partsTaken(manifest, take).flatMap((at) => parts[at]?.overview ?? []);
  return unpackedBytes([...common, ...overviews]) > LARGEST_IN_MEMORY;
}

/** Fetches, checks, unpacks and keeps pieces, a few at a time; the first trouble ends it. */
async function bring(
  pieces: readonly Piece[],
  origin: Origin,
  store: PieceStore,
  report: (progress: UpdateProgress) => void
): Promise<Outcome<undefined>> {
  const rest = [...pieces];
  const all = transferBytes(pieces);
  let done = 0;
  let trouble: Outcome<undefined> | undefined;
  report({ done, all });
  const next = async () => {
    for (let piece = rest.shift(); piece && !trouble; piece = rest.shift()) {
      const brought = await bringPiece(piece, origin, store, (more) => {
        done += more;
        report({ done, all });
      });
      if (!brought.ok) trouble ??= brought;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return trouble ?? ok(undefined);
}

async function bringPiece(
  piece: Piece,
  origin: Origin,
  store: PieceStore,
  onBytes: (more: number) => void
): Promise<Outcome<undefined>> {
  const packed = await origin.piece(piece, onBytes);
  if (!packed.ok) return packed;
  if ((await sha256Hex(packed.value)) !== piece.hash) return fail('wrong-hash');
  // Another catalogue may have this very piece, and must not lose it to a wrong size.
  if (statedSize(packed.value) !== piece.size) return fail('not-a-catalogue');
  try {
    await store.write(piece, unpackBounded(packed.value, piece.size));
  } catch (error) {
    if (isFull(error)) return fail('disk-full');
    throw error;
  }
  return (await store.open(piece)) ? ok(undefined) : fail('not-a-catalogue');
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError';
}
