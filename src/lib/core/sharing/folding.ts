import { deflateSync } from 'fflate';
import { ByteReader, ByteWriter } from '../kernel/byte-stream';
import { decodeLatin1, decodeUtf8 } from '../kernel/bytes';
import {
  BASE58,
  BASE64,
  BASE64URL,
  encodeLatin1,
  QUOTED,
  spansIn,
  UUID,
  WRITINGS,
  type Span
} from './writings';

/*
 * Characters that stand for bytes cannot be packed well. So they are folded into these bytes
 * wherever the same characters come out again.
 */

/** A byte that UTF-8 never uses; it begins a folded span, and stands for itself before a zero. */
const MARK = 0xff;
const ITSELF = 0;
/** A span that was put apart before, by its number. */
const AGAIN = 7;
/** Added to the number of a writing where the bytes are text, in which spans are folded again. */
const TEXT = 8;
/** Added where the bytes are put apart. */
const APART = 16;

const DEEPEST = 4;
const UUID_BYTES = 16;
/** The time to write base 58 grows with the square of the length. */
const LONGEST_BASE58 = 128;
/** Fewer bytes than this never pack well. */
const SHORTEST_PACKED = 120;

/** Bytes with their spans folded. */
export interface Folded {
  readonly text: Uint8Array<ArrayBuffer>;
  /** What spans stand for that cannot be packed: one after the other, each once. */
  readonly apart: Uint8Array;
}

/**
 * The same bytes with spans folded; `unfold` gives exactly these bytes again. Random bytes are put
 * apart if wanted, so that they do not spoil the packing of the text.
 */
export function fold(bytes: Uint8Array, putApart: boolean): Folded {
  const spans = { apart: new ByteWriter(), known: new Map<string, number>(), putApart };
  return { text: foldedText(bytes, spans, DEEPEST), apart: spans.apart.written() };
}

/** What was folded; undefined where nothing folds to these bytes, or more than `most` comes out. */
export function unfold(
  { text, apart }: Pick<Folded, 'apart'> & { readonly text: Uint8Array },
  most: number
): Uint8Array<ArrayBuffer> | undefined {
  try {
    return unfoldedText(text, { apart: new ByteReader(apart), known: [], most }, DEEPEST);
  } catch {
    return undefined;
  }
}

interface FoldedSpans {
  readonly apart: ByteWriter;
  /** The numbers of the spans put apart, by their characters. */
  readonly known: Map<string, number>;
  readonly putApart: boolean;
}

function foldedText(bytes: Uint8Array, spans: FoldedSpans, depth: number): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  let done = 0;
  const copyTo = (end: number) => {
    for (; done < end; done++) {
      const byte = bytes[done] ?? 0;
      out.byte(byte);
      if (byte === MARK) out.byte(ITSELF);
    }
  };
  for (const span of spansIn(decodeLatin1(bytes))) {
    copyTo(span.at);
    writeSpan(out, span, spans, depth);
    done += span.characters.length;
  }
  copyTo(bytes.length);
  return out.written();
}

function writeSpan(out: ByteWriter, span: Span, spans: FoldedSpans, depth: number): void {
  const { characters, writing, bytes } = span;
  out.byte(MARK);
  if (depth > 1 && mayBeText(writing) && decodeUtf8(bytes) !== undefined) {
    const text = foldedText(bytes, spans, depth - 1);
    out.byte(writing + TEXT);
    out.count(text.length);
    out.bytes(text);
    return;
  }
  const known = spans.known.get(characters);
  if (known !== undefined) {
    out.byte(AGAIN);
    out.count(known);
    return;
  }
  const isApart = spans.putApart && looksUnpackable(bytes);
  out.byte(isApart ? writing + APART : writing);
  if (writing !== UUID) out.count(bytes.length);
  (isApart ? spans.apart : out).bytes(bytes);
  if (isApart) spans.known.set(characters, spans.known.size);
}

function mayBeText(writing: number): boolean {
  return writing === BASE64URL || writing === BASE64 || writing === QUOTED;
}

function looksUnpackable(bytes: Uint8Array): boolean {
  return bytes.length < SHORTEST_PACKED || deflateSync(bytes).length > 0.97 * bytes.length;
}

interface UnfoldedSpans {
  readonly apart: ByteReader;
  /** The characters of the spans put apart, by their numbers. */
  readonly known: string[];
  readonly most: number;
}

function unfoldedText(
  text: Uint8Array,
  spans: UnfoldedSpans,
  depth: number
): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter(spans.most);
  const input = new ByteReader(text);
  while (input.left > 0) {
    const byte = input.byte();
    const code = byte === MARK ? input.byte() : ITSELF;
    if (code === ITSELF) out.byte(byte);
    else out.bytes(encodeLatin1(charactersOf(input, code, spans, depth)));
  }
  return out.written();
}

function charactersOf(
  input: ByteReader,
  code: number,
  spans: UnfoldedSpans,
  depth: number
): string {
  if (code === AGAIN) return spans.known[input.count()] ?? refuse();
  const writing = code % TEXT;
  const way = WRITINGS.get(writing) ?? refuse();
  const size = writing === UUID ? UUID_BYTES : input.count();
  if (writing === BASE58 && size > LONGEST_BASE58) refuse();
  switch (code) {
    case writing:
      return way.encode(input.bytes(size));
    case writing + APART: {
      const characters = way.encode(spans.apart.bytes(size));
      spans.known.push(characters);
      return characters;
    }
    case writing + TEXT: {
      if (depth === 1 || !mayBeText(writing)) refuse();
      return way.encode(unfoldedText(input.bytes(size), spans, depth - 1));
    }
    default:
      return refuse();
  }
}

function refuse(): never {
  throw new RangeError('not folded');
}
