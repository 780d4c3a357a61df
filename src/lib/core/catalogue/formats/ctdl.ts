import { asList, get, isObject, type JsonObject, type JsonValue } from '../../kernel/json';
import type { LocalText } from '../../kernel/text';
import { readAward } from './ctdl-award';
import { readEquivalence } from './ctdl-equivalence';
import { readOffering } from './ctdl-offering';
import type { Ctdl } from './ctdl-reading';
import { isCredential, textAt } from './ctdl-values';
import {
  hasType,
  idsAt,
  isLocalId,
  isReference,
  LdDocument,
  valuesAt,
  type LdNode
} from './json-ld';
import { firstTextOf, localLinesOf } from './json-text';
import { madeId } from './made-id';
import type { ReadCatalogue } from './read-catalogue';
import { RecordList } from './record-list';

const LEARNING = ['Course', 'CourseComponent', 'LearningOpportunity', 'LearningOpportunityProfile'];
const PROGRAMS = ['LearningProgram', 'Program'];
const ONLY_CTDL = [
  'ComponentCondition',
  'PathwayComponent',
  'TransferValueProfile',
  'LearningOpportunityProfile',
  'CredentialComponent',
  'CourseComponent'
];
/** What stands below these says more about a record, and is none itself. */
const PARTS_OF_RECORDS = [
  'accreditedBy',
  'requires',
  'entryCondition',
  'recommends',
  'corequisite'
];

/**
 * CTDL in JSON-LD, in whichever of its dialects: courses, credentials, pathways with their rules,
 * transfer values. Undefined where nothing speaks CTDL.
 */
export function readCtdl(value: JsonValue): ReadCatalogue | undefined {
  const document = new LdDocument(value);
  if (!document.nodes.some(speaksCtdl)) return undefined;
  const around = readingOf(document);
  const { records, used } = around;
  for (const node of document.nodes) {
    const kind = isThere(node, document) ? around.recordOf(node) : undefined;
    const isTransfer = hasType(node, ['TransferValueProfile']) && isThere(node, document);
    if (!kind && !isTransfer) continue;
    used.add(node);
    const title = titleOf(node, around);
    if (!title) {
      records.issues.add('no-title', node.place, node.id === undefined ? {} : { record: node.id });
    } else if (kind === 'award') records.addAward(readAward(node, title, around), node.place);
    else if (kind) records.addOffering(readOffering(node, title, around), node.place);
    else records.addEquivalence(readEquivalence(node, title, around), node.place);
  }
  // Groups and conditions that no award led to: a rule is never left out.
  for (const isLoose of [isLooseGroup, isLooseCondition]) {
    for (const node of document.nodes) {
      if (!isThere(node, document) || used.has(node) || !isLoose(node)) continue;
      const title = titleOf(node, around) ?? { und: node.id ?? node.place };
      used.add(node);
      records.addAward(readAward(node, title, around), node.place);
    }
  }
  return records.finish('ctdl');
}

/** Where something is described, not only named, and for the first time. */
function isThere(node: LdNode, document: LdDocument): boolean {
  return (
    !isReference(node) &&
    (node.id === undefined || document.find(node.id) === node) &&
    !isPart(node)
  );
}

function isPart({ under }: LdNode): boolean {
  return under !== undefined && (PARTS_OF_RECORDS.includes(under.name) || isPart(under.node));
}

function isLooseGroup(node: LdNode): boolean {
  const isGroup = node.types.some((type) => /Component$/.test(type)) || hasType(node, ['Pathway']);
  return isGroup && valuesAt(node, 'hasCondition').length > 0;
}

function isLooseCondition(node: LdNode): boolean {
  return hasType(node, ['ComponentCondition']);
}

function speaksCtdl({ value, types }: LdNode): boolean {
  const terms = [
    ...Object.keys(value),
    ...typesOf(value),
    JSON.stringify(get(value, '@context') ?? '')
  ];
  if (terms.some((term) => /ceterms|\/ctdl\b/.test(term))) return true;
  return get(value, '@type') !== undefined && types.some((type) => ONLY_CTDL.includes(type));
}

function typesOf(value: JsonObject): readonly string[] {
  return asList(get(value, '@type')).filter((type) => typeof type === 'string');
}

function readingOf(document: LdDocument): Ctdl {
  const prefixes = prefixesIn(document);
  const after = new Map<LdNode, LdNode[]>();
  for (const node of document.nodes) {
    for (const next of document.nodesAt(node, 'precedes')) {
      after.set(next, [...(after.get(next) ?? []), node]);
    }
  }
  const recordOf = (node: LdNode) => recordKind(node, document);
  const inFull = (id: string) => {
    const [, prefix = '', rest = ''] = /^([\w-]+):(?!\/\/)(.*)$/.exec(id) ?? [];
    const start = prefixes.get(prefix);
    return start === undefined ? id : start + rest;
  };
  const idOf = (node: LdNode) => {
    const proxies = idsAt(node, 'proxyFor');
    const own = proxies.length === 1 ? proxies[0] : node.id;
    return own === undefined || isLocalId(own) ? madeIdOf(node, document) : inFull(own);
  };
  return {
    document,
    records: new RecordList(),
    lang: 'und',
    recordOf,
    idOf,
    inFull,
    before: (node) => after.get(node) ?? [],
    used: new Set()
  };
}

function recordKind(node: LdNode, document: LdDocument): 'offering' | 'award' | undefined {
  if (isReference(node)) return undefined;
  if (isCredential(node)) return 'award';
  if (hasType(node, PROGRAMS)) return valuesAt(node, 'hasPart').length > 0 ? 'award' : 'offering';
  if (hasType(node, LEARNING)) return 'offering';
  if (!hasType(node, ['Pathway'])) return undefined;
  // A pathway is the way to its destination; where that is an award, the rule is there.
  const destinations = document.nodesAt(node, 'hasDestinationComponent');
  return destinations.some(isCredential) ? undefined : 'award';
}

/** Two names in one language are two statements of the same fact: the first counts. */
function titleOf(node: LdNode, { lang, records }: Ctdl): LocalText | undefined {
  const title = textAt(node, lang, 'name', 'description');
  const all = localLinesOf([...valuesAt(node, 'name')], lang) ?? {};
  for (const [tag, lines] of Object.entries(all)) {
    const [value = '', other] = lines.split('\n');
    if (other === undefined || title?.[tag] === lines) continue;
    const record = node.id ?? value;
    records.issues.add('values-contradict', node.place, { record, value, other });
  }
  return title;
}

function madeIdOf(node: LdNode, document: LdDocument): string {
  const owner = document.nodesAt(node, 'offeredBy', 'ownedBy')[0];
  const name = firstTextOf([...valuesAt(node, 'name', 'description')]) ?? node.id ?? node.place;
  return madeId(firstTextOf([...(owner ? valuesAt(owner, 'name') : [])]) ?? '', name);
}

/** What the prefixes of ids stand for, where a context in the document says it. */
function prefixesIn(document: LdDocument): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const { value } of document.nodes) {
    const context = get(value, '@context');
    if (!isObject(context)) continue;
    for (const [prefix, start] of Object.entries(context)) {
      if (typeof start === 'string' && /^https?:/.test(start)) prefixes.set(prefix, start);
    }
  }
  return prefixes;
}
