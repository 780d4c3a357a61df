import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { OfferingId } from '$lib/core/catalogue/ids';
import type { Broken } from '$lib/core/planner/move';
import { credentialOf } from '$lib/core/stacking/holdings';
import type { Difference } from '$lib/core/planner/plan';
import { findCredential, titleOf } from '$lib/state/credentials.svelte';
import { formatDay, formatList, formatMoney, formatNumber } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { nameOf } from '$lib/state/path-names';
import type { Mark } from '$lib/state/paths.svelte';

/** What became of a step. */
export function markWords(mark: Mark): string {
  const words = t().paths.marks;
  switch (mark.kind) {
    case 'done':
      return t().paths.step.doneOn(formatDay(mark.on));
    case 'begun':
      return words.begunOn(formatDay(mark.on));
    case 'enrolled':
      return words.enrolledOn(formatDay(mark.on));
    case 'failed':
      return words.failedOn(formatDay(mark.on));
    case 'dropped':
      return words.droppedOn(formatDay(mark.on));
    case 'delayed':
      return words.delayedTo(formatDay(mark.to));
    case 'fixed':
      return words.fixedTo(formatDay(mark.to));
  }
}

/** What breaks where a step is moved. */
export function brokenWords(broken: Broken, currency: string, index: CatalogueIndex): string {
  const words = t().paths.broken;
  switch (broken.code) {
    case 'no-run':
      return broken.next ? words['no-run-next'](formatDay(broken.next)) : words['no-run'];
    case 'before-start':
      return words['before-start'](formatDay(broken.start));
    case 'after-latest':
      return words['after-latest'](formatDay(broken.end), formatDay(broken.latest));
    case 'enrolment-closed':
      return words['enrolment-closed'](formatDay(broken.closed));
    case 'without-study':
      return words['without-study'](formatDay(broken.monday));
    case 'too-many-hours':
      return words['too-many-hours'](
        formatNumber(broken.hours, 1),
        formatNumber(broken.limit, 1),
        formatDay(broken.monday)
      );
    case 'too-many-at-once':
      return words['too-many-at-once'](formatNumber(broken.atOnce), formatDay(broken.monday));
    case 'over-budget':
      return words['over-budget'](formatMoney({ minor: broken.minor, currency }));
    case 'too-early':
    case 'too-late-for':
      return words[broken.code](nameOf(broken.offering, index));
    case 'lapses': {
      const credential = findCredential(credentialOf(broken.thing));
      const title = credential ? titleOf(credential) : nameOf(broken.thing as OfferingId, index);
      return words.lapses(title, formatDay(broken.last));
    }
  }
}

/** One difference between the path as it was and a new plan. */
export function differenceWords(difference: Difference, index: CatalogueIndex): string {
  const words = t().paths.differences;
  const title = nameOf(difference.offering, index);
  switch (difference.code) {
    case 'stays':
      return words.stays(title);
    case 'moved':
      return words.movedFrom(title, formatDay(difference.from), formatDay(difference.to));
    case 'gone':
      return words.goneBecause(title, words.why[difference.why]);
    case 'new':
      return words.isNew(title);
  }
}

/** All differences counted: "2 steps stay, 1 moved and 1 new". */
export function differencesSum(differences: readonly Difference[]): string {
  const words = t().paths.differences;
  const count = (code: Difference['code']) =>
    differences.filter((difference) => difference.code === code).length;
  const parts = [
    ['stays', words.stay],
    ['moved', words.moved],
    ['gone', words.gone],
    ['new', words.new]
  ] as const;
  const said = parts.flatMap(([code, say]) => {
    const number = count(code);
    return number === 0 ? [] : [say(number, formatNumber(number))];
  });
  return words.sum(formatList(said));
}
