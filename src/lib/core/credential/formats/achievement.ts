import { languageTag } from '../../kernel/language';
import { broadField } from '../../kernel/standard-elements';
import { asList, asNumber, asText, get, type JsonValue } from '../../kernel/json';
import { entriesOf, idOf } from '../json';
import type { CredentialRecord, LearningResult } from '../record';
import { stated } from '../../kernel/stated';
import { textOf, webAddress } from '../values';
import { skillsOf } from './open-badges';

/** What an `Achievement` says by itself (Open Badges 3.0), whoever it is awarded to. */
export function achievementFacts(achievement: JsonValue | undefined): Partial<CredentialRecord> {
  const criteria = asList(get(achievement, 'criteria'))[0];
  const field = asText(get(achievement, 'fieldOfStudy'));
  return stated<Partial<CredentialRecord>>({
    title: textOf(get(achievement, 'name')),
    description: textOf(get(achievement, 'description')),
    achievement:
      achievement === undefined
        ? undefined
        : stated<NonNullable<CredentialRecord['achievement']>>({
            id: idOf(achievement),
            kind: asText(get(achievement, 'achievementType')),
            criteria: textOf(get(criteria, 'narrative')),
            criteriaUrl: webAddress(get(criteria, 'id'))
          }),
    credits: creditsOf(get(achievement, 'creditsAvailable')),
    skills: skillsOf(achievement),
    fields: field !== undefined && broadField(field) !== undefined ? [field] : [],
    languages: entriesOf(get(achievement, 'inLanguage')).flatMap(
      (tag) => languageTag(asText(tag) ?? '') ?? []
    )
  });
}

/** Open Badges 3.0 counts credits without naming a system, so neither do we. */
export function creditsOf(value: JsonValue | undefined): CredentialRecord['credits'] {
  const credits = asNumber(value);
  return credits === undefined ? undefined : [{ scheme: 'unnamed', value: credits }];
}

/**
 * The results of a subject (Open Badges 3.0, "Result"), with the names that the achievement gives
 * to what was assessed (`resultDescription`) and to the levels that were reached.
 */
export function resultsOf(
  subject: JsonValue | undefined,
  achievement: JsonValue | undefined
): LearningResult[] {
  const descriptions = entriesOf(get(achievement, 'resultDescription'));
  const levels = descriptions.flatMap((each) => entriesOf(get(each, 'rubricCriterionLevel')));
  const described = byId(descriptions);
  const levelled = byId(levels);
  return entriesOf(get(subject, 'result')).flatMap((result) => {
    const level = levelled.get(idOf(get(result, 'achievedLevel')));
    const value =
      wordsOf(get(result, 'value')) ??
      textOf(get(level, 'level')) ??
      textOf(get(level, 'name')) ??
      textOf(get(result, 'status'));
    const name = textOf(get(described.get(idOf(get(result, 'resultDescription'))), 'name'));
    return value ? [stated<LearningResult>({ name, value })] : [];
  });
}

function byId(nodes: readonly JsonValue[]): Map<string | undefined, JsonValue> {
  const withId = nodes.filter((node) => idOf(node) !== undefined);
  return new Map(withId.map((node) => [idOf(node), node]));
}

function wordsOf(value: JsonValue | undefined) {
  return textOf(typeof value === 'number' ? String(value) : value);
}
