import { workloadOf } from '../catalogue/facts';
import type { OfferingId } from '../catalogue/ids';
import type { Offering } from '../catalogue/model';
import { membersOf } from '../catalogue/pool';
import type { Rule } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import { reachOfRule } from '../catalogue/rule-reach';
import type { Day } from '../kernel/day';
import { dayNumber } from './calendar';
import { asDecided, onDay } from './decided';
import type { Aim } from './goal';
import {
  coursePrice,
  loadOfDays,
  loadOfStudy,
  optionsOf,
  type Option,
  type Refusal
} from './options';
import type { PlanStep } from './plan';
import type { PriceSum } from './prices';
import type { Setting } from './setting';
import { refusalOf } from './suits';

/** Ways to take a course that cost the same. */
export interface Variant {
  readonly price: PriceSum;
  readonly options: readonly Option[];
  /** It begins on the day on which it was to begin before. */
  readonly stays?: true;
}

/** A course that can be taken. */
export interface Task {
  readonly id: OfferingId;
  readonly offering: Offering;
  readonly variants: readonly Variant[];
  readonly ects: number;
  /** It can count for an award, and is not only there because something asks for it. */
  readonly counts: boolean;
  readonly fit?: number;
  /** Whole hours of it that do not fit the learner. */
  readonly unfit: number;
  /** It has to be in every plan: it is under way, or the learner has put it on a day. */
  readonly forced: boolean;
  /** What has to be met before; of what is under way it has been. */
  readonly prerequisite?: Rule;
}

export interface Tasks {
  readonly tasks: readonly Task[];
  /** Courses that would count but cannot be taken, and why. */
  readonly refused: ReadonlyMap<OfferingId, Refusal>;
}

/**
 * Every course that can count for the aims, or has to be taken before one that can. With `stay`
 * the ways to take a course that was decided before are told apart by whether its day stays.
 */
export function tasksOf(aims: readonly Aim[], setting: Setting, stay = false): Tasks {
  const { index, question } = setting;
  const tasks: Task[] = [];
  const refused = new Map<OfferingId, Refusal>();
  const seen = new Set<OfferingId>(heldFor(aims, setting));
  const waiting: OfferingId[] = [];
  const reach = (rule: Rule | undefined, home?: Offering['provider']) => {
    const { courses, pools } = reachOfRule(rule, index.award, home);
    for (const id of courses) waiting.push(id);
    for (const { pool, home: by } of pools) {
      for (const { id } of membersOf(pool, index.catalogue.offerings, by)) waiting.push(id);
    }
  };

  for (const step of [...setting.begun, ...fixedSteps(setting)]) waiting.push(step);
  for (const { rule, award } of aims) reach(rule, award && index.award(award)?.provider);
  if (question.goal.kind === 'furthest') {
    for (const { rule, provider } of index.catalogue.awards) reach(rule, provider);
  }
  const counting = new Set(waiting);
  for (const id of waiting) {
    const offering = seen.has(id) ? undefined : index.offering(id);
    seen.add(id);
    if (!offering) continue;
    const task = taskOf(offering, setting, stay, counting.has(id));
    if ('refusal' in task) refused.set(id, task.refusal);
    else {
      tasks.push(task);
      reach(task.prerequisite, offering.provider);
    }
  }
  return { tasks, refused };
}

/** Why a course alone cannot be taken within the limits; undefined where it can. */
export function whyNot(offering: Offering, setting: Setting): Refusal | undefined {
  const task = taskOf(offering, setting);
  return 'refusal' in task ? task.refusal : undefined;
}

function taskOf(
  offering: Offering,
  setting: Setting,
  stay = false,
  counts = true
): Task | { readonly refusal: Refusal } {
  const { question } = setting;
  const begun = setting.begun.has(offering.id);
  const step = question.decided?.steps.find((each) => each.offering === offering.id);
  const fixed = question.decided?.fixed[offering.id];
  const refusal = begun ? undefined : refusalOf(offering, setting);
  if (refusal) return { refusal };
  const { options, refusal: undated = NO_DATES } =
    begun && step ? { options: [underWay(offering, step, setting)] } : optionsOf(offering, setting);
  if (options.length === 0) return { refusal: undated };
  const possible = begun ? options : asDecided(options, offering.id, question);
  if (possible.length === 0) return { refusal: NO_DATES };
  const payable = begun ? possible : affordable(possible, setting);
  if ('code' in payable) return { refusal: payable };
  const fit = question.fit?.[offering.id];
  const hours = workloadOf(offering)?.hours.max ?? 0;
  return {
    id: offering.id,
    offering,
    variants: stay && step ? staying(variantsOf(payable), step.start) : variantsOf(payable),
    counts,
    ects: setting.index.ects(offering.id),
    ...(fit !== undefined && { fit }),
    unfit: fit === undefined ? 0 : unfitHours(hours, fit),
    forced: begun || fixed !== undefined,
    ...(!begun && offering.prerequisite && { prerequisite: offering.prerequisite })
  };
}

const NO_DATES: Refusal = { code: 'no-dates' };

export function unfitHours(hours: number, fit: number): number {
  const missing = (hours * (100 - fit)) / 100;
  return missing > 0 && Number.isFinite(missing) ? Math.round(missing) : 0;
}

/** A price that is not stated could be any: with a budget it is none. */
function affordable(
  options: readonly Option[],
  { question }: Setting
): readonly Option[] | Refusal {
  const { budgetMinor } = question.limits;
  if (budgetMinor === undefined) return options;
  const priced = options.filter(({ price }) => price.prices);
  if (priced.length === 0) return { code: 'unpriced' };
  const within = priced.filter(({ price }) => price.minor <= budgetMinor);
  if (within.length > 0) return within;
  return { code: 'over-budget', minor: Math.min(...priced.map(({ price }) => price.minor)) };
}

function variantsOf(options: readonly Option[]): Variant[] {
  const byPrice = new Map<string, { price: PriceSum; options: Option[] }>();
  for (const option of options) {
    const key = `${option.price.prices ? '' : '?'}${option.price.minor}`;
    const variant = byPrice.get(key);
    if (variant) variant.options.push(option);
    else byPrice.set(key, { price: option.price, options: [option] });
  }
  return [...byPrice.values()];
}

/** The ways that begin on a day first, and apart from the others. */
function staying(variants: readonly Variant[], start: Day): Variant[] {
  return variants.flatMap((variant): Variant[] => {
    const same = onDay(variant.options, dayNumber(start));
    return same.length > 0 ? [{ ...variant, options: same, stays: true }, variant] : [variant];
  });
}

/** A step that has begun stays on its days, whatever the limits say by now. */
function underWay(
  offering: Offering,
  { run: id, start, end }: Pick<PlanStep, 'run' | 'start' | 'end'>,
  setting: Setting
): Option {
  const run = offering.runs.find((each) => each.id === id);
  const [from, by] = [dayNumber(start), Math.max(dayNumber(start), dayNumber(end))];
  const hours = workloadOf(offering)?.hours.max;
  const load =
    run?.start === start
      ? loadOfDays(from, by, hours, setting.calendar)
      : loadOfStudy(from, by, hours, setting);
  return {
    ...(run && { run: run.id }),
    from,
    by,
    ...(load !== undefined && { load }),
    price: coursePrice(offering, run?.cost ?? offering.cost, setting)
  };
}

function fixedSteps({ question }: Setting): OfferingId[] {
  return Object.keys(question.decided?.fixed ?? {}) as OfferingId[];
}

/**
 * Courses that are held need not be taken again; where a rule lets things grow old they may be,
 * and never count twice.
 */
function heldFor(aims: readonly Aim[], { question }: Setting): OfferingId[] {
  const ages = aims.some(({ rule }) =>
    [...allParts(rule)].some(({ type }) => type === 'fresh' || type === 'within')
  );
  return question.held
    .filter(({ state }) => state === 'in-progress' || !ages)
    .flatMap(({ stands }) => stands.map(({ id }) => id as OfferingId));
}
