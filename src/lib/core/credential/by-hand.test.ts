import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_LISTS } from './record';
import { allCountries } from '../kernel/country';
import {
  ASSESSMENT_KINDS,
  PARTICIPATION_FORMS,
  SUPERVISION_KINDS
} from '../kernel/standard-elements';
import { EMPTY_ENTRY, formatEntry, parseEntry, type EntryIssue, type HandEntry } from './by-hand';
import type { CredentialRecord } from './record';

const LEAST: HandEntry = { ...EMPTY_ENTRY, title: 'First aid', awardingBody: 'Harrowmere' };

const FULL: HandEntry = {
  learner: 'Alba Example',
  title: 'First aid',
  awardingBody: 'Harrowmere College',
  country: 'GB',
  issuedOn: '2026-03-01',
  validUntil: '2029-03-01',
  outcomes: 'Stop bleeding\nCall for help',
  ects: '1.5',
  hours: '40',
  eqf: '4',
  field: '0913',
  assessment: ['practical', 'attendance'],
  assessmentOther: 'A talk with a nurse',
  participation: 'onsite',
  qualityAssurance: 'Checked each year',
  prerequisites: 'None',
  supervision: 'supervised-onsite-identified',
  grade: 'Passed',
  stackability: 'Counts towards the rescue certificate',
  further: 'https://harrowmere.example'
};

function recordOf(more: Partial<HandEntry>): CredentialRecord {
  const parsed = parseEntry({ ...LEAST, ...more });
  if (!parsed.ok) throw new Error(parsed.issue.map(({ code, path }) => `${path} ${code}`).join());
  return parsed.value;
}

function issuesOf(more: Partial<HandEntry>): readonly EntryIssue[] {
  const parsed = parseEntry({ ...LEAST, ...more });
  return parsed.ok ? [] : parsed.issue;
}

describe('parseEntry', () => {
  it('states nothing that was not typed', () => {
    expect(recordOf({})).toEqual({
      ...EMPTY_LISTS,
      format: 'by-hand',
      title: { und: 'First aid' },
      awardingBody: { name: { und: 'Harrowmere' } }
    });
  });

  it('reads every element', () => {
    expect(recordOf(FULL)).toEqual({
      ...EMPTY_LISTS,
      format: 'by-hand',
      title: { und: 'First aid' },
      recipient: { name: { und: 'Alba Example' } },
      awardingBody: { name: { und: 'Harrowmere College' }, country: 'GB' },
      issuedOn: '2026-03-01',
      validUntil: '2029-03-01',
      outcomes: [{ und: 'Stop bleeding' }, { und: 'Call for help' }],
      skills: [],
      credits: [{ scheme: 'ects', value: 1.5 }],
      workloadHours: { min: 40, max: 40 },
      eqf: { min: 4, max: 4 },
      fields: ['0913'],
      assessment: [
        { code: 'practical' },
        { code: 'attendance' },
        { text: { und: 'A talk with a nurse' } }
      ],
      participation: { code: 'onsite' },
      supervision: { code: 'supervised-onsite-identified' },
      qualityAssurance: { und: 'Checked each year' },
      prerequisites: { und: 'None' },
      grade: { und: 'Passed' },
      stackability: { und: 'Counts towards the rescue certificate' },
      furtherInformation: { und: 'https://harrowmere.example' },
      evidence: []
    });
  });

  it.each<[Partial<HandEntry>, readonly EntryIssue[]]>([
    [{ title: ' ' }, [{ code: 'required', path: 'title' }]],
    [{ awardingBody: '' }, [{ code: 'required', path: 'awardingBody' }]],
    [{ ects: 'five' }, [{ code: 'not-a-number', path: 'ects' }]],
    [{ ects: '1.234,5' }, [{ code: 'not-a-number', path: 'ects' }]],
    [{ hours: '4 h' }, [{ code: 'not-a-number', path: 'hours' }]],
    [{ hours: '1e3' }, [{ code: 'not-a-number', path: 'hours' }]],
    [{ ects: '0' }, [{ code: 'not-positive', path: 'ects' }]],
    [{ hours: '-5' }, [{ code: 'not-positive', path: 'hours' }]],
    [{ issuedOn: '2026-02-30' }, [{ code: 'not-a-day', path: 'issuedOn' }]],
    [{ validUntil: '1.3.2026' }, [{ code: 'not-a-day', path: 'validUntil' }]],
    [{ further: 'x'.repeat(5001) }, [{ code: 'too-long', path: 'further' }]],
    [
      { issuedOn: '2026-03-02', validUntil: '2026-03-01' },
      [{ code: 'ends-before', path: 'validUntil' }]
    ],
    [
      { title: '', ects: 'x', issuedOn: 'x' },
      [
        { code: 'required', path: 'title' },
        { code: 'not-a-number', path: 'ects' },
        { code: 'not-a-day', path: 'issuedOn' }
      ]
    ]
  ])('says what is wrong in %j', (more, issues) => {
    expect(issuesOf(more)).toEqual(issues);
  });

  it.each<[Partial<HandEntry>]>([
    [{ further: 'x'.repeat(5000) }],
    [{ issuedOn: '2026-03-01', validUntil: '2026-03-01' }],
    [{ ects: '0,5', hours: ' 12 ' }],
    [FULL]
  ])('finds nothing wrong in %j', (more) => {
    expect(issuesOf(more)).toEqual([]);
  });

  it('takes a comma for a point', () => {
    expect(recordOf({ ects: '2,5', hours: '7,25' })).toMatchObject({
      credits: [{ scheme: 'ects', value: 2.5 }],
      workloadHours: { min: 7.25, max: 7.25 }
    });
  });

  it('takes one outcome a line, and no blank ones', () => {
    expect(recordOf({ outcomes: '\n Stop bleeding \r\n\n \nCall for help\n' }).outcomes).toEqual([
      { und: 'Stop bleeding' },
      { und: 'Call for help' }
    ]);
  });

  it('leaves out what is in no list', () => {
    const record = recordOf({
      country: 'XX',
      field: '99',
      participation: 'telepathy',
      supervision: 'constructor',
      assessment: ['essay', 'duel']
    });
    expect(record.awardingBody).not.toHaveProperty('country');
    expect(record).not.toHaveProperty('participation');
    expect(record).not.toHaveProperty('supervision');
    expect(record).toMatchObject({ fields: [], assessment: [{ code: 'essay' }] });
  });
});

describe('parseEntry and formatEntry', () => {
  const words = fc.constantFrom('', 'Passed', 'Lärande — 学習', 'a "b" <c>', 'x, y; z');
  const needed = fc.constantFrom('First aid', 'Primeros auxilios', '応急処置');
  const number = fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 4000 }).map((n) => String(n / 4))
  );
  const day = (year: number) =>
    fc.constantFrom('', `${year}-01-31`, `${year}-06-15`, `${year}-12-31`);
  const choice = (codes: readonly string[]) => fc.constantFrom('', ...codes);
  const entries: fc.Arbitrary<HandEntry> = fc.record({
    learner: words,
    title: needed,
    awardingBody: needed,
    country: choice(allCountries()),
    issuedOn: day(2026),
    validUntil: day(2027),
    outcomes: fc.array(needed, { maxLength: 4 }).map((lines) => lines.join('\n')),
    ects: number,
    hours: number,
    eqf: choice(['1', '2', '3', '4', '5', '6', '7', '8']),
    field: choice(['01', '061', '0612', '10', '1015']),
    assessment: fc.subarray([...ASSESSMENT_KINDS]),
    assessmentOther: words,
    participation: choice(PARTICIPATION_FORMS),
    qualityAssurance: words,
    prerequisites: words,
    supervision: choice(SUPERVISION_KINDS),
    grade: words,
    stackability: words,
    further: words
  });

  it('give back every entry as it was typed', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(formatEntry(recordOf(entry))).toEqual(entry);
      }),
      { numRuns: 500 }
    );
  });

  it('give the same record after a change of nothing', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const record = recordOf(entry);
        expect(recordOf(formatEntry(record))).toEqual(record);
      })
    );
  });

  it('write numbers with a point and texts without blanks around', () => {
    const entry = formatEntry(recordOf({ ects: ' 2,50 ', title: ' First aid ', grade: '  ' }));
    expect(entry).toEqual({ ...LEAST, ects: '2.5' });
  });
});
