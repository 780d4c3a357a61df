import { browser } from '$app/environment';
import { LANGUAGES, type Language } from '$lib/messages/languages';
import type { Messages } from '$lib/messages/en';

export { LANGUAGES, LANGUAGE_NAMES, type Language } from '$lib/messages/languages';

const LOADERS: Readonly<Record<Language, () => Promise<{ messages: Messages }>>> = {
  en: () => import('$lib/messages/en'),
  es: () => import('$lib/messages/es')
};

/** Where the page shell finds the language before anything else is loaded. */
const REMEMBERED = 'cairn-language';

let language = $state<Language>('en');
let messages = $state.raw<Messages>();

/** The words of the interface in the chosen language; a change shows at once everywhere. */
export function t(): Messages {
  if (!messages) throw new Error('words are used before they are loaded');
  return messages;
}

export function currentLanguage(): Language {
  return language;
}

/** The language as the device writes it (`en-GB` for `en`): for dates, numbers and money. */
export function currentLocale(): string {
  const own = browser
    ? navigator.languages.find((tag) => tag.startsWith(`${language}-`))
    : undefined;
  return own ?? language;
}

/** Languages in which texts of credentials and catalogues are wanted, best first. */
export function wantedLanguages(): readonly string[] {
  return browser ? [language, ...navigator.languages.map((tag) => tag.toLowerCase())] : [language];
}

/** Loads the words of a language and shows them. */
export async function setLanguage(next: Language): Promise<void> {
  ({ messages } = await LOADERS[next]());
  language = next;
  if (!browser) return;
  document.documentElement.lang = next;
  localStorage.setItem(REMEMBERED, next);
}

/** Loads the words for the first page: in the browser, those the page shell decided on. */
export async function loadFirstLanguage(): Promise<void> {
  if (messages) return;
  const wanted = browser ? document.documentElement.lang : 'en';
  await setLanguage(LANGUAGES.find((each) => each === wanted) ?? 'en');
}
