import type { AwardId, OfferingId } from '../catalogue/ids';
import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { RulePath } from '../catalogue/rule';
import type { Day } from '../kernel/day';
import type { LocalText } from '../kernel/text';
import type { Program, Variable } from '../solver/program';
import { excludeAcross } from './among';
import { CLOSE } from './amounts';
import { coursesOf, isCounting, partsBelow, type Part } from './parts';
import { impossibleIn, stateOf, type RuleStates } from './rule-states';
import type { Soft, Written } from './counting-rows';
import { RuleWriter, type Asked, type Order } from './rule-writer';
import type { Counted } from './answer';
import type { Portion } from './portion';
import type { Portions } from './portions';
import type { Moments, Thing } from './standing';
import { pileOf } from './pile';
import { writeOut, type RuleGoal } from './write-out';

export type { Ordered } from './counting-rows';
export type { Asked, Order } from './rule-writer';

/** A rule to be met: always, or where `when` is 1 (what a course asks for before). */
export interface ProgramGoal extends RuleGoal {
  readonly when?: Variable;
}

/** A thing that may count; with a variable only where that is 1. */
export interface Candidate {
  readonly thing: Thing;
  readonly variable?: Variable;
}

export interface WriteOptions {
  /** Until when the award may take: what lapses before gets a deadline. */
  readonly horizon?: Day;
  /** Falls short at a cost instead of having no solution. */
  readonly soft?: Soft;
  /** The goals, where they have been written out over these candidates already. */
  readonly wholes?: readonly Part[];
  /** Parts that are looked after elsewhere: taken as met. */
  readonly aside?: Iterable<Part>;
}

/** A part that can never be met, with the courses it names. */
export interface Gap {
  readonly award?: AwardId;
  readonly path: RulePath;
  readonly name?: LocalText;
  readonly courses: readonly OfferingId[];
  /** The award that asks for itself. */
  readonly circle?: AwardId;
}

export interface CountedAt extends Counted {
  /** Of the goals, the number of the one in which it counts. */
  readonly goal: number;
  readonly award?: AwardId;
  readonly path: RulePath;
  /** The last day of the award on which it counts. */
  readonly last?: Day;
}

export interface WrittenRules {
  /** False where a rule without `when` can never be met; one with `when` then makes that 0. */
  readonly possible: boolean;
  /** 1 where an award that a rule builds on is reached by its own rule: its fee is due. */
  readonly reached: readonly { readonly award: AwardId; readonly variable: Variable }[];
  readonly orders: readonly Order[];
  readonly asks: readonly Asked[];
  readonly gaps: readonly Gap[];
  /** 1 where something counts that no longer does after that day: the award is by then. */
  readonly deadlines: readonly { readonly last: Day; readonly variable: Variable }[];
  /** Things, by their place among the candidates, that count somewhere. */
  readonly useful: ReadonlySet<number>;
  /** What counts where in a solution. */
  counted(values: Float64Array): readonly CountedAt[];
  /** The rules written out, as many as there are goals, and what was written of their parts. */
  readonly wholes: readonly Part[];
  readonly written: readonly Written[];
  readonly portions: Portions;
}

/**
 * Writes rules over things as rows of a program, which has a solution where all of them can be met.
 * What is there whatever is chosen costs neither variable nor row. All rules share the things as
 * their `once` allows.
 */
export function writeRules(
  program: Program,
  goals: readonly ProgramGoal[],
  candidates: readonly Candidate[],
  moments: Moments,
  index: CatalogueIndex,
  options: WriteOptions = {}
): WrittenRules {
  const things = candidates.map(({ thing }) => thing);
  const taken = candidates.map(({ variable }) => variable);
  const wholes = options.wholes ?? writeGoals(goals, things, moments, index);
  const states: RuleStates = {
    ...{ things, taken, soft: options.soft !== undefined, horizon: options.horizon },
    known: new Map([...(options.aside ?? [])].map((part) => [part, 'met'])),
    binding: new Map()
  };
  const uses = usesOf(wholes, things.length);
  const writer = new RuleWriter(program, uses, states, options.soft);
  goals.forEach(({ award, when }, number) => {
    const whole = wholes[number];
    if (!whole) return;
    writer.write({
      ...{ number, whole },
      ...(award !== undefined && { award }),
      ...(when !== undefined && { when })
    });
  });
  writer.finish();
  const impossible = (at: number) => {
    const whole = wholes[at];
    return whole !== undefined && stateOf(whole, states) === 'never';
  };
  return {
    possible: goals.every(({ when }, at) => when !== undefined || !impossible(at)),
    reached: [...writer.reached].map(([award, variable]) => ({ award, variable })),
    orders: writer.orders.filter(({ earlier, later }) => earlier.length > 0 && later.length > 0),
    asks: writer.asks,
    gaps: goals.flatMap(({ award, when }, at) => {
      const whole = wholes[at];
      if (!whole || when !== undefined) return [];
      return [...impossibleIn(whole, states)].map((part) => gapOf(part, award));
    }),
    deadlines: [...writer.counting.deadlines].map(([last, variable]) => ({ last, variable })),
    useful: new Set([...uses.keys()].filter((item) => (uses[item] ?? 0) > 0)),
    counted: (values) => countedIn(writer.counting.written, values, goals, things),
    wholes,
    written: writer.counting.written,
    portions: writer.portions
  };
}

/** Writes goals out over things, of which what is always asked for shares them. */
export function writeGoals(
  goals: readonly ProgramGoal[],
  things: readonly Thing[],
  moments: Moments,
  index: CatalogueIndex
): readonly Part[] {
  const pile = pileOf(things);
  const wholes = goals.map((goal) => writeOut(goal, pile, moments, index));
  excludeAcross(
    wholes.filter((_, at) => goals[at]?.when === undefined),
    things,
    index
  );
  return wholes;
}

function usesOf(wholes: readonly Part[], count: number): number[] {
  const uses = new Array<number>(count).fill(0);
  for (const whole of wholes) {
    for (const part of partsBelow(whole)) {
      if (!isCounting(part)) continue;
      for (const { item } of part.matches) uses[item] = (uses[item] ?? 0) + 1;
    }
  }
  return uses;
}

function gapOf(part: Part, award: AwardId | undefined): Gap {
  const circle = part.kind === 'award' && part.ends === 'circle' ? part.award : undefined;
  const { name } = part.rule;
  return {
    path: part.path,
    courses: coursesOf(part),
    ...(award !== undefined && { award }),
    ...(name && { name }),
    ...(circle !== undefined && { circle })
  };
}

function countedIn(
  written: readonly Written[],
  values: Float64Array,
  goals: readonly ProgramGoal[],
  things: readonly Thing[]
): CountedAt[] {
  const full = new Set<Written['part']>();
  const valueOf = (of: Portion | undefined) => (of ? (values[of.variable] ?? 0) * of.scale : 1);
  return written.flatMap(({ part, match, goal, guard, portion, brought, worth }) => {
    const thing = things[match.item]?.key;
    const share = Math.min(valueOf(portion), valueOf(brought));
    const on = guard === 'always' || (values[guard] ?? 0) > 0.5;
    if (thing === undefined || !on || share < CLOSE) return [];
    if (part.unit === 'course') {
      if (share < 1 - CLOSE || full.has(part)) return [];
      full.add(part);
    }
    const award = goals[goal]?.award;
    return [
      {
        ...{ goal, thing, path: part.path },
        ...(match.last !== undefined && { last: match.last }),
        ...(award !== undefined && { award }),
        ...(match.as && { as: match.as }),
        ...(part.unit === 'credits' && {
          credits: Math.round(worth * valueOf(brought) * 1e6) / 1e6
        })
      }
    ];
  });
}
