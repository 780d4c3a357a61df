import { plainText, type LocalText } from '../../kernel/text';
import { asList, get, type JsonValue } from '../../kernel/json';
import { dig, idOf } from '../json';
import type { Organisation, Recipient } from '../record';
import { stated } from '../../kernel/stated';
import { textOf, webAddress } from '../values';
import { conceptCountry } from './european-vocabularies';

/** `urn:epass:` names count from 1 in every file: they say nothing outside of it. */
export function globalId(node: JsonValue | undefined): string | undefined {
  const id = idOf(node);
  return id?.startsWith('urn:epass:') ? undefined : id;
}

/** An `elm:Organisation`, or the address of one; its country is where it is, else registered. */
export function organisationOf(organisation: JsonValue | undefined): Organisation | undefined {
  const countries = [
    dig(organisation, 'location', 'address', 'countryCode'),
    dig(organisation, 'registration', 'spatial'),
    dig(organisation, 'eIDASIdentifier', 'spatial')
  ];
  const homepage = asList(get(organisation, 'homepage'))[0];
  const found = stated<Organisation>({
    id: globalId(organisation),
    name: ['legalName', 'prefLabel', 'altLabel']
      .map((key) => textOf(get(organisation, key)))
      .find(Boolean),
    country: countries.map(conceptCountry).find(Boolean),
    homepage: webAddress(get(homepage, 'contentURL')) ?? webAddress(idOf(homepage))
  });
  return Object.keys(found).length > 0 ? found : undefined;
}

/** An `elm:Person`: who the credential is about. */
export function recipientOf(person: JsonValue | undefined): Recipient | undefined {
  const mailbox = idOf(dig(person, 'contactPoint', 'emailAddress'));
  const recipient = stated<Recipient>({
    id: globalId(person),
    name: textOf(get(person, 'fullName')) ?? nameOf(person),
    email: mailbox?.startsWith('mailto:') ? mailbox.slice('mailto:'.length) : undefined
  });
  return Object.keys(recipient).length > 0 ? recipient : undefined;
}

/** The parts of a name, each in the first language that it has. */
function nameOf(person: JsonValue | undefined): LocalText | undefined {
  const parts = ['givenName', 'patronymicName', 'familyName'].flatMap((key) =>
    Object.values(textOf(get(person, key)) ?? {}).slice(0, 1)
  );
  return parts.length > 0 ? plainText(parts.join(' ')) : undefined;
}
