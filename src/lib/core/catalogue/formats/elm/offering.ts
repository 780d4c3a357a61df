import { stated } from '../../../kernel/stated';
import type { LocalText } from '../../../kernel/text';
import type { OfferingId } from '../../ids';
import type { AsPublished, Offering } from '../../model';
import { isGlobalId } from '../global-id';
import { isReference, type LdNode } from '../json-ld';
import { madeId } from '../made-id';
import {
  assessmentsAt,
  creditsAt,
  eqfAt,
  fieldAt,
  languagesAt,
  lengthAt,
  modeAt,
  skillsAt,
  workloadAt
} from './facts';
import { homepageOf, type Providers } from './organisation';
import { costAt } from './price';
import { runsAt } from './runs';
import { conceptLabel, notesAt, placeOf, report, stringsAt, textAt, type Source } from './source';

/** An offering and the specifications of what it leads to. */
export interface ReadOpportunity {
  readonly offering: Offering;
  readonly node: LdNode;
  readonly specifications: readonly LdNode[];
}

/**
 * An `elm:LearningOpportunity` with what its `LearningAchievementSpecification` (or
 * `Qualification`) says; undefined, and reported, without a title.
 */
export function readOpportunity(
  source: Source,
  node: LdNode,
  providers: Providers
): ReadOpportunity | undefined {
  const { document } = source;
  const specifications = present(source, node, 'learningAchievementSpecification');
  const title =
    textAt(node, 'title') ?? specifications.map((each) => textAt(each, 'title')).find(Boolean);
  if (!title) {
    source.issues.add('no-title', placeOf(source, node), stated({ record: node.id }));
    return undefined;
  }
  const provider = providers.of(node, 'providedBy', 'publisher');
  const activities = [
    ...present(source, node, 'learningActivitySpecification'),
    ...specifications.flatMap((each) => present(source, each, 'influencedBy'))
  ];
  const outcomes = specifications.flatMap((each) => present(source, each, 'learningOutcome'));
  const exams = specifications.flatMap((each) => present(source, each, 'provenBy'));
  const length = lengthAt(source, node);
  const { words: workload, ...work } = workloadAt(source, [...specifications, ...activities]);
  const credits = creditsAt(source, specifications);
  const cost = costAt(source, node);
  const entry = notesAt(source, [node, ...specifications], 'entryRequirement');
  const asPublished = stated<AsPublished>({
    length: length.words,
    workload,
    credits: credits.words,
    price: cost.words
  });
  const offering = stated<Offering>({
    id: (node.id ?? madeId(provider, Object.values(title)[0] ?? '')) as OfferingId,
    provider,
    kind: document.nodesAt(node, 'hasPart').length > 0 ? 'programme' : undefined,
    title,
    summary:
      textAt(node, 'description') ?? specifications.map((one) => textAt(one, 'description'))[0],
    codes: codesOf(source, [node, ...specifications]),
    languages: languagesAt(source, [...specifications, ...activities]),
    field: fieldAt(source, specifications),
    subjects: subjectsOf(source, specifications),
    eqf: eqfAt(source, specifications),
    nationalLevel: nationalLevelOf(source, specifications),
    credits: credits.value,
    ...work,
    weeks: length.value,
    mode: modeAt(source, [node, ...specifications, ...activities]),
    runs: runsAt(source, node),
    cost: cost.value ?? 'not-stated',
    funding: fundingOf(source, node),
    outcomes: outcomesOf(source, outcomes, specifications),
    skills: undefinedIfEmpty(skillsAt(source, outcomes)),
    assessment: assessmentsAt(source, exams),
    awardGiven: specifications.map((each) => textAt(each, 'title'))[0],
    stackability: [],
    prerequisite: entry && { type: 'ask', text: entry },
    furtherInformation: notesAt(
      source,
      [node, ...specifications],
      'scheduleInformation',
      'admissionProcedure',
      'additionalNote'
    ),
    achievements: specifications.flatMap(({ id }) =>
      id !== undefined && isGlobalId(id) ? [id] : []
    ),
    homepage: homepageOf(source, node),
    asPublished: Object.keys(asPublished).length > 0 ? asPublished : undefined
  });
  return { offering, node, specifications };
}

/** What a property refers to, as far as it is in the file; what is not is reported. */
export function present(source: Source, node: LdNode, property: string): LdNode[] {
  const found = source.document.nodesAt(node, property);
  return found.filter((one) => {
    if (!isReference(one) || one.id === undefined) return true;
    report(source, node, property, 'dangling-reference', one.id);
    return false;
  });
}

export function codesOf({ document }: Source, nodes: readonly LdNode[]): string[] | undefined {
  const identifiers = nodes.flatMap((node) => document.nodesAt(node, 'identifier'));
  const codes = identifiers.flatMap((identifier) => stringsAt(identifier, 'notation'));
  return undefinedIfEmpty([...new Set(codes)]);
}

export function nationalLevelOf(
  { document }: Source,
  specifications: readonly LdNode[]
): LocalText | undefined {
  return specifications
    .flatMap((each) => [
      ...document.nodesAt(each, 'nqfLevel'),
      ...document.nodesAt(each, 'NQFLevel'),
      ...document.nodesAt(each, 'educationLevel')
    ])
    .map(conceptLabel)
    .find((label) => label !== undefined);
}

function subjectsOf({ document }: Source, nodes: readonly LdNode[]): LocalText[] | undefined {
  const subjects = nodes.flatMap((node) => document.nodesAt(node, 'educationSubject'));
  return undefinedIfEmpty(subjects.map(conceptLabel).filter((label) => label !== undefined));
}

function fundingOf({ document }: Source, node: LdNode): LocalText | undefined {
  return document
    .nodesAt(node, 'grant')
    .map((grant) => textAt(grant, 'title', 'description'))
    .find((text) => text !== undefined);
}

/** The titles of the outcomes; the summary where there are none. */
function outcomesOf(
  source: Source,
  outcomes: readonly LdNode[],
  specifications: readonly LdNode[]
): LocalText[] {
  const titles = outcomes.map((one) => textAt(one, 'title')).filter((text) => text !== undefined);
  if (titles.length > 0) return titles;
  const summary = notesAt(source, specifications, 'learningOutcomeSummary');
  return summary ? [summary] : [];
}

function undefinedIfEmpty<Value>(values: readonly Value[]): Value[] | undefined {
  return values.length > 0 ? [...values] : undefined;
}
