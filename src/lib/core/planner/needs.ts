import type { CatalogueIndex } from '../catalogue/index-by-id';
import type { AwardId, OfferingId } from '../catalogue/ids';
import type { Rule } from '../catalogue/rule';
import type { LocalText } from '../kernel/text';
import type { Covered } from '../stacking/holdings';

/**
 * A rule made ready for the search: awards written out, what is held taken away, courses as the
 * numbers of tasks.
 * - `one`: one of the tasks
 * - `all`, `some`: every part, or so many of them
 * - `sequence`: every part, each finished before the tasks of the next begin
 * - `credits`: so many more ECTS from the tasks
 */
export type Need =
  | { readonly kind: 'met' }
  | { readonly kind: 'never'; readonly missing: readonly OfferingId[] }
  | { readonly kind: 'one'; readonly tasks: readonly number[]; readonly fixed: boolean }
  | { readonly kind: 'all'; readonly parts: readonly Need[] }
  | {
      readonly kind: 'sequence';
      readonly parts: readonly Need[];
      readonly orders: readonly Order[];
    }
  | {
      readonly kind: 'some';
      readonly count: number;
      readonly parts: readonly Need[];
      readonly name?: LocalText;
    }
  | {
      readonly kind: 'credits';
      readonly ects: number;
      readonly tasks: readonly number[];
      readonly name?: LocalText;
    };

/** Before a task of `tasks` begins, `need` has to be finished. */
export interface Order {
  readonly tasks: readonly number[];
  readonly need: Need;
}

export interface Compiled {
  readonly need: Need;
  /** Conditions in words that lie on the way. */
  readonly asks: readonly LocalText[];
}

/**
 * Compiles a rule. `taskOf` gives the task of a course, or undefined for one that cannot be
 * planned (not in the catalogue, no dates left, no length); `feeOf` the task of paying the fee of
 * an award that the rule builds on, where there is one.
 */
export function compileRule(
  rule: Rule,
  covered: Covered,
  index: CatalogueIndex,
  taskOf: (id: OfferingId) => number | undefined,
  feeOf: (id: AwardId) => number | undefined
): Compiled {
  const asks: LocalText[] = [];
  return { need: compile(rule, new Set()), asks };

  function compile(part: Rule, above: ReadonlySet<AwardId>): Need {
    switch (part.type) {
      case 'course': {
        const choices = [part.offering, ...(part.equivalents ?? [])];
        if (choices.some((id) => covered.has(id))) return { kind: 'met' };
        const tasks = choices.flatMap((id) => taskOf(id) ?? []);
        if (tasks.length === 0) return { kind: 'never', missing: [part.offering] };
        return { kind: 'one', tasks, fixed: choices.length === 1 };
      }
      case 'award': {
        if (covered.has(part.award)) return { kind: 'met' };
        const award = above.has(part.award) ? undefined : index.award(part.award);
        if (!award?.rule) return { kind: 'never', missing: [] };
        const need = compile(award.rule, new Set([...above, part.award]));
        const fee = feeOf(part.award);
        if (fee === undefined || need.kind === 'never') return need;
        return all([need, { kind: 'one', tasks: [fee], fixed: true }]);
      }
      case 'all':
        return all(part.of.map((inner) => compile(inner, above)));
      case 'sequence':
        return sequence(part.of.map((inner) => compile(inner, above)));
      case 'any':
        return some(
          1,
          part.of.map((inner) => compile(inner, above)),
          part.name
        );
      case 'some':
        return some(
          part.count,
          part.of.map((inner) => compile(inner, above)),
          part.name
        );
      case 'credits': {
        const held = part.from
          .filter((id) => covered.has(id))
          .reduce((sum, id) => sum + index.ects(id), 0);
        const ects = part.ects - held;
        if (ects <= 0) return { kind: 'met' };
        const open = part.from.filter((id) => !covered.has(id));
        const tasks = open.flatMap((id) => taskOf(id) ?? []);
        return { kind: 'credits', ects, tasks, ...(part.name && { name: part.name }) };
      }
      case 'ask':
        asks.push(part.text);
        return { kind: 'met' };
    }
  }
}

function all(parts: readonly Need[]): Need {
  const never = parts.flatMap((part) => (part.kind === 'never' ? part.missing : []));
  if (parts.some((part) => part.kind === 'never')) return { kind: 'never', missing: never };
  const open = parts.filter((part) => part.kind !== 'met');
  const [only] = open;
  if (!only) return { kind: 'met' };
  return open.length === 1 ? only : { kind: 'all', parts: open };
}

function sequence(parts: readonly Need[]): Need {
  const whole = all(parts);
  const open = parts.filter((part) => part.kind !== 'met');
  if (whole.kind === 'never' || open.length < 2) return whole;
  const orders = open.flatMap((part, at): Order[] => {
    const need = all(open.slice(0, at));
    const earlier = new Set(tasksIn(need));
    const tasks = tasksIn(part).filter((task) => !earlier.has(task));
    return at > 0 && tasks.length > 0 ? [{ tasks, need }] : [];
  });
  return { kind: 'sequence', parts: open, orders };
}

function some(count: number, parts: readonly Need[], name: LocalText | undefined): Need {
  const left = count - parts.filter((part) => part.kind === 'met').length;
  if (left <= 0) return { kind: 'met' };
  const open = parts.filter((part) => part.kind !== 'met' && part.kind !== 'never');
  if (open.length < left) {
    return {
      kind: 'never',
      missing: parts.flatMap((part) => (part.kind === 'never' ? part.missing : []))
    };
  }
  return { kind: 'some', count: left, parts: open, ...(name && { name }) };
}

/** Every task that a need could use. */
export function tasksIn(need: Need): number[] {
  switch (need.kind) {
    case 'one':
    case 'credits':
      return [...need.tasks];
    case 'all':
    case 'sequence':
    case 'some':
      return [...new Set(need.parts.flatMap(tasksIn))];
    default:
      return [];
  }
}
