import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Offering } from '../catalogue/model';
import { coursePrice, type Refusal } from './options';
import type { Obstacle, Plan, PlanQuestion, PlanStep, Rejection } from './plan';
import { rivalsOf } from './rivals';
import { settingOf, type Setting } from './setting';
import { couldStandIn, obstaclesOf, outcomesOf, type Outcome } from './swaps';
import { whyNot } from './tasks';

export interface RejectionOptions {
  /** The most that are told for each step. */
  readonly perStep?: number;
  /** Work for each course that is tried, as in `planSet`. */
  readonly effort?: number;
  readonly stop?: () => boolean;
}

const PER_STEP = 4;
/** Courses that are tried in place of a step, those that save most first. */
const MOST_TRIED = 12;
/** For all steps of a long plan together. */
const MOST_IN_ALL = 120;
const EFFORT = 20_000;

/**
 * For every step the courses that could stand in its place, and why they do not: what would save
 * most first. Exact: each is put in the place of the step and all is planned again. A course that
 * would be just as good is not told, for nothing speaks against it.
 */
export function rejectionsOf(
  plan: Plan,
  question: PlanQuestion,
  index: CatalogueIndex,
  { perStep = PER_STEP, effort = EFFORT, stop = () => false }: RejectionOptions = {}
): Rejection[] {
  const setting = settingOf(withoutWishes(question), index);
  const found: Rejection[] = [];
  const share = Math.ceil(MOST_IN_ALL / Math.max(1, plan.steps.length));
  for (const step of plan.steps) {
    if (setting.begun.has(step.offering)) continue;
    let told = 0;
    const rivals = cheapestFirst(rivalsOf(step, plan, setting), setting);
    for (const rival of rivals.slice(0, Math.min(share, MOST_TRIED))) {
      if (stop()) return found;
      if (told === perStep) break;
      const rejection = rejectionOf(rival, step, plan, setting, effort);
      if (!rejection) continue;
      found.push(rejection);
      told++;
    }
  }
  return found;
}

/** Other plans are compared as they are, not by how much of an earlier one they keep. */
function withoutWishes(question: PlanQuestion): PlanQuestion {
  const { decided } = question;
  if (!decided) return question;
  const steps = decided.steps.filter(({ offering }) => decided.begun.includes(offering));
  return { ...question, decided: { ...decided, steps } };
}

function cheapestFirst(rivals: readonly Offering[], setting: Setting): Offering[] {
  const price = (offering: Offering) => priceOf(offering, setting) ?? Infinity;
  return rivals
    .map((offering) => ({ offering, minor: price(offering) }))
    .sort((a, b) => a.minor - b.minor || (a.offering.id < b.offering.id ? -1 : 1))
    .map(({ offering }) => offering);
}

/** The least of the prices of its runs; undefined where none is stated. */
function priceOf(offering: Offering, setting: Setting): number | undefined {
  const costs = offering.runs.map(({ cost }) => cost ?? offering.cost);
  const sums = (costs.length > 0 ? costs : [offering.cost])
    .map((cost) => coursePrice(offering, cost, setting))
    .flatMap(({ prices, minor }) => (prices ? [minor] : []));
  return sums.length > 0 ? Math.min(...sums) : undefined;
}

function rejectionOf(
  rival: Offering,
  step: PlanStep,
  plan: Plan,
  setting: Setting,
  effort: number
): Rejection | undefined {
  const courses = [...others(plan, step, setting), rival];
  if (!couldStandIn(rival, courses, setting, 'at-once', effort)) return undefined;
  const minor = priceOf(rival, setting);
  const known = minor !== undefined && step.prices !== undefined;
  const about = {
    offering: rival.id,
    insteadOf: step.offering,
    ...(known && { differenceMinor: minor - step.minor })
  };
  const refusal = whyNot(rival, setting);
  if (refusal) return { ...about, because: refusal };
  const [cheapest] = outcomesOf(rival, courses, setting, 'cheapest', effort);
  if (!cheapest) return { ...about, because: inTheWay(rival, courses, setting, effort) };
  const own = outcomeOf(plan);
  // What is dearer at its cheapest is dearer in every way; else all of them have to be seen.
  const all = costsMore(cheapest, own)
    ? [cheapest]
    : outcomesOf(rival, courses, setting, 'all', effort);
  const because = worseThan(all, own);
  const priced = cheapest.unpriced === 0 && plan.unpriced === 0;
  const difference = priced && { differenceMinor: cheapest.minor - plan.totalMinor };
  return because && { offering: rival.id, insteadOf: step.offering, ...difference, because };
}

function outcomeOf({ unpriced, totalMinor: minor, finish, unfitHours }: Plan): Outcome {
  return { unpriced, minor, finish, unfitHours };
}

/** What remains where limits are not it: what the course asks for, or the order of the dates. */
function inTheWay(
  rival: Offering,
  courses: readonly Offering[],
  setting: Setting,
  effort: number
): Refusal {
  for (const obstacle of obstaclesOf(courses, setting, effort)) {
    const refusal = refusalOf(obstacle);
    if (refusal) return refusal;
  }
  const isOpen = couldStandIn(rival, courses, setting, 'after-prerequisites', effort);
  return { code: isOpen ? 'out-of-order' : 'prerequisite' };
}

function others({ steps }: Plan, step: PlanStep, { index }: Setting): Offering[] {
  return steps.flatMap((each) => (each === step ? [] : (index.offering(each.offering) ?? [])));
}

/** What is worse in every plan with the course; undefined where one of them is as good. */
function worseThan(outcomes: readonly Outcome[], own: Outcome): Refusal | undefined {
  const [first] = outcomes;
  const isWorse = (other: Outcome) =>
    costsMore(other, own) || other.finish > own.finish || other.unfitHours > own.unfitHours;
  if (!first || !outcomes.every(isWorse)) return undefined;
  if (first.unpriced > own.unpriced) return { code: 'unpriced' };
  if (costsMore(first, own)) return { code: 'dearer' };
  if (first.finish > own.finish) return { code: 'later', finish: first.finish };
  return { code: 'fits-less', by: first.unfitHours - own.unfitHours };
}

/** As plans are compared: what has fewer parts without a stated price comes first. */
function costsMore(a: Outcome, b: Outcome): boolean {
  return a.unpriced === b.unpriced ? a.minor > b.minor : a.unpriced > b.unpriced;
}

function refusalOf(obstacle: Obstacle): Refusal | undefined {
  switch (obstacle.code) {
    case 'over-budget':
    case 'together':
      return { code: 'over-budget', minor: obstacle.cheapestMinor };
    case 'too-late':
      return { code: 'ends-too-late', end: obstacle.finish };
    case 'too-few-hours':
      return { code: 'too-many-hours', hoursPerWeek: obstacle.hoursPerWeek };
    case 'unpriced':
      return { code: 'unpriced' };
    default:
      return undefined;
  }
}
