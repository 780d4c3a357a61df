import { decodeText } from '../../kernel/bytes';

/** What a file looks like from its first bytes, before anything of it is read. */
export type Look =
  | { readonly kind: 'xml' | 'html' | 'json' | 'table' | 'empty' }
  /** Something that is no text, by the name that people know it under. */
  | { readonly kind: 'other'; readonly name: string };

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x50, 0x4b, 3, 4], name: 'a ZIP archive, or a spreadsheet that is not saved as CSV' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook that is not saved as CSV' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture (PNG)' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a picture (JPEG)' },
  { bytes: [0x1f, 0x8b], name: 'a gzip archive' }
];

const ENOUGH = 4096;

/** Looks at the beginning of a file, never at its name; a few thousand bytes are enough. */
export function lookAt(bytes: Uint8Array): Look {
  const known = SIGNATURES.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (known) return { kind: 'other', name: known.name };
  const start = beginningOf(bytes.subarray(0, ENOUGH));
  if (start === '') return bytes.length > ENOUGH ? { kind: 'table' } : { kind: 'empty' };
  if (start.includes('\0')) return { kind: 'other', name: 'no text' };
  if (start.startsWith('<')) return { kind: isPage(start) ? 'html' : 'xml' };
  return { kind: /^[{[]/.test(start) ? 'json' : 'table' };
}

function beginningOf(bytes: Uint8Array): string {
  const isUtf16 = /^(?:255 254|254 255)$/.test(`${bytes[0]} ${bytes[1]}`);
  // The cut may go through a character: all that matters here is ASCII.
  const text = isUtf16 ? decodeText(bytes) : new TextDecoder('utf-8').decode(bytes);
  return (text ?? '').trimStart();
}

function isPage(start: string): boolean {
  return /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start);
}

/**
 * The text of a file: UTF-8, UTF-16 where a mark says so, or what its XML declaration names;
 * undefined where it is none of these.
 */
export function textOfFile(bytes: Uint8Array): string | undefined {
  const text = decodeText(bytes);
  if (text !== undefined) return text;
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 200));
  const label = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)?.[1];
  try {
    return label === undefined ? undefined : new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
