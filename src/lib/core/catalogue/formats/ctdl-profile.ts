import type { AwardId, OfferingId } from '../ids';
import type { Rule } from '../rule';
import type { Ctdl } from './ctdl-reading';
import { all } from './ctdl-rule';
import { textAt } from './ctdl-values';
import { idsAt, isLocalId, valuesAt, type LdNode } from './json-ld';
import { localTextOf } from './json-text';

const TARGETS = [
  'targetCredential',
  'targetLearningOpportunity',
  'targetAssessment',
  'targetCompetency',
  'targetJob',
  'targetOccupation'
];

const DEEPEST = 4;

/** The conditions that stand under a property: condition profiles, or the things themselves. */
export function requiredBy(
  node: LdNode,
  around: Ctdl,
  ...names: readonly string[]
): readonly Rule[] {
  return names.flatMap((name) => {
    const found = around.document
      .nodesAt(node, name)
      .flatMap((one) => profileRule(one, around) ?? []);
    const texts = valuesAt(node, name).flatMap((value): Rule[] => {
      const text = around.document.follow(value) ? undefined : localTextOf(value, around.lang);
      return text ? [{ type: 'ask', text }] : [];
    });
    return [...found, ...texts];
  });
}

/** What may be taken at the same time, and what is good to have. */
export function besideIt(node: LdNode, around: Ctdl): readonly Rule[] {
  return [
    ...requiredBy(node, around, 'corequisite').map((rule): Rule =>
      rule.type === 'course' ? { ...rule, together: true } : rule
    ),
    ...requiredBy(node, around, 'recommends').map((of): Rule => ({ type: 'advised', of }))
  ];
}

function profileRule(node: LdNode, around: Ctdl, depth = 0): Rule | undefined {
  const { lang, document } = around;
  const itself = referenceTo(node, around);
  if (itself) return itself;
  const targets = TARGETS.flatMap((name) => [
    ...document
      .nodesAt(node, name)
      .map((target): Rule => referenceTo(target, around) ?? inWords(target, lang)),
    ...idsAt(node, name)
      .filter((id) => !document.find(id) && !isLocalId(id))
      .map((id): Rule => ({ type: 'ask', text: textAt(node, lang, 'name') ?? { und: id } }))
  ]);
  const conditions = valuesAt(node, 'condition').flatMap((value): Rule[] => {
    const text = localTextOf(value, lang);
    return text ? [{ type: 'ask', text }] : [];
  });
  const words = textAt(node, lang, 'description', 'name');
  const own = all([...targets, ...conditions]) ?? (words && { type: 'ask', text: words });
  // A profile may name another one as its alternative, and that one the first again.
  const alternatives = (
    depth < DEEPEST ? document.nodesAt(node, 'alternativeCondition') : []
  ).flatMap((one) => profileRule(one, around, depth + 1) ?? []);
  if (alternatives.length === 0) return own;
  return { type: 'any', of: own ? [own, ...alternatives] : alternatives };
}

function referenceTo(node: LdNode, { recordOf, idOf }: Ctdl): Rule | undefined {
  const kind = recordOf(node);
  if (kind === 'award') return { type: 'award', award: idOf(node) as AwardId };
  return kind && { type: 'course', offering: idOf(node) as OfferingId };
}

function inWords(node: LdNode, lang: string): Rule {
  return {
    type: 'ask',
    text: textAt(node, lang, 'name', 'description') ?? { und: node.id ?? node.place }
  };
}
