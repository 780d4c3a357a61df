import { describe, expect, it } from 'vitest';
import { MOOCHUB } from '../../../../../tests/fixtures/catalogue-files';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { readMoochub } from './moochub';

const course = (attributes: JsonObject) =>
  readMoochub({ data: { id: 'x', type: 'Course', attributes: { name: 'X', ...attributes } } });

describe('readMoochub', () => {
  it('reads a page', () => {
    const read = readMoochub(MOOCHUB);
    expect(read).toMatchObject({ format: 'moochub-3', issues: [] });
    expect(read?.providers).toEqual([
      {
        id: 'https://kestrel.example/',
        name: { und: 'Kestrel' },
        homepage: 'https://kestrel.example/'
      }
    ]);
    expect(read?.offerings).toEqual([
      {
        id: 'https://kestrel.example/moochub#17',
        provider: 'https://kestrel.example/',
        kind: 'mooc',
        title: { en: 'Tide tables' },
        summary: { en: 'Reading & making them.' },
        codes: ['TT-1'],
        languages: ['en'],
        field: '0532',
        credits: [{ scheme: 'ects', value: 2 }],
        weeks: { min: 2, max: 2 },
        hoursPerWeek: { min: 3, max: 3 },
        mode: 'online',
        runs: [
          {
            id: 'https://kestrel.example/moochub#17#2027-03-01',
            start: '2027-03-01',
            end: '2027-03-14'
          },
          { id: 'https://kestrel.example/moochub#17#2027-09-01', start: '2027-09-01' }
        ],
        cost: [{ minor: 5000, currency: 'EUR', for: 'certificate' }],
        outcomes: [],
        skills: [
          { name: { en: 'Read charts', de: 'Karten lesen' }, id: 'https://skills.example/charts' }
        ],
        assessment: [],
        stackability: [],
        prerequisite: { type: 'ask', text: { en: 'Counting' } },
        achievements: [],
        homepage: 'https://kestrel.example/tides'
      }
    ]);
  });

  it.each<[string, JsonValue[], unknown, string[]]>([
    ['free', [{ price: 0, category: 'course' }], 'free', []],
    ['without a price', [{ category: 'course' }], 'not-stated', []],
    [
      'without a currency',
      [{ price: 20, category: 'course' }],
      'not-stated',
      ['value-not-understood']
    ],
    [
      'by the month',
      [{ price: 20, priceCurrency: 'EUR', paymentFrequency: 'monthly', category: 'course' }],
      [{ minor: 2000, currency: 'EUR', for: 'learning', per: 'month' }],
      []
    ],
    [
      'by the semester, which is no unit of ours',
      [{ price: 20, priceCurrency: 'EUR', paymentFrequency: 'by semester', category: 'course' }],
      'not-stated',
      ['unknown-value']
    ],
    [
      'as a whole and in parts',
      [
        { price: 70, priceCurrency: 'EUR', category: 'complete' },
        { price: 20, priceCurrency: 'EUR', category: 'course' }
      ],
      [
        { minor: 2000, currency: 'EUR', for: 'learning' },
        { minor: 5000, currency: 'EUR', for: 'certificate' }
      ],
      []
    ],
    [
      'of a free course with its certificate',
      [
        { price: 0, priceCurrency: 'EUR', category: 'course' },
        { price: 50, priceCurrency: 'EUR', category: 'complete' }
      ],
      [{ minor: 5000, currency: 'EUR', for: 'certificate' }],
      []
    ],
    [
      'for all of it, of the certificate, and of the course',
      [
        { price: 0, priceCurrency: 'EUR', category: 'course' },
        { price: 50, priceCurrency: 'EUR', category: 'certificate' },
        { price: 50, priceCurrency: 'EUR', category: 'complete' }
      ],
      [{ minor: 5000, currency: 'EUR', for: 'certificate' }],
      []
    ],
    [
      'that is less for all than for a part',
      [
        { price: 10, priceCurrency: 'EUR', category: 'complete' },
        { price: 20, priceCurrency: 'EUR', category: 'course' }
      ],
      'not-stated',
      ['value-not-understood']
    ],
    [
      'of the certificate alone',
      [{ price: 50, priceCurrency: 'EUR', category: 'certificate' }],
      'not-stated',
      ['value-not-understood']
    ],
    [
      'twice',
      [
        { price: 70, priceCurrency: 'EUR', category: 'course' },
        { price: 20, priceCurrency: 'EUR', category: 'course' }
      ],
      'not-stated',
      ['values-contradict']
    ]
  ])('a price %s', (_, offer, cost, codes) => {
    const read = course({ offer });
    expect(read?.offerings[0]?.cost).toEqual(cost);
    expect(read?.issues.map(({ code }) => code)).toEqual(codes);
  });

  it('takes the price of a certificate as all of the cost where the course is free', () => {
    const offer = [{ price: 50, priceCurrency: 'EUR', category: 'certificate' }];
    expect(course({ offer, access: ['free'] })?.offerings[0]?.cost).toEqual([
      { minor: 5000, currency: 'EUR', for: 'certificate' }
    ]);
  });

  it('keeps the level in its own words', () => {
    const educationalLevel = [
      { name: [{ inLanguage: 'en', name: 'Foundation' }], educationalFramework: 'DigComp' }
    ];
    const read = course({ educationalLevel });
    expect(read?.offerings[0]?.asPublished).toEqual({ level: 'Foundation (DigComp)' });
  });

  it('keeps in words what it does not understand', () => {
    const read = course({ duration: 'a while', workload: { timeValue: 1, timeUnit: 'h/day' } });
    expect(read?.offerings[0]?.asPublished).toEqual({ length: 'a while', workload: '1 h/day' });
    expect(read?.issues.map(({ place }) => place)).toEqual([
      'data.attributes.duration',
      'data.attributes.workload'
    ]);
  });

  it('leaves out a course without a name', () => {
    const read = course({ name: ' ' });
    expect(read?.offerings).toEqual([]);
    expect(read?.issues[0]).toEqual({ code: 'no-title', place: 'data', record: 'x' });
  });

  it.each<[JsonValue]>([[null], [[]], [{ data: [] }], [{ data: [{ id: '1' }] }]])(
    'is silent about %j',
    (value) => {
      expect(readMoochub(value)).toBeUndefined();
    }
  );
});
