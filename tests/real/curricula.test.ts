import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatRule, parseRule } from '../../src/lib/core/catalogue/rule-format';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import type { Day } from '../../src/lib/core/kernel/day';
import { checkRule } from '../../src/lib/core/stacking/check';
import { award, indexOf } from '../fixtures/catalogue';
import { slowState } from '../oracle/slow-rule';
import { countParts, forTranscripts, inWords, passed, RUNS } from './degree-rules/held-courses';
import type { Course } from './degree-rules/held-courses';
import { readCurriculum, readTransition, withTransition } from './degree-rules/tu-wien';
import { isCompleted } from './degree-rules/tu-wien-plain';

/*
 * Whole curricula as rules, with nothing dropped: every group, course and number of the files is a
 * part, and what they only name is a part in words.
 */

const FOLDER = resolve(import.meta.dirname, '../../../shared/catalogues/degree-rules');
const there = existsSync(FOLDER);
if (!there) console.log('Real degrees are not read: they are not on this machine.');

const NOTHING = indexOf([]);
const NOW = { at: '2026-06-01' as Day, today: '2026-06-01' as Day };
const text = (file: string) => readFileSync(join(FOLDER, 'tu-wien', file), 'utf8');

/** Parts of each type of a curriculum and of the groups that others require. */
const CURRICULA: Readonly<Record<string, string>> = {
  e033526: 'advised 9 all 46 award 15 course 134 credits 8 limit 8 sequence 13',
  e033532: 'advised 13 all 53 award 19 course 108 credits 8 limit 9 sequence 12',
  e033533: 'advised 26 all 66 award 32 course 125 credits 10 limit 22 sequence 12',
  e033534: 'advised 25 all 66 award 31 course 117 credits 8 limit 20 sequence 13'
};

describe.runIf(there)('a curriculum of TU Wien', () => {
  it.each(Object.entries(CURRICULA))('%s has all its parts', (name, expected) => {
    const { rule, required } = readCurriculum(text(`${name}.xml`));
    const whole: Rule = { type: 'all', of: [rule, ...required.values()] };
    expect(inWords(countParts(whole))).toBe(expected);
    expect(parseRule(formatRule(rule))).toEqual({ ok: true, value: rule });
  });

  it.each(Object.keys(CURRICULA))('%s is met as the file says', (name) => {
    const { group, courses, rule, required } = readCurriculum(text(`${name}.xml`));
    const index = indexOf(
      [],
      [...required].map(([id, own]) => award(id, own))
    );
    forTranscripts(
      courses,
      10,
      (taken) => {
        const held = taken.map((course) => passed(course, 'ects'));
        const isMet = isCompleted(group, courses, taken);
        const state = isMet ? 'met' : 'not-met';
        expect(slowState(rule, held, NOW, index)).toBe(state);
        expect(checkRule({ rule }, held, NOW, index).check.state).toBe(state);
        return isMet;
      },
      RUNS / 4
    );
  });
});

describe.runIf(there)('a transition of TU Wien', () => {
  const transition = () => readTransition(text('e033534-transition-2017.xml'));
  const SETS = ['1=1=2', '1=1', '1=1', '2=2=1'];
  const ENROLLED = { before: '2015-10-01' as Day, after: '2018-10-01' as Day };

  it('has all its sets of courses, and what else is mandatory in words', () => {
    const { sets, mandatory } = transition();
    expect(sets.map((all) => all.map((set) => set.length).join('='))).toEqual(SETS);
    expect(mandatory).toHaveLength(5);
    const { rule } = readCurriculum(text('e033534.xml'));
    const counts = countParts(withTransition(rule, transition()));
    expect(inWords(counts)).toBe(
      'advised 48 all 132 any 6 ask 5 award 62 course 232 credits 14 dated 1 limit 40 sequence 26'
    );
  });

  it('lets each set of courses stand for the others, for those of before', () => {
    const { sets } = transition();
    for (const all of sets) {
      const named = all.flat();
      for (const { id } of named) {
        const rule = withTransition({ type: 'course', offering: id as never }, transition());
        for (const set of all) {
          const held = set.map((course) => passed(course, 'ects'));
          const own = set.some((course) => course.id === id) ? 'met' : 'not-met';
          const stateFor = (enrolled: Day) => slowState(rule, held, { ...NOW, enrolled }, NOTHING);
          expect(stateFor(ENROLLED.after)).toBe(own);
          // Only what is mandatory besides, in words, is left to ask.
          expect(stateFor(ENROLLED.before)).toBe('ask');
          for (const enrolled of Object.values(ENROLLED)) {
            const { check } = checkRule({ rule }, held, { ...NOW, enrolled }, NOTHING);
            expect(check.state).toBe(stateFor(enrolled));
          }
        }
      }
    }
  });
});

describe.runIf(there)('more credits', () => {
  it('never unlock less of a real degree', () => {
    const { courses, rule, required } = readCurriculum(text('e033526.xml'));
    const index = indexOf(
      [],
      [...required].map(([id, own]) => award(id, own))
    );
    const isMet = (taken: readonly Course[]) => {
      const held = taken.map((course) => passed(course, 'ects'));
      return checkRule({ rule }, held, NOW, index).check.state !== 'not-met';
    };
    forTranscripts(
      courses,
      10,
      (taken) => {
        const missing = courses.filter((course) => !taken.includes(course));
        const before = isMet(taken);
        if (before) expect(isMet([...taken, ...missing.slice(0, 5)])).toBe(true);
        return before;
      },
      RUNS / 4
    );
  });
});
