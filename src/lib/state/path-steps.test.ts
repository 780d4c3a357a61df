import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Day } from '$lib/core/kernel/day';
import type { PathRow } from './storage';
import { award, course, indexOf, one } from '../../../tests/fixtures/catalogue';
import { path, plan, planStep } from '../../../tests/fixtures/plans';
import {
  allSteps,
  awardsOf,
  doneOn,
  hasNewEdition,
  progressOf,
  stepsLeft,
  titlesOf,
  withPlan
} from './path-steps';

const ON = '2026-09-05' as Day;
const ids = (steps: readonly { offering: OfferingId }[]) => steps.map(({ offering }) => offering);
const row = path(plan(['a', 'b', 'c', 'd', 'e'].map((id) => planStep(id))), {
  past: [planStep('p'), planStep('b', { weeks: 9 })],
  marks: {
    ['p' as OfferingId]: { kind: 'done', on: ON },
    ['a' as OfferingId]: { kind: 'done', on: ON },
    ['b' as OfferingId]: { kind: 'failed', on: ON },
    ['c' as OfferingId]: { kind: 'begun', on: ON },
    ['d' as OfferingId]: { kind: 'delayed', to: ON },
    ['e' as OfferingId]: { kind: 'dropped', on: ON }
  }
});
const index = indexOf(
  ['a', 'b'].map((id) => course(id)),
  [award('CAS', one('a'))]
);

describe('the steps of a path', () => {
  it('are all that were and are in it, each once, the newest where planned again', () => {
    expect(ids(allSteps(row))).toEqual(['p', 'a', 'b', 'c', 'd', 'e']);
    expect(allSteps(row).find(({ offering }) => offering === 'b')?.weeks).toBe(4);
  });

  it('are left as long as they are neither done nor given up', () => {
    expect(ids(stepsLeft(row))).toEqual(['c', 'd']);
  });

  it('count as done of those that were not given up', () => {
    expect(progressOf(row)).toEqual({ done: 2, all: 4 });
    expect(doneOn(row, 'a' as OfferingId)).toBe(ON);
    expect(doneOn(row, 'c' as OfferingId)).toBeUndefined();
  });
});

describe('a path with a new plan', () => {
  it('keeps what is over behind it, and the marks that still say something', () => {
    const next = withPlan(row, plan([planStep('b'), planStep('c'), planStep('n')]), index, {
      ['n' as OfferingId]: { kind: 'fixed', to: ON },
      ['gone' as OfferingId]: { kind: 'fixed', to: ON }
    });
    expect(ids(next.past)).toEqual(['p', 'a', 'e']);
    expect(next.marks).toEqual({
      p: { kind: 'done', on: ON },
      a: { kind: 'done', on: ON },
      c: { kind: 'begun', on: ON },
      e: { kind: 'dropped', on: ON },
      n: { kind: 'fixed', to: ON }
    });
    expect(next).toMatchObject({ id: row.id, goal: row.goal, limits: row.limits });
    expect(progressOf(next)).toEqual({ done: 2, all: 5 });
  });
});

describe('the titles of a path', () => {
  const many = plan([planStep('a'), planStep('gone'), planStep('lost')], {
    covered: [{ thing: 'mine', as: { id: 'c' as OfferingId, by: 'claim' } }, { thing: 'other' }],
    fees: [{ award: 'fee' as AwardId, minor: 0 }],
    exits: [{ award: 'exit' as AwardId, afterSteps: 1, day: ON, minor: 0, ects: 0 }]
  });
  const named = indexOf(
    ['a', 'c', 'p', 'other'].map((id) => course(id, { title: { en: `Course ${id}` } })),
    ['CAS', 'fee', 'exit', 'DAS'].map((id) => award(id, one('a'), { title: { en: `The ${id}` } }))
  );

  it('are those of all that it names, and of nothing else', () => {
    const past = [planStep('p')];
    expect(titlesOf({ plan: many, past }, named)).toEqual({
      a: { en: 'Course a' },
      c: { en: 'Course c' },
      p: { en: 'Course p' },
      CAS: { en: 'The CAS' },
      fee: { en: 'The fee' },
      exit: { en: 'The exit' }
    });
  });

  it('stay where no catalogue has them any more, as long as the path names them', () => {
    const titles = { a: { en: 'Old' }, gone: { en: 'Gone' }, left: { en: 'Left' } };
    const row = path(many, { titles: titles as PathRow['titles'] & object });
    const next = withPlan(row, plan([planStep('a'), planStep('gone')]), named);
    expect(next.titles).toEqual({
      a: { en: 'Course a' },
      gone: { en: 'Gone' },
      CAS: { en: 'The CAS' }
    });
  });
});

describe('the catalogue of a path', () => {
  it.each([
    ['2026-05-01', false],
    ['2026-04-30', true]
  ])('of %s is an older edition: %s', (published, is) => {
    const catalogues = [{ id: 'test', published: published as Day }];
    expect(hasNewEdition({ ...row, catalogues }, index)).toBe(is);
  });

  it('that is not on the device any more is no newer edition', () => {
    const catalogues = [{ id: 'other', published: '2020-01-01' as Day }];
    expect(hasNewEdition({ ...row, catalogues }, index)).toBe(false);
  });
});

it('a goal names its awards', () => {
  const [a, b] = ['a', 'b'] as AwardId[];
  expect(awardsOf({ kind: 'award', award: a! })).toEqual(['a']);
  expect(awardsOf({ kind: 'awards', awards: [a!, b!] })).toEqual(['a', 'b']);
  expect(awardsOf({ kind: 'furthest' })).toEqual([]);
});
