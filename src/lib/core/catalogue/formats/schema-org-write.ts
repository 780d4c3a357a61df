import type { JsonObject, JsonValue } from '../../kernel/json';
import type { Award, CatalogueRecords, Offering, Provider, Run } from '../model';
import type { Rule } from '../rule';
import {
  creditsValue,
  levelsValue,
  node,
  offersValue,
  textValue,
  timesValue
} from './schema-org-write-values';

/**
 * Records as schema.org in JSON-LD, which `readSchemaOrg` reads back. What it carries:
 * - of an offering: id, provider, kind, title, summary, codes, languages, field, subjects, level,
 *   EQF and national level, credits, workload, hours a week, weeks, mode, cost, outcomes, skills,
 *   awarding body, what is awarded, homepage; of a prerequisite courses, awards, words, and all of
 *   these together; of its runs everything but `asPublished`
 * - of an award: id, provider, kind, title, summary, codes, field, EQF, credits, cost, homepage;
 *   of its rule that all of some courses are needed, or conditions in words
 * - of a provider that something refers to: id, name, country, homepage, and whether it is a
 *   company, a school or a public body
 *
 * The rest (assessment, stackability, every other rule, equivalences, achievements, what was
 * published in words) has no place in schema.org.
 */
export function writeSchemaOrg(records: CatalogueRecords): JsonObject {
  const known = new Map(records.providers.map((provider) => [provider.id, provider]));
  const providerNode = (id: string) => {
    const provider = known.get(id as Provider['id']);
    return provider && writeProvider(provider);
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      ...records.offerings.map((offering) => writeOffering(offering, providerNode)),
      ...records.awards.map((award) => writeAward(award, providerNode))
    ]
  };
}

type ProviderNode = (id: string) => JsonObject | undefined;

const ORGANISATIONS: Readonly<Record<NonNullable<Provider['kind']>, string>> = {
  university: 'CollegeOrUniversity',
  college: 'CollegeOrUniversity',
  school: 'School',
  company: 'Corporation',
  association: 'Organization',
  'public-body': 'GovernmentOrganization'
};

function writeProvider({ id, name, kind, country, homepage }: Provider): JsonObject {
  return node(kind ? ORGANISATIONS[kind] : 'Organization', {
    '@id': id,
    name: textValue(name),
    url: homepage,
    address: country === undefined ? undefined : node('PostalAddress', { addressCountry: country })
  });
}

function writeOffering(offering: Offering, providerNode: ProviderNode): JsonObject {
  return node('Course', {
    '@id': offering.id,
    provider: providerNode(offering.provider),
    learningResourceType: offering.kind,
    name: textValue(offering.title),
    description: textValue(offering.summary),
    courseCode: offering.codes,
    inLanguage: offering.languages,
    about: aboutOf(offering.field, offering.subjects),
    educationalLevel: levelsValue(offering),
    numberOfCredits: creditsValue(offering.credits),
    timeRequired: timesValue(offering),
    courseMode: offering.mode,
    ...offersValue(offering.cost),
    teaches: [
      ...offering.outcomes.map((outcome) => node('Thing', { name: textValue(outcome) })),
      ...(offering.skills ?? []).map((skill) =>
        node('DefinedTerm', { '@id': skill.id, name: textValue(skill.name) })
      )
    ],
    educationalCredentialAwarded:
      offering.awardGiven || offering.awardingBody
        ? node('EducationalOccupationalCredential', {
            name: textValue(offering.awardGiven),
            recognizedBy:
              offering.awardingBody &&
              node('Organization', { name: textValue(offering.awardingBody) })
          })
        : undefined,
    coursePrerequisites: offering.prerequisite && conditionsOf(offering.prerequisite),
    hasCourseInstance: offering.runs.map(writeRun),
    url: offering.homepage
  });
}

function aboutOf(field: string | undefined, subjects: Offering['subjects']): JsonValue {
  const terms = field === undefined ? [] : [field];
  return [
    ...terms.map((code) =>
      node('DefinedTerm', { termCode: code, inDefinedTermSet: 'ISCED-F 2013' })
    ),
    ...(subjects ?? []).map((subject) => node('Thing', { name: textValue(subject) }))
  ];
}

function writeRun(run: Run): JsonObject {
  return node('CourseInstance', {
    '@id': run.id,
    startDate: run.start,
    endDate: run.end,
    applicationStartDate: run.enrolFrom,
    applicationDeadline: run.enrolBy,
    location: run.place && node('Place', { name: textValue(run.place) }),
    courseMode: run.mode,
    inLanguage: run.languages,
    ...(run.cost && offersValue(run.cost))
  });
}

function writeAward(award: Award, providerNode: ProviderNode): JsonObject {
  const { rule } = award;
  const courses = rule && coursesOf(rule);
  // Credits, courses and prices are members of a programme, which a credential also may be.
  const types = ['EducationalOccupationalCredential', 'EducationalOccupationalProgram'];
  return node(types, {
    '@id': award.id,
    provider: providerNode(award.provider),
    credentialCategory: award.kind,
    name: textValue(award.title),
    description: textValue(award.summary),
    identifier: award.codes,
    about: aboutOf(award.field, undefined),
    educationalLevel: levelsValue(award),
    numberOfCredits: creditsValue(award.credits),
    ...offersValue(award.cost),
    hasCourse: courses,
    competencyRequired: rule && courses === undefined ? conditionsOf(rule) : undefined,
    url: award.homepage
  });
}

/** References to the courses of a rule that asks for all of some; undefined for every other rule. */
function coursesOf(rule: Rule): readonly JsonValue[] | undefined {
  if (rule.type !== 'all' || rule.name || !rule.of.every(isPlainCourse)) return undefined;
  return rule.of.map((part) => referenceTo(part) ?? null);
}

function isPlainCourse(rule: Rule): boolean {
  if (rule.type !== 'course') return false;
  return rule.equivalents === undefined && rule.grade === undefined && !rule.together;
}

/** Conditions that all have to be met; undefined where one of them has no form in schema.org. */
function conditionsOf(rule: Rule): readonly JsonValue[] | undefined {
  const parts = rule.type === 'all' && !rule.name && rule.of.length > 1 ? rule.of : [rule];
  const written = parts.map(referenceTo);
  return written.every((one) => one !== undefined) ? written : undefined;
}

function referenceTo(rule: Rule): JsonObject | undefined {
  if (rule.type === 'ask') return node('AlignmentObject', { name: textValue(rule.text) });
  if (rule.type === 'award')
    return { '@type': 'EducationalOccupationalCredential', '@id': rule.award };
  if (rule.type !== 'course' || !isPlainCourse(rule)) return undefined;
  return { '@type': 'Course', '@id': rule.offering };
}
