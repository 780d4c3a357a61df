import type { CatalogueIndex } from '../../src/lib/core/catalogue/index-by-id';
import type { AwardId, ProviderId } from '../../src/lib/core/catalogue/ids';
import type { Offering } from '../../src/lib/core/catalogue/model';
import { passes } from '../../src/lib/core/catalogue/pool';
import { partsOf, type Pool, type Rule } from '../../src/lib/core/catalogue/rule';
import type { Day } from '../../src/lib/core/kernel/day';
import type { Goal, Plan, PlanQuestion, PlanStep } from '../../src/lib/core/planner/plan';
import type { Thing } from '../../src/lib/core/stacking/standing';
import type { Violation } from './feasible';
import { slowState } from './slow-rule';

/*
 * The rules of the goal and the prerequisites of every step, held against what is there on the day.
 * The slow evaluator knows no order among planned things; order is looked at here.
 */

const NEVER = '9999-12-31' as Day;
const ALWAYS = '0000-01-01' as Day;

/** A thing with the day on which it begins; what is held was always there. */
interface Placed {
  readonly thing: Thing;
  readonly start: Day;
  readonly end: Day;
}

export function rulesTroubles(
  plan: Plan,
  question: PlanQuestion,
  index: CatalogueIndex
): Violation[] {
  const held = question.held.map((thing): Placed => ({ thing, start: NEVER, end: ALWAYS }));
  const steps = plan.steps.flatMap((step) => placedOf(step, index));
  const goal = goalRule(plan.goal);
  const troubles: Violation[] = [];
  const holds = (rule: Rule, at: Day, placed: readonly Placed[]) =>
    stateOf(rule, at, placed, question, index) !== 'not-met';

  if (goal && !holds(goal, plan.finish, [...held, ...steps]))
    troubles.push({ code: 'goal-missed' });
  if (goal && !isInOrder(goal, held, steps, plan.finish, question, index)) {
    troubles.push({ code: 'goal-out-of-order' });
  }
  for (const step of plan.steps) {
    const rule = index.offering(step.offering)?.prerequisite;
    if (!rule || question.decided?.begun.includes(step.offering)) continue;
    const before = steps.filter(({ end }) => end < step.start);
    const beside = steps.filter(({ start }) => start <= step.start);
    const asked = withoutCorequisites(rule, beside);
    if (!holds(asked, step.start, [...held, ...before])) {
      troubles.push({ code: 'prerequisite', offering: step.offering });
    }
  }
  return troubles;
}

function stateOf(
  rule: Rule,
  at: Day,
  placed: readonly Placed[],
  { today, enrolled }: PlanQuestion,
  index: CatalogueIndex,
  home?: ProviderId
): 'met' | 'not-met' | 'ask' {
  const moments = { at, today, ...(enrolled !== undefined && { enrolled }) };
  const things = placed.map(({ thing }) => thing);
  return slowState(rule, things, moments, index, home);
}

/** The goal as a rule; undefined for one that nothing can miss. */
export function goalRule(goal: Goal): Rule | undefined {
  switch (goal.kind) {
    case 'award':
      return { type: 'award', award: goal.award };
    case 'awards':
      return { type: 'all', of: goal.awards.map((award): Rule => ({ type: 'award', award })) };
    case 'field': {
      const levels = ([1, 2, 3] as const).filter((level) => level >= (goal.level ?? 1));
      const from: Pool = {
        fields: [goal.field],
        ...(goal.level !== undefined && { levels }),
        ...(goal.eqf !== undefined && { eqf: { min: goal.eqf, max: 8 } })
      };
      return { type: 'credits', least: { credits: goal.ects }, from };
    }
    case 'skills':
    case 'furthest':
      return undefined;
  }
}

function placedOf({ offering: id, start, end }: PlanStep, index: CatalogueIndex): Placed[] {
  const offering = index.offering(id);
  return offering ? [{ thing: plannedThing(offering, end, index), start, end }] : [];
}

function plannedThing(offering: Offering, end: Day, { catalogue }: CatalogueIndex): Thing {
  const { id, provider, kind, level, eqf, field, codes, subjects, credits = [] } = offering;
  const counted = catalogue.equivalences.filter(
    ({ from, validUntil }) => from.includes(id) && (validUntil ?? NEVER) >= end
  );
  return {
    key: id,
    state: 'planned',
    stands: [
      { id, by: 'achievement' },
      ...counted.flatMap((word) =>
        word.to.map((to) => ({
          id: to,
          by: 'equivalence' as const,
          equivalence: word.id,
          ...(word.credits && { credits: word.credits })
        }))
      )
    ],
    credits,
    provider,
    completed: end,
    ...(kind && { kind }),
    ...(level && { level }),
    ...(eqf && { eqf }),
    ...(field !== undefined && { field }),
    ...(codes && { codes }),
    ...(subjects && { subjects: subjects.flatMap((text) => Object.values(text)) })
  };
}

/** Corequisites that are taken by then are no longer asked for. */
function withoutCorequisites(rule: Rule, beside: readonly Placed[]): Rule {
  if (rule.type === 'course') {
    const ids: readonly string[] = [rule.offering, ...(rule.equivalents ?? [])];
    const isTaken = beside.some(({ thing }) => thing.stands.some(({ id }) => ids.includes(id)));
    return rule.together && isTaken ? { type: 'all', of: [] } : rule;
  }
  return withParts(rule, (part) => withoutCorequisites(part, beside));
}

function withParts(rule: Rule, change: (part: Rule) => Rule): Rule {
  switch (rule.type) {
    case 'all':
    case 'any':
    case 'some':
    case 'sequence':
      return { ...rule, of: rule.of.map(change) };
    case 'once':
    case 'limit':
    case 'fresh':
    case 'within':
    case 'advised':
      return { ...rule, of: change(rule.of) };
    case 'dated':
      return {
        ...rule,
        versions: rule.versions.map((version) => ({ ...version, rule: change(version.rule) }))
      };
    default:
      return rule;
  }
}

/**
 * Whether the parts of every sequence can follow each other, and every cap "before that is passed"
 * is kept. What is looked at has to be so; it need not be enough.
 */
function isInOrder(
  goal: Rule,
  held: readonly Placed[],
  steps: readonly Placed[],
  at: Day,
  question: PlanQuestion,
  index: CatalogueIndex
): boolean {
  return inWindow(goal, steps, []);

  function inWindow(part: Rule, window: readonly Placed[], above: readonly AwardId[]): boolean {
    const home = index.award(above.at(-1) ?? ('' as AwardId))?.provider;
    const isMet = (rule: Rule) =>
      stateOf(rule, at, [...held, ...window], question, index, home) !== 'not-met';
    if (!isMet(part)) return false;
    switch (part.type) {
      case 'award':
        return isAwardInOrder(part.award, window, above);
      case 'all':
        return part.of.every((inner) => inWindow(inner, window, above));
      case 'any':
        return part.of.some((inner) => inWindow(inner, window, above));
      case 'some':
        return part.of.filter((inner) => inWindow(inner, window, above)).length >= part.count;
      case 'sequence':
        return isCut(part.of, window, above);
      case 'limit':
        return part.until === undefined || isMet(capBefore(part, part.until, window, above));
      case 'once':
      case 'fresh':
      case 'within':
        return inWindow(part.of, window, above);
      default:
        return true;
    }
  }

  function isAwardInOrder(
    id: AwardId,
    window: readonly Placed[],
    above: readonly AwardId[]
  ): boolean {
    const isThere = [...held, ...window].some(({ thing }) =>
      thing.stands.some((stands) => stands.id === id)
    );
    const rule = index.award(id)?.rule;
    return isThere || !rule || above.includes(id) || inWindow(rule, window, [...above, id]);
  }

  /**
   * Whether steps can be shared out to the parts, so that what counts in one is over before anything
   * else that counts in a later one begins.
   */
  function isCut(
    parts: readonly Rule[],
    window: readonly Placed[],
    above: readonly AwardId[]
  ): boolean {
    const choices = parts.map((part) => {
      const counting = window.filter(({ thing }) => couldCount(part, thing));
      return smallestSets(counting, (set) => inWindow(part, set, above));
    });
    return goesOn(0, []);

    function goesOn(at: number, before: readonly Placed[]): boolean {
      const sets = choices[at];
      if (!sets) return true;
      return sets.some(
        (set) =>
          set.every((one) => before.every((other) => other === one || other.end < one.start)) &&
          goesOn(at + 1, [...before, ...set])
      );
    }
  }

  /** The cap without `until`, over what begins before that is met. */
  function capBefore(
    { until: _, ...cap }: Extract<Rule, { type: 'limit' }>,
    until: Rule,
    window: readonly Placed[],
    above: readonly AwardId[]
  ): Rule {
    const ends = [ALWAYS, ...window.map(({ end }) => end)].sort();
    const passed = ends.find((day) => {
      const over = window.filter(({ end }) => end <= day);
      return inWindow(until, over, above);
    });
    if (passed === undefined) return cap;
    // What makes it so is not before it.
    const late = window.filter(
      ({ thing, start, end }) => start > passed || (end === passed && couldCount(until, thing))
    );
    // What is held was there before anything was planned, and counts once it is passed.
    const ids = [...late, ...held].flatMap(({ thing }) => thing.stands.map(({ id }) => id));
    return { ...cap, from: { ...cap.from, except: [...(cap.from.except ?? []), ...ids] } };
  }
}

/** The sets that are enough, without those that hold another one. */
function smallestSets<Item>(
  items: readonly Item[],
  isEnough: (set: readonly Item[]) => boolean
): Item[][] {
  const found: number[] = [];
  const size = (bits: number) => bits.toString(2).replaceAll('0', '').length;
  const all = Array.from({ length: 2 ** items.length }, (_, bits) => bits);
  for (const bits of all.sort((a, b) => size(a) - size(b))) {
    if (found.some((smaller) => (smaller & bits) === smaller)) continue;
    if (isEnough(items.filter((_, at) => (bits >> at) & 1))) found.push(bits);
  }
  return found.map((bits) => items.filter((_, at) => (bits >> at) & 1));
}

/** Whether some part of a rule looks at a thing. */
function couldCount(rule: Rule, thing: Thing): boolean {
  const isNamed = (ids: readonly string[]) => thing.stands.some(({ id }) => ids.includes(id));
  if (rule.type === 'course') return isNamed([rule.offering, ...(rule.equivalents ?? [])]);
  if (rule.type === 'award') return true;
  if (rule.type !== 'credits') return partsOf(rule).some((part) => couldCount(part, thing));
  const { stands, state: _, completed, usedFor, key, ...facts } = thing;
  return passes(rule.from, { ...facts, ids: stands.map(({ id }) => id), toCome: true });
}
