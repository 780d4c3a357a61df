import type { Range } from '../../kernel/range';
import { anyOf } from './plain';
import { smallNumber, timeUnit, type TimeUnit } from './units';

/** So many units of time: `4-6 weeks`, `a year`, `30.0 h`. */
export interface Quantity {
  readonly amount: Range;
  readonly unit: TimeUnit;
}

/** Words before a quantity that do not change it. */
const ROUND_ABOUT = new RegExp(
  String.raw`^${anyOf(String.raw`
  approx|approximately|about|around|ca|circa|roughly|etwa|rund|ungefahr|environ|env|aprox|
  aproximadamente|alrededor de|ongeveer|cerca de|aproximadament|περιπου|apie
  `)}\.? |^[~≈] ?`
);
const NUMBER = String.raw`(\d[\d.,]*|\p{L}+)`;
const TO = String.raw`(?: ?- ?| (?:to|bis|a|tot|ate|fins a|εως|iki|or|oder|ou|o) )`;
const SINGLE = new RegExp(`^${NUMBER} (\\S+)$`, 'u');
const RANGE = new RegExp(`^${NUMBER}(?: (\\S+?))?${TO}${NUMBER} (\\S+)$`, 'u');

/**
 * One quantity and nothing else, from text that `plainWords` made. Undefined where a range goes
 * down, or from one unit to another.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const bare = spaced(text.replace(ROUND_ABOUT, '').replace(/^half an? /, 'half '));
  const single = SINGLE.exec(bare);
  if (single) return quantity(single[1], single[1], single[2]);
  const [, from, fromUnit, to, unit] = RANGE.exec(bare) ?? [];
  if (fromUnit !== undefined && timeUnit(fromUnit) !== timeUnit(unit ?? '')) return undefined;
  return quantity(from, to, unit);
}

/** `6wks`, `4-week`: a space between number and unit. */
function spaced(text: string): string {
  return text.replace(/(\d)-?(\p{L})/gu, '$1 $2').trim();
}

function quantity(from = '', to = '', word = ''): Quantity | undefined {
  const min = smallNumber(from);
  const max = smallNumber(to);
  const unit = timeUnit(word);
  if (min === undefined || max === undefined || unit === undefined || min > max) return undefined;
  return { amount: { min, max }, unit };
}
