import * as v from 'valibot';
import { parseDay, type Day } from '../../lib/core/kernel/day';
import { languageTag } from '../../lib/core/kernel/language';
import { isCurrency, moneyOf } from '../../lib/core/kernel/money';
import type { Range } from '../../lib/core/kernel/range';
import type { LocalText } from '../../lib/core/kernel/text';
import { PRICE_PURPOSES, PRICE_UNITS, type Cost, type Price } from '../../lib/core/catalogue/model';

/* The small notations of a source file: `6-8`, `30%`, `490 CHF`, `2027-02-01 to 2027-03-28`. */

/** A text in one language each: `{ de: Statik, en: Statics }`. */
export const text = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/)),
    v.pipe(v.string(), v.trim(), v.minLength(1))
  ),
  v.check((texts) => Object.keys(texts).length > 0, 'a text needs at least one language'),
  v.transform((texts): LocalText => texts)
);

export const identifier = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ids are lower case words joined by -')
);

/** BCP 47, in lower case. */
export const language = v.pipe(
  v.string(),
  v.check((tag) => languageTag(tag) === tag, 'write a language as BCP 47 has it, such as "en"')
);

/** `6` or `6-8`. */
export const range = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d+(\.\d+)?-\d+(\.\d+)?$/, 'write 6 or 6-8'))]),
  v.transform((value): Range => {
    if (typeof value === 'number') return { min: value, max: value };
    const [min = 0, max = 0] = value.split('-').map(Number);
    return { min, max };
  }),
  v.check(({ min, max }) => min >= 0 && min <= max, 'a range goes from low to high')
);

/** `30%`, as a share from 0 to 1. */
export const share = v.pipe(
  v.string(),
  v.regex(/^\d{1,3}%$/, 'write 30%'),
  v.transform((value) => Number(value.slice(0, -1)) / 100),
  v.maxValue(1)
);

export const day = v.pipe(
  v.string(),
  v.check((value) => parseDay(value) !== undefined, 'write a day as 2027-02-01'),
  v.transform((value) => value as Day)
);

const MONEY = /^(\d+(?:\.\d+)?) ([A-Z]{3})(?: per ([a-z]+))?$/;
const units: readonly (string | undefined)[] = [undefined, ...PRICE_UNITS];

/** `490 CHF`, or for each unit `25 EUR per month`. */
const money = v.pipe(
  v.string(),
  v.check(
    (value) => {
      const [, , currency = '', unit] = MONEY.exec(value) ?? [];
      return isCurrency(currency) && units.includes(unit);
    },
    `write 490 CHF, 25 EUR per ${PRICE_UNITS.join('|')}, free, not stated or not yet known`
  ),
  v.transform((value): Omit<Price, 'for'> => {
    const [, amount, currency = '', unit] = MONEY.exec(value) ?? [];
    const per = PRICE_UNITS.find((known) => known === unit);
    return { ...moneyOf(Number(amount), currency), ...(per && { per }) };
  })
);

const purposes = v.pipe(
  v.strictObject(
    v.entriesFromList(PRICE_PURPOSES, v.optional(v.union([money, v.literal('free')])))
  ),
  v.transform((entries): Cost => {
    const prices = PRICE_PURPOSES.flatMap((purpose): Price[] => {
      const value = entries[purpose];
      return value === undefined || value === 'free' ? [] : [{ ...value, for: purpose }];
    });
    return prices.length > 0 ? prices : 'free';
  })
);

/** Prices that hold for some people only. */
const listed = v.pipe(
  v.array(
    v.strictObject({
      price: money,
      for: v.optional(v.picklist(PRICE_PURPOSES), 'learning'),
      audience: v.optional(text)
    })
  ),
  v.minLength(1),
  v.transform((prices): Cost =>
    prices.map(({ price, audience, ...rest }): Price => ({
      ...price,
      ...rest,
      ...(audience && { audience })
    }))
  )
);

/**
 * A price, several prices by what they buy or in a list with for whom each is, or one of the three
 * states without one.
 */
export const cost = v.union([
  v.pipe(
    v.literal('free'),
    v.transform((): Cost => 'free')
  ),
  v.pipe(
    v.literal('not stated'),
    v.transform((): Cost => 'not-stated')
  ),
  v.pipe(
    v.literal('not yet known'),
    v.transform((): Cost => 'not-yet-known')
  ),
  v.pipe(
    money,
    v.transform((amount): Cost => [{ ...amount, for: 'learning' }])
  ),
  purposes,
  listed
]);

/** `2027-02-01 to 2027-03-28`, first and last day. */
export const dates = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2} to \d{4}-\d{2}-\d{2}$/, 'write 2027-02-01 to 2027-03-28'),
  v.transform((value) => value.split(' to ').map(parseDay)),
  v.check(
    ([start, end]) => start !== undefined && end !== undefined && start <= end,
    'a run ends after it starts'
  ),
  v.transform(([start, end]) => ({ start: start as Day, end: end as Day }))
);
