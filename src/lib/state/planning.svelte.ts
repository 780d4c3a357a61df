import { pushState, replaceState } from '$app/navigation';
import { amountOf } from '$lib/core/kernel/money';
import type { Goal, Limits } from '$lib/core/planner/plan';
import { today } from './clock';
import {
  formatLimits,
  parseGoal,
  parseLimits,
  planAddress,
  type Pair,
  type WantedLimits
} from './plan-address';
import { preferences, setPreference } from './preferences.svelte';

export type { WantedLimits } from './plan-address';

/** Goal and limits as the address of the page says them. */
class Planning {
  #goal = $state.raw<Goal>();
  #limits = $state.raw<WantedLimits>();

  /** Undefined where the address names none. */
  get goal(): Goal | undefined {
    return this.#goal;
  }

  /** As they were written: without a first day they begin today. */
  get wanted(): WantedLimits | undefined {
    return this.#limits;
  }

  get limits(): Limits | undefined {
    const limits = this.#limits;
    return limits && { ...limits, start: limits.start ?? today() };
  }

  /** Reads an address; limits that it does not say are those used last. Needs the settings. */
  take(search: string): void {
    const pairs = pairsOf(search);
    this.#goal = parseGoal(pairs);
    this.#limits = parseLimits(pairs, usualLimits());
    if (this.#goal && this.address !== search) {
      replaceState(location.pathname + this.address, {});
    }
  }

  /** A deliberate step: going back undoes it. The limits are those that are used next time. */
  change(limits: WantedLimits): void {
    this.#limits = limits;
    pushState(location.pathname + this.address, {});
    void setPreference('planLimits', formatUsual(limits));
  }

  /** The query part of the address, with its question mark. */
  get address(): string {
    return this.#goal ? planAddress(this.#goal, this.#limits) : '';
  }
}

export const planning = new Planning();

/** The limits used last, without days that are over; else hours and currency of the settings. */
export function usualLimits(): WantedLimits {
  const { hoursPerWeek, currency } = preferences;
  const kept = parseLimits(pairsOf(preferences.planLimits), { hoursPerWeek, currency });
  const { start, latest, blocked, ...rest } = kept;
  const stillToCome = blocked?.filter(({ to }) => to >= today()) ?? [];
  return {
    ...rest,
    ...(start && start > today() && { start }),
    ...(latest && latest > today() && { latest }),
    ...(stillToCome.length > 0 && { blocked: stillToCome })
  };
}

/** Courses that are not wanted belong to one goal, not to the next. */
function formatUsual({ without: _, ...limits }: WantedLimits): string {
  return new URLSearchParams(formatLimits(limits).map(([key, value]) => [key, value])).toString();
}

function pairsOf(search: string): Pair[] {
  return [...new URLSearchParams(search)].map(([key, value]) => [key, value]);
}

/** An amount of money as it stands in a form; empty where there is none. */
export function amountText(minor: number | undefined, currency: string): string {
  return minor === undefined ? '' : String(amountOf({ minor, currency }));
}
