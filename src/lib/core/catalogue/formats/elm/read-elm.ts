import type { JsonObject, JsonValue } from '../../../kernel/json';
import type { XmlElement } from '../../../kernel/xml';
import type { Offering } from '../../model';
import { IssueList } from '../issue-list';
import { hasType, isReference, LdDocument } from '../json-ld';
import type { ReadCatalogue } from '../read-catalogue';
import { Awards } from './award';
import { readOpportunity, type ReadOpportunity } from './offering';
import { Providers } from './organisation';
import { placeOf, type Source } from './source';
import { xmlAsJson } from './xml-as-json';

const NAMESPACE = 'http://data.europa.eu/snb/model';
const OWN_TYPES = ['LearningOpportunity', 'LearningAchievementSpecification'];
const CREDENTIALS = ['VerifiableCredential', 'VerifiablePresentation', 'EuropeanDigitalCredential'];

/** Learning opportunities and qualifications of the European Learning Model 3 in XML. */
export function isElmXml(root: XmlElement): boolean {
  return root.uri.startsWith(NAMESPACE) && root.local !== 'europassCredential';
}

export function readElmXml(root: XmlElement): ReadCatalogue {
  const { value, lines } = xmlAsJson(root);
  return readDocument(new LdDocument(value), lines);
}

/**
 * The same in JSON-LD. Undefined for other JSON, and for credentials, which describe in these
 * words what was achieved.
 */
export function readElmJson(value: JsonValue): ReadCatalogue | undefined {
  const document = new LdDocument(value);
  if (document.nodes.some((node) => hasType(node, CREDENTIALS))) return undefined;
  const own = (types: readonly string[]) => document.nodes.some((node) => hasType(node, types));
  const isElm = own(OWN_TYPES) || (own(['Qualification']) && mentions(value, NAMESPACE));
  return isElm ? readDocument(document, new Map()) : undefined;
}

/** Whether its context or its names are of a namespace. */
function mentions(value: JsonValue, namespace: string): boolean {
  return JSON.stringify(value).includes(namespace);
}

function readDocument(document: LdDocument, lines: ReadonlyMap<JsonObject, number>): ReadCatalogue {
  const source: Source = { document, lines, issues: new IssueList() };
  const providers = new Providers(source);
  const opportunities = new Map<Offering['id'], ReadOpportunity>();
  for (const node of document.nodes) {
    if (!hasType(node, ['LearningOpportunity']) || isReference(node)) continue;
    const read = readOpportunity(source, node, providers);
    if (!read) continue;
    const { id } = read.offering;
    if (opportunities.has(id)) {
      source.issues.add('duplicate-id', placeOf(source, node), { record: id });
    } else opportunities.set(id, read);
  }
  const found = [...opportunities.values()];
  const awards = new Awards(source, providers, found).read();
  if (found.length + awards.length === 0)
    source.issues.add('nothing-here', lines.size > 0 ? 'line 1' : '$');
  return {
    format: 'elm-3',
    head: {},
    providers: providers.all,
    offerings: found.map(({ offering }) => offering),
    awards,
    equivalences: [],
    issues: source.issues.all
  };
}
