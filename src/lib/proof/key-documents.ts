import {
  findDocument,
  jsonOf,
  type Documents,
  type KeptDocument
} from '../core/credential/documents';
import { asList, get, isObject, type JsonObject } from '../core/kernel/json';
import { idOf } from '../core/credential/json';
import { materialOf, pemOf, type KeyMaterial } from './key-material';
import type { FoundKey, KeyOrigin } from './key-origin';

/**
 * Finds a key in the kept copies: in the document of its controller (a DID document, a Controlled
 * Identifier Document, the profile of a badge's issuer), or in a document of its own that names
 * its controller (Open Badges 2.0 `CryptographicKey`).
 */
export function keyInDocuments(method: string, documents: Documents): FoundKey | undefined {
  const copy = findDocument(documents, method);
  if (!copy) return undefined;
  const document = jsonOf(copy);
  if (!isObject(document)) return aloneAt(method, pemOf(copy.text));
  const own = materialOf(document);
  if (!own) return keyOfController(method, document, copy);
  const controller = idOf(get(document, 'controller')) ?? idOf(get(document, 'owner'));
  return controller === undefined
    ? aloneAt(method, own)
    : { material: own, origin: vouchedFor(method, controller, documents) };
}

/** A key that says nothing of whose it is. */
function aloneAt(address: string, material: KeyMaterial | undefined): FoundKey | undefined {
  return material && { material, origin: { from: 'fragment', address } };
}

/** What the document of the controller whom a key names says about that key. */
function vouchedFor(method: string, controller: string, documents: Documents): KeyOrigin {
  const copy = findDocument(documents, controller);
  const document = jsonOf(copy);
  if (!copy || !isObject(document)) return { from: 'claimed', controller, address: method };
  const listed = belongsTo(document, controller) && lists(document, controller, method);
  return originOf(listed, controller, copy);
}

function keyOfController(
  method: string,
  document: JsonObject,
  copy: KeptDocument
): FoundKey | undefined {
  const [controller = ''] = method.split('#');
  const entry = ['verificationMethod', 'assertionMethod', 'publicKey']
    .flatMap((name) => asList(get(document, name)))
    .find((each) => isObject(each) && absolute(idOf(each), controller) === method);
  const stated = materialOf(entry);
  const owner = idOf(get(entry, 'controller')) ?? idOf(get(entry, 'owner')) ?? controller;
  const listed =
    belongsTo(document, controller) && owner === controller && lists(document, controller, method);
  const multikey = /#(z[1-9A-HJ-NP-Za-km-z]{40,2000})$/.exec(method)?.[1];
  const material = stated ?? (multikey === undefined ? undefined : { multikey });
  return (
    material && { material, origin: originOf(listed && stated !== undefined, controller, copy) }
  );
}

function originOf(listed: boolean, controller: string, { address, at }: KeptDocument): KeyOrigin {
  const from = listed ? 'document' : 'unlisted';
  return { from, controller, address, ...(at !== undefined && { asOf: at }) };
}

/** A document speaks for the id that it says itself, and for no other. */
function belongsTo(document: JsonObject, id: string): boolean {
  return (idOf(document) ?? id) === id;
}

/**
 * Whether a key is named for assertions: in `assertionMethod`, or, in the profile of an issuer of
 * badges, which knows no such thing, in `publicKey`.
 */
function lists(document: JsonObject, controller: string, method: string): boolean {
  const plain =
    get(document, 'assertionMethod') === undefined &&
    get(document, 'verificationMethod') === undefined;
  return asList(get(document, plain ? 'publicKey' : 'assertionMethod')).some(
    (each) => absolute(idOf(each), controller) === method
  );
}

function absolute(id: string | undefined, base: string): string | undefined {
  return id?.startsWith('#') ? base + id : id;
}
