import { ASSESSMENT_CODES, ECTS_CODE, MODE_CODES } from '../../../kernel/european-codes';
import type { Credit } from '../../../kernel/credits';
import { languageTag } from '../../../kernel/language';
import type { Range } from '../../../kernel/range';
import type { AssessmentKind, ParticipationForm } from '../../../kernel/standard-elements';
import type { LdNode } from '../json-ld';
import { readLength } from '../../free-text/length';
import { readWorkload } from '../../free-text/workload';
import type { Length, Offering, Skill } from '../../model';
import { conceptCode, conceptLabel, conceptName, report, stringsAt, type Source } from './source';

/** Something as it was read, and the words for it where they say more or were not understood. */
export interface Stated<Value> {
  readonly value?: Value;
  readonly words?: string;
}

export function lengthAt(source: Source, node: LdNode): Stated<Length> {
  const [words] = stringsAt(node, 'duration');
  if (words === undefined) return {};
  const value = readLength(words);
  if (value !== undefined) return { value, words };
  report(source, node, 'duration', 'value-not-understood', words);
  return { words };
}

export function workloadAt(
  source: Source,
  nodes: readonly LdNode[]
): Pick<Offering, 'workloadHours' | 'hoursPerWeek'> & { words?: string } {
  for (const node of nodes) {
    const [words] = stringsAt(node, 'volumeOfLearning');
    if (words === undefined) continue;
    const read = readWorkload(words);
    if (!read) report(source, node, 'volumeOfLearning', 'value-not-understood', words);
    return {
      words,
      ...(read?.hours && { workloadHours: read.hours }),
      ...(read?.hoursPerWeek && { hoursPerWeek: read.hoursPerWeek })
    };
  }
  return {};
}

/** `elm:CreditPoint`s; where one of them is not understood none is taken. */
export function creditsAt(source: Source, nodes: readonly LdNode[]): Stated<readonly Credit[]> {
  const points = nodes.flatMap((node) => source.document.nodesAt(node, 'creditPoint'));
  if (points.length === 0) return {};
  const read = points.map((point) => {
    const framework = source.document.nodesAt(point, 'framework')[0];
    const [words = ''] = stringsAt(point, 'point');
    const scheme = framework && schemeOf(framework);
    const value = /^\d{1,5}(?:[.,]\d{1,3})?$/.test(words)
      ? Number(words.replace(',', '.'))
      : undefined;
    const credit = scheme !== undefined && value !== undefined ? { scheme, value } : undefined;
    const published = [words, framework && conceptName(framework)].filter(Boolean).join(' ');
    if (!credit) report(source, point, 'point', 'value-not-understood', published);
    return { credit, published };
  });
  const credits = read.flatMap(({ credit }) => credit ?? []);
  if (credits.length < read.length) return { words: read.map((one) => one.published).join('; ') };
  const different = new Map(credits.map((credit) => [JSON.stringify(credit), credit]));
  return { value: [...different.values()].filter(({ value }) => value > 0) };
}

function schemeOf(framework: LdNode): string | undefined {
  const code = conceptCode(framework, 'education-credit');
  if (code === ECTS_CODE || code === 'ECTS') return 'ects';
  return Object.values(conceptLabel(framework) ?? {})[0];
}

export function eqfAt(source: Source, nodes: readonly LdNode[]): Range | undefined {
  const levels = conceptsAt(source, nodes, ['eqfLevel', 'EQFLevel'], (concept) => {
    const code = conceptCode(concept, 'eqf') ?? '';
    return /^[1-8]$/.test(code) ? Number(code) : undefined;
  });
  if (levels.length === 0) return undefined;
  return { min: Math.min(...levels), max: Math.max(...levels) };
}

/** ISCED-F 2013, two to four digits; the first where there are several. */
export function fieldAt(source: Source, nodes: readonly LdNode[]): string | undefined {
  return conceptsAt(source, nodes, ['ISCEDFCode', 'thematicArea'], (concept) => {
    const code = conceptCode(concept, 'isced-f') ?? '';
    return /^\d{2,4}$/.test(code) ? code : undefined;
  })[0];
}

export function languagesAt(source: Source, nodes: readonly LdNode[]): string[] {
  const tags = conceptsAt(source, nodes, ['language'], (concept) =>
    languageTag(conceptCode(concept, 'language') ?? '')
  );
  return [...new Set(tags)];
}

/** The mode of the first that states any; where it states several different ones none is taken. */
export function modeAt(source: Source, nodes: readonly LdNode[]): ParticipationForm | undefined {
  for (const node of nodes) {
    if (source.document.nodesAt(node, 'mode').length === 0) continue;
    const modes = conceptsAt(source, [node], ['mode'], (concept) =>
      own(MODE_CODES, conceptCode(concept, 'learning-assessment'))
    );
    const [first, other] = [...new Set(modes)];
    if (first !== undefined && other !== undefined) {
      report(source, node, 'mode', 'values-contradict', first, other);
      return undefined;
    }
    return first;
  }
  return undefined;
}

export function assessmentsAt(source: Source, nodes: readonly LdNode[]): AssessmentKind[] {
  const kinds = conceptsAt(source, nodes, ['dcType'], (concept) =>
    own(ASSESSMENT_CODES, conceptCode(concept, 'assessment'))
  );
  return [...new Set(kinds)];
}

/** Skills of ESCO or another framework that learning outcomes refer to by name. */
export function skillsAt(source: Source, outcomes: readonly LdNode[]): Skill[] {
  const skills = conceptsAt(source, outcomes, ['relatedESCOSkill'], (concept) =>
    concept.id?.includes('data.europa.eu/esco/') ? skillOf(concept) : undefined
  );
  return [...skills, ...conceptsAt(source, outcomes, ['relatedSkill'], skillOf)];
}

function skillOf(concept: LdNode): Skill | undefined {
  const name = conceptLabel(concept);
  return name && { name, ...(concept.id !== undefined && { id: concept.id }) };
}

/** What concepts mean to us; those that mean nothing are reported. */
function conceptsAt<Value>(
  source: Source,
  nodes: readonly LdNode[],
  names: readonly string[],
  meaningOf: (concept: LdNode) => Value | undefined
): Value[] {
  return nodes.flatMap((node) =>
    names.flatMap((name) =>
      source.document.nodesAt(node, name).flatMap((concept) => {
        const meaning = meaningOf(concept);
        if (meaning === undefined)
          report(source, node, name, 'unknown-value', conceptName(concept));
        return meaning ?? [];
      })
    )
  );
}

function own<Value>(table: Readonly<Record<string, Value>>, key: string | undefined) {
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
}
