import { encodeUtf8 } from '../kernel/bytes';
import { crc32 } from '../kernel/crc32';
import { decodeBase41, encodeBase41 } from './base41';
import { Elimination } from './elimination';

/*
 * Bytes as an endless row of texts for QR codes, of which nearly any that are enough will do: the
 * blocks one after the other, then sums of blocks (exclusive or), a random half of them in each.
 *
 * A frame is `CAIRN1/<parcel>/<blocks>/<bytes>/<number>/<payload>`, numbers in base 36, all of it in
 * the alphanumeric mode of a QR code. The parcel is known by its CRC-32. The payload is the CRC-32
 * of everything else in the frame, then the block, in base 41.
 */

const VERSION = 'CAIRN1';
const BLOCK_BYTES = 320;
const LONGEST_BLOCK = 1000;
const MOST_BLOCKS = 600;

/** Bytes that can be handed over like this; more would take minutes. */
export const LARGEST_FRAMED = BLOCK_BYTES * MOST_BLOCKS;

export interface Frames {
  /** Frames that are needed at least. */
  readonly count: number;
  /** The text of a frame, counted from 0 without end. */
  frame(at: number): string;
}

/** Undefined for nothing, and for what is too large to be shown like this. */
export function frames(bytes: Uint8Array): Frames | undefined {
  if (bytes.length === 0 || bytes.length > LARGEST_FRAMED) return undefined;
  const head = {
    parcel: crc32(bytes),
    count: Math.ceil(bytes.length / BLOCK_BYTES),
    length: bytes.length
  };
  const size = blockSize(head);
  const blocks = Array.from({ length: head.count }, (_, at) => {
    const block = new Uint8Array(size);
    block.set(bytes.subarray(at * size, (at + 1) * size));
    return block;
  });
  return {
    count: head.count,
    frame: (at) => formatFrame({ ...head, at, block: sumOf(blocks, blocksIn(at, head)) })
  };
}

/** Puts frames together, in whatever order and with whatever gaps they come. */
export class FrameCollector {
  #head: Head | undefined;
  #elimination: Elimination | undefined;

  /**
   * `added` where the frame brings the end nearer, `known` where it says nothing new, `another`
   * where it is of other bytes than the first.
   */
  add(text: string): 'added' | 'known' | 'not-a-frame' | 'another' {
    const frame = parseFrame(text);
    if (!frame) return 'not-a-frame';
    this.#head ??= frame;
    this.#elimination ??= new Elimination(frame.count);
    const { parcel, count, length } = this.#head;
    if (frame.parcel !== parcel || frame.count !== count || frame.length !== length)
      return 'another';
    return this.#elimination.add(blocksIn(frame.at, frame), frame.block) ? 'added' : 'known';
  }

  /** How many frames helped, and how many are needed; `need` is 0 before the first. */
  get progress(): { readonly have: number; readonly need: number } {
    return { have: this.#elimination?.rank ?? 0, need: this.#head?.count ?? 0 };
  }

  /** The bytes, once there are enough frames and they make what was promised. */
  done(): Uint8Array<ArrayBuffer> | undefined {
    const blocks = this.#elimination?.solved();
    if (!blocks || !this.#head) return undefined;
    const bytes = new Uint8Array(blocks.length * blockSize(this.#head));
    blocks.forEach((block, at) => bytes.set(block, at * block.length));
    const whole = bytes.slice(0, this.#head.length);
    return crc32(whole) === this.#head.parcel ? whole : undefined;
  }
}

interface Head {
  readonly parcel: number;
  readonly count: number;
  readonly length: number;
}

interface Frame extends Head {
  readonly at: number;
  readonly block: Uint8Array;
}

function blockSize({ length, count }: Head): number {
  return Math.ceil(length / count);
}

function formatFrame(frame: Frame): string {
  const body = new Uint8Array(4 + frame.block.length);
  new DataView(body.buffer).setUint32(0, checksumOf(frame));
  body.set(frame.block, 4);
  return `${formatHead(frame)}/${encodeBase41(body)}`;
}

function formatHead({ parcel, count, length, at }: Frame): string {
  const numbers = [parcel, count, length, at].map((number) => number.toString(36).toUpperCase());
  return [VERSION, ...numbers].join('/');
}

function checksumOf(frame: Frame): number {
  const head = encodeUtf8(formatHead(frame));
  const all = new Uint8Array(head.length + frame.block.length);
  all.set(head);
  all.set(frame.block, head.length);
  return crc32(all);
}

const FRAME = /^CAIRN1\/([0-9A-Z]{1,7})\/([0-9A-Z]{1,3})\/([0-9A-Z]{1,5})\/([0-9A-Z]{1,6})\/(.+)$/;

/** The frame of a text; undefined for every other text, and for one with a letter wrong. */
function parseFrame(text: string): Frame | undefined {
  const [, ...found] = FRAME.exec(text) ?? [];
  const [parcel = 0, count = 0, length = 0, at = 0] = found.slice(0, 4).map((n) => parseInt(n, 36));
  const size = count > 0 ? blockSize({ parcel, count, length }) : 0;
  if (count > MOST_BLOCKS || count > length || size > LONGEST_BLOCK) return undefined;
  const body = decodeBase41(found[4] ?? '');
  if (body?.length !== 4 + size || size === 0) return undefined;
  const frame = { parcel, count, length, at, block: body.subarray(4) };
  return new DataView(body.buffer).getUint32(0) === checksumOf(frame) ? frame : undefined;
}

/** Which blocks a frame sums up. */
function blocksIn(at: number, { count, parcel }: Head): number[] {
  if (at < count) return [at];
  const next = randomBits(at ^ parcel);
  const chosen = Array.from({ length: count }, (_, block) => block).filter(() => next() === 1);
  return chosen.length > 0 ? chosen : [at % count];
}

/** Bits that look random and are the same everywhere for the same seed (SplitMix32). */
function randomBits(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 31;
  };
}

function sumOf(blocks: readonly Uint8Array[], chosen: readonly number[]): Uint8Array {
  const sum = new Uint8Array(blocks[0]?.length ?? 0);
  for (const block of chosen) {
    blocks[block]?.forEach((byte, at) => (sum[at] = (sum[at] ?? 0) ^ byte));
  }
  return sum;
}
