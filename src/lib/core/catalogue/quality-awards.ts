import { ectsOf } from '../kernel/credits';
import type { Award } from './model';
import type { Rule } from './rule';

export interface AwardTrouble {
  readonly code: 'award-without-rule' | 'award-unreachable' | 'award-too-small' | 'award-cycle';
  readonly id: string;
  readonly detail?: string;
}

/** ECTS of a course, NaN where they are not stated; undefined for a course that is not there. */
type EctsOf = (id: string) => number | undefined;
type Awards = ReadonlyMap<string, Award>;

/** Awards that nobody can reach, as far as the catalogue itself says so. */
export function* reachOf(awards: Awards, ects: EctsOf): Generator<AwardTrouble> {
  const reachable = reachableAwards(awards, ects);
  for (const { id, rule, credits } of awards.values()) {
    if (!rule) {
      yield { code: 'award-without-rule', id };
      continue;
    }
    if (!reachable.has(id)) {
      yield { code: needsItself(id, awards) ? 'award-cycle' : 'award-unreachable', id };
    }
    const asked = ectsOf(credits);
    const most = mostEcts(rule, awards, ects);
    if (asked !== undefined && most < asked) {
      yield { code: 'award-too-small', id, detail: `${most} of ${asked} ECTS` };
    }
  }
}

/** Grows from those that need no other award, until none comes along any more. */
function reachableAwards(awards: Awards, ects: EctsOf): ReadonlySet<string> {
  const reachable = new Set<string>();
  for (let before = -1; before < reachable.size;) {
    before = reachable.size;
    for (const { id, rule } of awards.values()) {
      if (!reachable.has(id) && (!rule || canMeet(rule, reachable, ects))) reachable.add(id);
    }
  }
  return reachable;
}

/** Whether there is enough in the catalogue to meet a rule; words can always be met. */
function canMeet(rule: Rule, reachable: ReadonlySet<string>, ects: EctsOf): boolean {
  const met = (part: Rule) => canMeet(part, reachable, ects);
  switch (rule.type) {
    case 'ask':
      return true;
    case 'course':
      return [rule.offering, ...(rule.equivalents ?? [])].some((id) => ects(id) !== undefined);
    case 'award':
      return reachable.has(rule.award);
    case 'credits':
      return sumOf(rule.from, ects) >= rule.ects;
    case 'all':
    case 'sequence':
      return rule.of.every(met);
    case 'any':
      return rule.of.some(met);
    case 'some':
      return rule.of.filter(met).length >= rule.count;
  }
}

/** The most ECTS that what a rule names can give; without end where something is not stated. */
function mostEcts(rule: Rule, awards: Awards, ects: EctsOf): number {
  switch (rule.type) {
    case 'ask':
      return Infinity;
    case 'course':
      return Math.max(
        ...[rule.offering, ...(rule.equivalents ?? [])].map((id) => sumOf([id], ects))
      );
    case 'award':
      return ectsOf(awards.get(rule.award)?.credits) ?? Infinity;
    case 'credits':
      return sumOf(rule.from, ects);
    default:
      return rule.of.reduce((sum, part) => sum + mostEcts(part, awards, ects), 0);
  }
}

/** Courses that are not there give nothing; those that do not say may give anything. */
function sumOf(ids: readonly string[], ects: EctsOf): number {
  return ids.reduce((sum, id) => {
    const value = ects(id) ?? 0;
    return sum + (Number.isNaN(value) ? Infinity : value);
  }, 0);
}

/** Whether the awards that an award cannot do without lead back to it. */
function needsItself(id: string, awards: Awards): boolean {
  const seen = new Set<string>();
  const waiting = [...needed(awards.get(id)?.rule)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...needed(awards.get(next)?.rule));
  }
  return false;
}

/** Awards without which a rule cannot be met. */
function needed(rule: Rule | undefined): readonly string[] {
  if (rule?.type === 'award') return [rule.award];
  if (rule?.type === 'all' || rule?.type === 'sequence') return rule.of.flatMap(needed);
  return [];
}
