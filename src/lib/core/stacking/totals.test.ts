import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import type { CredentialRecord } from '../credential/record';
import { fieldOf, heldEcts, levelOf, stackTotals } from './totals';

const ects = (value: number) => [{ scheme: 'ects', value }];
const eqf = (min: number, max = min) => ({ min, max });

describe('stackTotals', () => {
  it('counts nothing', () => {
    expect(stackTotals([])).toEqual({
      count: 0,
      ects: 0,
      withoutEcts: 0,
      byLevel: [],
      byField: []
    });
  });

  it('counts by level and by field, what is not stated last', () => {
    const totals = stackTotals([
      record({ credits: ects(5), eqf: eqf(6), fields: ['0612'] }),
      record({ credits: ects(2.5), eqf: eqf(5, 7), fields: ['061', '0111'] }),
      record({ eqf: eqf(6), fields: ['0111'] }),
      record({ credits: [{ scheme: 'CATS', value: 10 }] })
    ]);
    expect(totals).toEqual({
      count: 4,
      ects: 7.5,
      withoutEcts: 2,
      byLevel: [
        { key: 7, count: 1, ects: 2.5 },
        { key: 6, count: 2, ects: 5 },
        { count: 1, ects: 0 }
      ],
      byField: [
        { key: '01', count: 1, ects: 0 },
        { key: '06', count: 2, ects: 7.5 },
        { count: 1, ects: 0 }
      ]
    });
  });

  it('tells zero credits from credits that are not stated', () => {
    expect(stackTotals([record({ credits: ects(0) })]).withoutEcts).toBe(0);
    expect(stackTotals([record({ credits: [] })]).withoutEcts).toBe(1);
    expect(stackTotals([record()]).withoutEcts).toBe(1);
  });

  it('adds up, whichever way it is counted', () => {
    const records = fc.array(
      fc
        .record({
          credits: fc.option(fc.integer({ min: 0, max: 60 })),
          level: fc.option(fc.integer({ min: 1, max: 8 })),
          field: fc.option(fc.constantFrom('01', '0612', '10', '99'))
        })
        .map(({ credits, level, field }): CredentialRecord =>
          record({
            ...(credits !== null && { credits: ects(credits / 2) }),
            ...(level !== null && { eqf: eqf(level) }),
            fields: field === null ? [] : [field]
          })
        )
    );
    fc.assert(
      fc.property(records, (list) => {
        const { count, ects: sum, byLevel, byField } = stackTotals(list);
        for (const group of [byLevel, byField]) {
          expect(group.reduce((total, part) => total + part.count, 0)).toBe(count);
          expect(group.reduce((total, part) => total + part.ects, 0)).toBe(sum);
          expect(group.every((part) => part.count > 0)).toBe(true);
          expect(group.slice(0, -1).every(({ key }) => key !== undefined)).toBe(true);
        }
        const levels = byLevel.flatMap(({ key }) => key ?? []);
        expect(levels).toEqual([...new Set(levels)].sort((a, b) => b - a));
      })
    );
  });
});

describe('heldEcts', () => {
  const part = record({ credits: ects(3) });

  it.each([
    ['its own, whatever its parts state', record({ credits: ects(5), parts: [part, part] }), 5],
    ['none at all where it says so', record({ credits: ects(0), parts: [part] }), 0],
    ['those of its parts', record({ parts: [part, record(), record({ parts: [part] })] }), 6],
    ['not stated', record({ parts: [record()] }), undefined]
  ])('is %s', (_, stated, expected) => {
    expect(heldEcts(stated)).toBe(expected);
  });
});

describe('levelOf and fieldOf', () => {
  it('take the upper level of a range', () => {
    expect(levelOf(record({ eqf: eqf(5, 7) }))).toBe(7);
    expect(levelOf(record())).toBeUndefined();
  });

  it('take the first field that there is', () => {
    expect(fieldOf(record({ fields: ['0011', '0612', '0111'] }))).toBe('06');
    expect(fieldOf(record({ fields: ['99'] }))).toBeUndefined();
    expect(fieldOf(record())).toBeUndefined();
  });
});
