import { asList, get, isObject, type JsonValue } from '../../kernel/json';
import type { ParticipationForm } from '../../kernel/standard-elements';
import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { OfferingId, RunId } from '../ids';
import { OFFERING_KINDS } from '../kinds';
import { type FreeText, type Offering, type Run, type Skill } from '../model';
import { at, dayIn, iscedIn, keepWords, languagesIn, webAddress, type Reading } from './json-facts';
import { hasType, isLocalId, plainValue, valuesAt, type LdNode } from './json-ld';
import { firstTextOf, localLinesOf, localTextOf } from './json-text';
import { costIn, enrolmentIn } from './schema-org-offers';
import { prerequisiteIn } from './schema-org-rule';
import { timesIn } from './schema-org-times';
import { creditsIn, levelsIn, modeIn, providerOf, textAt } from './schema-org-values';
import type { SchemaOrg } from './schema-org-reading';

export const PROGRAM_TYPES = ['EducationalOccupationalProgram', 'WorkBasedProgram'];

/** A Course, a programme without listed courses, or a CourseInstance that stands alone. */
export function readOffering(node: LdNode, title: LocalText, around: SchemaOrg): Offering {
  const { document, records, lang } = around;
  const id = around.idOf(node);
  const reading: Reading = { issues: records.issues, place: node.place, record: id };
  const isInstance = hasType(node, ['CourseInstance']);
  const instances = isInstance ? [node] : document.nodesAt(node, 'hasCourseInstance');
  const times = timesIn(document, node, isInstance ? [] : instances, reading);
  const cost = costIn(document, node, reading, lang);
  const words: (readonly [FreeText, string])[] = [...times.words];
  if (cost.words !== undefined) words.push(['price', cost.words]);
  const runs = runsOf(node, instances, id, { ...around, reading });
  const languages = languagesAt(node, reading);
  const awarded = valuesAt(node, 'educationalCredentialAwarded', 'occupationalCredentialAwarded');
  return stated<Offering>({
    id: id as OfferingId,
    provider: records.addProvider(providerOf(document, node, lang)),
    kind: kindOf(node),
    title,
    summary: textAt(node, lang, 'description', 'abstract'),
    codes: codesOf(node),
    languages:
      languages.length > 0 ? languages : [...new Set(runs.flatMap((run) => run.languages ?? []))],
    ...topicsOf(node, lang),
    ...{ level: undefined, eqf: undefined, nationalLevel: undefined },
    ...levelsIn(valuesAt(node, 'educationalLevel'), lang),
    credits: creditsIn(valuesAt(node, 'numberOfCredits'), at(reading, 'numberOfCredits')),
    workloadHours: times.workloadHours,
    hoursPerWeek: times.hoursPerWeek,
    weeks: times.weeks,
    mode: modeOf(node, reading) ?? commonMode(runs),
    runs,
    cost: cost.cost,
    ...taughtIn(node, lang),
    assessment: [],
    awardGiven: localLinesOf(awarded.map(awardName), lang),
    awardingBody: localTextOf(
      awarded.map((value) => get(value, 'recognizedBy') ?? null),
      lang
    ),
    stackability: [],
    prerequisite: prerequisiteIn(node, around, reading),
    achievements: [],
    homepage: webAddress(valuesAt(node, 'url').map(idOrText)[0]),
    asPublished: keepWords(words)
  });
}

function idOrText(value: JsonValue): JsonValue | undefined {
  return isObject(value) ? (get(value, '@id') ?? plainValue(value)) : value;
}

function awardName(value: JsonValue): JsonValue {
  return (
    get(value, 'name') ??
    get(value, 'credentialCategory') ??
    (isObject(value) && get(value, '@value') === undefined ? null : value)
  );
}

function kindOf(node: LdNode): Offering['kind'] {
  const named = valuesAt(node, 'learningResourceType').map(firstTextOf);
  const kind = OFFERING_KINDS.find((one) => named.includes(one));
  return kind ?? (hasType(node, PROGRAM_TYPES) ? 'programme' : undefined);
}

/** Course codes and identifiers that are no addresses. */
export function codesOf(node: LdNode): readonly string[] | undefined {
  const codes = ['courseCode', 'identifier']
    .flatMap((name) => valuesAt(node, name))
    .flatMap((value) => firstTextOf(value) ?? [])
    .filter((code) => !/^https?:/.test(code));
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}

export function fieldOf(node: LdNode): string | undefined {
  return termsOf(node).flatMap((value) => isced(value) ?? [])[0];
}

function termsOf(node: LdNode): readonly JsonValue[] {
  return ['about', 'educationalAlignment'].flatMap((name) => valuesAt(node, name));
}

function isced(value: JsonValue): string | undefined {
  const set = get(value, 'inDefinedTermSet') ?? get(value, 'educationalFramework');
  if (!/isced/i.test(firstTextOf(set) ?? '')) return undefined;
  return ['termCode', 'targetName', 'shortCode']
    .map((name) => iscedIn(firstTextOf(get(value, name))))
    .find((code) => code !== undefined);
}

function topicsOf(node: LdNode, lang: string): Partial<Pick<Offering, 'field' | 'subjects'>> {
  const field = fieldOf(node);
  const about = [...valuesAt(node, 'about')].filter((value) => isced(value) === undefined);
  const keywords = valuesAt(node, 'keywords').flatMap((value): readonly JsonValue[] =>
    typeof value === 'string' ? value.split(',') : [value]
  );
  const subjects = [...about, ...keywords].flatMap((value): readonly LocalText[] => {
    const text = localTextOf(value, lang);
    return text ? [text] : [];
  });
  return { ...(field !== undefined && { field }), ...(subjects.length > 0 && { subjects }) };
}

/** Terms of a framework are skills; what is said in words is an outcome. */
function taughtIn(
  node: LdNode,
  lang: string
): Pick<Offering, 'outcomes'> & Partial<Pick<Offering, 'skills'>> {
  const outcomes: LocalText[] = [];
  const skills: Skill[] = [];
  for (const value of valuesAt(node, 'teaches')) {
    const name = localTextOf(value, lang) ?? localTextOf(get(value, 'targetName'), lang);
    const isTerm = asList(get(value, '@type')).some(
      (type) => typeof type === 'string' && /DefinedTerm|AlignmentObject/.test(type)
    );
    const id =
      webAddress(get(value, '@id')) ?? webAddress(get(value, 'url') ?? get(value, 'targetUrl'));
    if (!name) continue;
    if (isTerm) skills.push({ name, ...(id !== undefined && { id }) });
    else outcomes.push(name);
  }
  return { outcomes, ...(skills.length > 0 && { skills }) };
}

function modeOf(node: LdNode, reading: Reading): ParticipationForm | undefined {
  const values = ['courseMode', 'educationalProgramMode'].flatMap((name) => valuesAt(node, name));
  const mode = modeIn(values, at(reading, 'courseMode'));
  return mode ?? (hasType(node, ['WorkBasedProgram']) ? 'work' : undefined);
}

/** Where every time it takes place in the same way, that is the way of the course. */
function commonMode(runs: readonly Run[]): ParticipationForm | undefined {
  const modes = new Set(runs.map(({ mode }) => mode));
  return modes.size === 1 ? runs[0]?.mode : undefined;
}

function languagesAt(node: LdNode, reading: Reading): readonly string[] {
  const values = valuesAt(node, 'inLanguage', 'availableLanguage').map(
    (value) => firstTextOf(get(value, 'alternateName')) ?? firstTextOf(value) ?? null
  );
  return languagesIn(values, at(reading, 'inLanguage'));
}

/** The instances of a course; a programme that states dates of its own has one. */
function runsOf(
  node: LdNode,
  instances: readonly LdNode[],
  id: string,
  around: SchemaOrg & { readonly reading: Reading }
): readonly Run[] {
  const dates = ['startDate', 'endDate', 'applicationStartDate', 'applicationDeadline'];
  const own = dates.some((name) => valuesAt(node, name).length > 0) ? [node] : [];
  const taken = new Set<string>();
  return (instances.length > 0 ? instances : own).map((instance, index) => {
    const run = runOf(instance, instance === node, around);
    const fallback = `${id}#${run.start ?? String(index + 1)}`;
    const named = instance !== node && instance.id !== undefined && !isLocalId(instance.id);
    const wanted = named ? (instance.id ?? fallback) : fallback;
    const unique = taken.has(wanted) ? `${wanted}-${index + 1}` : wanted;
    taken.add(unique);
    return { id: unique as RunId, ...run };
  });
}

function runOf(
  instance: LdNode,
  isWhole: boolean,
  { document, lang, reading: above }: SchemaOrg & { readonly reading: Reading }
): Omit<Run, 'id'> {
  const reading = { ...above, place: instance.place };
  const day = (name: string) => dayIn(plainValue(valuesAt(instance, name)[0]), at(reading, name));
  const [schedule, another] = document.nodesAt(instance, 'courseSchedule');
  const scheduled = (name: string) =>
    schedule && !another
      ? dayIn(plainValue(valuesAt(schedule, name)[0]), at(reading, `courseSchedule.${name}`))
      : undefined;
  const enrolment = enrolmentIn(document, instance);
  const languages = languagesAt(instance, reading);
  const cost = isWhole ? undefined : costIn(document, instance, reading, lang);
  return stated<Omit<Run, 'id'>>({
    start: day('startDate') ?? scheduled('startDate'),
    end: day('endDate') ?? scheduled('endDate'),
    enrolFrom: dayIn(enrolment.from, at(reading, 'applicationStartDate')),
    enrolBy: dayIn(enrolment.by, at(reading, 'applicationDeadline')),
    place: placeOf(valuesAt(instance, 'location')[0], lang),
    mode: isWhole ? undefined : modeOf(instance, reading),
    languages: isWhole || languages.length === 0 ? undefined : languages,
    cost: cost?.cost === 'not-stated' ? undefined : cost?.cost,
    asPublished: cost?.words === undefined ? undefined : { price: cost.words }
  });
}

function placeOf(value: JsonValue | undefined, lang: string): LocalText | undefined {
  return (
    localTextOf(value, lang) ?? localTextOf(get(get(value, 'address'), 'addressLocality'), lang)
  );
}
