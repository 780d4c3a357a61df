import { asNumber } from '../../kernel/json';
import type { LocalText } from '../../kernel/text';
import type { AwardId, OfferingId } from '../ids';
import type { Rule } from '../rule';
import { readConstraints, wordsOf } from './ctdl-constraint';
import { askedOf, coursesOf } from './ctdl-asked';
import type { Ctdl } from './ctdl-reading';
import { textAt } from './ctdl-values';
import { idsAt, localName, plainValue, valuesAt, type LdNode } from './json-ld';
import { firstTextOf } from './json-text';

/** A group can stand in many others; a rule of more parts than this is kept in words. */
const MOST_PARTS = 5000;
/** Groups inside of each other; rules that nest deeper are not read by anybody. */
const DEEPEST = 20;

/** Makes the rule of one award or course out of conditions and components (CTDL Pathways). */
export class RuleMaker {
  #parts = 0;

  constructor(
    private readonly around: Ctdl,
    private readonly record: string
  ) {}

  /**
   * What a component asks for: its conditions, after everything that precedes it. Undefined where
   * it asks for nothing.
   */
  ruleOf(component: LdNode): Rule | undefined {
    const steps = this.#stepsBefore(component, new Set([component]));
    const own = this.#conditionsOf(component, new Set([component]));
    if (!own) return inSequence(steps);
    const earlier = new Set(steps.flatMap(coursesOf));
    // What speaks of the same courses again does not come after them.
    const isAgain = coursesOf(own).some((course) => earlier.has(course));
    const before = isAgain ? inSequence(steps) : undefined;
    return before ? { type: 'all', of: [before, own] } : inSequence([...steps, own]);
  }

  /** One condition that stands by itself. */
  ruleOfCondition(condition: LdNode): Rule {
    return this.#condition(condition, new Set());
  }

  /** What it takes to have a component: the course, the award, or what the group asks for. */
  partOf(component: LdNode, above: ReadonlySet<LdNode>): Rule | undefined {
    const { recordOf, idOf, lang, document, used } = this.around;
    const kind = recordOf(component);
    if (kind === 'award') return { type: 'award', award: idOf(component) as AwardId };
    if (kind) return { type: 'course', offering: idOf(component) as OfferingId };
    const name = textAt(component, lang, 'name', 'description');
    if (this.#isTooMuch(component, above)) {
      return this.#inWords(component, name ?? { und: component.id ?? component.place });
    }
    used.add(component);
    const inside = new Set([...above, component]);
    const rule =
      this.#conditionsOf(component, inside) ??
      all(
        document
          .nodesAt(component, 'hasChild', 'hasPart')
          .flatMap((child) => this.partOf(child, inside) ?? [])
      );
    if (rule) return named(rule, name);
    return name && { type: 'ask', text: name };
  }

  #conditionsOf(component: LdNode, above: ReadonlySet<LdNode>): Rule | undefined {
    const conditions = this.around.document.nodesAt(component, 'hasCondition');
    return all(conditions.map((condition) => this.#condition(condition, above)));
  }

  /** Preceding components in their order; a stage without conditions asks for nothing itself. */
  #stepsBefore(component: LdNode, seen: Set<LdNode>): Rule[] {
    const { document, before, recordOf, lang, used } = this.around;
    const preceding = [
      ...document.nodesAt(component, 'precededBy'),
      ...document.nodesAt(component, 'prerequisite'),
      ...before(component)
    ];
    return preceding.flatMap((step) => {
      if (seen.has(step) || seen.size > MOST_PARTS) return [];
      seen.add(step);
      if (recordOf(step)) return this.partOf(step, seen) ?? [];
      used.add(step);
      const own = this.#conditionsOf(step, new Set([step]));
      const earlier = this.#stepsBefore(step, seen);
      return own ? [...earlier, named(own, textAt(step, lang, 'name'))] : earlier;
    });
  }

  #condition(condition: LdNode, above: ReadonlySet<LdNode>): Rule {
    const { document, used, lang, records } = this.around;
    const constraints = document.nodesAt(condition, 'hasConstraint');
    const words = wordsOf(condition, constraints, lang);
    if (this.#isTooMuch(condition, above)) return this.#inWords(condition, words);
    used.add(condition);
    const inside = new Set([...above, condition]);
    const targets = document.nodesAt(condition, 'targetComponent');
    const parts = [
      ...targets.flatMap((target) => this.partOf(target, inside) ?? []),
      ...document.nodesAt(condition, 'hasCondition').map((one) => this.#condition(one, inside))
    ];
    for (const id of idsAt(condition, 'targetComponent')) {
      if (document.find(id)) continue;
      records.issues.add('dangling-reference', condition.place, { record: this.record, value: id });
      parts.push({ type: 'ask', text: { und: id } });
    }
    const asked = askedOf(readConstraints(condition, constraints), constraints, parts);
    const isSum = asked.formal.some(({ type }) => type === 'credits') && parts.length > 0;
    const isCounted = requiredOf(condition) !== undefined || !isSum || asked.courses === undefined;
    const counted = isCounted
      ? counting(condition, distinct(asked.parts), constraints.length > 0)
      : undefined;
    if (counted === 'not-supported') return this.#inWords(condition, words);
    const name = textAt(condition, lang, 'name');
    if (constraints.length === 0)
      return counted ? named(counted, name) : { type: 'ask', text: words };
    const left = asked.left.length > 0 ? wordsOf(condition, asked.left, lang) : undefined;
    const rule = all([
      ...(counted ? [counted] : []),
      ...asked.formal,
      ...(left ? [this.#inWords(condition, left)] : [])
    ]);
    if (!rule) return this.#inWords(condition, words);
    const sentence =
      asked.left.length < constraints.length && textAt(condition, lang, 'description');
    return named(sentence ? { source: { sentence }, ...rule } : rule, name);
  }

  #isTooMuch(node: LdNode, above: ReadonlySet<LdNode>): boolean {
    return ++this.#parts > MOST_PARTS || above.size > DEEPEST || above.has(node);
  }

  #inWords(node: LdNode, text: LocalText): Rule {
    const { issues } = this.around.records;
    const value = Object.values(text)[0];
    issues.add('constraint-not-supported', node.place, {
      record: this.record,
      ...(value !== undefined && { value })
    });
    return { type: 'ask', text };
  }
}

function inSequence(steps: readonly Rule[]): Rule | undefined {
  const [first] = steps;
  return steps.length > 1 ? { type: 'sequence', of: steps } : first;
}

function requiredOf(condition: LdNode): number | undefined {
  return asNumber(plainValue(valuesAt(condition, 'requiredNumber')[0]));
}

/**
 * `requiredNumber` of the parts, else all of them, or one where the operator says Or (which speaks
 * of constraints where there are any). More than there are, and every other operator, is beyond us.
 */
function counting(
  condition: LdNode,
  parts: readonly Rule[],
  hasConstraints: boolean
): Rule | 'not-supported' | undefined {
  const operator = localName(
    idsAt(condition, 'logicalOperator')[0] ??
      firstTextOf(valuesAt(condition, 'logicalOperator')[0]) ??
      'And'
  ).toLowerCase();
  const stated = valuesAt(condition, 'requiredNumber').length > 0;
  const count = requiredOf(condition);
  if (operator !== 'and' && operator !== 'or') return 'not-supported';
  const [first] = parts;
  if (!first) return stated ? 'not-supported' : undefined;
  if (!stated)
    return operator === 'or' && !hasConstraints && parts.length > 1
      ? { type: 'any', of: parts }
      : all(parts);
  if (count === undefined || !Number.isInteger(count) || count < 1 || count > parts.length) {
    return 'not-supported';
  }
  if (count === parts.length) return all(parts);
  return count === 1 ? { type: 'any', of: parts } : { type: 'some', count, of: parts };
}

function distinct(parts: readonly Rule[]): readonly Rule[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()];
}

export function all(parts: readonly Rule[]): Rule | undefined {
  const [first] = parts;
  return parts.length > 1 ? { type: 'all', of: parts } : first;
}

/** The rule under the name of its group, where it is a group and has no name yet. */
function named(rule: Rule, name: LocalText | undefined): Rule {
  if (!name || rule.type === 'course' || rule.type === 'award' || rule.type === 'ask') return rule;
  return rule.name ? rule : { ...rule, name };
}
