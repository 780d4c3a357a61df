import { parseMoment, type Moment } from '../kernel/day';
import { fail, ok, type Result } from '../kernel/result';
import type { LocalText } from '../kernel/text';
import { asList, asText, get, isObject, type JsonValue } from './json';
import type { ReadIssue } from './issues';
import type { CredentialRecord } from './record';

/**
 * A text as JSON-LD writes it: a string, a language map, a `{@value, @language}` object, or a list
 * of these. Languages come out in lower case, `und` where none is stated.
 */
export function textOf(value: JsonValue | undefined): LocalText | undefined {
  const found: Record<string, string> = {};
  for (const item of asList(value)) {
    if (typeof item === 'string') addText(found, 'und', item);
    else if (isObject(item) && '@value' in item) {
      addText(found, asText(get(item, '@language')) ?? 'und', get(item, '@value'));
    } else if (isObject(item)) {
      for (const [lang, text] of Object.entries(item)) {
        if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) || lang === '@none') {
          addText(found, lang === '@none' ? 'und' : lang, asList(text)[0]);
        }
      }
    }
  }
  return Object.keys(found).length > 0 ? found : undefined;
}

function addText(into: Record<string, string>, lang: string, text: JsonValue | undefined): void {
  const key = lang.toLowerCase();
  if (typeof text === 'string' && text.trim() !== '') into[key] ??= text;
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

/** The object without its undefined properties, so that absent stays absent. */
export function stated<Shape extends object>(shape: {
  [Key in keyof Shape]: Shape[Key] | undefined;
}): Shape {
  return Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined)
  ) as Shape;
}

/** An `http(s)` address; anything else (`javascript:`, a relative path) is none. */
export function webAddress(value: JsonValue | undefined): string | undefined {
  const text = asText(value);
  return text !== undefined && /^https?:\/\/[^\s]+$/i.test(text) ? text : undefined;
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
