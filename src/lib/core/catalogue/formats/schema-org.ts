import { asList, asText, get, isObject, type JsonValue } from '../../kernel/json';
import { languageTag } from '../../kernel/language';
import type { LocalText } from '../../kernel/text';
import { webAddress } from './json-facts';
import { hasType, isLocalId, isReference, LdDocument, valuesAt, type LdNode } from './json-ld';
import { firstTextOf, localTextOf } from './json-text';
import { madeId } from './made-id';
import type { ReadCatalogue } from './read-catalogue';
import { RecordList } from './record-list';
import type { SchemaOrg } from './schema-org-reading';
import { readAward } from './schema-org-award';
import { PROGRAM_TYPES, readOffering } from './schema-org-offering';
import { providerOf, textAt } from './schema-org-values';

const CREDENTIAL = 'EducationalOccupationalCredential';
const RECORD_TYPES = ['Course', 'CourseInstance', CREDENTIAL, ...PROGRAM_TYPES];
/** What stands below these is what a record asks for or gives, not a record itself. */
const PARTS_OF_RECORDS = [
  'educationalCredentialAwarded',
  'occupationalCredentialAwarded',
  'coursePrerequisites',
  'programPrerequisites',
  'competencyRequired',
  'qualifications',
  'hasCredential',
  'hasCourseInstance'
];

/**
 * schema.org in JSON-LD: courses with their instances, programmes, credentials, wherever in the
 * document they stand. Undefined where nothing speaks schema.org.
 */
export function readSchemaOrg(value: JsonValue): ReadCatalogue | undefined {
  const document = new LdDocument(value);
  if (!document.nodes.some(speaksSchemaOrg)) return undefined;
  const records = new RecordList();
  const lang = document.nodes.flatMap(({ value: one }) => contextLanguage(one) ?? [])[0] ?? 'und';
  const around: SchemaOrg = {
    document,
    records,
    lang,
    recordOf,
    idOf: (node) => idOf(document, node, lang)
  };
  for (const node of document.nodes) {
    const kind = recordOf(node);
    const isElsewhere = node.id !== undefined && document.find(node.id) !== node;
    if (!kind || isElsewhere) continue;
    const title = titleOf(node, around);
    if (!title) continue;
    if (kind === 'award') records.addAward(readAward(node, title, around), node.place);
    else records.addOffering(readOffering(node, title, around), node.place);
  }
  return records.finish('schema-org');
}

function speaksSchemaOrg({ value, types }: LdNode): boolean {
  const context = asList(get(value, '@context'));
  const named = context.flatMap((one) => [one, ...(isObject(one) ? Object.values(one) : [])]);
  if (named.some((one) => /^https?:\/\/schema\.org/.test(asText(one) ?? ''))) return true;
  const terms = [...asList(get(value, '@type')), ...Object.keys(value)];
  const isOurs = /^(?:schema:|https?:\/\/schema\.org\/)/;
  if (terms.some((term) => typeof term === 'string' && isOurs.test(term))) return true;
  return get(value, '@type') !== undefined && types.some((type) => RECORD_TYPES.includes(type));
}

function contextLanguage(value: JsonValue): string | undefined {
  const languages = asList(get(value, '@context')).map((one) => asText(get(one, '@language')));
  return languageTag(languages.find((one) => one !== undefined) ?? '');
}

function recordOf(node: LdNode): 'offering' | 'award' | undefined {
  if (isReference(node) || !hasType(node, RECORD_TYPES) || isPart(node)) return undefined;
  if (hasType(node, [CREDENTIAL])) return 'award';
  const listsCourses = hasType(node, PROGRAM_TYPES) && valuesAt(node, 'hasCourse').length > 0;
  return listsCourses ? 'award' : 'offering';
}

function isPart(node: LdNode): boolean {
  const { under } = node;
  return under !== undefined && (PARTS_OF_RECORDS.includes(under.name) || isPart(under.node));
}

/** A record without a name is called by the beginning of its description, which is an issue. */
function titleOf(node: LdNode, { lang, records }: SchemaOrg): LocalText | undefined {
  const name = textAt(node, lang, 'name', 'headline', 'alternateName');
  if (name) return name;
  const description = localTextOf([...valuesAt(node, 'description')], lang);
  const [tag, text] = Object.entries(description ?? {})[0] ?? [];
  const begin = text?.slice(0, 80);
  records.issues.add('no-title', node.place, {
    ...(node.id !== undefined && { record: node.id }),
    ...(begin !== undefined && { value: begin })
  });
  if (tag === undefined || begin === undefined) return undefined;
  return { [tag]: text === begin ? begin : `${begin.replace(/\s+\S*$/, '')}…` };
}

function idOf(document: LdDocument, node: LdNode, lang: string): string {
  if (node.id !== undefined && !isLocalId(node.id)) return node.id;
  const name = firstTextOf([...valuesAt(node, 'name', 'description')]) ?? node.id ?? '';
  const address = webAddress(valuesAt(node, 'url')[0]) ?? '';
  return madeId(providerOf(document, node, lang)?.id ?? '', address, name);
}
