import { browser } from '$app/environment';
import type { Profile } from '$lib/core/credential/recipient';
import type { JsonObject } from '$lib/core/kernel/json';
import { LANGUAGES, setLanguage, type Language } from './language.svelte';
import { Live, stored } from './live.svelte';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const CURRENCIES = ['EUR', 'CHF', 'GBP', 'SEK', 'NOK', 'PLN', 'USD'] as const;
export type Currency = (typeof CURRENCIES)[number];

/** What the learner has set, under the names in which it is kept. */
interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly hoursPerWeek: number;
  readonly currency: Currency;
  readonly mastodon: string;
  readonly compared: readonly string[];
  readonly lastBackup: string;
  readonly handDraft: unknown;
  readonly profile: Profile;
  /** What matters to the learner, as `formatFitProfile` writes it. */
  readonly fitProfile: JsonObject;
  readonly looksUpByItself: boolean;
  /** The catalogue that comes with the app was removed. */
  readonly withoutDefault: boolean;
  /** Keys of publishers (`did:key`) that the learner says are known. */
  readonly knownKeys: readonly string[];
  /** The limits that plans were last looked for within, as the pairs of an address. */
  readonly planLimits: string;
  /** When known documents were last looked up without being asked for. */
  readonly lookedUpAt: string;
}

/** 6 to 10 hours a week is what most learners have. */
const DEFAULTS = { hoursPerWeek: 8, currency: 'EUR', theme: 'system' } as const;

/** Where the page shell finds the colours before anything else is loaded. */
const REMEMBERED_THEME = 'cairn-theme';

const settings = new Live<ReadonlyMap<string, unknown>>((door, next, fail) =>
  door.watchSettings(next, fail)
);

/** True as soon as the settings of the device are known. */
export function settingsKnown(): boolean {
  return settings.current !== undefined;
}

function valueOf<Key extends keyof Settings>(key: Key): unknown {
  return settings.current?.get(key);
}

export const preferences = {
  get theme(): Theme {
    const value = valueOf('theme');
    return THEMES.find((theme) => theme === value) ?? DEFAULTS.theme;
  },
  get language(): Language | undefined {
    const value = valueOf('language');
    return LANGUAGES.find((language) => language === value);
  },
  get hoursPerWeek(): number {
    const value = valueOf('hoursPerWeek');
    return typeof value === 'number' ? value : DEFAULTS.hoursPerWeek;
  },
  get currency(): Currency {
    const value = valueOf('currency');
    return CURRENCIES.find((currency) => currency === value) ?? DEFAULTS.currency;
  },
  get mastodon(): string {
    const value = valueOf('mastodon');
    return typeof value === 'string' ? value : '';
  },
  get lastBackup(): string | undefined {
    const value = valueOf('lastBackup');
    return typeof value === 'string' ? value : undefined;
  },
  get compared(): readonly string[] {
    return textsOf(valueOf('compared'));
  },
  get handDraft(): unknown {
    return valueOf('handDraft');
  },
  /** By which names, addresses and ids the learner is known to issuers. */
  get profile(): Profile {
    const value = (valueOf('profile') ?? {}) as Partial<Record<keyof Profile, unknown>>;
    return { names: textsOf(value.names), emails: textsOf(value.emails), ids: textsOf(value.ids) };
  },
  /** What matters to the learner; undefined where nothing was said. */
  /** As it is kept; `state/fit.ts` reads it. */
  get fitProfile(): unknown {
    return valueOf('fitProfile');
  },
  get looksUpByItself(): boolean {
    return valueOf('looksUpByItself') === true;
  },
  get withoutDefault(): boolean {
    return valueOf('withoutDefault') === true;
  },
  get knownKeys(): readonly string[] {
    return textsOf(valueOf('knownKeys'));
  },
  get planLimits(): string {
    const value = valueOf('planLimits');
    return typeof value === 'string' ? value : '';
  },
  get lookedUpAt(): string | undefined {
    const value = valueOf('lookedUpAt');
    return typeof value === 'string' ? value : undefined;
  }
};

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Keeps a setting; `undefined` puts it back to what it is without one. */
export async function setPreference<Key extends keyof Settings>(
  key: Key,
  value: Settings[Key] | undefined
): Promise<void> {
  await stored((door) => door.saveSetting(key, value));
}

/** Shows the chosen colours and language, and remembers them for the next first paint. */
export function applyAppearance(): void {
  if (!browser || !settingsKnown()) return;
  const { theme, language } = preferences;
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(REMEMBERED_THEME, theme);
  if (language !== undefined && document.documentElement.lang !== language) {
    void setLanguage(language);
  }
}
