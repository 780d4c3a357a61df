import { performance } from 'node:perf_hooks';
import type { AwardId, OfferingId } from '../../src/lib/core/catalogue/ids';
import type { Rule } from '../../src/lib/core/catalogue/rule';
import { awardReach } from '../../src/lib/core/stacking/award-reach';
import { checkRule } from '../../src/lib/core/stacking/check';
import { outlooks } from '../../src/lib/core/stacking/outlook';
import { award, course, indexOf, one } from '../fixtures/catalogue';
import { heldThing, NOW } from '../fixtures/things';

/*
 * Measures how quickly the awards towards which 100 credentials count are found among 5,000, against
 * holding every award against them one by one. The ratio is what counts.
 */

const COURSES = 20_000;
const AWARDS = 5_000;
const HELD = 100;
const ROUNDS = 5;

let state = 20_260_601;
function below(most: number): number {
  state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
  return state % most;
}

const ects = () => 1 + below(6);
const offerings = Array.from({ length: COURSES }, (_, at) =>
  course(`c${at}`, { credits: [{ scheme: 'ects', value: ects() }] })
);

/** Awards as they are: a core and a choice, groups in which a course counts once, limits. */
function ruleOf(): Rule {
  const from = below(COURSES - 60);
  const ids = Array.from({ length: 20 }, () => `c${from + below(60)}` as OfferingId);
  const credits = (value: number, courses = ids): Rule => ({
    type: 'credits',
    least: { credits: value },
    from: { courses }
  });
  switch (below(4)) {
    case 0:
      return { type: 'all', of: [...ids.slice(0, 4).map(one), credits(15)] };
    case 1:
      return {
        type: 'once',
        of: { type: 'all', of: [credits(10, ids.slice(0, 10)), credits(10)] }
      };
    case 2:
      return {
        ...{ type: 'limit', most: { credits: 5 }, from: { recognised: true } },
        of: credits(20)
      };
    default: {
      const smaller: Rule = { type: 'award', award: `a${below(AWARDS)}` as AwardId };
      return { type: 'all', of: [smaller, ...ids.slice(0, 2).map(one)] };
    }
  }
}

const awards = Array.from({ length: AWARDS }, (_, at) => award(`a${at}`, ruleOf()));
const index = indexOf(offerings, awards);
const things = Array.from({ length: HELD }, (_, at) =>
  heldThing(`c${below(COURSES)}`, ects(), { key: `h${at}` })
);

function time(work: () => void): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  }).sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? NaN;
}

const made = time(() => void awardReach(index));
const reach = awardReach(index);
const found = outlooks(things, index, NOW, { reach });
const quick = time(() => void outlooks(things, index, NOW, { reach }));
const each = time(() => {
  for (const { id, rule } of awards) {
    if (rule) checkRule({ award: id, rule }, things, NOW, index);
  }
});
const ms = (value: number) => `${value.toFixed(1)} ms`;
console.log(`${AWARDS} awards, ${HELD} held: ${found.count} of them count something`);
console.log(`index, once for a catalogue   ${ms(made)}`);
console.log(`the nearest of the catalogue  ${ms(quick)}`);
console.log(`every award, one by one       ${ms(each)}`);
console.log(`ratio                         ${(quick / each).toFixed(3)}`);
