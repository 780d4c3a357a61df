import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCatalogue, type CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId, ProviderId, RunId } from '../catalogue/ids';
import type { Award, Catalogue, Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { addDays, addWeeks, daysBetween, type Day } from '../kernel/day';
import { checkRule } from '../stacking/check';
import type { Covered } from '../stacking/holdings';
import type { Limits, Plan } from './plan';
import { planPaths } from './plan-paths';

const MONDAY = '2027-01-04' as Day;
const PROVIDER = 'p' as ProviderId;
const NOTHING: Covered = new Map();

function course(id: string, more: Partial<Offering> = {}): Offering {
  return {
    id: id as OfferingId,
    provider: PROVIDER,
    kind: 'micro-credential',
    title: { en: id },
    languages: ['en'],
    field: '06',
    credits: [{ scheme: 'ects', value: 2 }],
    workloadHours: { min: 50, max: 50 },
    weeks: { min: 5, max: 8 },
    schedule: 'flexible',
    runs: [],
    cost: [{ minor: 10_000, currency: 'EUR', for: 'learning' }],
    outcomes: [],
    assessment: [],
    stackability: [],
    achievements: [],
    ...more
  };
}

function award(id: string, rule: Rule, more: Partial<Award> = {}): Award {
  return {
    id: id as AwardId,
    provider: PROVIDER,
    kind: 'cas',
    title: { en: id },
    field: '06',
    cost: 'free',
    certification: 'each-step',
    rule,
    source: { sentence: { en: 'Regulations' } },
    achievements: [],
    ...more
  };
}

function catalogueOf(offerings: Offering[], awards: Award[]): CatalogueIndex {
  const catalogue: Catalogue = {
    id: 'test',
    title: { en: 'Test' },
    publisher: { en: 'Test' },
    published: MONDAY,
    demonstration: true,
    rates: { base: 'EUR', date: MONDAY, perBase: { CHF: 0.5 } },
    providers: [{ id: PROVIDER, name: { en: 'P' }, kind: 'university', country: 'CH' }],
    offerings,
    awards,
    equivalences: []
  };
  return indexCatalogue(catalogue);
}

const one = (id: string): Rule => ({ type: 'course', offering: id as OfferingId });
const eur = (minor: number) => [{ minor, currency: 'EUR', for: 'learning' as const }];
const limits: Limits = { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' };

function run(id: string, startWeek: number, weeks: number): Offering['runs'][number] {
  const start = addWeeks(MONDAY, startWeek);
  return { id: id as RunId, start, end: addDays(addWeeks(start, weeks), -1) };
}

function plansFor(
  rule: Rule,
  offerings: Offering[],
  more: Partial<Limits> = {},
  covered: Covered = NOTHING,
  awardMore: Partial<Award> = {}
) {
  const target = award('target', rule, awardMore);
  const index = catalogueOf(offerings, [target]);
  return planPaths(target, covered, index, { ...limits, ...more });
}

const ids = (plan: Plan | undefined) => plan?.steps.map(({ offering }) => offering as string);

describe('planPaths', () => {
  it('takes courses one after the other when the hours do not allow both', () => {
    const { plans } = plansFor({ type: 'all', of: [one('a'), one('b')] }, [
      course('a'),
      course('b')
    ]);
    expect(plans).toHaveLength(1);
    expect(plans[0]).toMatchObject({
      goals: ['quickest', 'cheapest'],
      weeks: 10,
      totalMinor: 20_000,
      ects: 4,
      proven: true
    });
    expect(plans[0]?.steps.map(({ start, end }) => [start, end])).toEqual([
      ['2027-01-04', '2027-02-07'],
      ['2027-02-08', '2027-03-14']
    ]);
  });

  it('takes them side by side when the hours allow it', () => {
    const rule: Rule = { type: 'all', of: [one('a'), one('b')] };
    const { plans } = plansFor(rule, [course('a'), course('b')], { hoursPerWeek: 20 });
    expect(plans[0]?.weeks).toBe(5);
  });

  it('offers the quickest and the cheapest where they differ', () => {
    const rule: Rule = { type: 'any', of: [one('fast'), one('cheap')] };
    const { plans } = plansFor(rule, [
      course('fast', { cost: eur(90_000) }),
      course('cheap', { cost: eur(5_000), workloadHours: { min: 100, max: 100 } })
    ]);
    expect(plans.map((plan) => [plan.goals, ids(plan)])).toEqual([
      [['quickest'], ['fast']],
      [['cheapest'], ['cheap']]
    ]);
  });

  it('does not ask for what is held', () => {
    const covered: Covered = new Map([['a' as OfferingId, { credential: 'x', by: 'achievement' }]]);
    const rule: Rule = { type: 'all', of: [one('a'), one('b')] };
    const { plans } = plansFor(rule, [course('a'), course('b')], {}, covered);
    expect(ids(plans[0])).toEqual(['b']);
    expect(plans[0]?.covered).toEqual([
      { id: 'a', coverage: { credential: 'x', by: 'achievement' } }
    ]);
  });

  it('takes a prerequisite first and says what it opens', () => {
    const offerings = [course('a'), course('b', { prerequisite: one('a') })];
    const { plans } = plansFor(one('b'), offerings, { hoursPerWeek: 40 });
    expect(ids(plans[0])).toEqual(['a', 'b']);
    expect(plans[0]?.steps[0]?.reasons).toEqual([{ code: 'opens', offering: 'b' }]);
    expect(plans[0]?.weeks).toBe(10);
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
    const cheapest = plans.find(({ goals }) => goals.includes('cheapest'));
    expect(ids(cheapest)).toEqual(['start', 'b', 'final']);
    expect(cheapest?.weeks).toBe(15);
  });

  it('waits for a run and leaves out runs that are over, full or too heavy', () => {
    const runs = [run('past', -3, 5), run('heavy', 1, 2), run('late', 6, 10), run('good', 4, 5)];
    const { plans } = plansFor(one('a'), [course('a', { schedule: 'fixed', runs })]);
    expect(plans[0]?.steps[0]).toMatchObject({ run: 'good', start: '2027-02-01', weeks: 5 });
  });

  it('charges certificates only at the top level where the award says so', () => {
    const cost = [
      { minor: 1_000, currency: 'EUR', for: 'learning' as const },
      { minor: 5_000, currency: 'EUR', for: 'certificate' as const }
    ];
    const offerings = [course('a', { level: 1, cost }), course('b', { level: 3, cost })];
    const rule: Rule = { type: 'sequence', of: [one('a'), one('b')] };
    const top = plansFor(rule, offerings, {}, NOTHING, { certification: 'top-level-only' });
    expect(top.plans[0]?.totalMinor).toBe(7_000);
    const each = plansFor(rule, offerings);
    expect(each.plans[0]?.totalMinor).toBe(12_000);
  });

  it('builds on smaller awards, with their fees, and converts currencies', () => {
    const small = award('small', one('a'), {
      cost: [{ minor: 100, currency: 'CHF', for: 'admission' }]
    });
    const large = award('large', {
      type: 'all',
      of: [{ type: 'award', award: small.id }, one('b')]
    });
    const index = catalogueOf([course('a'), course('b')], [small, large]);
    const { plans } = planPaths(large, NOTHING, index, limits);
    expect(plans[0]?.totalMinor).toBe(20_000 + 200);
    expect(plans[0]?.fees).toEqual([{ award: 'small', prices: [{ minor: 100, currency: 'CHF' }] }]);
    const held: Covered = new Map([[small.id, { credential: 'x', by: 'claim' }]]);
    expect(ids(planPaths(large, held, index, limits).plans[0])).toEqual(['b']);
  });

  it('prefers a stated price and leaves unknown ones out under a budget', () => {
    const rule: Rule = { type: 'any', of: [one('a'), one('b')] };
    const offerings = [course('a', { cost: 'not-stated' }), course('b')];
    const free = plansFor(rule, offerings);
    expect(ids(free.plans.find(({ goals }) => goals.includes('cheapest')))).toEqual(['b']);
    const onlyUnknown = plansFor(one('a'), offerings);
    expect(onlyUnknown.plans[0]).toMatchObject({ totalMinor: 0, unpriced: 1 });
    expect(plansFor(one('a'), offerings, { budgetMinor: 50_000 }).obstacles).toEqual([
      { code: 'unpriced' }
    ]);
  });

  it('says which limit stands in the way', () => {
    const rule = one('a');
    const offerings = [course('a')];
    expect(plansFor(rule, offerings, { budgetMinor: 9_999 }).obstacles).toEqual([
      { code: 'over-budget', cheapestMinor: 10_000 }
    ]);
    expect(plansFor(rule, offerings, { latest: '2027-01-31' as Day }).obstacles).toEqual([
      { code: 'too-late', finish: '2027-02-07' }
    ]);
    const heavy = [course('a', { schedule: 'fixed', runs: [run('r', 1, 2)] })];
    expect(plansFor(rule, heavy).obstacles).toEqual([{ code: 'too-few-hours', hoursPerWeek: 25 }]);
    expect(plansFor(one('gone'), offerings).obstacles).toEqual([
      { code: 'no-way', missing: ['gone'] }
    ]);
    const choice: Rule = { type: 'any', of: [one('fast'), one('cheap')] };
    const either = [
      course('fast', { cost: eur(90_000) }),
      course('cheap', { cost: eur(5_000), workloadHours: { min: 100, max: 100 } })
    ];
    expect(
      plansFor(choice, either, { budgetMinor: 50_000, latest: '2027-02-14' as Day }).obstacles
    ).toEqual([{ code: 'together', cheapestMinor: 90_000, finish: '2027-03-14' }]);
  });

  it('survives a course that is its own prerequisite and awards that name each other', () => {
    const loop = course('a', { prerequisite: one('b') });
    const back = course('b', { prerequisite: one('a') });
    expect(plansFor(one('a'), [loop, back]).plans).toEqual([]);
    const first = award('x', { type: 'award', award: 'y' as AwardId });
    const second = award('y', { type: 'award', award: 'x' as AwardId });
    const index = catalogueOf([], [first, second]);
    expect(planPaths(first, NOTHING, index, limits).plans).toEqual([]);
  });

  it('passes on conditions in words', () => {
    const rule: Rule = {
      type: 'all',
      of: [one('a'), { type: 'ask', text: { en: 'Two years of practice' } }]
    };
    expect(plansFor(rule, [course('a')]).plans[0]?.asks).toEqual([{ en: 'Two years of practice' }]);
  });
});

describe('planPaths against every choice there is', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const leaf = fc.constantFrom(...names).map(one);
  const rule = fc.letrec<{ rule: Rule; group: Rule }>((tie) => ({
    rule: fc.oneof({ depthSize: 'small', maxDepth: 2 }, leaf, tie('group')),
    group: fc
      .tuple(
        fc.constantFrom('all', 'any', 'sequence', 'some', 'credits'),
        fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
        fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 })
      )
      .map(([type, of, from]): Rule => {
        if (type === 'credits') return { type, ects: 3, from: from as OfferingId[] };
        if (type === 'some') return { type, count: Math.min(2, of.length), of };
        return { type: type as 'all', of };
      })
  })).rule;

  const offering = (id: string) =>
    fc
      .record({
        price: fc.integer({ min: 0, max: 5 }),
        ects: fc.integer({ min: 1, max: 3 }),
        hours: fc.integer({ min: 1, max: 4 }),
        weeks: fc.integer({ min: 1, max: 2 }),
        runs: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 2 })), {
          maxLength: 2
        }),
        prerequisite: fc.option(fc.constantFrom(...names.filter((name) => name < id).map(one)), {
          nil: undefined,
          freq: 3
        })
      })
      .map(({ price, ects, hours, weeks, runs, prerequisite }) =>
        course(id, {
          cost: price === 0 ? 'free' : eur(price),
          credits: [{ scheme: 'ects', value: ects }],
          workloadHours: { min: hours * 4, max: hours * 4 },
          weeks: { min: weeks, max: weeks },
          schedule: runs.length > 0 ? 'fixed' : 'flexible',
          runs: runs.map(([start, length], at) => run(`${id}${at}`, start, length)),
          ...(prerequisite && { prerequisite })
        })
      );

  it('finds nothing better and nothing that breaks the rules', () => {
    fc.assert(
      fc.property(
        rule,
        fc.tuple(...names.map((name) => (name === 'a' ? offeringA() : offering(name)))),
        fc.integer({ min: 4, max: 12 }),
        fc.option(fc.integer({ min: 2, max: 10 }), { nil: undefined }),
        (target, offerings, hoursPerWeek, budgetMinor) => {
          const goal = award('target', target);
          const index = catalogueOf(offerings, [goal]);
          const within: Limits = {
            start: MONDAY,
            hoursPerWeek,
            currency: 'EUR',
            latest: addWeeks(MONDAY, 9),
            ...(budgetMinor !== undefined && { budgetMinor })
          };
          const { plans } = planPaths(goal, NOTHING, index, within);
          const oracle = everyPlan(goal, index, within);
          const quickest = plans.find(({ goals }) => goals.includes('quickest'));
          const cheapest = plans.find(({ goals }) => goals.includes('cheapest'));
          for (const plan of plans) expectFeasible(plan, goal, index, within);
          expect(quickest && [finishWeek(quickest), quickest.totalMinor]).toEqual(oracle.quickest);
          expect(cheapest && [cheapest.totalMinor, finishWeek(cheapest)]).toEqual(oracle.cheapest);
        }
      ),
      { numRuns: 500 }
    );
  });

  function offeringA() {
    return fc
      .record({ price: fc.integer({ min: 1, max: 5 }), hours: fc.integer({ min: 1, max: 4 }) })
      .map(({ price, hours }) =>
        course('a', {
          cost: eur(price),
          workloadHours: { min: hours * 4, max: hours * 4 },
          weeks: { min: 1, max: 1 }
        })
      );
  }
});

function finishWeek(plan: Plan): number {
  return (daysBetween(MONDAY, plan.finish) + 1) / 7;
}

interface Slot {
  readonly id: OfferingId;
  readonly start: number;
  readonly end: number;
  readonly load: number;
  readonly minor: number;
}

/** Every choice of courses at every week, in the most obvious way. */
function everyPlan(target: Award, index: CatalogueIndex, within: Limits) {
  const horizon = Math.floor((daysBetween(MONDAY, within.latest as Day) + 1) / 7);
  const slots = index.catalogue.offerings.map((offering): (Slot | undefined)[] => {
    const hours = offering.workloadHours?.max ?? 0;
    const minor = typeof offering.cost === 'string' ? 0 : (offering.cost[0]?.minor ?? 0);
    const make = (start: number, weeks: number): Slot => ({
      id: offering.id,
      start,
      end: start + weeks,
      load: hours / weeks,
      minor
    });
    const stated = offering.weeks as { min: number };
    const own = Math.max(stated.min, Math.ceil(hours / within.hoursPerWeek));
    const made =
      offering.runs.length > 0
        ? offering.runs.map(({ start = MONDAY, end = MONDAY }) =>
            make(daysBetween(MONDAY, start) / 7, (daysBetween(start, end) + 1) / 7)
          )
        : Array.from({ length: horizon }, (_, week) => make(week, own));
    return [undefined, ...made.filter((slot) => slot.end <= horizon)];
  });
  let quickest: [number, number] | undefined;
  let cheapest: [number, number] | undefined;
  const less = (a: number[], b: number[] | undefined) =>
    !b || a[0]! < b[0]! || (a[0] === b[0] && a[1]! < b[1]!);

  const walk = (at: number, taken: Slot[], load: number[]): void => {
    if (at === slots.length) {
      if (!isPlan(taken, target, index)) return;
      const weeks = Math.max(0, ...taken.map(({ end }) => end));
      const minor = taken.reduce((total, slot) => total + slot.minor, 0);
      if (minor > (within.budgetMinor ?? Infinity)) return;
      if (less([weeks, minor], quickest)) quickest = [weeks, minor];
      if (less([minor, weeks], cheapest)) cheapest = [minor, weeks];
      return;
    }
    for (const slot of slots[at] ?? []) {
      if (!slot) walk(at + 1, taken, load);
      else {
        const next = [...load];
        for (let week = slot.start; week < slot.end; week++)
          next[week] = (next[week] ?? 0) + slot.load;
        if (next.every((hours) => (hours ?? 0) <= within.hoursPerWeek + 1e-6)) {
          walk(at + 1, [...taken, slot], next);
        }
      }
    }
  };
  walk(0, [], []);
  return { quickest, cheapest };
}

function heldBy(taken: readonly Slot[], week: number): Covered {
  return new Map(
    taken.filter(({ end }) => end <= week).map(({ id }) => [id, { credential: 'x', by: 'claim' }])
  );
}

function isPlan(taken: readonly Slot[], target: Award, index: CatalogueIndex): boolean {
  const met = (rule: Rule, week: number) =>
    checkRule(rule, heldBy(taken, week), index).state === 'met';
  const prepared = taken.every(({ id, start }) => {
    const before = index.offering(id)?.prerequisite;
    return !before || met(before, start);
  });
  return prepared && target.rule !== undefined && reached(target.rule, taken, met);
}

/**
 * A rule with its order: each part of a sequence is finished before a course begins that only a
 * later part names. A sequence that is not needed (another branch is reached) asks for nothing.
 */
function reached(
  rule: Rule,
  taken: readonly Slot[],
  met: (rule: Rule, week: number) => boolean
): boolean {
  if (!('of' in rule)) return met(rule, Infinity);
  const have = rule.of.filter((part) => reached(part, taken, met)).length;
  if (rule.type === 'any') return have >= 1;
  if (rule.type === 'some') return have >= rule.count;
  if (have < rule.of.length || rule.type !== 'sequence') return have === rule.of.length;
  return rule.of.every((part, at) => {
    const earlier = rule.of.slice(0, at);
    const named = new Set(earlier.flatMap(namesIn));
    return taken
      .filter(({ id }) => namesIn(part).includes(id) && !named.has(id))
      .every(({ start }) => earlier.every((before) => met(before, start)));
  });
}

function namesIn(rule: Rule): OfferingId[] {
  if (rule.type === 'course') return [rule.offering];
  if (rule.type === 'credits') return [...rule.from];
  return 'of' in rule ? rule.of.flatMap(namesIn) : [];
}

function expectFeasible(plan: Plan, target: Award, index: CatalogueIndex, within: Limits): void {
  expect(plan.proven).toBe(true);
  const taken = plan.steps.map((step): Slot => ({
    id: step.offering,
    start: daysBetween(MONDAY, step.start) / 7,
    end: (daysBetween(MONDAY, step.end) + 1) / 7,
    load: step.hoursPerWeek ?? 0,
    minor: 0
  }));
  expect(isPlan(taken, target, index)).toBe(true);
  for (let week = 0; week < 20; week++) {
    const hours = taken
      .filter(({ start, end }) => start <= week && week < end)
      .reduce((total, { load }) => total + load, 0);
    expect(hours).toBeLessThanOrEqual(within.hoursPerWeek + 1e-6);
  }
}
