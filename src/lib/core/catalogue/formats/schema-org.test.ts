import { describe, expect, it } from 'vitest';
import { SCHEMA_ORG } from '../../../../../tests/fixtures/catalogue-files';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { readSchemaOrg } from './schema-org';

const course = (members: JsonObject) =>
  readSchemaOrg({ '@context': 'https://schema.org', '@type': 'Course', name: 'X', ...members });

describe('readSchemaOrg', () => {
  it('reads courses, their instances and programmes of a graph', () => {
    const read = readSchemaOrg(SCHEMA_ORG);
    expect(read).toMatchObject({ format: 'schema-org', issues: [] });
    expect(read?.offerings).toHaveLength(2);
    expect(read?.offerings[0]).toEqual({
      id: 'https://kestrel.example/knots',
      provider: 'https://kestrel.example/',
      title: { es: 'Nudos' },
      summary: { en: 'Rope & more' },
      languages: [],
      workloadHours: { min: 20, max: 20 },
      hoursPerWeek: { min: 5, max: 5 },
      weeks: { min: 4, max: 4 },
      mode: 'online',
      runs: [
        {
          id: 'https://kestrel.example/knots#2027-05-03',
          start: '2027-05-03',
          mode: 'online',
          cost: [
            { minor: 12050, currency: 'EUR', for: 'learning' },
            { minor: 3000, currency: 'EUR', for: 'certificate' }
          ]
        }
      ],
      cost: 'not-stated',
      outcomes: [],
      assessment: [],
      awardGiven: { en: 'A badge' },
      stackability: [],
      prerequisite: {
        type: 'all',
        of: [
          { type: 'ask', text: { en: 'Good hands' } },
          { type: 'course', offering: 'https://kestrel.example/ropes' }
        ]
      },
      achievements: []
    });
    expect(read?.awards[0]).toMatchObject({
      title: { en: 'Sailor' },
      cost: 'not-stated',
      alternative: { cost: [{ minor: 90000, currency: 'EUR', for: 'learning' }] },
      rule: {
        type: 'all',
        of: [
          { type: 'course', offering: 'https://kestrel.example/knots' },
          { type: 'course', offering: 'https://kestrel.example/ropes' }
        ]
      }
    });
  });

  it.each<[string, JsonObject, unknown]>([
    ['free', { isAccessibleForFree: 'True' }, 'free'],
    ['free by its category', { offers: { category: 'Free' } }, 'free'],
    ['paid, without saying how much', { offers: { category: 'Paid' } }, 'not-stated'],
    ['not yet known', { offers: { price: 'TBA' } }, 'not-yet-known'],
    [
      'in groups of people',
      {
        offers: [
          { category: 'Resident Tuition', price: 10, priceCurrency: 'USD' },
          { category: 'Room and Board', price: 99, priceCurrency: 'USD' }
        ]
      },
      [{ minor: 1000, currency: 'USD', for: 'learning', audience: { und: 'Resident Tuition' } }]
    ],
    [
      'from the least to the most',
      { offers: { '@type': 'AggregateOffer', lowPrice: 5, highPrice: 9, priceCurrency: 'EUR' } },
      'not-stated'
    ],
    [
      'of one amount in an aggregate',
      { offers: { '@type': 'AggregateOffer', lowPrice: 9, highPrice: 9, priceCurrency: 'EUR' } },
      [{ minor: 900, currency: 'EUR', for: 'learning' }]
    ],
    [
      'by the month',
      { offers: { priceSpecification: { price: 9, priceCurrency: 'EUR', unitCode: 'MON' } } },
      [{ minor: 900, currency: 'EUR', for: 'learning', per: 'month' }]
    ],
    [
      'of a subscription without its period',
      { offers: { category: 'Subscription', price: 9, priceCurrency: 'EUR' } },
      'not-stated'
    ],
    [
      'of a course that is only free in parts',
      { offers: { category: 'Partially Free', price: 0, priceCurrency: 'EUR' } },
      'not-stated'
    ]
  ])('a price %s', (_, members, cost) => {
    expect(course(members)?.offerings[0]?.cost).toEqual(cost);
  });

  it('takes the dates of a time from its schedule', () => {
    const courseSchedule = { startDate: '2027-07-01', endDate: '2027-07-31' };
    expect(course({ hasCourseInstance: { courseSchedule } })?.offerings[0]?.runs).toMatchObject([
      { start: '2027-07-01', end: '2027-07-31' }
    ]);
  });

  it('takes work that is stated in days for no length', () => {
    const [offering] = course({ hasCourseInstance: { courseWorkload: 'P2D' } })?.offerings ?? [];
    expect(offering).toMatchObject({ asPublished: { workload: 'P2D' } });
    expect(offering?.weeks).toBeUndefined();
  });

  it('calls a course without a name by its description', () => {
    const { name: _, ...nameless } = { name: 'X', '@type': 'Course', description: 'a '.repeat(60) };
    const read = readSchemaOrg(nameless);
    expect(read?.offerings[0]?.title['und']).toMatch(/^(?:a )+a…$/);
    expect(read?.issues.map(({ code }) => code)).toEqual(['no-title']);
  });

  it('makes the same id of the same course, wherever it stands', () => {
    const one = { '@type': 'Course', name: 'Knots', provider: 'Kestrel' };
    const [id] = readSchemaOrg(one)?.offerings.map((offering) => offering.id) ?? [];
    const list = readSchemaOrg({
      '@type': 'ItemList',
      itemListElement: [
        { '@type': 'ListItem', item: { '@type': 'Course', name: 'Y' } },
        { item: one }
      ]
    });
    expect(list?.offerings.map((offering) => offering.id)[1]).toBe(id);
  });

  it.each<[JsonValue]>([
    [{ '@context': 'https://schema.org', '@type': 'Occupation', name: 'Baker' }],
    [
      {
        '@context': 'https://schema.org',
        '@type': 'School',
        hasCredential: { '@type': 'EducationalOccupationalCredential', name: 'A' }
      }
    ]
  ])('says that there is nothing in %j', (value) => {
    expect(readSchemaOrg(value)).toMatchObject({
      offerings: [],
      awards: [],
      issues: [{ code: 'nothing-here' }]
    });
  });
});
