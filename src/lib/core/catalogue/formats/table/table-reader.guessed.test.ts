import { describe, expect, it } from 'vitest';
import { readRows } from '../../../../../../tests/fixtures/tables';
import { guessMapping } from './guess';

const COURSES = 'id,title,provider,url,language,course length,effort,price';
const HARBOUR = ['a1', 'Harbour law', 'Kestrel', 'https://kestrel.example/1', 'English'];

describe('a table without a mapping', () => {
  it('is read by the names of its columns', () => {
    const table = readRows(COURSES, [[...HARBOUR, '4-6 weeks', '2–3 hours per week', '50 EUR']]);
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
    const table = readRows(COURSES, [[...HARBOUR, 'one term', 'full time', 'from 50 EUR']]);
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
    const table = readRows('title,price', rows);
    expect(table.offerings.map(({ cost }) => cost)).toEqual(['not-stated', 'free', 'not-stated']);
    expect(table.issues).toEqual([
      { code: 'value-not-understood', place: 'column price', value: '20' }
    ]);
  });

  it('takes hours far below the credits as hours of teaching', () => {
    const [offering] = readRows('title,ects,hours', [['Law', '5', '30 h']]).offerings;
    expect(offering?.workloadHours).toBeUndefined();
    expect(offering?.asPublished).toEqual({ workload: '30 h', credits: '5' });
    expect(offering?.credits).toEqual([{ scheme: 'ects', value: 5 }]);
    const [whole] = readRows('title,ects,hours', [['Law', '5', '125']]).offerings;
    expect(whole?.workloadHours).toEqual({ min: 125, max: 125 });
  });

  it('takes the unit and the currency that a name ends with', () => {
    const header = 'Titel,Dauer (Wochen),Arbeitsaufwand (Std.),Preis in EUR';
    const [offering] = readRows(header, [['Law', '4-6', '37,5', '1.250,00']]).offerings;
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
    const table = readRows('id,title,provider', [
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
    expect(readRows('foo,bar', [['1', '2']]).issues).toEqual([
      { code: 'not-readable', place: 'column title' }
    ]);
  });
});
