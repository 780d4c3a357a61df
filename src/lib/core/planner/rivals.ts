import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { OfferingId, ProviderId } from '../catalogue/ids';
import type { Offering } from '../catalogue/model';
import { membersOf } from '../catalogue/pool';
import { partsOf, type Rule, type RulePath } from '../catalogue/rule';
import { reachOfRule } from '../catalogue/rule-reach';
import { aimsOf } from './goal';
import type { Plan, PlanStep } from './plan';
import type { Setting } from './setting';

/** A part of a rule in which a step counts, and who gives the award around it. */
interface Place {
  readonly rule: Rule;
  readonly home?: ProviderId;
}

/**
 * Courses that could count where a step of a plan does, as far as the nearest choice around it
 * goes; and those that could open what the step opens. None is in the plan or held.
 */
export function rivalsOf(step: PlanStep, { steps }: Plan, setting: Setting): Offering[] {
  const { index, question } = setting;
  const out = new Set<string>(steps.map(({ offering }) => offering));
  for (const { stands } of question.held) for (const { id } of stands) out.add(id);
  const rivals = new Map<OfferingId, Offering>();
  for (const { rule, home } of [...choicesAround(step, setting), ...openedBy(step, index)]) {
    const { courses, pools } = reachOfRule(rule, index.award, home);
    const named = [...courses].flatMap((id) => index.offering(id) ?? []);
    const members = pools.flatMap(({ pool, home: by }) =>
      membersOf(pool, index.catalogue.offerings, by)
    );
    for (const one of [...named, ...members]) if (!out.has(one.id)) rivals.set(one.id, one);
  }
  return [...rivals.values()];
}

function choicesAround({ counts }: PlanStep, setting: Setting): Place[] {
  const aims = aimsOf(setting);
  return counts.flatMap(({ award, path }) => {
    const rule = aims.find((aim) => aim.award === award)?.rule;
    const home = award && setting.index.award(award)?.provider;
    return rule ? choiceAt({ rule, ...(home !== undefined && { home }) }, path, setting.index) : [];
  });
}

/** The lowest part on the way to a path that leaves a choice; the part itself where none does. */
function choiceAt(top: Place, path: RulePath, index: CatalogueIndex): Place[] {
  let place: Place | undefined = top;
  let choice: Place = top;
  for (const step of path === '' ? [] : path.split('.')) {
    if (place && (place.rule.type === 'any' || place.rule.type === 'some')) choice = place;
    place = place && below(place, step, index);
  }
  if (!place) return [];
  const { rule } = place;
  const isChoice = rule.type === 'credits' || (rule.type === 'course' && rule.equivalents?.length);
  return isChoice ? [place] : [choice === top && top.rule.type !== 'any' ? place : choice];
}

function below({ rule, home }: Place, step: string, index: CatalogueIndex): Place | undefined {
  if (step === 'a') {
    const award = rule.type === 'award' ? index.award(rule.award) : undefined;
    return award?.rule && { rule: award.rule, home: award.provider };
  }
  const part = partsOf(rule)[Number(step)];
  return part && { rule: part, ...(home !== undefined && { home }) };
}

function openedBy({ reasons }: PlanStep, index: CatalogueIndex): Place[] {
  return reasons.flatMap((reason): Place[] => {
    const opened = reason.code === 'opens' ? index.offering(reason.offering) : undefined;
    return opened?.prerequisite ? [{ rule: opened.prerequisite, home: opened.provider }] : [];
  });
}
