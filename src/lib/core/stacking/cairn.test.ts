import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { record } from '../../../../tests/fixtures/held';
import type { CredentialRecord } from '../credential/record';
import { drawCairn, type Stone } from './cairn';

interface Held {
  readonly ects?: number | null;
  readonly level?: number | null;
}

function holding({ ects = null, level = null }: Held): CredentialRecord {
  return record({
    ...(ects !== null && { credits: [{ scheme: 'ects', value: ects }] }),
    ...(level !== null && { eqf: { min: 1, max: level } })
  });
}

const stack = fc.array(
  fc
    .record({
      ects: fc.option(fc.integer({ min: 0, max: 240 }).map((halves) => halves / 2)),
      level: fc.option(fc.integer({ min: 1, max: 8 }), { freq: 8 })
    })
    .map(holding),
  { maxLength: 60 }
);

const overlap = (a: Stone, b: Stone) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('drawCairn', () => {
  it('keeps every stone inside the picture, and none on another', () => {
    fc.assert(
      fc.property(stack, (records) => {
        const { width, height, stones } = drawCairn(records);
        for (const [at, stone] of stones.entries()) {
          expect(stone.width).toBeGreaterThan(0);
          expect(stone.x).toBeGreaterThanOrEqual(0);
          expect(stone.y).toBeGreaterThanOrEqual(0);
          expect(stone.x + stone.width).toBeLessThanOrEqual(width);
          expect(stone.y + stone.height).toBeLessThanOrEqual(height);
          expect(stones.slice(at + 1).filter((other) => overlap(stone, other))).toEqual([]);
        }
      })
    );
  });

  it('shows every credential once, by itself or among the rest of its layer', () => {
    fc.assert(
      fc.property(stack, (records) => {
        const { stones } = drawCairn(records);
        const shown = stones.flatMap((stone) => stone.record ?? []);
        expect(new Set(shown).size).toBe(shown.length);
        for (const level of [undefined, 1, 2, 3, 4, 5, 6, 7, 8]) {
          const layer = stones.filter((stone) => stone.level === level);
          const there = records.filter(({ eqf }) => eqf?.max === level).length;
          expect(layer.reduce((sum, { count }) => sum + count, 0)).toBe(there);
          expect(layer.length).toBeLessThanOrEqual(10);
        }
        for (const stone of stones) {
          if (stone.record !== undefined) {
            expect(stone.count).toBe(1);
            expect(stone.level).toBe(records[stone.record]?.eqf?.max);
          }
        }
      })
    );
  });

  it('draws the same picture of the same records', () => {
    fc.assert(
      fc.property(stack, (records) => {
        expect(drawCairn(structuredClone(records))).toEqual(drawCairn(records));
      })
    );
  });

  it('puts higher levels higher, and those without a level at the bottom', () => {
    fc.assert(
      fc.property(stack, (records) => {
        const { stones } = drawCairn(records);
        for (const a of stones) {
          for (const b of stones) {
            if ((a.level ?? 0) > (b.level ?? 0)) expect(a.y).toBeLessThan(b.y);
          }
        }
      })
    );
  });

  it('draws more ECTS wider', () => {
    fc.assert(
      fc.property(stack, (records) => {
        const ectsOf = ({ record: at }: Stone) =>
          at === undefined ? undefined : (records[at]?.credits?.[0]?.value ?? 0);
        const { stones } = drawCairn(records);
        for (const a of stones) {
          for (const b of stones) {
            const [more, less] = [ectsOf(a), ectsOf(b)];
            if (more === undefined || less === undefined) continue;
            if (more >= less) expect(a.width).toBeGreaterThanOrEqual(b.width);
          }
        }
      })
    );
  });

  it('rounds corners from 0 to 1', () => {
    const { stones } = drawCairn(
      Array.from({ length: 300 }, (_, at) => holding({ level: (at % 8) + 1 }))
    );
    const corners = stones.flatMap((stone) => stone.corners);
    expect(Math.min(...corners)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...corners)).toBeLessThanOrEqual(1);
    const shapes = stones.flatMap((stone) =>
      stone.record === undefined ? [] : stone.corners.join()
    );
    expect(new Set(shapes).size).toBeGreaterThan(shapes.length / 2);
  });

  it('says whose width means something', () => {
    const { stones } = drawCairn([holding({ ects: 5 }), holding({}), holding({ ects: 0 })]);
    const sized = (at: number) => stones.find((stone) => stone.record === at)?.sized;
    expect([0, 1, 2].map(sized)).toEqual([true, false, true]);
  });

  it.each([
    [10, 10, undefined],
    [11, 10, 2],
    [100, 10, 91]
  ])('of %i in a layer shows %i stones', (many, shown, rest) => {
    const { stones } = drawCairn(
      Array.from({ length: many }, (_, at) => holding({ ects: at, level: 6 }))
    );
    expect(stones).toHaveLength(shown);
    expect(stones.find((stone) => stone.record === undefined)?.count).toBe(rest);
    const widest = stones.flatMap((stone) => stone.record ?? []);
    expect(Math.min(...widest)).toBe(rest === undefined ? 0 : many - 9);
  });

  it('draws nothing of nothing', () => {
    expect(drawCairn([]).stones).toEqual([]);
  });
});
