import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../../../../tests/fixtures/arbitrary-catalogue';
import { course, run } from '../../../../../tests/fixtures/catalogue';
import type { Result } from '../../kernel/result';
import type { Offering } from '../model';
import { COST_STATES, NOT_STATED_U16, NOT_STATED_U8, OVERVIEW_COLUMNS } from './overview';
import { formatPart } from './part';
import { readPart } from './read-part';
import { Table } from './table';

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.issue.code);
  return result.value;
}

function roundTrip(offerings: readonly Offering[]): Offering[] {
  const { details, own, translations } = formatPart(offerings);
  const texts = [own, ...Object.values(translations)].map((pieces) => pieces.texts);
  return [
    ...readPart({
      details: valueOf(Table.open(details)),
      texts: texts.map((bytes) => valueOf(Table.open(bytes)))
    })
  ];
}

function overviewOf(...offerings: Offering[]) {
  const { overview } = formatPart(offerings, {
    base: 'EUR',
    date: '2026-05-01',
    perBase: { CHF: 0.95 }
  });
  const table = valueOf(Table.open(overview));
  return {
    numbers: (name: string) => [...table.numbers(name)],
    texts: (name: string) => {
      const column = table.texts(name);
      return Array.from({ length: column.rows }, (_, row) => column.at(row));
    },
    table
  };
}

describe('a part', () => {
  it('holds its offerings as they were', () => {
    fc.assert(
      fc.property(arbitraryRecords, ({ offerings }) => {
        expect(roundTrip(offerings)).toEqual(offerings);
      }),
      { numRuns: 50 }
    );
  });

  it('gives the same bytes for the same offerings', () => {
    const offerings = [course('a', { title: { en: 'A', de: 'B' } }), course('b')];
    expect(formatPart(offerings)).toEqual(formatPart(structuredClone(offerings)));
  });
});

describe('the overview', () => {
  it('has a row an offering in every column, also where nothing is stated', () => {
    const { table, numbers } = overviewOf(course('a', { languages: [] }), course('b'));
    for (const name of Object.keys(OVERVIEW_COLUMNS)) expect(table.rows(name)).toBe(2);
    for (const name of ['level', 'eqfMin', 'mode', 'schedule', 'synchronous', 'official']) {
      expect(numbers(name)).toEqual([NOT_STATED_U8, NOT_STATED_U8]);
    }
    for (const name of ['ects', 'hoursMin', 'perWeekMax', 'weeksMin', 'priceMinor']) {
      expect(numbers(name)).toEqual([NaN, NaN]);
    }
    expect(numbers('languageMask')).toEqual([0, 1]);
  });

  it('numbers dictionaries by how often a value occurs', () => {
    const { texts, numbers } = overviewOf(
      course('a', { languages: ['de', 'en'] }),
      course('b', { languages: ['en'] })
    );
    expect(texts('languages')).toEqual(['en', 'de']);
    expect(numbers('languageMask')).toEqual([3, 1]);
  });

  it('tells free, not stated, not yet known and not comparable apart', () => {
    const unit = { minor: 5000, currency: 'EUR', for: 'learning', per: 'unit' } as const;
    const { numbers } = overviewOf(
      course('a', { cost: 'free' }),
      course('b', { cost: 'not-stated' }),
      course('c', { cost: 'not-yet-known' }),
      course('d', { cost: [unit] })
    );
    expect(numbers('cost').map((state) => COST_STATES[state])).toEqual([
      'free',
      'not-stated',
      'not-yet-known',
      'not-comparable'
    ]);
    expect(numbers('priceMinor')).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('adds the certificate in the currency of the course', () => {
    const learning = { minor: 9500, currency: 'CHF', for: 'learning' } as const;
    const certificate = { minor: 1000, currency: 'EUR', for: 'certificate' } as const;
    const { numbers, texts } = overviewOf(course('a', { cost: [learning, certificate] }));
    expect(numbers('priceMinor')).toEqual([10450]);
    expect(numbers('certificateMinor')).toEqual([950]);
    expect(texts('currencies')).toEqual(['CHF']);
  });

  it('keeps none and not stated apart, and works hours out of credits', () => {
    const { numbers } = overviewOf(
      course('a', { credits: [] }),
      course('b', { credits: [{ scheme: 'ects', value: 2 }], weeks: { min: 5, max: 5 } })
    );
    expect(numbers('ects')).toEqual([0, 2]);
    expect(numbers('hoursMin')).toEqual([NaN, 50]);
    expect(numbers('hoursAssumed')).toEqual([0, 1]);
    expect(numbers('perWeekMax')).toEqual([NaN, 12]);
  });

  it('keeps a little and most of the time on their side of never and half', () => {
    const shares = [0, 0.001, 0.5, 0.501, 1];
    const { numbers } = overviewOf(
      ...shares.map((synchronousShare, at) => course(String(at), { synchronousShare }))
    );
    expect(numbers('synchronous')).toEqual([0, 1, 50, 51, 100]);
  });

  it('lists the days of runs by offering, in their order', () => {
    const late = run('1970-03-01', '1970-04-01', { enrolBy: '1970-02-10' as never });
    const early = run('1970-01-02', '1970-02-01');
    const { numbers } = overviewOf(
      course('a', { runs: [late, early] }),
      course('b'),
      course('c', { runs: [{ id: 'r' as never }, { id: 's' as never, enrolBy: early.start! }] })
    );
    expect(numbers('runsEnd')).toEqual([2, 2, 3]);
    expect(numbers('runStart')).toEqual([1, 59, NOT_STATED_U16]);
    expect(numbers('runClose')).toEqual([1, 40, 1]);
  });

  it('orders rows by folded title, and achievements by their ids', () => {
    const { numbers, texts } = overviewOf(
      course('a', { title: { en: 'Zebra' }, achievements: ['y', 'x'] }),
      course('b', { title: { en: 'Émile' }, achievements: ['x'] }),
      course('c', { title: { en: 'apple' } })
    );
    expect(numbers('byTitle')).toEqual([2, 1, 0]);
    expect(texts('achievement')).toEqual(['x', 'x', 'y']);
    expect(numbers('achievementRow')).toEqual([0, 1, 0]);
  });
});
