import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openTable } from '../../../../../tests/fixtures/open-parts';
import { slowWorth } from '../../../../../tests/fixtures/slow-words';
import { formatTable, type Column } from '../published/table';
import { formatSearch, type SearchText } from './format-search';
import { SearchIndex } from './search-index';
import { TextSearch } from './text-search';
import { startsOf } from './vocabulary';

function searchOf(texts: readonly SearchText[], rows = texts.length): TextSearch {
  return searchIn(formatSearch(texts), rows);
}

function searchIn(columns: Record<string, Column>, rows: number): TextSearch {
  const index = SearchIndex.open(openTable(formatTable(columns)));
  return new TextSearch([{ index, base: 0, rows }], rows, undefined);
}

const found = (search: TextSearch, words: string) =>
  [...(search.score(words) ?? [])].flatMap((worth, row) => (worth > 0 ? [row] : []));

const WORDS = ['data', 'date', 'database', 'Straße', 'λογική', 'law', 'laws', 'business', 'busy'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((some) => some.join(' '));

describe('searching texts', () => {
  it('gives every text what looking at every word gives it', () => {
    const texts = fc.array(fc.record({ title: text, rest: text }), { maxLength: 12 });
    const typed = fc.constantFrom('data', 'dat', 'dtaa', 'bussines', 'strasse', 'LAW', 'λογικησ');
    const question = fc.array(typed, { maxLength: 3 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(texts, question, (list, words) => {
        const search = searchOf(list.map((one, row) => ({ ...one, row })));
        const slow = slowWorth(
          list.map(({ title, rest }) => ({ title: [title], rest: [rest] })),
          words
        );
        expect(search.score(words)).toEqual(slow && Uint16Array.from(slow));
      })
    );
  });

  it('is the same index whatever the order of the texts', () => {
    const texts = fc.array(fc.record({ row: fc.nat(9), title: text, rest: text }), {
      maxLength: 12
    });
    fc.assert(
      fc.property(texts, (list) => {
        const backwards = formatTable(formatSearch(list.toReversed()));
        expect(backwards).toEqual(formatTable(formatSearch(list)));
      })
    );
  });

  it('has rows far apart', () => {
    const search = searchOf(
      [0, 127, 128, 16_384, 99_999].map((row) => ({ row, title: 'data', rest: '' })),
      100_000
    );
    expect(found(search, 'data')).toEqual([0, 127, 128, 16_384, 99_999]);
  });

  it.each([
    ['de', 'Straße und Größe', 'strasse'],
    ['de', 'Größe', 'GROSSE'],
    ['el', 'Λογική και ηθικός', 'ΗΘΙΚΟΣ'],
    ['el', 'Ώρες', 'ωρεσ'],
    ['lt', 'Šiuolaikinė ūkininkystė', 'ukininkyste'],
    ['lt', 'Duomenų mokslas', 'duomenu'],
    ['pl', 'Zarządzanie łańcuchem', 'lancuchem'],
    ['ca', 'Intel·ligència col·lectiva', 'colectiva collectiva'],
    ['ca', "Tecnologies de l'aprenentatge", 'aprenentatge'],
    ['es', 'Gestión de la niñez', 'ninez'],
    ['pt', 'Educação', 'educacao'],
    ['it', "Qualità dell'università", 'universita'],
    ['nl', 'Ĳkpunten en efficiëntie', 'ijkpunten efficientie'],
    ['sv', 'Ångström på väg', 'angstrom pa vag'],
    ['nb', 'Økonomi og læring', 'okonomi laering'],
    ['en', 'C++ and C# (part 2.0)', 'c++ c# 2.0'],
    ['en', 'ASP.NET, Node.js.', 'node.js net']
  ])('finds words in %s: %s, %s', (_, title, words) => {
    expect(found(searchOf([{ row: 0, title, rest: '' }]), words)).toEqual([0]);
  });

  it('takes the title before the rest, the word before its start, and both before a typo', () => {
    const texts = [
      { row: 0, title: '', rest: 'dates' },
      { row: 1, title: '', rest: 'date' },
      { row: 2, title: 'dates', rest: '' },
      { row: 3, title: 'date', rest: '' },
      { row: 4, title: 'data', rest: '' }
    ];
    const scores = searchOf(texts).score('date');
    expect([...(scores ?? [])]).toEqual(
      [...(scores ?? [])]
        .sort((a, b) => a - b)
        .with(4, 4)
        .with(0, 5)
        .with(1, 6)
        .with(2, 7)
        .with(3, 8)
    );
  });

  it.each([
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['ten thousand words', 'data '.repeat(10_000)],
    ['five hundred different words', Array.from({ length: 500 }, (_, at) => `w${at}`).join(' ')],
    ['nothing but accents', '\u0301'.repeat(10_000)],
    ['half of a pair', '\ud83d'],
    ['letters that become many', '\ufdfa'.repeat(1_000)]
  ])('stays calm at %s', (_, question) => {
    const search = searchOf([{ row: 0, title: 'data', rest: question }]);
    expect(() => search.score(question)).not.toThrow();
  });

  it('looks at every byte once, though the lengths of words pretend otherwise', () => {
    const starts = startsOf(Uint32Array.of(5, 0xfffffffe, 5, 0xffffffff, 3));
    expect([...starts]).toEqual([0, 5, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff]);
  });

  it('stays calm at a damaged index', () => {
    const numbers = fc.array(fc.nat(255), { maxLength: 30 });
    const column = (type: 'u8' | 'u16' | 'u32') => numbers.map((values) => ({ type, values }));
    const columns = fc.record({
      letters: column('u16'),
      length: column('u8'),
      shared: column('u8'),
      postings: column('u8'),
      bytes: column('u32')
    });
    fc.assert(
      fc.property(columns, fc.constantFrom('a', 'data', 'business'), (damaged, words) => {
        expect(searchIn(damaged, 5).score(words)).toHaveLength(5);
      })
    );
  });
});
