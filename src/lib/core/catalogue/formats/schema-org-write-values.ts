import type { Credit } from '../../kernel/credits';
import type { JsonObject, JsonValue } from '../../kernel/json';
import { amountOf } from '../../kernel/money';
import type { Range } from '../../kernel/range';
import type { LocalText } from '../../kernel/text';
import type { Cost, Offering, Price } from '../model';

/** The members of a node; what is undefined or an empty list is left out. */
export type Draft = Readonly<Record<string, JsonValue | undefined>>;

export function node(type: JsonValue, members: Draft): JsonObject {
  const stated = Object.entries(members).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)
  );
  return { '@type': type, ...Object.fromEntries(stated) };
}

/** A plain string where no language is stated, else one object for each language. */
export function textValue(text: LocalText | undefined): JsonValue | undefined {
  if (!text) return undefined;
  const values = Object.entries(text).map(([tag, words]) =>
    tag === 'und' ? words : { '@language': tag, '@value': words }
  );
  return values.length === 1 ? values[0] : values;
}

export function creditsValue(credits: readonly Credit[] | undefined): JsonValue | undefined {
  if (credits?.length === 0) return 0;
  return credits?.map(({ scheme, value, level }) =>
    node('QuantitativeValue', {
      value,
      unitText: scheme === 'ects' ? 'ECTS' : scheme,
      valueReference:
        level === undefined ? undefined : node('PropertyValue', { name: 'level', value: level })
    })
  );
}

const LEVELS = { 1: 'Beginner', 2: 'Intermediate', 3: 'Advanced' } as const;

export function levelsValue({
  level,
  eqf,
  nationalLevel
}: Pick<Offering, 'level' | 'eqf' | 'nationalLevel'>): JsonValue {
  const eqfLevels = eqf ? [...new Set([eqf.min, eqf.max])] : [];
  return [
    ...(level ? [LEVELS[level]] : []),
    ...eqfLevels.map((one) =>
      node('DefinedTerm', { inDefinedTermSet: 'EQF', termCode: String(one) })
    ),
    ...(nationalLevel
      ? [node('DefinedTerm', { inDefinedTermSet: 'national', name: textValue(nationalLevel) })]
      : [])
  ];
}

/** Every statement of time as a quantity with its unit; UN/CEFACT codes where there are any. */
export function timesValue({
  workloadHours,
  hoursPerWeek,
  weeks
}: Pick<Offering, 'workloadHours' | 'hoursPerWeek' | 'weeks'>): JsonValue {
  return [
    ...(workloadHours ? [quantity(workloadHours, { unitCode: 'HUR' })] : []),
    ...(hoursPerWeek ? [quantity(hoursPerWeek, { unitText: 'hours per week' })] : []),
    ...(typeof weeks === 'object' ? [quantity(weeks, { unitCode: 'WEE' })] : []),
    ...(typeof weeks === 'string' ? [weeks] : [])
  ];
}

function quantity({ min, max }: Range, unit: Draft): JsonObject {
  const amount = min === max ? { value: min } : { minValue: min, maxValue: max };
  return node('QuantitativeValue', { ...amount, ...unit });
}

export function offersValue(cost: Cost): Draft {
  if (cost === 'free') return { isAccessibleForFree: true };
  if (cost === 'not-yet-known') return { offers: node('Offer', { price: 'TBA' }) };
  if (cost === 'not-stated') return {};
  return { offers: cost.map(offerOf) };
}

function offerOf(price: Price): JsonObject {
  // A number, as in "1.000" the point could also stand between thousands.
  const amount = { price: amountOf(price), priceCurrency: price.currency };
  return node('Offer', {
    category: price.for,
    eligibleCustomerType: textValue(price.audience),
    ...(price.per
      ? { priceSpecification: node('UnitPriceSpecification', { ...amount, unitText: price.per }) }
      : amount)
  });
}
