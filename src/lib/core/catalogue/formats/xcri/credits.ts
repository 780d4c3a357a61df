import type { Credit } from '../../../kernel/credits';
import { childAt, type XmlElement } from '../../../kernel/xml';
import { wordsOf } from '../xml-words';
import { lineOf, type Reading } from './reading';

export interface ReadCredits {
  readonly credits?: readonly Credit[];
  /** As published, where a part of it is not understood. */
  readonly words?: string;
}

/**
 * `mlo:credit` elements (XCRI-CAP 1.2, credit: scheme, level, value), each in its own scheme. An
 * empty list where every one of them is zero. Where one is not understood none is taken.
 */
export function creditsIn(elements: readonly XmlElement[], reading: Reading): ReadCredits {
  const read = elements.map((element) => creditOf(element, reading));
  if (read.length === 0) return {};
  if (read.includes(undefined)) return { words: elements.map(published).join('; ') };
  return { credits: read.filter((credit) => credit !== undefined && credit.value > 0) as Credit[] };
}

function creditOf(element: XmlElement, { issues, record }: Reading): Credit | undefined {
  const scheme = wordsOf(childAt(element, 'scheme'));
  const level = wordsOf(childAt(element, 'level'));
  const text = wordsOf(childAt(element, 'value'));
  const value = /^\d{1,5}(?:\.\d{1,3})?$/.test(text) ? Number(text) : undefined;
  if (value === undefined || (scheme === '' && value > 0)) {
    issues.add('value-not-understood', lineOf(element), { record, value: published(element) });
    return undefined;
  }
  const isEcts = /\bECTS\b|European Credit Transfer/i.test(scheme);
  return { scheme: isEcts ? 'ects' : scheme, value, ...(level !== '' && { level }) };
}

function published(element: XmlElement): string {
  const parts = ['value', 'scheme', 'level'].map((name) => wordsOf(childAt(element, name)));
  return parts.filter((part) => part !== '').join(' ') || wordsOf(element);
}
