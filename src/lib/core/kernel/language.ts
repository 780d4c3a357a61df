const TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;
/** Codes of ISO 639-2 that name no language: undetermined, several, none, and a local one. */
const NO_LANGUAGE = ['und', 'mul', 'zxx', 'mis'];

/**
 * A language as BCP 47 in lower case, with two letters where it has them (`eng` is `en`);
 * undefined for anything that is no language tag.
 */
export function languageTag(text: string): string | undefined {
  if (!TAG.test(text)) return undefined;
  try {
    const tag = Intl.getCanonicalLocales(text)[0]?.toLowerCase();
    return tag === undefined || NO_LANGUAGE.includes(tag) ? undefined : tag;
  } catch {
    return undefined;
  }
}
