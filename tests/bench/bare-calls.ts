import { createPublicKey, X509Certificate, type KeyObject } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as ecdsaRdfc from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as eddsaRdfc from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { compactVerify, decodeProtectedHeader, importJWK, type JWK } from 'jose';
import jsonld from 'jsonld';
import signatures from 'jsonld-signatures';
import { asList, asText, get, type JsonObject } from '../../src/lib/core/kernel/json';
import { loadContext } from '../../src/lib/proof/contexts';

/* The same checks by the bare libraries, with nothing around them. Each throws where it fails. */

export type BareCall = () => Promise<void>;

function sure(holds: boolean): void {
  if (!holds) throw new Error('the bare call does not hold');
}

/** `jsonld-signatures` with the suite of the document's proof, its key a `did:key`. */
export function bareDataIntegrity(document: JsonObject): BareCall {
  const proof = get(document, 'proof');
  const method = asText(get(proof, 'verificationMethod')) ?? '';
  const [did = '', publicKeyMultibase = ''] = method.split('#');
  const suite = asText(get(proof, 'cryptosuite'));
  const multikey: JsonObject = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: method,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase
  };
  const key2020: JsonObject = {
    ...multikey,
    '@context': 'https://w3id.org/security/suites/ed25519-2020/v1',
    type: 'Ed25519VerificationKey2020'
  };
  const controller: JsonObject = {
    '@context': 'https://w3id.org/security/v2',
    id: did,
    assertionMethod: [method]
  };
  const documentLoader = async (url: string) => ({
    documentUrl: url,
    document:
      url === method
        ? suite === undefined
          ? key2020
          : multikey
        : url === did
          ? controller
          : await loadContext(url),
    contextUrl: null
  });
  return async () => {
    const { verified } = await signatures.verify(document, {
      suite: suiteOf(suite),
      purpose: new signatures.purposes.AssertionProofPurpose({ controller }),
      documentLoader
    });
    sure(verified);
  };
}

function suiteOf(name: string | undefined): object {
  const proof = (cryptosuite: { readonly name: string }) => new DataIntegrityProof({ cryptosuite });
  switch (name) {
    case 'eddsa-rdfc-2022':
      return proof(eddsaRdfc.cryptosuite);
    case 'eddsa-jcs-2022':
      return proof(eddsaJcs.createVerifyCryptosuite());
    case 'ecdsa-rdfc-2019':
      return proof(ecdsaRdfc.cryptosuite);
    case 'ecdsa-jcs-2019':
      return proof(ecdsaJcs.createVerifyCryptosuite());
    case 'ecdsa-sd-2023':
      return proof(ecdsaSd.createVerifyCryptosuite());
    default:
      return new Ed25519Signature2020();
  }
}

/** `jose` with the key at hand. */
export function bareToken(token: string, key: KeyObject): BareCall {
  const jwk = createPublicKey(key).export({ format: 'jwk' }) as JWK;
  const { alg } = decodeProtectedHeader(token);
  return async () => void (await compactVerify(token, await importJWK(jwk, alg)));
}

/** WebCrypto over the raw payload of a seal (JAdES, RS256), with the key of its certificate. */
export function bareSeal(envelope: JsonObject): BareCall {
  const signature = asList(get(envelope, 'signatures'))[0];
  const head = asText(get(signature, 'protected')) ?? '';
  const header = JSON.parse(Buffer.from(head, 'base64url').toString()) as { x5c: [string] };
  const certificate = Buffer.from(header.x5c[0], 'base64');
  const value = Buffer.from(asText(get(signature, 'signature')) ?? '', 'base64url');
  const data = Buffer.from(`${head}.${asText(get(envelope, 'payload')) ?? ''}`);
  const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  return async () => {
    const { publicKey } = new X509Certificate(certificate);
    const spki = publicKey.export({ format: 'der', type: 'spki' });
    const key = await crypto.subtle.importKey('spki', spki, rsa, false, ['verify']);
    sure(await crypto.subtle.verify(rsa, key, value, data));
  };
}

/** `jsonld` and one digest, as far as a Merkle proof rests on them. */
export function bareDigest({ proof: _, signature: __, ...document }: JsonObject): BareCall {
  return async () => {
    const quads = await jsonld.canonize(document, {
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      documentLoader: async (url) => ({
        documentUrl: url,
        document: await loadContext(url),
        contextUrl: null,
        tag: 'static'
      }),
      canonizeOptions: { algorithm: 'RDFC-1.0', messageDigestAlgorithm: 'SHA-256' }
    });
    sure((await crypto.subtle.digest('SHA-256', Buffer.from(quads))).byteLength === 32);
  };
}
