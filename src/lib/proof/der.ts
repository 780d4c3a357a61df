/** One element of DER (X.690): its tag, its content, and itself as it stands in the bytes. */
export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly whole: Uint8Array<ArrayBuffer>;
}

export const SEQUENCE = 0x30;
export const OBJECT_IDENTIFIER = 0x06;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;

/** The elements that follow each other in the bytes; undefined where they are no DER. */
export function readDer(bytes: Uint8Array<ArrayBuffer>): DerElement[] | undefined {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length;) {
    const tag = bytes[at] ?? 0;
    const first = bytes[at + 1];
    if (first === undefined || (tag & 31) === 31) return undefined;
    const long = first < 0x80 ? 0 : first & 0x7f;
    if (first === 0x80 || long > 4) return undefined;
    let size = first;
    if (long > 0) {
      size = 0;
      for (const byte of bytes.subarray(at + 2, at + 2 + long)) size = size * 256 + byte;
    }
    const start = at + 2 + long;
    if (start + size > bytes.length) return undefined;
    elements.push({
      tag,
      content: bytes.slice(start, start + size),
      whole: bytes.slice(at, start + size)
    });
    at = start + size;
  }
  return elements;
}

/** The elements inside an element; empty where it holds none. */
export function inside(element: DerElement | undefined): DerElement[] {
  return (element && readDer(element.content)) ?? [];
}

/** An object identifier in dotted numbers. */
export function oidOf({ content }: DerElement): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  const [first = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...rest].join('.');
}
