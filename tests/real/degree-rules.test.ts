import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatRule, parseRule } from '../../src/lib/core/catalogue/rule-format';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import type { Day } from '../../src/lib/core/kernel/day';
import { checkRule } from '../../src/lib/core/stacking/check';
import { indexOf } from '../fixtures/catalogue';
import { slowState } from '../oracle/slow-rule';
import { countParts, forTranscripts, inWords, passed, RUNS } from './degree-rules/held-courses';
import type { Course } from './degree-rules/held-courses';
import * as utd from './degree-rules/utdallas';
import { isFulfilled } from './degree-rules/utdallas-plain';

/*
 * Whole degree plans as rules, with nothing dropped: every matcher and number of the files is a
 * part, and what they only name is a part in words.
 */

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues/degree-rules');
const there = existsSync(FOLDER);
if (!there) console.log('Real degrees are not read: they are not on this machine.');

const NOTHING = indexOf([]);
const NOW = { at: '2026-06-01' as Day, today: '2026-06-01' as Day };
const text = (file: string) => readFileSync(join(FOLDER, 'utdallas', file), 'utf8');

/** Matchers of each kind, and parts of the rule; `core` is named by the file and not in it: ask. */
const DEGREES: Readonly<Record<string, readonly [matchers: string, parts: string]>> = {
  accounting: [
    'And 4 Course 61 FreeElective 1 Hours 1 Or 9 Select 1',
    'all 6 any 9 ask 1 course 47 credits 3 once 1 some 1'
  ],
  'computer-science': [
    'And 4 CSGuidedElective 1 Course 37 FreeElective 1 Or 1',
    'all 6 any 1 ask 1 course 32 credits 3 once 1'
  ],
  'healthcare-management': [
    'And 4 Course 67 FreeElective 1 Hours 1 Or 10 Select 1',
    'all 6 any 8 ask 1 course 39 credits 3 limit 2 once 1 some 1'
  ],
  'information-technology-and-systems': [
    'And 4 Course 57 FreeElective 1 Hours 6 Or 12 PrefixBucket 4 Select 1',
    'all 6 any 10 ask 1 course 39 credits 8 limit 2 once 1 some 1'
  ],
  marketing: [
    'And 4 Course 60 FreeElective 1 Hours 1 Or 8 Select 1',
    'all 6 any 7 ask 1 course 36 credits 3 limit 1 once 1 some 1'
  ],
  psychology: [
    'And 3 Course 23 FreeElective 1 Or 3 PsychologyPrefixesOrCourses 1',
    'all 5 any 3 ask 1 course 23 credits 3 once 1'
  ],
  'software-engineering': [
    'And 4 Course 72 FreeElective 1 Hours 2 Or 1 PrefixBucket 1',
    'all 6 any 1 course 31 credits 4 once 1'
  ]
};

describe.runIf(there)('a degree of UT Dallas', () => {
  const degreeOf = (name: string) => JSON.parse(text(`2022-${name}-bs.json`)) as utd.Degree;
  const coursesOf = ({ requirements }: utd.Degree): Course[] =>
    [...new Set(requirements.major.flatMap(utd.coursesIn))].map(hoursOf);
  const hoursOf = (id: string): Course => ({ id, credits: utd.hoursOf(id) });
  const heldOf = (taken: readonly Course[]) =>
    taken.map(({ id }) => passed(hoursOf(id), utd.HOURS));

  it.each(Object.entries(DEGREES))('in %s has all its parts', (name, [matchers, parts]) => {
    const degree = degreeOf(name);
    const rule = utd.degreeRule(degree);
    const counts = inWords(utd.countMatchers(degree.requirements.major));
    expect(counts.replaceAll('Requirement', '')).toBe(matchers);
    expect(inWords(countParts(rule))).toBe(parts);
    expect(parseRule(formatRule(rule))).toEqual({ ok: true, value: rule });
  });

  it.each(Object.keys(DEGREES))('in %s is met as the file says', (name) => {
    const degree = degreeOf(name);
    const rule = utd.degreeRule(degree);
    const met = degree.requirements.core === undefined ? 'met' : 'ask';
    forTranscripts(coursesOf(degree), 30, (taken) => {
      const isMet = isFulfilled(
        degree,
        taken.map(({ id }) => id)
      );
      const { check } = checkRule({ rule }, heldOf(taken), NOW, NOTHING);
      expect(check.state).toBe(isMet ? met : 'not-met');
      return isMet;
    });
  });

  it.each(Object.keys(DEGREES))('in %s has a major as the slow evaluator sees it', (name) => {
    const degree = degreeOf(name);
    const named = degree.requirements.major.filter(
      (one) => one.matcher !== 'FreeElectiveRequirement'
    );
    const major: Rule = { type: 'all', of: named.map(utd.matcherRule) };
    const rule: Rule = { type: 'once', of: major };
    forTranscripts(
      coursesOf(degree),
      2,
      (taken) => {
        const held = heldOf(taken);
        const state = slowState(rule, held, NOW, NOTHING);
        expect(checkRule({ rule }, held, NOW, NOTHING).check.state).toBe(state);
        return state === 'met';
      },
      RUNS / 4
    );
  });
});
