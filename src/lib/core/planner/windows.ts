import type { Condition, Row, Variable } from '../solver/program';
import type { Solver } from '../solver/solver';
import { weekOf, type Calendar } from './calendar';
import type { Entry } from './choice';
import { amountOf, demandsOf, roomOf, type Demand } from './demands';
import type { Setting } from './setting';
import type { Variant } from './tasks';

/** A variant in the program, with the weeks in which it can only take place. */
interface Bounded {
  readonly variable: Variable;
  readonly first: number;
  /** Infinite for what can be taken at any time. */
  readonly last: number;
  /** By demand, the least that it takes. */
  readonly amounts: readonly number[];
}

interface Window {
  readonly demand: number;
  readonly first: number;
  readonly last: number;
}

/** Windows that are added at once. */
const MOST_AT_ONCE = 4;
const HAIR = 1e-6;

/**
 * Conditions that every schedule keeps: what can only take place within some weeks takes no more of
 * what they are short of than they have. Written when a choice breaks one.
 */
export class Windows {
  readonly #bounded: readonly Bounded[];
  readonly #demands: readonly Demand[];
  readonly #calendar: Calendar;
  readonly #open: { readonly row: Row; readonly window: Window }[] = [];
  readonly #known = new Set<string>();

  constructor(entries: readonly Entry[], { calendar, question }: Setting) {
    this.#calendar = calendar;
    this.#demands = demandsOf(calendar, question.limits.atOnce ?? Infinity);
    this.#bounded = entries.flatMap(({ variants }) =>
      variants.map(({ variant, variable }) => ({
        variable,
        ...this.#weeksOf(variant),
        amounts: this.#demands.map((demand) => leastOf(variant, demand, calendar))
      }))
    );
  }

  /** Conditions that a choice breaks for plans that are over before a week, those worst first. */
  broken(chosen: ReadonlySet<Variable>, weeks: number): readonly (Condition & Window)[] {
    const own = this.#bounded.filter(({ variable }) => chosen.has(variable));
    const firsts = [...new Set(own.map(({ first }) => first))];
    const lasts = [...new Set(own.map(({ last }) => Math.min(last, weeks - 1)))];
    const found: { readonly window: Window; readonly over: number }[] = [];
    for (const demand of this.#demands.keys()) {
      for (const first of firsts) {
        for (const last of lasts) {
          const taken = own.reduce((sum, each) => {
            const within = each.first >= first && Math.min(each.last, weeks - 1) <= last;
            return within ? sum + (each.amounts[demand] ?? 0) : sum;
          }, 0);
          const window = { demand, first, last: last >= weeks - 1 ? Infinity : last };
          const over = taken - this.#roomIn(window, weeks);
          if (over > HAIR) found.push({ window, over: over / taken });
        }
      }
    }
    return found
      .sort((a, b) => b.over - a.over)
      .filter(({ window }) => !this.#known.has(keyOf(window)))
      .slice(0, MOST_AT_ONCE)
      .map(({ window }) => this.#condition(window, weeks));
  }

  /** Notes the row that a condition has become. */
  added({ demand, first, last }: Window, row: Row): void {
    const window = { demand, first, last };
    this.#known.add(keyOf(window));
    if (last === Infinity) this.#open.push({ row, window });
  }

  /** Sets what depends on it for plans that are over before a week. */
  limit(solver: Solver, weeks: number): void {
    for (const { row, window } of this.#open) {
      solver.setRow(row, -Infinity, this.#roomIn(window, weeks) + HAIR);
    }
  }

  #condition(window: Window, weeks: number): Condition & Window {
    const { demand, first, last } = window;
    const terms = this.#bounded.flatMap((each) => {
      const amount = each.amounts[demand] ?? 0;
      const within = each.first >= first && each.last <= last;
      return within && amount > 0 ? [[each.variable, amount] as const] : [];
    });
    return { ...window, terms, least: -Infinity, most: this.#roomIn(window, weeks) + HAIR };
  }

  #roomIn({ demand, first, last }: Window, weeks: number): number {
    const kind = this.#demands[demand];
    const { hours } = this.#calendar;
    let room = 0;
    for (let week = first; kind && week <= Math.min(last, weeks - 1, hours.length - 1); week++) {
      room += roomOf(kind, hours[week] ?? 0, 0, 0);
    }
    return room;
  }

  #weeksOf({ options }: Variant): { readonly first: number; readonly last: number } {
    let [first, last] = [Infinity, 0];
    for (const { from, by, weeks } of options) {
      first = Math.min(first, weekOf(from, this.#calendar));
      last = Math.max(last, weeks === undefined ? weekOf(by, this.#calendar) : Infinity);
    }
    return { first: first === Infinity ? 0 : Math.max(0, first), last };
  }
}

function leastOf({ options }: Variant, demand: Demand, calendar: Calendar): number {
  let least = Infinity;
  for (const option of options) least = Math.min(least, amountOf(option, demand, calendar));
  return least === Infinity ? 0 : least;
}

function keyOf({ demand, first, last }: Window): string {
  return `${demand} ${first} ${last}`;
}
