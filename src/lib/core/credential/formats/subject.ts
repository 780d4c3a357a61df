import { asList, asText, get, type JsonObject, type JsonValue } from '../../kernel/json';
import { entriesOf, idOf } from '../json';
import type { Recipient } from '../record';
import { stated } from '../../kernel/stated';
import { textOf } from '../values';

/** Whom or what a credential is about; the first of several. */
export function subjectOf(document: JsonObject): JsonValue | undefined {
  return asList(get(document, 'credentialSubject'))[0];
}

/** The subject of a credential as a person, with `IdentityObject`s (Open Badges 3.0). */
export function recipientOf(subject: JsonValue | undefined): Recipient | undefined {
  const identities = entriesOf(get(subject, 'identifier'));
  const identityOf = (kind: string, hashed: boolean) =>
    identities.find(
      (identity) =>
        asText(get(identity, 'identityType')) === kind &&
        (get(identity, 'hashed') === true) === hashed
    );
  const plain = (kind: string) => idOf(get(identityOf(kind, false), 'identityHash'));
  const hidden = identityOf('emailAddress', true);
  const hash = idOf(get(hidden, 'identityHash'));
  const salt = asText(get(hidden, 'salt'));
  const recipient = stated<Recipient>({
    id: idOf(subject),
    name: textOf(get(subject, 'name')) ?? textOf(plain('name')) ?? fullName(subject),
    email: plain('emailAddress') ?? mailbox(get(subject, 'email')),
    hashed:
      hash === undefined
        ? undefined
        : { kind: 'email', value: hash, ...(salt !== undefined && { salt }) }
  });
  return Object.keys(recipient).length > 0 ? recipient : undefined;
}

function fullName(subject: JsonValue | undefined): Recipient['name'] {
  const parts = ['givenName', 'familyName'].map((key) => asText(get(subject, key)));
  return textOf(parts.filter((part) => part !== undefined).join(' '));
}

function mailbox(value: JsonValue | undefined): string | undefined {
  const address = idOf(value)?.replace(/^mailto:/i, '');
  return address !== undefined && /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
}
