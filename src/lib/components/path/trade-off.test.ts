import { describe, expect, it } from 'vitest';
import type { Day } from '$lib/core/kernel/day';
import type { Plan } from '$lib/core/planner/plan';
import { plan } from '../../../../tests/fixtures/plans';
import { drawPlans, pointAt, type Point } from './trade-off';

const FRAME = { width: 320, height: 200, left: 40, right: 20, top: 20, bottom: 30 };
const of = (totalMinor: number, finish: string, more: Partial<Plan> = {}) =>
  plan([], { totalMinor, finish: finish as Day, ...more });

describe('the picture of plans', () => {
  it('has the earliest at the left, the dearest at the top, and the rest in proportion', () => {
    const { points, finish, minor } = drawPlans(
      [of(0, '2027-01-11'), of(25_000, '2027-01-06'), of(100_000, '2027-01-01')],
      FRAME
    );
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [300, 170],
      [170, 132.5],
      [40, 20]
    ]);
    expect(finish).toEqual({ least: '2027-01-01', most: '2027-01-11' });
    expect(minor).toEqual({ least: 0, most: 100_000 });
  });

  it('has a single plan, and plans that are alike, in the middle', () => {
    const one = drawPlans([of(5_000, '2027-01-01')], FRAME).points;
    expect(one.map(({ x, y }) => [x, y])).toEqual([[170, 95]]);
    const two = drawPlans([of(5_000, '2027-01-01'), of(5_000, '2027-01-01')], FRAME).points;
    expect(two[0]).toEqual(two[1]);
  });

  it('has larger points for what fits better, within bounds', () => {
    const radiusOf = (fit: number | undefined) =>
      drawPlans([of(0, '2027-01-01', fit === undefined ? {} : { fit })], FRAME).points[0]?.radius;
    expect([undefined, -5, 0, 50, 100, 900].map(radiusOf)).toEqual([9, 9, 9, 13.5, 18, 18]);
  });

  it('has smaller points where there are many', () => {
    const many = Array.from({ length: 10 }, (_, at) => of(at, '2027-01-01', { fit: 50 }));
    expect(drawPlans(many, FRAME).points.map(({ radius }) => radius)).toEqual(Array(10).fill(7));
    expect(drawPlans(many.slice(1), FRAME).points[0]?.radius).toBe(13.5);
  });
});

const at = (x: number, y: number, radius = 9): Point => ({ x, y, radius });

describe('a finger', () => {
  it.each([
    [100, 100, 0],
    [108, 100, 1],
    [100, 127, 0],
    [100, 129, undefined]
  ])('at %i, %i means point %s', (x, y, meant) => {
    expect(pointAt([at(100, 100), at(110, 100)], x, y, 7)).toBe(meant);
  });

  it('on points that lie over each other means one after the other', () => {
    const points = [at(100, 100), at(200, 100), at(104, 100), at(100, 108), at(100, 125)];
    const turns = [0, 2, 3].map((chosen) => {
      const { x, y } = points[chosen] ?? at(0, 0);
      return pointAt(points, x, y, chosen);
    });
    expect(turns).toEqual([2, 3, 0]);
    expect(pointAt(points, 200, 100, 1)).toBe(1);
  });
});
