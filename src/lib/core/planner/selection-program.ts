import type { AwardId } from '../catalogue/ids';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { Program, type Row, type Terms, type Variable } from '../solver/program';
import type { Thing } from '../stacking/standing';
import { writeRules, type Candidate, type WrittenRules } from '../stacking/rule-program';
import { dayAt, dayNumber } from './calendar';
import type { Coming, Entry } from './choice';
import type { Aim } from './goal';
import { feeOf, type PriceSum } from './prices';
import type { Setting } from './setting';
import type { Task } from './tasks';

/** No plan takes more courses. */
export const MOST_COURSES = 255;

export interface Fee {
  readonly award: AwardId;
  readonly price: PriceSum;
  /** 1 where the award is reached on the way; absent for an award of the goal. */
  readonly variable?: Variable;
}

/** The program of choosing courses; when they take place is not in it. */
export interface SelectionProgram {
  readonly program: Program;
  readonly entries: readonly Entry[];
  /** What is in progress and over on a later day: it counts where the plan waits for it. */
  readonly coming: readonly Coming[];
  readonly fees: readonly Fee[];
  readonly written: WrittenRules;
  /** Prices are whole multiples of it, in the smallest unit of the currency. */
  readonly unit: number;
  readonly rows: {
    /** In multiples of `unit`, fees of the goal aside. */
    readonly price: Row;
    readonly unpriced: Row;
    readonly unfit: Row;
    readonly ects: Row;
    /** Steps that stay on their day, less those that are new. */
    readonly kept: Row;
  };
}

export function selectionProgram(
  aims: readonly Aim[],
  tasks: readonly Task[],
  setting: Setting
): SelectionProgram {
  const program = new Program();
  const entries = tasks.map((task) => entryOf(task, program));
  const coming = comingOf(setting, program);
  const waits = new Map(coming.map(({ thing, variable }) => [thing, variable]));
  const candidates: Candidate[] = [
    ...setting.question.held.map((thing) => {
      const variable = waits.get(thing);
      return { thing, ...(variable !== undefined && { variable }) };
    }),
    ...entries.map(({ task, taken }) => ({ thing: plannedThing(task.offering), variable: taken }))
  ];
  const before = entries.flatMap(({ task, taken }) =>
    task.prerequisite ? [{ rule: thenCourse(task.prerequisite, task), when: taken }] : []
  );
  const { question, calendar, index } = setting;
  const moments = {
    at: dayAt(Math.min(calendar.start, calendar.last)),
    today: question.today,
    ...(question.enrolled !== undefined && { enrolled: question.enrolled })
  };
  const written = writeRules(program, [...aims, ...before], candidates, moments, index, {
    horizon: dayAt(calendar.last)
  });
  const fees: Fee[] = [
    ...setting.awards.map((award) => ({ award: award.id, price: feeOf(award, setting) })),
    ...feesOnTheWay(written, program, setting)
  ];
  const unit = unitOf([
    ...tasks.flatMap(({ variants }) => variants.map(({ price }) => price.minor)),
    ...fees.map(({ price }) => price.minor)
  ]);
  const variants = entries.flatMap((entry) => entry.variants);
  const paid = fees.flatMap(({ price, variable }) =>
    variable === undefined ? [] : [{ price, variable }]
  );
  const priced = [...paid, ...variants.map(({ variant, variable }) => ({ ...variant, variable }))];
  const keeps = variants.map(({ variant, variable }) => [variable, variant.stays ? 1 : 0] as const);
  const decided = new Set(question.decided?.steps.map(({ offering }) => offering));
  const news = entries.flatMap(({ task, taken }) => (decided.has(task.id) ? [] : [taken]));
  const free = (terms: Terms) => program.row(nonZero(terms), -Infinity, Infinity);
  const taken = (of: (task: Task) => number) =>
    free(entries.map((entry) => [entry.taken, of(entry.task)]));
  program.row(
    entries.map((entry) => [entry.taken, 1]),
    0,
    MOST_COURSES
  );
  return {
    program,
    entries,
    coming,
    fees,
    written,
    unit,
    rows: {
      price: free(priced.map(({ price, variable }) => [variable, price.minor / unit])),
      unpriced: free(priced.map(({ price, variable }) => [variable, price.prices ? 0 : 1])),
      unfit: taken(({ unfit }) => unfit),
      ects: taken(({ ects, counts }) => (counts ? ects : 0)),
      kept: free([...keeps, ...news.map((variable) => [variable, -1] as const)])
    }
  };
}

/** Each costs as much as a course more: no plan waits for what it does not need. */
function comingOf({ question, calendar }: Setting, program: Program): Coming[] {
  return question.held.flatMap((thing) => {
    if (thing.state !== 'in-progress' || thing.completed === undefined) return [];
    const day = dayNumber(thing.completed);
    if (day < calendar.start) return [];
    const upper = day <= calendar.last ? 1 : 0;
    return [{ thing, day, variable: program.variable(1, { upper }) }];
  });
}

function entryOf(task: Task, program: Program): Entry {
  const lower = task.forced ? 1 : 0;
  const [only, ...others] = task.variants;
  if (only && others.length === 0) {
    const taken = program.variable(0, { lower });
    return { task, taken, variants: [{ variant: only, variable: taken }] };
  }
  const taken = program.variable(0, { lower });
  const variants = task.variants.map((variant) => ({ variant, variable: program.variable(0) }));
  const terms = variants.map(({ variable }) => [variable, 1] as const);
  program.row([...terms, [taken, -1]], 0, 0);
  return { task, taken, variants };
}

/** What a rule sees of a course that would be taken. */
export function plannedThing(offering: Offering): Thing {
  const { id, provider, kind, level, eqf, field, credits, codes, subjects } = offering;
  return {
    key: id,
    state: 'planned',
    stands: [{ id, by: 'achievement' }],
    credits: credits ?? [],
    ...(provider !== '' && { provider }),
    ...(kind && { kind }),
    ...(level && { level }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(codes && { codes }),
    ...(subjects && { subjects: subjects.flatMap((subject) => Object.values(subject)) })
  };
}

function thenCourse(prerequisite: Rule, { id }: Task): Rule {
  return { type: 'sequence', of: [prerequisite, { type: 'course', offering: id }] };
}

/** Fees of smaller awards, each due once however often the award is built on. */
function feesOnTheWay(
  { reached }: WrittenRules,
  program: Program,
  setting: Setting
): (Fee & { readonly variable: Variable })[] {
  const ofGoal = new Set(setting.awards.map(({ id }) => id));
  const variables = new Map<AwardId, Variable>();
  for (const { award, variable } of reached) {
    if (ofGoal.has(award)) continue;
    const paid = variables.get(award) ?? program.variable(0);
    variables.set(award, paid);
    program.row(
      [
        [paid, 1],
        [variable, -1]
      ],
      0
    );
  }
  return [...variables].flatMap(([id, variable]) => {
    const award = setting.index.award(id);
    return award ? [{ award: id, price: feeOf(award, setting), variable }] : [];
  });
}

/** The largest amount of which all are multiples. */
function unitOf(amounts: readonly number[]): number {
  let unit = 0;
  for (const amount of amounts) {
    let [a, b] = [amount, unit];
    while (b > 0) [a, b] = [b, a % b];
    unit = a;
  }
  return unit || 1;
}

function nonZero(terms: Terms): Terms {
  return terms.filter(([, coefficient]) => coefficient !== 0);
}
