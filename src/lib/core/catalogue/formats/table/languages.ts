import { languageTag } from '../../../kernel/language';
import { foldText } from '../../../kernel/text';

const TAGS = `ar bg ca cs cy da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ko lb lt lv
  mt nl no pl pt ro ru sk sl sq sr sv th tr uk ur vi zh`.split(/\s+/);
const NAMED_IN = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'ca', 'el', 'lt'];
/** Names that the language data has in another form. */
const ALSO: readonly (readonly [string, string])[] = [
  ['اللغة العربية', 'ar'],
  ['mandarin', 'zh'],
  ['castellano', 'es'],
  ['castilian', 'es']
];

let names: ReadonlyMap<string, string> | undefined;

/** A language as BCP 47 in lower case, from its name in its own or a European language. */
export function languageNamed(text: string): string | undefined {
  names ??= allNames();
  return names.get(foldText(text)) ?? languageTag(text.replace('_', '-'));
}

function allNames(): ReadonlyMap<string, string> {
  const found = new Map(ALSO.map(([name, tag]) => [foldText(name), tag]));
  for (const language of [...NAMED_IN, ...TAGS]) {
    const display = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const tag of NAMED_IN.includes(language) ? TAGS : [language]) {
      const name = foldText(display.of(tag) ?? '');
      if (name !== '' && !found.has(name)) found.set(name, tag);
    }
  }
  return found;
}
