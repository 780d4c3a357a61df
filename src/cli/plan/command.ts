import type { CatalogueIndex } from '../../lib/core/catalogue/index-by-id';
import { dayOf, parseMoment, type Day } from '../../lib/core/kernel/day';
import type { PlanQuestion, PlanSet } from '../../lib/core/planner/plan';
import { planSet } from '../../lib/core/planner/plan-set';
import { rejectionsOf } from '../../lib/core/planner/rejections';
import { whatIf } from '../../lib/core/planner/what-if';
import { countOption, onlyOne, readCall, WrongCall } from '../catalogue/call';
import type { Output } from '../output';
import { jsonSchema } from './json-schema';
import { openCatalogue } from './open-catalogue';
import { problemSchema } from './problem-schema';
import { questionOf } from './question';
import { readAs } from './read-problem';
import { setWords, type Explained } from './words';

export const PLAN_HELP = `cairn plan --catalogue DIR --problem FILE  finds every plan that no other beats
      --catalogue DIR                 a published catalogue, a bundle or sources; several count as one
      --problem FILE                  holdings, goal, limits and preferences (JSON)
      --schema                        prints the JSON Schema of that file, and nothing else
      --json                          one object: plans with their certificates, complete, obstacles,
                                      effort, timing (ms); with --explain rejections (a list for
                                      each plan) and whatIf
      --explain                       also says why not another course, and what more hours or more
                                      money would buy
      --effort N                      the most pivots of the solver; what is not proven by then says so
      Ends with 0 if there is a plan, or the goal is reached already; with 1 if there is none.`;

/** `plan`. */
export async function runPlan(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = readCall(args, {
    catalogue: { type: 'string', multiple: true, default: [] },
    problem: { type: 'string' },
    schema: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    explain: { type: 'boolean', default: false },
    effort: { type: 'string' }
  });
  if (positionals.length > 0) throw new WrongCall(`${positionals[0]}: name it with an option.`);
  if (values.schema) {
    output.result(JSON.stringify(jsonSchema(problemSchema, 'A planning problem'), null, 2));
    return 0;
  }
  const problem = readAs(
    onlyOne(
      [values.problem].flatMap((file) => file ?? []),
      '--problem'
    ),
    problemSchema
  );
  if (values.catalogue.length === 0) throw new WrongCall('Which --catalogue?');
  const effort = countOption(values.effort, '--effort');

  const clock = new Clock();
  const index = await openCatalogue(values.catalogue, output);
  const question = questionOf(problem, index, today());
  clock.lap('openMs');
  const set = planSet(question, index, effort === undefined ? {} : { effort });
  clock.lap('planMs');
  const explained = values.explain ? explain(question, index, set) : undefined;
  if (explained) clock.lap('explainMs');

  if (values.json) output.result(JSON.stringify({ ...set, ...explained, timing: clock.laps }));
  else
    for (const line of setWords(set, explained, question.limits.currency, index))
      output.result(line);
  const reached = set.obstacles.some(({ code }) => code === 'already-reached');
  return set.plans.length > 0 || reached ? 0 : 1;
}

function explain(question: PlanQuestion, index: CatalogueIndex, set: PlanSet): Explained {
  return {
    rejections: set.plans.map((plan) => rejectionsOf(plan, question, index)),
    whatIf: whatIf(question, index, set)
  };
}

/** Milliseconds of each part of the work. */
class Clock {
  readonly laps: Record<string, number> = {};
  #last = performance.now();

  lap(name: string): void {
    const now = performance.now();
    this.laps[name] = Math.round((now - this.#last) * 10) / 10;
    this.#last = now;
  }
}

function today(): Day {
  const now = parseMoment(new Date().toISOString());
  if (!now) throw new RangeError('the clock tells no time');
  return dayOf(now);
}
