import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../../../../tests/fixtures/open-parts';
import { alignmentDistance, nearestStart } from '../../../../../tests/fixtures/slow-words';
import { formatTable } from '../published/table';
import { formatSearch } from './format-search';
import { findTypos, typosOf } from './typos';
import { Vocabulary } from './vocabulary';

function vocabularyOf(words: readonly string[]): Vocabulary {
  const texts = words.map((word, row) => ({ row, title: word, rest: '' }));
  return new Vocabulary(openTable(formatTable(formatSearch(texts))));
}

function typosIn(vocabulary: Vocabulary, word: string, most: number): [string, number][] {
  const found: [string, number][] = [];
  findTypos(vocabulary, word, most, (from, to, distance) => {
    for (let at = from; at < to; at++) found.push([vocabulary.at(at), distance]);
  });
  return found;
}

const word = (letters: string, most: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength: most })
    .map((some) => some.join(''));

describe('findTypos', () => {
  it('finds what comparing every word, and every start of it, finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word('abc', 9), { maxLength: 40 }),
        word('abc', 9),
        fc.constantFrom(1, 2),
        (words, asked, most) => {
          const near = words
            .map((own): [string, number] => [own, nearestStart(own, asked)])
            .filter(([, distance]) => distance <= most)
            .sort(([a], [b]) => (a < b ? -1 : 1));
          expect(typosIn(vocabularyOf(words), asked, most)).toEqual(near);
        }
      ),
      { numRuns: 400 }
    );
  });

  it.each([
    ['a letter too much', 'daata', 1],
    ['a letter missing', 'dta', 1],
    ['a wrong letter', 'dsta', 1],
    ['two that changed places', 'dtaa', 1],
    ['nothing wrong', 'data', 0]
  ])('counts %s', (_, typed, distance) => {
    expect(alignmentDistance(typed, 'data')).toBe(distance);
    expect(typosIn(vocabularyOf(['data']), typed, 1)).toEqual([['data', distance]]);
  });

  it('forgives more in longer words, nothing in short ones', () => {
    expect(['law', 'data', 'finance', 'business'].map(typosOf)).toEqual([0, 1, 1, 2]);
  });

  it('finds nothing among no words', () => {
    expect(typosIn(vocabularyOf([]), 'data', 1)).toEqual([]);
  });
});
