import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatChosen, movedBy, parseChosen, type Chosen } from './selection-address';

const parse = (query: string) => parseChosen(new URLSearchParams(query));
const credential = (id: string, ...leftOut: string[]): Chosen => ({
  kind: 'credential',
  id,
  leftOut
});
const path = (id: string): Chosen => ({ kind: 'path', id });

describe('what is chosen', () => {
  it.each<[string, Chosen[]]>([
    ['', []],
    ['?c=a', [credential('a')]],
    ['?c=b&p=x&c=a', [credential('b'), path('x'), credential('a')]],
    ['?c=a&no=name&no=birth%20date&c=b', [credential('a', 'name', 'birth date'), credential('b')]],
    ['?no=name&c=a', [credential('a')]],
    ['?p=x&no=name', [path('x')]],
    ['?c=a&c=a&p=a&p=a', [credential('a'), path('a')]],
    ['?c=&p=&collection=z&id=q', []]
  ])('is read from %j', (query, chosen) => {
    expect(parse(query)).toEqual(chosen);
  });

  it('is written so that it is read again, in its order', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 });
    const one = fc.oneof(
      fc.record({
        kind: fc.constant('credential' as const),
        id: word,
        leftOut: fc.array(word, { maxLength: 3 })
      }),
      fc.record({ kind: fc.constant('path' as const), id: word })
    );
    const some = fc.uniqueArray(one, { selector: ({ kind, id }) => `${kind} ${id}` });
    fc.assert(
      fc.property(some, (chosen) => {
        expect(parse(formatChosen(chosen))).toEqual(chosen);
      })
    );
  });
});

it('names the collection that it is made of, also where nothing of it is left', () => {
  expect(formatChosen([credential('a')], 'x y')).toBe('?collection=x+y&c=a');
  expect(formatChosen([], 'x')).toBe('?collection=x&c=');
  expect(parse('?collection=x&c=')).toEqual([]);
});

describe('moving', () => {
  const all = [credential('a'), path('b'), credential('c')];
  const ids = (chosen: readonly Chosen[]) => chosen.map(({ id }) => id).join('');

  it.each([
    ['a', 1, 'bac'],
    ['a', -1, 'abc'],
    ['c', -1, 'acb'],
    ['c', 1, 'abc'],
    ['unknown', 1, 'abc']
  ] as const)('%s by %i makes %s', (id, by, order) => {
    expect(ids(movedBy(all, { kind: 'credential', id }, by))).toBe(order);
  });

  it('moves a path, not a credential of the same id', () => {
    expect(ids(movedBy(all, { kind: 'path', id: 'b' }, 1))).toBe('acb');
    expect(ids(movedBy(all, { kind: 'credential', id: 'b' }, 1))).toBe('abc');
  });
});
