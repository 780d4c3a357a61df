import { indexCatalogue, type CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { AwardId, OfferingId, RunId } from '../../src/lib/core/catalogue/ids';
import type { Offering } from '../../src/lib/core/catalogue/model';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import { exactly } from '../../src/lib/core/kernel/range';
import { addDays, addWeeks, type Day } from '../../src/lib/core/kernel/day';
import type { PlanQuestion } from '../../src/lib/core/planner/plan';
import { randomFrom, type Size } from './solver-instances';
import { award, course } from '../fixtures/catalogue';

const START = '2027-01-04' as Day;
const TARGET = 'target' as AwardId;

export interface Instance {
  readonly index: CatalogueIndex;
  readonly question: PlanQuestion;
}

/**
 * An invented award of several modules and the courses that count for it. With a `calendar` half of
 * the courses have dates, some ask for others, and there are a few hours a week. Without it every
 * course is a week, there is time for all at once, and what else is weighed against the price is
 * how well courses fit.
 */
export function planInstance(size: Size, seed: number, calendar: boolean): Instance {
  const random = randomFrom(seed * 7919 + size.modules * 31 + size.candidates);
  const pick = (count: number) => Math.floor(random() * count);
  const { modules, candidates } = size;
  const span = modules * 4;
  const offerings = Array.from({ length: candidates }, (_, at): Offering => {
    const ects = [2.5, 3, 5, 5, 6][pick(5)] ?? 5;
    const weeks = calendar ? 4 + pick(6) : 1;
    const minor = pick(20) === 0 ? 0 : 100 * Math.round(40 + 90 * random() * ects);
    const dated = calendar && pick(2) === 0;
    const before = calendar && at >= modules && pick(6) === 0 ? pick(at) : undefined;
    return course(`c${at}`, {
      credits: [{ scheme: 'ects', value: ects }],
      workloadHours: exactly(calendar ? 25 * ects : 2 * ects),
      weeks: calendar ? { min: weeks, max: weeks + 2 } : exactly(1),
      schedule: dated ? 'fixed' : 'flexible',
      runs: dated
        ? Array.from({ length: 1 + pick(3) }, (_, run) => runOf(`r${at}-${run}`, weeks))
        : [],
      cost: minor === 0 ? 'free' : [{ minor, currency: 'EUR', for: 'learning' }],
      ...(before !== undefined && {
        prerequisite: { type: 'course', offering: `c${before}` as OfferingId }
      })
    });
  });
  const groups: Rule[] = Array.from({ length: modules }, (_, module) => {
    const own = offerings.flatMap(({ id }, at) =>
      at % modules === module || pick(modules * 8) === 0 ? [id] : []
    );
    const from = { courses: own };
    return pick(2) === 0
      ? { type: 'credits', least: { courses: 1 }, from }
      : { type: 'credits', least: { credits: 5 }, from };
  });
  const rule: Rule = {
    type: 'once',
    of: {
      type: 'all',
      of: groups
    }
  };
  const index = indexCatalogue({
    id: 'bench',
    title: { en: 'Bench' },
    publisher: { en: 'Bench' },
    published: START,
    demonstration: true,
    providers: [],
    offerings,
    awards: [award(TARGET, rule, { cost: 'free' })],
    equivalences: []
  });
  const question: PlanQuestion = {
    goal: { kind: 'award', award: TARGET },
    held: [],
    today: START,
    ...(!calendar && { fit: Object.fromEntries(offerings.map(({ id }) => [id, 10 * pick(11)])) }),
    limits: calendar
      ? {
          start: START,
          hoursPerWeek: 20,
          currency: 'EUR',
          latest: addWeeks(START, 8 * modules + 30)
        }
      : { start: START, hoursPerWeek: 168, currency: 'EUR' }
  };
  return { index, question };

  function runOf(id: string, weeks: number): Offering['runs'][number] {
    const start = addWeeks(START, pick(span));
    return { id: id as RunId, start, end: addDays(addWeeks(start, weeks), -1) };
  }
}
