import { describe, expect, it } from 'vitest';
import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import type { Rule } from '$lib/core/catalogue/rule';
import type { Day } from '$lib/core/kernel/day';
import { coveredBy } from '$lib/core/stacking/holdings';
import type { Thing } from '$lib/core/stacking/standing';
import { award, course, indexOf, one } from '../../../tests/fixtures/catalogue';
import { held } from '../../../tests/fixtures/held';
import { path, plan, planStep } from '../../../tests/fixtures/plans';
import { heldThing, NOW } from '../../../tests/fixtures/things';
import { creditedToPath, goalsOf, shareablesOf, type Known, type Stack } from './shareables';
import type { PathRow } from './storage';

const all = (...of: Rule[]): Rule => ({ type: 'all', of });
const awarded = (id: string): Rule => ({ type: 'award', award: id as AwardId });
const INDEX = indexOf(
  ['a', 'b', 'c', 'd'].map((id) => course(id)),
  [
    award('cas', all(one('a'), one('b'))),
    award('das', all(awarded('cas'), one('c'))),
    award('ring', all(awarded('ring-2'))),
    award('ring-2', all(awarded('ring')))
  ]
);

/** Credentials called by what they stand for. */
function knownOf(...ids: string[]): Known {
  const things: Thing[] = ids.map((id) => heldThing(id, 5));
  return { things, covered: coveredBy(things), index: INDEX, moments: NOW };
}
const rowsOf = (...ids: string[]) => ids.map((id) => held({ title: { en: id } }, { id }));

const idOf = (stack: Stack) => (stack.kind === 'path' ? stack.path.id : stack.row.id);
function sorted(ids: readonly string[], paths: readonly PathRow[] = []) {
  const { stacks, singles, ...rest } = shareablesOf(rowsOf(...ids), paths, knownOf(...ids));
  return {
    stacks: Object.fromEntries(
      stacks.map((stack) => [idOf(stack), stack.parts.map(({ id }) => id).sort()])
    ),
    singles: singles.map(({ id }) => id),
    paths: rest.paths.map(({ id }) => id)
  };
}

const ON = '2026-09-05' as Day;
const toCas = (done: readonly string[], more: Partial<PathRow> = {}) =>
  path(
    plan(
      ['a', 'b'].map((id) => planStep(id)),
      { goal: { kind: 'award', award: 'cas' as AwardId } }
    ),
    {
      id: 'path',
      marks: Object.fromEntries(done.map((id) => [id as OfferingId, { kind: 'done', on: ON }])),
      ...more
    }
  );

describe('what can be shown', () => {
  it('are single credentials where none is made of another', () => {
    expect(sorted(['a', 'd'])).toEqual({ stacks: {}, singles: ['a', 'd'], paths: [] });
    expect(sorted(['cas', 'd'])).toEqual({ stacks: {}, singles: ['cas', 'd'], paths: [] });
  });

  it('is an award instead of what counted towards it', () => {
    expect(sorted(['a', 'd', 'cas', 'b'])).toEqual({
      stacks: { cas: ['a', 'b'] },
      singles: ['d'],
      paths: []
    });
  });

  it('is the largest award, with everything below the smaller ones too', () => {
    expect(sorted(['a', 'b', 'c', 'cas', 'das', 'd'])).toEqual({
      stacks: { das: ['a', 'b', 'c', 'cas'] },
      singles: ['d'],
      paths: []
    });
  });

  it('is in one place, also where awards ask for each other', () => {
    expect(sorted(['ring', 'ring-2'])).toEqual({
      stacks: { ring: ['ring-2'] },
      singles: [],
      paths: []
    });
  });

  it('is everything by itself where no catalogue says more', () => {
    const rows = rowsOf('a', 'b', 'cas');
    expect(shareablesOf(rows, [], undefined)).toEqual({ stacks: [], singles: rows, paths: [] });
  });
});

describe('a path', () => {
  it('that is finished folds away what it is made of', () => {
    expect(sorted(['a', 'b', 'd'], [toCas(['a', 'b'])])).toEqual({
      stacks: { path: ['a', 'b'] },
      singles: ['d'],
      paths: []
    });
  });

  it('that is in progress stands beside its credentials', () => {
    expect(sorted(['a'], [toCas(['a'])])).toEqual({ stacks: {}, singles: ['a'], paths: ['path'] });
  });

  it('gives way to the credential of its goal', () => {
    expect(sorted(['a', 'b', 'cas'], [toCas(['a', 'b'])])).toEqual({
      stacks: { cas: ['a', 'b'] },
      singles: [],
      paths: []
    });
  });

  it('without a step is not finished', () => {
    const empty = path(plan([]), { id: 'empty' });
    expect(sorted([], [empty])).toMatchObject({ stacks: {}, paths: ['empty'] });
  });

  it('is credited with what its plan counted, its steps, and what counts today', () => {
    const kept = toCas(['b'], {
      plan: { ...toCas([]).plan, covered: [{ thing: 'old#2' }] }
    });
    expect(creditedToPath(kept, knownOf('a', 'b', 'd'))).toEqual(['old', 'b', 'a']);
    expect(creditedToPath(kept, undefined)).toEqual(['old']);
  });
});

describe('goals', () => {
  const known = knownOf('a', 'b', 'd');
  const [cas] = INDEX.catalogue.awards;

  it('are paths and awards with the credentials that count towards them, each once', () => {
    const awards = cas ? [{ award: cas, counted: ['a', 'b#1', 'b#2'] }] : [];
    const goals = goalsOf([toCas(['a'])], awards, rowsOf('b', 'a', 'd'), known);
    expect(goals.map(({ kind, rows }) => [kind, rows.map(({ id }) => id)])).toEqual([
      ['path', ['a', 'b']],
      ['award', ['a', 'b']]
    ]);
  });

  it('are none of those towards which nothing counts that is held', () => {
    const awards = cas ? [{ award: cas, counted: ['gone'] }] : [];
    expect(goalsOf([toCas([])], awards, rowsOf('d'), knownOf('d'))).toEqual([]);
  });
});
