import type { AwardId, OfferingId } from '../../lib/core/catalogue/ids';
import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import type { Pool, Rule } from '../../lib/core/catalogue/rule';
import { pickText } from '../../lib/core/kernel/text';
import type {
  AwardProgress,
  Counted,
  NotCounted,
  RuleAnswer,
  RuleCheck
} from '../../lib/core/stacking/answer';
import { countWords, lineWords } from '../catalogue/words';

/** Where somebody stands with an award, in plain words, one line each thing. */
export function progressWords(progress: AwardProgress, index: CatalogueIndex): string[] {
  const { award, ects, exits, opens, lapses, notCounted, asks, byLevel } = progress;
  const name = (id: string) => nameOf(id, index);
  const of = ects.need === undefined ? '' : ` of ${ects.need}`;
  const coming = ects.inProgress > 0 ? `, ${ects.inProgress} under way` : '';
  return [
    `${name(award.id)}: ${stateWords(progress.check, progress.missing)}`,
    `  counted: ${ects.have}${of} ECTS${coming}`,
    ...byLevel.map(
      (each) => `    ${each.level ? `level ${each.level}` : 'no level'}: ${each.ects} ECTS`
    ),
    ...partWords(progress.check, index, 1),
    ...asks.map(({ path, text }) => `  ask the provider (${placeWords(path)}): ${textOf(text)}`),
    ...notCounted.map((one) => `  not counted: ${one.thing}: ${whyWords(one.why, index)}`),
    ...lapses.map(
      ({ thing, last, loses }) =>
        `  counts until ${last}: ${thing}${loses > 0 ? `; then ${loses} ECTS more are missing` : ''}`
    ),
    ...exits.map((exit) => `  on the way: ${name(exit.award)}: ${stateWords(exit, exit.missing)}`),
    ...(opens.length > 0 ? [`  would help most: ${opens.slice(0, 5).map(name).join('; ')}`] : []),
    ...(progress.proven ? [] : ['  cut short: things may be put better than this'])
  ];
}

function stateWords(
  { state, underWay }: { readonly state: RuleCheck['state']; readonly underWay?: true },
  { courses, ects }: RuleAnswer['missing']
): string {
  if (state === 'met') return 'met';
  if (state === 'ask') return 'met as far as can be told; ask the provider about the rest';
  if (underWay) return 'met as soon as what is under way is finished';
  const parts = [
    ...(courses > 0 ? [countWords(courses, 'course')] : []),
    ...(ects > 0 ? [`${ects} ECTS`] : [])
  ];
  return parts.length > 0 ? `${parts.join(', ')} missing` : 'not met';
}

function partWords(check: RuleCheck, index: CatalogueIndex, depth: number): string[] {
  const { rule, state, by, parts, progress, waived } = check;
  const mark = state === 'met' ? '+' : state === 'ask' ? '?' : '-';
  const have = progress ? ` (${progress.have} of ${progress.need} ${progress.unit})` : '';
  const counted = by.length > 0 ? `: ${by.map(countedWords).join(', ')}` : '';
  const said = waived ? ' (waived)' : '';
  const line = `${'  '.repeat(depth)}${mark} ${ruleWords(rule, index)}${have}${said}${counted}`;
  return [line, ...parts.flatMap((part) => partWords(part, index, depth + 1))];
}

function countedWords({ thing, as, credits, pinned }: Counted): string {
  const facts = [
    ...(credits === undefined ? [] : [`${credits}`]),
    ...(as?.by === 'claim' ? ['as claimed'] : as?.by === 'equivalence' ? ['as equivalent'] : []),
    ...(pinned ? ['put here'] : [])
  ];
  return facts.length > 0 ? `${thing} (${facts.join(', ')})` : thing;
}

function ruleWords(rule: Rule, index: CatalogueIndex): string {
  if (rule.name) return textOf(rule.name);
  switch (rule.type) {
    case 'course':
      return [rule.offering, ...(rule.equivalents ?? [])]
        .map((id) => nameOf(id, index))
        .join(' or ');
    case 'award':
      return nameOf(rule.award, index);
    case 'ask':
      return textOf(rule.text);
    case 'all':
      return 'all of';
    case 'any':
      return 'one of';
    case 'some':
      return `${rule.count} of`;
    case 'sequence':
      return 'in this order';
    case 'credits':
      return `from ${poolWords(rule.from)}`;
    case 'average':
      return `a mean grade of ${rule.least} or ${rule.lowerIsBetter ? 'lower' : 'higher'}`;
    case 'once':
      return 'each thing counts in one part only';
    case 'limit':
      return `limited from ${poolWords(rule.from)}`;
    case 'fresh':
      return `not older than ${countWords(rule.months, 'month')}`;
    case 'within':
      return `within ${countWords(rule.months, 'month')}`;
    case 'dated':
      return `the version in force on the day of ${rule.by}`;
    case 'advised':
      return 'advised, not required';
  }
}

function poolWords({ courses, awards, except: _, ...filters }: Pool): string {
  const named = (courses?.length ?? 0) + (awards?.length ?? 0);
  const words = Object.entries(filters).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const whole = courses || awards ? `${named} named` : 'anything';
  return lineWords([whole, ...words].join(', '));
}

function whyWords(why: NotCounted['why'], index: CatalogueIndex): string {
  switch (why.code) {
    case 'above-limit':
      return `above the limit ${why.name ? textOf(why.name) : `at ${placeWords(why.path)}`}`;
    case 'too-old':
      return `counted until ${why.since}`;
    case 'used-elsewhere':
      return `counts in another part than ${placeWords(why.path)}`;
    case 'used-for-award':
      return `has counted for ${nameOf(why.award, index)}`;
    case 'grade':
      return `its grade is too low for ${placeWords(why.path)}`;
    case 'not-known':
      return `its ${why.what === 'grade' ? 'grade' : 'day of completion'} is not known`;
    case 'not-needed':
      return 'not needed';
  }
}

function placeWords(path: string): string {
  return path === '' ? 'the whole' : `part ${path}`;
}

function nameOf(id: string, index: CatalogueIndex): string {
  const listed = index.offering(id as OfferingId) ?? index.award(id as AwardId);
  return listed ? `${textOf(listed.title)} (${id})` : id;
}

function textOf(text: Readonly<Record<string, string>>): string {
  return lineWords(pickText(text, ['en']).text);
}
