import type { Day } from '../kernel/day';
import type { Program, Terms, Variable } from '../solver/program';
import { CLOSE } from './amounts';
import { worthIn } from './assignment';
import { THERE, type Guard } from './guarded-rows';
import type { CountingPart, Match, Part } from './parts';
import type { Portion } from './portion';
import type { Portions } from './portions';
import { isPlain, type RuleStates } from './rule-states';
import type { Thing } from './standing';

/** What a rule may fall short of, at a cost; without it every rule is kept. */
export interface Soft {
  /** What stands in for what is missing of a part, in the unit of the part. */
  missing(part: Part): Terms;
  /** 1 where something that is not known is taken to be so. */
  doubt(part: Part, match?: Match): Variable;
}

export interface Written {
  readonly part: CountingPart;
  readonly match: Match;
  readonly goal: number;
  readonly guard: Guard;
  /** How much of it counts; undefined where it counts whole. */
  readonly portion?: Portion;
  /** How much of its worth that brings. */
  readonly brought?: Portion;
  readonly worth: number;
}

/** A thing that comes before or after others, where the variable is 1. */
export interface Ordered {
  readonly thing: string;
  readonly variable: Variable;
  /** It only has to begin no later than what comes after it. */
  readonly together?: true;
}

/** Which rule is being written. */
export interface GoalNumber {
  readonly number: number;
  /** The rule has to be met only where this is 1. */
  readonly when?: Variable;
}

/** What counts in parts, as terms of their rows; and what of it comes in an order. */
export class CountingRows {
  readonly written: Written[] = [];
  readonly deadlines = new Map<Day, Variable>();
  /** Lists to which what counts in a part is added: those of the orders around. */
  collecting: Ordered[][] = [];
  goal: GoalNumber = { number: 0 };

  constructor(
    private readonly program: Program,
    private readonly portions: Portions,
    /** In how many parts of all rules each thing may count. */
    private readonly uses: readonly number[],
    private readonly states: RuleStates,
    private readonly soft: Soft | undefined
  ) {}

  private get things(): readonly Thing[] {
    return this.states.things;
  }

  private get taken(): readonly (Variable | undefined)[] {
    return this.states.taken;
  }

  private get horizon(): Day | undefined {
    return this.states.horizon;
  }

  /** Notes what counts in a part that is met by it whatever is chosen. */
  note(part: CountingPart, guard: Guard): void {
    for (const match of part.matches) {
      if (this.taken[match.item] !== undefined || !isPlain(part, match, this.states)) continue;
      const worth = this.#worthOf(part, match);
      this.written.push({ part, match, goal: this.goal.number, guard, worth });
    }
  }

  /** What counts in a part; what counts whatever is chosen is a number in the row. */
  termsOf(part: CountingPart, guard: Guard): Terms {
    const terms: [Variable, number][] = [];
    let there = 0;
    for (const match of part.matches) {
      const { brought, worth } = this.#count(part, match, guard);
      if (!brought) there += worth;
      else {
        const most = brought.whole ? Math.max(0, part.need - there) : Infinity;
        terms.push([brought.variable, Math.min(worth * brought.scale, most)]);
      }
    }
    const missing = part.kind === 'counts' ? (this.soft?.missing(part) ?? []) : [];
    return there > 0 ? [...terms, ...missing, [THERE, there]] : [...terms, ...missing];
  }

  /** How much of a thing counts in a part; undefined where it counts whole whatever is chosen. */
  portionOf(part: CountingPart, match: Match, guard: Guard): Portion | undefined {
    return this.#count(part, match, guard).portion;
  }

  #count(part: CountingPart, match: Match, guard: Guard): Written {
    const { portions } = this;
    const bounds: Portion[] = [];
    const capped = portions.underCaps(part.caps, match.item);
    if (capped) bounds.push(capped);
    for (const { once, name } of part.slots) {
      const slot = portions.inSlot(once, match.item, name);
      if (slot) bounds.push(slot);
    }
    const taken = portions.takenOf(match.item);
    if (bounds.length === 0 && taken) bounds.push(taken);
    const order = this.collecting.length > 0 && taken !== undefined;
    const gate =
      order && this.#needsGate(part, match, guard) ? portions.least([taken], true) : undefined;
    if (gate) {
      const at = bounds.findIndex(({ variable }) => variable === taken?.variable);
      bounds.splice(at < 0 ? bounds.length : at, at < 0 ? 0 : 1, gate);
    }
    if (this.soft && match.doubt) {
      bounds.push({ variable: this.soft.doubt(part, match), scale: 1, whole: true });
    }
    const lapses = !taken || this.things[match.item]?.state === 'in-progress';
    if (this.horizon && match.last && match.last < this.horizon && lapses) {
      bounds.push({ variable: this.#deadline(match.last), scale: 1, whole: true });
    }
    const totals = part.totals.filter(({ used }) => used);
    for (const total of totals) bounds.push(portions.inTotal(total, match.item));
    if (totals.length > 0 && guard !== 'always') {
      bounds.push({ variable: guard, scale: 1, whole: true });
    }
    const portion = this.#together(bounds, part);
    if (portion) for (const total of totals) portions.countsIn(total, match.item, portion);
    this.#collect(part, match, gate ?? (portion?.whole ? portion : taken));
    const written: Written = {
      ...{ part, match, goal: this.goal.number, guard, worth: this.#worthOf(part, match) },
      ...(portion && { portion, brought: this.#brought(part, match, portion) })
    };
    this.written.push(written);
    return written;
  }

  #together(bounds: readonly Portion[], part: CountingPart): Portion | undefined {
    const [only] = bounds;
    const whole = bounds.every((bound) => bound.whole);
    const needsWhole = part.unit !== 'credits' && !whole;
    if (!only || (bounds.length === 1 && !needsWhole)) return only;
    return this.portions.least(bounds, needsWhole || (whole && part.step !== undefined));
  }

  #worthOf(part: CountingPart, match: Match): number {
    return worthIn(part, { ...match, worth: this.portions.worthOf(part, match) });
  }

  /** How much of its worth a portion brings: where the part counts in steps, whole ones only. */
  #brought(part: CountingPart, match: Match, portion: Portion): Portion {
    const brought = this.portions.brought(part, match, portion);
    const { step, unit } = part;
    if (unit !== 'credits' || step === undefined || !(step > 0) || brought.whole) return brought;
    const worth = this.portions.worthOf(part, match);
    const steps = Math.max(1, Math.floor(worth / step + CLOSE));
    const variable = this.program.variable(0, { upper: steps });
    this.program.row(
      [
        [brought.variable, worth * brought.scale],
        [variable, -step]
      ],
      0
    );
    return { variable, scale: 1 / steps, whole: steps === 1 };
  }

  /**
   * In an order, a thing that is chosen for something else must not have to wait: it gets a
   * variable of its own that says that it counts here. Not where it counts nowhere else, or has to
   * count here anyway.
   */
  #needsGate(part: CountingPart, match: Match, guard: Guard): boolean {
    if ((this.uses[match.item] ?? 0) < 2) return false;
    const forced = part.unit === 'course' && part.matches.length === 1;
    const here = guard === 'always' || (guard === this.goal.when && this.collecting.length === 1);
    return !(forced && here);
  }

  #collect(part: CountingPart, match: Match, portion: Portion | undefined): void {
    const thing = this.things[match.item];
    if (!portion || !thing || this.taken[match.item] === undefined) return;
    const together = part.rule.type === 'course' && part.rule.together === true;
    for (const list of this.collecting) {
      const { variable } = portion;
      list.push({ thing: thing.key, variable, ...(together && { together: true }) });
    }
  }

  #deadline(last: Day): Variable {
    const known = this.deadlines.get(last);
    if (known !== undefined) return known;
    const variable = this.program.variable(0);
    this.deadlines.set(last, variable);
    return variable;
  }
}
