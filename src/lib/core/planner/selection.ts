import type { Condition, Row, Solved, Variable } from '../solver/program';
import { Solver } from '../solver/solver';
import { Aspects, CREDIT_PARTS, type Aspect } from './aspects';
import { weekOf } from './calendar';
import type { Chosen, Cost, Point } from './choice';
import { ConflictCuts, type Cut } from './conflict-cuts';
import { choicesOf, costOf, draftOf, variablesOf, type Draft } from './draft';
import { earliestWeeks } from './earliest';
import type { Placement } from './jobs';
import { Scheduler } from './scheduler';
import type { SelectionProgram } from './selection-program';
import type { Setting } from './setting';
import { Windows } from './windows';
import type { Work } from './work';

/** What is asked of a plan; everything included. */
export interface Box {
  /** All is over before this week. */
  readonly weeks: number;
  readonly cost: Cost;
  readonly unfit: number;
}

export const ANYTHING: Cost = { unpriced: Infinity, minor: Infinity };

/** `bound`: no plan in the box has less of the aspect, in its own unit. */
export type Found =
  | { readonly state: 'best' | 'found'; readonly point: Point; readonly bound: number }
  | { readonly state: 'none' | 'stopped'; readonly bound: number };

/** The most work for one solve: what is not proven by then is left, and said. */
const SOLVE_PIVOTS = 10_000;
const SOLVE_PLACES = 20_000;
/** And the part of it to find any plan. */
const SOME = 0.4;
/** So many times as much is spent where the first look was not enough. */
const PATIENCE = 4;

/**
 * Chooses courses: the selection program, with conditions that are added where a choice turns out
 * not to fit into the calendar. Such a condition holds for all shorter times as well, and is let go
 * of for longer ones.
 */
export class Selection {
  /** Choices that were left out without proof that they cannot be scheduled. */
  #doubts: { readonly weeks: number; readonly minor: number; readonly row: Row }[] = [];
  readonly #solver: Solver;
  readonly #windows: Windows;
  readonly #scheduler: Scheduler;
  readonly #conflictCuts: ConflictCuts;
  readonly #earliest: readonly (readonly number[])[];
  /** Fees of the goal itself. */
  readonly goalCost: Cost;
  /** False where all that can be chosen has a stated price, or has to have one. */
  readonly mayBeUnpriced: boolean;
  readonly #aspects: Aspects;
  /** Schedules of choices that were accepted. */
  readonly #accepted = new Map<string, readonly Placement[]>();
  /** Those of them that were tried to end earlier. */
  readonly #soonest = new Set<string>();
  #cuts: { readonly row: Row; readonly weeks: number; readonly most: number }[] = [];
  #rows: number;
  #weeks = Infinity;
  #patience = 1;
  /** Whether the solve under way has found something. */
  #isFound = false;

  constructor(
    readonly parts: SelectionProgram,
    readonly setting: Setting,
    readonly work: Work
  ) {
    const { entries, fees, program } = parts;
    this.#earliest = earliestWeeks(
      entries.map(({ task }) => task),
      setting
    );
    this.#windows = new Windows(entries, setting);
    this.#scheduler = new Scheduler(setting, work);
    this.#conflictCuts = new ConflictCuts(parts, setting, this.#scheduler, work);
    this.#rows = program.rows.length;
    this.#solver = new Solver(program);
    this.#aspects = new Aspects(parts, setting);
    const priced = [...fees, ...entries.flatMap(({ task }) => task.variants)];
    this.mayBeUnpriced =
      setting.question.limits.budgetMinor === undefined &&
      priced.some(({ price }) => !price.prices);
    const due = fees.filter(({ variable }) => variable === undefined);
    this.goalCost = {
      unpriced: due.filter(({ price }) => !price.prices).length,
      minor: due.reduce((sum, { price }) => sum + price.minor, 0)
    };
  }

  /** Some plan in a box, found by looking for the least of an aspect. */
  any(aspect: Aspect, box: Box): Found {
    return this.least(aspect, box, true);
  }

  /** The least of an aspect among the plans in a box; with `some` any one is enough. */
  least(aspect: Aspect, box: Box, some = false): Found {
    const { rows, unit } = this.parts;
    this.#setWeeks(box.weeks);
    const { budgetMinor } = this.setting.question.limits;
    const minor = Math.min(box.cost.minor, budgetMinor ?? Infinity) - this.goalCost.minor;
    const unpriced = budgetMinor === undefined ? box.cost.unpriced : 0;
    this.#solver.setRow(rows.price, -Infinity, Math.floor(minor / unit));
    this.#solver.setRow(rows.unpriced, -Infinity, unpriced - this.goalCost.unpriced);
    this.#solver.setRow(rows.unfit, -Infinity, box.unfit);
    this.#aspects.set(this.#solver, aspect);
    this.#isFound = false;
    const part = this.#patience * (some ? SOME : 1);
    const places = this.work.places.left - part * SOLVE_PLACES;
    const solved = this.#solver.solve({
      costStep: 1,
      effort: Math.min(part * SOLVE_PIVOTS, this.work.pivotsLeft),
      stop: () => (some && this.#isFound) || this.work.isOver() || this.work.places.left < places,
      lazy: (values) => this.#judge(values, box.weeks)
    });
    this.work.pivots += solved.pivots;
    return this.#found(solved, aspect, box);
  }

  /** Looks longer from now on, also at what was left out in doubt. */
  tryHarder(): void {
    this.#patience = PATIENCE;
    this.#scheduler.patience = PATIENCE;
    const rows = new Set(this.#doubts.map(({ row }) => row));
    for (const row of rows) this.#solver.setRow(row, -Infinity, Infinity);
    this.#cuts = this.#cuts.filter(({ row }) => !rows.has(row));
    this.#doubts = [];
  }

  /** The weeks without which there are not so many hours. */
  weeksFor(hours: number): number {
    const { calendar } = this.setting;
    let left = hours - 1;
    let weeks = 0;
    while (left > 0 && weeks < calendar.hours.length) left -= calendar.hours[weeks++] ?? 0;
    return weeks;
  }

  /** From now on only what brings so many ECTS. */
  askEcts(ects: number): void {
    this.#solver.setRow(this.parts.rows.ects, ects - 1 / CREDIT_PARTS, Infinity);
  }

  /** From now on only what keeps so many steps, new ones taken away. */
  askKept(kept: number): void {
    this.#solver.setRow(this.parts.rows.kept, kept, Infinity);
  }

  #found(solved: Solved, aspect: Aspect, box: Box): Found {
    const bound = this.#boundOf(solved.bound, aspect, box.weeks);
    const sure = !this.#doubts.some((doubt) => box.weeks <= doubt.weeks);
    if (!solved.values) {
      return { state: solved.state === 'none' && sure ? 'none' : 'stopped', bound };
    }
    const point = this.#pointOf(solved.values, aspect === 'price' ? bound : 0);
    if (!point) return { state: 'stopped', bound };
    return { state: solved.state === 'best' && sure ? 'best' : 'found', point, bound };
  }

  /** What was left out in doubt could be as cheap as it is. */
  #boundOf(bound: number, aspect: Aspect, weeks: number): number {
    const least = this.#aspects.least(bound, aspect);
    if (aspect === 'unpriced') return least + this.goalCost.unpriced;
    if (aspect !== 'price') return least;
    const doubts = this.#doubts.filter((doubt) => weeks <= doubt.weeks);
    const proven = least + this.goalCost.minor;
    return doubts.reduce((least, { minor }) => Math.min(least, minor), proven);
  }

  #pointOf(values: Float64Array, leastByThen: number): Point | undefined {
    const draft = draftOf(this.parts, values);
    const key = choicesOf(draft).join(' ');
    const known = this.#accepted.get(key);
    if (!known) return undefined;
    const placements = this.#soonest.has(key) ? known : this.#scheduler.earlier(draft, known);
    this.#accepted.set(key, placements);
    this.#soonest.add(key);
    const steps = draft.chosen.flatMap(({ entry, at }, place): Chosen[] => {
      const [own, placement] = [entry.variants[at], placements[place]];
      return own && placement ? [{ task: entry.task, variant: own.variant, placement }] : [];
    });
    const { awaited } = draft;
    const waitsUntil = Math.max(...awaited.map(({ day }) => day));
    return {
      steps,
      ...(awaited.length > 0 && { waitsUntil }),
      values,
      leastByThen,
      weeks: this.#scheduler.weeksOf(draft, placements),
      unfit: steps.reduce((sum, { task }) => sum + task.unfit, 0),
      cost: costOf(draft, this.parts, values, this.goalCost)
    };
  }

  /** Whether a choice fits into the calendar; else a condition that rules it out. */
  #judge(values: Float64Array, weeks: number): readonly Condition[] | 'accept' {
    const draft = draftOf(this.parts, values);
    const late = draft.awaited.find(({ day }) => day > draft.by);
    if (late) return this.#notAll([late.variable, ...draft.deadlines], Infinity);
    const key = choicesOf(draft).join(' ');
    const accepted = this.#accepted.get(key);
    if (accepted && this.#scheduler.weeksOf(draft, accepted) <= weeks) {
      this.#isFound = true;
      return 'accept';
    }
    const known = this.#conflictCuts.knownCut(draft, weeks);
    if (known) return this.#cut(known);
    const full = this.#brokenWindows(draft, weeks);
    if (full.length > 0) return full;
    const placed = this.#scheduler.place(draft, weeks);
    if (placed.state === 'placed') {
      this.#accepted.set(key, placed.placements);
      this.#isFound = true;
      return 'accept';
    }
    if (this.#windows.learn(new Set(variablesOf(draft)), weeks, (n) => (this.work.pivots += n))) {
      const windows = this.#brokenWindows(draft, weeks);
      if (windows.length > 0) return windows;
    }
    if (placed.state === 'none') return this.#cut(this.#conflictCuts.smallCut(draft, weeks));
    this.#doubt(draft, values, weeks);
    return this.#notAll(choicesOf(draft), weeks);
  }

  #notAll(variables: readonly Variable[], weeks: number): readonly Condition[] {
    return this.#cut({ variables, count: variables.length, weeks });
  }

  #cut({ variables, count, weeks }: Cut): readonly Condition[] {
    const most = count - 1;
    this.#cuts.push({ row: this.#rows++, weeks, most });
    return [{ terms: variables.map((variable) => [variable, 1]), least: -Infinity, most }];
  }

  #doubt(draft: Draft, values: Float64Array, weeks: number): void {
    const { minor } = costOf(draft, this.parts, values, this.goalCost);
    this.#doubts.push({ weeks, minor, row: this.#rows });
  }

  #brokenWindows(draft: Draft, weeks: number): readonly Condition[] {
    const windows = this.#windows.broken(new Set(variablesOf(draft)), weeks);
    for (const window of windows) this.#windows.added(window, this.#rows++);
    return windows;
  }

  #setWeeks(weeks: number): void {
    if (weeks === this.#weeks) return;
    for (const cut of this.#cuts) {
      const holds = weeks <= cut.weeks;
      if (holds !== this.#weeks <= cut.weeks) {
        this.#solver.setRow(cut.row, -Infinity, holds ? cut.most : Infinity);
      }
    }
    for (const [number, { task, variants }] of this.parts.entries.entries()) {
      for (const [at, { variable }] of variants.entries()) {
        const possible = (this.#earliest[number]?.[at] ?? 0) <= weeks;
        const lower = task.forced && variants.length === 1 ? 1 : 0;
        this.#solver.setBounds(variable, lower, possible ? 1 : 0);
      }
    }
    const { last } = this.setting.calendar;
    for (const { variable, day } of this.parts.coming) {
      const possible = day <= last && weekOf(day, this.setting.calendar) < weeks;
      this.#solver.setBounds(variable, 0, possible ? 1 : 0);
    }
    this.#windows.limit(this.#solver, weeks);
    this.#weeks = weeks;
  }
}
