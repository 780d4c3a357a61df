import { describe, expect, it } from 'vitest';
import { globalId, isGlobalId } from './global-id';

describe('globalId', () => {
  it.each([
    ['https://p.example/c', true],
    ['urn:isbn:1', true],
    ['did:web:p.example', true],
    ['C56A4180-65AA-42EC-A945-5FD21DEC0538', true],
    ['https://p.example/a b', false],
    ['T101', false],
    ['http://', false],
    ['', false]
  ])('%j is unique in the world: %s', (id, expected) => {
    expect(isGlobalId(id)).toBe(expected);
  });

  it('makes a code unique by its holder', () => {
    expect(globalId(' T 101 ', 'https://p.example/')).toBe('https://p.example/#T-101');
    expect(globalId('urn:x:1', 'https://p.example/')).toBe('urn:x:1');
    expect(globalId('x'.repeat(9000), 'h')).toHaveLength(2002);
  });
});
