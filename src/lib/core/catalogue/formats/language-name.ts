import { languageTag } from '../../kernel/language';

/** Languages that are often named in English words instead of by their tag. */
const TAGS = `ar bg ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lt lv mt nl
  no pl pt ro ru sk sl sr sv th tr uk vi zh`.split(/\s+/);

let names: ReadonlyMap<string, string> | undefined;

/** A language as BCP 47 in lower case, from a tag (`nld`) or from its English name (`Dutch`). */
export function languageOf(text: string): string | undefined {
  const word = text.trim();
  names ??= englishNames();
  return names.get(word.toLowerCase()) ?? languageTag(word.replace('_', '-'));
}

function englishNames(): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames('en', { type: 'language' });
  return new Map(TAGS.map((tag) => [(display.of(tag) ?? tag).toLowerCase(), tag]));
}
