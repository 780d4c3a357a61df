import { parseMoment, type Moment } from '../kernel/day';
import { fail, ok, type Result } from '../kernel/result';
import type { LocalText } from '../kernel/text';
import { asList, asText, get, isObject, type JsonValue } from '../kernel/json';
import type { ReadIssue } from './issues';
import type { CredentialRecord } from './record';

const LONGEST_TEXT = 20_000;
const MOST_LANGUAGES = 100;

/**
 * A text as JSON-LD writes it: a string, a language map, a `{@value, @language}` object, or a list
 * of these. Languages come out in lower case; where none is stated it is `lang`, else `und`.
 * What is longer than 20,000 characters is cut off and ends in three dots.
 */
export function textOf(value: JsonValue | undefined, lang = 'und'): LocalText | undefined {
  const found = new Map<string, string>();
  const add = (language: string, text: JsonValue | undefined) => {
    const key = language.toLowerCase();
    if (typeof text !== 'string' || text.trim() === '' || found.has(key)) return;
    if (found.size < MOST_LANGUAGES) found.set(key, shorten(text));
  };
  for (const item of asList(value)) {
    if (typeof item === 'string') add(lang, item);
    else if (isObject(item) && '@value' in item) {
      add(languageOf(get(item, '@language')) ?? lang, get(item, '@value'));
    } else if (isObject(item)) {
      for (const [key, text] of Object.entries(item)) {
        const language = key === '@none' ? lang : languageOf(key);
        if (language !== undefined) add(language, asList(text)[0]);
      }
    }
  }
  return found.size > 0 ? Object.fromEntries(found) : undefined;
}

/** A language tag (BCP 47) in lower case. */
export function languageOf(value: JsonValue | undefined): string | undefined {
  const tag = asText(value)?.toLowerCase();
  return tag !== undefined && /^[a-z]{2,3}(-[a-z0-9]{1,8}){0,8}$/.test(tag) ? tag : undefined;
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}

/** A date where there is one; a text that is no date of the calendar is an issue. */
export function momentAt(
  holder: JsonValue | undefined,
  ...keys: string[]
): Result<Moment | undefined, ReadIssue> {
  for (const key of keys) {
    const value = get(holder, key);
    if (value === undefined || value === null) continue;
    const moment = typeof value === 'string' ? parseMoment(value) : undefined;
    if (!moment) {
      return fail('bad-date', { path: key, facts: { value: String(value).slice(0, 40) } });
    }
    return ok(moment);
  }
  return ok(undefined);
}

/**
 * When something was issued. A time with an offset gives the day that is written, as that is the
 * issuer's own: half past midnight in Athens is still the day before in UTC.
 */
export function issuedAt(
  holder: JsonValue | undefined,
  ...keys: string[]
): Result<Moment | undefined, ReadIssue> {
  const moment = momentAt(holder, ...keys);
  if (!moment.ok || moment.value === undefined) return moment;
  const written = keys.map((key) => asText(get(holder, key))).find((text) => text !== undefined);
  const day = /^\s*(\d{4}-\d{2}-\d{2})T.*[+-]\d{2}:?\d{2}\s*$/i.exec(written ?? '')?.[1];
  return ok(day === undefined ? moment.value : (day as Moment));
}

const LONGEST_ADDRESS = 8000;

/** An `http(s)` address; anything else (`javascript:`, a relative path) is none. */
export function webAddress(value: JsonValue | undefined): string | undefined {
  const text = asText(value);
  if (text === undefined || text.length > LONGEST_ADDRESS) return undefined;
  return /^https?:\/\/[^\s]+$/i.test(text) ? text : undefined;
}

/** A raster picture that stands in the file itself. SVG is left out: it can carry scripts. */
export function embeddedPicture(address: string): string | undefined {
  return /^data:image\/(png|jpeg|gif|webp);base64,[\w+/=]+$/.test(address) ? address : undefined;
}

/** What a reader makes of one document. */
export interface Reading {
  readonly record: CredentialRecord;
  /** A raster picture inside the file, as a `data:` address; kept apart as it can be large. */
  readonly picture?: string;
}

/** A record with its picture, where the file names one: inside itself, or by a web address. */
export function readingOf(record: CredentialRecord, images: readonly string[]): Reading {
  const picture = images.map(embeddedPicture).find((address) => address !== undefined);
  if (picture !== undefined) return { record, picture };
  const image = images.map(webAddress).find((address) => address !== undefined);
  return { record: image === undefined ? record : { ...record, image } };
}
