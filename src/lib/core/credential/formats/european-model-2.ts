import { asList, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import { ECTS } from './european-vocabularies';

/* The European Learning Model 2 in the words of the third version, so that one reader reads both. */

/** Properties that have another name since. */
const NEW_NAMES: Readonly<Record<string, string>> = {
  achieved: 'hasClaim',
  achievements: 'hasClaim',
  performed: 'hasClaim',
  activities: 'hasClaim',
  assessments: 'hasClaim',
  entitledTo: 'hasClaim',
  entitlements: 'hasClaim',
  wasDerivedFrom: 'provenBy',
  wasInfluencedBy: 'influencedBy',
  wasAwardedBy: 'awardedBy',
  date: 'awardingDate',
  definition: 'description',
  learningOutcomes: 'learningOutcome',
  relatedEscoSkill: 'relatedESCOSkill',
  'hasISCED-FCode': 'thematicArea',
  iSCEDFCode: 'thematicArea',
  hasECTSCreditPoints: 'creditPoint',
  eCTSCreditPoints: 'creditPoint',
  ECTSCreditPoints: 'creditPoint',
  eQFLevel: 'eqfLevel',
  hasEQFLevel: 'eqfLevel',
  nQFLevel: 'nqfLevel',
  hasNQFLevel: 'nqfLevel',
  entryRequirementsNote: 'entryRequirement',
  idVerificationMethod: 'idVerification',
  assessmentType: 'dcType',
  qualificationType: 'dcType',
  learningOpportunityType: 'dcType',
  hasAccreditation: 'accreditation',
  supplementaryDoc: 'supplementaryDocument',
  givenNames: 'givenName',
  currentGivenName: 'givenName',
  firstName: 'givenName',
  currentFamilyName: 'familyName',
  hasLocation: 'location',
  hasAddress: 'address',
  country: 'countryCode',
  mailBox: 'emailAddress',
  targetName: 'prefLabel'
};

/** Claims are told apart by the property that they stand in. */
const CLAIM_TYPES: Readonly<Record<string, string>> = {
  achieved: 'LearningAchievement',
  achievements: 'LearningAchievement',
  performed: 'LearningActivity',
  activities: 'LearningActivity',
  assessments: 'LearningAssessment',
  entitledTo: 'LearningEntitlement',
  entitlements: 'LearningEntitlement'
};

/** Elements that only hold other elements of one kind. */
const KINDS = [
  'learningAchievement',
  'activity',
  'assessment',
  'entitlement',
  'learningOutcome',
  'learningSpecification',
  'qualification'
];

/** The same value with the names of the third version, to any depth that the parsers let in. */
export function inModel3(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(inModel3);
  if (!isObject(value)) return value;
  const found = new Map<string, JsonValue[]>();
  for (const [key, content] of Object.entries(value)) {
    const name = Object.hasOwn(NEW_NAMES, key) ? (NEW_NAMES[key] ?? key) : key;
    const items = found.get(name) ?? [];
    for (const item of asList(content).flatMap(withoutHolder)) {
      items.push(renew(inModel3(item), key, name));
    }
    found.set(name, items);
  }
  return Object.fromEntries([...found].map(([key, items]) => [key, bareIfOne(items)]));
}

function bareIfOne(items: readonly JsonValue[]): JsonValue {
  const [first = null] = items;
  return items.length > 1 ? items : first;
}

/** `<hasPart><learningAchievement>…` says no more than `hasPart: […]`. */
function withoutHolder(value: JsonValue): readonly JsonValue[] {
  if (!isObject(value)) return [value];
  const keys = Object.keys(value);
  const isHolder = keys.length > 0 && keys.every((key) => KINDS.includes(key));
  return isHolder ? keys.flatMap((key) => asList(value[key])) : [value];
}

function renew(item: JsonValue, oldName: string, name: string): JsonValue {
  if (name === 'creditPoint' && !isObject(item)) return { framework: { id: ECTS }, point: item };
  const type = Object.hasOwn(CLAIM_TYPES, oldName) ? CLAIM_TYPES[oldName] : undefined;
  return type !== undefined && isObject(item) ? typed(item, type) : item;
}

function typed(claim: JsonObject, type: string): JsonObject {
  return Object.hasOwn(claim, 'type') ? claim : { ...claim, type };
}
