import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schedulingCase } from '../../../../tests/fixtures/arbitrary-jobs';
import { course, MONDAY } from '../../../../tests/fixtures/planning';
import { fewestWeeks } from '../../../../tests/oracle/slow-schedule';
import { indexCatalogue } from '../catalogue/index-by-id';
import { addDays, addWeeks } from '../kernel/day';
import type { Terms } from '../solver/program';
import { Program } from '../solver/program';
import { Solver } from '../solver/solver';
import { catalogueOf, TARGET } from '../../../../tests/fixtures/planning';
import type { Entry } from './choice';
import { jobsOf } from './conflict';
import type { Option } from './options';
import type { Limits } from './plan';
import { settingOf } from './setting';
import { Windows } from './windows';

const LIMITS: Limits = { start: MONDAY, hoursPerWeek: 10, currency: 'EUR' };
const settingFor = (limits: Limits) =>
  settingOf({ goal: TARGET, held: [], today: MONDAY, limits }, indexCatalogue(catalogueOf([], [])));
const setting = settingFor(LIMITS);
const { calendar } = setting;
const price = { minor: 0, prices: [] };

/** Courses of one variant, whose variables are their places. */
const entriesOf = (options: readonly (readonly Option[])[]): Entry[] =>
  options.map((own, at) => {
    const variant = { price, options: own };
    const offering = course(`c${at}`);
    const task = { id: offering.id, offering, variants: [variant], ects: 0, unfit: 0 };
    const entry = { ...task, counts: true, forced: false };
    return { task: entry, taken: at, variants: [{ variant, variable: at }] };
  });
/** On set days, in weeks from the first Monday. */
const dated = (first: number, weeks: number, load: number): Option => {
  const from = calendar.monday + 7 * first;
  return { from, by: from + 7 * weeks - 1, load, price };
};
const free = (weeks: number, load: number): Option => {
  return { from: calendar.monday, by: calendar.last, weeks, load, price };
};
const sumOf = (terms: Terms, chosen: ReadonlySet<number>) =>
  terms.reduce((sum, [variable, amount]) => (chosen.has(variable) ? sum + amount : sum), 0);

describe('hours of the weeks in which courses can only take place', () => {
  it.each<[string, Option[], number, [number, number][]]>([
    ['are enough for what fits', [dated(1, 1, 5), dated(1, 1, 5)], 9, []],
    ['are short of what does not', [dated(1, 1, 6), dated(1, 1, 5)], 9, [[1, 1]]],
    ['of all weeks are enough in time', [free(2, 10), free(1, 10)], 3, []],
    ['of all weeks are short before', [free(2, 10), free(1, 10)], 2, [[0, Infinity]]]
  ])('%s', (_, options, weeks, expected) => {
    const windows = new Windows(entriesOf(options.map((one) => [one])), setting);
    const found = windows.broken(new Set(options.keys()), weeks);
    const hours = found.filter(({ demand }) => demand === 0);
    expect(hours.map(({ first, last }) => [first, last])).toEqual(expected);
  });

  it('are not asked for twice', () => {
    const windows = new Windows(entriesOf([[dated(1, 1, 6)], [dated(1, 1, 5)]]), setting);
    const chosen = new Set([0, 1]);
    const found = windows.broken(chosen, 9);
    found.forEach((condition, row) => windows.added(condition, row));
    expect(found.length).toBeGreaterThan(0);
    expect(windows.broken(chosen, 9)).toEqual([]);
  });

  it('are fewer for plans that are over earlier', () => {
    const program = new Program();
    for (const _ of [1, 2]) program.variable(-1);
    const solver = new Solver(program);
    const windows = new Windows(entriesOf([[free(2, 10)], [free(1, 10)]]), setting);
    for (const condition of windows.broken(new Set([0, 1]), 2)) {
      windows.added(condition, solver.addRow(condition));
    }
    const most = (weeks: number) => {
      windows.limit(solver, weeks);
      return -(solver.solve().cost ?? 0);
    };
    expect([1, 2, 3].map(most)).toEqual([1, 1, 2]);
  });

  it('keep from no choice that can be scheduled, and are no more than the weeks have', () => {
    let conditions = 0;
    let kept = 0;
    fc.assert(
      fc.property(schedulingCase, ({ options, limits, room }) => {
        const own = { ...limits, latest: addDays(addWeeks(limits.start, room.weeks), -1) };
        const windows = new Windows(entriesOf(options), settingFor(own));
        const found = windows.broken(new Set(options.keys()), room.weeks);
        conditions += found.length;
        for (const { demand, first, last, most } of found) {
          const hours = room.calendar.hours.slice(first, Math.min(last + 1, room.weeks));
          const all = hours.reduce((sum, each) => sum + each, 0);
          if (demand === 0) expect(most).toBeLessThan(all + 1e-5);
        }
        for (let bits = 1; bits < 2 ** options.length; bits++) {
          const chosen = [...options.keys()].filter((at) => (bits >> at) & 1);
          const jobs = jobsOf(options, [], chosen);
          if (fewestWeeks(jobs, { ...room, by: Infinity }) === undefined) continue;
          kept++;
          expect(windows.broken(new Set(chosen), room.weeks)).toEqual([]);
          for (const { terms, most } of found) {
            expect(sumOf(terms, new Set(chosen))).toBeLessThanOrEqual(most);
          }
        }
      }),
      { seed: 23, numRuns: 500 }
    );
    expect(conditions).toBeGreaterThan(100);
    expect(kept).toBeGreaterThan(500);
  });
});
