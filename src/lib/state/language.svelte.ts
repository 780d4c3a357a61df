import { browser } from '$app/environment';
import { LANGUAGES, type Language } from '$lib/messages/languages';
import type { Messages } from '$lib/messages/en';
import type { VisitorMessages } from '$lib/messages/en/visitor';

export { LANGUAGES, LANGUAGE_NAMES, type Language } from '$lib/messages/languages';

const LOADERS: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  en: () => import('$lib/messages/en'),
  es: () => import('$lib/messages/es')
};

/** What somebody needs who was only shown something: a good third of all words. */
const VISITOR_LOADERS: Readonly<Record<Language, () => Promise<{ visitor: VisitorMessages }>>> = {
  en: () => import('$lib/messages/en/visitor'),
  es: () => import('$lib/messages/es/visitor')
};

/** Where the page shell finds the language before anything else is loaded. */
const REMEMBERED = 'cairn-language';

let language = $state<Language>('en');
let messages = $state.raw<Messages>();
let visitorMessages = $state.raw<VisitorMessages>();

/** A language with its words. */
export interface Speech {
  readonly language: Language;
  readonly messages: Messages;
}

/** What is spoken instead of the chosen language, for as long as something is written in it. */
let spoken: Speech | undefined;

/** The words of the interface in the chosen language; a change shows at once everywhere. */
export function t(): Messages {
  if (spoken) return spoken.messages;
  if (!messages) throw new Error('words are used before they are loaded');
  return messages;
}

/** The words among them that the pages for visitors load; what is shown there uses no others. */
export function visitorWords(): VisitorMessages {
  return spoken?.messages ?? messages ?? visitorMessages ?? t();
}

export function currentLanguage(): Language {
  return spoken?.language ?? language;
}

/** The language as the device writes it (`en-GB` for `en`): for dates, numbers and money. */
export function currentLocale(): string {
  const language = currentLanguage();
  const own = browser
    ? navigator.languages.find((tag) => tag.startsWith(`${language}-`))
    : undefined;
  return own ?? language;
}

/** Languages in which texts of credentials and catalogues are wanted, best first. */
export function wantedLanguages(): readonly string[] {
  const language = currentLanguage();
  return browser ? [language, ...navigator.languages.map((tag) => tag.toLowerCase())] : [language];
}

/** Loads the words of any language, to write something in it. */
export async function loadSpeech(language: Language): Promise<Speech> {
  return { language, ...(await LOADERS[language]()) };
}

/**
 * Runs work at once in which every word, number and date is of the given language, as in a
 * document for somebody else. The page stays in the chosen one.
 */
export function inLanguage<Value>(speech: Speech, work: () => Value): Value {
  const before = spoken;
  spoken = speech;
  try {
    return work();
  } finally {
    spoken = before;
  }
}

/** Loads the words of a language, shows them, and remembers the choice. */
export async function setLanguage(next: Language): Promise<void> {
  await showLanguage(next);
  if (browser) localStorage.setItem(REMEMBERED, next);
}

async function showLanguage(next: Language): Promise<void> {
  ({ messages } = await LOADERS[next]());
  language = next;
  if (browser) document.documentElement.lang = next;
}

/** Loads the words for the first page of a learner: in the language the page shell decided on. */
export async function loadFirstLanguage(): Promise<void> {
  if (!messages) await showLanguage(visitorMessages ? language : firstLanguage());
}

/** Loads the words for the page of a visitor, in the same language. */
export async function loadVisitorLanguage(): Promise<void> {
  if (visitorMessages) return;
  const first = firstLanguage();
  ({ visitor: visitorMessages } = await VISITOR_LOADERS[first]());
  language = first;
}

function firstLanguage(): Language {
  const wanted = browser ? document.documentElement.lang : 'en';
  return LANGUAGES.find((each) => each === wanted) ?? 'en';
}
