import { ok, type Result } from '../../kernel/result';
import { readXml, type XmlElement } from '../../kernel/xml';
import { isElmXml, readElmXml } from './elm/read-elm';
import type { ReadCatalogue, ReadingIssue } from './read-catalogue';
import { isXcri, readXcri } from './xcri/read-xcri';

/** Elements and texts; a feed of a thousand courses has some seventy thousand. */
const MOST_NODES = 5_000_000;

/** A catalogue in XML; fails with the line where it is not well-formed or of another format. */
export function readXmlCatalogue(text: string): Result<ReadCatalogue, ReadingIssue> {
  const document = readXml(text, MOST_NODES);
  if (!document.ok) {
    const { line = 1, reason = '' } = document.issue.facts ?? {};
    return unreadable({ code: 'not-readable', place: `line ${line}`, value: String(reason) });
  }
  const { root } = document.value;
  if (isXcri(root)) return ok(readXcri(root));
  if (isElmXml(root)) return ok(readElmXml(root));
  const place = `line ${root.line}`;
  return unreadable({ code: 'format-not-supported', place, value: whatItIs(root) });
}

function unreadable(issue: ReadingIssue): Result<never, ReadingIssue> {
  return { ok: false, issue };
}

/** XML that people take for a catalogue that can be read, by its namespace or its root. */
const OTHERS: readonly { readonly is: (root: XmlElement) => boolean; readonly name: string }[] = [
  { is: ({ uri }) => uri.includes('xcri.org/'), name: 'XCRI-CAP of another version than 1.2' },
  { is: ({ uri }) => uri.includes('/europass/qms-xml/'), name: 'LOMS, the predecessor of ELM 3' },
  { is: ({ uri }) => uri.includes('erasmus-without-paper'), name: 'EWP (Erasmus Without Paper)' },
  { is: ({ uri }) => uri.includes('lheo.org'), name: 'LHEO' },
  { is: ({ uri }) => uri.includes('imsglobal.org'), name: '1EdTech (IMS) XML' },
  { is: ({ uri }) => uri.includes('openarchives.org'), name: 'an OAI-PMH answer' },
  { is: ({ local }) => local === 'europassCredential', name: 'a European Digital Credential' },
  { is: ({ local }) => local === 'curriculum', name: 'a curriculum in XML' },
  { is: ({ local }) => local === 'transition', name: 'a transition provision of a curriculum' },
  { is: ({ local }) => ['rss', 'feed', 'RDF'].includes(local), name: 'a news or linked data feed' },
  { is: ({ local }) => local.toLowerCase() === 'html', name: 'a web page' },
  { is: ({ local }) => local === 'svg', name: 'a picture (SVG)' }
];

function whatItIs(root: XmlElement): string {
  const known = OTHERS.find(({ is }) => is(root));
  return known?.name ?? `XML with the root element <${root.local}>`;
}
