import type { AwardId } from '../catalogue/ids';
import type { RulePath } from '../catalogue/rule';
import type { LocalText } from '../kernel/text';
import type { Program, Terms, Variable } from '../solver/program';
import { NEAR } from './amounts';
import { isCounting, partsBelow, type AwardPart, type Cap, type Measure, type Part } from './parts';
import { CountingRows, type GoalNumber, type Ordered, type Soft } from './counting-rows';
import { GuardedRows, merged, type Guard } from './guarded-rows';
import { Portions, type Lifted } from './portions';
import { stateOf, type RuleStates } from './rule-states';

/** Whatever of `later` is 1 begins after whatever of `earlier` is 1 has ended. */
export interface Order {
  readonly earlier: readonly Ordered[];
  readonly later: readonly Ordered[];
}

export interface Asked {
  readonly award?: AwardId;
  readonly path: RulePath;
  /** Absent where the publisher says nothing at all. */
  readonly text?: LocalText;
  /** Where it is only on the way where this is 1. */
  readonly variable?: Variable;
}

/** A rule that is being written, with what all its parts share. */
export interface WriterGoal extends GoalNumber {
  readonly award?: AwardId;
  readonly whole: Part;
}

/** Writes parts of rules as rows of a program. Parts that are met or can be ignored cost nothing. */
export class RuleWriter {
  readonly orders: Order[] = [];
  readonly asks: Asked[] = [];
  readonly reached = new Map<AwardId, Variable>();
  readonly portions: Portions;
  readonly counting: CountingRows;
  readonly #rows: GuardedRows;
  readonly #lifted = new Map<Cap, Lifted | undefined>();
  #award: AwardId | undefined;
  /** A share of what counts is asked for, so that it matters where something counts. */
  #shares = false;

  constructor(
    private readonly program: Program,
    uses: readonly number[],
    private readonly states: RuleStates,
    private readonly soft: Soft | undefined
  ) {
    this.portions = new Portions(program, states, (cap) => this.#lift(cap));
    this.counting = new CountingRows(program, this.portions, uses, states, soft);
    this.#rows = new GuardedRows(program);
  }

  write(goal: WriterGoal): void {
    this.#award = goal.award;
    this.counting.goal = goal;
    this.#shares = partsBelow(goal.whole).some(
      (part) => isCounting(part) && part.totals.some(({ used }) => used)
    );
    this.#part(goal.whole, goal.when ?? 'always');
  }

  finish(): void {
    this.portions.finish();
  }

  #part(part: Part, guard: Guard): void {
    const state = stateOf(part, this.states);
    if (state === 'never') {
      this.#rows.atLeast([], 1, guard);
      return;
    }
    if (state === 'met' || state === 'ask') {
      this.#noteMet(part, guard);
      return;
    }
    switch (part.kind) {
      case 'counts':
        this.#rows.atLeast(this.counting.termsOf(part, guard), part.need, guard);
        return;
      case 'award':
        this.#awardPart(part, guard);
        return;
      case 'some':
        if (part.ordered) this.#inOrder(part.parts, guard);
        else this.#some(part, part.count, guard);
        return;
      case 'around':
        for (const inner of part.parts.slice(0, 1)) this.#part(inner, guard);
        return;
      case 'measure':
        this.#measure(part, guard);
        return;
      case 'ask':
        this.#ask(part, part.text, guard);
        return;
      case 'settled':
        if (part.state === 'ask') this.#ask(part, part.rule.source?.sentence, guard);
        else if (this.soft) this.#rows.atLeast(this.soft.missing(part), 1, guard);
        return;
      case 'advised':
        return;
    }
  }

  /** What counts in parts that are met by what is there is said; only awards ask for a row. */
  #noteMet(part: Part, guard: Guard): void {
    if (part.kind === 'advised') return;
    if (isCounting(part)) {
      this.counting.note(part, guard);
      if (part.kind === 'award' && part.ends === 'words' && part.matches.length === 0) {
        this.#ask(part, part.rule.source?.sentence, guard);
      }
      this.#noteParts(part, guard);
    } else if (part.kind === 'ask') this.#ask(part, part.text, guard);
    else if (part.kind === 'settled') {
      if (part.state !== 'met') this.#ask(part, part.rule.source?.sentence, guard);
    } else this.#noteParts(part, guard);
  }

  /** Conditions in words are only on the way where the rest is not enough. */
  #noteParts(part: Part, guard: Guard): void {
    const inner = part.kind === 'around' ? part.parts.slice(0, 1) : part.parts;
    const states = inner.map((one) => stateOf(one, this.states));
    const met = states.filter((state) => state === 'met').length;
    const enough = part.kind === 'some' && met >= part.count;
    inner.forEach((one, at) => {
      if (states[at] === 'met' || (states[at] === 'ask' && !enough)) this.#noteMet(one, guard);
    });
  }

  #ask(part: Part, text: LocalText | undefined, guard: Guard): void {
    const award = this.#award;
    this.asks.push({
      path: part.path,
      ...(award !== undefined && { award }),
      ...(text && { text }),
      ...(guard !== 'always' && { variable: guard })
    });
    if (this.soft) this.#rows.atLeast([[this.soft.doubt(part), 1]], 1, guard);
  }

  /** So many of the parts; what is met already is taken off. */
  #some(part: Part, count: number, guard: Guard): void {
    const states = part.parts.map((inner) => stateOf(inner, this.states));
    const open = part.parts.filter((_, at) => states[at] === 'open');
    this.#noteParts(part, guard);
    const left = count - states.filter((state) => state === 'met' || state === 'ask').length;
    if (left >= open.length) {
      for (const inner of open) this.#part(inner, guard);
      if (left > open.length) this.#rows.atLeast(this.soft?.missing(part) ?? [], 1, guard);
      return;
    }
    const terms = open.flatMap((inner) => this.#indicator(inner, left, guard));
    this.#rows.atLeast(merged(terms), left, guard);
  }

  /** What says that a part is met. Where one part is enough, courses say it for themselves. */
  #indicator(part: Part, left: number, guard: Guard): Terms {
    const plain =
      part.kind === 'counts' &&
      part.unit === 'course' &&
      (left === 1 || part.matches.length === 1) &&
      !this.soft &&
      !this.#shares &&
      this.counting.collecting.length === 0;
    if (plain) {
      return part.matches.flatMap((match) => {
        const portion = this.counting.portionOf(part, match, 'always');
        return portion ? [[portion.variable, portion.scale] as const] : [];
      });
    }
    const variable = this.#inside(guard);
    this.#part(part, variable);
    return [[variable, 1]];
  }

  /** What says that a part is met, inside of another: nothing counts in a part of what is not. */
  #inside(guard: Guard): Variable {
    const variable = this.program.variable(0);
    if (this.#shares && guard !== 'always') {
      this.program.row(
        [
          [guard, 1],
          [variable, -1]
        ],
        0
      );
    }
    return variable;
  }

  #inOrder(parts: readonly Part[], guard: Guard): void {
    const before: Ordered[] = [];
    for (const part of parts) {
      const own: Ordered[] = [];
      this.counting.collecting.push(own);
      this.#part(part, guard);
      this.counting.collecting.pop();
      if (before.length > 0 && own.length > 0)
        this.orders.push({ earlier: [...before], later: own });
      before.push(...own);
    }
  }

  #awardPart(part: AwardPart, guard: Guard): void {
    const held = part.matches.length > 0 ? this.counting.termsOf(part, guard) : [];
    const [inner] = part.parts;
    const alone = held.length === 0 && part.matches.length === 0;
    if (inner && (!alone || this.soft)) {
      const byRule = this.#inside(guard);
      this.#part(inner, byRule);
      this.#reach(part.award, byRule);
      this.#rows.atLeast([...held, [byRule, 1]], 1, guard);
    } else if (inner) {
      this.#part(inner, guard);
      this.#reach(part.award, guard);
    } else if (part.ends === 'words') {
      if (this.soft) this.#rows.atLeast([...held, [this.soft.doubt(part), 1]], 1, guard);
      else this.#ask(part, part.rule.source?.sentence, guard);
    } else {
      this.#rows.atLeast([...held, ...(this.soft?.missing(part) ?? [])], 1, guard);
    }
  }

  /** The award is reached by its rule, wherever it is asked for. */
  #reach(award: AwardId, guard: Guard): void {
    const known = this.reached.get(award);
    const variable = known ?? this.program.variable(0);
    this.reached.set(award, variable);
    if (guard === 'always') this.program.lower[variable] = 1;
    else {
      this.program.row(
        [
          [variable, 1],
          [guard, -1]
        ],
        0
      );
    }
  }

  #measure({ share, rounding, total, worths, ...part }: Measure, guard: Guard): void {
    const terms = this.portions.totalTerms(total, worths, (inside) => (inside ? 1 : 0));
    const whole = this.portions.totalTerms(total, worths, () => share);
    const most = whole.reduce((sum, [, worth]) => sum + worth, 0);
    const missing = this.soft?.missing({ share, rounding, total, worths, ...part }) ?? [];
    if (rounding === 'exact') {
      const against = whole.map(([variable, worth]) => [variable, -worth] as const);
      this.#rows.notBelowZero([...terms, ...against, ...missing], most, guard);
      return;
    }
    const down = rounding === 'down' ? 1 - 2 * NEAR : rounding === 'nearest' ? 0.5 - 2 * NEAR : 0;
    const least = this.program.variable(0, { upper: Math.ceil(most) + 1 });
    const against = whole.map(([variable, worth]) => [variable, -worth] as const);
    this.program.row([[least, 1], ...against], -down);
    this.#rows.notBelowZero([...terms, [least, -1], ...missing], Math.ceil(most) + 1, guard);
  }

  #lift(cap: Cap): Lifted | undefined {
    if (this.#lifted.has(cap)) return this.#lifted.get(cap);
    const lifted = this.#liftOf(cap);
    this.#lifted.set(cap, lifted);
    return lifted;
  }

  #liftOf({ until }: Cap): Lifted | undefined {
    if (!until) return undefined;
    if (stateOf(until, this.states) === 'never') return undefined;
    const met = this.program.variable(0);
    const earlier: Ordered[] = [];
    const collecting = this.counting.collecting;
    this.counting.collecting = [earlier];
    this.#part(until, met);
    this.counting.collecting = collecting;
    const later: Ordered[] = [];
    this.orders.push({ earlier, later });
    return {
      met,
      later: (item, variable) => {
        const thing = this.states.things[item];
        if (thing && this.states.taken[item] !== undefined)
          later.push({ thing: thing.key, variable });
      }
    };
  }
}
