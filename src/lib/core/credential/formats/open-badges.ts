import { countryCode } from '../../kernel/country';
import { foldText } from '../../kernel/text';
import { filledIn, type Copies } from '../copies';
import { asText, asList, get, isObject, type JsonValue } from '../../kernel/json';
import { entriesOf, idOf } from '../json';
import type { Endorsement, Evidence, Organisation, Skill } from '../record';
import { stated } from '../../kernel/stated';
import { issuedAt, textOf, webAddress } from '../values';
import { isCompactJws, readJws } from './jws';

/* What Open Badges 2.0 and 3.0 write alike. */

const ESCO = /^https?:\/\/data\.europa\.eu\/esco\//;

/**
 * `Alignment` values of an achievement; one without a name says nothing to a reader and is left
 * out, and so is one named like the achievement: that is where the course stands in a catalogue.
 */
export function skillsOf(achievement: JsonValue | undefined, lang?: string): Skill[] {
  const own = Object.values(textOf(get(achievement, 'name'), lang) ?? {}).map(foldText);
  return entriesOf(get(achievement, 'alignment')).flatMap((alignment) => {
    const name = textOf(get(alignment, 'targetName'), lang);
    const url = webAddress(get(alignment, 'targetUrl'));
    const framework = asText(get(alignment, 'targetFramework'));
    const known = url !== undefined && ESCO.test(url) ? 'ESCO' : undefined;
    const isItself =
      !known && Object.values(name ?? {}).some((text) => own.includes(foldText(text)));
    return name && !isItself ? [stated<Skill>({ name, url, framework: framework ?? known })] : [];
  });
}

/** `Evidence` values, objects or addresses, and the story that joins them (`narrative`). */
export function evidenceOf(
  evidence: JsonValue | undefined,
  story: JsonValue | undefined,
  lang?: string
): Evidence[] {
  const told = textOf(story, lang);
  const listed = entriesOf(evidence).map((item) =>
    stated<Evidence>({
      name: textOf(get(item, 'name'), lang),
      description: textOf(get(item, 'description'), lang) ?? textOf(get(item, 'narrative'), lang),
      url: webAddress(idOf(item))
    })
  );
  const saying = listed.filter((item) => Object.keys(item).length > 0);
  return told ? [...saying, { description: told }] : saying;
}

/** The addresses of `Image` values, written as objects or bare; embedded ones are `data:`. */
export function imageAddresses(...images: (JsonValue | undefined)[]): string[] {
  return images.flatMap((image) => {
    const [first] = asList(image);
    return asText(first) ?? asText(get(first, 'id')) ?? asText(get(first, '@id')) ?? [];
  });
}

/** A `Profile` (Open Badges 3.0, "Profile") or what 2.0 calls so; undefined where it names nobody. */
export function profileOf(profile: JsonValue | undefined, lang?: string): Organisation | undefined {
  const address = get(profile, 'address');
  const country = ['addressCountryCode', 'addressCountry']
    .map((key) => countryCode(asText(get(address, key)) ?? ''))
    .find((code) => code !== undefined);
  const linkedIn = entriesOf(get(profile, 'otherIdentifier')).find(
    (entry) => asText(get(entry, 'identifierType')) === 'ext:LinkedIn:organizationId'
  );
  const organisation = stated<Organisation>({
    id: idOf(profile),
    name: textOf(get(profile, 'name'), lang),
    country,
    homepage: webAddress(get(profile, 'url')),
    linkedInId: /^\d{1,20}$/.exec(asText(get(linkedIn, 'identifier')) ?? '')?.[0]
  });
  const names = organisation.id !== undefined || organisation.name !== undefined;
  return names ? organisation : undefined;
}

/**
 * Endorsements: objects (2.0 `Endorsement`, 3.0 `EndorsementCredential`), tokens, or addresses.
 * What is only an address, and is not kept, tells nothing and is left out; so is a repetition.
 */
export function endorsementsOf(
  values: readonly (JsonValue | undefined)[],
  copies: Copies
): Endorsement[] {
  const found = new Map<string, Endorsement>();
  for (const value of values.flatMap(entriesOf)) {
    const endorsement = endorsementOf(value, copies);
    if (Object.keys(endorsement).length > 0) found.set(JSON.stringify(endorsement), endorsement);
  }
  return [...found.values()];
}

function endorsementOf(value: JsonValue, copies: Copies): Endorsement {
  const token = typeof value === 'string' && isCompactJws(value) ? readJws(value) : undefined;
  const node = token?.ok ? token.value : filledIn(value, copies);
  if (!isObject(node)) return {};
  const claim = asList(get(node, 'claim') ?? get(node, 'credentialSubject'))[0];
  const comment = textOf(get(claim, 'endorsementComment'));
  const issuedOn = issuedAt(node, 'issuedOn', 'awardedDate', 'validFrom', 'issuanceDate');
  const by = profileOf(filledIn(asList(get(node, 'issuer'))[0], copies));
  return stated<Endorsement>({ by, comment, issuedOn: issuedOn.ok ? issuedOn.value : undefined });
}
