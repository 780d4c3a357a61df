import { describe, expect, it } from 'vitest';
import type { Manifest, Part, Piece } from './manifest';
import {
  isLarge,
  LARGE_BYTES,
  partsTaken,
  piecesTaken,
  transferBytes,
  translationsTaken,
  unpackedBytes,
  type Take
} from './take';

let number = 0;
const piece = (bytes = 10): Piece => ({ hash: `${number++}`, bytes, size: bytes * 3 });
const texts = () => ({ texts: piece(), search: piece() });
const part = (field?: string, country?: string, bytes?: number): Part => ({
  ...(field !== undefined && { field }),
  ...(country !== undefined && { country }),
  offerings: 1,
  runs: 0,
  overview: piece(bytes),
  details: piece(),
  own: texts(),
  translations: { de: texts(), 'es-ES': texts() }
});
const manifest = (...parts: Part[]) => ({ common: [piece()], parts }) as unknown as Manifest;
const SPLIT = manifest(part('06', 'SE'), part('06', 'CH'), part('09', 'SE'), part('other'));

describe('what is taken of a catalogue', () => {
  it.each<[string, Take, number[]]>([
    ['everything', {}, [0, 1, 2, 3]],
    ['a field', { fields: ['06'] }, [0, 1]],
    ['a country, with parts of all countries', { countries: ['SE'] }, [0, 2, 3]],
    ['both', { fields: ['06', 'other'], countries: ['SE'] }, [0, 3]],
    ['nothing', { fields: [] }, []]
  ])('is %s', (_, take, parts) => {
    expect(partsTaken(SPLIT, take)).toEqual(parts);
  });

  it('is the common pieces and those of the parts, in the wanted languages, each once', () => {
    expect(piecesTaken(SPLIT, { fields: [] })).toEqual(SPLIT.common);
    expect(piecesTaken(SPLIT, { fields: ['09'], languages: ['es'] })).toHaveLength(1 + 4 + 2);
    const twice = part();
    expect(piecesTaken(manifest(twice, twice), {})).toHaveLength(1 + 4 + 4);
  });

  it.each([
    [undefined, ['de', 'es-ES']],
    [['ES'], ['es-ES']],
    [['de-CH', 'fr'], ['de']],
    [[], []]
  ])('of translations, in %s, is %s', (languages, tags) => {
    const taken = translationsTaken(part(), { ...(languages && { languages }) });
    expect(taken.map(([tag]) => tag)).toEqual(tags);
  });

  it('has a size on its way and on the device', () => {
    const pieces = piecesTaken(SPLIT, { fields: [] });
    expect([transferBytes(pieces), unpackedBytes(pieces)]).toEqual([10, 30]);
  });

  it('has to be chosen where there is much of it, and there are parts to choose from', () => {
    expect(isLarge(SPLIT)).toBe(false);
    expect(isLarge(manifest(part('06', 'SE', LARGE_BYTES), part('09')))).toBe(true);
    expect(isLarge(manifest(part(undefined, undefined, LARGE_BYTES)))).toBe(false);
  });
});
