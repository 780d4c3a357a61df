import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../kernel/bytes';
import { formatTable, headerBytes, parseHeader, Table, type Column } from './table';

const LARGEST = { u8: 255, u16: 65_535, u32: 4_294_967_295 } as const;
const integers = (type: keyof typeof LARGEST) =>
  fc.record({ type: fc.constant(type), values: fc.array(fc.nat(LARGEST[type])) });
const column: fc.Arbitrary<Column> = fc.oneof(
  integers('u8'),
  integers('u16'),
  integers('u32'),
  fc.record({ type: fc.constant('f64' as const), values: fc.array(fc.double()) }),
  fc.record({
    type: fc.constant('text' as const),
    values: fc.array(fc.string({ unit: 'grapheme' }))
  })
);
const columns = fc.dictionary(fc.constantFrom('a', 'bb', 'ccc', 'ñ'), column, {
  noNullPrototype: true
});

/** A table whose header says this. */
function tableOf(header: unknown, bytes = 64): Uint8Array {
  const json = encodeUtf8(JSON.stringify(header));
  const start = Math.ceil((4 + json.length) / 8) * 8;
  const table = new Uint8Array(start + bytes);
  new DataView(table.buffer).setUint32(0, json.length, true);
  table.set(json, 4);
  return table;
}

describe('a table', () => {
  it('gives back its columns', () => {
    fc.assert(
      fc.property(columns, (written) => {
        const table = Table.open(formatTable(written));
        expect(table.ok).toBe(true);
        if (!table.ok) return;
        for (const [name, { type, values }] of Object.entries(written)) {
          expect(table.value.rows(name)).toBe(values.length);
          const texts = table.value.texts(name);
          const read =
            type === 'text'
              ? Array.from(values, (_, row) => texts.at(row))
              : [...table.value.numbers(name)];
          expect(read).toEqual(Array.from<unknown>(values as ArrayLike<unknown>));
        }
      })
    );
  });

  it('has nothing of a name it does not know, or of another type', () => {
    const opened = Table.open(formatTable({ a: { type: 'u8', values: [1] } }));
    const table = opened.ok ? opened.value : undefined;
    expect(table?.numbers('b')).toHaveLength(0);
    expect(table?.texts('a').rows).toBe(0);
    expect(table?.texts('a').at(3)).toBe('');
  });

  it('says how long its header is by its first four bytes', () => {
    const table = formatTable({ a: { type: 'text', values: ['x', 'yz'] } });
    const start = headerBytes(table.slice(0, 4));
    expect(parseHeader(table.slice(0, start))).toMatchObject({
      ok: true,
      value: { a: { type: 'text', rows: 2, at: 0 } }
    });
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['three bytes', new Uint8Array(3)],
    ['a length without an end', new Uint8Array(8).fill(255)],
    ['no object', tableOf(null)],
    ['no column', tableOf({ a: null })],
    ['no type', tableOf({ a: { type: 'u64', rows: 1, at: 0, bytes: 8 } })],
    ['the type of all objects', tableOf({ a: { type: 'toString', rows: 1, at: 0, bytes: 8 } })],
    ['less than no rows', tableOf({ a: { type: 'u8', rows: -1, at: 0, bytes: 8 } })],
    ['more rows than bytes', tableOf({ a: { type: 'f64', rows: 9, at: 0, bytes: 64 } })],
    ['a column that ends too late', tableOf({ a: { type: 'u8', rows: 1, at: 64, bytes: 8 } })],
    ['a column between two places', tableOf({ a: { type: 'u32', rows: 1, at: 2, bytes: 8 } })]
  ])('is not %s', (_, bytes) => {
    expect(Table.open(bytes)).toEqual({ ok: false, issue: { code: 'not-a-table' } });
  });

  it('has no texts where their ends are not in order, for each could be all of them', () => {
    const ends = (...values: number[]) => {
      const bytes = formatTable({ a: { type: 'text', values: ['one', 'two', 'six'] } });
      const at = bytes.length - 9 - 12;
      new Uint32Array(bytes.buffer, at, 3).set(values);
      const table = Table.open(bytes);
      return table.ok && [0, 1, 2, 3].map((row) => table.value.texts('a').at(row));
    };
    expect(ends(3, 6, 9)).toEqual(['one', 'two', 'six', '']);
    expect(ends(9, 0, 9)).toEqual(['', '', '', '']);
    expect(ends(3, 6, 10)).toEqual(['', '', '', '']);
  });

  it('never throws, whatever is in it', () => {
    const good = formatTable({
      a: { type: 'text', values: ['one', 'two'] },
      b: { type: 'u32', values: [1, 2, 3] }
    });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, end) => {
        const altered = good.slice(0, end);
        altered[at] = byte;
        const table = Table.open(altered);
        if (!table.ok) return;
        for (const name of ['a', 'b']) {
          table.value.numbers(name);
          for (let row = 0; row < 4; row++) table.value.texts(name).at(row);
        }
      }),
      { numRuns: 2_000 }
    );
  });
});
