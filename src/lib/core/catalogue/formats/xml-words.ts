import { textOfHtml } from '../../kernel/html';
import { languageTag } from '../../kernel/language';
import type { LocalText } from '../../kernel/text';
import { attributeOf, type XmlElement, type XmlNode } from '../../kernel/xml';

/* The words of an XML feed, whose texts are plain, XHTML, or HTML written as text. */

const BLOCKS = ['p', 'div', 'section', 'br', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tr'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const UNSEEN = ['script', 'style'];
const LONGEST_TEXT = 20_000;

/**
 * The words inside an element as plain text; what is a block of its own in XHTML stands in a line
 * of its own. What is longer than 20,000 characters is cut off and ends in three dots.
 */
export function wordsOf(element: XmlElement | undefined): string {
  const raw = (element?.children ?? []).map(rawWords).join('');
  const plain = /<\/?[a-z][^<>]*>|&(?:[a-z]+|#39);/i.test(raw) ? textOfHtml(raw) : raw;
  const lines = plain.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return shorten(lines.filter((line) => line !== '').join('\n'));
}

function rawWords(node: XmlNode): string {
  if (node.kind === 'text') return node.text.replace(/\s+/g, ' ');
  if (node.kind === 'instruction') return '';
  const name = node.local.toLowerCase();
  if (UNSEEN.includes(name)) return '';
  const inside = node.children.map(rawWords).join('');
  return BLOCKS.includes(name) || HEADINGS.includes(name) ? `\n${inside}\n` : inside;
}

/** The language of what stands in an element (`xml:lang`), else the one around it. */
export function languageIn(element: XmlElement, around: string): string {
  return languageTag(attributeOf(element, 'lang') ?? '') ?? around;
}

/**
 * Elements that say the same in several languages; of two in one language the first counts.
 * Undefined where none has words.
 */
export function localText(elements: readonly XmlElement[], lang: string): LocalText | undefined {
  return byLanguage(elements, lang, ([first = '']) => first);
}

/** Elements that each say something else: those in one language become lines of one text. */
export function localLines(elements: readonly XmlElement[], lang: string): LocalText | undefined {
  return byLanguage(elements, lang, (texts) => shorten(texts.join('\n')));
}

function byLanguage(
  elements: readonly XmlElement[],
  lang: string,
  textOf: (different: readonly string[]) => string
): LocalText | undefined {
  const found = new Map<string, Set<string>>();
  for (const element of elements) {
    const words = wordsOf(element);
    if (words === '') continue;
    const language = languageIn(element, lang);
    found.set(language, (found.get(language) ?? new Set()).add(words));
  }
  if (found.size === 0) return undefined;
  return Object.fromEntries([...found].map(([language, texts]) => [language, textOf([...texts])]));
}

function shorten(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
