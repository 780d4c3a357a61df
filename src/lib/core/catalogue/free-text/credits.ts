import type { Credit } from '../../kernel/credits';
import { anyOf, plainWords } from './plain';
import { smallNumber } from './units';

const NONE = /^(?:no credits?|none|keine|sans credits?|sin creditos|geen)$/;
/** System, value, words, and the level with the framework that it is of. */
const STATED = new RegExp(
  String.raw`^(?:([a-z]{2,6}) )?(\d+(?:[.,]\d+)?)(?: ?([a-z][a-z -]*?))?` +
    String.raw`(?: at)?(?: ([a-z]{3,5}))?(?: ?level ([a-z0-9]{1,3}))?$`
);
/** Credit systems that are named by themselves, without a word for credits. */
const ABBREVIATED = /^(?:ects(?:-?lp)?|cats|scqf|ecvet|cfu|cp|lp|kp|ec|hp|ects-punkte)$/;
const CREDIT_WORD = new RegExp(
  String.raw`[ -]?\b${anyOf(String.raw`
  credit (?:points?|hours?)|credits?|points?|punkte|leistungspunkte|creditos|studiepunten|
  crediti
  `)}$`
);

/**
 * Credits in words: "5 ECTS", "60 CATS points at FHEQ level 7", several joined by `/` or
 * `;`. An empty list where it says that none are given. A bare number ("5.00") counts in the
 * given scheme. Undefined where the system is not named, and for a range.
 */
export function readCredits(
  text: string,
  { scheme }: { readonly scheme?: string } = {}
): readonly Credit[] | undefined {
  const plain = plainWords(text);
  if (!plain) return undefined;
  if (NONE.test(plain)) return [];
  const credits: Credit[] = [];
  for (const part of plain.replace(/[()]/g, '/').split(/[/;]/)) {
    if (part.trim() === '') continue;
    const credit = oneCredit(part.trim(), scheme);
    if (!credit || credits.some((other) => other.scheme === credit.scheme)) return undefined;
    credits.push(credit);
  }
  return credits.every(({ value }) => value === 0) ? [] : credits;
}

function oneCredit(plain: string, scheme: string | undefined): Credit | undefined {
  const match = STATED.exec(plain);
  const value = match?.[2] === undefined ? undefined : smallNumber(match[2]);
  if (!match || value === undefined) return undefined;
  const [, before, , words = '', framework, step] = match;
  const after = words.replace(CREDIT_WORD, '').trim();
  if (before !== undefined && after !== '') return undefined;
  if (after !== '' && after === words && !ABBREVIATED.test(after)) return undefined;
  if (before !== undefined && !ABBREVIATED.test(before)) return undefined;
  const named = before ?? (after === '' ? scheme : after);
  if (named === undefined) return undefined;
  const level = step && [framework?.toUpperCase(), step.toUpperCase()].filter(Boolean).join(' ');
  return { scheme: schemeName(named), value, ...(level !== undefined && { level }) };
}

/** `ects` however it is written; other names as they are, abbreviations in capitals. */
export function schemeName(name: string): string {
  if (/^ects(?:-?lp)?$/i.test(name)) return 'ects';
  return /^[a-z]{2,5}$/.test(name) ? name.toUpperCase() : name;
}
