import type { Money } from '../../kernel/money';
import { plainText, type LocalText } from '../../kernel/text';
import type { Cost, Price, PricePurpose, PriceUnit } from '../model';
import { parseMinor } from './amount';
import { currenciesOf, oneCurrency } from './currency';
import { plainWords } from './plain';
import { audienceOf, purposeOf, saysFree, saysNotYetKnown, unitOf } from './price-words';

export interface PriceContext {
  /** ISO 4217: of amounts without a currency, and of signs that several share (`$`, `kr`). */
  readonly currency?: string;
  /** BCP 47 tag of the words, for those that are kept (for whom a price holds). */
  readonly language?: string;
}

/** One statement of a price: an amount, nothing to pay, or not known yet; and for whom. */
interface Stated {
  readonly amount: Money | 'free' | 'not-yet-known';
  readonly for: PricePurpose;
  readonly per?: PriceUnit;
  readonly audience?: LocalText;
}

/**
 * What something costs, from words: "CHF 2'400.–", "Ireland fee: GBP1250.00; …", "free",
 * "FREE-Add a Verified Certificate for $49 USD", "tba". Undefined where two readings are possible
 * or any word is not understood: "from 50 EUR", a range, `$` without a country, "about 100 €",
 * amounts without a currency.
 */
export function readPrice(text: string, context: PriceContext = {}): Cost | undefined {
  if (plainWords(text) === undefined) return undefined;
  const clauses = text
    .replace(/^\s*free\s*[-–—,:(]\s*(?=\D*certificate)/i, 'free;')
    .split(/[;\n|]/)
    .filter((clause) => clause.trim() !== '');
  const stated = clauses.map((clause) => readClause(clause.trim(), context));
  const things = new Set(stated.map((one) => JSON.stringify([one?.for, one?.audience])));
  // Two amounts for the same thing: it is not said whether both are paid, or which.
  return things.size < stated.length ? undefined : costOf(stated);
}

/** Prices that are listed one by one: all that is paid, each for whom it holds. */
export function readPrices(
  entries: readonly { readonly text: string; readonly audience?: LocalText }[],
  context: PriceContext = {}
): Cost | undefined {
  const [first] = entries;
  if (entries.length === 1 && first && !first.audience) return readPrice(first.text, context);
  const stated = entries.map(({ text, audience }) => {
    const one = readClause(text, context);
    return one && audience ? { ...one, audience } : one;
  });
  const things = new Set(stated.map((one) => JSON.stringify([one?.for, one?.per, one?.audience])));
  return things.size < stated.length ? undefined : costOf(stated);
}

function readClause(clause: string, context: PriceContext): Stated | undefined {
  const [, label, rest] = /^([^:]{1,60}):\s*(\S.*)$/s.exec(clause) ?? [];
  if (label === undefined || rest === undefined) return readStatement(clause, context);
  const stated = readStatement(rest, context);
  if (stated?.for !== 'learning') return undefined;
  const purpose = purposeOf(plainWords(label) ?? '');
  if (purpose) return { ...stated, for: purpose };
  const audience = audienceOf(label.trim());
  return audience === undefined
    ? undefined
    : { ...stated, audience: plainText(audience, context.language) };
}

/** The amount, its signs and the words around it; every one of them has to be understood. */
function readStatement(text: string, { currency }: PriceContext): Stated | undefined {
  const plain = plainWords(text) ?? '';
  if (saysFree(plain)) return { amount: 'free', for: 'learning' };
  if (saysNotYetKnown(plain)) return { amount: 'not-yet-known', for: 'learning' };
  const match = /^(\D*)(\d(?:[\d.,'’ ]*\d)?(?:[.,]-{1,2})?)(.*)$/s.exec(plain);
  if (!match || /-$/.test(match[1] ?? '')) return undefined;
  const [, before = '', digits = '', after = ''] = match;
  const left = signBefore(before.trim(), text);
  const right = signAfter(after.trim(), text);
  const meaning = meaningOf(left.words, right.words);
  const amount = amountOf(digits, [left.codes, right.codes], currency);
  return meaning && amount && { amount, ...meaning };
}

function amountOf(
  digits: string,
  signs: readonly (readonly string[])[],
  expected: string | undefined
): Money | 'free' | undefined {
  const stated = signs.filter((codes) => codes.length > 0);
  const code = oneCurrency(stated, expected);
  if (/^0(?:[.,]0{1,2})?$/.test(digits)) return 'free';
  const minor = code === undefined ? undefined : parseMinor(digits, code);
  return code === undefined || minor === undefined ? undefined : { minor, currency: code };
}

function meaningOf(before: string, after: string): Omit<Stated, 'amount'> | undefined {
  const purpose = purposeOf(before);
  const per = unitOf(after);
  if (per !== undefined) return purpose && { for: purpose, ...(per !== 'whole' && { per }) };
  if (before !== '') return undefined;
  const [, words = '', each = ''] = /^(.*?)( (?:per|pro|par|por) .*)?$/.exec(after) ?? [];
  const purposeAfter = purposeOf(words.replace(/[()]/g, ''));
  const unit = unitOf(each.trim());
  if (!purposeAfter || unit === undefined) return undefined;
  return { for: purposeAfter, ...(unit !== 'whole' && { per: unit }) };
}

interface Sign {
  readonly codes: readonly string[];
  /** What is left beside it. */
  readonly words: string;
}

function signBefore(before: string, text: string): Sign {
  const tokens = before.split(' ');
  for (const length of [2, 1]) {
    const words = tokens.slice(-length);
    const codes = currenciesOf(words.join(''), text);
    if (codes.length > 0) return { codes, words: tokens.slice(0, -length).join(' ') };
  }
  return { codes: [], words: before };
}

function signAfter(after: string, text: string): Sign {
  for (const pattern of [/^[^\s/(]+ [^\s/(]+/, /^[^\s/(]+/]) {
    const words = pattern.exec(after)?.[0] ?? '';
    const codes = currenciesOf(words, text);
    if (codes.length > 0) return { codes, words: after.slice(words.length).trim() };
  }
  return { codes: [], words: after };
}

/** Undefined where a statement is not understood, or a list would not be complete. */
function costOf(all: readonly (Stated | undefined)[]): Cost | undefined {
  const stated = all.filter((one) => one !== undefined);
  if (stated.length === 0 || stated.length < all.length) return undefined;
  if (stated.every(({ amount }) => amount === 'not-yet-known')) return 'not-yet-known';
  if (stated.some((one) => one.amount === 'not-yet-known' && !one.audience)) return undefined;
  const known = stated.filter(({ amount }) => amount !== 'not-yet-known');
  const currency = known.map(({ amount }) => amount).find((a) => typeof a === 'object')?.currency;
  if (currency === undefined) return known.length === stated.length ? 'free' : undefined;
  return known.flatMap(({ amount, ...rest }): Price[] => {
    const money = typeof amount === 'object' ? amount : { minor: 0, currency };
    return money.minor === 0 && !rest.audience ? [] : [{ ...money, ...rest }];
  });
}
