import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from './guess';
import type { TableMapping } from './mapping';
import { readJsonTable, readTable } from './read-table';
import { TableReader } from './table-reader';

function read(header: string, rows: readonly (readonly string[])[], mapping?: TableMapping) {
  const lines = rows.map((cells, at) => ({ cells, line: at + 2 }));
  return readTable(header.split(','), lines, mapping);
}

const COURSES = 'id,title,provider,url,language,course length,effort,price';
const HARBOUR = ['a1', 'Harbour law', 'Kestrel', 'https://kestrel.example/1', 'English'];

describe('a table without a mapping', () => {
  it('is read by the names of its columns', () => {
    const table = read(COURSES, [[...HARBOUR, '4-6 weeks', '2–3 hours per week', '50 EUR']]);
    expect(table.offerings).toEqual([
      {
        id: 'a1',
        provider: table.providers[0]?.id,
        title: { und: 'Harbour law' },
        homepage: 'https://kestrel.example/1',
        languages: ['en'],
        weeks: { min: 4, max: 6 },
        hoursPerWeek: { min: 2, max: 3 },
        cost: [{ minor: 5000, currency: 'EUR', for: 'learning' }],
        runs: [],
        outcomes: [],
        assessment: [],
        stackability: [],
        achievements: [],
        asPublished: { length: '4-6 weeks', workload: '2–3 hours per week', price: '50 EUR' }
      }
    ]);
    expect(table.providers[0]?.name).toEqual({ und: 'Kestrel' });
    expect(table.issues).toEqual([]);
  });

  it('keeps what is not understood, and says where', () => {
    const table = read(COURSES, [[...HARBOUR, 'one term', 'full time', 'from 50 EUR']]);
    const [offering] = table.offerings;
    expect(offering?.weeks).toBeUndefined();
    expect(offering?.cost).toBe('not-stated');
    expect(offering?.asPublished).toEqual({
      length: 'one term',
      workload: 'full time',
      price: 'from 50 EUR'
    });
    const record = offering?.id;
    expect(table.issues).toEqual([
      { code: 'value-not-understood', place: 'line 2, column price', record, value: 'from 50 EUR' },
      {
        code: 'value-not-understood',
        place: 'line 2, column course length',
        record,
        value: 'one term'
      },
      { code: 'value-not-understood', place: 'line 2, column effort', record, value: 'full time' }
    ]);
  });

  it('says once that amounts have no currency', () => {
    const rows = ['20', '0', '30'].map((price) => [`T${price}`, price]);
    const table = read('title,price', rows);
    expect(table.offerings.map(({ cost }) => cost)).toEqual(['not-stated', 'free', 'not-stated']);
    expect(table.issues).toEqual([
      { code: 'value-not-understood', place: 'column price', value: '20' }
    ]);
  });

  it('takes hours far below the credits as hours of teaching', () => {
    const [offering] = read('title,ects,hours', [['Law', '5', '30 h']]).offerings;
    expect(offering?.workloadHours).toBeUndefined();
    expect(offering?.asPublished).toEqual({ workload: '30 h', credits: '5' });
    expect(offering?.credits).toEqual([{ scheme: 'ects', value: 5 }]);
    const [whole] = read('title,ects,hours', [['Law', '5', '125']]).offerings;
    expect(whole?.workloadHours).toEqual({ min: 125, max: 125 });
  });

  it('takes the unit and the currency that a name ends with', () => {
    const header = 'Titel,Dauer (Wochen),Arbeitsaufwand (Std.),Preis in EUR';
    const [offering] = read(header, [['Law', '4-6', '37,5', '1.250,00']]).offerings;
    expect(offering).toMatchObject({
      weeks: { min: 4, max: 6 },
      workloadHours: { min: 37.5, max: 37.5 },
      cost: [{ minor: 125000, currency: 'EUR', for: 'learning' }]
    });
    const units = (names: string) => guessMapping(names.split(','), []);
    expect(units('title,Duration (hours),Effort (hours per week),Price ($)')).toEqual({
      columns: {
        title: ['title'],
        workloadHours: ['Duration (hours)'],
        hoursPerWeek: ['Effort (hours per week)'],
        price: ['Price ($)']
      },
      units: { workloadHours: 'hours' }
    });
  });

  it('keeps ids as they stand, and those of another provider apart', () => {
    const table = read('id,title,provider', [
      ['statics', 'Statics', 'Nordvik'],
      ['my course', 'Mine', 'Nordvik'],
      ['statics', 'Other statics', 'Harrow']
    ]);
    const [, harrow] = table.providers;
    expect(table.offerings.map(({ id }) => id)).toEqual([
      'statics',
      'my-course',
      `${harrow?.id}#statics`
    ]);
  });

  it('is no catalogue where nothing tells of courses', () => {
    expect(
      guessMapping(['Level', 'Name', 'Description'], [['1', 'Law', 'Of the sea']])
    ).toBeUndefined();
    expect(read('foo,bar', [['1', '2']]).issues).toEqual([
      { code: 'not-readable', place: 'column title' }
    ]);
  });
});

describe('records of a table', () => {
  it('get an id that does not depend on their order', () => {
    const rows = [
      ['Law', 'Kestrel', '5 EUR'],
      ['Law', 'Harrow', '6 EUR'],
      ['Tides', 'Kestrel', '7 EUR']
    ];
    const ids = (some: string[][]) =>
      read('title,provider,price', some).offerings.map(({ id }) => id);
    expect(ids(rows.toReversed())).toEqual(ids(rows).reverse());
    expect(new Set(ids(rows)).size).toBe(3);
  });

  it('are kept under an id of their own where an id comes twice', () => {
    const table = read('id,title,price', [
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
    const table = read('id,title,start date,place', [
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
    const table = read('title,price', [
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
    const table = read(header, [row], mapping);
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
    const table = read('Titel', [['Recht']], { columns: { title: ['Titel'], price: ['Preis'] } });
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
