import type { Condition, Row, Variable } from '../solver/program';
import type { Solver } from '../solver/solver';
import { weekOf, type Calendar } from './calendar';
import type { Entry } from './choice';
import { amountOf, demandsOf, roomOf, weeksOf } from './demands';
import type { Option } from './options';
import type { Setting } from './setting';
import type { Variant } from './tasks';
import { sharesAgainst, type Pace, type WeekShares } from './week-shares';

/** A variant in the program, with the weeks in which it can only take place. */
interface Bounded {
  readonly variable: Variable;
  readonly variant: Variant;
  readonly first: number;
  /** Infinite for what can be taken at any time. */
  readonly last: number;
  /** By demand, the least that it takes. */
  readonly amounts: number[];
}

/** Something of which each week has only so much. */
interface Scarcity {
  readonly amount: (option: Option) => number;
  readonly room: (hours: number) => number;
}

interface Window {
  readonly demand: number;
  readonly first: number;
  readonly last: number;
}

/** A window with what choices take of the fullest hours that it has. */
interface Dense extends Window {
  readonly own: readonly Bounded[];
  readonly part: number;
}

/** Windows that are added at once. */
const MOST_AT_ONCE = 4;
const HAIR = 1e-6;
/** So many kinds of shares of a week are kept. */
const MOST_SHARES = 40;
/** Windows in which shares are looked for: those in which more than this part is taken. */
const DENSE = 0.7;
const MOST_DENSE = 6;

/**
 * Conditions that every schedule keeps: what can only take place within some weeks takes no more of
 * what they are short of than they have. Written when a choice breaks one.
 */
export class Windows {
  readonly #bounded: readonly Bounded[];
  readonly #scarce: Scarcity[];
  readonly #calendar: Calendar;
  readonly #open: { readonly row: Row; readonly window: Window }[] = [];
  readonly #known = new Set<string>();
  #shares = 0;

  constructor(entries: readonly Entry[], { calendar, question }: Setting) {
    this.#calendar = calendar;
    this.#scarce = demandsOf(calendar, question.limits.atOnce ?? Infinity).map((demand) => ({
      amount: (option) => amountOf(option, demand, calendar),
      room: (hours) => roomOf(demand, hours, 0, 0)
    }));
    this.#bounded = entries.flatMap(({ variants }) =>
      variants.map(({ variant, variable }) => ({
        variable,
        variant,
        ...this.#weeksOf(variant),
        amounts: this.#scarce.map((demand) => leastOf(variant, demand))
      }))
    );
  }

  /** Conditions that a choice breaks for plans that are over before a week, those worst first. */
  broken(chosen: ReadonlySet<Variable>, weeks: number): readonly (Condition & Window)[] {
    const own = this.#bounded.filter(({ variable }) => chosen.has(variable));
    const found: { readonly window: Window; readonly over: number }[] = [];
    for (const demand of this.#scarce.keys()) {
      for (const window of windowsOf(own, demand, weeks)) {
        const taken = own.reduce(
          (sum, each) => (isWithin(each, window) ? sum + (each.amounts[demand] ?? 0) : sum),
          0
        );
        const over = taken - this.#roomIn(window, weeks);
        if (over > HAIR) found.push({ window, over: over / taken });
      }
    }
    return found
      .sort((a, b) => b.over - a.over)
      .filter(({ window }) => !this.#known.has(keyOf(window)))
      .slice(0, MOST_AT_ONCE)
      .map(({ window }) => this.#condition(window, weeks));
  }

  /**
   * Looks for shares of a week by which a choice takes more of some weeks than there are. True where
   * there are some: the choice then breaks a condition.
   */
  learn(chosen: ReadonlySet<Variable>, weeks: number, spend: (pivots: number) => void): boolean {
    if (this.#shares >= MOST_SHARES) return false;
    const own = this.#bounded.filter(({ variable }) => chosen.has(variable));
    for (const window of this.#densest(own, weeks)) {
      const courses = window.own.map(({ variant }) => this.#pacesOf(variant));
      const { hours, fullest } = this.#calendar;
      let count = 0;
      for (let week = window.first; week <= Math.min(window.last, weeks - 1); week++) {
        if ((hours[week] ?? 0) > 0) count++;
      }
      const { shares, pivots } = sharesAgainst(courses, count, fullest);
      spend(pivots);
      if (!shares) continue;
      this.#add(shares);
      return true;
    }
    return false;
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

  #add(shares: WeekShares): void {
    const calendar = this.#calendar;
    const isEven = calendar.leanest === calendar.fullest;
    const demand: Scarcity = {
      // What fills its weeks takes less of a week that has less.
      amount: (option) =>
        weeksOf(option, calendar) * shares.shareOf(option.load ?? (isEven ? calendar.fullest : 0)),
      room: (hours) => (hours > 0 ? shares.most(hours) : 0)
    };
    this.#scarce.push(demand);
    for (const { amounts, variant } of this.#bounded) amounts.push(leastOf(variant, demand));
    this.#shares++;
  }

  /** The windows that choices fill most, all but the emptiest. */
  #densest(own: readonly Bounded[], weeks: number): Dense[] {
    const dense: Dense[] = [];
    const counts = new Map<string, number>();
    for (const window of windowsOf(own, 0, weeks)) {
      const inside = own.filter((each) => isWithin(each, window));
      const taken = inside.reduce((sum, { amounts }) => sum + (amounts[0] ?? 0), 0);
      const part = taken / Math.max(this.#roomIn(window, weeks), HAIR);
      if (part < DENSE || inside.length < 2) continue;
      dense.push({ ...window, own: inside, part });
    }
    dense.sort((a, b) => b.part - a.part);
    // The smallest window around the same choices is the fullest.
    return dense
      .filter(({ own: inside }) => {
        const key = inside.map(({ variable }) => variable).join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
        return counts.get(key) === 1;
      })
      .slice(0, MOST_DENSE);
  }

  #pacesOf({ options }: Variant): Pace[] {
    const { fullest, leanest } = this.#calendar;
    return options.map((option) => ({
      load: option.load ?? (leanest === fullest ? fullest : 0),
      weeks: weeksOf(option, this.#calendar)
    }));
  }

  #condition(window: Window, weeks: number): Condition & Window {
    const terms = this.#bounded.flatMap((each) => {
      const amount = each.amounts[window.demand] ?? 0;
      const within = each.first >= window.first && each.last <= window.last;
      return within && amount > 0 ? [[each.variable, amount] as const] : [];
    });
    return { ...window, terms, least: -Infinity, most: this.#roomIn(window, weeks) + HAIR };
  }

  #roomIn({ demand, first, last }: Window, weeks: number): number {
    const kind = this.#scarce[demand];
    const { hours } = this.#calendar;
    let room = 0;
    for (let week = first; kind && week <= Math.min(last, weeks - 1, hours.length - 1); week++) {
      room += kind.room(hours[week] ?? 0);
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

/** Every window between the first week of one choice and the last of another. */
function* windowsOf(own: readonly Bounded[], demand: number, weeks: number): Generator<Window> {
  const lasts = new Set(own.map(({ last }) => (last >= weeks - 1 ? Infinity : last)));
  for (const first of new Set(own.map((each) => each.first))) {
    for (const last of lasts) if (first <= last) yield { demand, first, last };
  }
}

function isWithin({ first, last }: Bounded, window: Window): boolean {
  return first >= window.first && (window.last === Infinity || last <= window.last);
}

function leastOf({ options }: Variant, { amount }: Scarcity): number {
  let least = Infinity;
  for (const option of options) least = Math.min(least, amount(option));
  return least === Infinity ? 0 : least;
}

function keyOf({ demand, first, last }: Window): string {
  return `${demand} ${first} ${last}`;
}
