import { minorDigits, type Rates } from '../../kernel/money';
import { COST_STATES } from '../published/overview';
import { NOWHERE, type CatalogueColumns } from './columns';

const FREE = COST_STATES.indexOf('free');
const STATED = COST_STATES.indexOf('stated');

/**
 * What every row costs with its certificate in the smallest unit of a currency: 0 where it is
 * free, NaN where that is not known or the catalogue it is from has no rate for it.
 */
export function pricesIn(columns: CatalogueColumns, currency: string): Float64Array {
  const prices = new Float64Array(columns.rows).fill(NaN);
  const cost = columns.numbers('cost');
  const minor = columns.numbers('priceMinor');
  for (const { part, base, rows } of columns.segments) {
    const converters = columns.currencies.map((own) => converter(own, currency, part.head.rates));
    for (let row = base; row < base + rows; row++) {
      if (cost[row] === FREE) prices[row] = 0;
      if (cost[row] !== STATED) continue;
      const place = columns.currency[row] ?? NOWHERE;
      prices[row] = converters[place]?.(minor[row] ?? NaN) ?? NaN;
    }
  }
  return prices;
}

/** The price of one ECTS credit; NaN where price or credits are not stated, or none are given. */
export function perEcts(prices: Float64Array, columns: CatalogueColumns): Float64Array {
  const ects = columns.numbers('ects');
  return prices.map((price, row) => {
    const credits = ects[row] ?? NaN;
    return credits > 0 ? price / credits : NaN;
  });
}

/** As `convertMoney`, made ready for many amounts; undefined without a rate. */
function converter(
  from: string,
  to: string,
  rates: Rates | undefined
): ((minor: number) => number) | undefined {
  if (from === to) return (minor) => minor;
  const fromRate = rateOf(rates, from);
  const toRate = rateOf(rates, to);
  if (fromRate === undefined || toRate === undefined) return undefined;
  const fromUnits = 10 ** minorDigits(from);
  const toUnits = 10 ** minorDigits(to);
  return (minor) => Math.round((minor / fromUnits / fromRate) * toRate * toUnits);
}

function rateOf(rates: Rates | undefined, currency: string): number | undefined {
  if (!rates) return undefined;
  if (currency === rates.base) return 1;
  return Object.hasOwn(rates.perBase, currency) ? rates.perBase[currency] : undefined;
}
