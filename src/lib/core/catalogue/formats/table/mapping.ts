import { languageTag } from '../../../kernel/language';
import { isCurrency } from '../../../kernel/money';
import { fail, ok, type Issue, type Result } from '../../../kernel/result';
import { parseFieldKey } from './fields';

/** Units of numbers that stand alone in a cell. */
export const LENGTH_UNITS = ['days', 'weeks', 'months', 'years'] as const;
export const WORKLOAD_UNITS = ['minutes', 'hours'] as const;

/** How the columns of somebody's table become the fields of an offering. */
export interface TableMapping {
  /** Column names by field (`title`, `title.es`): the first that has a value, all for a list. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Cells that every row has, by field. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** ISO 4217: of amounts without a currency. Without it they are taken as not stated. */
  readonly currency?: string;
  /** BCP 47 tag of the texts. */
  readonly language?: string;
  /** Between the entries of a list in one cell; `|` where nothing is given. */
  readonly list?: string;
  /** Units of bare numbers: of lengths, of workloads, and the credit system. */
  readonly units?: {
    readonly weeks?: (typeof LENGTH_UNITS)[number];
    readonly workloadHours?: (typeof WORKLOAD_UNITS)[number];
    readonly credits?: string;
  };
  /** Which way round `03/11/2012` is; without it such a day is taken as not stated. */
  readonly dates?: 'day-first' | 'month-first';
  /** The table's own words for values of closed lists: `{ level: { Einstieg: '1' } }`. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Cells that say nothing, beside empty ones; `NA`, `-` and the like where nothing is given. */
  readonly blank?: readonly string[];
}

/** `path` is the dotted place in the mapping. */
export type MappingIssue = Issue<
  'mapping-not-an-object' | 'mapping-unknown-key' | 'mapping-unknown-field' | 'mapping-wrong-value'
>;

type Entries = Readonly<Record<string, unknown>>;
type Check = (value: unknown, path: string) => MappingIssue | undefined;

/**
 * Takes a mapping as its file states it (a column name alone or a list of them); says what is
 * wrong first, and where.
 */
export function parseMapping(value: unknown): Result<TableMapping, MappingIssue> {
  if (!isEntries(value)) return fail('mapping-not-an-object');
  for (const [key, entry] of Object.entries(value)) {
    const check = Object.hasOwn(CHECKS, key) ? CHECKS[key] : undefined;
    if (!check) return fail('mapping-unknown-key', { path: key });
    const issue = check(entry, key);
    if (issue) return { ok: false, issue };
  }
  const columns = isEntries(value['columns']) ? value['columns'] : {};
  const lists = Object.entries(columns).map(([field, names]) => [field, [names].flat()]);
  return ok({ ...value, columns: Object.fromEntries(lists) as TableMapping['columns'] });
}

function isEntries(value: unknown): value is Entries {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(path: string): MappingIssue {
  return { code: 'mapping-wrong-value', path };
}

function is(test: (value: unknown) => boolean): Check {
  return (value, path) => (test(value) ? undefined : wrong(path));
}

const text = is((value) => typeof value === 'string');
const texts = is(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string')
);
const oneOf = (list: readonly string[]) =>
  is((value) => typeof value === 'string' && list.includes(value));
const names: Check = (value, path) => (typeof value === 'string' ? undefined : texts(value, path));

/** An object whose every value passes; with `fields`, its keys are fields of a table. */
function each(check: Check, keys: 'fields' | 'any' = 'any'): Check {
  return (value, path) => {
    if (!isEntries(value)) return wrong(path);
    for (const [key, entry] of Object.entries(value)) {
      const place = `${path}.${key}`;
      if (keys === 'fields' && !parseFieldKey(key)) {
        return { code: 'mapping-unknown-field', path: place };
      }
      const issue = check(entry, place);
      if (issue) return issue;
    }
    return undefined;
  };
}

const UNIT_CHECKS: Readonly<Record<string, Check>> = {
  weeks: oneOf(LENGTH_UNITS),
  workloadHours: oneOf(WORKLOAD_UNITS),
  credits: text
};

const units: Check = (value, path) => {
  if (!isEntries(value)) return wrong(path);
  for (const [key, entry] of Object.entries(value)) {
    const place = `${path}.${key}`;
    const check = Object.hasOwn(UNIT_CHECKS, key) ? UNIT_CHECKS[key] : undefined;
    if (!check) return { code: 'mapping-unknown-key', path: place };
    const issue = check(entry, place);
    if (issue) return issue;
  }
  return undefined;
};

const CHECKS: Readonly<Record<string, Check>> = {
  columns: each(names, 'fields'),
  fixed: each(text, 'fields'),
  currency: is((value) => typeof value === 'string' && isCurrency(value)),
  language: is((value) => typeof value === 'string' && languageTag(value) === value),
  list: is((value) => typeof value === 'string' && value.length === 1 && value !== '\\'),
  units,
  dates: oneOf(['day-first', 'month-first']),
  values: each(each(text), 'fields'),
  blank: texts
};
