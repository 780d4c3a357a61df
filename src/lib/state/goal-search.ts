import type { AwardId, OfferingId } from '$lib/core/catalogue/ids';
import { STACK_LEVELS } from '$lib/core/catalogue/kinds';
import { EVERYTHING, type Query, type Sort } from '$lib/core/catalogue/search/query';
import { broadField, EQF_LEVELS } from '$lib/core/kernel/standard-elements';
import type { Goal, Limits } from '$lib/core/planner/plan';
import { catalogue, type Want } from './catalogue.svelte';
import { today } from './clock';
import { wantedLanguages } from './language.svelte';

/** A part of the catalogues to plan with. */
export interface Candidates {
  readonly want: Want;
  /** True where more could count than was taken: plans are the best of these only. */
  readonly narrowed: boolean;
}

type FieldGoal = Extract<Goal, { kind: 'field' }>;

/** Of what could count, the first of each of these orders are taken. */
const SORTS: readonly Sort[] = ['price-per-ects', 'start', 'hours'];
const MOST_EACH = 120;

/** What is searched for courses that could count towards a goal; awards name theirs themselves. */
export function queriesOf(goal: Goal, limits: Limits): readonly Query[] {
  switch (goal.kind) {
    case 'field':
      return SORTS.map((sort) => ({ ...within(limits), ...fieldQuery(goal), sort }));
    case 'skills':
      return goal.skills.map((skill) => ({ ...within(limits), words: wordsOf(skill) }));
    case 'furthest':
      return SORTS.map((sort) => ({ ...within(limits), sort }));
    default:
      return [];
  }
}

function fieldQuery({ field, level, eqf }: FieldGoal): Pick<Query, 'fields' | 'levels' | 'eqf'> {
  const broad = broadField(field);
  return {
    fields: broad ? [broad] : [],
    levels: level === undefined ? [] : STACK_LEVELS.filter((each) => each >= level),
    eqf: eqf === undefined ? [] : EQF_LEVELS.filter((each) => each >= eqf)
  };
}

/** As far as a search knows them; what it lets through is held against the limits again. */
function within({ languages = [], modes = [], officialOnly, providers }: Limits): Query {
  const [provider] = providers ?? [];
  return {
    ...EVERYTHING,
    ...{ languages, modes },
    ...(officialOnly && { official: true }),
    ...(providers?.length === 1 && provider !== undefined && { provider })
  };
}

/** The last part of an address in a framework says nothing; a text is looked for by its words. */
function wordsOf(skill: string): string {
  return URL.canParse(skill) ? '' : skill;
}

/** What the searches find, without what is found twice. */
export async function searchCandidates(
  queries: readonly Query[],
  awards: readonly AwardId[]
): Promise<Candidates> {
  const ids = new Set<OfferingId>();
  let narrowed = false;
  for (const query of queries) {
    const shown = wantedLanguages();
    const question = { query, today: today(), shown, window: { from: 0, count: MOST_EACH } };
    const found = await catalogue.search(question);
    for (const { id } of found?.rows ?? []) ids.add(id);
    narrowed ||= (found?.total ?? 0) > MOST_EACH;
  }
  return { want: { offerings: [...ids], awards }, narrowed };
}
