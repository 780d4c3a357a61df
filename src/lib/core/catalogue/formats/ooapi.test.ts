import { describe, expect, it } from 'vitest';
import {
  OOAPI_COURSE,
  OOAPI_OFFERING,
  OOAPI_PROGRAMME
} from '../../../../../tests/fixtures/catalogue-files';
import { readOoapi } from './ooapi';

describe('readOoapi', () => {
  it('makes an offering of a course, and a run of its offering', () => {
    const read = readOoapi(OOAPI_OFFERING);
    expect(read).toMatchObject({ format: 'ooapi-6', issues: [], awards: [] });
    expect(read?.offerings).toHaveLength(1);
    expect(read?.offerings[0]).toMatchObject({
      id: 'b1c9a3d0-0000-4000-8000-000000000002',
      provider: 'b1c9a3d0-0000-4000-8000-000000000001',
      title: { 'en-gb': 'Weather', 'nl-nl': 'Weer' },
      codes: ['WX-2'],
      languages: ['nl'],
      field: '0532',
      credits: [{ scheme: 'ects', value: 3 }],
      workloadHours: { min: 84, max: 84 },
      weeks: { min: 8, max: 8 },
      mode: 'blended',
      schedule: 'flexible',
      outcomes: [{ 'en-gb': 'Forecast a day' }],
      prerequisite: { type: 'ask', text: { 'en-gb': 'Some physics' } },
      cost: 'not-stated',
      runs: [
        {
          id: 'b1c9a3d0-0000-4000-8000-000000000003',
          start: '2027-09-01',
          end: '2027-10-27',
          enrolFrom: '2027-05-01',
          enrolBy: '2027-08-01',
          place: { und: 'Utrecht' },
          languages: ['en'],
          cost: [{ minor: 34080, currency: 'EUR', for: 'learning' }]
        }
      ]
    });
    expect(read?.offerings[0]?.runs[0]).not.toHaveProperty('mode');
  });

  it('joins the courses and offerings of a page, in whichever order they come', () => {
    const { course: _, ...alone } = OOAPI_OFFERING;
    const offering = { ...alone, courseId: OOAPI_COURSE['courseId'] };
    for (const items of [
      [offering, OOAPI_COURSE],
      [OOAPI_COURSE, offering]
    ]) {
      const read = readOoapi({ pageSize: 10, items });
      expect(read?.offerings.map(({ title, runs }) => [title, runs.length])).toEqual([
        [{ 'en-gb': 'Weather', 'nl-nl': 'Weer' }, 1]
      ]);
    }
    const [only] = readOoapi([offering])?.offerings ?? [];
    expect(only).toMatchObject({
      id: OOAPI_COURSE['courseId'],
      title: { 'en-gb': 'Weather in autumn' },
      runs: [{ start: '2027-09-01' }]
    });
  });

  it('makes an award of a programme, with its courses as the rule', () => {
    const read = readOoapi(OOAPI_PROGRAMME);
    expect(read).toMatchObject({ format: 'ooapi-5' });
    expect(read?.offerings).toHaveLength(1);
    expect(read?.awards[0]).toMatchObject({
      kind: 'master',
      eqf: { min: 7, max: 7 },
      credits: [{ scheme: 'ects', value: 30 }],
      rule: {
        type: 'all',
        of: [
          { type: 'ask', text: { 'en-gb': 'A logbook' } },
          { type: 'all', of: [{ type: 'course', offering: OOAPI_COURSE['courseId'] }] }
        ]
      }
    });
  });

  it('takes neither of two loads in the same unit', () => {
    const load = (...studyLoad: { studyLoadUnit: string; value: number }[]) =>
      readOoapi({ ...OOAPI_COURSE, studyLoad });
    const two = load({ studyLoadUnit: 'hour', value: 30 }, { studyLoadUnit: 'hour', value: 60 });
    expect(two?.offerings[0]).toMatchObject({ asPublished: { workload: '30 hour; 60 hour' } });
    expect(two?.offerings[0]?.workloadHours).toBeUndefined();
    expect(two?.issues.map(({ code }) => code)).toEqual(['values-contradict']);
    const same = load({ studyLoadUnit: 'ects', value: 5 }, { studyLoadUnit: 'ects', value: 5 });
    expect(same?.offerings[0]?.credits).toEqual([{ scheme: 'ects', value: 5 }]);
    expect(same?.issues).toEqual([]);
  });

  it('takes no part of the costs for the whole', () => {
    const priced = (costType: string, amount: string) =>
      readOoapi({ ...OOAPI_COURSE, priceInformation: [{ costType, amount, currency: 'EUR' }] });
    expect(priced('parking', '10')?.offerings[0]?.cost).toBe('not-stated');
    expect(priced('total costs', '1.234')?.offerings[0]).toMatchObject({
      cost: 'not-stated',
      asPublished: { price: '1.234 EUR total costs' }
    });
    expect(priced('total costs', '0')?.offerings[0]?.cost).toBe('free');
  });
});
