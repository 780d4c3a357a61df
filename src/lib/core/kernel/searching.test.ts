import { describe, expect, it } from 'vitest';
import { hasWord, searchable, searchWords } from './searching';

describe('searching', () => {
  const text = searchable(['Gestión de Proyectos', 'C++ (II)', 'ΛΟΓΙΚΗ']);

  it.each([
    ['gestion', true],
    ['PROY', true],
    ['c++', true],
    ['ii)', true],
    ['λογικη', true],
    ['estion', false],
    ['java', false]
  ])('finds the start of a word, whatever its accents and case: %s, %s', (question, found) => {
    expect(searchWords(question).every((word) => hasWord(text, word))).toBe(found);
  });

  it('asks for every word, and for none where there is none', () => {
    expect(searchWords('  Gestión,de  proyectos ')).toEqual(['gestion', 'de', 'proyectos']);
    expect(searchWords(' (!) ')).toEqual([]);
  });
});
