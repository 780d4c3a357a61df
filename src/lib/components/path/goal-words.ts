import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import { broadField } from '$lib/core/kernel/standard-elements';
import type { Goal } from '$lib/core/planner/plan';
import { formatList, formatNumber } from '$lib/state/format';
import { t } from '$lib/state/language.svelte';
import { nameOf } from '$lib/state/path-names';
import type { PathRow } from '$lib/state/paths.svelte';

/** The heading of the page with the ways to a goal. */
export function goalHeading(goal: Goal, index: CatalogueIndex): string {
  const { goalTitles, plan } = t().paths;
  switch (goal.kind) {
    case 'award':
      return plan.title(nameOf(goal.award, index));
    case 'awards':
      return goalTitles.awards(goalName(goal, index));
    case 'field':
      return goalTitles.field(ectsWords(goal), fieldWords(goal));
    case 'skills':
      return goalTitles.skills(formatList(goal.skills));
    case 'furthest':
      return goalTitles.furthest;
  }
}

/** What a path to a goal is called. */
export function goalName(goal: Goal, index: CatalogueIndex): string {
  const { goalNames } = t().paths;
  switch (goal.kind) {
    case 'award':
      return nameOf(goal.award, index);
    case 'awards':
      return formatList(goal.awards.map((award) => nameOf(award, index)));
    case 'field':
      return goalNames.field(ectsWords(goal), fieldWords(goal));
    case 'skills':
      return formatList(goal.skills);
    case 'furthest':
      return goalNames.furthest;
  }
}

/** As the learner calls it, else by its goal. */
export function pathName({ name, goal }: PathRow, index: CatalogueIndex): string {
  return name ?? goalName(goal, index);
}

type FieldGoal = Extract<Goal, { kind: 'field' }>;

function ectsWords({ ects }: FieldGoal): string {
  return t().common.units.ects(formatNumber(ects));
}

/** The field, with the level where one is asked for. */
function fieldWords({ field, level, eqf }: FieldGoal): string {
  const { paths, common } = t();
  const broad = broadField(field);
  const parts = [
    broad ? common.fields[broad] : paths.anyField,
    ...(level === undefined ? [] : [paths.fieldGoal.levelUp(common.levels[level])]),
    ...(eqf === undefined ? [] : [paths.fieldGoal.eqfUp(common.units.eqf(formatNumber(eqf)))])
  ];
  return parts.join(', ');
}
