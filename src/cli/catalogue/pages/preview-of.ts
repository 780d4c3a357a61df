import type { Award, Offering, Provider } from '../../../lib/core/catalogue/model';
import type {
  PreviewPage,
  PreviewText,
  PreviewWords
} from '../../../lib/core/catalogue/published/preview-html';
import { ectsOf, type Credit } from '../../../lib/core/kernel/credits';
import type { Range } from '../../../lib/core/kernel/range';
import { pickText, type LocalText } from '../../../lib/core/kernel/text';
import { messages as en } from '../../../lib/messages/en/index';
import { previewPage as enPage } from '../../../lib/messages/en/preview-page';
import { messages as es } from '../../../lib/messages/es/index';
import { previewPage as esPage } from '../../../lib/messages/es/preview-page';
import type { Language } from '../../../lib/messages/languages';

const WORDS = {
  en: { ...en, page: enPage },
  es: { ...es, page: esPage }
} satisfies Record<Language, object>;

type Words = (typeof WORDS)[Language];

/** A course or an award. */
export type Achievement =
  | { readonly kind: 'offering'; readonly value: Offering }
  | { readonly kind: 'award'; readonly value: Award };

/** Everything of a preview page but its addresses: what the catalogue states, in its words. */
export function previewOf(
  achievement: Achievement,
  provider: Provider | undefined,
  demonstration: boolean
): Omit<PreviewPage, 'addresses'> {
  const { title, summary } = achievement.value;
  const outcomes = achievement.kind === 'offering' ? achievement.value.outcomes : [];
  const texts = languagesOf(title, summary, ...outcomes).map((tag) =>
    textIn(tag, { title, summary, outcomes })
  );
  const lang = texts[0]?.lang ?? '';
  const language = wordsFor(lang);
  const words = WORDS[language];
  return {
    title: pickText(title, [lang]).text || achievement.value.id,
    provider: (provider && pickText(provider.name, [lang]).text) || words.common.providerNotStated,
    facts: factsOf(achievement, language),
    ...(demonstration && { demonstration: words.common.demonstration }),
    texts,
    words: interfaceWords(language, words)
  };
}

function interfaceWords(lang: Language, { common, explore, page }: Words): PreviewWords {
  const { sent, check } = page;
  return {
    lang,
    outcomes: explore.offering.outcomes,
    look: page.look(common.appName),
    sent,
    check
  };
}

/** Every language that something is written in, those of the title first. */
function languagesOf(...texts: readonly (LocalText | undefined)[]): string[] {
  return [...new Set(texts.flatMap((text) => Object.keys(text ?? {})))];
}

function textIn(
  tag: string,
  {
    title,
    summary,
    outcomes
  }: Pick<Offering, 'title' | 'outcomes'> & { readonly summary: LocalText | undefined }
): PreviewText {
  const own = (text: LocalText | undefined) => (text && Object.hasOwn(text, tag) ? text[tag] : '');
  return {
    lang: tag === 'und' ? '' : tag,
    outcomes: outcomes.flatMap((outcome) => own(outcome) || []),
    ...(own(title) && { title: own(title) }),
    ...(own(summary) && { summary: own(summary) })
  };
}

function wordsFor(lang: string): Language {
  const [base = ''] = lang.split('-');
  return Object.hasOwn(WORDS, base) ? (base as Language) : 'en';
}

/** What is stated of hours, credits, level and languages; what is not stated is not there. */
function factsOf({ kind, value }: Achievement, language: Language): string[] {
  const { common, page } = WORDS[language];
  const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
  const rangeOf = ({ min, max }: Range) =>
    min === max
      ? numbers.format(min)
      : common.units.range(numbers.format(min), numbers.format(max));
  const eqf = value.eqf && common.units.eqf(rangeOf(value.eqf));
  const credits = creditWords(value.credits, WORDS[language], numbers);
  if (kind === 'award') {
    const named = value.kind && common.awardKinds[value.kind];
    return [named, credits, eqf].flatMap((fact) => fact ?? []);
  }
  const { workloadHours, nationalLevel, level, languages } = value;
  const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return [
    workloadHours && common.units.hours(workloadHours.max, rangeOf(workloadHours)),
    credits,
    eqf ?? (nationalLevel && pickText(nationalLevel, [language]).text),
    level && page.level(common.levels[level]),
    languages.length === 0
      ? undefined
      : page.taught(list.format(languages.map((tag) => nameOf(names, tag))))
  ].flatMap((fact) => fact ?? []);
}

function creditWords(
  credits: readonly Credit[] | undefined,
  { common }: Words,
  numbers: Intl.NumberFormat
): string | undefined {
  const ects = ectsOf(credits);
  if (ects !== undefined) return common.units.ects(numbers.format(ects));
  const [first] = credits ?? [];
  if (!first) return undefined;
  const value = numbers.format(first.value);
  return first.scheme === 'unnamed'
    ? common.units.creditsUnnamed(first.value, value)
    : common.units.credits(first.value, value, first.scheme);
}

/** A code that is none is shown as it is. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
