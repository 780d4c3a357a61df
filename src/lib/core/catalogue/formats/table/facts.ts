import { countryCode } from '../../../kernel/country';
import type { Credit } from '../../../kernel/credits';
import type { Day } from '../../../kernel/day';
import { scaleRange, type Range } from '../../../kernel/range';
import type { LocalText } from '../../../kernel/text';
import { weeksOfLength } from '../../conversions';
import { readCredits, schemeName } from '../../free-text/credits';
import { readLength } from '../../free-text/length';
import { readPrices } from '../../free-text/price';
import { readDay } from '../../free-text/start';
import { readWorkload, type StatedWorkload } from '../../free-text/workload';
import type { Cost, Length } from '../../model';
import { languageNamed } from './languages';
import { parseList } from './list';
import type { TableMapping } from './mapping';
import { readRange } from './numbers';

/* One cell, or a few that belong together, as one fact; undefined where it is not understood. */

export function lengthOfCell(cell: string, { units }: TableMapping): Length | undefined {
  const range = units?.weeks && readRange(cell);
  if (!range || !units?.weeks) return readLength(cell);
  const weeks = {
    min: weeksOfLength(range.min, units.weeks),
    max: weeksOfLength(range.max, units.weeks)
  };
  return weeks.max > 0 ? weeks : undefined;
}

export function workloadOfCell(cell: string, { units }: TableMapping): StatedWorkload | undefined {
  const range = units?.workloadHours && readRange(cell);
  if (!range) return readWorkload(cell);
  return { hours: units?.workloadHours === 'minutes' ? scaleRange(range, 1 / 60) : range };
}

/** Hours a week: a bare number, or words that say a week. */
export function weeklyHoursOfCell(cell: string): Range | undefined {
  return readRange(cell) ?? readWorkload(cell)?.hoursPerWeek;
}

/** A day, where the mapping says which way round those are that can be read in two ways. */
export function dayOfCell(cell: string, { dates }: TableMapping): Day | undefined {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
  if (first === undefined || second === undefined || !dates) return readDay(cell);
  const [day, month] = dates === 'day-first' ? [first, second] : [second, first];
  return readDay(`${day}.${month}.${year}`);
}

/** One price, or a list of them between separators, each for the people of the same place. */
export function costOfCell(
  cell: string,
  audiences: readonly LocalText[],
  separator: string,
  { currency, language }: TableMapping
): Cost | undefined {
  if (cell.toLowerCase() === 'not stated') return 'not-stated';
  const entries = parseList(cell, separator).map((text, at) => {
    const audience = audiences[at];
    return audience && Object.keys(audience).length > 0 ? { text, audience } : { text };
  });
  return readPrices(entries, { ...(currency && { currency }), ...(language && { language }) });
}

/** Credits whose systems and levels stand in the same places of their own columns. */
export function creditsOfCells(
  values: readonly string[],
  schemes: readonly string[],
  levels: readonly string[],
  { units }: TableMapping
): readonly Credit[] | undefined {
  const credits: Credit[] = [];
  for (const [at, cell] of values.entries()) {
    const read = creditsOfCell(cell, schemes[at], units?.credits);
    if (!read) return undefined;
    const level = levels[at];
    credits.push(...read.map((credit) => (level ? { ...credit, level } : credit)));
  }
  return credits;
}

function creditsOfCell(
  cell: string,
  system: string | undefined,
  usual: string | undefined
): readonly Credit[] | undefined {
  const range = system ? readRange(cell) : undefined;
  if (!range || !system) return readCredits(cell, usual ? { scheme: usual } : {});
  return range.min === range.max ? [{ scheme: schemeName(system), value: range.min }] : undefined;
}

const BETWEEN_LANGUAGES = /[,;/>|&+]|\band\b|\bund\b|\bet\b|\by\b/;

/** The languages of a cell, and the words that are none. */
export function languagesOfCell(cell: string): {
  readonly tags: readonly string[];
  readonly unknown: readonly string[];
} {
  const whole = languageNamed(cell);
  if (whole !== undefined) return { tags: [whole], unknown: [] };
  const parts = cell.split(BETWEEN_LANGUAGES).map((part) => part.trim());
  const words = parts.filter((part) => part !== '');
  const tags = words.map(languageNamed);
  return {
    tags: [...new Set(tags.filter((tag) => tag !== undefined))],
    unknown: words.filter((_, at) => tags[at] === undefined)
  };
}

/** ISCED-F, two to four digits, with or without words behind it (`0612 Database design`). */
export function fieldOfCell(cell: string): string | undefined {
  return /^(\d{2,4})(?:\b(?![\d.,-]).*)?$/s.exec(cell)?.[1];
}

export function countryOfCell(cell: string): string | undefined {
  return /^[a-z]{2,3}$/i.test(cell) ? countryCode(cell) : undefined;
}

export function addressOfCell(cell: string): string | undefined {
  return /^https?:\/\/[^\s]+$/i.test(cell) ? cell : undefined;
}
