import { describe, expect, it } from 'vitest';
import { runCairn, temporaryFolder } from '../../../tests/fixtures/command-line';
import type { PlanSet } from '../../lib/core/planner/plan';

const { folder, write } = temporaryFolder();

write(
  'catalogue.yaml',
  `id: fen
title: { en: Courses of Fenbridge }
publisher: { en: Fenbridge College }
published: 2026-11-01
`
);
write(
  'fenbridge.yaml',
  `provider: { id: fenbridge, name: { en: Fenbridge College }, country: GB }
offerings:
  - { id: knots, title: { en: Knots }, languages: [en], ects: 2, hours: 50, weeks: 5-8,
      schedule: flexible, price: 100 EUR, achievements: ['https://fenbridge.example/knots'] }
  - { id: sails, title: { en: Sails }, languages: [en], ects: 2, hours: 50, price: 300 EUR,
      schedule: fixed, runs: [2027-01-04 to 2027-02-07] }
  - { id: tides, title: { en: Tides }, languages: [en], ects: 2, hours: 50, price: 120 EUR,
      schedule: fixed, runs: [2027-06-07 to 2027-07-11] }
awards:
  - id: skipper
    title: { en: Skipper }
    price: 20 EUR
    rule: { all: [knots, { any: [sails, tides] }] }
`
);

const PROBLEM = {
  today: '2026-12-01',
  goal: { kind: 'award', award: 'fen/skipper' },
  limits: { start: '2027-01-04', hoursPerWeek: 20 }
};

let files = 0;
const problem = (more: object = {}) =>
  write(`problem-${files++}.json`, JSON.stringify({ ...PROBLEM, ...more }));

const run = (...args: string[]) => runCairn('plan', ...args);

async function runJson(file: string, ...args: string[]) {
  const { code, results } = await run('--catalogue', folder, '--problem', file, '--json', ...args);
  return { code, set: JSON.parse(results) as PlanSet & Record<string, unknown> };
}

describe('cairn plan', () => {
  it.each([
    [[]],
    [['--catalogue', folder]],
    [['--problem', problem()]],
    [['--catalogue', folder, '--problem', problem(), 'more']],
    [['--catalogue', folder, '--problem', problem(), '--effort', 'much']]
  ])('refuses the call %j', async (args: string[]) => {
    const { code, results, troubles } = await run(...args);
    expect(code).toBe(2);
    expect(results).toBe('');
    expect(troubles).toContain('cairn plan --catalogue DIR');
  });

  it('prints every plan that no other beats, with certificate, effort and times', async () => {
    const { code, set } = await runJson(problem());
    expect(code).toBe(0);
    expect(set.complete).toBe(true);
    expect(set.obstacles).toEqual([]);
    expect(
      set.plans.map(({ totalMinor, finish, steps }) => [
        totalMinor,
        finish,
        steps.map(({ offering }) => offering)
      ])
    ).toEqual([
      [24_000, '2027-07-11', ['fen/knots', 'fen/tides']],
      [42_000, '2027-02-07', ['fen/knots', 'fen/sails']]
    ]);
    expect(set.plans[0]?.certificate).toMatchObject({ proven: true, leastMinor: 24_000 });
    expect(set.plans[0]).not.toHaveProperty('fit');
    expect(Object.keys(set)).toEqual(['plans', 'complete', 'obstacles', 'effort', 'timing']);
    expect(set['timing']).toEqual({ openMs: expect.any(Number), planMs: expect.any(Number) });
  });

  it('counts what is held, by its achievement or by a claim', async () => {
    const byAchievement = [{ achievement: 'https://fenbridge.example/knots' }];
    const { set } = await runJson(problem({ holdings: byAchievement }));
    expect(set.plans[0]?.steps).toMatchObject([{ offering: 'fen/tides' }]);
    expect(set.plans[0]?.covered).toMatchObject([{ thing: 'held-1', as: { by: 'achievement' } }]);
    const claimed = [{ key: 'mine', course: 'fen/knots', completed: '2026-05-01' }];
    const own = await runJson(problem({ holdings: claimed }));
    expect(own.set.plans[0]?.covered).toMatchObject([{ thing: 'mine', as: { by: 'claim' } }]);
    const both = [...claimed, { course: 'fen/sails' }];
    const all = await runJson(problem({ holdings: both }));
    expect([all.code, all.set.obstacles]).toEqual([0, [{ code: 'already-reached' }]]);
  });

  it('works fit out of preferences, or takes it as it is given', async () => {
    const { set } = await runJson(problem({ preferences: { preset: 'junior-starter' } }));
    expect(set.plans[0]?.fit).toBeGreaterThan(0);
    const fit = { 'fen/knots': 100, 'fen/sails': 90, 'fen/tides': 50 };
    const given = await runJson(problem({ preferences: { fit } }));
    expect(given.set.plans.map((plan) => plan.fit)).toEqual([75, 95]);
  });

  it('says what stands in the way, and ends with 1', async () => {
    const limits = { ...PROBLEM.limits, budgetMinor: 10_000 };
    const { code, set } = await runJson(problem({ limits }));
    expect(code).toBe(1);
    expect(set).toMatchObject({
      plans: [],
      obstacles: [{ code: 'over-budget', cheapestMinor: 24_000 }]
    });
    const words = await run('--catalogue', folder, '--problem', problem({ limits }));
    expect(words).toMatchObject({ code: 1, results: 'The cheapest way costs €240.' });
  });

  it('explains where that is asked for', async () => {
    const limits = { ...PROBLEM.limits, latest: '2027-03-31' };
    const { set } = await runJson(problem({ limits }), '--explain');
    // One list for each plan, that of the calmest among them.
    expect(set['rejections']).toHaveLength(set.plans.length);
    expect((set['rejections'] as unknown[])[0]).toEqual([
      {
        offering: 'fen/tides',
        insteadOf: 'fen/sails',
        differenceMinor: -18_000,
        because: { code: 'starts-too-late', start: '2027-06-07' }
      }
    ]);
    expect(set['whatIf']).toEqual([]);
  });

  it('says all that in plain words, too', async () => {
    const limits = { ...PROBLEM.limits, latest: '2027-03-31' };
    const { code, results } = await run(
      ...['--catalogue', folder, '--problem', problem({ limits }), '--explain']
    );
    expect(code).toBe(0);
    const lines = results.split('\n');
    expect(lines[0]).toBe('2 plans: every plan that no other beats on price, finish and fit');
    expect(results).toContain('1. €420, finished on Feb 7, 2027');
    expect(results).toContain('proven: nothing is better in one without being worse in another');
    expect(results).toContain('Jan 4, 2027 to Feb 7, 2027: Sails (€300, 2 ECTS, 10 h a week)');
    expect(results).toContain('not Tides: €180 cheaper, but it starts on Jun 7, 2027, too late');
    expect(results).toContain('Skipper: €20');
  });
});

describe('the file of a problem', () => {
  it.each<[string, object, string]>([
    ['limits.hoursPerWek', { limits: { ...PROBLEM.limits, hoursPerWek: 6 } }, 'no such key'],
    ['limits.hoursPerWeek', { limits: { start: '2027-01-04' } }, 'missing'],
    ['limits.hoursPerWeek', { limits: { hoursPerWeek: '6' } }, 'write number, not "6"'],
    ['limits.hoursPerWeek', { limits: { hoursPerWeek: -6 } }, '>0'],
    ['limits.start', { limits: { hoursPerWeek: 6, start: '2027-02-30' } }, '2027-02-01'],
    ['limits.currency', { limits: { hoursPerWeek: 6, currency: 'euro' } }, 'ISO 4217'],
    ['limits.hoursByMonth.13', { limits: { hoursPerWeek: 6, hoursByMonth: { 13: 1 } } }, '1 to 12'],
    [
      'limits.blocked.0',
      { limits: { hoursPerWeek: 6, blocked: [{ from: '2027-03-01', to: '2027-02-01' }] } },
      'from is after to'
    ],
    ['goal.kind', { goal: { kind: 'fame' } }, '"award" | "awards"'],
    ['goal.award', { goal: { kind: 'award' } }, 'missing'],
    ['goal', { goal: undefined }, 'missing'],
    ['holdings.1', { holdings: [{ course: 'fen/knots' }, { grade: 'A' }] }, 'at least one of'],
    ['preferences.weights.fame', { preferences: { weights: { fame: 3 } } }, 'no such key'],
    ['__proto__', JSON.parse('{"__proto__":{"a":1}}') as object, 'no such key']
  ])('names the place of what is wrong: %s', async (place, more, words) => {
    const file = problem(more);
    const { code, results, troubles } = await run('--catalogue', folder, '--problem', file);
    expect([code, results]).toEqual([1, '']);
    expect(troubles).toContain(`${file}: line `);
    expect(troubles).toContain(`: ${place}: `);
    expect(troubles).toContain(words);
  });

  it('is read as a whole: every wrong place is told', async () => {
    const file = problem({ limits: { hoursPerWeek: 0, budget: 5 }, colour: 'red' });
    const { troubles } = await run('--catalogue', folder, '--problem', file);
    expect(troubles.split('\n')).toHaveLength(3);
  });

  it.each(['', '{', '[]', 'null', '7'])('may not be %j', async (text) => {
    const file = write(`broken-${files++}.json`, text);
    const { code, troubles } = await run('--catalogue', folder, '--problem', file);
    expect(code).toBe(1);
    expect(troubles).toContain(file);
  });

  it('names ids that the catalogue does not have', async () => {
    const goal = { kind: 'awards', awards: ['fen/skipper', 'fen/admiral'] };
    const file = problem({ goal, holdings: [{ course: 'fen/oars' }] });
    const { code, troubles } = await run('--catalogue', folder, '--problem', file);
    expect(code).toBe(1);
    expect(troubles.split('\n')).toEqual([
      'goal.awards.1: the catalogue has no fen/admiral',
      'holdings.0.course: the catalogue has no fen/oars'
    ]);
  });

  it('has its JSON Schema printed', async () => {
    const { code, results } = await run('--schema');
    expect(code).toBe(0);
    const schema = JSON.parse(results) as Record<string, never>;
    expect(schema).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: ['goal', 'limits'],
      properties: {
        limits: {
          required: ['hoursPerWeek'],
          properties: {
            hoursPerWeek: { type: 'number', exclusiveMinimum: 0, maximum: 168 },
            atOnce: { type: 'integer', minimum: 1 }
          }
        },
        holdings: { type: 'array', items: { additionalProperties: false } }
      }
    });
    const kinds = ['award', 'awards', 'field', 'skills', 'furthest'];
    expect(results.match(/"const": "[a-z]+"/g)).toEqual(
      expect.arrayContaining(kinds.map((kind) => `"const": "${kind}"`))
    );
  });
});
