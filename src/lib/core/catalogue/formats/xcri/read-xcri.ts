import { parseMoment, type Day } from '../../../kernel/day';
import { stated } from '../../../kernel/stated';
import { attributeOf, childrenOf, type XmlElement } from '../../../kernel/xml';
import type { OfferingId, ProviderId } from '../../ids';
import type { CatalogueHead, Offering, Provider } from '../../model';
import { isGlobalId } from '../global-id';
import { IssueList } from '../issue-list';
import type { ReadCatalogue } from '../read-catalogue';
import { languageIn, localText, wordsOf } from '../xml-words';
import { readCourse } from './course';
import { identifiersOf } from './identifiers';
import { lineOf } from './reading';

const NAMESPACE = 'http://xcri.org/profiles/1.2/catalog';

/** A catalogue feed of XCRI-CAP 1.2. */
export function isXcri(root: XmlElement): boolean {
  return root.uri === NAMESPACE && root.local === 'catalog';
}

/**
 * XCRI-CAP 1.2, the British profile of CEN Metadata for Learning Opportunities (EN 15982):
 * providers, courses, presentations. Never throws; what is not understood is an issue with its line.
 */
export function readXcri(root: XmlElement): ReadCatalogue {
  const issues = new IssueList();
  const lang = languageIn(root, 'und');
  const providers = new Map<ProviderId, Provider>();
  const offerings = new Map<OfferingId, Offering>();
  for (const element of childrenOf(root, 'provider')) {
    const inner = languageIn(element, lang);
    const provider = readProvider(element, inner, issues);
    if (!provider) continue;
    if (!providers.has(provider.id)) providers.set(provider.id, provider);
    for (const course of childrenOf(element, 'course')) {
      const around = { issues, lang: languageIn(course, inner) };
      const offering = readCourse(course, provider, around);
      if (!offering) continue;
      const { id } = offering;
      if (offerings.has(id)) issues.add('duplicate-id', lineOf(course), { record: id });
      else offerings.set(id, offering);
    }
  }
  if (offerings.size === 0) issues.add('nothing-here', lineOf(root));
  return {
    format: 'xcri-cap-1.2',
    head: headOf(root, lang, [...providers.values()]),
    providers: [...providers.values()],
    offerings: [...offerings.values()],
    awards: [],
    equivalences: [],
    issues: issues.all
  };
}

/** Goes by its identifier where it has no name; undefined, and reported, where it has neither. */
function readProvider(element: XmlElement, lang: string, issues: IssueList): Provider | undefined {
  const { id, homepage } = identifiersOf(element);
  const title = localText(childrenOf(element, 'title'), lang);
  if (!title) issues.add('no-title', lineOf(element), stated({ record: id }));
  const name = title ?? (id === undefined ? undefined : { und: id });
  const [first] = Object.values(name ?? {});
  if (!name || first === undefined) return undefined;
  return stated<Provider>({ id: (id ?? first) as ProviderId, name, homepage });
}

/** What the feed says of itself; a feed of one provider is that provider's. */
function headOf(
  root: XmlElement,
  lang: string,
  providers: readonly Provider[]
): Partial<CatalogueHead> {
  const { id } = identifiersOf(root);
  const generated = attributeOf(root, 'generated')?.trim() ?? '';
  const [only, second] = providers;
  const licence = [...childrenOf(root, 'license'), ...childrenOf(root, 'rights')].map(wordsOf)[0];
  return stated<Partial<CatalogueHead>>({
    id: id !== undefined && isGlobalId(id) ? id : undefined,
    title: localText([...childrenOf(root, 'title'), ...childrenOf(root, 'description')], lang),
    publisher: only && !second ? only.name : undefined,
    published: parseMoment(generated) ? (generated.slice(0, 10) as Day) : undefined,
    licence: licence === '' ? undefined : licence
  });
}
