import { workloadOf } from '../catalogue/facts';
import type { OfferingId } from '../catalogue/ids';
import type { Offering } from '../catalogue/model';
import type { LocalText } from '../kernel/text';
import type { Lapse } from '../stacking/answer';
import type { CountedAt } from '../stacking/rule-program';
import { dayAt, weekOf } from './calendar';
import type { Chosen, Point } from './choice';
import type { ExitFinder } from './exits';
import { loadOf } from './load';
import { isOn } from './orders';
import type { Certificate, End, Plan, PlanStep, Reason } from './plan';
import type { Problem } from './problem';
import { reasonAt } from './reasons';
import type { SelectionProgram } from './selection-program';

/** What a point is told with. */
export interface Telling extends Problem {
  readonly exits: ExitFinder;
  readonly courses: readonly Offering[];
  /** Courses that ask for something before them, in the order of their goals. */
  readonly asking: readonly OfferingId[];
  /** By goal and path, what was found out before. */
  readonly reasons: Map<string, Reason>;
}

export function tellingOf(problem: Problem, exits: ExitFinder): Telling {
  const { entries } = problem.parts;
  return {
    ...problem,
    exits,
    courses: entries.map(({ task }) => task.offering),
    asking: entries.flatMap(({ task }) => (task.prerequisite ? [task.id] : [])),
    reasons: new Map()
  };
}

/** A point as a plan, with all its facts. */
export function describe(
  point: Point,
  ends: readonly End[],
  certificate: Certificate,
  telling: Telling
): Plan {
  const { setting, parts, exits } = telling;
  const { question, calendar } = setting;
  const counted = parts.written.counted(point.values);
  const steps = stepsOf(point, counted, telling);
  const days = point.steps.map(({ placement }) => placement);
  const start = days.reduce((least, day) => Math.min(least, day.start), Infinity);
  const end = days.reduce((most, day) => Math.max(most, day.end), -Infinity);
  const last = Math.max(end, point.waitsUntil ?? -Infinity);
  const finish = Number.isFinite(last) ? dayAt(last) : question.limits.start;
  const known = point.steps.filter(({ task }) => task.fit !== undefined);
  const hours = (chosen: Chosen) => workloadOf(chosen.task.offering)?.hours.max ?? 0;
  const weight = known.reduce((sum, chosen) => sum + hours(chosen), 0);
  const load = loadOf(point.steps, setting);
  return {
    goal: question.goal,
    ends,
    steps,
    covered: coveredBy(counted, telling),
    fees: feesOf(point, parts),
    currency: question.limits.currency,
    totalMinor: point.cost.minor,
    unpriced: point.cost.unpriced,
    start: days.length > 0 ? dayAt(start) : question.limits.start,
    finish,
    weeks: days.length > 0 ? weekOf(last, calendar) - weekOf(start, calendar) + 1 : 0,
    ects: steps.reduce((sum, { ects }) => sum + ects, 0),
    ...(weight > 0 && {
      fit: known.reduce((sum, one) => sum + (one.task.fit ?? 0) * hours(one), 0) / weight
    }),
    unfitHours: point.unfit,
    peakHours: load.reduce((most, week) => Math.max(most, week.hours), 0),
    load,
    exits: exits.exitsOf(steps),
    lapses: lapsesOf(counted, telling),
    asks: asksOf(point, parts),
    certificate
  };
}

function stepsOf(point: Point, counted: readonly CountedAt[], telling: Telling): PlanStep[] {
  const { calendar } = telling.setting;
  const inOrder = [...point.steps].sort(
    ({ placement: a }, { placement: b }) => a.start - b.start || a.end - b.end
  );
  const first = inOrder[0]?.placement.start ?? 0;
  let runningMinor = 0;
  let last = 0;
  return inOrder.map((chosen): PlanStep => {
    const { task, placement } = chosen;
    const { option, start, end } = placement;
    const workload = workloadOf(task.offering);
    runningMinor += option.price.minor;
    last = Math.max(last, end);
    return {
      offering: task.id,
      ...(option.run !== undefined && { run: option.run }),
      start: dayAt(start),
      end: dayAt(end),
      ...(option.enrolBy !== undefined && { enrolBy: option.enrolBy }),
      weeks: option.weeks ?? weekOf(end, calendar) - weekOf(start, calendar) + 1,
      ...(option.load !== undefined && { hoursPerWeek: option.load }),
      hoursAssumed: workload?.assumed ?? false,
      ...(option.price.prices && { prices: option.price.prices }),
      minor: option.price.minor,
      ects: task.ects,
      ...(task.fit !== undefined && { fit: task.fit }),
      reasons: reasonsOf(task.id, counted, telling),
      counts: countsOf(task.id, counted, telling),
      runningMinor,
      runningWeeks: weekOf(last, calendar) - weekOf(first, calendar) + 1
    };
  });
}

function countsOf(
  id: OfferingId,
  counted: readonly CountedAt[],
  { aims }: Telling
): PlanStep['counts'] {
  return counted.flatMap(({ thing, goal, award, path }) =>
    thing === id && goal < aims.length ? [{ ...(award !== undefined && { award }), path }] : []
  );
}

/** What the rules ask of a course, and which other steps it opens. */
function reasonsOf(
  id: OfferingId,
  counted: readonly CountedAt[],
  { aims, courses, asking, reasons, setting }: Telling
): Reason[] {
  const found = counted.flatMap(({ thing, goal, path }): Reason[] => {
    if (thing !== id) return [];
    const aim = aims[goal];
    if (aim) {
      const key = `${goal} ${path}`;
      const reason = reasons.get(key) ?? reasonAt(aim.rule, path, courses, setting.index);
      reasons.set(key, reason);
      return [reason];
    }
    const opened = asking[goal - aims.length];
    return opened === undefined || opened === id ? [] : [{ code: 'opens', offering: opened }];
  });
  const seen = new Set<string>();
  return found.filter((reason) => {
    const key = JSON.stringify(reason);
    return !seen.has(key) && seen.add(key);
  });
}

/** What is held and counts, each once. */
function coveredBy(counted: readonly CountedAt[], { aims, setting }: Telling): Plan['covered'] {
  const held = new Set(setting.question.held.map(({ key }) => key));
  const seen = new Set<string>();
  return counted.flatMap(({ thing, goal, as, credits, pinned }) => {
    if (goal >= aims.length || !held.has(thing) || seen.has(thing)) return [];
    seen.add(thing);
    return [
      {
        thing,
        ...(as && { as }),
        ...(credits !== undefined && { credits }),
        ...(pinned && { pinned })
      }
    ];
  });
}

function lapsesOf(counted: readonly CountedAt[], { aims, setting }: Telling): Lapse[] {
  const held = new Set(setting.question.held.map(({ key }) => key));
  return counted.flatMap(({ thing, goal, path, last, credits }) =>
    last !== undefined && goal < aims.length && held.has(thing)
      ? [{ thing, path, last, loses: credits ?? 0 }]
      : []
  );
}

function feesOf(point: Point, { fees }: SelectionProgram): Plan['fees'] {
  return fees.flatMap(({ award, price, variable }) => {
    if (variable !== undefined && !isOn(point.values, variable)) return [];
    if (price.prices?.length === 0) return [];
    return [{ award, minor: price.minor, ...(price.prices && { prices: price.prices }) }];
  });
}

function asksOf(point: Point, { written }: SelectionProgram): LocalText[] {
  const texts = new Map<string, LocalText>();
  for (const { text, variable } of written.asks) {
    if (text && (variable === undefined || isOn(point.values, variable))) {
      texts.set(JSON.stringify(text), text);
    }
  }
  return [...texts.values()];
}
