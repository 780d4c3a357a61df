import type { Day } from '../../kernel/day';
import type { Money } from '../../kernel/money';
import type { Range } from '../../kernel/range';
import { FIELDS, PARTICIPATION_FORMS } from '../../kernel/standard-elements';
import { pickText } from '../../kernel/text';
import type { OfferingId, ProviderId } from '../ids';
import { OFFERING_KINDS, STACK_LEVELS } from '../kinds';
import type { Length } from '../model';
import type { PriceFact } from '../prices';
import { COST_STATES, LENGTH_STATES, NOT_STATED_U8 } from '../published/overview';
import { NOWHERE, type CatalogueColumns } from './columns';
import type { ListedOffering } from './listed';
import { dayNumber, dayOfNumber, nextStartOf } from './starts';

interface ListView {
  readonly today: Day;
  readonly shown: readonly string[];
  /** How many awards count a course. */
  awardsOf(id: OfferingId): number;
}

/** A row as a list shows it. */
export function listedRow(
  columns: CatalogueColumns,
  row: number,
  { today, shown, awardsOf }: ListView
): ListedOffering {
  const id = columns.idOf(row);
  const provider = columns.providers[columns.provider[row] ?? NOWHERE];
  const byte = (name: 'kind' | 'field' | 'level' | 'mode' | 'schedule') =>
    columns.numbers(name)[row] ?? NOT_STATED_U8;
  const eqf = eqfOf(columns, row);
  const hours = rangeOf(columns, row, 'hoursMin', 'hoursMax');
  const ects = decimal(columns.numbers('ects')[row]);
  const official = columns.numbers('official')[row] ?? NOT_STATED_U8;
  const nextStart = nextStartOf(columns, row, dayNumber(today));
  return {
    id,
    title: pickText(columns.titleOf(row), shown),
    provider: provider?.id ?? ('' as ProviderId),
    providerName: provider?.name ?? {},
    ...defined('kind', OFFERING_KINDS[byte('kind')]),
    ...defined('field', FIELDS[byte('field')]),
    ...defined('level', STACK_LEVELS[byte('level') - 1]),
    ...defined('eqf', eqf),
    ...defined('ects', ects),
    ...defined('ectsAssumed', columns.numbers('ectsAssumed')[row] === 1 ? true : undefined),
    ...defined('work', hours && { hours, assumed: columns.numbers('hoursAssumed')[row] === 1 }),
    ...defined('length', lengthOf(columns, row)),
    ...defined('mode', PARTICIPATION_FORMS[byte('mode')]),
    ...defined('schedule', (['fixed', 'flexible'] as const)[byte('schedule')]),
    price: priceOf(columns, row),
    ...defined('official', official > 1 ? undefined : official === 1),
    ...defined('nextStart', Number.isNaN(nextStart) ? undefined : dayOfNumber(nextStart)),
    awards: awardsOf(id),
    demonstration: columns.segmentOf(row)?.part.head.demonstration ?? false
  };
}

/** The member where it has a value. */
function defined<Key extends string, Value>(
  key: Key,
  value: Value | undefined
): { readonly [Name in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [Name in Key]: Value });
}

/** A number of single precision as it was written down; undefined where it is not stated. */
function decimal(value: number | undefined): number | undefined {
  return value === undefined || !Number.isFinite(value) ? undefined : Number(value.toPrecision(7));
}

function rangeOf(
  columns: CatalogueColumns,
  row: number,
  least: 'hoursMin' | 'weeksMin',
  most: 'hoursMax' | 'weeksMax'
): Range | undefined {
  const min = decimal(columns.numbers(least)[row]);
  const max = decimal(columns.numbers(most)[row]);
  return min === undefined || max === undefined ? undefined : { min, max };
}

function eqfOf(columns: CatalogueColumns, row: number): Range | undefined {
  const min = columns.numbers('eqfMin')[row] ?? NOT_STATED_U8;
  const max = columns.numbers('eqfMax')[row] ?? NOT_STATED_U8;
  return min === NOT_STATED_U8 || max === NOT_STATED_U8 ? undefined : { min, max };
}

function lengthOf(columns: CatalogueColumns, row: number): Length | undefined {
  const state = LENGTH_STATES[columns.numbers('length')[row] ?? NOT_STATED_U8];
  if (state === 'self-paced' || state === 'variable') return state;
  return state === 'stated' ? rangeOf(columns, row, 'weeksMin', 'weeksMax') : undefined;
}

function priceOf(columns: CatalogueColumns, row: number): PriceFact {
  const state = COST_STATES[columns.numbers('cost')[row] ?? NOT_STATED_U8] ?? 'not-stated';
  if (state !== 'stated') return { state };
  const currency = columns.currencies[columns.currency[row] ?? NOWHERE];
  const whole = columns.numbers('priceMinor')[row] ?? NaN;
  if (currency === undefined || Number.isNaN(whole)) return { state: 'not-comparable' };
  const added = columns.numbers('certificateMinor')[row] ?? NaN;
  const money = (minor: number): Money => ({ minor, currency });
  const upTo = columns.numbers('upToMinor')[row] ?? NaN;
  return {
    state,
    learning: money(Number.isNaN(added) ? whole : whole - added),
    ...(!Number.isNaN(added) && { certificate: money(added) }),
    ...(!Number.isNaN(upTo) && { upTo: money(upTo) })
  };
}
