import { asText, get, isObject, type JsonValue } from '../../kernel/json';
import type { Credit } from '../../kernel/credits';
import { countryCode } from '../../kernel/country';
import { exactly, type Range } from '../../kernel/range';
import type { ParticipationForm } from '../../kernel/standard-elements';
import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { ProviderId } from '../ids';
import type { StackLevel } from '../kinds';
import type { Provider, ProviderKind } from '../model';
import { amountIn, eqfIn, unknownValue, webAddress, type Reading } from './json-facts';
import {
  isLocalId,
  localName,
  plainValue,
  valuesAt,
  type LdDocument,
  type LdNode
} from './json-ld';
import { firstTextOf, localTextOf } from './json-text';
import { madeId } from './made-id';

/** The text of a property; of two in one language the first. */
export function textAt(
  node: LdNode,
  lang: string,
  ...names: readonly string[]
): LocalText | undefined {
  return localTextOf([...valuesAt(node, ...names)], lang);
}

const KINDS: Readonly<Record<string, ProviderKind>> = {
  Corporation: 'company',
  School: 'school',
  GovernmentOrganization: 'public-body'
};

/** The organisation behind a record, named on it or on what it stands in. */
export function providerOf(document: LdDocument, node: LdNode, lang: string): Provider | undefined {
  for (const value of valuesAt(node, 'provider', 'offeredBy', 'publisher', 'creator', 'author')) {
    const organisation = document.follow(value);
    const found = organisation ? providerIn(organisation, lang) : namedProvider(value, lang);
    if (found) return found;
  }
  return node.under ? providerOf(document, node.under.node, lang) : undefined;
}

function namedProvider(value: JsonValue, lang: string): Provider | undefined {
  const name = localTextOf(value, lang);
  const text = firstTextOf(value);
  return name && text !== undefined ? { id: madeId(text) as ProviderId, name } : undefined;
}

function providerIn(node: LdNode, lang: string): Provider | undefined {
  const name = textAt(node, lang, 'name', 'legalName', 'alternateName');
  if (!name) return undefined;
  const homepage = webAddress(valuesAt(node, 'url')[0]);
  const own = node.id !== undefined && !isLocalId(node.id) ? node.id : homepage;
  const country = countryIn(valuesAt(node, 'address')[0]);
  const kind = node.types.map((type) => (Object.hasOwn(KINDS, type) ? KINDS[type] : undefined));
  return stated<Provider>({
    id: (own ?? madeId(Object.values(name)[0] ?? '')) as ProviderId,
    name,
    kind: kind.find((one) => one !== undefined),
    country,
    homepage
  });
}

function countryIn(address: JsonValue | undefined): string | undefined {
  const country = get(address, 'addressCountry');
  const code = asText(isObject(country) ? get(country, 'name') : country);
  return code === undefined ? undefined : countryCode(code.trim());
}

const LEVELS: readonly (readonly [RegExp, StackLevel])[] = [
  [/^(?:beginner|basic|introductory|foundation(?:al)?|entry[ -]level)s?$/i, 1],
  [/^intermediate$/i, 2],
  [/^(?:advanced|expert)$/i, 3]
];

export interface ReadLevels {
  readonly level?: StackLevel;
  readonly eqf?: Range;
  readonly nationalLevel?: LocalText;
}

/** `educationalLevel`: a level of the EQF, a word such as "Beginner", or any other system. */
export function levelsIn(values: readonly JsonValue[], lang: string): ReadLevels {
  let found: ReadLevels = {};
  for (const value of values) {
    const text = firstTextOf(value) ?? firstTextOf(get(value, 'termCode')) ?? '';
    const set =
      firstTextOf(get(value, 'inDefinedTermSet')) ??
      firstTextOf(get(value, 'educationalFramework'));
    const isEqf = /\beqf\b|european qualifications framework/i.test(`${set ?? ''} ${text}`);
    const eqf = isEqf ? eqfIn(firstTextOf(get(value, 'termCode')) ?? text) : undefined;
    const level = LEVELS.find(([words]) => words.test(text))?.[1];
    const nationalLevel = localTextOf(value, lang) ?? localTextOf(get(value, 'termCode'), lang);
    if (eqf) {
      const { min, max } = found.eqf ?? eqf;
      found = { ...found, eqf: { min: Math.min(min, eqf.min), max: Math.max(max, eqf.max) } };
    } else if (level && set === undefined) found = { level, ...found };
    else if (nationalLevel) found = { nationalLevel, ...found };
  }
  return found;
}

/**
 * `numberOfCredits`: a number, whose system nobody names, or a value with its unit. A bare 0 says
 * that no credits are given.
 */
export function creditsIn(
  values: readonly JsonValue[],
  reading: Reading
): readonly Credit[] | undefined {
  if (values.length === 0) return undefined;
  const credits: Credit[] = [];
  for (const value of values) {
    const bare = amountIn(plainValue(value));
    const amount = bare ?? amountIn(plainValue(get(value, 'value')));
    const unit = firstTextOf(get(value, 'unitText')) ?? firstTextOf(get(value, 'credentialUnit'));
    if (amount === undefined) unknownValue(reading, value);
    else if (amount > 0 || unit !== undefined) {
      const scheme = unit === undefined ? 'credits' : /^ects\b/i.test(unit) ? 'ects' : unit;
      const level = firstTextOf(get(get(value, 'valueReference'), 'value'));
      credits.push({ scheme, value: amount, ...(level !== undefined && { level }) });
    } else if (values.length === 1) return [];
  }
  return credits.length > 0 ? credits : undefined;
}

const MODES: readonly (readonly [RegExp, ParticipationForm])[] = [
  [/blended|hybrid|mixed/i, 'blended'],
  [/online|mooc|remote|virtual|e-?learning/i, 'online'],
  [/on-?site|on[ -]?campus|in[ -]?person|classroom|face[ -]to[ -]face|offline/i, 'onsite'],
  [/work[ -]?based|apprentice|^work$/i, 'work'],
  [/volunteer/i, 'volunteering']
];
/** Words of the same property that say nothing of where one learns. */
const OTHER_MODES = /full-?\s?time|part-?\s?time|distance|synchronous|self-?\s?paced|instructor/i;

/** How one takes part; online and on site at once is blended. */
export function modeIn(
  values: readonly JsonValue[],
  reading: Reading
): ParticipationForm | undefined {
  const found = new Set<ParticipationForm>();
  for (const value of values) {
    const text = firstTextOf(value);
    if (text === undefined) continue;
    const mode = MODES.find(([words]) => words.test(localName(text)))?.[1];
    if (mode) found.add(mode);
    else if (!OTHER_MODES.test(text)) unknownValue(reading, text);
  }
  if (found.has('online') && found.has('onsite')) return 'blended';
  return MODES.map(([, mode]) => mode).find((mode) => found.has(mode));
}

/** A number or a range with a unit that the given names stand for. */
export function quantityIn(value: JsonValue, units: RegExp): Range | undefined {
  const unit = firstTextOf(get(value, 'unitCode')) ?? firstTextOf(get(value, 'unitText')) ?? '';
  if (!units.test(unit)) return undefined;
  const amount = amountIn(plainValue(get(value, 'value')));
  if (amount !== undefined) return exactly(amount);
  const min = amountIn(plainValue(get(value, 'minValue')));
  const max = amountIn(plainValue(get(value, 'maxValue')));
  return min !== undefined && max !== undefined && min <= max ? { min, max } : undefined;
}
