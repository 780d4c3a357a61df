import type { CatalogueIndex } from '../catalogue/index-by-id';
import { membersOf } from '../catalogue/pool';
import { partsOf, type Amount, type Rule, type RulePath } from '../catalogue/rule';
import type { Offering } from '../catalogue/model';
import type { Reason } from './plan';

/**
 * Why something that counts at a place of a rule is needed: the innermost group around it that
 * leaves a choice. `courses`: those that could be taken.
 */
export function reasonAt(
  rule: Rule,
  path: RulePath,
  courses: readonly Offering[],
  index: CatalogueIndex
): Reason {
  let part: Rule | undefined = rule;
  let reason: Reason = { code: 'required' };
  for (const step of path === '' ? [] : path.split('.')) {
    if (!part) break;
    if (part.type === 'any' || part.type === 'some') reason = oneOf(part);
    part = step === 'a' ? inside(part, index) : partsOf(part)[Number(step)];
  }
  if (part?.type === 'course') {
    const of = 1 + (part.equivalents?.length ?? 0);
    return of > 1 ? { code: 'one-of', count: 1, of, ...named(part) } : reason;
  }
  if (part?.type !== 'credits') return reason;
  const of = membersOf(part.from, courses).length;
  if ('courses' in part.least) {
    return { code: 'one-of', count: part.least.courses, of, ...named(part) };
  }
  const amount = creditsOf(part.least);
  return amount === undefined ? reason : { code: 'credits', amount, of, ...named(part) };
}

function inside(part: Rule, index: CatalogueIndex): Rule | undefined {
  return part.type === 'award' ? index.award(part.award)?.rule : undefined;
}

function oneOf(part: Extract<Rule, { type: 'any' | 'some' }>): Reason {
  const count = part.type === 'any' ? 1 : part.count;
  return { code: 'one-of', count, of: part.of.length, ...named(part) };
}

function named({ name }: Rule) {
  return name ? { name } : {};
}

function creditsOf(amount: Amount): number | undefined {
  if ('credits' in amount) return amount.credits;
  if ('courses' in amount) return undefined;
  return amount.stated ?? (amount.of === undefined ? undefined : amount.share * amount.of);
}
