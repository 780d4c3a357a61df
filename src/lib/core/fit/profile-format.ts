import { get, isObject, type JsonObject, type JsonValue } from '../kernel/json';
import { languageTag } from '../kernel/language';
import type { Range } from '../kernel/range';
import { FACTORS, MOST_WEIGHT } from './factors';
import { PRESETS, presetProfile, SOCIALISING, type FitProfile, type Wishes } from './profile';

const MOST_WEEKS = 520;
const MOST_HOURS = 168;
const MOST_LANGUAGES = 20;

/**
 * A profile as it is kept: the kind of learner, and what differs from it. What is not known is
 * left out, numbers are held within their bounds; undefined for anything that is no object.
 */
export function parseFitProfile(value: unknown): FitProfile | undefined {
  const json = value as JsonValue;
  if (!isObject(json)) return undefined;
  const base = presetProfile(PRESETS.find((preset) => preset === get(json, 'preset')));
  const weights = Object.fromEntries(
    FACTORS.map((factor) => [
      factor,
      bounded(get(get(json, 'weights'), factor), MOST_WEIGHT) ?? base.weights[factor]
    ])
  ) as FitProfile['weights'];
  return { ...base, weights, wishes: { ...base.wishes, ...wishesIn(get(json, 'wishes')) } };
}

function wishesIn(json: JsonValue | undefined): Partial<Wishes> {
  const weeks = rangeIn(get(json, 'weeks'));
  const socialising = SOCIALISING.find((each) => each === get(json, 'socialising'));
  const hoursPerWeek = bounded(get(json, 'hoursPerWeek'), MOST_HOURS);
  const languages = languagesIn(get(json, 'languages'));
  return {
    ...(weeks && { weeks }),
    ...(socialising && { socialising }),
    ...(hoursPerWeek && { hoursPerWeek }),
    ...(languages && { languages })
  };
}

export function formatFitProfile({ preset, weights, wishes }: FitProfile): JsonObject {
  const base = presetProfile(preset);
  const changed = FACTORS.filter((factor) => weights[factor] !== base.weights[factor]);
  const { weeks, socialising, hoursPerWeek, languages } = wishes;
  const sameWeeks = weeks.min === base.wishes.weeks.min && weeks.max === base.wishes.weeks.max;
  return {
    ...(preset && { preset }),
    weights: Object.fromEntries(changed.map((factor) => [factor, weights[factor]])),
    wishes: {
      ...(!sameWeeks && { weeks: { min: weeks.min, max: weeks.max } }),
      ...(socialising !== base.wishes.socialising && { socialising }),
      ...(hoursPerWeek !== undefined && { hoursPerWeek }),
      ...(languages && { languages: [...languages] })
    }
  };
}

function bounded(value: JsonValue | undefined, most: number): number | undefined {
  if (typeof value !== 'number' || Number.isNaN(value)) return undefined;
  return Math.min(Math.max(value, 0), most);
}

function rangeIn(json: JsonValue | undefined): Range | undefined {
  const min = bounded(get(json, 'min'), MOST_WEEKS);
  const max = bounded(get(json, 'max'), MOST_WEEKS);
  return min === undefined || max === undefined || max < min || max === 0
    ? undefined
    : { min, max };
}

function languagesIn(json: JsonValue | undefined): readonly string[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const tags = (json as readonly JsonValue[])
    .slice(0, MOST_LANGUAGES)
    .flatMap((item) => (typeof item === 'string' ? (languageTag(item) ?? []) : []));
  return tags.length > 0 ? tags : undefined;
}
