import type { Credit } from '../../kernel/credits';
import { parseDuration, workloadOf } from '../../kernel/duration';
import type { Range } from '../../kernel/range';
import { pickText, type LocalText } from '../../kernel/text';
import {
  asList,
  asNumber,
  asText,
  get,
  isObject,
  type JsonObject,
  type JsonValue
} from '../../kernel/json';
import { dig, entriesOf, idOf } from '../json';
import {
  EMPTY_LISTS,
  type CredentialFormat,
  type CredentialRecord,
  type Evidence,
  type LearningResult,
  type Skill
} from '../record';
import { stated } from '../../kernel/stated';
import { issuedAt, textOf, webAddress } from '../values';
import { globalId, organisationOf } from './european-agents';
import { textOfHtml } from '../../kernel/html';
import {
  assessmentOf,
  conceptLanguage,
  conceptName,
  creditScheme,
  eqfOf,
  iscedOf,
  participationOf,
  supervisionOf
} from './european-vocabularies';

const MOST = 1000;

/**
 * What a claim of the European Learning Model 3 (`elm:LearningAchievement`, `LearningActivity`
 * and the others) says, with its parts. Where only the specification has parts, those count.
 */
export function claimRecord(claim: JsonValue, format: CredentialFormat): CredentialRecord {
  const specification = asList(get(claim, 'specifiedBy'))[0];
  const outcomes = entriesOf(get(specification, 'learningOutcome'));
  const assessments = entriesOf(get(claim, 'provenBy'));
  const awarding = asList(get(claim, 'awardedBy'))[0];
  const body = asList(get(awarding, 'awardingBody'))[0];
  const awarded = issuedAt(awarding, 'awardingDate');
  const either = (key: string) => textOf(get(specification, key)) ?? textOf(get(claim, key));
  const both = (key: string) => [specification, claim].flatMap((node) => entriesOf(get(node, key)));
  return {
    ...EMPTY_LISTS,
    ...stated<Partial<CredentialRecord>>({
      title: either('title'),
      description: either('description'),
      achievement: achievementOf(specification),
      awardingBody: organisationOf(body),
      issuedOn: awarded.ok ? awarded.value : undefined,
      credits: creditsOf(claim, specification),
      workloadHours:
        workload(get(specification, 'volumeOfLearning')) ?? workload(get(claim, 'workload')),
      eqf: eqfOf(entriesOf(get(specification, 'eqfLevel'))),
      nationalLevel: conceptName(get(specification, 'nqfLevel')),
      participation: participationOf(
        get(specification, 'mode') ?? dig(claim, 'influencedBy', 'specifiedBy', 'mode')
      ),
      supervision: assessments
        .map((each) => supervisionOf(get(each, 'idVerification')))
        .find(Boolean),
      qualityAssurance: joined([
        ...entriesOf(get(specification, 'accreditation')).map(accreditationOf),
        ...entriesOf(get(body, 'accreditation')).map(accreditationOf)
      ]),
      prerequisites: noteOf(get(specification, 'entryRequirement')),
      grade: noteOf(get(assessments[0], 'grade')),
      furtherInformation: joined([
        ...both('additionalNote').map(noteOf),
        ...entriesOf(get(claim, 'entitlesTo')).map(entitlementOf)
      ])
    }),
    outcomes: outcomes.map(outcomeOf).filter((text) => text !== undefined),
    skills: outcomes.flatMap(skillsOf).slice(0, MOST),
    fields: unique(['thematicArea', 'educationSubject'].flatMap(both).map(iscedOf)),
    assessment: assessments.flatMap(assessmentsOf),
    results: assessments.flatMap(resultsOf).slice(0, MOST),
    evidence: both('supplementaryDocument').flatMap(evidenceOf).slice(0, MOST),
    languages: unique(languagesOf(claim, specification, assessments)),
    parts: partsOf(claim, specification).map((part) => claimRecord(part, format)),
    format
  };
}

function partsOf(claim: JsonValue, specification: JsonValue | undefined): readonly JsonObject[] {
  const parts = entriesOf(get(claim, 'hasPart')).filter(isObject);
  if (parts.length > 0) return parts;
  const specified = entriesOf(get(specification, 'hasPart')).filter(isObject);
  return specified.map((part) => ({ specifiedBy: part }));
}

function achievementOf(specification: JsonValue | undefined): CredentialRecord['achievement'] {
  const achievement = stated<NonNullable<CredentialRecord['achievement']>>({
    id: globalId(specification),
    kind: conceptName(get(specification, 'dcType'))?.['en']
  });
  return Object.keys(achievement).length > 0 ? achievement : undefined;
}

/** The credits received, else those that the specification gives for it. */
function creditsOf(
  claim: JsonValue,
  specification: JsonValue | undefined
): readonly Credit[] | undefined {
  const received = entriesOf(get(claim, 'creditReceived'));
  const points = received.length > 0 ? received : entriesOf(get(specification, 'creditPoint'));
  const credits = points.flatMap((entry) => {
    const value = asNumber(get(entry, 'point'));
    return value === undefined ? [] : { scheme: creditScheme(get(entry, 'framework')), value };
  });
  return credits.length > 0 ? credits : undefined;
}

function workload(value: JsonValue | undefined): Range | undefined {
  const text = asText(asList(value)[0]);
  const duration = text === undefined ? undefined : parseDuration(text);
  return duration && workloadOf(duration);
}

/** An `elm:Note`, or the bare text where the file has no more than that. */
function noteOf(value: JsonValue | undefined): LocalText | undefined {
  const note = asList(value)[0];
  const bare = get(note, 'id') === undefined && get(note, 'type') === undefined;
  return textOf(get(note, 'noteLiteral')) ?? (bare ? textOf(note) : undefined);
}

/** What a `LearningEntitlement` opens to its holder. */
export function entitlementOf(entitlement: JsonValue): LocalText | undefined {
  const specification = asList(get(entitlement, 'specifiedBy'))[0];
  const title = textOf(get(entitlement, 'title')) ?? textOf(get(specification, 'title'));
  return joined([title, textOf(get(entitlement, 'description'))], ': ');
}

function accreditationOf(accreditation: JsonValue): LocalText | undefined {
  const agent = organisationOf(asList(get(accreditation, 'accreditingAgent'))[0]);
  const kind = textOf(get(accreditation, 'title')) ?? conceptName(get(accreditation, 'dcType'));
  return joined([kind, agent?.name], ', ');
}

function assessmentsOf(assessment: JsonValue): CredentialRecord['assessment'] {
  const specification = asList(get(assessment, 'specifiedBy'))[0];
  const coded = assessmentOf(get(specification, 'dcType'));
  if (coded) return [coded];
  const text = textOf(get(assessment, 'title')) ?? textOf(get(specification, 'title'));
  return text ? [{ text }] : [];
}

/** The grade of an assessment, then those of its parts. */
function resultsOf(assessment: JsonValue): LearningResult[] {
  const value = noteOf(get(assessment, 'grade'));
  const name = textOf(get(assessment, 'title')) ?? textOf(dig(assessment, 'specifiedBy', 'title'));
  const own = value ? [stated<LearningResult>({ name, value })] : [];
  return [...own, ...entriesOf(get(assessment, 'hasPart')).flatMap(resultsOf)];
}

/** A learning outcome, with what its name stands for. */
function outcomeOf(outcome: JsonValue): LocalText | undefined {
  const name = textOf(get(outcome, 'title')) ?? conceptName(outcome);
  const description = textOf(get(outcome, 'description'));
  const words =
    description && Object.entries(description).map(([lang, text]) => [lang, textOfHtml(text)]);
  return joined([name, words && (Object.fromEntries(words) as LocalText)], ': ');
}

function skillsOf(outcome: JsonValue): Skill[] {
  const named = (key: string, framework?: string) =>
    entriesOf(get(outcome, key)).flatMap((concept) => {
      const name = conceptName(concept);
      return name ? [stated<Skill>({ name, url: webAddress(idOf(concept)), framework })] : [];
    });
  return [...named('relatedESCOSkill', 'ESCO'), ...named('relatedSkill')];
}

function evidenceOf(resource: JsonValue): Evidence[] {
  const name = textOf(get(resource, 'title'));
  const url = webAddress(get(resource, 'contentURL')) ?? webAddress(idOf(resource));
  return name || url !== undefined ? [stated<Evidence>({ name, url })] : [];
}

function languagesOf(
  claim: JsonValue,
  specification: JsonValue | undefined,
  assessments: readonly JsonValue[]
): (string | undefined)[] {
  const assessed = assessments.map((assessment) => asList(get(assessment, 'specifiedBy'))[0]);
  const activities = entriesOf(get(claim, 'influencedBy')).map(
    (activity) => asList(get(activity, 'specifiedBy'))[0]
  );
  return [specification, ...assessed, ...activities].flatMap((node) =>
    entriesOf(get(node, 'language')).map(conceptLanguage)
  );
}

function unique(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values)].filter((value) => value !== undefined);
}

/** Several texts as one, each once, in all of their languages. */
export function joined(
  texts: readonly (LocalText | undefined)[],
  between = '\n'
): LocalText | undefined {
  const there = texts.filter((text) => text !== undefined);
  const [first] = there;
  if (!first || there.length === 1) return first;
  const inOne = (lang: string) =>
    unique(there.flatMap((text) => linesOf(pickText(text, [lang]).text, between)));
  const languages = unique(there.flatMap(Object.keys));
  const stated = languages.filter((lang) => lang !== 'und');
  return Object.fromEntries(
    (stated.length > 0 ? stated : languages).map((lang) => [lang, inOne(lang).join(between)])
  );
}

/** A text may be several lines already, of which each is to stand there once. */
function linesOf(text: string, between: string): string[] {
  return between === '\n' ? text.split('\n') : [text];
}
