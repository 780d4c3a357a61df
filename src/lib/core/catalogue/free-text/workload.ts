import { parseDuration, workloadOf } from '../../kernel/duration';
import { addRanges, scaleRange, type Range } from '../../kernel/range';
import { anyOf, plainWords } from './plain';
import { parseQuantity } from './quantity';
import { timeUnit } from './units';

/** Hours of work in all, or hours a week: whichever is stated. */
export interface StatedWorkload {
  readonly hours?: Range;
  readonly hoursPerWeek?: Range;
}

const PER = /^(.*\S)(?: ?\/ ?| (?:per|pro|par|por|por cada|a|a la|al|alla|each|ao|την|ανα) )(\S+)$/;
const WEEKLY = new RegExp(
  String.raw`^(.*\S) ${anyOf(String.raw`
  weekly|wochentlich|hebdomadaires?|semanal(?:es)?|semanais|settimanali|setmanals|wekelijks
  `)}$`
);
/** What the hours are hours of, or that they are all of them. */
const OF_WORK = new RegExp(
  String.raw` ${anyOf(String.raw`
  of (?:study|work|effort|learning)(?: time)?|(?:in )?total|in all|insgesamt|au total|
  en total|workload|effort|arbeitsaufwand|de travail|de trabajo|de estudio
  `)}$`
);

/**
 * Workload from an ISO 8601 duration (`PT60H`) or from words ("2–3 hours per week",
 * "30.0 h + 6.0 h", "10 Std./Woche"). Undefined for everything else, hours a day included.
 */
export function readWorkload(text: string): StatedWorkload | undefined {
  const iso = parseDuration(text);
  if (iso) {
    const hours = workloadOf(iso);
    return hours && hours.max > 0 ? { hours } : undefined;
  }
  const plain = plainWords(text)?.replace(/ ?\((?:approx|about|ca)\.?\)$/, '');
  if (!plain) return undefined;
  const perWeek = WEEKLY.exec(plain)?.[1] ?? weekly(plain);
  const hours = sumOfHours(perWeek ?? plain);
  if (!hours) return undefined;
  return perWeek === undefined ? { hours } : { hoursPerWeek: hours };
}

function weekly(plain: string): string | undefined {
  const match = PER.exec(plain);
  return match?.[2] !== undefined && timeUnit(match[2]) === 'weeks' ? match[1] : undefined;
}

function sumOfHours(plain: string): Range | undefined {
  let sum: Range | undefined;
  for (const part of plain.replace(OF_WORK, '').split(/ ?\+ ?|(?<=h) (?=\d+ ?min)/)) {
    const read = parseQuantity(part);
    if (read?.unit !== 'hours' && read?.unit !== 'minutes') return undefined;
    const hours = scaleRange(read.amount, read.unit === 'hours' ? 1 : 1 / 60);
    sum = sum ? addRanges(sum, hours) : hours;
  }
  return sum && sum.max > 0 ? sum : undefined;
}
