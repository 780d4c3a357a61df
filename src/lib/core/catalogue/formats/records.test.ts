import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { readRecords } from './read-records';
import { entryOf, formatRecord, parseRecord, recordsOf, type RecordIssue } from './records';

const OFFERING = { kind: 'offering', id: 'urn:k:1', title: { en: 'Tides' } };

function parse(record: JsonObject): { readonly record: unknown; readonly wrong: string[] } {
  const wrong: string[] = [];
  const note = ({ code, path }: RecordIssue) => wrong.push(`${code} ${path}`);
  const read = parseRecord(JSON.stringify(record), note);
  if (!read.ok) note(read.issue);
  return { record: read.ok ? read.value : undefined, wrong };
}

describe('records', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const lines = [...recordsOf(records)].map(formatRecord);
        for (const line of lines) expect(line).not.toContain('\n');
        const { providers, offerings, awards, equivalences, issues } = readRecords(
          lines.join('\n')
        );
        expect({ providers, offerings, awards, equivalences }).toEqual(records);
        expect(issues.filter(({ code }) => code !== 'nothing-here')).toEqual([]);
      }),
      { numRuns: 200 }
    );
  });

  it('say nothing of what was left out by hand', () => {
    const { record, wrong } = parse(OFFERING);
    expect(wrong).toEqual([]);
    expect(record).toEqual({
      ...OFFERING,
      provider: '',
      languages: [],
      runs: [],
      cost: 'not-stated',
      outcomes: [],
      assessment: [],
      stackability: [],
      achievements: []
    });
  });

  it.each<[string, JsonObject, string]>([
    ['an unknown member', { colour: 'red' }, 'bad-value colour'],
    ['a kind we do not have', { offeringKind: 'seminar' }, 'bad-value offeringKind'],
    ['a range the wrong way round', { weeks: { min: 3, max: 2 } }, 'bad-value weeks'],
    ['a share above 1', { onlineShare: 1.5 }, 'bad-value onlineShare'],
    ['an EQF level of 9', { eqf: { min: 9, max: 9 } }, 'bad-value eqf.min'],
    ['a day that is none', { runs: [{ id: 'r', start: '2027-02-30' }] }, 'bad-value runs[0].start'],
    ['a run without an id', { runs: [{ start: '2027-02-03' }] }, 'bad-value runs[0].id'],
    [
      'a text of a language that is none',
      { summary: { English: 'x' } },
      'bad-value summary.English'
    ],
    ['a script as an address', { homepage: 'javascript:alert(1)' }, 'bad-value homepage'],
    [
      'cents of a cent',
      { cost: [{ minor: 1.5, currency: 'EUR', for: 'learning' }] },
      'bad-value cost[0].minor'
    ]
  ])('do without %s', (_, members, wrong) => {
    const read = parse({ ...OFFERING, ...members });
    expect(read.wrong).toContain(wrong);
    expect(read.record).toMatchObject(OFFERING);
    expect(JSON.stringify(read.record)).not.toMatch(/red|seminar|1\.5|02-30|javascript|English/);
  });

  it('do not take a list of prices for whole where one of them is wrong', () => {
    const price = { minor: 100, currency: 'EUR', for: 'learning' };
    const { record } = parse({ ...OFFERING, cost: [price, { ...price, for: 'fun' }] });
    expect(record).toMatchObject({ cost: 'not-stated' });
  });

  it.each<[string, JsonValue, string]>([
    ['no id', { ...OFFERING, id: '' }, 'bad-value'],
    ['no title', { kind: 'offering', id: 'x' }, 'bad-value'],
    [
      'a wrong rule',
      { ...OFFERING, prerequisite: { type: 'all', of: [{ type: 'course' }] } },
      'bad-value'
    ],
    ['a rule of nothing', { ...OFFERING, prerequisite: { type: 'any', of: [] } }, 'bad-value'],
    ['another kind', { ...OFFERING, kind: 'course' }, 'not-a-record'],
    ['no object', [OFFERING], 'not-a-record']
  ])('are refused with %s', (_, value, code) => {
    expect(parseRecord(JSON.stringify(value))).toMatchObject({ ok: false, issue: { code } });
  });

  it('take on nothing that is not theirs', () => {
    const line = '{"kind":"provider","id":"k","name":{"en":"K"},"__proto__":{"country":"DE"}}';
    const read = parseRecord(line);
    expect(read.ok && entryOf(read.value)).toEqual({
      kind: 'provider',
      value: { id: 'k', name: { en: 'K' } }
    });
  });
});

describe('readRecords', () => {
  it('goes on after a line that is no record, and says which', () => {
    const lines = [
      formatRecord(OFFERING as never),
      '',
      'oops',
      '{"kind":"offering","id":"y"}',
      '{"kind":"offering","id":"urn:k:1","title":{"en":"b"}}'
    ];
    const read = readRecords(`\uFEFF${lines.join('\r\n')}`);
    expect(read.offerings.map(({ id }) => id)).toEqual(['urn:k:1']);
    expect(read.issues.map(({ code, place }) => [code, place])).toEqual([
      ['not-readable', 'line 3'],
      ['value-not-understood', 'line 4, title'],
      ['duplicate-id', 'line 5']
    ]);
  });
});
