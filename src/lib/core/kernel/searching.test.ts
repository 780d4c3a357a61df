import { describe, expect, it } from 'vitest';
import { foldedWords, hasWord, searchable, searchWords } from './searching';

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

  it.each([
    ['Straße', ['strasse']],
    ['Ødegård, Łódź & Đakovo', ['odegard', 'lodz', 'dakovo']],
    ['Ægir œuvre', ['aegir', 'oeuvre']],
    ['ΗΘΙΚΌΣ ηθικός', ['ηθικοσ', 'ηθικοσ']],
    ['col·legi col.legi coŀlegi', ['collegi', 'collegi', 'collegi']],
    ["l'aprenentatge", ['l', 'aprenentatge']],
    ['C++, C# and F#.', ['c++', 'c#', 'and', 'f#']],
    ['Python 3.11. Node.js', ['python', '3.11', 'node', 'js']],
    ['\u0301\u0308', []]
  ])('folds the letters of %s', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
