import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { Difference, Plan, PlanQuestion } from './plan';
import type { KeptStep } from './replan';
import { settingOf, type Setting } from './setting';
import { whyNot } from './tasks';

type Why = Extract<Difference, { code: 'gone' }>['why'];

/**
 * How a plan differs from the steps that were kept, in the order in which those begin; what is new
 * comes last. Steps that are held by now are no difference.
 */
export function differencesOf(
  kept: readonly KeptStep[],
  { steps }: Pick<Plan, 'steps'>,
  question: PlanQuestion,
  index: CatalogueIndex
): Difference[] {
  const held = new Set<string>(
    question.held.flatMap(({ stands }) => stands.map(({ id }) => id as string))
  );
  const setting = settingOf(question, index);
  const before = kept.filter(({ offering }) => !held.has(offering));
  const added = steps.filter(({ offering }) => !before.some((old) => old.offering === offering));
  return [
    ...before.map((old): Difference => {
      const { offering, start } = old;
      const step = steps.find((each) => each.offering === offering);
      if (step?.start === start) return { code: 'stays', offering };
      if (step) return { code: 'moved', offering, from: start, to: step.start };
      return { code: 'gone', offering, why: whyGone(old, setting, added.length > 0) };
    }),
    ...added.map(({ offering }): Difference => ({ code: 'new', offering }))
  ];
}

/** A course that could still be taken does not fit any more where another took its place. */
function whyGone({ offering: id }: KeptStep, setting: Setting, replaced: boolean): Why {
  const offering = setting.index.offering(id);
  if (!offering) return 'withdrawn';
  const { decided, limits } = setting.question;
  if (decided?.dropped.includes(id) || limits.without?.includes(id)) return 'dropped';
  switch (whyNot(offering, setting)?.code) {
    case undefined:
      return replaced ? 'does-not-fit' : 'not-needed';
    case 'no-dates':
    case 'enrolment-closed':
      return 'no-dates';
    default:
      return 'does-not-fit';
  }
}
