import type { OpenPool } from '../../core/catalogue/rule-reach';
import { OFFERING_KINDS } from '../../core/catalogue/kinds';
import { NOT_STATED_U16, NOT_STATED_U8 } from '../../core/catalogue/published/overview';
import type { Table } from '../../core/catalogue/published/table';
import { FIELDS } from '../../core/kernel/standard-elements';

type Test = (row: number) => boolean;

/** Whether the overview alone says which courses a pool holds. */
export function isPlain({ pool }: OpenPool): boolean {
  const { creditLevels, codes, subjects, fields = [] } = pool;
  return !creditLevels && !codes && !subjects && fields.every((it) => it.length <= 3);
}

/** Tells of a row of an overview whether a pool could hold it. */
export function rowTest(overview: Table, { pool, home }: OpenPool): Test {
  const tests: Test[] = [];
  const among = (column: string, values: readonly number[]) => {
    const cells = overview.numbers(column);
    tests.push((row) => values.includes(cells[row] ?? NaN));
  };
  const { providers, kinds, levels, eqf, fields, recognised } = pool;
  if (providers)
    among(
      'provider',
      placesOf(overview, (id) => providers.includes(id as never))
    );
  if (recognised !== undefined) {
    const isOwn = (id: string) => id !== '' && home !== undefined && (id !== home) === recognised;
    among('provider', placesOf(overview, isOwn));
  }
  if (kinds)
    among(
      'kind',
      kinds.map((kind) => OFFERING_KINDS.indexOf(kind))
    );
  if (levels) among('level', levels);
  if (eqf) {
    const [min, max] = [overview.numbers('eqfMin'), overview.numbers('eqfMax')];
    const [least, most] = [Math.floor(eqf.min), Math.ceil(eqf.max)];
    tests.push((row) => (min[row] ?? 0) >= least && (max[row] ?? NOT_STATED_U8) <= most);
  }
  if (fields) {
    const codeAt = fieldCodes(overview);
    const starts = (a: string, b: string) => a !== '' && (a.startsWith(b) || b.startsWith(a));
    tests.push((row) => fields.some((field) => starts(codeAt(row), field)));
  }
  return (row) => tests.every((test) => test(row));
}

/** Lower fits better: of the programme's own provider, and saying its credits and its price. */
export function rankOf(overview: Table, { home }: OpenPool): (row: number) => number {
  const own = new Set(placesOf(overview, (id) => id !== '' && id === home));
  const provider = overview.numbers('provider');
  const [ects, price] = [overview.numbers('ects'), overview.numbers('priceMinor')];
  const isUnknown = (cell = NaN) => Number(Number.isNaN(cell));
  return (row) =>
    (own.has(provider[row] ?? NaN) ? 0 : 4) + 2 * isUnknown(ects[row]) + isUnknown(price[row]);
}

export const RANKS = 8;

/** The digits of the field that the overview knows: three, two or none. */
function fieldCodes(overview: Table): (row: number) => string {
  const [broad, narrow] = [overview.numbers('field'), overview.numbers('narrowField')];
  return (row) => {
    const digits = narrow[row] ?? NOT_STATED_U16;
    if (digits !== NOT_STATED_U16) return String(digits).padStart(3, '0');
    return FIELDS[broad[row] ?? NOT_STATED_U8] ?? '';
  };
}

function placesOf(overview: Table, isIt: (provider: string) => boolean): number[] {
  const providers = overview.texts('providers');
  return Array.from({ length: providers.rows }, (_, at) => at).filter((at) =>
    isIt(providers.at(at))
  );
}
