import { ectsOf } from '../../kernel/credits';
import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';
import type { Length, Offering } from '../model';
import { offeringPrice, wholePrice, type PriceFact } from '../prices';

/** What became of an offering from one edition of a catalogue to the next. */
export type Change =
  | { readonly code: 'withdrawn' | 'new' }
  | {
      readonly code: 'price';
      readonly before: PriceFact;
      readonly after: PriceFact;
      /** What is paid more, certificate included; less than zero where it became cheaper. */
      readonly difference?: Money;
    }
  /** A start that moved; only `before` where it fell away, only `after` where it came up. */
  | { readonly code: 'start'; readonly before?: Day; readonly after?: Day }
  | { readonly code: 'length'; readonly before?: Length; readonly after?: Length }
  /** ECTS; absent where they are not stated, 0 where none are given. */
  | { readonly code: 'credits'; readonly before?: number; readonly after?: number }
  /** Members of the offering that differ beside those above. */
  | { readonly code: 'other'; readonly members: readonly string[] };

const TOLD_BY_ITSELF = ['cost', 'runs', 'weeks', 'credits'];

/**
 * What changed, in the order of what matters to learners; an empty list where nothing did. Starts
 * before `since` are past, and say nothing.
 */
export function changesBetween(
  before: Offering | undefined,
  after: Offering | undefined,
  since?: Day
): Change[] {
  if (!before || !after) {
    if (before) return [{ code: 'withdrawn' }];
    return after ? [{ code: 'new' }] : [];
  }
  const members = differingMembers(before, after);
  const differs = (member: keyof Offering) => members.includes(member);
  const starts = differs('runs') ? startChanges(before, after, since) : [];
  const other = members.filter((member) => !TOLD_BY_ITSELF.includes(member));
  if (differs('runs') && starts.length === 0 && runsDiffer(before, after, since)) {
    other.push('runs');
  }
  return [
    ...(differs('cost') ? [priceChange(before, after)] : []),
    ...starts,
    ...(differs('weeks') ? [fromTo('length', before.weeks, after.weeks)] : []),
    ...(differs('credits') ? [fromTo('credits', ectsIn(before), ectsIn(after))] : []),
    ...(other.length > 0 ? [{ code: 'other', members: other } as const] : [])
  ];
}

/** The names of the members in which two records differ, in the order of their code units. */
export function differingMembers(before: object, after: object): string[] {
  const [a, b] = [before, after] as Readonly<Record<string, unknown>>[];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !isSame(a?.[key], b?.[key]))
    .sort();
}

function fromTo<Code extends string, Value>(
  code: Code,
  before: Value | undefined,
  after: Value | undefined
): { code: Code; before?: Value; after?: Value } {
  return {
    code,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after })
  };
}

function ectsIn({ credits }: Offering): number | undefined {
  return credits?.length === 0 ? 0 : ectsOf(credits);
}

function priceChange(before: Offering, after: Offering): Change {
  const [from, to] = [before, after].map(amountOf);
  const currency = from?.currency ?? to?.currency;
  const known = from && to && currency !== undefined;
  const alike = known && (to.currency ?? currency) === currency;
  return {
    code: 'price',
    before: offeringPrice(before),
    after: offeringPrice(after),
    ...(alike && { difference: { minor: to.minor - from.minor, currency } })
  };
}

/** Free is nothing in any currency. */
function amountOf(offering: Offering): { minor: number; currency?: string } | undefined {
  const price = offeringPrice(offering);
  return price.state === 'free' ? { minor: 0 } : wholePrice(price, undefined);
}

function startsOf({ runs }: Offering, since: Day | undefined): Day[] {
  return runs
    .flatMap(({ start }) => (start !== undefined && (!since || start >= since) ? [start] : []))
    .sort();
}

function startChanges(before: Offering, after: Offering, since: Day | undefined): Change[] {
  const [old, now] = [startsOf(before, since), startsOf(after, since)];
  const gone = old.filter((start) => !now.includes(start));
  const come = now.filter((start) => !old.includes(start));
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
    fromTo('start', gone[at], come[at])
  );
}

function runsDiffer(before: Offering, after: Offering, since: Day | undefined): boolean {
  const current = ({ runs }: Offering) =>
    runs.filter(({ start }) => start === undefined || !since || start >= since);
  return !isSame(current(before), current(after));
}

/** Equal as JSON, whatever the order of members. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [from, to] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return from.length === to.size && from.every(([key, value]) => isSame(value, to.get(key)));
}
