import type { RuleAnswer, RuleCheck } from '$lib/core/stacking/answer';
import { formatNumber } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';

/** How far a rule is from being met: what is missing, or what it only takes now. */
export function missingWords(
  { state, underWay }: Pick<RuleCheck, 'state' | 'underWay'>,
  { courses, ects }: RuleAnswer['missing']
): string {
  const { missing } = t().stack;
  if (state === 'met') return missing.nothing;
  if (state === 'ask') return missing.ask;
  if (underWay) return missing.underWay;
  const parts = [
    ...(courses > 0 ? [missing.courses(courses, formatNumber(courses))] : []),
    ...(ects > 0 ? [t().common.units.ects(formatNumber(ects))] : [])
  ];
  return parts.length > 0 ? missing.toGo(parts.join(', ')) : missing.unknown;
}
