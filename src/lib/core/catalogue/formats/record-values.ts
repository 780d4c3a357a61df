import { countryCode } from '../../kernel/country';
import type { Credit } from '../../kernel/credits';
import { parseDay, type Day } from '../../kernel/day';
import type { JsonValue } from '../../kernel/json';
import { languageTag } from '../../kernel/language';
import { isCurrency } from '../../kernel/money';
import type { Range } from '../../kernel/range';
import { broadField } from '../../kernel/standard-elements';
import type { LocalText } from '../../kernel/text';
import {
  FREE_TEXTS,
  PRICE_PURPOSES,
  PRICE_UNITS,
  type AsPublished,
  type Cost,
  type Length,
  type Price
} from '../model';
import type { RuleSource } from '../rule';
import {
  either,
  listOf,
  mapOf,
  objectOf,
  oneOf,
  scalar,
  wholeListOf,
  type Shape
} from './record-shape';

/* The values that records are made of. */

/** What readers cut off at 20,000 characters ends in three dots, which are one more. */
const LONGEST_TEXT = 20_001;
const LONGEST_ID = 2000;

function isText(value: JsonValue): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT;
}

export const text = scalar(isText);
export const id = scalar((value): value is string => isText(value) && value.length <= LONGEST_ID);
/** A record may name no provider, which an empty id stands for. */
export const idOrNone = scalar(
  (value): value is string => value === '' || (isText(value) && value.length <= LONGEST_ID)
);
export const flag = scalar((value): value is boolean => typeof value === 'boolean');
export const day: Shape<Day> = (value, path, report) => {
  const read = typeof value === 'string' ? parseDay(value) : undefined;
  if (read === undefined) report(path, value);
  return read;
};
export const language = scalar(
  (value): value is string => typeof value === 'string' && languageTag(value) === value
);
export const country = scalar(
  (value): value is string => typeof value === 'string' && countryCode(value) === value
);
export const webPage = scalar(
  (value): value is string => isText(value) && /^https?:\/\/\S+$/i.test(value)
);
export const field = scalar(
  (value): value is string => typeof value === 'string' && broadField(value) !== undefined
);
export const share = number(0, 1);

export function number(min: number, max: number): Shape<number> {
  return scalar(
    (value): value is number => typeof value === 'number' && value >= min && value <= max
  );
}

function wholeNumber(min: number): Shape<number> {
  return scalar((value): value is number => Number.isSafeInteger(value) && Number(value) >= min);
}

const isLanguageKey = (key: string) => key === 'und' || languageTag(key) === key;
const texts = mapOf(text, isLanguageKey);
export const localText: Shape<LocalText> = (value, path, report) => {
  const read = texts(value, path, report);
  if (read && Object.keys(read).length > 0) return read;
  if (read) report(path, value);
  return undefined;
};
export const names = mapOf(localText, (key) => key.length <= LONGEST_ID);

export function range(min: number, max: number): Shape<Range> {
  const ends = objectOf<Range>({
    min: { shape: number(min, max), is: 'needed' },
    max: { shape: number(min, max), is: 'needed' }
  });
  return (value, path, report) => {
    const read = ends(value, path, report);
    if (!read || read.min <= read.max) return read;
    report(path, value);
    return undefined;
  };
}

const MOST = 1_000_000;
export const amount = range(0, MOST);
export const eqf = range(1, 8);
const isWord = (value: JsonValue) => typeof value === 'string';
export const length: Shape<Length> = either(isWord, oneOf(['self-paced', 'variable']), amount);

export const credits = wholeListOf(
  objectOf<Credit>({
    scheme: { shape: text, is: 'needed' },
    value: { shape: number(0, MOST), is: 'needed' },
    level: { shape: text }
  }),
  0
);

const currency = scalar((value): value is string => typeof value === 'string' && isCurrency(value));
const price = objectOf<Price>({
  minor: { shape: wholeNumber(0), is: 'needed' },
  currency: { shape: currency, is: 'needed' },
  for: { shape: oneOf(PRICE_PURPOSES), is: 'needed' },
  per: { shape: oneOf(PRICE_UNITS), is: 'decisive' },
  audience: { shape: localText, is: 'decisive' }
});
export const cost: Shape<Cost> = either(
  isWord,
  oneOf(['free', 'not-stated', 'not-yet-known']),
  wholeListOf(price, 1)
);

export const asPublished: Shape<AsPublished> = objectOf<AsPublished>(
  Object.fromEntries(FREE_TEXTS.map((name) => [name, { shape: text }]))
);

export const RULE_SOURCE = objectOf<RuleSource>({
  sentence: { shape: localText },
  url: { shape: webPage },
  version: { shape: text },
  validFrom: { shape: day }
});

export const localTexts = listOf(localText);
export const idList = listOf(id);
