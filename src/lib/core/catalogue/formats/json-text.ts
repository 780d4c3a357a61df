import { textOfHtml } from '../../kernel/html';
import { asList, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import { languageTag } from '../../kernel/language';
import type { LocalText } from '../../kernel/text';

const LONGEST_TEXT = 20_000;
const MOST_LANGUAGES = 100;

/** What a text is called beside its language, in the formats that write it as an object. */
const TEXT_KEYS = ['@value', 'value', 'name'];
const LANGUAGE_KEYS = ['@language', 'language', 'inLanguage'];

interface Said {
  readonly lang: string;
  readonly text: string;
}

/**
 * A text as JSON formats write it: a string, a language map, an object of a text and its language
 * (JSON-LD, OOAPI, MOOChub), or a list of these; of two in one language the first. HTML becomes
 * plain text; what is longer than 20,000 characters is cut off and ends in three dots.
 */
export function localTextOf(value: JsonValue | undefined, lang = 'und'): LocalText | undefined {
  const found = new Map<string, string>();
  for (const said of textsIn(value, lang)) {
    if (!found.has(said.lang) && found.size < MOST_LANGUAGES) found.set(said.lang, said.text);
  }
  return found.size > 0 ? Object.fromEntries(found) : undefined;
}

/** The same where all texts of one language belong together: each becomes a line. */
export function localLinesOf(value: JsonValue | undefined, lang = 'und'): LocalText | undefined {
  const found = new Map<string, Set<string>>();
  for (const said of textsIn(value, lang)) {
    const lines = found.get(said.lang) ?? new Set();
    if (found.size < MOST_LANGUAGES) found.set(said.lang, lines.add(said.text));
  }
  if (found.size === 0) return undefined;
  return Object.fromEntries(
    [...found].map(([tag, lines]) => [tag, shorten([...lines].join('\n'))])
  );
}

/** One string out of a text in whatever form, where a single one is wanted. */
export function firstTextOf(value: JsonValue | undefined): string | undefined {
  return textsIn(value, 'und')[0]?.text;
}

function textsIn(value: JsonValue | undefined, lang: string): readonly Said[] {
  const list = asList(value);
  const inner = list.length === 1 ? get(list[0], '@list') : undefined;
  return (inner === undefined ? list : asList(inner)).flatMap((item) => textsOfItem(item, lang));
}

function textsOfItem(item: JsonValue, lang: string): readonly Said[] {
  if (typeof item === 'string') return said(item, lang);
  if (typeof item === 'number') return said(String(item), lang);
  if (Array.isArray(item)) return textsIn(item, lang);
  if (!isObject(item)) return [];
  const key = TEXT_KEYS.find((name) => get(item, name) !== undefined);
  if (key !== undefined) {
    const tag = LANGUAGE_KEYS.map((name) => get(item, name)).find((v) => typeof v === 'string');
    const language = typeof tag === 'string' ? languageTag(tag) : undefined;
    return textsIn(get(item, key), language ?? lang);
  }
  return textsOfMap(item, lang);
}

/** A language map; an object with another key beside languages is none. */
function textsOfMap(item: JsonObject, lang: string): readonly Said[] {
  const texts: Said[] = [];
  for (const [tag, values] of Object.entries(item)) {
    const language = tag === '@none' ? lang : tag === 'und' ? tag : languageTag(tag);
    // `id` is Indonesian, and far more often an address.
    if (language === undefined || (tag === 'id' && firstTextOf(values)?.includes(':'))) return [];
    for (const text of asList(values)) {
      if (typeof text === 'string') texts.push(...said(text, language));
    }
  }
  return texts;
}

function said(text: string, lang: string): readonly Said[] {
  const plain = cleanText(text);
  return plain === '' ? [] : [{ lang, text: plain }];
}

/** Text without tags and outer white space; what only looks a little like HTML stays as it is. */
export function cleanText(text: string): string {
  const isHtml = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|&(?:amp|lt|gt|quot|nbsp|#39);/i.test(text);
  const lines = (isHtml ? textOfHtml(text) : text).split(/\r?\n/);
  return shorten(
    lines
      .map((line) => line.trim())
      .join('\n')
      .trim()
  );
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
