/** An amount in the smallest unit of its currency (cents, pence, yen). */
export interface Money {
  /** A whole number. */
  readonly minor: number;
  /** ISO 4217, upper case. */
  readonly currency: string;
}

/** What one unit of `base` is worth in other currencies, and on which day. */
export interface Rates {
  readonly base: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly perBase: Readonly<Record<string, number>>;
}

const digitsByCurrency = new Map<string, number>();

/** Decimal places of a currency (2 for EUR, 0 for JPY), from the language's own currency data. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

export function moneyOf(amount: number, currency: string): Money {
  return { minor: Math.round(amount * 10 ** minorDigits(currency)), currency };
}

export function amountOf(money: Money): number {
  return money.minor / 10 ** minorDigits(money.currency);
}

/** The same value in another currency, rounded to its smallest unit; undefined without a rate. */
export function convertMoney(money: Money, currency: string, rates: Rates): Money | undefined {
  if (money.currency === currency) return money;
  const from = rateOf(rates, money.currency);
  const to = rateOf(rates, currency);
  if (from === undefined || to === undefined) return undefined;
  return moneyOf((amountOf(money) / from) * to, currency);
}

function rateOf(rates: Rates, currency: string): number | undefined {
  return currency === rates.base ? 1 : rates.perBase[currency];
}

/** One sum per currency, in the order in which the currencies first appear. */
export function sumByCurrency(items: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of items) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}
