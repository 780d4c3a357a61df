import type { AwardId, OfferingId } from './ids';
import type { Rule } from './rule';

/** Every course and award that a rule names itself, each once. */
export function namesIn(rule: Rule | undefined): ReadonlySet<OfferingId | AwardId> {
  if (!rule) return new Set();
  switch (rule.type) {
    case 'ask':
      return new Set();
    case 'course':
      return new Set([rule.offering, ...(rule.equivalents ?? [])]);
    case 'award':
      return new Set([rule.award]);
    case 'credits':
      return new Set(rule.from);
    default:
      return new Set(rule.of.flatMap((part) => [...namesIn(part)]));
  }
}
