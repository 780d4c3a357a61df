import type { LocalText } from '../../kernel/text';
import type { Offering, Skill } from '../model';

/*
 * An offering in the published form is cut in two: its facts, the same in every language, and its
 * texts, a row for each language, so that a phone takes only the languages it wants. Texts inside
 * of facts (places, audiences, rules) stay with them.
 */

/** The texts of an offering that are one each. */
const SINGLE = [
  'summary',
  'nationalLevel',
  'funding',
  'qualityAssurance',
  'awardingBody',
  'awardGiven',
  'furtherInformation'
] as const;
/** The texts that come in lists; a language that lacks one of a list has `null` in its place. */
const LISTED = ['subjects', 'outcomes', 'skills'] as const;

/** What is beyond this is not read: no page could show it. */
const LONGEST_TEXT = 100_000;
const LONGEST_LIST = 1_000;

type Single = (typeof SINGLE)[number];
type Listed = (typeof LISTED)[number];

/** An offering without its texts. */
export type OfferingFacts = Omit<Offering, 'title' | Single | Listed> & {
  /** The address of each skill in its framework; absent where none has one. */
  readonly skillIds?: readonly (string | null)[];
};

/** What an offering says in one language. */
export interface OfferingText {
  /** BCP 47; `und` where it is not stated. */
  readonly lang: string;
  /** Empty where there is none in this language. */
  readonly title: string;
  /** The other texts as JSON; empty where there are none. */
  readonly rest: string;
}

export interface SplitOffering {
  readonly facts: OfferingFacts;
  /** In the language it is described in. */
  readonly own: OfferingText;
  readonly translations: readonly OfferingText[];
}

/** Cuts an offering in two. Texts, subjects and skills that are empty count as not there. */
export function splitOffering(offering: Offering): SplitOffering {
  const own = ownLanguage(offering);
  const others = [...new Set(textsOf(offering).flatMap((text) => Object.keys(text)))]
    .filter((tag) => tag !== own)
    .sort();
  return {
    facts: factsOf(offering),
    own: textIn(offering, own),
    translations: others
      .map((tag) => textIn(offering, tag))
      .filter(({ title, rest }) => title !== '' || rest !== '')
  };
}

/** The first language of instruction in which there is a title; else the first of the title. */
export function ownLanguage({ title, languages }: Offering): string {
  const tags = Object.keys(title);
  const taught = languages.map((tag) => tag.toLowerCase());
  return (
    taught.find((tag) => tags.includes(tag)) ??
    tags.find((tag) => taught.some((other) => baseOf(other) === baseOf(tag))) ??
    tags[0] ??
    'und'
  );
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function factsOf(offering: Offering): OfferingFacts {
  const texts = new Set<string>(['title', ...SINGLE, ...LISTED]);
  const facts = Object.entries(offering).filter(([key]) => !texts.has(key));
  const { skills } = offering;
  if (skills?.some(({ id }) => id !== undefined)) {
    facts.push(['skillIds', skills.map(({ id }) => id ?? null)]);
  }
  return Object.fromEntries(facts) as unknown as OfferingFacts;
}

function listOf(offering: Offering, key: Listed): readonly LocalText[] {
  if (key === 'skills') return (offering.skills ?? []).map(({ name }) => name);
  return offering[key] ?? [];
}

function textsOf(offering: Offering): LocalText[] {
  return [
    offering.title,
    ...SINGLE.map((key) => offering[key]).filter((text) => text !== undefined),
    ...LISTED.flatMap((key) => listOf(offering, key))
  ];
}

function inLanguage(text: LocalText | undefined, lang: string): string {
  return text && Object.hasOwn(text, lang) ? (text[lang] ?? '') : '';
}

function textIn(offering: Offering, lang: string): OfferingText {
  const rest: Record<string, unknown> = {};
  for (const key of SINGLE) {
    const text = inLanguage(offering[key], lang);
    if (text !== '') rest[key] = text;
  }
  for (const key of LISTED) {
    const texts = listOf(offering, key).map((text) => inLanguage(text, lang) || null);
    if (texts.some((text) => text !== null)) rest[key] = texts;
  }
  const any = Object.keys(rest).length > 0;
  return { lang, title: inLanguage(offering.title, lang), rest: any ? JSON.stringify(rest) : '' };
}

/** Everything that `rest` says, for searching: one text after the other, a line each. */
export function wordsOf(rest: string): string {
  return Object.values(parseRest(rest))
    .flat()
    .filter((text) => typeof text === 'string')
    .join('\n');
}

/**
 * Puts an offering together again from its facts and its texts in one or several languages, the
 * first of which is its own. What is in none of these languages is left out.
 */
export function joinOffering(facts: OfferingFacts, texts: readonly OfferingText[]): Offering {
  const { skillIds = [], ...rest } = facts;
  const parsed = texts.map(({ lang, rest: text }) => ({ lang, rest: parseRest(text) }));
  const offering: Record<string, unknown> = {
    ...rest,
    title: localText(texts.map(({ lang, title }) => [lang, title]))
  };
  for (const key of SINGLE) {
    const text = localText(parsed.map(({ lang, rest: inside }) => [lang, inside[key]]));
    if (Object.keys(text).length > 0) offering[key] = text;
  }
  for (const key of LISTED) {
    const length = Math.max(0, ...parsed.map(({ rest: inside }) => lengthOf(inside[key])));
    const list = Array.from({ length }, (_, at) =>
      localText(parsed.map(({ lang, rest: inside }) => [lang, entryOf(inside[key], at)]))
    );
    if (key === 'skills') {
      const skills = skillsOf(list, skillIds);
      if (skills.length > 0) offering[key] = skills;
    } else {
      const stated = list.filter((text) => Object.keys(text).length > 0);
      if (stated.length > 0 || key === 'outcomes') offering[key] = stated;
    }
  }
  return offering as unknown as Offering;
}

function skillsOf(names: readonly LocalText[], ids: readonly (string | null)[]): Skill[] {
  return Array.from({ length: Math.max(names.length, ids.length) }, (_, at): Skill => {
    const id = ids[at];
    return { name: names[at] ?? {}, ...(typeof id === 'string' && { id }) };
  }).filter(({ name, id }) => id !== undefined || Object.keys(name).length > 0);
}

function parseRest(text: string): Readonly<Record<string, unknown>> {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function localText(texts: readonly (readonly [string, unknown])[]): LocalText {
  return Object.fromEntries(
    texts.flatMap(([lang, text]) =>
      typeof text === 'string' && text !== '' ? [[lang, text.slice(0, LONGEST_TEXT)]] : []
    )
  );
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? Math.min(list.length, LONGEST_LIST) : 0;
}

function entryOf(list: unknown, at: number): unknown {
  return Array.isArray(list) ? (list as unknown[])[at] : undefined;
}
