import { asList, get, isObject, type JsonValue } from '../../kernel/json';

/** JSON that people take for a catalogue that can be read, by a key that only it has. */
const OTHERS: readonly { readonly key: string; readonly name: string }[] = [
  { key: 'CFDocument', name: 'a competency framework (1EdTech CASE)' },
  { key: '$schema', name: 'a JSON Schema' },
  { key: 'moduleCode', name: 'a module of NUSMods' },
  { key: 'minimum_credit_hours', name: 'degree rules of Nebula' },
  { key: 'requirements', name: 'degree rules' },
  { key: 'co_or_pre_requisites', name: 'courses with prerequisite trees of Nebula' },
  { key: 'rule', name: 'a collection of rules' },
  { key: 'credentialSubject', name: 'a credential, not a catalogue' },
  { key: 'manifest_version', name: 'a settings file' },
  { key: 'openapi', name: 'the description of an interface (OpenAPI)' }
];

/** The name of a format that is known not to be read; undefined for all others. */
export function otherFormat(value: JsonValue): string | undefined {
  const [first] = asList(value);
  return OTHERS.find(({ key }) => get(first, key) !== undefined)?.name;
}

/** What JSON of another format looks like, for a sentence about it. */
export function whatJsonIs(value: JsonValue): string {
  const known = otherFormat(value);
  if (known !== undefined) return known;
  const [first] = asList(value);
  if (!isObject(first)) return Array.isArray(value) ? 'a list in JSON' : 'a single value in JSON';
  const keys = Object.keys(first).slice(0, 5).join(', ');
  return keys === '' ? 'an empty object in JSON' : `JSON with the keys ${keys}`;
}
