import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfferingId, ProviderId } from '../../src/lib/core/catalogue/ids';
import { formatRule, parseRule } from '../../src/lib/core/catalogue/rule-format';
import { allParts } from '../../src/lib/core/catalogue/rule-names';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import type { Day } from '../../src/lib/core/kernel/day';
import { checkRule } from '../../src/lib/core/stacking/check';
import type { Thing } from '../../src/lib/core/stacking/standing';
import { indexOf } from '../fixtures/catalogue';
import { slowState } from '../oracle/slow-rule';
import { countParts, inWords } from './degree-rules/held-courses';
import * as asked from './degree-rules/prerequisites';

/* What thousands of real courses ask for before, as rules with nothing dropped. */

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues/prerequisites');
const there = existsSync(FOLDER);
if (!there) console.log('Real prerequisites are not read: they are not on this machine.');

const NOTHING = indexOf([]);
const NOW = { at: '2026-06-01' as Day, today: '2026-06-01' as Day };
const HOME = 'home' as ProviderId;
const json = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

const GRADES = [undefined, 'A', 'B+', 'C', 'C-', 'D', 'F', '3.5', '2'];

/** Random transcripts over the courses, beginnings of codes and pools that a rule names. */
function things(rule: Rule): fc.Arbitrary<readonly Thing[]> {
  const names = [...allParts(rule)].flatMap((part): readonly string[] => {
    if (part.type === 'course') return [part.offering];
    return part.type === 'credits' ? (part.from.codes ?? []) : [];
  });
  return fc
    .subarray([...new Set([...names, 'ELSE'])])
    .chain((held) =>
      fc.tuple(
        ...held.map((id) => fc.constantFrom(...GRADES).map((grade) => heldCourse(id, grade)))
      )
    );
}

function heldCourse(id: string, grade: string | undefined): Thing {
  return {
    key: id,
    state: 'earned',
    stands: [{ id: id as OfferingId, by: 'achievement' }],
    credits: [
      { scheme: 'semester-hours', value: 3 },
      { scheme: 'ects', value: 5 }
    ],
    provider: HOME,
    codes: [id],
    ...(grade !== undefined && { grade })
  };
}

/** Holds random transcripts against a rule, here and slowly; counts what comes of it. */
function compare(rule: Rule, runs: number, seed: number, counts: Record<string, number>): void {
  for (const held of fc.sample(things(rule), { seed, numRuns: runs })) {
    const state = slowState(rule, held, NOW, NOTHING, HOME);
    const { check } = checkRule({ rule, home: HOME }, held, NOW, NOTHING);
    counts[state] = (counts[state] ?? 0) + 1;
    if (check.state !== state)
      expect({ rule, held, state: check.state }).toEqual({ rule, held, state });
  }
}

describe.runIf(there)('prerequisite trees of NUSMods', () => {
  /** Nodes of each tree, and what is said besides: exclusions, which stay words. */
  const EXPECTED: Readonly<Record<string, readonly [nodes: string, inWords: number]>> = {
    ACC2002: ['course 12 or 1', 1],
    CP3880: ['and 1 course 21 or 2 prefix 2', 1],
    CS1010S: ['', 1],
    CS3216: ['course 1', 0],
    MA1521: ['course 2 or 1', 1],
    PC1222: ['', 1]
  };
  const moduleOf = (code: string) => json(`nusmods/${code}.json`) as asked.NusModule;

  it('are all here', () => {
    const files = readdirSync(join(FOLDER, 'nusmods')).map((file) => file.replace('.json', ''));
    expect(files.sort()).toEqual(Object.keys(EXPECTED));
  });

  it.each(Object.entries(EXPECTED))('in %s', (code, [nodes, words]) => {
    const module = moduleOf(code);
    const { prereqTree: tree } = module;
    expect(tree ? inWords(asked.countNus(tree)) : '').toBe(nodes);
    const rule = asked.moduleRule(module);
    const { all = 0, any = 0, course = 0, credits = 0, ask = 0 } = countParts(rule);
    const parts = { and: all - 1, course, or: any, prefix: credits };
    expect(
      inWords(Object.fromEntries(Object.entries(parts).filter(([, count]) => count > 0)))
    ).toBe(nodes);
    expect(ask).toBe(words);
    expect(parseRule(formatRule(rule))).toEqual({ ok: true, value: rule });
    compare(rule, 200, 1, {});
  });
});

describe.runIf(there)('prerequisites of UT Dallas', () => {
  const courses = there ? (json('utdallas-courses.json') as readonly asked.UtdCourse[]) : [];

  it('become parts of rules, every one of them', () => {
    const nodes: Record<string, number> = {};
    const parts: Record<string, number> = {};
    for (const course of courses) {
      asked.countUtd(course.prerequisites, nodes);
      asked.countUtd(course.corequisites, nodes);
      asked.countUtd(course.co_or_pre_requisites, nodes);
      countParts(asked.utdRule(course), parts);
    }
    expect(inWords(nodes)).toBe(
      'choice 65 collection 11947 consent 10 core 57 course 3724 gpa 13 limit 527 major 228 ' +
        'nowhere 130 other 577'
    );
    // A collection is `all` or `some`; a limit stands around nothing (`all`), and so does a course
    // around its three collections. In words: consent, major, other, what is nowhere, and a mean
    // of courses that are not listed.
    expect(inWords(parts)).toBe(
      'all 14814 ask 946 average 12 course 3724 credits 57 limit 527 some 1110'
    );
    const { all = 0, some = 0, limit = 0 } = parts;
    expect(all + some - limit - courses.length).toBe(nodes['collection']);
  });

  it('are held against random transcripts as the slow evaluator does', () => {
    const counts: Record<string, number> = {};
    const asking = courses.map(asked.utdRule).filter((rule) => [...allParts(rule)].length > 4);
    asking.forEach((rule, at) => compare(rule, 2, at, counts));
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(200);
    expect(Object.keys(counts).sort()).toEqual(['ask', 'met', 'not-met']);
  });
});
