import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rule as anyRule } from '../../../../tests/fixtures/arbitrary-rule';
import type { JsonValue } from '../kernel/json';
import { RULE_VERSION, type Rule } from './rule';
import { formatRule, parseRule } from './rule-format';
import { allParts } from './rule-names';

const NAMES = { providers: ['p'], offerings: ['a', 'b', 'c'], awards: ['x', 'y'] };
const written = (value: unknown) => JSON.parse(JSON.stringify(value)) as JsonValue;
const A = { type: 'course', offering: 'a' };
const all = (...of: unknown[]) => ({ type: 'all', of });

describe('a rule as JSON', () => {
  it('comes back as it was, and names its version', () => {
    fc.assert(
      fc.property(anyRule(NAMES), (rule) => {
        const json = formatRule(rule);
        expect(json['version']).toBe(RULE_VERSION);
        expect(parseRule(written(json))).toEqual({ ok: true, value: rule });
      })
    );
  });

  it('is tried with every type of part', () => {
    const seen = fc
      .sample(anyRule(NAMES), { numRuns: 300, seed: 1 })
      .flatMap((rule) => [...allParts(rule)].map(({ type }) => type));
    expect([...new Set(seen)].sort()).toEqual(
      'advised all any ask average award course credits dated fresh limit once sequence some within'.split(
        ' '
      )
    );
  });

  it('is still read in its former shape', () => {
    const before = all({ type: 'credits', ects: 5, from: ['a', 'b'], name: { en: 'N' } }, A);
    const now: Rule = {
      type: 'credits',
      least: { credits: 5 },
      from: { courses: ['a', 'b'] as never },
      name: { en: 'N' }
    };
    const expected = { ok: true, value: { type: 'all', of: [now, A] } };
    expect(parseRule(written(before))).toEqual(expected);
    expect(parseRule(written({ version: 1, ...before }))).toEqual(expected);
  });

  it('is not guessed at where it is of a later version', () => {
    expect(parseRule({ version: RULE_VERSION + 1, ...A })).toEqual({
      ok: false,
      issue: { code: 'newer-version', path: 'version', facts: { version: RULE_VERSION + 1 } }
    });
  });

  it.each<[unknown, string, string]>([
    [null, 'bad-value', ''],
    [[], 'bad-value', ''],
    [{}, 'unknown-type', 'type'],
    [{ ...A, version: 0 }, 'bad-value', 'version'],
    [{ ...A, version: '2' }, 'bad-value', 'version'],
    [{ type: 'constructor' }, 'unknown-type', 'type'],
    [all(A, { type: 'later' }), 'unknown-type', 'of[1].type'],
    [all(), 'bad-value', 'of'],
    [{ type: 'all', of: A }, 'bad-value', 'of'],
    [{ ...A, offering: '' }, 'bad-value', 'offering'],
    [{ ...A, together: false }, 'bad-value', 'together'],
    [{ ...A, weight: 2 }, 'bad-value', 'weight'],
    [all({ ...A, version: 2 }), 'bad-value', 'of[0].version'],
    [{ ...A, grade: { least: 4 } }, 'bad-value', 'grade.least'],
    [{ type: 'some', count: 0, of: [A] }, 'bad-value', 'count'],
    [{ type: 'some', count: 1.5, of: [A] }, 'bad-value', 'count'],
    [{ type: 'credits', ects: -5, from: ['a'] }, 'bad-value', 'least.credits'],
    [{ type: 'credits', ects: 5 }, 'bad-value', 'from.courses'],
    [{ type: 'credits', least: { share: 1.5 }, from: {} }, 'bad-value', 'least.share'],
    [{ type: 'credits', least: {}, from: {} }, 'bad-value', 'least.share'],
    [
      { type: 'credits', least: { courses: 1 }, from: { levels: [4] } },
      'bad-value',
      'from.levels[0]'
    ],
    [
      { type: 'credits', least: { courses: 1 }, from: { fields: ['6'] } },
      'bad-value',
      'from.fields[0]'
    ],
    [
      { type: 'credits', least: { courses: 1 }, from: { eqf: { min: 7, max: 6 } } },
      'bad-value',
      'from.eqf'
    ],
    [{ type: 'once', among: 'all', of: A }, 'bad-value', 'among'],
    [{ type: 'fresh', months: 1e9, clock: 'award', of: A }, 'bad-value', 'months'],
    [{ type: 'within', months: 12, clock: 'award', of: A }, 'bad-value', 'clock'],
    [
      { type: 'dated', by: 'today', versions: [{ from: '2026-02-30', rule: A }] },
      'bad-value',
      'versions[0].from'
    ],
    [
      { type: 'dated', by: 'today', versions: [{ from: '2026-02-03', rule: {} }] },
      'unknown-type',
      'versions[0].rule.type'
    ],
    [
      { type: 'limit', most: { credits: 1 }, from: {}, of: A, until: 3 },
      'unknown-type',
      'until.type'
    ]
  ])('is refused as a whole: %j', (value, code, path) => {
    expect(parseRule(written(value))).toMatchObject({ ok: false, issue: { code, path } });
  });

  it('goes without a name or a source that is none, and says so', () => {
    const dropped: (string | undefined)[] = [];
    const value = all({ ...A, name: 3, source: { url: 'javascript:1', version: 'v' } });
    const read = parseRule(written(value), ({ path }) => dropped.push(path));
    expect(read).toEqual({ ok: true, value: all({ ...A, source: { version: 'v' } }) });
    expect(dropped).toEqual(['of[0].name', 'of[0].source.url']);
  });

  it('takes nothing on that is not its own', () => {
    const text = '{"type":"course","offering":"a","__proto__":{"together":true}}';
    expect(parseRule(JSON.parse(text) as JsonValue)).toMatchObject({ ok: false });
  });

  it.each<[string, () => unknown]>([
    [
      'deep',
      () =>
        Array(10_000)
          .fill(0)
          .reduce((of) => all(of), A)
    ],
    ['wide', () => all(...Array<unknown>(60_000).fill(A))],
    ['long', () => ({ type: 'credits', ects: 1, from: Array<string>(200_000).fill('a') })]
  ])('is refused where it is endlessly %s', (_, make) => {
    expect(parseRule(make() as JsonValue)).toEqual({ ok: false, issue: { code: 'too-large' } });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...'all any credits limit dated fresh'.split(' ')),
        (of, type) => {
          const tries = [of, { type, of }, { type, versions: of, from: of, most: of, least: of }];
          for (const value of tries) expect(parseRule(value as JsonValue).ok).toBe(false);
        }
      )
    );
  });
});
