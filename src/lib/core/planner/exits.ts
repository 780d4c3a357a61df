import type { AwardId } from '../catalogue/ids';
import type { Award } from '../catalogue/model';
import { allParts } from '../catalogue/rule-names';
import type { Thing } from '../stacking/standing';
import { isMet, isOver } from './met';
import type { PlanExit, PlanStep } from './plan';
import { feeOf } from './prices';
import { plannedThing } from './selection-program';
import type { Setting } from './setting';

/** Smaller awards that are looked at for one plan. */
const MOST_AWARDS = 16;

/** Finds the awards that plans reach on their way; remembers what it has found. */
export class ExitFinder {
  readonly #setting: Setting;
  readonly #known = new Map<string, boolean>();

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Awards beside those of the goal, each on the first day on which it is held. */
  exitsOf(steps: readonly PlanStep[]): PlanExit[] {
    const inOrder = [...steps].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0));
    return this.#awards(steps)
      .flatMap((award) => this.#exitOf(award, inOrder))
      .sort((a, b) => a.afterSteps - b.afterSteps || a.ects - b.ects);
  }

  #exitOf(award: Award, inOrder: readonly PlanStep[]): PlanExit[] {
    let [low, high] = [0, inOrder.length];
    if (this.#isMet(award, []) || !this.#isMet(award, inOrder)) return [];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.#isMet(award, inOrder.slice(0, middle))) high = middle;
      else low = middle;
    }
    const last = inOrder[high - 1];
    if (!last) return [];
    const begun = inOrder.filter(({ start }) => start <= last.end);
    const over = inOrder.filter(({ end }) => end <= last.end);
    return [
      {
        award: award.id,
        afterSteps: over.length,
        day: last.end,
        minor: begun.reduce((sum, { minor }) => sum + minor, feeOf(award, this.#setting).minor),
        ects: over.reduce((sum, { ects }) => sum + ects, 0)
      }
    ];
  }

  #isMet(award: Award, over: readonly PlanStep[]): boolean {
    const { rule, id } = award;
    if (!rule) return false;
    const { question, index } = this.#setting;
    const ages = [...allParts(rule)].some(({ type }) => type === 'fresh' || type === 'within');
    const key = [
      id,
      ...over.map((step) => (ages ? `${step.offering} ${step.end}` : step.offering)).sort()
    ].join('\n');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const planned = over.flatMap(({ offering, end }): Thing[] => {
      const course = index.offering(offering);
      return course ? [{ ...plannedThing(course), completed: end }] : [];
    });
    const { today, enrolled, word } = question;
    const at = over.at(-1)?.end ?? today;
    const moments = { at, today, ...(enrolled && { enrolled }) };
    const own = word?.[id];
    const goal = { award: id, rule, ...(own && { word: own }) };
    const held = question.held.filter((thing) => isOver(thing, at));
    const met = isMet([goal], [...held, ...planned], moments, index, true);
    this.#known.set(key, met);
    return met;
  }

  /** Awards of the same providers that count some of the steps; what is held is none. */
  #awards(steps: readonly PlanStep[]): Award[] {
    const { index, awards, question } = this.#setting;
    const not = new Set<string>([
      ...awards.map(({ id }) => id),
      ...question.held.flatMap(({ stands }) => stands.map(({ id }) => id))
    ]);
    const providers = new Set(awards.map(({ provider }) => provider));
    const found = new Map<AwardId, Award>();
    for (const { offering } of steps) {
      for (const award of index.awardsWith(offering)) {
        const wanted = providers.size === 0 || providers.has(award.provider);
        if (wanted && !not.has(award.id)) found.set(award.id, award);
      }
    }
    return [...found.values()].slice(0, MOST_AWARDS);
  }
}
