import { asText, type JsonValue } from '../../kernel/json';
import { minorDigits, type Money } from '../../kernel/money';
import type { LocalText } from '../../kernel/text';
import { parseMinor } from '../free-text/amount';
import { currenciesOf, oneCurrency } from '../free-text/currency';
import { readPrice } from '../free-text/price';
import type { Cost, Price, PricePurpose, PriceUnit } from '../model';
import { notUnderstood, published, type Reading } from './json-facts';

const LONGEST_WORDS = 2000;

/** One price as a format states it. */
export interface StatedPrice {
  readonly amount: Money | 'free' | 'not-yet-known' | undefined;
  readonly for: PricePurpose;
  readonly per?: PriceUnit;
  readonly audience?: LocalText;
  /** The words of it in the file. */
  readonly words: string;
}

export interface ReadCost {
  readonly cost: Cost;
  /** Where it was not understood. */
  readonly words?: string;
}

/**
 * An amount beside its currency. An amount that is not understood, or one without a currency
 * (unless it is 0), is an issue and undefined.
 */
export function moneyIn(
  amount: JsonValue | undefined,
  currency: JsonValue | undefined,
  reading: Reading
): StatedPrice['amount'] {
  if (amount === undefined || amount === null) return undefined;
  const named = asText(currency)?.trim() ?? '';
  const code = named === '' ? undefined : oneCurrency([currenciesOf(named, named)], undefined);
  const money = amountIn(amount, code);
  if (money === undefined) notUnderstood(reading, [published(amount), named].join(' ').trim());
  return money;
}

function amountIn(amount: JsonValue, code: string | undefined): StatedPrice['amount'] {
  if (amount === 0) return 'free';
  if (typeof amount === 'number') return code === undefined ? undefined : exactMoney(amount, code);
  if (typeof amount !== 'string') return undefined;
  const text = amount.trim();
  if (/^0+(?:\.0+)?$/.test(text)) return 'free';
  const minor = code === undefined ? undefined : parseMinor(text, code);
  if (code !== undefined && minor !== undefined) return { minor, currency: code };
  const read = readPrice(text, code === undefined ? {} : { currency: code });
  if (read === 'free' || read === 'not-yet-known') return read;
  const [price, second] = Array.isArray(read) ? (read as readonly Price[]) : [];
  return price && !second && price.for === 'learning' && !price.per && !price.audience
    ? { minor: price.minor, currency: price.currency }
    : undefined;
}

/** An amount that its currency can express: 10.005 EUR is none. */
function exactMoney(amount: number, currency: string): Money | undefined {
  const exact = amount * 10 ** minorDigits(currency);
  const minor = Math.round(exact);
  return amount > 0 && Number.isSafeInteger(minor) && Math.abs(exact - minor) < 1e-6 * exact
    ? { minor, currency }
    : undefined;
}

/**
 * The cost that all the prices of something make up. One that was not understood, or two amounts
 * for the same thing, leave it not stated, as a list that is not complete would be too low.
 */
export function costOf(prices: readonly StatedPrice[], reading: Reading): ReadCost {
  if (prices.length === 0) return { cost: 'not-stated' };
  const words = prices
    .map((price) => price.words)
    .join('; ')
    .slice(0, LONGEST_WORDS);
  const byThing = new Map<string, StatedPrice>();
  for (const price of prices) {
    if (price.amount === undefined) return { cost: 'not-stated', words };
    const thing = JSON.stringify([price.for, price.per, price.audience]);
    const known = byThing.get(thing);
    if (known && JSON.stringify(known.amount) !== JSON.stringify(price.amount)) {
      const { issues, place, record } = reading;
      issues.add('values-contradict', place, { record, value: known.words, other: price.words });
      return { cost: 'not-stated', words };
    }
    byThing.set(thing, known ?? price);
  }
  const all = [...byThing.values()];
  if (all.every(({ amount }) => amount === 'free')) return { cost: 'free' };
  if (all.every(({ amount }) => amount === 'not-yet-known')) return { cost: 'not-yet-known' };
  if (all.some(({ amount }) => amount === 'not-yet-known')) return { cost: 'not-stated', words };
  const currency = all.flatMap(({ amount }) => (typeof amount === 'object' ? [amount] : []))[0]
    ?.currency;
  return {
    cost: all.flatMap((price): Price[] => {
      const { amount, per, audience } = price;
      // What is free for everybody need not be listed beside what costs something.
      if (amount === 'free' && !audience) return [];
      const money = typeof amount === 'object' ? amount : { minor: 0, currency: currency ?? '' };
      return [{ ...money, for: price.for, ...(per && { per }), ...(audience && { audience }) }];
    })
  };
}
