import { asText, type JsonValue } from '../../kernel/json';
import type { LocalText } from '../../kernel/text';
import { plainWords } from '../free-text/plain';
import { purposeOf } from '../free-text/price-words';
import { PRICE_PURPOSES, PRICE_UNITS, type PricePurpose, type PriceUnit } from '../model';
import { at, notUnderstood, published, unknownValue, type Reading } from './json-facts';
import { plainValue, valuesAt, type LdDocument, type LdNode } from './json-ld';
import { costOf, moneyIn, type ReadCost, type StatedPrice } from './json-price';
import { firstTextOf, localTextOf } from './json-text';

/** What something costs by its `offers`, else by `isAccessibleForFree`. */
export function costIn(
  document: LdDocument,
  node: LdNode,
  reading: Reading,
  lang: string
): ReadCost {
  const here = at(reading, 'offers');
  const offers = document.nodesAt(node, 'offers').flatMap((offer) => offersIn(document, offer));
  const several = offers.length > 1;
  const prices = offers.flatMap((offer) => pricesOf(document, offer, { here, lang, several }));
  if (prices.length > 0) return costOf(prices, here);
  const free = plainValue(valuesAt(node, 'isAccessibleForFree')[0]);
  const isFree = free === true || /^true$/i.test(asText(free) ?? '');
  return { cost: isFree ? 'free' : 'not-stated' };
}

function offersIn(document: LdDocument, offer: LdNode): readonly LdNode[] {
  const inner = document.nodesAt(offer, 'offers');
  return inner.length > 0 ? inner : [offer];
}

interface Around {
  readonly here: Reading;
  readonly lang: string;
  readonly several: boolean;
}

function pricesOf(document: LdDocument, offer: LdNode, around: Around): readonly StatedPrice[] {
  const { here } = around;
  const specifications = document.nodesAt(offer, 'priceSpecification');
  const holders = specifications.length > 0 ? specifications : [offer];
  const category = firstTextOf(valuesAt(offer, 'category')[0]) ?? '';
  return holders.flatMap((holder): readonly StatedPrice[] => {
    const first = (name: string) =>
      plainValue(valuesAt(holder, name)[0] ?? valuesAt(offer, name)[0]);
    const [low, high] = [
      first('lowPrice') ?? first('minPrice'),
      first('highPrice') ?? first('maxPrice')
    ];
    const isRange = low !== undefined && low !== high;
    const price = first('price') ?? (isRange ? undefined : low);
    const currency = first('priceCurrency');
    const isFree = price === undefined && !isRange && /^free$/i.test(category);
    if (price === undefined && !isRange && !isFree) return [];
    const words = wordsOf(
      isRange && price === undefined ? [low, high] : [price],
      currency,
      category
    );
    const meaning = meaningOf(category, offer, around);
    if (!meaning) return [];
    const per = unitOf(firstTextOf(first('unitText')) ?? firstTextOf(first('unitCode')));
    const known =
      per !== undefined && !UNCLEAR_CATEGORIES.test(category) && !(isRange && price === undefined);
    if (!known) notUnderstood(here, words);
    const amount = isFree ? 'free' : known ? moneyIn(price, currency, here) : undefined;
    return [{ amount, words, ...meaning, ...(per !== undefined && per !== 'whole' && { per }) }];
  });
}

function wordsOf(
  amounts: readonly (JsonValue | undefined)[],
  ...more: readonly (JsonValue | undefined)[]
): string {
  const sum = amounts.map((amount) => published(amount ?? null)).join('–');
  return [sum, ...more.map((one) => asText(one))].filter(Boolean).join(' ');
}

interface Meaning {
  readonly for: PricePurpose;
  readonly audience?: LocalText;
}

/** Of these an amount says what one pays at least, or does not say how often. */
const UNCLEAR_CATEGORIES = /^(?:subscription|partially free)$/i;

const WHOLE_CATEGORIES = /^(?:|free|paid|partially free|subscription|course)$/i;

/**
 * What an offer buys, and for whom, by its category: `certificate`, or "Resident Tuition", which
 * is tuition for residents. What buys something else (a room) is left out and reported.
 */
function meaningOf(
  category: string,
  offer: LdNode,
  { here, lang, several }: Around
): Meaning | undefined {
  const customer = localTextOf([...valuesAt(offer, 'eligibleCustomerType')], lang);
  const name = several ? localTextOf([...valuesAt(offer, 'name')], lang) : undefined;
  const audience = customer ?? name;
  const own = PRICE_PURPOSES.find((purpose) => purpose === category);
  const purpose =
    own ?? (WHOLE_CATEGORIES.test(category) ? 'learning' : purposeOf(plainWords(category) ?? '?'));
  if (purpose) return { for: purpose, ...(audience && { audience }) };
  const last = purposeOf(plainWords(category)?.split(' ').at(-1) ?? '?');
  if (last) return { for: last, audience: audience ?? { [lang]: category } };
  unknownValue(here, category);
  return undefined;
}

const UNIT_CODES: Readonly<Record<string, PriceUnit>> = {
  HUR: 'hour',
  WEE: 'week',
  MON: 'month',
  ANN: 'year'
};

/** UN/CEFACT codes and plain words; `whole` where no unit is named. */
function unitOf(text: string | undefined): PriceUnit | 'whole' | undefined {
  if (text === undefined || text === 'C62') return 'whole';
  const word = text.toLowerCase().replace(/^per /, '');
  return (
    PRICE_UNITS.find((unit) => unit === word) ??
    (Object.hasOwn(UNIT_CODES, text) ? UNIT_CODES[text] : undefined)
  );
}

/** When one can enrol, where the offers say so. */
export function enrolmentIn(
  document: LdDocument,
  node: LdNode
): {
  readonly from: JsonValue | undefined;
  readonly by: JsonValue | undefined;
} {
  const offers = document.nodesAt(node, 'offers');
  const first = (...names: readonly string[]) =>
    offers.flatMap((offer) => valuesAt(offer, ...names)).map(plainValue)[0];
  return {
    from: plainValue(valuesAt(node, 'applicationStartDate')[0]) ?? first('availabilityStarts'),
    by: plainValue(valuesAt(node, 'applicationDeadline')[0]) ?? first('availabilityEnds')
  };
}
