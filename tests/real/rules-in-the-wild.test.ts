import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatRule, parseRule } from '../../src/lib/core/catalogue/rule-format';
import { checkRule } from '../../src/lib/core/stacking/check';
import type { Thing } from '../../src/lib/core/stacking/standing';
import { indexOf } from '../fixtures/catalogue';
import { slowState } from '../oracle/slow-rule';
import { HOME, NOW, type WildCase } from './degree-rules/wild-case';
import { GROUPS } from './degree-rules/wild-groups';
import { LIMITS } from './degree-rules/wild-limits';

/* Rules of real providers, each with a transcript that meets it and one that just misses it. */

const FILE = resolve(
  import.meta.dirname,
  '../../../shared/catalogues/rules/rules-in-the-wild.json'
);
const there = existsSync(FILE);
if (!there) console.log('Rules of real providers are not read: they are not on this machine.');

interface Stated {
  readonly shape: string;
  readonly numbers: Readonly<Record<string, number | readonly number[]>>;
}

const WILD = [...GROUPS, ...LIMITS];
const stated = there ? (JSON.parse(readFileSync(FILE, 'utf8')) as readonly Stated[]) : [];

/** Every number of a rule by its place: `share`, or `certificate.1`. */
function numbersOf({ numbers }: Stated): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(numbers).flatMap(([name, value]) =>
      typeof value === 'number'
        ? [[name, value] as const]
        : value.map((one, at) => [`${name}.${at}`, one] as const)
    )
  );
}

describe.runIf(there)('rules in the wild', () => {
  it('are all written here', () => {
    expect(stated).toHaveLength(WILD.length);
  });

  it.each(stated.map((one, at) => [at, one.shape, one] as const))('%i: %s', (at, _, one) => {
    const numbers = numbersOf(one);
    const read = new Set<string>();
    const cases = WILD[at]?.cases((path) => {
      read.add(path);
      return numbers.get(path) ?? NaN;
    });
    expect([...numbers.keys()].join(' ')).toBe(WILD[at]?.reads);
    expect([...read].sort()).toEqual([...numbers.keys()].sort());
    for (const one of cases ?? []) {
      const [met, missed] = one.states ?? ['met', 'not-met'];
      expect(statesOf(one, one.meets, false)).toEqual([met, met]);
      expect(statesOf(one, one.misses, true)).toEqual([missed, missed]);
      expect(parseRule(formatRule(one.rule))).toEqual({ ok: true, value: one.rule });
    }
  });
});

/** What the check says, and the slow evaluator. */
function statesOf(
  { rule, awards = [], moments, missesOn = moments }: WildCase,
  things: readonly Thing[],
  isMissed: boolean
): readonly string[] {
  const on = { ...NOW, ...(isMissed ? missesOn : moments) };
  const index = indexOf([], awards);
  const { check } = checkRule({ rule, home: HOME }, things, on, index);
  return [check.state, slowState(rule, things, on, index, HOME)];
}
