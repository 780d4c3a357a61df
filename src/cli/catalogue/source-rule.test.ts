import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { allParts } from '../../lib/core/catalogue/rule-names';
import type { Rule } from '../../lib/core/catalogue/rule';
import { readProviderFile } from './read-source';
import { parseRule, RuleError } from './source-rule';

const read = (text: string): Rule => parseRule(parse(text));
const A = { type: 'course', offering: 'a' };
const from = { courses: ['a', 'b'] };

describe('a rule in a source file', () => {
  it.each<[string, object]>([
    ['a', A],
    ['{ course: a }', A],
    [
      '{ course: a, or: [b], grade: 4.5, together: true }',
      { ...A, equivalents: ['b'], grade: { least: '4.5' }, together: true }
    ],
    [
      '{ course: a, grade: { least: B, scale: [A, B] } }',
      { ...A, grade: { least: 'B', scale: ['A', 'B'] } }
    ],
    ['{ award: x }', { type: 'award', award: 'x' }],
    ['{ all: [a, { any: [a] }] }', { type: 'all', of: [A, { type: 'any', of: [A] }] }],
    ['{ sequence: [a, a] }', { type: 'sequence', of: [A, A] }],
    ['{ some: 1, of: [a, a] }', { type: 'some', count: 1, of: [A, A] }],
    ['{ credits: 20, from: [a, b] }', { type: 'credits', least: { credits: 20 }, from }],
    [
      '{ credits: { least: 20 CATS, from: own } }',
      { type: 'credits', least: { credits: 20, scheme: 'CATS' }, from: { recognised: false } }
    ],
    [
      '{ credits: 2.5 ects, from: anything }',
      { type: 'credits', least: { credits: 2.5 }, from: {} }
    ],
    [
      '{ credits: 3 courses, from: { levels: [basic, advanced], eqf: 6-7, credit-levels: ["9"] } }',
      {
        type: 'credits',
        least: { courses: 3 },
        from: { levels: [1, 3], eqf: { min: 6, max: 7 }, creditLevels: ['9'] }
      }
    ],
    [
      '{ credits: { least: { credits: 20, step: 5 }, from: { grade: B, recognised: true } } }',
      {
        type: 'credits',
        least: { credits: 20, step: 5 },
        from: { grade: { least: 'B' }, recognised: true }
      }
    ],
    [
      '{ average: 4.5, lower-is-better: true, from: [a, b] }',
      { type: 'average', least: 4.5, lowerIsBetter: true, from }
    ],
    ['{ once: a, among: awards }', { type: 'once', among: 'awards', of: A }],
    ['{ once: a, among: { family: f } }', { type: 'once', among: { family: 'f' }, of: A }],
    [
      '{ at-most: 30% of 60 rounded down, from: [a, b], of: [a, a] }',
      {
        type: 'limit',
        most: { share: 0.3, of: 60, rounding: 'down' },
        from,
        of: { type: 'all', of: [A, A] }
      }
    ],
    [
      '{ at-most: 60 credits recognised, of: a }',
      { type: 'limit', most: { credits: 60 }, from: { recognised: true }, of: A }
    ],
    [
      '{ less-than: 50%, from: recognised, until: a, of: a }',
      {
        type: 'limit',
        most: { share: 0.5 },
        below: true,
        from: { recognised: true },
        until: A,
        of: A
      }
    ],
    [
      '{ not-older-than: 6 years, at: award, from: [a, b], of: a }',
      { type: 'fresh', months: 72, clock: 'award', from, of: A }
    ],
    [
      '{ within: 18 months, since: first-step, of: a }',
      { type: 'within', months: 18, clock: 'first-step', of: A }
    ],
    [
      '{ by: today, versions: [{ from: 2027-01-01, rule: { award: x } }, { from: 2026-01-01, rule: a }] }',
      {
        type: 'dated',
        by: 'today',
        versions: [
          { from: '2026-01-01', rule: A },
          { from: '2027-01-01', rule: { type: 'award', award: 'x' } }
        ]
      }
    ],
    ['{ advised: a }', { type: 'advised', of: A }],
    ['{ ask: { en: Talk }, about: entry }', { type: 'ask', text: { en: 'Talk' }, about: 'entry' }],
    [
      '{ all: [a], name: { en: N }, source: { sentence: { en: S }, url: "https://a.example/", valid-from: 2026-01-01 } }',
      {
        type: 'all',
        of: [A],
        name: { en: 'N' },
        source: { sentence: { en: 'S' }, url: 'https://a.example/', validFrom: '2026-01-01' }
      }
    ]
  ])('%s', (text, rule) => {
    expect(read(text)).toEqual(rule);
  });

  it('can be of every type', () => {
    const all = read(`
      all:
        - a
        - { credits: 1, from: { providers: [p] } }
        - { once: { not-older-than: 1 year, at: enrolment, of: { within: 1 year, since: enrolment, of: a } } }
    `);
    expect([...allParts(all)].map(({ type }) => type)).toEqual(
      'all course credits once fresh within course'.split(' ')
    );
  });

  it.each<[string, string, RegExp]>([
    ['3', '', /write a course id or one of all, any/],
    ['{ every: [a] }', '', /no known rule has the keys every/],
    ['{ all: [] }', 'all', /write a list/],
    ['{ all: [a, { any: [a, 3] }] }', 'all.1.any.1', /write a course id/],
    ['{ all: [a], of: [a] }', 'of', /all has no of; it has all, name, source/],
    ['{ some: 0, of: [a] }', '', /count: 0|"0" cannot stand here|count/],
    ['{ course: a, or: b }', '', /equivalents/],
    ['{ credits: many, from: [a] }', 'credits', /write 20, 20 CATS, 3 courses/],
    ['{ credits: 150% of 20, from: [a] }', '', /least.share/],
    ['{ credits: 20 }', 'from', /write a list of courses, recognised, own/],
    [
      '{ credits: { least: 20, from: { colours: [a] } } }',
      'credits.from.colours',
      /a pool has no colours/
    ],
    ['{ credits: 20, from: { levels: [middle] } }', 'from.levels', /write basic, intermediate/],
    ['{ credits: 20, from: { eqf: 9 } }', 'from.eqf', /write 6 or 6-8/],
    ['{ credits: 20, from: { kinds: [song] } }', '', /from.kinds\[0\]/],
    ['{ not-older-than: 6, at: award, of: a }', 'not-older-than', /write 6 years or 18 months/],
    ['{ not-older-than: 6 years, of: a }', '', /clock/],
    ['{ at-most: 60, from: own }', 'of', /write a course id/],
    ['{ by: today, versions: [{ from: 2027-02-30, rule: a }] }', '', /versions\[0\].from/],
    ['{ ask: Talk }', '', /text/],
    ['{ all: [a], name: N }', '', /name/],
    ['{ all: [a], source: { url: here } }', '', /source.url/]
  ])('%s is wrong at %s', (text, place, words) => {
    let error: unknown;
    try {
      read(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(RuleError);
    expect((error as RuleError).place.join('.')).toBe(place);
    expect((error as RuleError).message).toMatch(words);
  });
});

describe('a wrong rule in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-rule-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is told with its line', () => {
    const path = join(folder, 'kestrel.yaml');
    writeFileSync(
      path,
      `provider: { id: kestrel, name: { en: Kestrel } }
awards:
  - id: a
    title: { en: A }
    rule:
      all:
        - x
        - name: { en: Electives }
          credits: lots
          from: [y]
`
    );
    expect([...readProviderFile(path)]).toContainEqual({
      kind: 'trouble',
      lost: 'record',
      place: path,
      reason: 'line 9: awards.0.rule.all.1.credits: write 20, 20 CATS, 3 courses, 30% or 30% of 60'
    });
  });
});
