import { asList, asText, get, isObject, type JsonValue } from '../../kernel/json';
import { pickText } from '../../kernel/text';
import { stated } from '../../kernel/stated';
import type { AwardId, OfferingId } from '../ids';
import type { Award, AwardKind, Offering, Run } from '../model';
import type { Rule } from '../rule';
import {
  at,
  eqfIn,
  idIn,
  iscedIn,
  keepWords,
  languagesIn,
  readTimes,
  webAddress,
  type Reading
} from './json-facts';
import { localLinesOf, localTextOf } from './json-text';
import { madeId } from './made-id';
import { codesOf, costIn, first, loadOf, modeOf, outcomesOf, providerOf } from './ooapi-facts';
import { isFlexible, readRun } from './ooapi-run';
import type { ReadCatalogue } from './read-catalogue';
import { RecordList } from './record-list';

const RUN_IDS = ['courseOfferingId', 'programmeOfferingId', 'programOfferingId', 'offeringId'];
const COURSE_IDS = ['courseId'];
const PROGRAMME_IDS = ['programmeId', 'programId'];
const ONLY_V6 = [
  'modesOfDelivery',
  'teachingLanguages',
  'programmeId',
  'courseOfferingId',
  'organisation',
  'organisationId',
  'programmeOfferingId'
];

/** A course or programme with the times it takes place, gathered from all over a page. */
interface Gathered {
  readonly id: string;
  readonly isProgramme: boolean;
  /** What describes it best: itself where it is there, else one of its offerings. */
  item: JsonValue;
  place: string;
  isItself: boolean;
  readonly times: { readonly item: JsonValue; readonly place: string }[];
}

/**
 * Open Education API v5 and v6: a Course, Program(me), CourseOffering or ProgramOffering, a list
 * of them, or a page (`items`). A course becomes an offering and its offerings are the runs; a
 * programme becomes an award, or an offering where it is known by the times it takes place.
 */
export function readOoapi(value: JsonValue): ReadCatalogue | undefined {
  const isPage = Array.isArray(get(value, 'items'));
  const items = isPage ? asList(get(value, 'items')) : asList(value);
  if (!items.some(isOoapi)) return undefined;
  const records = new RecordList();
  const gathered = new Map<string, Gathered>();
  items.forEach((item, index) => {
    const single = !isPage && !Array.isArray(value);
    const place = single ? '$' : `${isPage ? 'items' : ''}[${index}]`;
    if (isOoapi(item)) gather(item, place, gathered);
    else records.issues.add('not-readable', place);
  });
  for (const one of gathered.values()) {
    if (one.isProgramme && one.times.length === 0) readProgramme(one, records);
    else readCourse(one, records);
  }
  const isV6 = items.some(
    (item) =>
      ONLY_V6.some((name) => get(item, name) !== undefined) || Array.isArray(get(item, 'studyLoad'))
  );
  return records.finish(isV6 ? 'ooapi-6' : 'ooapi-5');
}

function isOoapi(item: JsonValue): boolean {
  const ids = [...RUN_IDS, ...COURSE_IDS, ...PROGRAMME_IDS];
  const isNamed = ['name', 'primaryCode', 'studyLoad', 'course'].some(
    (name) => get(item, name) !== undefined
  );
  // JSON-LD has properties of the same names.
  return (
    isNamed &&
    ids.some((name) => idIn(get(item, name)) !== undefined) &&
    get(item, '@type') === undefined
  );
}

function gather(item: JsonValue, place: string, into: Map<string, Gathered>): void {
  const isRun = first(item, ...RUN_IDS) !== undefined;
  const course = get(item, 'course');
  const programme = first(item, 'programme', 'program');
  const embedded = isRun ? (isObject(course) ? course : programme) : undefined;
  const whole = isObject(embedded) ? embedded : item;
  const courseId =
    idIn(first(item, ...COURSE_IDS)) ?? idIn(get(course, 'courseId')) ?? idIn(course);
  const programmeId =
    idIn(first(item, ...PROGRAMME_IDS)) ??
    idIn(first(programme ?? null, ...PROGRAMME_IDS)) ??
    idIn(programme);
  const id = courseId ?? programmeId ?? idIn(first(item, ...RUN_IDS)) ?? madeId(place);
  const isProgramme = courseId === undefined && programmeId !== undefined;
  const isItself = !isRun || whole !== item;
  const wholePlace = whole === item ? place : `${place}.${isProgramme ? 'programme' : 'course'}`;
  const key = `${isProgramme ? 'programme' : 'course'} ${id}`;
  const known = into.get(key) ?? {
    id,
    isProgramme,
    item: whole,
    place: wholePlace,
    isItself,
    times: []
  };
  if (isItself && !known.isItself)
    Object.assign(known, { item: whole, place: wholePlace, isItself });
  if (isRun) known.times.push({ item, place });
  into.set(key, known);
}

function readCourse({ id, isProgramme, item, place, times }: Gathered, records: RecordList): void {
  const title = localTextOf(get(item, 'name')) ?? localTextOf(get(item, 'abbreviation'));
  if (!title) {
    records.issues.add('no-title', place, { record: id });
    return;
  }
  const reading: Reading = { issues: records.issues, place, record: id };
  const load = loadOf(item, reading);
  const length = readTimes(asList(get(item, 'duration')), at(reading, 'duration'));
  const cost = costIn(item, reading);
  const isRun = times.some((time) => time.item === item);
  const runs = times.map((time, index) => {
    const own = idIn(first(time.item, ...RUN_IDS)) ?? `${id}#${index + 1}`;
    return readRun(time.item, own, { ...reading, place: time.place });
  });
  const languages = languagesIn(
    asList(first(item, 'teachingLanguages', 'teachingLanguage')),
    at(reading, 'teachingLanguages')
  );
  const mode = modeOf(item, reading);
  const fixed = times.length > 0 && !times.some((time) => isFlexible(time.item));
  records.addOffering(
    stated<Offering>({
      id: id as OfferingId,
      provider: providerOf(item, records),
      kind: isProgramme ? 'programme' : undefined,
      title,
      summary: localTextOf(get(item, 'description')),
      codes: codesOf(item),
      languages,
      field: fieldOf(item),
      nationalLevel: localTextOf(get(item, 'level'), 'en'),
      eqf: eqfIn(get(item, 'levelOfQualification')),
      credits: load.credits,
      workloadHours: load.workloadHours ?? length.workloadHours,
      weeks: length.weeks,
      mode,
      schedule: times.length === 0 ? undefined : fixed ? 'fixed' : 'flexible',
      runs: runs.map((run) => onlyWhereDifferent(run, languages, mode)),
      cost: isRun ? 'not-stated' : cost.cost,
      outcomes: outcomesOf(item),
      assessment: [],
      stackability: [],
      prerequisite: askFor(item, 'admissionRequirements'),
      furtherInformation: localLinesOf(
        ['qualificationRequirements', 'assessment', 'enrolment', 'enrollment'].flatMap((name) =>
          asList(get(item, name))
        )
      ),
      achievements: [],
      homepage: webAddress(get(item, 'link')),
      asPublished: keepWords([
        ...load.words,
        ...length.words,
        ...(cost.words === undefined || isRun ? [] : [['price', cost.words] as const])
      ])
    }),
    place
  );
}

function onlyWhereDifferent(run: Run, languages: readonly string[], mode: Offering['mode']): Run {
  const { languages: own, mode: ownMode, ...rest } = run;
  return {
    ...rest,
    ...(own && own.join() !== languages.join() && { languages: own }),
    ...(ownMode && ownMode !== mode && { mode: ownMode })
  };
}

function fieldOf(item: JsonValue): string | undefined {
  return asList(get(item, 'fieldsOfStudy')).flatMap((code) => iscedIn(code) ?? [])[0];
}

function askFor(item: JsonValue, name: string): Rule | undefined {
  const text = localLinesOf(get(item, name));
  return text && { type: 'ask', text };
}

const KINDS: readonly (readonly [RegExp, AwardKind])[] = [
  [/^(?:ba|bsc|llb|bachelor)$/i, 'bachelor'],
  [/^(?:ma|msc|llm|master)$/i, 'master'],
  [/^(?:phd|doctoral)$/i, 'doctorate'],
  [/diploma/i, 'diploma'],
  [/micro-?_?credential/i, 'micro-credential'],
  [/certificate/i, 'certificate'],
  [/badge/i, 'badge']
];

/** What those who finish a programme are given; its courses, where listed, are all needed. */
function readProgramme({ id, item, place }: Gathered, records: RecordList): void {
  const title = localTextOf(get(item, 'name')) ?? localTextOf(get(item, 'abbreviation'));
  if (!title) {
    records.issues.add('no-title', place, { record: id });
    return;
  }
  const reading: Reading = { issues: records.issues, place, record: id };
  const load = loadOf(item, reading);
  const cost = costIn(item, reading);
  const rule = ruleOf(item);
  const homepage = webAddress(get(item, 'link'));
  const level = localTextOf(get(item, 'level'));
  const given = ['qualificationAwarded', 'formalDocument'].map((name) => asText(get(item, name)));
  records.addAward(
    stated<Award>({
      id: id as AwardId,
      provider: providerOf(item, records),
      kind: given.flatMap((name) => KINDS.find(([words]) => words.test(name ?? ''))?.[1] ?? [])[0],
      title,
      summary: localTextOf(get(item, 'description')),
      codes: codesOf(item),
      field: fieldOf(item),
      eqf: eqfIn(get(item, 'levelOfQualification')),
      credits: load.credits,
      cost: 'not-stated',
      certification: 'each-step',
      rule,
      source: rule && homepage !== undefined ? { url: homepage } : {},
      achievements: [],
      homepage,
      asPublished: keepWords(level ? [['level', pickText(level, []).text]] : []),
      alternative: cost.cost === 'not-stated' ? undefined : { title, cost: cost.cost }
    }),
    place
  );
  for (const [index, course] of asList(get(item, 'courses')).entries()) {
    const courseId = idIn(get(course, 'courseId'));
    if (courseId === undefined || !localTextOf(get(course, 'name'))) continue;
    const inside = `${place}.courses[${index}]`;
    readCourse(
      { id: courseId, isProgramme: false, item: course, place: inside, isItself: true, times: [] },
      records
    );
  }
}

function ruleOf(item: JsonValue): Rule | undefined {
  const ids = [...asList(get(item, 'courseIds')), ...asList(get(item, 'courses'))].flatMap(
    (course) => idIn(get(course, 'courseId')) ?? idIn(course) ?? []
  );
  const courses = [...new Set(ids)].map((id): Rule => ({
    type: 'course',
    offering: id as OfferingId
  }));
  const words = ['admissionRequirements', 'qualificationRequirements'].flatMap(
    (name) => askFor(item, name) ?? []
  );
  const parts: readonly Rule[] = [
    ...words,
    ...(courses.length > 0 ? [{ type: 'all', of: courses } as const] : [])
  ];
  return parts.length > 1 ? { type: 'all', of: parts } : parts[0];
}
