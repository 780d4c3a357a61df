import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Day } from '$lib/core/kernel/day';
import type { PlanQuestion, PlanSet } from '$lib/core/planner/plan';
import { indexOf } from '../../../tests/fixtures/catalogue';
import { LIMITS, plan, planSet } from '../../../tests/fixtures/plans';
import { PlanSearch, rejectionsFor } from './plan-search.svelte';

interface Asked {
  readonly ask: { readonly kind: string; readonly question: PlanQuestion };
  readonly signal: AbortSignal | undefined;
  readonly progress: (set: PlanSet) => void;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}
const { asked } = vi.hoisted(() => ({ asked: [] as unknown[] }));
const last = () => asked.at(-1) as Asked;

vi.mock('$lib/workers', () => ({
  plannerWorker: {
    ask: (
      ask: Asked['ask'],
      options: { signal?: AbortSignal; onProgress?: Asked['progress'] } = {}
    ) =>
      new Promise((answer, fail) => {
        options.signal?.addEventListener('abort', () => fail(new Error('aborted')));
        const progress = options.onProgress ?? (() => undefined);
        asked.push({ ask, signal: options.signal, progress, answer, fail });
      })
  }
}));

const { catalogue } = indexOf([]);
const question = (hoursPerWeek: number): PlanQuestion => ({
  goal: { kind: 'furthest' },
  held: [],
  limits: { ...LIMITS, hoursPerWeek },
  today: '2026-06-15' as Day
});
const set = planSet([plan([], { totalMinor: 1 })]);
const settle = () => new Promise((done) => setTimeout(done));

beforeEach(() => void (asked.length = 0));

describe('a search for plans', () => {
  it('shows plans as they come, then all, then what more would buy', async () => {
    const search = new PlanSearch();
    expect([search.busy, search.found]).toEqual([false, undefined]);
    search.look(question(6), catalogue);
    expect([last().ask.kind, search.busy]).toEqual(['plan', true]);
    const partial = planSet([], { complete: false });
    last().progress(partial);
    expect(search.found?.set).toBe(partial);
    last().answer({ kind: 'plan', set });
    await settle();
    expect([search.busy, search.found?.set]).toEqual([false, set]);
    expect(last().ask.kind).toBe('what-if');
    const whatIfs = [{ change: { hoursPerWeek: 1 }, cheaperBy: 0, weeksEarlier: 2 }];
    last().answer({ kind: 'what-if', whatIfs });
    await settle();
    expect(search.whatIfs).toEqual(whatIfs);
  });

  it('asks the same question only once, and another at once', () => {
    const search = new PlanSearch();
    search.look(question(6), catalogue);
    search.look(question(6), catalogue);
    expect(asked).toHaveLength(1);
    const first = last();
    search.look(question(7), catalogue);
    expect([asked.length, first.signal?.aborted]).toEqual([2, true]);
  });

  it('shows nothing of a question that was left', async () => {
    const search = new PlanSearch();
    search.look(question(6), catalogue);
    const first = last();
    search.look(question(7), catalogue);
    first.progress(set);
    await settle();
    expect([search.found, search.busy]).toEqual([undefined, true]);
  });

  it('can be stopped: what was found stays', async () => {
    const search = new PlanSearch();
    search.look(question(6), catalogue);
    last().progress(set);
    search.stop();
    await settle();
    expect([search.stopped, search.failed, search.found?.set]).toEqual([true, false, set]);
    search.again();
    expect([asked.length, search.busy, search.stopped]).toEqual([2, true, false]);
  });

  it('says so where it breaks down', async () => {
    const search = new PlanSearch();
    search.look(question(6), catalogue);
    last().fail(new Error('worker'));
    await settle();
    expect([search.failed, search.busy]).toEqual([true, false]);
  });

  it('has its plans also where what more would buy cannot be told', async () => {
    const search = new PlanSearch();
    search.look(question(6), catalogue);
    last().answer({ kind: 'plan', set });
    await settle();
    last().fail(new Error('worker'));
    await settle();
    expect([search.failed, search.found?.set, search.whatIfs]).toEqual([false, set, []]);
  });

  it('forgets what it found', () => {
    const search = new PlanSearch();
    search.look(question(6), catalogue);
    last().progress(set);
    search.forget();
    expect([search.found, search.busy]).toEqual([undefined, false]);
    search.look(question(6), catalogue);
    expect(asked).toHaveLength(2);
  });
});

it('what was rejected is asked for of the same question', async () => {
  const found = { question: question(6), catalogue, set };
  const answer = rejectionsFor(plan([]), found);
  expect(last().ask).toMatchObject({ kind: 'rejections', question: found.question });
  last().answer({ kind: 'rejections', rejections: [] });
  expect(await answer).toEqual([]);
});
