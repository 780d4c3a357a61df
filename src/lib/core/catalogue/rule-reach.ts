import type { AwardId, OfferingId, ProviderId } from './ids';
import type { Award } from './model';
import { partsOf, type Pool, type Rule } from './rule';
import { idsOf, isMeasure } from './rule-names';

/** A pool that lists no courses: which ones it holds, only a catalogue can tell. */
export interface OpenPool {
  readonly pool: Pool;
  /** The provider of the programme, from whose side others would have to be recognised. */
  readonly home?: ProviderId;
}

/** What can count towards a rule: courses by name, and whatever such pools hold. */
export interface RuleReach {
  readonly courses: ReadonlySet<OfferingId>;
  readonly pools: readonly OpenPool[];
}

type FindAward = (id: AwardId) => Award | undefined;

/**
 * What counts towards a rule itself or through the awards it builds on, in their order. What is
 * only advised does not count; limits, shares of the whole and means count nothing themselves.
 */
export function reachOfRule(
  rule: Rule | undefined,
  award: FindAward,
  home?: ProviderId
): RuleReach {
  const courses = new Set<OfferingId>();
  const pools: OpenPool[] = [];
  const seen = new Set<AwardId>();
  // Not by recursion: awards may build on each other in a long chain, and share what they build on.
  const waiting: { readonly part: Rule; readonly by: ProviderId | undefined }[] = [];
  const wait = (parts: readonly Rule[], by: ProviderId | undefined) => {
    for (let at = parts.length; at-- > 0;) {
      const part = parts[at];
      if (part) waiting.push({ part, by });
    }
  };
  if (rule) wait([rule], home);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, by } = next;
    if (part.type === 'course') for (const id of idsOf(part)) courses.add(id as OfferingId);
    else if (part.type === 'award') {
      const below = seen.has(part.award) ? undefined : award(part.award);
      seen.add(part.award);
      if (below?.rule) wait([below.rule], below.provider === '' ? undefined : below.provider);
    } else if (part.type === 'credits' && !isMeasure(part)) {
      const { courses: listed, awards, except = [] } = part.from;
      for (const id of listed ?? []) if (!except.includes(id)) courses.add(id);
      if (!listed && !awards)
        pools.push({ pool: part.from, ...(by !== undefined && { home: by }) });
    } else if (part.type !== 'advised') wait(partsOf(part), by);
  }
  return { courses, pools };
}
