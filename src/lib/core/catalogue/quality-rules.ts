import type { ProviderId } from './ids';
import { fixedAmount, type QualityFacts } from './quality-facts';
import { partsOf, type Amount, type Pool, type Rule } from './rule';
import { allParts, poolOf } from './rule-names';

export interface RuleTrouble {
  readonly code: 'rule-number' | 'rule-pool-empty' | 'rule-pool-small' | 'rule-limit';
  readonly detail: string;
}

/** Longer than anybody studies, and more than any award gives. */
const MOST_MONTHS = 600;
const MOST_CREDITS = 5_000;

/**
 * What a rule asks for that can never be, whoever asks: numbers that make no sense, pools that hold
 * nothing or too little, limits below what has to be there.
 */
export function* troublesIn(
  rule: Rule,
  facts: QualityFacts,
  home: ProviderId | undefined
): Generator<RuleTrouble> {
  for (const part of allParts(rule)) {
    for (const detail of numbersIn(part)) yield { code: 'rule-number', detail };
    const pool = poolOf(part);
    if (pool && part.type !== 'limit' && isEmpty(pool, facts, home)) {
      yield { code: 'rule-pool-empty', detail: JSON.stringify(pool) };
    } else if (part.type === 'credits') {
      const least = fixedAmount(part.least);
      const most = facts.inPool(part.from, home);
      if (least && 'ects' in least && most.ects < least.ects) {
        yield { code: 'rule-pool-small', detail: `${most.ects} of ${least.ects} ECTS` };
      } else if (least && 'courses' in least && most.courses < least.courses) {
        yield { code: 'rule-pool-small', detail: `${most.courses} of ${least.courses} courses` };
      }
    } else if (part.type === 'limit' && !part.until) {
      const most = fixedAmount(part.most);
      const ects = most && 'ects' in most ? most.ects : Infinity;
      const need = leastEcts(part.of, part.from);
      if (need > ects || (part.below && need === ects)) {
        const words = part.below ? 'less than' : 'at most';
        yield { code: 'rule-limit', detail: `${words} ${ects} ECTS, and ${need} are asked for` };
      }
    }
  }
}

function isEmpty(pool: Pool, facts: QualityFacts, home: ProviderId | undefined): boolean {
  const filters = Object.entries(pool).filter(([key]) => key !== 'except');
  if (filters.some(([, value]) => Array.isArray(value) && value.length === 0)) return true;
  return facts.inPool(pool, home).courses === 0;
}

function numbersIn(part: Rule): string[] {
  switch (part.type) {
    case 'credits':
      return amountTroubles(part.least);
    case 'limit':
      return amountTroubles(part.most);
    case 'average':
      return part.least >= 0 ? [] : [`average ${part.least}`];
    case 'fresh':
    case 'within':
      return part.months > 0 && part.months <= MOST_MONTHS ? [] : [`${part.months} months`];
    case 'some':
      return Number.isInteger(part.count) && part.count > 0 ? [] : [`${part.count} parts`];
    default:
      return [];
  }
}

function amountTroubles(amount: Amount): string[] {
  if ('courses' in amount) {
    const isCount = Number.isInteger(amount.courses) && amount.courses >= 0;
    return isCount ? [] : [`${amount.courses} courses`];
  }
  const whole = 'credits' in amount ? amount.credits : (amount.of ?? 0);
  const found = whole >= 0 && whole <= MOST_CREDITS ? [] : [`${whole} credits`];
  if ('credits' in amount) return found;
  const { share, of, stated } = amount;
  if (!(share >= 0 && share <= 1)) found.push(`a share of ${share}`);
  // Rounding moves it by less than one.
  if (of !== undefined && stated !== undefined && Math.abs(share * of - stated) >= 1) {
    found.push(`a share of ${share} of ${of} credits, and ${stated}`);
  }
  return found;
}

/** So many ECTS a rule asks for from inside of a pool, at the least; one thing may do for two parts. */
function leastEcts(rule: Rule, pool: Pool): number {
  const parts = partsOf(rule).map((part) => leastEcts(part, pool));
  switch (rule.type) {
    case 'credits': {
      const least = fixedAmount(rule.least);
      return least && 'ects' in least && isInside(rule.from, pool) ? least.ects : 0;
    }
    case 'all':
    case 'sequence':
      return Math.max(0, ...parts);
    case 'some':
      return parts.sort((a, b) => a - b)[rule.count - 1] ?? 0;
    case 'any':
    case 'dated':
      return Math.min(Infinity, ...parts);
    case 'once':
    case 'fresh':
    case 'within':
    case 'limit':
      return parts[0] ?? 0;
    default:
      return 0;
  }
}

/** Whether whatever one pool holds the other holds, as far as their words show it. */
function isInside(inner: Pool, outer: Pool): boolean {
  return Object.entries(outer).every(([key, wanted]) => {
    const given = inner[key as keyof Pool];
    if (key === 'courses' && inner.awards) return false;
    if (!Array.isArray(wanted) || key === 'except') {
      return JSON.stringify(given) === JSON.stringify(wanted);
    }
    return Array.isArray(given) && given.every((one) => (wanted as unknown[]).includes(one));
  });
}
