import type { Rule } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import { addMonths, type Day } from '../kernel/day';
import type { Thing } from '../stacking/standing';
import { dayAt, dayNumber } from './calendar';
import { aimsOf, type Aim } from './goal';
import { isMet, isOver } from './met';
import type { Placement } from './jobs';
import { plannedThing } from './selection-program';
import type { Setting } from './setting';
import type { Task } from './tasks';

/** Steps and the days on which they are over. */
export type Dated = readonly (readonly [task: Task, placement: Placement])[];

/**
 * Whether a plan that takes long is still worth something at its end: where rules let things grow
 * old, or give so long from enrolment on, they are held against what is over by then.
 */
export class Aging {
  readonly #setting: Setting;
  readonly #aims: readonly Aim[];
  /** The shortest time after which something that was completed no longer counts. */
  readonly #months: number;
  /** The first day after which nothing counts that is to be done from enrolment on. */
  readonly #until: Day | undefined;
  readonly #known = new Map<string, boolean>();

  constructor(setting: Setting) {
    this.#setting = setting;
    this.#aims = aimsOf(setting);
    const { enrolled } = setting.question;
    const days: Day[] = [];
    this.#months = Infinity;
    for (const part of partsOf(this.#aims, setting)) {
      if (part.type !== 'fresh' && part.type !== 'within') continue;
      const months = Math.max(0, Math.trunc(part.months));
      if (part.clock !== 'enrolment') this.#months = Math.min(this.#months, months);
      else if (enrolled && months < MOST_MONTHS) days.push(addMonths(enrolled, months));
    }
    if (this.#months >= MOST_MONTHS) this.#months = Infinity;
    this.#until = days.sort()[0];
  }

  /** True where nothing of it is too old when all is over. */
  holds(steps: Dated, waitsUntil = -Infinity): boolean {
    if (steps.length === 0) return true;
    const finish = dayAt(steps.reduce((most, [, { end }]) => Math.max(most, end), waitsUntil));
    const late = this.#until !== undefined && this.#until < finish;
    if (!late && !steps.some(([, { end }]) => dayAt(end) < this.#youngest(finish))) return true;
    const key = steps.map(([{ id }, { end }]) => `${id} ${end}`).join('\n') + finish;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { question, index } = this.#setting;
    const { today, enrolled } = question;
    const planned = steps.map(([{ offering }, { end }]): Thing => ({
      ...plannedThing(offering),
      completed: dayAt(end)
    }));
    const held = question.held.filter((thing) => isOver(thing, finish));
    const moments = { at: finish, today, ...(enrolled && { enrolled }) };
    const met = isMet(this.#aims, [...held, ...planned], moments, index);
    this.#known.set(key, met);
    return met;
  }

  /** The first day on which a step can end that is young enough at the end of such a plan. */
  firstEnd(finish: number): number {
    return this.#months === Infinity ? -Infinity : dayNumber(this.#youngest(dayAt(finish)));
  }

  /** A day whose steps are never too old: months are not equally long. */
  #youngest(finish: Day): Day {
    if (this.#months === Infinity) return '' as Day;
    let day = addMonths(finish, -this.#months);
    while (addMonths(day, this.#months) < finish) day = dayAt(dayNumber(day) + 1);
    return day;
  }
}

/** Years beyond which no limit is looked at. */
const MOST_MONTHS = 1_200;

/** All parts of the rules and of those of the awards they build on. */
function* partsOf(aims: readonly Aim[], { index }: Setting): Generator<Rule> {
  const seen = new Set<string>();
  const waiting: (Rule | undefined)[] = aims.map(({ rule }) => rule);
  for (let rule = waiting.pop(); rule; rule = waiting.pop()) {
    for (const part of allParts(rule)) {
      yield part;
      if (part.type !== 'award' || seen.has(part.award)) continue;
      seen.add(part.award);
      const below = index.award(part.award)?.rule;
      if (below) waiting.push(below);
    }
  }
}
