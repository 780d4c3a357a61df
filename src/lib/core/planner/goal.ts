import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Offering } from '../catalogue/model';
import type { Rule } from '../catalogue/rule';
import { STACK_LEVELS } from '../catalogue/kinds';
import { foldText } from '../kernel/text';
import type { Word } from '../stacking/standing';
import type { Goal } from './plan';
import type { Setting } from './setting';

/** The highest level of the European Qualifications Framework. */
const HIGHEST_EQF = 8;

/** A rule that has to be met, of an award or made of the goal. */
export interface Aim {
  readonly award?: AwardId;
  readonly rule: Rule;
  readonly word?: Word;
}

/** What the goal asks for as rules; none for `furthest`, or where the catalogue lacks the award. */
export function aimsOf({ question, awards, index }: Setting): Aim[] {
  const { goal, word } = question;
  switch (goal.kind) {
    case 'award':
    case 'awards':
      return awards.flatMap(({ id, rule }): Aim[] => {
        const own = word?.[id];
        return rule ? [{ award: id, rule, ...(own && { word: own }) }] : [];
      });
    case 'field':
      return [{ rule: fieldRule(goal) }];
    case 'skills':
      return [{ rule: skillsRule(goal.skills, index.catalogue.offerings) }];
    case 'furthest':
      return [];
  }
}

function fieldRule({ field, level, eqf, ects }: Extract<Goal, { kind: 'field' }>): Rule {
  return {
    type: 'credits',
    least: { credits: ects },
    from: {
      fields: [field],
      ...(level && { levels: STACK_LEVELS.filter((each) => each >= level) }),
      ...(eqf !== undefined && { eqf: { min: eqf, max: HIGHEST_EQF } })
    }
  };
}

/** One course for each skill; a course that teaches several stands for all of them. */
function skillsRule(skills: readonly string[], offerings: readonly Offering[]): Rule {
  const taught = new Map<string, OfferingId[]>();
  for (const { id, skills: own = [] } of offerings) {
    const names = own.flatMap(({ id: address, name }) => [
      ...(address === undefined ? [] : [address]),
      ...Object.values(name)
    ]);
    for (const name of new Set(names.map(foldText))) {
      const courses = taught.get(name);
      if (courses) courses.push(id);
      else taught.set(name, [id]);
    }
  }
  return {
    type: 'all',
    of: [...new Set(skills.map(foldText))].map((skill): Rule => {
      const of = (taught.get(skill) ?? []).map((offering): Rule => ({ type: 'course', offering }));
      return { type: 'any', of, name: { und: skill } };
    })
  };
}
