import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharesAgainst, type Pace } from './week-shares';

const HOURS = 20;

/** Whether each course can be given one of its paces and a first week: all ways, tried. */
function fits(courses: readonly (readonly Pace[])[], weeks: number): boolean {
  const used = new Array<number>(weeks).fill(0);
  const add = (first: number, { load, weeks: length }: Pace, times: number) => {
    for (let at = first; at < first + length; at++) used[at] = (used[at] ?? 0) + times * load;
  };
  const next = (at: number): boolean =>
    at === courses.length ||
    (courses[at] ?? []).some((pace) => {
      for (let first = 0; first + pace.weeks <= weeks; first++) {
        add(first, pace, 1);
        const done = used.every((hours) => hours <= HOURS + 1e-6) && next(at + 1);
        add(first, pace, -1);
        if (done) return true;
      }
      return false;
    });
  return next(0);
}

describe('shares of a week', () => {
  it('are whole ones of what fits beside nothing else', () => {
    const courses = [[{ load: 13, weeks: 2 }], [{ load: 8, weeks: 2 }], [{ load: 8, weeks: 1 }]];
    const { shares } = sharesAgainst(courses, 3, HOURS);
    const [large, small] = [shares?.shareOf(13) ?? 0, shares?.shareOf(8) ?? 0];
    expect(2 * large + 3 * small).toBeGreaterThan(3 * (shares?.most(HOURS) ?? Infinity));
    expect(shares?.shareOf(20)).toBe(shares?.shareOf(13));
    expect(shares?.shareOf(7.9)).toBe(0);
    expect(sharesAgainst(courses, 4, HOURS).shares).toBeUndefined();
    expect(sharesAgainst([], 0, HOURS).shares).toBeUndefined();
  });

  it('speak against no courses that fit, and are never more than a week has', () => {
    const pace = fc.record({ load: fc.integer({ min: 2, max: 20 }), weeks: fc.constantFrom(1, 2) });
    const courses = fc.array(fc.array(pace, { minLength: 1, maxLength: 2 }), {
      minLength: 2,
      maxLength: 5
    });
    const seen = { against: 0, fitting: 0 };
    fc.assert(
      fc.property(courses, fc.integer({ min: 2, max: 4 }), (all, weeks) => {
        const { shares } = sharesAgainst(all, weeks, HOURS);
        const isPossible = fits(all, weeks);
        if (isPossible) seen.fitting++;
        if (!shares) return;
        seen.against++;
        expect(isPossible).toBe(false);
        for (let a = 1; a <= HOURS; a++) {
          for (let b = 0; a + b <= HOURS; b++) {
            for (let c = 0; a + b + c <= HOURS; c++) {
              const week = shares.shareOf(a) + shares.shareOf(b) + shares.shareOf(c);
              expect(week).toBeLessThanOrEqual(shares.most(HOURS));
            }
          }
        }
      }),
      { seed: 5, numRuns: 150 }
    );
    expect(Math.min(seen.against, seen.fitting)).toBeGreaterThan(10);
  });
});
