import { describe, expect, it } from 'vitest';
import { openBadge3 } from '../../../tests/fixtures/credentials';
import { ed25519Key } from '../../../tests/fixtures/keys';
import { sealDataIntegrity } from '../../../tests/fixtures/seal';
import { NO_DOCUMENTS } from '../core/credential/documents';
import type { JsonObject, JsonValue } from '../core/kernel/json';
import { checkDataIntegrity } from './data-integrity';

const issuer = ed25519Key('issuer');
const other = ed25519Key('other');
const badge = openBadge3();
const intact = { result: 'intact', reason: 'signature-holds', detail: 'eddsa-rdfc-2022' };
const integrityOf = async (document: JsonObject) =>
  (await checkDataIntegrity(document, NO_DOCUMENTS)).integrity;
const third = ed25519Key('third');
const proofOf = async (document: JsonObject, ...more: [typeof issuer, JsonObject]) =>
  (await sealDataIntegrity(document, ...more))['proof'] as JsonObject;
const first = await proofOf(badge, issuer, { id: 'urn:proof:1' });
const anew = await proofOf(badge, third, { id: 'urn:proof:1' });
const second = await proofOf({ ...badge, proof: [first] }, other, {
  id: 'urn:proof:2',
  previousProof: 'urn:proof:1'
});
const last = await proofOf({ ...badge, proof: [first, second] }, third, {
  previousProof: ['urn:proof:1', 'urn:proof:2']
});

describe('a chain of proofs', () => {
  const chain = (...proofs: JsonValue[]) => integrityOf({ ...badge, proof: proofs });

  it('holds as a whole and in part, by the key of the first that stands there', async () => {
    expect(await chain(first, second, last)).toEqual(intact);
    expect(await chain(first, second)).toEqual(intact);
    expect(await chain(last, first, second)).toEqual(intact);
    const { key } = await checkDataIntegrity({ ...badge, proof: [second, first] }, NO_DOCUMENTS);
    expect(key).toEqual({ from: 'did', did: other.did });
  });

  it.each<[string, JsonValue[], string]>([
    ['a proof was taken out', [second], 'broken-proof'],
    ['one of several was taken out', [first, last], 'broken-proof'],
    ['an earlier proof was changed', [{ ...first, created: '2020-01-01T00:00:00Z' }, second], ''],
    ['an earlier proof was made anew', [anew, second], ''],
    ['the link was cut', [first, { ...second, previousProof: null }], ''],
    ['the link was bent', [first, { ...second, previousProof: 'urn:proof:2' }], ''],
    ['the link is no name', [first, { ...second, previousProof: 7 }], 'broken-proof'],
    ['the link names nothing', [first, { ...second, previousProof: 'urn:x' }], 'broken-proof']
  ])('is altered where %s', async (_, proofs, reason) => {
    expect(await chain(...proofs)).toMatchObject({
      result: 'altered',
      reason: reason || 'signature-fails'
    });
  });

  it('counts no proof that builds upon one that is not known to hold', async () => {
    const unknown = { ...first, cryptosuite: 'eddsa-rdf-2022' };
    const upon = await proofOf({ ...badge, proof: [unknown] }, other, {
      previousProof: 'urn:proof:1'
    });
    for (const proofs of [
      [upon, unknown],
      [unknown, upon]
    ]) {
      expect(await chain(...proofs)).toMatchObject({
        result: 'not-checkable',
        reason: 'unknown-proof'
      });
    }
  });

  it('has an end, and not too many links', async () => {
    const many = Array.from({ length: 17 }, () => first);
    expect(await chain(...many.slice(1))).toEqual(intact);
    expect(await chain(...many)).toEqual({
      result: 'not-checkable',
      reason: 'broken-proof',
      detail: ''
    });
  });
});

describe('what a proof is for', () => {
  const presentation: JsonObject = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation']
  };
  const purpose = (proofPurpose: JsonValue) => ({ proofPurpose });

  it.each<[string, JsonObject, JsonValue, boolean]>([
    ['a credential is asserted', badge, 'assertionMethod', true],
    ['a credential is not shown by who made it', badge, 'authentication', false],
    ['a credential is no power', badge, 'capabilityInvocation', false],
    ['a presentation is asserted', presentation, 'assertionMethod', true],
    ['a presentation is shown', presentation, 'authentication', true],
    ['a presentation is no power', presentation, 'capabilityDelegation', false]
  ])('%s', async (_, document, proofPurpose, fits) => {
    const signed = await sealDataIntegrity(document, issuer, purpose(proofPurpose));
    const detail = String(proofPurpose);
    expect(await integrityOf(signed)).toEqual(
      fits ? intact : { result: 'not-checkable', reason: 'unknown-proof', detail }
    );
  });

  it('has to be said', async () => {
    const signed = await sealDataIntegrity(badge, issuer, purpose(null));
    expect(await integrityOf(signed)).toMatchObject({ result: 'not-checkable' });
  });

  it('does not end what was signed', async () => {
    const past = await sealDataIntegrity(badge, issuer, { expires: '2020-01-01T00:00:00Z' });
    expect(await integrityOf(past)).toEqual(intact);
  });
});
