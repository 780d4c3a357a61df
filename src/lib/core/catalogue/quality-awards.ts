import { ectsOf } from '../kernel/credits';
import { inCircles } from './circles';
import type { ProviderId } from './ids';
import type { Award } from './model';
import { fixedAmount, type QualityFacts } from './quality-facts';
import { partsOf, type Rule } from './rule';
import { idsOf } from './rule-names';

export interface AwardTrouble {
  readonly code: 'award-without-rule' | 'award-unreachable' | 'award-too-small' | 'award-cycle';
  readonly id: string;
  readonly detail?: string;
}

type Awards = ReadonlyMap<string, Award>;

/** Awards that nobody can reach, as far as the catalogue itself says so. */
export function* reachOf(awards: Awards, facts: QualityFacts): Generator<AwardTrouble> {
  const reachable = reachableAwards(awards, facts);
  const circles = inCircles(
    new Map([...awards].map(([id, { rule }]) => [id, neededAwards(rule)] as const))
  );
  for (const { id, rule, credits, provider } of awards.values()) {
    if (!rule) {
      yield { code: 'award-without-rule', id };
      continue;
    }
    if (!reachable.has(id)) {
      yield { code: circles.has(id) ? 'award-cycle' : 'award-unreachable', id };
    }
    const asked = ectsOf(credits);
    const most = mostEcts(rule, { awards, facts, home: provider });
    if (asked !== undefined && most < asked) {
      yield { code: 'award-too-small', id, detail: `${most} of ${asked} ECTS` };
    }
  }
}

/** Grows from those that need no other award, until none comes along any more. */
function reachableAwards(awards: Awards, facts: QualityFacts): ReadonlySet<string> {
  const reachable = new Set<string>();
  for (let before = -1; before < reachable.size;) {
    before = reachable.size;
    for (const { id, rule, provider } of awards.values()) {
      const view = { reachable, facts, home: provider };
      if (!reachable.has(id) && (!rule || canMeet(rule, view))) reachable.add(id);
    }
  }
  return reachable;
}

interface View {
  readonly facts: QualityFacts;
  readonly home: ProviderId;
}

/** Whether there is enough in the catalogue to meet a rule; words can always be met. */
function canMeet(rule: Rule, view: View & { readonly reachable: ReadonlySet<string> }): boolean {
  const met = (part: Rule) => canMeet(part, view);
  switch (rule.type) {
    case 'ask':
    case 'advised':
    case 'average':
      return true;
    case 'course':
      return idsOf(rule).some((id) => view.facts.has(id));
    case 'award':
      return view.reachable.has(rule.award);
    case 'credits': {
      const least = fixedAmount(rule.least);
      const most = view.facts.inPool(rule.from, view.home);
      if (!least) return true;
      return 'ects' in least ? most.ects >= least.ects : most.courses >= least.courses;
    }
    case 'all':
    case 'sequence':
      return rule.of.every(met);
    case 'any':
      return rule.of.some(met);
    case 'some':
      return rule.of.filter(met).length >= rule.count;
    case 'dated':
      return rule.versions.some((version) => met(version.rule));
    case 'once':
    case 'limit':
    case 'fresh':
    case 'within':
      return met(rule.of);
  }
}

/** The most ECTS that what a rule names can give; without end where something is not stated. */
function mostEcts(rule: Rule, view: View & { readonly awards: Awards }): number {
  const most = (part: Rule) => mostEcts(part, view);
  switch (rule.type) {
    case 'ask':
      return Infinity;
    case 'course':
      return Math.max(...idsOf(rule).map((id) => view.facts.sumOf([id])));
    case 'award':
      return ectsOf(view.awards.get(rule.award)?.credits) ?? Infinity;
    case 'credits':
      return view.facts.inPool(rule.from, view.home).ects;
    case 'average':
    case 'advised':
      return 0;
    case 'dated':
      return Math.max(...partsOf(rule).map(most));
    case 'limit':
      return most(rule.of);
    default:
      return partsOf(rule).reduce((sum, part) => sum + most(part), 0);
  }
}

/** Awards without which a rule cannot be met. */
function neededAwards(rule: Rule | undefined): readonly string[] {
  return needed(rule).flatMap((part) => (part.type === 'award' ? [part.award] : []));
}

/** Parts without which a rule cannot be met. */
export function needed(rule: Rule | undefined): readonly Rule[] {
  switch (rule?.type) {
    case 'all':
    case 'sequence':
    case 'once':
    case 'fresh':
    case 'within':
      return partsOf(rule).flatMap(needed);
    case 'limit':
      return needed(rule.of);
    case 'any':
    case 'some':
    case 'dated':
      return partsOf(rule).length === 1 ? partsOf(rule).flatMap(needed) : [];
    case 'advised':
    case undefined:
      return [];
    default:
      return rule ? [rule] : [];
  }
}
