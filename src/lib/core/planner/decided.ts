import { dayNumber, mondayFrom } from './calendar';
import type { Option } from './options';
import type { PlanQuestion } from './plan';
import type { OfferingId } from '../catalogue/ids';

/** What is left of the ways to take a course: not before a day, or on the day it was put on. */
export function asDecided(
  options: readonly Option[],
  id: OfferingId,
  { decided }: PlanQuestion
): readonly Option[] {
  const delayed = decided?.delayed[id];
  const fixed = decided?.fixed[id];
  const later = delayed === undefined ? options : notBefore(options, dayNumber(delayed));
  return fixed === undefined ? later : onDay(later, dayNumber(fixed));
}

/** What is left of the ways to take a course when it cannot begin before a day. */
export function notBefore(options: readonly Option[], day: number): Option[] {
  return options.flatMap((option): Option[] => {
    if (option.weeks === undefined) return option.from >= day ? [option] : [];
    return [{ ...option, from: Math.max(option.from, day) }];
  });
}

/** A free course begins on the Monday of that day or after it. */
export function onDay(options: readonly Option[], day: number): Option[] {
  return options.flatMap((option): Option[] => {
    if (option.weeks === undefined) return option.from === day ? [option] : [];
    const monday = mondayFrom(day);
    return option.from <= monday ? [{ ...option, from: monday, startBy: monday }] : [];
  });
}
