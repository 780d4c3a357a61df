import { stated } from '../../../kernel/stated';
import type { LocalText } from '../../../kernel/text';
import type { AwardId } from '../../ids';
import type { AsPublished, Award } from '../../model';
import type { Rule } from '../../rule';
import { isGlobalId } from '../global-id';
import type { LdNode } from '../json-ld';
import { madeId } from '../made-id';
import { creditsAt, eqfAt, fieldAt } from './facts';
import { codesOf, type ReadOpportunity } from './offering';
import { homepageOf, type Providers } from './organisation';
import { placeOf, report, textAt, type Source } from './source';

const SPECIFICATIONS = ['LearningAchievementSpecification', 'Qualification'];

/** Finds the awards of a document: qualifications, what has parts, and what no course leads to. */
export class Awards {
  readonly #source: Source;
  readonly #providers: Providers;
  readonly #leading = new Map<LdNode, ReadOpportunity[]>();
  readonly #awarded = new Map<LdNode, AwardId>();
  readonly #byNode: ReadonlyMap<LdNode, ReadOpportunity>;

  constructor(source: Source, providers: Providers, opportunities: readonly ReadOpportunity[]) {
    this.#source = source;
    this.#providers = providers;
    this.#byNode = new Map(opportunities.map((one) => [one.node, one]));
    for (const opportunity of opportunities) {
      for (const specification of opportunity.specifications) {
        const leading = this.#leading.get(specification) ?? [];
        this.#leading.set(specification, [...leading, opportunity]);
      }
    }
    for (const node of source.document.nodes) {
      if (node.types.some((type) => SPECIFICATIONS.includes(type)) && this.#isAward(node)) {
        const title = Object.values(textAt(node, 'title') ?? {})[0] ?? '';
        this.#awarded.set(node, (node.id ?? madeId('award', title)) as AwardId);
      }
    }
  }

  #isAward(node: LdNode): boolean {
    const { document } = this.#source;
    if (document.follow(node.value) !== node) return false;
    const leading = this.#leading.get(node) ?? [];
    const inParts = [node, ...leading.map((one) => one.node)].some(
      (each) => document.nodesAt(each, 'hasPart').length > 0
    );
    return inParts || leading.length === 0 || node.types.includes('Qualification');
  }

  read(): Award[] {
    return [...this.#awarded].flatMap(([node, id]) => this.#award(node, id) ?? []);
  }

  #award(node: LdNode, id: AwardId): Award | undefined {
    const source = this.#source;
    const title = textAt(node, 'title');
    if (!title) {
      source.issues.add('no-title', placeOf(source, node), stated({ record: node.id }));
      return undefined;
    }
    const credits = creditsAt(source, [node]);
    const homepage = homepageOf(source, node);
    return stated<Award>({
      id,
      provider: this.#providerOf(node),
      kind: node.types.includes('Qualification') ? 'qualification' : undefined,
      title,
      summary: textAt(node, 'description'),
      codes: codesOf(source, [node]),
      field: fieldAt(source, [node]),
      eqf: eqfAt(source, [node]),
      credits: credits.value,
      cost: 'not-stated',
      certification: 'each-step',
      rule: this.#ruleOf(node),
      source: stated<Award['source']>({ url: homepage }),
      achievements: node.id !== undefined && isGlobalId(node.id) ? [node.id] : [],
      homepage,
      asPublished:
        credits.words === undefined ? undefined : stated<AsPublished>({ credits: credits.words })
    });
  }

  /** Who awards it, else who offers what leads to it, else who published it. */
  #providerOf(node: LdNode): Award['provider'] {
    const { document } = this.#source;
    const awarding = document
      .nodesAt(node, 'awardingOpportunity')
      .find((one) => document.nodesAt(one, 'awardingBody').length > 0);
    if (awarding) return this.#providers.of(awarding, 'awardingBody');
    const leading = this.#leading.get(node)?.[0];
    return leading?.offering.provider ?? this.#providers.of(node, 'awardingBody', 'publisher');
  }

  /** Every part of it, else of the course that leads to it; else one of the courses that do. */
  #ruleOf(node: LdNode): Rule | undefined {
    const leading = this.#leading.get(node) ?? [];
    for (const whole of [node, ...leading.map((one) => one.node)]) {
      const parts = this.#source.document.nodesAt(whole, 'hasPart').filter((part) => {
        if (part !== whole) return true;
        report(this.#source, whole, 'hasPart', 'values-contradict', whole.id, part.id);
        return false;
      });
      if (parts.length > 0)
        return { type: 'all', of: parts.map((part) => this.#partRule(part, whole)) };
    }
    return oneOf(leading.map(({ offering }): Rule => ({ type: 'course', offering: offering.id })));
  }

  /** What is not in the file is still asked for: the provider has to say what it is. */
  #partRule(part: LdNode, whole: LdNode): Rule {
    const opportunity = this.#byNode.get(part);
    if (opportunity) return { type: 'course', offering: opportunity.offering.id };
    const award = this.#awarded.get(part);
    const ways = (this.#leading.get(part) ?? []).map(({ offering }): Rule => ({
      type: 'course',
      offering: offering.id
    }));
    if (award !== undefined) ways.push({ type: 'award', award });
    const rule = oneOf(ways);
    if (!rule) report(this.#source, whole, 'hasPart', 'dangling-reference', part.id);
    return rule ?? { type: 'ask', text: textOrId(part) };
  }
}

function oneOf(ways: readonly Rule[]): Rule | undefined {
  return ways.length > 1 ? { type: 'any', of: ways } : ways[0];
}

function textOrId(node: LdNode): LocalText {
  return textAt(node, 'title', 'prefLabel') ?? { und: node.id ?? node.place };
}
