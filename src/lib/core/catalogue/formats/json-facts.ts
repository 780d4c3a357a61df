import { asList, asNumber, asText, type JsonValue } from '../../kernel/json';
import type { Day } from '../../kernel/day';
import type { Range } from '../../kernel/range';
import { broadField } from '../../kernel/standard-elements';
import type { AsPublished, FreeText, Length } from '../model';
import { readLength } from '../free-text/length';
import { readDay } from '../free-text/start';
import { readWorkload } from '../free-text/workload';
import type { IssueList } from './issue-list';
import { languageOf } from './language-name';

/** What is handed down while one record is read: what is not understood is said of it. */
export interface Reading {
  readonly issues: IssueList;
  readonly place: string;
  readonly record: string;
}

/** The same record, further down in the file. */
export function at(reading: Reading, key: string): Reading {
  return { ...reading, place: `${reading.place}.${key}` };
}

export function notUnderstood({ issues, place, record }: Reading, value: JsonValue): void {
  issues.add('value-not-understood', place, { record, value: published(value) });
}

export function unknownValue({ issues, place, record }: Reading, value: JsonValue): void {
  issues.add('unknown-value', place, { record, value: published(value) });
}

/** A value as it stands in the file, at most 200 characters. */
export function published(value: JsonValue): string {
  const text = typeof value === 'string' ? value.trim() : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}

const LONGEST_WORDS = 2000;

/** The words of several facts, each kept once; at most 2,000 characters of a fact. */
export function keepWords(
  words: readonly (readonly [FreeText, string])[]
): AsPublished | undefined {
  const kept = new Map<FreeText, string>();
  for (const [fact, text] of words) {
    const before = kept.get(fact);
    kept.set(fact, before === undefined || before === text ? text : `${before}; ${text}`);
  }
  if (kept.size === 0) return undefined;
  return Object.fromEntries([...kept].map(([fact, text]) => [fact, text.slice(0, LONGEST_WORDS)]));
}

/** Length and work of a course, with the words that were not understood. */
export interface ReadTimes {
  readonly weeks?: Length;
  readonly workloadHours?: Range;
  readonly hoursPerWeek?: Range;
  readonly words: readonly (readonly [FreeText, string])[];
}

/**
 * Every statement of time is work (`PT60H`, "3 hours per week") or calendar length (`P8W`). Two
 * that contradict each other are both kept in words, and neither is taken.
 */
export function readTimes(values: readonly JsonValue[], reading: Reading): ReadTimes {
  const found: Record<'weeks' | 'workloadHours' | 'hoursPerWeek', Map<string, Length>> = {
    weeks: new Map(),
    workloadHours: new Map(),
    hoursPerWeek: new Map()
  };
  const words: (readonly [FreeText, string])[] = [];
  for (const value of values) {
    const text = asText(value)?.trim();
    if (text === undefined) continue;
    const work = sensible(readWorkload(text));
    const weeks = work ? undefined : sensible(readLength(text));
    const keep = (name: keyof typeof found, fact: Length | undefined) => {
      if (fact !== undefined) found[name].set(JSON.stringify(fact), fact);
    };
    keep('workloadHours', work?.hours);
    keep('hoursPerWeek', work?.hoursPerWeek);
    keep('weeks', weeks);
    if (!work && weeks === undefined) {
      notUnderstood(reading, text);
      words.push(['length', text]);
    } else if (!/^P[\dT]/.test(text) && weeks !== text)
      words.push([work ? 'workload' : 'length', text]);
  }
  const only = (name: keyof typeof found): Length | undefined => {
    const [first, second] = [...found[name].keys()];
    if (second === undefined) return [...found[name].values()][0];
    const { issues, place, record } = reading;
    issues.add('values-contradict', place, { record, value: first ?? '', other: second });
    words.push([name === 'weeks' ? 'length' : 'workload', values.map(published).join('; ')]);
    return undefined;
  };
  const [weeks, hours, perWeek] = [only('weeks'), only('workloadHours'), only('hoursPerWeek')];
  return {
    words,
    ...(weeks !== undefined && { weeks }),
    ...(typeof hours === 'object' && { workloadHours: hours }),
    ...(typeof perWeek === 'object' && { hoursPerWeek: perWeek })
  };
}

/** Nothing for a length or workload that is beyond all sense. */
function sensible<Fact>(fact: Fact | undefined): Fact | undefined {
  const numbers = JSON.stringify(fact ?? null).match(/\d+(?:\.\d+)?(?:e\+?\d+)?/g) ?? [];
  return numbers.every((number) => Number(number) <= LARGEST) ? fact : undefined;
}

/** The first value that is a day; what is there and is none is an issue. */
export function dayIn(value: JsonValue | undefined, reading: Reading): Day | undefined {
  const text = asText(asList(value)[0]);
  if (text === undefined) return undefined;
  const day = readDay(text);
  if (day === undefined) notUnderstood(reading, text);
  return day;
}

/** Languages as tags, each once; what is no language is an issue. */
export function languagesIn(values: readonly JsonValue[], reading: Reading): readonly string[] {
  const tags = values.flatMap((value) => {
    const text = asText(value);
    if (text === undefined) return [];
    const tag = languageOf(text);
    if (tag === undefined) unknownValue(reading, text);
    return tag === undefined ? [] : [tag];
  });
  return [...new Set(tags)];
}

/** A code of ISCED-F 2013, two to four digits. */
export function iscedIn(value: JsonValue | undefined): string | undefined {
  const code = typeof value === 'string' ? value.trim() : '';
  return broadField(code) === undefined ? undefined : code;
}

/** A level of the EQF from `6`, `"6"`, `eqf_6`, "EQF level 6". */
export function eqfIn(value: JsonValue | undefined): Range | undefined {
  const match = /^(?:eqf[\s_-]*)?(?:level[\s_-]*)?([1-8])$/i.exec(
    (typeof value === 'number' ? String(value) : (asText(value) ?? '')).trim()
  );
  return match ? { min: Number(match[1]), max: Number(match[1]) } : undefined;
}

const LONGEST_ID = 2000;

/** An id without outer white space; one of absurd length is none. */
export function idIn(value: JsonValue | undefined): string | undefined {
  const id = asText(value)?.trim();
  return id !== undefined && id.length <= LONGEST_ID ? id : undefined;
}

const LARGEST = 1_000_000;

/** A number of credits, hours or weeks: not negative and not absurd. */
export function amountIn(value: JsonValue | undefined): number | undefined {
  const amount = asNumber(value);
  return amount !== undefined && amount >= 0 && amount <= LARGEST ? amount : undefined;
}

/** A web address; anything else under an address is no homepage. */
export function webAddress(value: JsonValue | undefined): string | undefined {
  const text = idIn(value);
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}
