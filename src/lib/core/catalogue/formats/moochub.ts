import { asList, asText, get, isObject, type JsonValue } from '../../kernel/json';
import type { Range } from '../../kernel/range';
import { exactly } from '../../kernel/range';
import type { ParticipationForm } from '../../kernel/standard-elements';
import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { OfferingId, ProviderId, RunId } from '../ids';
import type { FreeText, Offering, Provider, Run, Skill } from '../model';
import type { Rule } from '../rule';
import { globalId } from './global-id';
import {
  amountIn,
  at,
  dayIn,
  idIn,
  iscedIn,
  keepWords,
  languagesIn,
  notUnderstood,
  readTimes,
  unknownValue,
  webAddress,
  type Reading
} from './json-facts';
import { firstTextOf, localLinesOf, localTextOf } from './json-text';
import { languageOf } from './language-name';
import { madeId } from './made-id';
import { costIn } from './moochub-cost';
import type { ReadCatalogue } from './read-catalogue';
import { RecordList } from './record-list';

/**
 * A page of MOOChub 3 (JSON:API); `data` may be the one course itself. Undefined for anything else.
 */
export function readMoochub(value: JsonValue): ReadCatalogue | undefined {
  const data = asList(get(value, 'data'));
  if (!data.some((item) => isObject(get(item, 'attributes')))) return undefined;
  const records = new RecordList();
  const page = pageOf(value);
  const single = isObject(get(value, 'data'));
  data.forEach((item, index) => {
    const place = single ? 'data' : `data[${index}]`;
    const attributes = get(item, 'attributes');
    if (!isObject(attributes)) records.issues.add('not-readable', place);
    else readCourse(item, attributes, { place, page, records });
  });
  return records.finish('moochub-3');
}

/** The address of the feed without its query: what ids are made unique by. */
function pageOf(value: JsonValue): string | undefined {
  const links = get(value, 'links');
  return webAddress(get(links, 'first') ?? get(links, 'self'))?.replace(/[?#].*$/, '');
}

interface Around {
  readonly place: string;
  readonly page: string | undefined;
  readonly records: RecordList;
}

function readCourse(item: JsonValue, course: JsonValue, { place, page, records }: Around): void {
  const { issues } = records;
  const languageTexts = asList(get(course, 'inLanguage'));
  const ownLanguage =
    languageTexts.length === 1 ? languageOf(asText(languageTexts[0]) ?? '') : undefined;
  const title = localTextOf(get(course, 'name'), ownLanguage);
  const ownId = idIn(get(item, 'id'));
  if (!title) {
    issues.add('no-title', place, stated({ record: ownId }));
    return;
  }
  const homepage = webAddress(get(course, 'url'));
  const provider = providerOf(get(course, 'publisher')) ?? providerOf(get(course, 'contributor'));
  const name = firstTextOf(get(course, 'name')) ?? '';
  const id =
    ownId === undefined
      ? (homepage ?? madeId(provider?.id ?? '', name))
      : globalId(ownId, page ?? provider?.id ?? '');
  const reading: Reading = { issues, place: `${place}.attributes`, record: id };
  const times = readTimes(asList(get(course, 'duration')), at(reading, 'duration'));
  const cost = costIn(course, at(reading, 'offer'));
  const words: (readonly [FreeText, string])[] = [...times.words];
  if (cost.words !== undefined) words.push(['price', cost.words]);
  const work = workloadIn(course, at(reading, 'workload'));
  if (work.words !== undefined) words.push(['workload', work.words]);
  const level = levelIn(course);
  if (level !== undefined) words.push(['level', level]);
  const credits = amountIn(get(course, 'numberOfCredits'));
  const code = idIn(get(course, 'courseCode'));
  records.addOffering(
    stated<Offering>({
      id: id as OfferingId,
      provider: records.addProvider(provider),
      kind: 'mooc',
      title,
      summary: localTextOf(get(course, 'description'), ownLanguage),
      codes: code === undefined ? undefined : [code],
      languages: languagesIn(languageTexts, at(reading, 'inLanguage')),
      field: fieldIn(course),
      subjects: listOrNone(asList(get(course, 'keywords')).flatMap((text) => one(text))),
      credits:
        credits === undefined
          ? undefined
          : credits === 0
            ? []
            : [{ scheme: 'ects', value: credits }],
      weeks: times.weeks,
      workloadHours: times.workloadHours,
      hoursPerWeek: work.perWeek ?? times.hoursPerWeek,
      mode: modeIn(course, at(reading, 'courseMode')),
      runs: runsOf(course, id, reading),
      cost: cost.cost,
      outcomes: [],
      skills: listOrNone(asList(get(course, 'teaches')).flatMap(skillOf)),
      awardGiven: localLinesOf(get(course, 'educationalCredentialsAwarded'), 'en'),
      assessment: [],
      stackability: [],
      prerequisite: prerequisiteOf(get(course, 'competencyRequired')),
      achievements: [],
      homepage,
      asPublished: keepWords(words)
    }),
    place
  );
}

function one(value: JsonValue | undefined): readonly LocalText[] {
  const text = localTextOf(value);
  return text ? [text] : [];
}

function listOrNone<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function providerOf(value: JsonValue | undefined): Provider | undefined {
  const organisation = asList(value).find((one) => isObject(one));
  const name = localTextOf(get(organisation, 'name'));
  if (!name) return undefined;
  const address = idIn(get(organisation, 'identifier')) ?? idIn(get(organisation, 'url'));
  const homepage = webAddress(get(organisation, 'url')) ?? webAddress(address);
  return stated<Provider>({
    id: (address ?? madeId(firstTextOf(get(organisation, 'name')) ?? '')) as ProviderId,
    name,
    homepage
  });
}

/** Hours a week; hours a day are not, as nobody says on how many days. */
function workloadIn(
  course: JsonValue,
  reading: Reading
): { readonly perWeek?: Range; readonly words?: string } {
  const workload = get(course, 'workload');
  const value = amountIn(get(workload, 'timeValue'));
  const unit = asText(get(workload, 'timeUnit'));
  if (value === undefined && unit === undefined) return {};
  if (value !== undefined && value > 0 && unit === 'h/week') return { perWeek: exactly(value) };
  const words = [value, unit].filter((part) => part !== undefined).join(' ');
  notUnderstood(reading, words);
  return { words };
}

function fieldIn(course: JsonValue): string | undefined {
  const codes = asList(get(course, 'educationalAlignment'))
    .filter((one) => /isced/i.test(asText(get(one, 'educationalFramework')) ?? ''))
    .flatMap((one) => iscedIn(get(one, 'shortCode')) ?? []);
  return codes[0];
}

/** Levels are those of a framework of skills, not of courses, and so stay words. */
function levelIn(course: JsonValue): string | undefined {
  const levels = asList(get(course, 'educationalLevel')).flatMap((level) => {
    const name = firstTextOf(get(level, 'name')) ?? asText(get(level, 'shortCode'));
    const framework = asText(get(level, 'educationalFramework'));
    return name === undefined ? [] : [framework === undefined ? name : `${name} (${framework})`];
  });
  return levels.length > 0 ? [...new Set(levels)].join('; ') : undefined;
}

function skillOf(value: JsonValue): readonly Skill[] {
  const name = localTextOf(get(value, 'name'));
  if (!name) return [];
  return [stated<Skill>({ name, id: webAddress(get(value, 'targetUrl')) })];
}

const MODES: readonly ParticipationForm[] = ['online', 'blended', 'onsite'];
const KNOWN_MODES: readonly string[] = [...MODES, 'synchronous', 'asynchronous'];

function modeIn(course: JsonValue, reading: Reading): ParticipationForm | undefined {
  const named = asList(get(course, 'courseMode'));
  for (const mode of named) {
    if (typeof mode !== 'string' || !KNOWN_MODES.includes(mode)) unknownValue(reading, mode);
  }
  const modes = MODES.filter((mode) => named.includes(mode));
  return modes.length > 1 ? 'blended' : modes[0];
}

/** Dates stand in lists of the same order, one place for each time that the course takes place. */
function runsOf(course: JsonValue, id: string, reading: Reading): readonly Run[] {
  const [starts, ends] = [asList(get(course, 'startDate')), asList(get(course, 'endDate'))];
  const enrolFrom = dayIn(get(course, 'applicationStartDate'), at(reading, 'applicationStartDate'));
  const enrolBy = dayIn(get(course, 'applicationDeadline'), at(reading, 'applicationDeadline'));
  const location = get(course, 'contentLocation');
  const place = localTextOf(get(location, 'name'));
  const count = Math.max(starts.length, ends.length);
  return Array.from({ length: count }, (_, index) => {
    const start = dayIn(starts[index], at(reading, `startDate[${index}]`));
    const end = dayIn(ends[index], at(reading, `endDate[${index}]`));
    return stated<Run>({
      id: `${id}#${start ?? String(index + 1)}` as RunId,
      start,
      end,
      ...(count === 1 ? { enrolFrom, enrolBy } : { enrolFrom: undefined, enrolBy: undefined }),
      place
    });
  });
}

/** What should be mastered before is only known in words. */
function prerequisiteOf(value: JsonValue | undefined): Rule | undefined {
  const parts = asList(value).flatMap((required): Rule[] => {
    const text = localTextOf(get(required, 'name')) ?? localTextOf(required);
    return text ? [{ type: 'ask', text }] : [];
  });
  const [first] = parts;
  return parts.length > 1 ? { type: 'all', of: parts } : first;
}
