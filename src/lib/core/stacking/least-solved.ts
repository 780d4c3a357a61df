import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import { Program, type Variable } from '../solver/program';
import { Solver } from '../solver/solver';
import { everywhere, type Assignment } from './assignment';
import {
  ASSUMED_ECTS,
  COURSE_COST,
  leastOf,
  leastOfCourse,
  NOTHING_LEFT,
  sumOf,
  type Least
} from './least-plain';
import { fillersOf } from './fillers';
import { thingOfOffering } from './offering-thing';
import {
  allParts,
  coursesOf,
  isCounting,
  partsBelow,
  partsBeside,
  type CountingPart,
  type Part
} from './parts';
import { isInside } from './pins';
import { writeGoals, writeRules, type WrittenRules } from './rule-program';
import type { Soft } from './counting-rows';
import { tidy, viewOf } from './rule-view';
import type { Moments, Thing, Word } from './standing';
import { placedIn } from './placing';
import { groupsAside, withAround } from './units';
import type { RuleGoal } from './write-out';

export interface Solution {
  readonly placed: Assignment;
  readonly whole: Part;
  /** Numbered as in `placed`: what was given, then courses that are missing. */
  readonly things: readonly Thing[];
  readonly least: Least;
  readonly proven: boolean;
}

/** Courses that are looked at one by one; the rest is counted in credits. */
const MOST_COURSES = 400;
const EFFORT = 200_000;
const MOST_CREDITS = 1e4;
/** What the learner has put somewhere stays there, whatever it costs. */
const PIN = 1e4;
/** With as little missing, something unfinished weighs more than any number of doubts. */
const COMING = 1000;
const DOUBT = 10;
const COUNTED = 1e-3;
/** What rounding may add to what is missing. */
const ROOM = 1e-7;
/** Where limits leave no room for a course that is asked for. */
const IMPOSSIBLE = 1000;
const UNKNOWN: Least = { courses: 0, ects: 0, cost: ASSUMED_ECTS };

/** What is missing in the program, and what one of it comes to. */
interface Slack extends Least {
  readonly variable: Variable;
}

/**
 * Puts everything where it helps most: what the learner has put somewhere first, then so that the
 * least is missing, then with as little as possible that is not finished or not known. Ends with
 * what it has where that takes too long.
 */
export function solveLeast(
  goal: RuleGoal,
  given: readonly Thing[],
  plain: Part,
  moments: Moments,
  index: CatalogueIndex
): Solution {
  const program = new Program();
  const slacks: Slack[] = [];
  const slack = (least: Least, upper: number, whole: boolean): Variable => {
    const variable = program.variable(least.cost, { upper, whole });
    slacks.push({ variable, ...least });
    return variable;
  };
  const missing = missingCourses(plain, given, index);
  const coming: Variable[] = [];
  const candidates = [
    ...given.map((thing) => {
      if (thing.state === 'earned') return { thing };
      const variable = program.variable(0);
      coming.push(variable);
      return { thing, variable };
    }),
    ...missing.map((id) => {
      const offering = index.offering(id);
      const thing = offering ? thingOfOffering(offering) : bareThing(id);
      return { thing, variable: slack(leastOfCourse(id, index), 1, true) };
    })
  ];
  const things = candidates.map(({ thing }) => thing);
  const wholes = writeGoals([goal], things, moments, index);
  const [whole = plain] = wholes;
  const taken = candidates.map((one) => ('variable' in one ? one.variable : undefined));
  const plainly = everywhere(whole, given.length);
  const groups = groupsAside(
    whole,
    { things, taken, soft: false, known: new Map(), binding: new Map() },
    given.length,
    index
  );
  const aside = new Set(groups.flat());
  const inCredits = partsBelow(whole, aside).filter(
    (part): part is CountingPart => isCounting(part) && part.unit === 'credits'
  );
  const fillers = fillersOf(inCredits, index, (parts) => {
    const ects = parts[0]?.scheme === 'ects' ? 1 : 0;
    const most = Math.min(Math.max(...parts.map(({ need }) => need)), MOST_CREDITS);
    return slack({ courses: 0, ects, cost: 1 }, most, false);
  });
  const doubts: Variable[] = [];
  const soft: Soft = {
    missing: (part) => {
      const filled = fillers.get(part.path);
      if (filled) return filled;
      if (part.kind === 'measure') {
        return [[slack({ courses: 0, ects: 0, cost: 1 }, MOST_CREDITS, false), 1]];
      }
      if (part.kind !== 'counts') return [[slack(UNKNOWN, 1, true), 1]];
      const one = { courses: 1, ects: 0, cost: ASSUMED_ECTS + COURSE_COST };
      if (part.unit === 'courses') {
        return [[slack(one, Math.min(Math.ceil(part.need), MOST_CREDITS), true), 1]];
      }
      const named = part.matches.some(({ item }) => item >= given.length);
      return [[slack(named ? { ...one, cost: IMPOSSIBLE } : one, 1, true), 1]];
    },
    doubt: () => {
      const variable = program.variable(0);
      doubts.push(variable);
      return variable;
    }
  };
  const options = { soft, wholes, aside: withAround(whole, aside) };
  const rules = writeRules(program, [goal], candidates, moments, index, options);
  const answer = solve(program, rules, {
    slacks,
    coming,
    doubts,
    pins: goal.word?.pins ?? [],
    things
  });
  const { values, proven } = answer;
  const placed = new Map(placedIn(whole, rules, values, things, given.length));
  for (const part of [...aside].flatMap(allParts)) {
    if (isCounting(part)) placed.set(part, plainly.get(part) ?? []);
  }
  for (const part of partsBeside(whole)) {
    const isWritten = isCounting(part) && placed.get(part)?.length !== 0;
    if (isCounting(part) && !isWritten) placed.set(part, plainly.get(part) ?? []);
  }
  const leasts = groups.map((group) =>
    group
      .map((part) => {
        const check = viewOf(part, { placed: plainly, things, pins: [] });
        return leastOf(part, check, plainly, things, index);
      })
      .reduce((most, one) => (one.cost > most.cost ? one : most), NOTHING_LEFT)
  );
  const least = [leastIn(slacks, values), ...leasts].reduce(sumOf, NOTHING_LEFT);
  return { whole, things, placed, least, proven };
}

interface Priced {
  readonly slacks: readonly Slack[];
  readonly coming: readonly Variable[];
  readonly doubts: readonly Variable[];
  readonly pins: NonNullable<Word['pins']>;
  readonly things: readonly Thing[];
}

/** First as little missing as can be, and then, with no more, as little as can be in doubt. */
function solve(
  program: Program,
  rules: WrittenRules,
  { slacks, coming, doubts, pins, things }: Priced
): { readonly values: Float64Array; readonly proven: boolean } {
  const solver = new Solver(program);
  const pinned = rules.written.flatMap(({ part, match, portion }) => {
    const key = things[match.item]?.key;
    const here = pins.some(({ thing, path }) => thing === key && isInside(part.path, path));
    return here && portion ? [portion] : [];
  });
  for (const { variable, scale } of pinned) solver.setCost(variable, -PIN * scale);
  const first = solver.solve({ effort: EFFORT });
  if (!first.values || first.cost === undefined) {
    return { values: new Float64Array(program.costs.length), proven: false };
  }
  const exact = first.cost < ROOM && pinned.length === 0;
  if (exact) for (const { variable } of slacks) solver.setBounds(variable, 0, 0);
  else
    solver.addRow({
      terms: [
        ...slacks.map(({ variable, cost }) => [variable, cost] as const),
        ...pinned.map(({ variable, scale }) => [variable, -PIN * scale] as const)
      ],
      least: -Infinity,
      most: first.cost + ROOM
    });
  for (const { variable } of [...slacks, ...pinned]) solver.setCost(variable, 0);
  for (const variable of coming) solver.setCost(variable, COMING);
  for (const variable of doubts) solver.setCost(variable, DOUBT);
  for (const { match, brought, worth } of rules.written) {
    if (!brought || things[match.item]?.state !== 'earned') continue;
    if (coming.includes(brought.variable) || doubts.includes(brought.variable)) continue;
    solver.setCost(brought.variable, -COUNTED * Math.min(worth, MOST_CREDITS) * brought.scale);
  }
  const second = solver.solve({ effort: EFFORT, known: first.values });
  const proven = first.state === 'best' && second.state === 'best';
  return { values: second.values ?? first.values, proven };
}

/** Courses that parts name and nothing that is there counts as. */
function missingCourses(plain: Part, given: readonly Thing[], index: CatalogueIndex) {
  const names = new Set<OfferingId>();
  for (const part of partsBelow(plain)) {
    if (part.kind !== 'counts' || part.unit !== 'course') continue;
    const there = part.matches.flatMap(({ item }) => given[item]?.stands.map(({ id }) => id) ?? []);
    for (const id of coursesOf(part)) {
      if (!there.includes(id) && names.size < MOST_COURSES) names.add(id);
    }
  }
  return [...names].sort((a, b) => leastOfCourse(a, index).cost - leastOfCourse(b, index).cost);
}

function bareThing(id: OfferingId): Thing {
  return { key: id, state: 'planned', stands: [{ id, by: 'achievement' }], credits: [] };
}

function leastIn(slacks: readonly Slack[], values: Float64Array): Least {
  let [courses, ects, cost] = [0, 0, 0];
  for (const slack of slacks) {
    const value = values[slack.variable] ?? 0;
    courses += slack.courses * value;
    ects += slack.ects * value;
    cost += slack.cost * value;
  }
  return { courses: Math.round(courses), ects: tidy(ects), cost: tidy(cost) };
}
