import { describe, expect, it } from 'vitest';
import { CTDL } from '../../../../../tests/fixtures/catalogue-files';
import type { JsonObject, JsonValue } from '../../kernel/json';
import type { Rule } from '../rule';
import { readCtdl } from './ctdl';

const courseOf = (id: string): Rule => ({ type: 'course', offering: `urn:k:${id}` }) as Rule;

describe('readCtdl', () => {
  it('reads a pathway as the rule of the award it leads to', () => {
    const read = readCtdl(CTDL);
    expect(read?.offerings.map(({ id }) => id)).toEqual(['urn:k:a', 'urn:k:b', 'urn:k:c']);
    expect(read?.awards.map(({ id }) => id)).toEqual(['urn:k:badge', 'urn:k:cert']);
    const [badge, certificate] = read?.awards ?? [];
    expect(badge).toMatchObject({
      kind: 'badge',
      achievements: ['https://kestrel.example/badges/navigator']
    });
    expect(badge?.rule).toEqual({
      type: 'sequence',
      of: [
        { type: 'award', award: 'urn:k:cert' },
        {
          type: 'some',
          count: 2,
          of: [
            courseOf('a'),
            courseOf('b'),
            {
              type: 'all',
              of: [courseOf('c'), { type: 'ask', text: { und: 'A good grade (grade ≥ B)' } }],
              name: { en: 'At sea' }
            }
          ]
        }
      ]
    });
    expect(certificate?.cost).toEqual([{ minor: 7550, currency: 'EUR', for: 'learning' }]);
    expect(read?.issues).toEqual([
      {
        code: 'constraint-not-supported',
        place: '@graph[2].ceterms:hasCondition',
        record: 'urn:k:badge',
        value: 'A good grade (grade ≥ B)'
      }
    ]);
  });

  it('reads a transfer value as an equivalence', () => {
    const [equivalence] = readCtdl(CTDL)?.equivalences ?? [];
    const [held = ''] = equivalence?.from ?? [];
    expect(equivalence).toEqual({
      id: 'urn:k:transfer',
      title: { en: 'Old for new' },
      from: [held, 'https://elsewhere.example/x'],
      to: ['urn:k:a'],
      credits: [{ scheme: 'ects', value: 4 }],
      names: { [held]: { en: 'Deck hand' } },
      source: {},
      validUntil: '2030-01-31'
    });
  });

  const condition = (members: JsonObject): JsonValue => [
    { '@id': 'urn:k:x', '@type': '_:ComponentCondition', ':description': 'Said', ...members },
    ...['a', 'b', 'c'].map((id) => ({
      '@id': `urn:k:${id}`,
      '@type': 'https://purl.org/ctdl/terms/CourseComponent',
      'https://purl.org/ctdl/terms/name': [{ '@value': id }]
    }))
  ];
  const constraint = (left: string, comparator: string, right: JsonValue): JsonObject => ({
    ':leftSource': `:${left}`,
    ':comparator': `:${comparator}`,
    ':rightSource': right
  });
  const sum = (credits: number): JsonObject => ({
    ...constraint('creditValue', 'gteq', credits),
    ':leftAction': ':Sum'
  });
  const ECTS = constraint('creditUnitType', 'EQ', 'creditUnit:ECTS');
  const three = ['urn:k:a', 'urn:k:b', 'urn:k:c'];
  const all = three.map((id) => ({ type: 'course', offering: id }));

  it.each<[string, JsonObject, unknown]>([
    ['all of them without a number', { ':targetComponent': three }, { type: 'all', of: all }],
    ['one of them', { ':requiredNumber': 1, ':targetComponent': three }, { type: 'any', of: all }],
    [
      'one by the operator',
      { ':logicalOperator': ':Or', ':targetComponent': three },
      { type: 'any', of: all }
    ],
    [
      'some of them',
      { ':requiredNumber': '2', ':targetComponent': three },
      { type: 'some', count: 2, of: all }
    ],
    [
      'as many as there are',
      { ':requiredNumber': 3, ':targetComponent': three },
      { type: 'all', of: all }
    ],
    [
      'more than there are',
      { ':requiredNumber': 4, ':targetComponent': three },
      { type: 'ask', text: { und: 'Said' } }
    ],
    [
      'an operator we do not have',
      { ':logicalOperator': ':Not', ':targetComponent': three },
      { type: 'ask', text: { und: 'Said' } }
    ],
    ['nothing at all', {}, { type: 'ask', text: { und: 'Said' } }],
    [
      'credits',
      {
        ':targetComponent': three,
        ':hasConstraint': [sum(10), ECTS]
      },
      { type: 'credits', least: { credits: 10 }, from: { courses: three } }
    ],
    [
      'credits of a level with a grade, of whatever is held',
      {
        ':hasConstraint': [
          sum(120),
          constraint('creditUnitType', 'eq', 'https://kestrel.example/scqf/credits/'),
          constraint('creditLevelType', 'eq', 'https://kestrel.example/scqf/levels/8'),
          constraint('grade', 'eq', ['A', 'B'])
        ]
      },
      {
        type: 'credits',
        least: { credits: 120, scheme: 'SCQF' },
        from: { creditLevels: ['8'], grade: { least: 'B', scale: ['A', 'B'] } },
        source: { sentence: { und: 'Said' } }
      }
    ],
    [
      'a grade in each course',
      {
        ':requiredNumber': 1,
        ':targetComponent': three,
        ':hasConstraint': constraint('grade', 'gteq', 4.5)
      },
      { type: 'any', of: all.map((course) => ({ ...course, grade: { least: '4.5' } })) }
    ],
    [
      'a mean',
      {
        ':targetComponent': three,
        ':hasConstraint': { ...constraint('percentMark', 'gteq', 50), ':leftAction': ':Mean' }
      },
      {
        type: 'all',
        of: [
          { type: 'all', of: all },
          { type: 'average', least: 50, from: { courses: three } }
        ]
      }
    ],
    [
      'a mean and what is beyond rules',
      {
        ':hasConstraint': [
          { ...constraint('grade', 'lteq', 2), ':leftAction': ':Mean' },
          constraint('resit', 'eq', false)
        ]
      },
      {
        type: 'all',
        of: [
          { type: 'average', least: 2, lowerIsBetter: true, from: {} },
          { type: 'ask', text: { und: 'Said (resit = false)' } }
        ]
      }
    ],
    [
      'a sum of no known unit',
      { ':hasConstraint': [sum(10)] },
      { type: 'ask', text: { und: 'Said (Sum(creditValue) ≥ 10)' } }
    ],
    [
      'no more than a sum',
      { ':hasConstraint': [{ ...sum(10), ':comparator': ':lteq' }, ECTS] },
      { type: 'ask', text: { und: 'Said (Sum(creditValue) ≤ 10 AND creditUnitType = ECTS)' } }
    ],
    [
      'one constraint or the other',
      { ':logicalOperator': ':Or', ':hasConstraint': [sum(10), ECTS] },
      { type: 'ask', text: { und: 'Said (Sum(creditValue) ≥ 10 OR creditUnitType = ECTS)' } }
    ],
    [
      'a letter as the least grade',
      { ':targetComponent': three, ':hasConstraint': constraint('grade', 'gteq', 'B') },
      {
        type: 'all',
        of: [
          { type: 'all', of: all },
          { type: 'ask', text: { und: 'Said (grade ≥ B)' } }
        ]
      }
    ]
  ])('a condition alone is a rule: %s', (_, members, rule) => {
    const read = readCtdl(condition(members));
    expect(read?.awards).toHaveLength(1);
    expect(read?.awards[0]).toMatchObject({ id: 'urn:k:x', title: { und: 'Said' }, rule });
  });

  it('reads what a course costs, how much work it is, and who vouches for it', () => {
    const cost = (type: string, price: number) => ({
      'ceterms:price': price,
      'ceterms:currency': 'USD',
      'ceterms:directCostType': { 'ceterms:targetNode': `costType:${type}` }
    });
    const course = (...estimatedCost: JsonObject[]) =>
      readCtdl({
        '@id': 'urn:k:c',
        '@type': 'ceterms:Course',
        'ceterms:name': 'Knots',
        'ceterms:estimatedCost': estimatedCost,
        'ceterms:estimatedDuration': {
          'ceterms:minimumDuration': 'P4W',
          'ceterms:maximumDuration': 'P6W',
          'ceterms:timeRequired': 'PT40H'
        },
        'ceterms:accreditedBy': { '@type': 'ceterms:Organization', 'ceterms:name': 'Board' }
      })?.offerings[0];
    expect(course(cost('Tuition', 100), cost('RoomOrResidency', 9))).toMatchObject({
      cost: [{ minor: 10000, currency: 'USD', for: 'learning' }],
      weeks: { min: 4, max: 6 },
      workloadHours: { min: 40, max: 40 },
      qualityAssurance: { und: 'Board' }
    });
    expect(course(cost('Tuition', 100), cost('UnheardOf', 20))).toMatchObject({
      cost: 'not-stated',
      asPublished: { price: '100 USD Tuition; 20 USD UnheardOf' }
    });
  });

  it('tells what is good to have, and what goes along, from what is needed before', () => {
    const profile = (target: string) => ({
      '@type': 'ceterms:ConditionProfile',
      'ceterms:targetLearningOpportunity': target
    });
    const course = (id: string, members: JsonObject = {}) => ({
      '@id': `urn:k:${id}`,
      '@type': 'ceterms:Course',
      'ceterms:name': id,
      ...members
    });
    const read = readCtdl([
      course('a'),
      course('b'),
      course('c', {
        'ceterms:corequisite': profile('urn:k:a'),
        'ceterms:recommends': [profile('urn:k:b'), { 'ceterms:description': 'Sea legs' }]
      })
    ]);
    expect(read?.offerings.find(({ id }) => id === 'urn:k:c')?.prerequisite).toEqual({
      type: 'all',
      of: [
        { ...courseOf('a'), together: true },
        { type: 'advised', of: courseOf('b') },
        { type: 'advised', of: { type: 'ask', text: { und: 'Sea legs' } } }
      ]
    });
  });

  it('is done with groups that stand in each other', () => {
    const group = (id: string, inner: string) => ({
      '@id': id,
      '@type': 'ceterms:BasicComponent',
      'ceterms:name': id,
      'ceterms:hasCondition': {
        '@type': 'ceterms:ComponentCondition',
        'ceterms:targetComponent': [inner, inner]
      }
    });
    const read = readCtdl([group('urn:1', 'urn:2'), group('urn:2', 'urn:1')]);
    expect(read?.awards.length).toBeGreaterThan(0);
    expect(read?.issues.map(({ code }) => code)).toContain('constraint-not-supported');
  });
});
