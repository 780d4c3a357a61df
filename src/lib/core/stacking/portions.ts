import type { Program, Variable } from '../solver/program';
import { CLOSE, inSteps } from './amounts';
import { choicesIn, type Once } from './once';
import type { Cap, Counting, Match, Total } from './parts';
import type { Portion } from './portion';
import { binds, type RuleStates } from './rule-states';
import { afterCuts, stepOf, type StepCut } from './step-cuts';

/** How a limit is lifted by what ends it: 1 where it has been met, and what is counted after that. */
export interface Lifted {
  readonly met: Variable;
  readonly later: (item: number, variable: Variable) => void;
}

interface CapState {
  readonly early: Map<number, Portion>;
  /** 1 where something counts once the limit is lifted. */
  readonly late: Map<number, Variable>;
  readonly counted: Map<number, Portion>;
  readonly lifted: Lifted | undefined;
}

/** How much of each thing counts, where a rule says that not everything does everywhere. */
export class Portions {
  readonly #caps = new Map<Cap, CapState>();
  readonly #slots = new Map<Once, Map<string, { item: number; variable: Variable }[]>>();
  readonly #slotOf = new Map<Once, Map<string, Portion>>();
  readonly #totals = new Map<Total, Map<number, { portion: Portion; parts: Portion[] }>>();

  constructor(
    private readonly program: Program,
    private readonly states: RuleStates,
    /** Undefined where a limit cannot be lifted. */
    private readonly lift: (cap: Cap) => Lifted | undefined
  ) {}

  takenOf(item: number): Portion | undefined {
    const variable = this.states.taken[item];
    return variable === undefined ? undefined : { variable, scale: 1, whole: true };
  }

  /** What of a thing counts inside of all limits around a part; undefined without any. */
  underCaps(caps: readonly Cap[], item: number): Portion | undefined {
    let outer: Portion | undefined;
    for (const cap of caps) {
      if (!cap.worths.has(item) || !binds(cap, this.states)) continue;
      outer = this.#counted(cap, item, outer ?? this.takenOf(item));
    }
    return outer;
  }

  /** What a limit counts of a thing, as long as it is not lifted; undefined where it counts nothing. */
  inCap(cap: Cap, item: number): Portion | undefined {
    return this.#caps.get(cap)?.early.get(item);
  }

  #counted(cap: Cap, item: number, outer: Portion | undefined): Portion {
    const state = this.#stateOf(cap);
    const known = state.counted.get(item);
    if (known) return known;
    const early = this.#newPortion(cap, item);
    state.early.set(item, early);
    let counted = early;
    if (state.lifted) {
      const after = this.program.variable(0);
      const whole = 'courses' in cap.rule.most;
      const all = this.program.variable(0, { whole });
      this.program.row(
        [
          [early.variable, early.scale],
          [after, 1],
          [all, -1]
        ],
        0
      );
      this.program.row(
        [
          [state.lifted.met, 1],
          [after, -1]
        ],
        0
      );
      state.lifted.later(item, after);
      state.late.set(item, after);
      counted = { variable: all, scale: 1, whole };
    }
    if (outer) this.within(counted, outer);
    state.counted.set(item, counted);
    return counted;
  }

  #newPortion({ rule, worths }: Cap, item: number): Portion {
    const { most } = rule;
    const step = stepOf(rule);
    if (step !== undefined) {
      const steps = Math.round(inSteps(worths.get(item) ?? 0, step) / step);
      const variable = this.program.variable(0, { upper: steps });
      return { variable, scale: steps > 0 ? 1 / steps : 1, whole: steps <= 1 };
    }
    const whole = 'courses' in most;
    return { variable: this.program.variable(0, { whole }), scale: 1, whole };
  }

  #stateOf(cap: Cap): CapState {
    const known = this.#caps.get(cap);
    if (known) return known;
    const maps = { early: new Map(), late: new Map(), counted: new Map() };
    const state: CapState = { ...maps, lifted: this.lift(cap) };
    this.#caps.set(cap, state);
    return state;
  }

  /** Whether a thing counts in one slot among several; undefined where there is no other. */
  inSlot(once: Once, item: number, name: string): Portion | undefined {
    const key = once.groupOf.get(item);
    if (key === undefined || choicesIn(once, item) < 2) return undefined;
    const known = this.#slotOf.get(once) ?? new Map<string, Portion>();
    this.#slotOf.set(once, known);
    const place = `${item} ${name}`;
    const found = known.get(place);
    if (found) return found;
    const portion = { variable: this.program.variable(0), scale: 1, whole: true };
    known.set(place, portion);
    const groups = this.#slots.get(once) ?? new Map<string, { item: number; variable: number }[]>();
    this.#slots.set(once, groups);
    const list = groups.get(key) ?? [];
    groups.set(key, list);
    list.push({ item, variable: portion.variable });
    return portion;
  }

  /** What of a thing counts for an award, wherever; only asked where a share is taken of it. */
  inTotal(total: Total, item: number): Portion {
    const known = this.#totalOf(total).get(item);
    if (known) return known.portion;
    const variable = this.program.variable(0, { whole: false });
    const portion = { variable, scale: 1, whole: false };
    this.#totalOf(total).set(item, { portion, parts: [] });
    return portion;
  }

  #totalOf(total: Total): Map<number, { portion: Portion; parts: Portion[] }> {
    const known = this.#totals.get(total) ?? new Map<number, never>();
    this.#totals.set(total, known);
    return known;
  }

  /** Notes that a thing counts for an award by counting in a part. */
  countsIn(total: Total, item: number, part: Portion): void {
    this.inTotal(total, item);
    this.#totalOf(total).get(item)?.parts.push(part);
  }

  /** A new portion that is no more than any of these. */
  least(of: readonly Portion[], whole: boolean): Portion {
    const portion = {
      variable: this.program.variable(0, { whole }),
      scale: 1,
      whole
    };
    for (const outer of of) this.within(portion, outer);
    return portion;
  }

  within(inner: Portion, outer: Portion): void {
    this.program.row(
      [
        [outer.variable, outer.scale],
        [inner.variable, -inner.scale]
      ],
      0
    );
  }

  /**
   * What a thing brings to a part, but for the steps of the part itself: limits that cannot be
   * lifted cut it to their steps, and so do those that have not been.
   */
  worthOf(part: Counting, { item, worth }: Match, unlifted: readonly Cap[] = []): number {
    return this.#cutting(part, item).reduce(
      (left, { cap, step }) =>
        this.#stateOf(cap).lifted && !unlifted.includes(cap) ? left : inSteps(left, step),
      worth
    );
  }

  /** How much of what a thing brings to a part does count of a portion of it. */
  brought(part: Counting, match: Match, portion: Portion): Portion {
    const cuts = this.#cutting(part, match.item);
    if (cuts.every(({ late }) => late === undefined)) return portion;
    return afterCuts(this.program, cuts, portion, match.worth);
  }

  /** Limits around a part that count something in steps, the outermost first. */
  #cutting({ caps, unit }: Counting, item: number): StepCut[] {
    if (unit !== 'credits') return [];
    return caps.flatMap((cap) => {
      const step = stepOf(cap.rule);
      const cuts = step !== undefined && cap.worths.has(item) && binds(cap, this.states);
      return cuts ? [{ cap, step, late: this.#stateOf(cap).late.get(item) }] : [];
    });
  }

  /** Writes what holds of everything together; when all parts are written. */
  finish(): void {
    for (const [cap, { early }] of this.#caps) this.#finishCap(cap, early);
    for (const groups of this.#slots.values()) {
      for (const list of groups.values()) this.#finishSlots(list);
    }
    for (const items of this.#totals.values()) {
      for (const { portion, parts } of items.values()) {
        if (parts.length === 1 && parts[0]?.variable === portion.variable) continue;
        this.program.row(
          [
            ...parts.map(({ variable, scale }) => [variable, scale] as const),
            [portion.variable, -1] as const
          ],
          0
        );
      }
    }
  }

  #finishCap({ most, share, rule, worths }: Cap, early: ReadonlyMap<number, Portion>): void {
    const step = stepOf(rule);
    const terms = [...early].map(
      ([item, { variable, scale }]) =>
        [variable, inSteps(worths.get(item) ?? 0, step) * scale] as const
    );
    if (!share) {
      if (Number.isFinite(most)) this.program.row(terms, -Infinity, most);
      return;
    }
    const whole = this.totalTerms(share.total, share.worths, () => share.share);
    const against = whole.map(([variable, worth]) => [variable, -worth] as const);
    const { rounding } = share;
    if (rounding === 'exact') {
      this.program.row([...terms, ...against], -Infinity, 0);
      return;
    }
    const up = rounding === 'up' ? 1 - CLOSE : rounding === 'nearest' ? 0.5 : 0;
    const upper = Math.ceil(whole.reduce((sum, [, worth]) => sum + worth, 1));
    const limit = this.program.variable(0, { upper });
    this.program.row([[limit, 1], ...against], -Infinity, up);
    this.program.row([...terms, [limit, -1]], -Infinity, 0);
  }

  /** What counts for an award, each thing by what it brings to a measure. */
  totalTerms(
    total: Total,
    worths: ReadonlyMap<number, { readonly worth: number; readonly inside: boolean }>,
    factor: (inside: boolean) => number
  ): (readonly [Variable, number])[] {
    return [...total.items].flatMap((item) => {
      const fact = worths.get(item);
      if (!fact) return [];
      return [[this.inTotal(total, item).variable, fact.worth * factor(fact.inside)] as const];
    });
  }

  #finishSlots(list: readonly { item: number; variable: Variable }[]): void {
    const items = new Set(list.map(({ item }) => item));
    for (const item of items) {
      const taken = this.states.taken[item];
      if (taken === undefined) continue;
      const own = list.filter((one) => one.item === item);
      this.program.row([[taken, 1], ...own.map(({ variable }) => [variable, -1] as const)], 0);
    }
    const [only] = items;
    if (items.size > 1 || (only !== undefined && this.states.taken[only] === undefined)) {
      this.program.row(
        list.map(({ variable }) => [variable, 1] as const),
        -Infinity,
        1
      );
    }
  }
}
