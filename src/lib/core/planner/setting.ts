import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId } from '../catalogue/ids';
import type { Award, Offering, PricePurpose } from '../catalogue/model';
import { addDays, addWeeks } from '../kernel/day';
import { calendarOf, type Calendar } from './calendar';
import type { PlanQuestion } from './plan';

/** A question with what follows from it alone. */
export interface Setting {
  readonly question: PlanQuestion;
  readonly index: CatalogueIndex;
  readonly calendar: Calendar;
  /** Awards that the goal names, as far as the catalogue has them. */
  readonly awards: readonly Award[];
  /** Courses that are under way. */
  readonly begun: ReadonlySet<OfferingId>;
}

/** Without a latest date, who wants to come as far as possible is planned for so many weeks. */
const FURTHEST_WEEKS = 52;

export function settingOf(question: PlanQuestion, index: CatalogueIndex): Setting {
  const { limits, goal } = question;
  const latest = limits.latest ?? addDays(addWeeks(limits.start, FURTHEST_WEEKS), -1);
  return {
    question,
    index,
    calendar: calendarOf(goal.kind === 'furthest' ? { ...limits, latest } : limits),
    awards: awardsOf(question, index),
    begun: new Set(question.decided?.begun)
  };
}

/** The same question under other limits. */
export function withLimits(setting: Setting, limits: PlanQuestion['limits']): Setting {
  return settingOf({ ...setting.question, limits }, setting.index);
}

/**
 * What has to be paid for a course: everything, but the certificate only where one of the awards
 * asks for that of each step, the course is of the top level, or no award is named.
 */
export function paysFor({ awards }: Setting, { level }: Offering): (is: PricePurpose) => boolean {
  const certificate =
    level === 3 ||
    awards.length === 0 ||
    awards.some(({ certification }) => certification === 'each-step');
  return (purpose) => purpose !== 'certificate' || certificate;
}

function awardsOf({ goal }: PlanQuestion, index: CatalogueIndex): Award[] {
  const ids = goal.kind === 'award' ? [goal.award] : goal.kind === 'awards' ? goal.awards : [];
  return [...new Set(ids)].flatMap((id) => index.award(id) ?? []);
}
