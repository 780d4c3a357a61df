import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexCatalogue, type CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Award, Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { addWeeks, daysBetween } from '../kernel/day';
import type { Limits, Plan, PlanQuestion } from './plan';
import {
  award,
  catalogueOf,
  course,
  eur,
  MONDAY,
  one,
  run
} from '../../../../tests/fixtures/planning';
import { planSet } from './plan-set';

/*
 * The whole set against every plan there is, in the most obvious way: every choice of courses at
 * every week in every length.
 */

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const WEEKS = 9;

interface Slot {
  readonly id: OfferingId;
  readonly start: number;
  readonly end: number;
  readonly load: number;
  readonly minor: number;
  readonly ects: number;
  readonly unfit: number;
}

type Point = readonly [minor: number, weeks: number, unfit: number];

const rule = fc.letrec<{ rule: Rule; group: Rule }>((tie) => ({
  rule: fc.oneof({ maxDepth: 3 }, fc.constantFrom(...NAMES).map(one), tie('group'), tie('group')),
  group: fc
    .tuple(
      fc.constantFrom('all', 'any', 'sequence', 'some', 'some', 'credits', 'credits'),
      fc.array(tie('rule'), { minLength: 2, maxLength: 4 }),
      fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 5 })
    )
    .map(([type, of, from]): Rule => {
      const courses = from as OfferingId[];
      if (type === 'credits') return { type, least: { credits: 3 }, from: { courses } };
      if (type === 'some') return { type, count: Math.min(2, of.length), of };
      return { type: type as 'all', of };
    })
})).rule;

const offering = (id: string) =>
  fc
    .record({
      price: fc.integer({ min: 0, max: 20 }),
      ects: fc.integer({ min: 1, max: 3 }),
      hours: fc.integer({ min: 1, max: 4 }),
      weeks: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 1 })),
      runs: fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 2 })), {
        maxLength: 2
      }),
      prerequisite: fc.option(fc.constantFrom(...NAMES.filter((name) => name < id)), {
        nil: undefined,
        freq: 3
      }),
      together: fc.boolean()
    })
    .map(({ price, ects, hours, weeks: [least, more], runs, prerequisite, together }) =>
      course(id, {
        cost: price === 0 ? 'free' : eur(price),
        credits: [{ scheme: 'ects', value: ects }],
        workloadHours: { min: hours * 4, max: hours * 4 },
        weeks: { min: least, max: least + more },
        schedule: runs.length > 0 ? 'fixed' : 'flexible',
        runs: runs.map(([start, length], at) => run(`${id}${at}`, start, length)),
        ...(prerequisite && {
          prerequisite: {
            type: 'course',
            offering: prerequisite as OfferingId,
            ...(together && { together })
          }
        })
      })
    );

const offeringA = fc
  .record({ price: fc.integer({ min: 1, max: 20 }), hours: fc.integer({ min: 1, max: 4 }) })
  .map(({ price, hours }) =>
    course('a', {
      cost: eur(price),
      workloadHours: { min: hours * 4, max: hours * 4 },
      weeks: { min: 1, max: 1 }
    })
  );

const problem = fc.record({
  target: rule.filter(({ type }) => type !== 'course'),
  offerings: fc.tuple(offeringA, ...NAMES.slice(1).map(offering)),
  limits: fc.record(
    {
      hoursPerWeek: fc.integer({ min: 5, max: 20 }),
      budgetMinor: fc.integer({ min: 10, max: 40 }),
      atOnce: fc.integer({ min: 1, max: 2 }),
      blocked: fc
        .integer({ min: 1, max: 4 })
        .map((week) => [{ from: addWeeks(MONDAY, week), to: addWeeks(MONDAY, week) }]),
      hoursByMonth: fc.integer({ min: 2, max: 14 }).map((hours) => ({ 2: hours }))
    },
    { requiredKeys: ['hoursPerWeek'] }
  ),
  fit: fc.option(fc.tuple(...NAMES.map(() => fc.constantFrom(0, 50, 100))), { nil: undefined })
});

describe('the whole set of plans', () => {
  it('is what is left of every plan there is', () => {
    fc.assert(
      fc.property(problem, ({ target, offerings, limits, fit }) => {
        const goal = award('target', target);
        const index = indexCatalogue(catalogueOf(offerings, [goal]));
        const question: PlanQuestion = {
          goal: { kind: 'award', award: 'target' as AwardId },
          held: [],
          today: MONDAY,
          limits: {
            start: MONDAY,
            currency: 'EUR',
            latest: addWeeks(MONDAY, WEEKS),
            ...limits
          },
          ...(fit && { fit: Object.fromEntries(NAMES.map((name, at) => [name, fit[at] ?? 0])) })
        };
        const { plans: told, complete } = planSet(question, index);
        // The calmest may be beaten on price, finish and fit.
        const plans = told.filter(({ certificate }) => certificate.proven);
        expect(told.length - plans.length).toBeLessThanOrEqual(1);
        expect(complete).toBe(true);
        expect(plans.map(pointOf).sort(byNumbers)).toEqual(everyBest(goal, index, question));
        for (const plan of plans) {
          expect(plan.certificate.leastMinor).toBe(plans[0]?.totalMinor);
        }
      }),
      { numRuns: 300 }
    );
  });
});

function pointOf(plan: Plan): Point {
  return [plan.totalMinor, Math.ceil((daysBetween(MONDAY, plan.finish) + 1) / 7), plan.unfitHours];
}

function byNumbers(a: Point, b: Point): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

function everyBest(target: Award, index: CatalogueIndex, question: PlanQuestion): Point[] {
  const { limits, fit } = question;
  const hours = weekHours(limits);
  const slots = index.catalogue.offerings.map((each) =>
    slotsOf(each, hours, fit?.[each.id] ?? 100)
  );
  let best: Point[] = [];
  const walk = (at: number, taken: Slot[], used: number[], count: number[]): void => {
    if (at === slots.length) {
      const point: Point = [
        taken.reduce((sum, { minor }) => sum + minor, 0),
        taken.reduce((most, { end }) => Math.max(most, end), 0),
        taken.reduce((sum, { unfit }) => sum + unfit, 0)
      ];
      const beaten = best.some((other) =>
        other.every((value, axis) => value <= (point[axis] ?? 0))
      );
      if (beaten || point[0] > (limits.budgetMinor ?? Infinity)) return;
      if (!isPlan(taken, target, index)) return;
      best = [
        ...best.filter((other) => !point.every((value, axis) => value <= (other[axis] ?? 0))),
        point
      ];
      return;
    }
    walk(at + 1, taken, used, count);
    for (const slot of slots[at] ?? []) {
      const next = [...used];
      const more = [...count];
      let fits = true;
      for (let week = slot.start; week < slot.end; week++) {
        if (!hours[week]) continue;
        next[week] = (next[week] ?? 0) + slot.load;
        more[week] = (more[week] ?? 0) + 1;
        fits &&= (next[week] ?? 0) <= (hours[week] ?? 0) + 1e-6;
        fits &&= (more[week] ?? 0) <= (limits.atOnce ?? Infinity);
      }
      if (fits) walk(at + 1, [...taken, slot], next, more);
    }
  };
  walk(0, [], [], []);
  return best.sort(byNumbers);
}

function weekHours(limits: Limits): number[] {
  return Array.from({ length: WEEKS }, (_, week) => {
    const monday = addWeeks(MONDAY, week);
    if (limits.blocked?.some(({ from }) => from === monday)) return 0;
    return limits.hoursByMonth?.[Number(monday.slice(5, 7))] ?? limits.hoursPerWeek;
  });
}

function slotsOf(each: Offering, hours: readonly number[], fit: number): Slot[] {
  const work = each.workloadHours?.max ?? 0;
  const make = (start: number, end: number, weeks: number): Slot => ({
    id: each.id,
    start,
    end,
    load: work / weeks,
    minor: typeof each.cost === 'string' ? 0 : (each.cost[0]?.minor ?? 0),
    ects: index0(each),
    unfit: Math.round((work * (100 - fit)) / 100)
  });
  if (each.runs.length > 0) {
    return each.runs.flatMap(({ start = MONDAY, end = MONDAY }) => {
      const [from, to] = [daysBetween(MONDAY, start) / 7, (daysBetween(MONDAY, end) + 1) / 7];
      const free = hours.slice(from, to).every((limit) => limit > 0);
      return free ? [make(from, to, to - from)] : [];
    });
  }
  const stated = each.weeks as { min: number; max: number };
  const open = hours.filter((limit) => limit > 0);
  const least = Math.max(stated.min, Math.ceil(work / Math.max(...open) - 1e-9));
  const most = Math.max(least, stated.max, Math.ceil(work / Math.min(...open)));
  const slots: Slot[] = [];
  for (let weeks = least; weeks <= most; weeks++) {
    for (let start = 0; start < hours.length; start++) {
      if (!hours[start]) continue;
      let [end, studied] = [start, 0];
      while (end < hours.length && studied < weeks) if (hours[end++]) studied++;
      if (studied === weeks) slots.push(make(start, end, weeks));
    }
  }
  return slots;
}

function index0(each: Offering): number {
  return each.credits?.[0]?.value ?? 0;
}

function isPlan(taken: readonly Slot[], target: Award, index: CatalogueIndex): boolean {
  const ready = taken.every((slot) => {
    const before = index.offering(slot.id)?.prerequisite;
    if (before?.type !== 'course') return true;
    return taken.some(
      ({ id, end, start }) =>
        id === before.offering && (before.together ? start <= slot.start : end <= slot.start)
    );
  });
  return ready && target.rule !== undefined && waysToMeet(target.rule, taken).length > 0;
}

/** Every set of what is taken that meets a rule, the order of sequences kept. */
function waysToMeet(part: Rule, taken: readonly Slot[]): Slot[][] {
  switch (part.type) {
    case 'course':
      return taken.filter(({ id }) => id === part.offering).map((slot) => [slot]);
    case 'credits': {
      const pool = taken.filter(({ id }) => part.from.courses?.includes(id));
      return subsets(pool).filter((set) => set.reduce((sum, { ects }) => sum + ects, 0) >= 3);
    }
    case 'all':
    case 'sequence':
      return inTurn(part.of, taken, part.type === 'sequence');
    case 'any':
      return part.of.flatMap((each) => waysToMeet(each, taken));
    case 'some':
      return subsets(part.of)
        .filter((of) => of.length === part.count)
        .flatMap((of) => inTurn(of, taken, false));
    default:
      return [];
  }
}

function inTurn(parts: readonly Rule[], taken: readonly Slot[], ordered: boolean): Slot[][] {
  let ways: Slot[][] = [[]];
  for (const part of parts) {
    const own = waysToMeet(part, taken);
    ways = ways.flatMap((before) =>
      own.flatMap((now) => {
        const kept = !ordered || now.every((b) => before.every((a) => a === b || a.end <= b.start));
        return kept ? [[...new Set([...before, ...now])]] : [];
      })
    );
  }
  return ways;
}

function subsets<Item>(items: readonly Item[]): Item[][] {
  return items.reduce<Item[][]>(
    (sets, item) => [...sets, ...sets.map((set) => [...set, item])],
    [[]]
  );
}
