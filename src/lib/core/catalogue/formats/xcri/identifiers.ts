import { attributeOf, childrenOf, type XmlElement } from '../../../kernel/xml';
import { isGlobalId } from '../global-id';
import { wordsOf } from '../xml-words';

/** What an element is called: the identifier that stands for it, its codes, its address. */
export interface Identifiers {
  /** As published: an address, or a code that only counts within its provider. */
  readonly id?: string;
  readonly codes: readonly string[];
  readonly homepage?: string;
}

/**
 * `dc:identifier` and `mlo:url` of an element (XCRI-CAP 1.2, Data Definitions, identifier): the
 * one without an `xsi:type` stands for it, of several the first that is unique in the world.
 */
export function identifiersOf(element: XmlElement): Identifiers {
  const given = childrenOf(element, 'identifier').flatMap((identifier) => {
    const text = wordsOf(identifier);
    const typed = attributeOf(identifier, 'type') !== undefined;
    return text === '' ? [] : [{ text, typed }];
  });
  const plain = given.filter(({ typed }) => !typed);
  const chosen = plain.find(({ text }) => isGlobalId(text)) ?? plain[0] ?? given[0];
  const url = wordsOf(childrenOf(element, 'url')[0]);
  const homepage = [url, chosen?.text ?? ''].find((text) => /^https?:\/\/\S+$/i.test(text));
  const id = chosen?.text ?? (homepage === url && url !== '' ? url : undefined);
  return {
    ...(id !== undefined && { id }),
    codes: [...new Set(given.map(({ text }) => text))].filter((text) => text !== id),
    ...(homepage !== undefined && { homepage })
  };
}
