import { get, type JsonValue } from '../../kernel/json';
import type { Credit } from '../../kernel/credits';
import type { ParticipationForm } from '../../kernel/standard-elements';
import { stated } from '../../kernel/stated';
import type { LocalText } from '../../kernel/text';
import type { ProviderId } from '../ids';
import type { Provider } from '../model';
import type { Ctdl } from './ctdl-reading';
import { amountIn, at, unknownValue, webAddress, type Reading } from './json-facts';
import { hasType, idsAt, isLocalId, localName, plainValue, valuesAt, type LdNode } from './json-ld';
import { firstTextOf, localTextOf } from './json-text';
import { madeId } from './made-id';
import { NO_PROVIDER } from './record-list';

export function textAt(
  node: LdNode,
  lang: string,
  ...names: readonly string[]
): LocalText | undefined {
  for (const name of names) {
    const text = localTextOf([...valuesAt(node, name)], lang);
    if (text) return text;
  }
  return undefined;
}

/** The concept that a property names: the last part of its id, or of the text itself. */
export function conceptsAt(node: LdNode, name: string): readonly string[] {
  return valuesAt(node, name).flatMap((value) => {
    const target = propertyOf(value, 'targetNode');
    const text =
      firstTextOf(target) ??
      idText(target) ??
      idText(value) ??
      firstTextOf(value) ??
      firstTextOf(nameOfAlignment(value));
    return text === undefined ? [] : [localName(text)];
  });
}

function idText(value: JsonValue | undefined): string | undefined {
  return firstTextOf(get(value, '@id'));
}

/** A property of an embedded object, by the last part of its name. */
function propertyOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const key = Object.keys(value).find((one) => localName(one) === name);
  return key === undefined ? undefined : get(value, key);
}

function nameOfAlignment(value: JsonValue): JsonValue | undefined {
  return propertyOf(value, 'targetNodeName') ?? propertyOf(value, 'targetName');
}

/** Names of what a property aligns to (CredentialAlignmentObject), or the texts themselves. */
export function alignedNames(node: LdNode, name: string, lang: string): readonly LocalText[] {
  return valuesAt(node, name).flatMap((value): readonly LocalText[] => {
    const text = localTextOf(nameOfAlignment(value), lang) ?? localTextOf(plainValue(value), lang);
    return text ? [text] : [];
  });
}

/** Who offers or owns it. One that the document only names by address is kept as that address. */
export function providerOf(node: LdNode, { document, records, lang, inFull }: Ctdl): ProviderId {
  const names = ['offeredBy', 'ownedBy', 'owner', 'copyrightHolder'];
  for (const name of names) {
    for (const organisation of document.nodesAt(node, name)) {
      const provider = providerIn(organisation, lang, inFull);
      if (provider) return records.addProvider(provider);
    }
  }
  const elsewhere = names.flatMap((name) => idsAt(node, name)).find((id) => !isLocalId(id));
  return elsewhere === undefined ? NO_PROVIDER : (inFull(elsewhere) as ProviderId);
}

function providerIn(node: LdNode, lang: string, inFull: Ctdl['inFull']): Provider | undefined {
  const name = textAt(node, lang, 'name');
  if (!name) return undefined;
  const own = node.id !== undefined && !isLocalId(node.id) ? inFull(node.id) : undefined;
  const homepage = webAddress(plainValue(valuesAt(node, 'subjectWebpage')[0]));
  const id = own ?? homepage ?? madeId(Object.values(name)[0] ?? '');
  return stated<Provider>({ id: id as ProviderId, name, homepage });
}

/** Credits of a `ValueProfile`, or of the older `creditUnitValue` beside its unit. */
export function creditsAt(
  node: LdNode,
  { document }: Ctdl,
  name: string
): readonly Credit[] | undefined {
  const profiles = document.nodesAt(node, name);
  const older = valuesAt(node, 'creditUnitValue').length > 0 ? [node] : [];
  const credits = (profiles.length > 0 ? profiles : older).flatMap((profile): Credit[] => {
    const value = amountIn(plainValue(valuesAt(profile, 'value', 'creditUnitValue')[0]));
    if (value === undefined) return [];
    const unit = idText(valuesAt(profile, 'creditUnitType')[0]);
    const level = conceptsAt(profile, 'creditLevelType')[0];
    const scheme = schemeOf(unit ?? conceptsAt(profile, 'creditUnitType')[0]);
    return [{ scheme, value, ...(level !== undefined && { level }) }];
  });
  return credits.length > 0 ? credits : undefined;
}

/** `ects`, the initials of a system that an address contains, or the unit's own name. */
export function schemeOf(unit: string | undefined): string {
  if (unit === undefined) return 'credits';
  const known = /\b(ects|scqf|cats|ceu)\b/i.exec(unit)?.[1];
  if (known !== undefined) return known.toLowerCase() === 'ects' ? 'ects' : known.toUpperCase();
  return localName(unit);
}

const MODES: Readonly<Record<string, ParticipationForm>> = {
  OnlineOnly: 'online',
  Online: 'online',
  InPerson: 'onsite',
  BlendedDelivery: 'blended',
  Blended: 'blended'
};

/** `deliveryType`; online and in person at once is blended. */
export function modeOf(node: LdNode, reading: Reading): ParticipationForm | undefined {
  const modes = conceptsAt(node, 'deliveryType').flatMap((concept) => {
    const mode = Object.hasOwn(MODES, concept) ? MODES[concept] : undefined;
    if (!mode) unknownValue(at(reading, 'deliveryType'), concept);
    return mode ? [mode] : [];
  });
  return new Set(modes).size > 1 ? 'blended' : modes[0];
}

export function codesOf(node: LdNode, { document }: Ctdl): readonly string[] | undefined {
  const own = valuesAt(node, 'codedNotation').flatMap((value) => firstTextOf(value) ?? []);
  const others = ['identifier', 'identifierValue']
    .flatMap((name) => document.nodesAt(node, name))
    .flatMap((one) => firstTextOf(valuesAt(one, 'identifierValueCode')[0]) ?? []);
  const codes = [...new Set([...own, ...others])];
  return codes.length > 0 ? codes : undefined;
}

export function homepageOf(node: LdNode): string | undefined {
  const [page] = valuesAt(node, 'subjectWebpage', 'url');
  return webAddress(idText(page) ?? plainValue(page));
}

const CREDENTIAL =
  /^(?!.*(?:Organization|Profile|Component|Agent|Alignment)).*(?:Degree|Certificate|Certification|Badge|Diploma|License|Credential|Doctorate|CertificateOfCompletion|GeneralEducationDevelopment)$/;

export function isCredential(node: LdNode): boolean {
  return hasType(node, ['CredentialComponent']) || node.types.some((type) => CREDENTIAL.test(type));
}
