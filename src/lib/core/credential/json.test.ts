import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asList, asNumber, asText, get, isObject, type JsonValue } from '../kernel/json';
import { dig, entriesOf, hasTooMany, idOf, parseJson, typesOf } from './json';

describe('parseJson', () => {
  it('reads what is JSON, and only that', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc.string({ unit: fc.constantFrom(...'{}[]",:1 ') })
    );
    fc.assert(
      fc.property(text, (source) => {
        let expected: unknown;
        let good = true;
        try {
          expected = JSON.parse(source);
        } catch {
          good = false;
        }
        const read = parseJson(source);
        expect(read).toEqual(
          good ? { ok: true, value: expected } : { ok: false, issue: { code: 'not-json' } }
        );
      }),
      { numRuns: 1000 }
    );
  });

  it.each([
    ['lists 65 deep', '['.repeat(65) + ']'.repeat(65), true],
    ['lists 66 deep', '['.repeat(66) + ']'.repeat(66), false],
    ['objects 64 deep', '{"a":'.repeat(64) + '1' + '}'.repeat(64), true],
    ['objects 65 deep', '{"a":'.repeat(65) + '1' + '}'.repeat(65), false],
    ['lists a million deep', '['.repeat(1e6) + ']'.repeat(1e6), false],
    ['399 999 values in a list', `[${'1,'.repeat(399_998)}1]`, true],
    ['400 000 values in a list', `[${'1,'.repeat(399_999)}1]`, false]
  ])('bounds %s', (_, source, good) => {
    expect(parseJson(source).ok).toBe(good);
  });

  it('says that it is the size', () => {
    const read = parseJson('['.repeat(70) + ']'.repeat(70));
    expect(read).toEqual({ ok: false, issue: { code: 'too-complex', facts: { deepest: 64 } } });
  });
});

describe('get', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'finds no %s of its own making',
    (key) => {
      expect(get({}, key)).toBeUndefined();
    }
  );

  it.each(['constructor', '__proto__'])('finds a %s that is in the file', (key) => {
    const read = parseJson(`{"${key}": 1}`);
    expect(read.ok && get(read.value, key)).toBe(1);
  });

  it.each<[JsonValue | undefined]>([[undefined], [null], ['text'], [1], [[{ a: 1 }]]])(
    'finds nothing in %j',
    (value) => {
      expect(get(value, 'a')).toBeUndefined();
      expect(get(value, 'length')).toBeUndefined();
    }
  );
});

describe('dig', () => {
  it('takes the first of every list on the way', () => {
    const value = { a: [{ b: [{ c: 1 }, { c: 2 }] }, { b: { c: 3 } }] };
    expect(dig(value, 'a', 'b', 'c')).toBe(1);
    expect(dig([value], 'a', 'b', 'c')).toBe(1);
  });

  it('leaves the list at the end', () => {
    expect(dig({ a: { b: [1, 2] } }, 'a', 'b')).toEqual([1, 2]);
  });

  it.each<[JsonValue]>([[{}], [{ a: null }], [{ a: [] }], [{ a: 'b' }], [{ a: { b: {} } }]])(
    'finds no way in %j',
    (value) => {
      expect(dig(value, 'a', 'b', 'c')).toBeUndefined();
    }
  );
});

describe('values', () => {
  it.each<[JsonValue | undefined, readonly JsonValue[]]>([
    [undefined, []],
    [null, []],
    [[], []],
    [
      [1, 2],
      [1, 2]
    ],
    ['a', ['a']],
    [0, [0]],
    [false, [false]],
    [{ a: 1 }, [{ a: 1 }]]
  ])('%j is the list %j', (value, list) => {
    expect(asList(value)).toEqual(list);
  });

  it.each<[JsonValue | undefined, string | undefined]>([
    ['a', 'a'],
    [' a ', ' a '],
    ['  \n', undefined],
    ['', undefined],
    [1, undefined],
    [['a'], undefined],
    [undefined, undefined]
  ])('%j is the text %j', (value, text) => {
    expect(asText(value)).toBe(text);
  });

  it.each<[JsonValue | undefined, number | undefined]>([
    [5, 5],
    [0, 0],
    ['5', 5],
    ['1.5', 1.5],
    ['1,5', 1.5],
    [' 2 ', 2],
    ['', undefined],
    [' ', undefined],
    ['five', undefined],
    ['5 ECTS', undefined],
    ['Infinity', undefined],
    ['1e999', undefined],
    [true, undefined],
    [null, undefined],
    [[5], undefined],
    [undefined, undefined]
  ])('%j is the number %j', (value, number) => {
    expect(asNumber(value)).toBe(number);
  });

  it.each<[JsonValue | undefined, string | undefined]>([
    ['urn:a', 'urn:a'],
    [{ id: 'urn:a' }, 'urn:a'],
    [{ '@id': 'urn:a' }, 'urn:a'],
    [{ id: 'urn:a', '@id': 'urn:b' }, 'urn:a'],
    [{ id: 5 }, undefined],
    [['urn:a'], undefined],
    [undefined, undefined],
    ['a'.repeat(8001), undefined]
  ])('%j has the id %j', (value, id) => {
    expect(idOf(value)).toBe(id);
  });

  it.each<[JsonValue, readonly string[]]>([
    [{ type: 'A' }, ['A']],
    [{ type: ['A', 'B'] }, ['A', 'B']],
    [{ '@type': 'A' }, ['A']],
    [{ type: ['A', 5, null, { id: 'B' }] }, ['A']],
    [{}, []],
    ['A', []]
  ])('%j has the types %j', (value, types) => {
    expect(typesOf(value)).toEqual(types);
  });

  it('come as a list of a thousand at most', () => {
    const many = Array.from({ length: 1001 }, (_, at) => at);
    expect(entriesOf(many)).toEqual(many.slice(0, 1000));
    expect([many, many.slice(1), 'a', null].map(hasTooMany)).toEqual([true, false, false, false]);
    expect([entriesOf('a'), entriesOf(null), entriesOf([])]).toEqual([['a'], [], []]);
  });

  it('are objects where they are neither null nor a list', () => {
    const all: (JsonValue | undefined)[] = [{}, { a: 1 }, [], null, 'a', 1, true, undefined];
    expect(all.map(isObject)).toEqual([true, true, false, false, false, false, false, false]);
  });
});
