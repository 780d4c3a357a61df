/**
 * A text in one or several languages, by BCP 47 tag in lower case.
 * `und` stands for a text whose language was not stated.
 */
export type LocalText = Readonly<Record<string, string>>;

export interface PickedText {
  readonly text: string;
  /** The language of the text; absent where it was not stated. */
  readonly lang?: string;
}

export function plainText(text: string, lang = 'und'): LocalText {
  return { [lang]: text };
}

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/**
 * The text in the first of the wanted languages that exists, else in English, else in the first
 * language there is. A wanted `de` finds `de-ch` and the other way round.
 */
export function pickText(text: LocalText, wanted: readonly string[]): PickedText {
  const tags = Object.keys(text);
  for (const want of [...wanted, 'en']) {
    const tag =
      tags.find((candidate) => candidate === want) ??
      tags.find((candidate) => baseOf(candidate) === baseOf(want));
    if (tag !== undefined) return picked(text, tag);
  }
  const first = tags[0];
  return first === undefined ? { text: '' } : picked(text, first);
}

function picked(text: LocalText, tag: string): PickedText {
  const found = { text: text[tag] ?? '' };
  return tag === 'und' ? found : { ...found, lang: tag };
}

/** Lower case, without accents and doubled spaces: for searching and for comparing names. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
