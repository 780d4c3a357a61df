import type { Amount, Rounding, Rule } from '../catalogue/rule';
import { allParts } from '../catalogue/rule-names';
import type { Credit } from '../kernel/credits';
import { foldText } from '../kernel/text';

/** Sums that differ by less are the same: halves and thirds of credits do not add up exactly. */
export const CLOSE = 1e-6;
/** Shares of sums of what counts in part are the same where they differ by less. */
export const NEAR = 5e-5;
/** What is to stay below an amount stays below it by so many credits. */
const BELOW = 1e-3;
const ECTS = 'ects';

/** The system in which an amount counts; courses count without one. */
export function schemeOf(amount: Amount): string {
  return 'courses' in amount ? '' : (amount.scheme ?? ECTS);
}

/** True where the amount is a share of what counts, and so not a number yet. */
export function isOpenShare(amount: Amount): boolean {
  return 'share' in amount && amount.of === undefined && amount.stated === undefined;
}

/** Whether a part of a rule itself is about a share of what counts. */
export function asksForShare(rule: Rule): boolean {
  for (const part of allParts(rule)) {
    if (part.type === 'credits' && isOpenShare(part.least)) return true;
    if (part.type === 'limit' && isOpenShare(part.most)) return true;
  }
  return false;
}

/** An amount as a number; of an open share infinite. What is not a number is never reached. */
export function numberOf(amount: Amount): number {
  if ('credits' in amount) return finite(amount.credits);
  if ('courses' in amount) return finite(amount.courses);
  if (amount.stated !== undefined) return finite(amount.stated);
  if (amount.of === undefined) return Infinity;
  return finite(rounded(amount.share * amount.of, amount.rounding ?? 'exact'));
}

/** The most that may count; with `below` less than that. */
export function mostOf(amount: Amount, below: boolean): number {
  const most = numberOf(amount);
  if (!below) return most;
  return 'courses' in amount ? Math.ceil(most - CLOSE) - 1 : most - BELOW;
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Infinity;
}

/** A share of credits as a number of them; what is as `close` to a whole number is that. */
export function rounded(value: number, rounding: Rounding, close = CLOSE): number {
  switch (rounding) {
    case 'exact':
      return value;
    case 'up':
      return Math.ceil(value - close);
    case 'down':
      return Math.floor(value + close);
    case 'nearest':
      return Math.floor(value + 0.5 + close);
  }
}

/**
 * Credits in a system, as stated in that system; 0 where they are not. With `levels` only those
 * that count at one of them, or do not say at which.
 */
export function creditsIn(
  credits: readonly Credit[],
  scheme: string,
  levels?: readonly string[]
): number {
  const wanted = foldText(scheme);
  const atLevel = ({ level }: Credit) =>
    !levels || level === undefined || levels.some((one) => foldText(one) === foldText(level));
  const found = credits.find((credit) => foldText(credit.scheme) === wanted && atLevel(credit));
  return found && Number.isFinite(found.value) ? Math.max(0, found.value) : 0;
}

/** What is left of credits that count in whole steps only. */
export function inSteps(credits: number, step: number | undefined): number {
  if (step === undefined || !(step > 0)) return credits;
  return Math.floor(credits / step + CLOSE) * step;
}
