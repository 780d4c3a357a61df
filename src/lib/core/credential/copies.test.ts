import { describe, expect, it } from 'vitest';
import { copiesOf, filledIn, NO_COPIES } from './copies';
import { indexDocuments, type Documents } from './documents';
import type { JsonValue } from '../kernel/json';

const ADDRESS = 'https://harrowmere.example/badge';
const documents = indexDocuments([
  { address: ADDRESS, text: '{"id":"urn:other","name":"First aid"}' },
  { address: 'urn:list', text: '[1]' },
  { address: 'urn:broken', text: '{' }
]);

describe('copiesOf', () => {
  const copies = copiesOf(documents);

  it('gives an object, and nothing for the rest', () => {
    expect(copies(ADDRESS)).toEqual({ id: 'urn:other', name: 'First aid' });
    for (const other of ['urn:list', 'urn:broken', 'urn:none', '', '__proto__', 'constructor']) {
      expect(copies(other)).toBeUndefined();
    }
  });

  it('looks every address up only once', () => {
    let asked = 0;
    const counting: Documents = {
      find: (address) => {
        asked++;
        return documents.find(address);
      }
    };
    const counted = copiesOf(counting);
    for (let time = 0; time < 100; time++) counted(ADDRESS);
    expect(asked).toBe(1);
  });
});

describe('filledIn', () => {
  const copies = copiesOf(documents);
  const whole = { id: ADDRESS, name: 'First aid' };

  it.each<[string, JsonValue | undefined, JsonValue | undefined]>([
    ['an address', ADDRESS, whole],
    ['a node that only names', { id: ADDRESS, type: 'BadgeClass' }, whole],
    ['an older node', { '@id': ADDRESS }, whole],
    ['a node that describes', { id: ADDRESS, name: 'Mine' }, { id: ADDRESS, name: 'Mine' }],
    ['an address that is not kept', 'urn:none', 'urn:none'],
    ['nothing', undefined, undefined],
    ['null', null, null],
    ['a list', [ADDRESS], [ADDRESS]],
    ['an empty node', {}, {}]
  ])('of %s', (_, value, expected) => {
    expect(filledIn(value, copies)).toEqual(expected);
    expect(filledIn(value, NO_COPIES)).toEqual(value);
  });
});
