import fc from 'fast-check';
import type { JsonValue } from '../../src/lib/core/kernel/json';

/* Ways to spoil a file: its bytes, or its JSON as somebody with bad intentions would. */

export interface ByteEdit {
  readonly kind: 'flip' | 'set' | 'remove' | 'repeat' | 'insert' | 'cut';
  /** Where, as a share of the file in millionths. */
  readonly place: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

export const byteEdit: fc.Arbitrary<ByteEdit> = fc.record({
  kind: fc.constantFrom('flip', 'set', 'remove', 'repeat', 'insert', 'cut'),
  place: fc.nat(999_999),
  size: fc.integer({ min: 1, max: 40 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 })
});

/** One bit or one letter, which is the least that can be altered. */
export const smallEdit: fc.Arbitrary<ByteEdit> = fc.record({
  kind: fc.constantFrom('flip', 'set', 'remove'),
  place: fc.nat(999_999),
  size: fc.constant(1),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 1 })
});

export function editBytes(file: Buffer, { kind, place, size, bytes }: ByteEdit): Buffer {
  const at = Math.floor((place / 1_000_000) * file.length);
  const [before, after] = [file.subarray(0, at), file.subarray(at)];
  switch (kind) {
    case 'flip': {
      const copy = Buffer.from(file);
      copy[at] = (copy[at] ?? 0) ^ (1 << ((bytes[0] ?? 0) % 8));
      return copy;
    }
    case 'set':
      return Buffer.concat([before, bytes.subarray(0, 1), after.subarray(1)]);
    case 'remove':
      return Buffer.concat([before, after.subarray(size)]);
    case 'repeat':
      return Buffer.concat([before, after.subarray(0, size), after]);
    case 'insert':
      return Buffer.concat([before, bytes, after]);
    case 'cut':
      return Buffer.from(before);
  }
}

const nested = (depth: number): JsonValue =>
  depth === 0 ? null : depth % 2 === 0 ? [nested(depth - 1)] : { id: nested(depth - 1) };

/** Values that have no business where they are put. */
const hostile: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue[]>(
    null,
    true,
    -1,
    1e308,
    '',
    ' ',
    '2026-02-30',
    '\u0000\ufffd\u202e',
    'javascript:alert(1)',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    'AAAA.AAAA.AAAA',
    [],
    {},
    [null],
    [[[[]]]],
    { '@value': null },
    { '@id': [] },
    nested(300),
    new Array<null>(5000).fill(null),
    new Array<JsonValue>(5000).fill({ id: 'urn:x', type: ['VerifiableCredential'], name: 'x' }),
    'x'.repeat(100_000),
    JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}')
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<JsonValue>
);

/** Terms that a record is read from, and a value that nobody signed. */
const TERMS = ['name', 'description', 'validUntil', 'credentialSubject', 'achievement', 'issuer'];

export interface JsonEdit {
  readonly kind: 'replace' | 'add' | 'smuggle';
  readonly place: number;
  readonly term: string;
  readonly value: JsonValue;
}

export const jsonEdit: fc.Arbitrary<JsonEdit> = fc.record({
  kind: fc.constantFrom('replace', 'replace', 'add', 'smuggle'),
  place: fc.nat(999_999),
  term: fc.constantFrom(...TERMS, '__proto__', 'toString', '@context', '@graph', '@included'),
  value: hostile
});

type Holder = Record<string, JsonValue> | JsonValue[];

/** The document with one of its values replaced, or with one more in one of its objects. */
export function editJson(text: string, { kind, place, term, value }: JsonEdit): string {
  const document = JSON.parse(text) as JsonValue;
  const holders = holdersIn(document);
  const pick = <Item>(items: readonly Item[]) =>
    items[Math.floor((place / 1_000_000) * items.length)];
  if (kind === 'replace') {
    const spots = holders.flatMap((holder) => Object.keys(holder).map((key) => ({ holder, key })));
    const spot = pick(spots);
    if (spot) put(spot.holder, spot.key, value);
  } else {
    const object = pick(holders.filter((holder) => !Array.isArray(holder)));
    if (object) put(object, term, value);
    // A context of its own, by which the term means nothing and would be signed by nobody.
    if (object && kind === 'smuggle') put(object, '@context', { [term]: null });
  }
  return JSON.stringify(document);
}

function put(holder: Holder, key: string, value: JsonValue): void {
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true
  });
}

function holdersIn(value: JsonValue): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value as Holder) as JsonValue[];
  return [value as Holder, ...inner.flatMap(holdersIn)];
}
