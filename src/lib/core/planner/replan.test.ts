import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId, RunId } from '../catalogue/ids';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { addDays, addWeeks, type Day } from '../kernel/day';
import { differencesOf } from './differences';
import type { PlanQuestion } from './plan';
import {
  award,
  catalogueOf,
  course,
  eur,
  held,
  MONDAY,
  one,
  run
} from '../../../../tests/fixtures/planning';
import { planSet } from './plan-set';
import { replanQuestion, type KeptPath, type KeptStep } from './replan';

const id = (text: string) => text as OfferingId;
const question: PlanQuestion = {
  goal: { kind: 'award', award: 'target' as AwardId },
  held: [],
  limits: { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' },
  today: MONDAY
};
const LATER = addWeeks(MONDAY, 6);
const all = (...ids: string[]): Rule => ({ type: 'all', of: ids.map(one) });

function indexWith(rule: Rule, ...offerings: Offering[]) {
  return indexCatalogue(catalogueOf(offerings, [award('target', rule)]));
}

function step(offering: string, start: Day, weeks: number, more: Partial<KeptStep> = {}): KeptStep {
  const end = addDays(addWeeks(start, weeks), -1);
  return { offering: id(offering), start, end, ects: 2, ...more };
}

const kept = (steps: readonly KeptStep[], marks: KeptPath['marks'] = {}): KeptPath => ({
  steps,
  marks
});

describe('replanQuestion', () => {
  const index = indexWith(all('a', 'b'), course('a'), course('b'));
  const steps = [step('a', MONDAY, 5), step('b', addWeeks(MONDAY, 5), 5)];

  it('counts what is done as held, by the learner’s claim and with the facts of the course', () => {
    const marks = { a: { kind: 'done', on: LATER } } as KeptPath['marks'];
    const again = replanQuestion(question, kept(steps, marks), LATER, index);
    expect(again.held).toEqual([
      {
        key: 'a',
        state: 'earned',
        stands: [{ id: 'a', by: 'claim' }],
        credits: [{ scheme: 'ects', value: 2 }],
        provider: 'nordvik',
        kind: 'micro-credential',
        field: '06',
        completed: LATER
      }
    ]);
    expect(again.decided?.steps.map(({ offering }) => offering)).toEqual(['b']);
  });

  it('leaves the claim away as soon as a credential stands for the course', () => {
    const own = held('credential-1', 'a');
    const marks = { a: { kind: 'done', on: LATER } } as KeptPath['marks'];
    const again = replanQuestion({ ...question, held: [own] }, kept(steps, marks), LATER, index);
    expect(again.held).toEqual([own]);
  });

  it('keeps what the plan said of a course that no catalogue has any more', () => {
    const path = kept([step('x', MONDAY, 2)], { [id('x')]: { kind: 'done', on: LATER } });
    const [thing] = replanQuestion(question, path, LATER, index).held;
    expect(thing).toMatchObject({ key: 'x', credits: [{ scheme: 'ects', value: 2 }] });
    expect(thing).not.toHaveProperty('provider');
  });

  it('begins today at the earliest, and keeps what is under way where it is', () => {
    const marks = { b: { kind: 'begun', on: addWeeks(MONDAY, 5) } } as KeptPath['marks'];
    const again = replanQuestion(question, kept(steps, marks), LATER, index);
    expect([again.today, again.limits.start]).toEqual([LATER, LATER]);
    expect(again.decided).toMatchObject({ begun: ['b'], steps });
    const early = replanQuestion(question, kept(steps), addDays(MONDAY, -9), index);
    expect(early.limits.start).toBe(MONDAY);
  });

  it('moves a course without dates to when the learner began it, and one with dates never', () => {
    const dated = step('b', MONDAY, 5, { run: 'r' as RunId });
    const on = addWeeks(MONDAY, 1);
    const marks = { a: { kind: 'begun', on }, b: { kind: 'begun', on } } as KeptPath['marks'];
    const again = replanQuestion(question, kept([step('a', MONDAY, 5), dated], marks), on, index);
    expect(again.decided?.steps).toEqual([step('a', on, 5), dated]);
  });

  it('passes on what failed, was dropped, put off or put on a day that is still to come', () => {
    const marks: KeptPath['marks'] = {
      [id('a')]: { kind: 'failed', on: LATER },
      [id('b')]: { kind: 'dropped', on: LATER },
      [id('c')]: { kind: 'delayed', to: addWeeks(LATER, 1) },
      [id('d')]: { kind: 'fixed', to: addWeeks(LATER, 2) },
      [id('e')]: { kind: 'fixed', to: MONDAY }
    };
    expect(replanQuestion(question, kept(steps, marks), LATER, index).decided).toEqual({
      steps,
      begun: [],
      failed: ['a'],
      dropped: ['b'],
      delayed: { c: addWeeks(LATER, 1) },
      fixed: { d: addWeeks(LATER, 2) }
    });
  });

  it('leads to a plan that goes on from there', () => {
    const marks = { a: { kind: 'done', on: LATER } } as KeptPath['marks'];
    const again = replanQuestion(question, kept(steps, marks), LATER, index);
    const [plan] = planSet(again, index).plans;
    expect(plan?.steps).toMatchObject([{ offering: 'b', start: LATER }]);
    expect(plan?.covered).toMatchObject([{ thing: 'a' }]);
  });
});

describe('differencesOf', () => {
  const steps = [step('a', MONDAY, 5), step('b', addWeeks(MONDAY, 5), 5)];

  function differences(
    index: ReturnType<typeof indexWith>,
    marks: KeptPath['marks'] = {},
    more: Partial<PlanQuestion> = {}
  ) {
    const again = replanQuestion({ ...question, ...more }, kept(steps, marks), MONDAY, index);
    const [plan] = planSet(again, index).plans;
    return differencesOf(steps, plan ?? { steps: [] }, again, index);
  }

  it('says what stays and what moves', () => {
    const index = indexWith(
      { type: 'sequence', of: [one('a'), one('b')] },
      course('a'),
      course('b')
    );
    expect(differences(index)).toEqual([
      { code: 'stays', offering: 'a' },
      { code: 'stays', offering: 'b' }
    ]);
    const to = addWeeks(MONDAY, 2);
    expect(differences(index, { [id('a')]: { kind: 'delayed', to } })).toEqual([
      { code: 'moved', offering: 'a', from: MONDAY, to },
      { code: 'moved', offering: 'b', from: addWeeks(MONDAY, 5), to: addWeeks(MONDAY, 7) }
    ]);
  });

  it('says nothing of what is held by now', () => {
    const index = indexWith(all('a', 'b'), course('a'), course('b'));
    const marks = { a: { kind: 'done', on: MONDAY } } as KeptPath['marks'];
    expect(differences(index, marks).map(({ offering }) => offering)).toEqual(['b']);
  });

  const either: Rule = { type: 'all', of: [one('a'), { type: 'any', of: ['b', 'c'].map(one) }] };
  const over = run('r', -3, 2);
  it.each<[string, Offering[], KeptPath['marks'], Partial<PlanQuestion>]>([
    ['withdrawn', [course('a'), course('c')], {}, {}],
    [
      'dropped',
      [course('a'), course('b'), course('c')],
      { [id('b')]: { kind: 'dropped', on: MONDAY } },
      {}
    ],
    [
      'no-dates',
      [course('a'), course('b', { schedule: 'fixed', runs: [over] }), course('c')],
      {},
      {}
    ],
    [
      'does-not-fit',
      [course('a'), course('b', { cost: eur(90_000) }), course('c')],
      {},
      { limits: { ...question.limits, budgetMinor: 50_000 } }
    ]
  ])('says why a step is gone: %s', (why, offerings, marks, more) => {
    expect(differences(indexWith(either, ...offerings), marks, more)).toEqual([
      { code: 'stays', offering: 'a' },
      { code: 'gone', offering: 'b', why },
      { code: 'new', offering: 'c' }
    ]);
  });

  it('says that a step is not needed any more where nothing takes its place', () => {
    expect(differences(indexWith(one('a'), course('a'), course('b')))).toEqual([
      { code: 'stays', offering: 'a' },
      { code: 'gone', offering: 'b', why: 'not-needed' }
    ]);
  });
});
