import { describe, expect, it } from 'vitest';
import {
  ask,
  plansFor,
  ids,
  all,
  any,
  pick,
  two,
  award,
  catalogueOf,
  course,
  eur,
  held,
  one,
  run
} from '../../../../tests/fixtures/planning';
import { indexCatalogue } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { Day } from '../kernel/day';

describe('planSet', () => {
  it('takes courses one after the other when the hours do not allow both', () => {
    const { plans, complete } = plansFor(all(one('a'), one('b')), two);
    expect(complete).toBe(true);
    expect(plans.map(({ ends }) => ends)).toEqual([['quickest', 'cheapest'], ['calmest']]);
    expect(plans[0]).toMatchObject({
      weeks: 10,
      totalMinor: 20_000,
      ects: 4,
      peakHours: 10,
      certificate: { proven: true, leastMinor: 20_000, earliestFinish: '2027-03-14' }
    });
    expect(plans[0]?.steps.map(({ start, end }) => [start, end])).toEqual([
      ['2027-01-04', '2027-02-07'],
      ['2027-02-08', '2027-03-14']
    ]);
    expect(plans[1]).toMatchObject({ weeks: 16, peakHours: 6.25 });
  });

  it('takes them side by side when the hours allow it', () => {
    const { plans } = plansFor(all(one('a'), one('b')), two, { hoursPerWeek: 20 });
    expect(plans[0]?.weeks).toBe(5);
    const alone = plansFor(all(one('a'), one('b')), two, { hoursPerWeek: 20, atOnce: 1 });
    expect(alone.plans[0]?.weeks).toBe(10);
  });

  it('offers the quickest, the cheapest and the calmest where they differ', () => {
    const { plans } = plansFor(any(one('fast'), one('cheap')), [
      course('fast', { cost: eur(90_000) }),
      course('cheap', { cost: eur(5_000), workloadHours: { min: 100, max: 100 } })
    ]);
    expect(plans.map((plan) => [plan.ends, ids(plan), plan.weeks])).toEqual([
      [['cheapest'], ['cheap'], 10],
      [['quickest'], ['fast'], 5],
      [['calmest'], ['fast'], 8]
    ]);
  });

  it('weighs fit against price and time; what is not known neither helps nor hurts', () => {
    const offerings = [course('a', { cost: eur(5) }), course('b', { cost: eur(7) }), course('c')];
    const fit = { ['a' as OfferingId]: 20, ['b' as OfferingId]: 90 };
    const { plans } = plansFor(any(one('a'), one('b')), offerings, {}, { fit });
    expect(plans.map((plan) => [ids(plan), plan.unfitHours, plan.fit]).slice(0, 2)).toEqual([
      [['a'], 40, 20],
      [['b'], 5, 90]
    ]);
    expect(pick(plans, 'best-fit')?.totalMinor).toBe(7);
    const unknown = plansFor(one('c'), offerings, {}, { fit }).plans[0];
    expect(unknown?.unfitHours).toBe(0);
    expect(unknown?.fit).toBeUndefined();
  });

  it('does not ask for what is held', () => {
    const rest = { held: [held('x', 'a')] };
    const { plans } = plansFor(all(one('a'), one('b')), two, {}, rest);
    expect(ids(plans[0])).toEqual(['b']);
    expect(plans[0]?.covered).toMatchObject([{ thing: 'x', as: { id: 'a' } }]);
    expect(plansFor(one('a'), two, {}, rest).obstacles).toEqual([{ code: 'already-reached' }]);
  });

  it('takes a prerequisite first and says what it opens', () => {
    const offerings = [course('a'), course('b', { prerequisite: one('a') })];
    const { plans } = plansFor(one('b'), offerings, { hoursPerWeek: 40 });
    expect(ids(plans[0])).toEqual(['a', 'b']);
    expect(plans[0]?.steps.map(({ reasons }) => reasons)).toEqual([
      [{ code: 'opens', offering: 'b' }],
      [{ code: 'required' }]
    ]);
    expect(plans[0]?.weeks).toBe(10);
    const together = [
      course('a'),
      course('b', { prerequisite: { ...one('a'), together: true } as Rule })
    ];
    expect(plansFor(one('b'), together, { hoursPerWeek: 40 }).plans[0]?.weeks).toBe(5);
    const advised = [course('a'), course('b', { prerequisite: { type: 'advised', of: one('a') } })];
    expect(ids(plansFor(one('b'), advised).plans[0])).toEqual(['b']);
  });

  it('keeps the order of a sequence', () => {
    const rule: Rule = {
      type: 'sequence',
      of: [one('start'), { type: 'some', count: 1, of: [one('a'), one('b')] }, one('final')]
    };
    const offerings = [
      course('final'),
      course('a'),
      course('b', { cost: 'free' }),
      course('start')
    ];
    const { plans } = plansFor(rule, offerings, { hoursPerWeek: 60 });
    expect(ids(plans[0])).toEqual(['start', 'b', 'final']);
    expect(plans[0]?.weeks).toBe(15);
  });

  it('waits for a run and leaves out runs that are over, full or too heavy', () => {
    const runs = [run('past', -3, 5), run('heavy', 1, 2), run('late', 6, 10), run('good', 4, 5)];
    const { plans } = plansFor(one('a'), [course('a', { schedule: 'fixed', runs })]);
    expect(pick(plans, 'quickest')?.steps[0]).toMatchObject({
      run: 'good',
      start: '2027-02-01',
      weeks: 5
    });
  });

  it('takes the cheaper run where there is time for it', () => {
    const runs = [
      { ...run('soon', 0, 6), cost: eur(300) },
      { ...run('later', 10, 6), cost: eur(100) }
    ];
    const { plans } = plansFor(one('a'), [course('a', { schedule: 'fixed', runs })]);
    expect(plans.map((plan) => [plan.totalMinor, plan.steps[0]?.run])).toEqual([
      [100, 'later'],
      [300, 'soon']
    ]);
  });

  it('passes over weeks without study, and keeps fewer hours in some months', () => {
    const blocked = [{ from: '2027-01-13' as Day, to: '2027-01-20' as Day }];
    const pause = plansFor(one('a'), [course('a')], { blocked }).plans[0];
    expect(pause).toMatchObject({ weeks: 7, finish: '2027-02-21' });
    expect(pause?.load.map(({ hours }) => hours)).toEqual([10, 0, 0, 10, 10, 10, 10]);
    const dated = [course('a', { schedule: 'fixed', runs: [run('r', 0, 5), run('s', 3, 5)] })];
    expect(plansFor(one('a'), dated, { blocked }).plans[0]?.steps[0]?.run).toBe('s');
    const lean = plansFor(one('a'), [course('a')], { hoursByMonth: { 1: 0, 2: 7 } }).plans[0];
    expect(lean).toMatchObject({ start: '2027-02-01', weeks: 8 });
  });

  it('charges certificates only at the top level where the award says so', () => {
    const cost = [
      { minor: 1_000, currency: 'EUR', for: 'learning' as const },
      { minor: 5_000, currency: 'EUR', for: 'certificate' as const }
    ];
    const offerings = [course('a', { level: 1, cost }), course('b', { level: 3, cost })];
    const rule: Rule = { type: 'sequence', of: [one('a'), one('b')] };
    const top = plansFor(rule, offerings, {}, {}, { certification: 'top-level-only' });
    expect(top.plans[0]?.totalMinor).toBe(7_000);
    expect(plansFor(rule, offerings).plans[0]?.totalMinor).toBe(12_000);
  });

  it('builds on smaller awards, with their fees, and converts currencies', () => {
    const small = award('small', one('a'), {
      cost: [{ minor: 100, currency: 'CHF', for: 'admission' }]
    });
    const large = award('target', all({ type: 'award', award: small.id }, one('b')));
    const index = indexCatalogue(catalogueOf(two, [small, large]));
    const { plans } = ask(index);
    expect(plans[0]?.totalMinor).toBe(20_000 + 200);
    expect(plans[0]?.fees).toEqual([
      { award: 'small', minor: 200, prices: [{ minor: 100, currency: 'CHF' }] }
    ]);
    expect(plans[0]?.exits).toMatchObject([{ award: 'small', afterSteps: 1, minor: 10_200 }]);
    const rest = { held: [held('x', 'small')] };
    expect(ids(ask(index, {}, rest).plans[0])).toEqual(['b']);
  });

  it('prefers a stated price and leaves unknown ones out under a budget', () => {
    const offerings = [course('a', { cost: 'not-stated' }), course('b')];
    const free = plansFor(any(one('a'), one('b')), offerings);
    expect(ids(pick(free.plans, 'cheapest'))).toEqual(['b']);
    expect(plansFor(one('a'), offerings).plans[0]).toMatchObject({ totalMinor: 0, unpriced: 1 });
    expect(plansFor(one('a'), offerings, { budgetMinor: 50_000 }).obstacles).toEqual([
      { code: 'unpriced' }
    ]);
  });

  it('takes again in time what lapses too early, and not where it is quick enough', () => {
    const rule: Rule = { type: 'fresh', months: 12, clock: 'award', of: all(one('a'), one('b')) };
    const old = { completed: '2026-02-01' as Day };
    const rest = { held: [held('x', 'a', old)] };
    const slow = plansFor(rule, two, {}, rest);
    expect(ids(slow.plans[0])?.toSorted()).toEqual(['a', 'b']);
    const quick = plansFor(rule, two, { hoursPerWeek: 15 }, rest);
    expect(ids(quick.plans[0])?.toSorted()).toEqual(['a', 'b']);
    const young = { held: [held('x', 'a', { completed: '2026-02-14' as Day })] };
    expect(plansFor(rule, two, {}, young).plans[0]).toMatchObject({
      totalMinor: 10_000,
      finish: '2027-02-07',
      lapses: [{ thing: 'x', last: '2027-02-14' }]
    });
  });

  it('passes on conditions in words', () => {
    const text = { en: 'Two years of practice' };
    const { plans } = plansFor(all(one('a'), { type: 'ask', text }), [course('a')]);
    expect(plans[0]?.asks).toEqual([text]);
  });

  it('gives the same answer again, and something whenever it is stopped', () => {
    const rule: Rule = { type: 'credits', least: { credits: 6 }, from: { fields: ['06'] } };
    const offerings = Array.from({ length: 12 }, (_, at) =>
      course(`c${at}`, {
        cost: eur(100 + ((at * 37) % 50)),
        workloadHours: { min: 30, max: 20 + at }
      })
    );
    const index = indexCatalogue(catalogueOf(offerings, [award('target', rule)]));
    expect(ask(index)).toEqual(ask(index));
    const stopped = ask(index, {}, {}, { stop: () => true });
    expect(stopped.complete).toBe(false);
    expect(stopped.plans.some(({ certificate }) => certificate.proven)).toBe(false);
  });
});
