import { countryCode } from '../../kernel/country';
import { ASSESSMENT_CODES, ECTS_CODE, MODE_CODES } from '../../kernel/european-codes';
import { languageTag } from '../../kernel/language';
import type { Range } from '../../kernel/range';
import type {
  AssessmentKind,
  Coded,
  ParticipationForm,
  SupervisionKind
} from '../../kernel/standard-elements';
import type { LocalText } from '../../kernel/text';
import { asList, asText, get, type JsonValue } from '../../kernel/json';
import { idOf } from '../json';
import { textOf } from '../values';

/* The controlled vocabularies of the EU that European credentials take their concepts from. */

/** The label of a SKOS concept. */
export function conceptName(concept: JsonValue | undefined): LocalText | undefined {
  return textOf(get(asList(concept)[0], 'prefLabel'));
}

/**
 * The code of a concept in the given vocabulary: the last part of its address, or its `notation`
 * where it has no address (as attestations of EBSI write it).
 */
export function conceptCode(
  concept: JsonValue | undefined,
  vocabulary: string
): string | undefined {
  const node = asList(concept)[0];
  const address = idOf(node);
  if (address === undefined) return asText(get(node, 'notation'));
  const at = address.indexOf(`/${vocabulary}/`);
  return at < 0 ? undefined : address.slice(at + vocabulary.length + 2);
}

export function conceptCountry(concept: JsonValue | undefined): string | undefined {
  const code = conceptCode(concept, 'country');
  return code === undefined ? undefined : countryCode(code);
}

export function conceptLanguage(concept: JsonValue): string | undefined {
  const code = conceptCode(concept, 'language');
  return code === undefined ? undefined : languageTag(code);
}

/** ISCED-F 2013, two to four digits. */
export function iscedOf(concept: JsonValue): string | undefined {
  const code = conceptCode(concept, 'isced-f');
  return code !== undefined && /^\d{2,4}$/.test(code) ? code : undefined;
}

/** ECTS in the vocabulary "education-credit". */
export const ECTS = `http://data.europa.eu/snb/education-credit/${ECTS_CODE}`;

/** `ects`, the name that the file gives to another system, or `unnamed`. */
export function creditScheme(framework: JsonValue | undefined): string {
  const code = conceptCode(framework, 'education-credit');
  if (code === ECTS_CODE || code === 'ECTS') return 'ects';
  return Object.values(conceptName(framework) ?? {})[0] ?? 'unnamed';
}

export function eqfOf(levels: readonly JsonValue[]): Range | undefined {
  const numbers = levels
    .map((level) => Number(conceptCode(level, 'eqf')))
    .filter((level) => level >= 1 && level <= 8);
  return numbers.length > 0
    ? numbers.reduce<Range>(
        ({ min, max }, level) => ({ min: Math.min(min, level), max: Math.max(max, level) }),
        { min: 8, max: 1 }
      )
    : undefined;
}

/** The vocabulary "Supervision and verification", by code and by English label. */
const SUPERVISION: Readonly<Record<string, SupervisionKind>> = {
  c598449d64: 'unsupervised-unidentified',
  'unsupervised without id verification': 'unsupervised-unidentified',
  'supervised without id verification': 'supervised-unidentified',
  'supervised online with id verification': 'supervised-online-identified',
  'supervised onsite with id verification': 'supervised-onsite-identified'
};

export function participationOf(mode: JsonValue | undefined): Coded<ParticipationForm> | undefined {
  return coded(mode, 'learning-assessment', MODE_CODES);
}

export function supervisionOf(concept: JsonValue | undefined): Coded<SupervisionKind> | undefined {
  return coded(concept, 'supervision-verification', SUPERVISION);
}

export function assessmentOf(concept: JsonValue | undefined): Coded<AssessmentKind> | undefined {
  return coded(concept, 'assessment', ASSESSMENT_CODES);
}

/** By the concept's code, else by its English label, else in its own words. */
function coded<Code extends string>(
  concept: JsonValue | undefined,
  vocabulary: string,
  codes: Readonly<Record<string, Code>>
): Coded<Code> | undefined {
  const text = conceptName(concept);
  const keys = [conceptCode(concept, vocabulary), text?.['en']?.toLowerCase()];
  const key = keys.find((each) => each !== undefined && Object.hasOwn(codes, each));
  const code = key === undefined ? undefined : codes[key];
  if (code) return { code };
  return text && { text };
}
