import { ectsOf } from '../kernel/credits';
import type { ProviderId } from './ids';
import type { Offering } from './model';
import { factsOf, passes, type PoolFacts } from './pool';
import type { Amount, Pool } from './rule';

/** The most that something can give, as far as a catalogue says: without end where it does not. */
export interface Most {
  readonly ects: number;
  readonly courses: number;
}

const ENDLESS: Most = { ects: Infinity, courses: Infinity };

/** What rules are held against, of a million courses too: those alike are counted together. */
export class QualityFacts {
  /** ECTS by course; NaN where they are not stated. */
  readonly #ects = new Map<string, number>();
  readonly #alike = new Map<string, Most & { readonly facts: PoolFacts }>();

  add(offering: Offering): void {
    const ects = ectsOf(offering.credits) ?? NaN;
    this.#ects.set(offering.id, ects);
    const { ids: _1, credits: _2, codes: _3, subjects: _4, ...rest } = factsOf(offering);
    const facts: PoolFacts = { ids: [], ...rest };
    const key = JSON.stringify(facts);
    const before = this.#alike.get(key) ?? { ects: 0, courses: 0 };
    const most = { ects: before.ects + mostOf(ects), courses: before.courses + 1 };
    this.#alike.set(key, { ...most, facts });
  }

  has(id: string): boolean {
    return this.#ects.has(id);
  }

  /** Undefined for a course that is not there; NaN where it does not say. */
  ects(id: string): number | undefined {
    return this.#ects.get(id);
  }

  /** Courses that are not there give nothing; those that do not say may give anything. */
  sumOf(ids: readonly string[]): number {
    return ids.reduce((sum, id) => sum + mostOf(this.#ects.get(id) ?? 0), 0);
  }

  /** What can be brought from elsewhere has no end; filters that are not kept let everything by. */
  inPool(pool: Pool, home: ProviderId | undefined): Most {
    const { courses, awards, except = [], kinds, levels, eqf, fields, recognised } = pool;
    if (awards) return ENDLESS;
    if (courses) {
      const there = courses.filter((id) => !except.includes(id) && this.has(id));
      return { ects: this.sumOf(there), courses: there.length };
    }
    const own = recognised === false && home !== undefined ? [home] : undefined;
    const providers = pool.providers ?? own;
    if (!providers) return ENDLESS;
    const kept = Object.entries({ providers, kinds, levels, eqf, fields });
    const wide: Pool = Object.fromEntries(kept.filter(([, value]) => value !== undefined));
    let [ects, count] = [0, 0];
    for (const { facts, ...most } of this.#alike.values()) {
      if (!passes(wide, facts)) continue;
      ects += most.ects;
      count += most.courses;
    }
    return { ects, courses: count };
  }
}

/** An amount in ECTS or courses; undefined for a share of what counts, and in other systems. */
export function fixedAmount(amount: Amount): { ects: number } | { courses: number } | undefined {
  if ('courses' in amount) return { courses: amount.courses };
  if ((amount.scheme ?? 'ects') !== 'ects') return undefined;
  if ('credits' in amount) return { ects: amount.credits };
  if (amount.stated !== undefined) return { ects: amount.stated };
  return amount.of === undefined ? undefined : { ects: amount.share * amount.of };
}

function mostOf(ects: number): number {
  return Number.isNaN(ects) ? Infinity : ects;
}
