import {
  attributeOf,
  childAt,
  childrenOf,
  descendants,
  parseXml,
  textIn,
  type XmlDocument,
  type XmlElement
} from '../core/kernel/xml';
import { encodeUtf8 } from '../core/kernel/bytes';
import { parseMoment, type Moment } from '../core/kernel/day';
import { canonicalElement } from './exclusive-c14n';
import type { ProofCheck } from './proof-check';
import { altered, notCheckable, weakest } from './results';
import { certified, sealKeyOf, type SealKey } from './seal-certificate';
import { verifySignature } from './signature';
import {
  algorithmIn,
  bytesIn,
  checkReference,
  EXCLUSIVE_C14N,
  hasElements,
  hashOf,
  isSignature,
  sameBytes
} from './xml-references';

/** XML signature methods (RFC 9231, 2.3) by their names in JOSE. */
const METHODS = new Map(
  [256, 384, 512].flatMap((bits): [string, string][] => [
    [`http://www.w3.org/2001/04/xmldsig-more#rsa-sha${bits}`, `RS${bits}`],
    [`http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha${bits}`, `ES${bits}`],
    [`http://www.w3.org/2007/05/xmldsig-more#sha${bits}-rsa-MGF1`, `PS${bits}`]
  ])
);

/** Each reference has the whole document canonicalized; seals in use have two or three. */
const MOST_REFERENCES = 4;
const MOST_SEALS = 4;
const MOST_CERTIFICATES = 16;
const XADES = 'http://uri.etsi.org/01903/v1.3.2#';

/**
 * Checks the XAdES seals in an XML document (XML Signature 1.1, 3.2; ETSI EN 319 132-1): every
 * reference, and the signature over the references with the key of the seal's certificate. All
 * seals have to hold, and each has to cover the whole document. What a seal uses beyond that is
 * not understood here and said to be so.
 */
export async function checkXades(text: string): Promise<ProofCheck> {
  const document = parseXml(text);
  if (!document) return notCheckable('broken-proof', 'XML');
  const signatures = outermostSignatures(document.root);
  if (signatures.length > MOST_SEALS) return notCheckable('broken-proof', 'XAdES');
  const checks: ProofCheck[] = [];
  for (const signature of signatures) checks.push(await checkSignature(signature, document));
  return weakest(checks);
}

/** Signatures inside a signature seal that one, not the document. */
function outermostSignatures(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    return isSignature(child) ? [child] : outermostSignatures(child);
  });
}

/** Content of another kind inside a signature would be outside of what is sealed. */
function holdsOther(signature: XmlElement): boolean {
  return [...descendants(signature)].some(
    ({ uri }) => !/^http:\/\/(www\.w3|uri\.etsi)\.org\//.test(uri)
  );
}

async function checkSignature(signature: XmlElement, document: XmlDocument): Promise<ProofCheck> {
  if (holdsOther(signature)) return notCheckable('unknown-proof', 'XAdES');
  const info = childAt(signature, 'SignedInfo');
  const method = algorithmIn(childAt(info, 'SignatureMethod'));
  const algorithm = METHODS.get(method);
  const canonical = childAt(info, 'CanonicalizationMethod');
  const references = childrenOf(info, 'Reference');
  if (!info || references.length === 0 || references.length > MOST_REFERENCES) {
    return notCheckable('broken-proof', 'SignedInfo');
  }
  if (algorithm === undefined) return notCheckable('unknown-proof', method);
  if (!canonical || algorithmIn(canonical) !== EXCLUSIVE_C14N || hasElements(canonical)) {
    return notCheckable('unknown-proof', algorithmIn(canonical));
  }
  const covered: XmlElement[] = [];
  let differs: string | undefined;
  for (const reference of references) {
    const check = await checkReference(reference, signature, document);
    if ('unknown' in check) return notCheckable('unknown-proof', check.unknown);
    if ('broken' in check) return notCheckable('broken-proof', check.broken);
    if (!check.digestHolds) differs ??= attributeOf(reference, 'URI') || 'XAdES';
    covered.push(check.covers);
  }
  if (!covered.includes(document.root)) return notCheckable('unknown-proof', 'XAdES');
  if (differs !== undefined) return altered('content-differs', differs);
  const properties = [...descendants(signature)].find(
    (each) => isXades(each, 'SignedProperties') && covered.includes(each)
  );
  const key = await keyOf(signature, properties);
  if (!key) return notCheckable('no-key', 'X509Certificate');
  const value = bytesIn(childAt(signature, 'SignatureValue'));
  const data = encodeUtf8(canonicalElement(info));
  const holds = value && (await verifySignature(algorithm, { spki: key.spki }, value, data));
  if (holds === undefined) return notCheckable('broken-proof', algorithm);
  if (!holds) return altered('signature-fails', algorithm);
  const integrity = { result: 'intact', reason: 'signature-holds', detail: algorithm } as const;
  return { integrity, ...certified(key, signingTime(properties)) };
}

function isXades({ local, uri }: XmlElement, name: string): boolean {
  return local === name && uri === XADES;
}

/**
 * The key of the certificate that the signed properties name by its digest; the first in the seal
 * where they name none.
 */
async function keyOf(
  signature: XmlElement,
  properties: XmlElement | undefined
): Promise<SealKey | undefined> {
  const signed = childAt(properties, 'SignedSignatureProperties');
  const digest =
    childAt(signed, 'SigningCertificateV2', 'Cert', 'CertDigest') ??
    childAt(signed, 'SigningCertificate', 'Cert', 'CertDigest');
  const hash = hashOf(childAt(digest, 'DigestMethod'));
  const expected = bytesIn(childAt(digest, 'DigestValue'));
  const certificates = childrenOf(childAt(signature, 'KeyInfo'), 'X509Data')
    .flatMap((data) => childrenOf(data, 'X509Certificate'))
    .slice(0, MOST_CERTIFICATES);
  for (const certificate of certificates) {
    const key = await sealKeyOf(textIn(certificate));
    if (!key || digest === undefined || hash === undefined || !expected) return key;
    const actual = new Uint8Array(await crypto.subtle.digest(hash, key.der));
    if (sameBytes(actual, expected)) return key;
  }
  return undefined;
}

function signingTime(properties: XmlElement | undefined): Moment | undefined {
  const time = childAt(properties, 'SignedSignatureProperties', 'SigningTime');
  return time && parseMoment(textIn(time));
}
