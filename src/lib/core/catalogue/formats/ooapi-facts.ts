import type { Credit } from '../../kernel/credits';
import { asList, asText, get, isObject, type JsonValue } from '../../kernel/json';
import { exactly, type Range } from '../../kernel/range';
import type { ParticipationForm } from '../../kernel/standard-elements';
import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { ProviderId } from '../ids';
import type { FreeText, PricePurpose, Provider } from '../model';
import {
  amountIn,
  at,
  idIn,
  published,
  unknownValue,
  webAddress,
  type Reading
} from './json-facts';
import { costOf, moneyIn, type ReadCost, type StatedPrice } from './json-price';
import { localTextOf } from './json-text';
import { NO_PROVIDER, type RecordList } from './record-list';

/** The first of several names under which v5 and v6 write the same. */
export function first(item: JsonValue, ...names: readonly string[]): JsonValue | undefined {
  return names
    .map((name) => get(item, name))
    .find((value) => value !== undefined && value !== null);
}

/** The organisation, whether embedded or only named by its id. */
export function providerOf(item: JsonValue, records: RecordList): ProviderId {
  const organisation = first(item, 'organisation', 'organization');
  const name =
    localTextOf(get(organisation, 'name')) ?? localTextOf(get(organisation, 'shortName'));
  const id =
    idIn(first(organisation ?? null, 'organisationId', 'organizationId')) ??
    idIn(organisation) ??
    idIn(first(item, 'organisationId', 'organizationId'));
  if (id === undefined) return NO_PROVIDER;
  if (!name) return id as ProviderId;
  const homepage = webAddress(get(organisation, 'link'));
  return records.addProvider(stated<Provider>({ id: id as ProviderId, name, homepage }));
}

export function codesOf(item: JsonValue): readonly string[] | undefined {
  const codes = [get(item, 'primaryCode'), ...asList(get(item, 'otherCodes'))].flatMap(
    (code) => idIn(get(code, 'code')) ?? []
  );
  return codes.length > 0 ? [...new Set(codes)] : undefined;
}

export interface ReadLoad {
  readonly credits?: readonly Credit[];
  readonly workloadHours?: Range;
  readonly words: readonly (readonly [FreeText, string])[];
}

/**
 * `studyLoad`, an object in v5 and a list in v6: ECTS and Dutch study points (`sp`) are credits,
 * hours of study (`hour`, `sbu`) the workload; contact hours alone are kept in words, and so is all
 * of it where one unit has two values.
 */
export function loadOf(item: JsonValue, reading: Reading): ReadLoad {
  const credits: Credit[] = [];
  const words: (readonly [FreeText, string])[] = [];
  const found = new Map<string, number>();
  let workloadHours: Range | undefined;
  for (const load of asList(get(item, 'studyLoad'))) {
    const unit = asText(get(load, 'studyLoadUnit'));
    const value = amountIn(get(load, 'value'));
    if (unit === undefined || value === undefined) continue;
    const known = found.get(unit);
    if (known === value) continue;
    if (known !== undefined) {
      const { issues, place, record } = at(reading, 'studyLoad');
      const [one, other] = [`${known} ${unit}`, `${value} ${unit}`];
      issues.add('values-contradict', place, { record, value: one, other });
      return { words: [['workload', `${one}; ${other}`]] };
    }
    found.set(unit, value);
    if (unit === 'ects' || unit === 'sp') credits.push({ scheme: unit, value });
    else if (unit === 'hour' || unit === 'sbu') workloadHours ??= exactly(value);
    else if (unit === 'contact_time') words.push(['workload', `${unit}: ${value}`]);
    else unknownValue(at(reading, 'studyLoad'), unit);
  }
  return {
    words,
    ...(credits.length > 0 && { credits }),
    ...(workloadHours && { workloadHours })
  };
}

const MODES: readonly (readonly [RegExp, ParticipationForm | undefined])[] = [
  [/hybrid|blended/, 'blended'],
  [/online/, 'online'],
  [/situated|campus|in[_ -]person|on-?site/, 'onsite'],
  [/distance/, undefined]
];

export function modeOf(item: JsonValue, reading: Reading): ParticipationForm | undefined {
  const found = new Set<ParticipationForm>();
  for (const value of asList(first(item, 'modesOfDelivery', 'modeOfDelivery'))) {
    const known = MODES.find(([words]) => words.test(asText(value)?.toLowerCase() ?? ''));
    if (!known) unknownValue(at(reading, 'modeOfDelivery'), value);
    if (known?.[1]) found.add(known[1]);
  }
  return found.size > 1 ? 'blended' : [...found][0];
}

/** v5 writes each outcome as a list of its languages, v6 as an object with a name. */
export function outcomesOf(item: JsonValue): readonly LocalText[] {
  return asList(get(item, 'learningOutcomes')).flatMap((outcome): readonly LocalText[] => {
    const text = localTextOf(isObject(outcome) ? (get(outcome, 'name') ?? outcome) : outcome);
    return text ? [text] : [];
  });
}

const PURPOSES: readonly (readonly [RegExp, PricePurpose])[] = [
  [/tuition|lecture|course/, 'learning'],
  [/material|book|literature/, 'materials'],
  [/certificate|exam/, 'certificate'],
  [/admission|enrol|registration/, 'admission']
];

/** `priceInformation`; where the total costs are given, its parts are not counted again. */
export function costIn(item: JsonValue, above: Reading): ReadCost {
  const reading = at(above, 'priceInformation');
  const entries = asList(get(item, 'priceInformation')).filter((entry) => isObject(entry));
  const isTotal = (entry: JsonValue) => /total/.test(asText(get(entry, 'costType')) ?? 'total');
  const totals = entries.filter(isTotal);
  const prices = (totals.length > 0 ? totals : entries).flatMap((entry): readonly StatedPrice[] => {
    const [amount, currency] = [get(entry, 'amount'), get(entry, 'currency')];
    if (amount === undefined || amount === null) return [];
    const type = asText(get(entry, 'costType')) ?? 'total';
    const purpose = isTotal(entry) ? 'learning' : PURPOSES.find(([name]) => name.test(type))?.[1];
    if (!purpose) unknownValue(reading, type);
    const words = [published(amount), asText(currency), type].filter(Boolean).join(' ');
    return [
      {
        amount: purpose && moneyIn(amount, currency, reading),
        for: purpose ?? 'learning',
        words
      }
    ];
  });
  return costOf(prices, reading);
}
