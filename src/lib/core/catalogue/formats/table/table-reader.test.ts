import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../../../tests/fixtures/tables';
import type { TableMapping } from './mapping';
import { readJsonTable, readTable } from './read-table';
import { TableReader } from './table-reader';

describe('records of a table', () => {
  it('get an id that does not depend on their order', () => {
    const rows = [
      ['Law', 'Kestrel', '5 EUR'],
      ['Law', 'Harrow', '6 EUR'],
      ['Tides', 'Kestrel', '7 EUR']
    ];
    const ids = (some: string[][]) =>
      readRows('title,provider,price', some).offerings.map(({ id }) => id);
    expect(ids(rows.toReversed())).toEqual(ids(rows).reverse());
    expect(new Set(ids(rows)).size).toBe(3);
  });

  it('are kept under an id of their own where an id comes twice', () => {
    const table = readRows('id,title,price', [
      ['a', 'Law', 'free'],
      ['b', 'Tides', 'free'],
      ['a', 'Law again', 'free']
    ]);
    expect(table.offerings.map(({ id }) => id)).toEqual(['a', 'b', 'a#2']);
    expect(table.issues).toEqual([
      { code: 'duplicate-id', place: 'line 4, column id', record: 'a' }
    ]);
  });

  it('are runs of one offering where rows of one id follow each other', () => {
    const table = readRows('id,title,start date,place', [
      ['a', 'Law', '1 May 2027', 'Porto'],
      ['a', 'Law', '1 Oct 2027', 'Cork'],
      ['b', 'Tides', '03/04/2027', '']
    ]);
    expect(table.offerings.map(({ runs }) => runs)).toEqual([
      [
        {
          id: 'a/runs/2027-05-01',
          start: '2027-05-01',
          place: { und: 'Porto' },
          asPublished: { start: '1 May 2027' }
        },
        {
          id: 'a/runs/2027-10-01',
          start: '2027-10-01',
          place: { und: 'Cork' },
          asPublished: { start: '1 Oct 2027' }
        }
      ],
      [{ id: 'b/runs/1', asPublished: { start: '03/04/2027' } }]
    ]);
  });

  it('are left out without a title, or with more cells than the header', () => {
    const table = readRows('title,price', [
      ['', 'free'],
      ['Law', '1', '50 EUR'],
      ['Tides'],
      ['Oaks', 'free', '']
    ]);
    expect(table.offerings.map(({ title }) => title)).toEqual([{ und: 'Oaks' }]);
    expect(table.issues).toEqual([
      { code: 'no-title', place: 'line 2, column title' },
      { code: 'not-readable', place: 'line 3', value: '3', other: '2' },
      { code: 'not-readable', place: 'line 4', value: '1', other: '2' }
    ]);
  });
});

describe('a mapping', () => {
  const mapping: TableMapping = {
    columns: {
      title: ['Titel'],
      'title.en': ['Title'],
      weeks: ['Dauer'],
      price: ['Preis'],
      subjects: ['Fach 1', 'Fach 2'],
      level: ['Stufe'],
      'run.start': ['Beginn'],
      outcomes: ['Ziele']
    },
    fixed: { 'provider.name': 'Brunnfeld', languages: 'de' },
    currency: 'CHF',
    language: 'de',
    list: ';',
    units: { weeks: 'months' },
    dates: 'day-first',
    values: { level: { Einstieg: '1' } }
  };
  const header = 'Titel,Title,Dauer,Preis,Fach 1,Fach 2,Stufe,Beginn,Ziele,Raum';
  const row = [
    'Recht',
    'Law',
    '3',
    "1'200",
    'Recht',
    'Meer',
    'Einstieg',
    '03/04/2027',
    'a; b\\; c',
    'R2'
  ];

  it('says what the columns are', () => {
    const table = readRows(header, [row], mapping);
    expect(table.offerings[0]).toMatchObject({
      title: { de: 'Recht', en: 'Law' },
      weeks: { min: 13, max: 13 },
      cost: [{ minor: 120_000, currency: 'CHF' }],
      subjects: [{ de: 'Recht' }, { de: 'Meer' }],
      level: 1,
      languages: ['de'],
      outcomes: [{ de: 'a' }, { de: 'b; c' }],
      runs: [{ start: '2027-04-03' }]
    });
    expect(table.providers[0]?.name).toEqual({ de: 'Brunnfeld' });
    expect(table.issues).toEqual([{ code: 'column-not-used', place: 'column Raum' }]);
  });

  it('may name columns that are not there', () => {
    const table = readRows('Titel', [['Recht']], {
      columns: { title: ['Titel'], price: ['Preis'] }
    });
    expect(table.issues).toEqual([{ code: 'dangling-reference', place: 'column Preis' }]);
  });
});

describe('a table in JSON', () => {
  it('has its keys as columns', () => {
    const table = readJsonTable([
      { title: 'Law', price: '50 EUR', subjects: ['Sea', 'a|b'], credits: null },
      { title: 'Tides', price: 'lots', free: true }
    ]);
    expect(table?.format).toBe('json-table');
    expect(table?.offerings[0]?.subjects).toEqual([{ und: 'Sea' }, { und: 'a|b' }]);
    expect(table?.issues.map(({ place }) => place)).toEqual(['$[*].free', '$[1].price']);
  });

  it.each([
    [{ title: 'Law' }],
    [[]],
    [['Law']],
    [[{ '@type': 'Course', title: 'Law', price: 1 }]],
    [[{ name: 'Law' }]],
    ['Law'],
    [null]
  ])('is not %j', (value) => {
    expect(readJsonTable(value)).toBeUndefined();
  });
});

it('nothing throws on any cells, and ids stay apart', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      'a',
      'free',
      '5 ECTS',
      '1.234 EUR',
      '=1+1',
      '__proto__',
      'x|y',
      '2027-02-30'
    )
  );
  const header = fc.subarray([
    ...'id,title,title.en,price,weeks,level,languages,run.start,run.id,provider,constructor'.split(
      ','
    ),
    ...'__proto__,credits,credits.scheme,price.audience,skills,skills.id,eqf,homepage'.split(',')
  ]);
  const tables = header.chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length + 1 }))
    )
  );
  fc.assert(
    fc.property(tables, ([names, rows]) => {
      const { offerings } = readTable(
        names,
        rows.map((cells, line) => ({ cells, line }))
      );
      expect(new Set(offerings.map(({ id }) => id)).size).toBe(offerings.length);
    })
  );
});

it('keeps nothing of a row but what is not finished', () => {
  const reader = new TableReader(['id', 'title'], { columns: { id: ['id'], title: ['title'] } });
  expect(reader.row(['a', 'Law'], 2)).toBeUndefined();
  expect(reader.row(['b', 'Tides'], 3)?.id).toBe('a');
  expect(reader.end()?.id).toBe('b');
  expect(reader.end()).toBeUndefined();
});
