import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { Covered } from './holdings';

/** `ask`: as far as can be told it is met, but a condition is only known in words. */
export type RuleState = 'met' | 'not-met' | 'ask';

/** A rule held against what the learner holds, part by part. */
export interface RuleCheck {
  readonly rule: Rule;
  readonly state: RuleState;
  readonly parts: readonly RuleCheck[];
  /** The held course or award that meets it. */
  readonly by?: OfferingId | AwardId;
  /** Parts met of parts asked for (`some`), or ECTS of ECTS (`credits`). */
  readonly progress?: { readonly have: number; readonly need: number };
}

/**
 * Holds a rule against what is held. Never invents: a condition in words is `ask`, a course that
 * the catalogue does not have is simply not held. The order of a `sequence` concerns what is
 * still to do; what is held counts whatever its date.
 */
export function checkRule(
  rule: Rule,
  covered: Covered,
  index: CatalogueIndex,
  above: ReadonlySet<AwardId> = new Set()
): RuleCheck {
  const inside = (part: Rule) => checkRule(part, covered, index, above);
  switch (rule.type) {
    case 'course': {
      const by = [rule.offering, ...(rule.equivalents ?? [])].find((id) => covered.has(id));
      return by === undefined ? open(rule) : { rule, state: 'met', parts: [], by };
    }
    case 'award': {
      if (covered.has(rule.award)) return { rule, state: 'met', parts: [], by: rule.award };
      const award = above.has(rule.award) ? undefined : index.award(rule.award);
      if (!award) return open(rule);
      if (!award.rule) return { rule, state: 'ask', parts: [] };
      const part = checkRule(award.rule, covered, index, new Set([...above, rule.award]));
      return { rule, state: part.state, parts: [part] };
    }
    case 'all':
    case 'sequence': {
      const parts = rule.of.map(inside);
      const have = parts.filter((part) => part.state === 'met').length;
      return { rule, state: every(parts), parts, progress: { have, need: parts.length } };
    }
    case 'any':
      return atLeast(rule, 1, rule.of.map(inside));
    case 'some':
      return atLeast(rule, rule.count, rule.of.map(inside));
    case 'credits': {
      const have = rule.from
        .filter((id) => covered.has(id))
        .reduce((sum, id) => sum + index.ects(id), 0);
      const state = have >= rule.ects ? 'met' : 'not-met';
      return { rule, state, parts: [], progress: { have, need: rule.ects } };
    }
    case 'ask':
      return { rule, state: 'ask', parts: [] };
  }
}

function open(rule: Rule): RuleCheck {
  return { rule, state: 'not-met', parts: [] };
}

function every(parts: readonly RuleCheck[]): RuleState {
  if (parts.some((part) => part.state === 'not-met')) return 'not-met';
  return parts.some((part) => part.state === 'ask') ? 'ask' : 'met';
}

function atLeast(rule: Rule, need: number, parts: readonly RuleCheck[]): RuleCheck {
  const have = parts.filter((part) => part.state === 'met').length;
  const perhaps = parts.filter((part) => part.state !== 'not-met').length;
  const state = have >= need ? 'met' : perhaps >= need ? 'ask' : 'not-met';
  return { rule, state, parts, progress: { have, need } };
}
