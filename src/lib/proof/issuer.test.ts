import { describe, expect, it } from 'vitest';
import type { Integrity } from '../core/credential/check';
import type { TrustList } from '../core/credential/trust-list';
import type { Moment } from '../core/kernel/day';
import { issuerIdentity } from './issuer';
import type { KeyOrigin } from './key-origin';

const AT = '2026-10-01' as Moment;
const INTACT: Integrity = { result: 'intact', reason: 'signature-holds' };
const DID = 'did:key:z6MkIssuer';
const SITE = 'https://kestrel.example/issuer';
const of = (
  key: KeyOrigin,
  issuer?: string,
  lists: readonly TrustList[] = [],
  fingerprint = 'ab'
) => issuerIdentity({ integrity: INTACT, key, fingerprint }, issuer, lists);

const document: KeyOrigin = { from: 'document', controller: SITE, address: SITE, asOf: AT };
const certificate: KeyOrigin = { from: 'certificate', subject: 'Seal of Valdemora' };

describe('issuerIdentity', () => {
  it.each<[KeyOrigin, string, string, string?]>([
    [{ from: 'did', did: DID }, 'bound', 'did-key-is-issuer', DID],
    [
      { from: 'did', did: 'did:key:zOther' },
      'mathematics-only',
      'did-key-is-not-issuer',
      'did:key:zOther'
    ],
    [{ from: 'fragment', address: `${DID}#x` }, 'mathematics-only', 'key-in-address', `${DID}#x`],
    [
      { from: 'claimed', controller: DID, address: SITE },
      'mathematics-only',
      'owner-not-kept',
      DID
    ],
    [{ from: 'header' }, 'mathematics-only', 'key-in-header'],
    [{ from: 'header', keyId: DID }, 'mathematics-only', 'key-in-header', DID],
    [certificate, 'mathematics-only', 'certificate-unrooted', 'Seal of Valdemora'],
    [{ from: 'ledger', name: 'bitcoin' }, 'mathematics-only', 'anchor-not-looked-up', 'bitcoin']
  ])('of a key from %o is %s', (key, result, reason, detail) => {
    expect(of(key, DID)).toEqual({ result, reason, ...(detail !== undefined && { detail }) });
  });

  it('of a key in the document of the issuer rests on the copy', () => {
    const reason = 'issuer-document-lists-key';
    expect(of(document, SITE)).toEqual({ result: 'bound', reason, detail: SITE, asOf: AT });
    const { asOf: _, ...undated } = document as Extract<KeyOrigin, { from: 'document' }>;
    expect(of(undated, SITE)).toEqual({ result: 'bound', reason, detail: SITE });
  });

  it.each<[string, KeyOrigin, string | undefined]>([
    ['of somebody else', document, 'https://other.example'],
    ['of somebody, where no issuer is stated', document, undefined],
    ['that does not list it', { ...document, from: 'unlisted' }, SITE]
  ])('is not told by a document %s', (_, key, issuer) => {
    expect(of(key, issuer)).toEqual({
      result: 'mathematics-only',
      reason: 'issuer-document-lacks-key',
      detail: SITE,
      asOf: AT
    });
  });

  const list = (issuer: Partial<TrustList['issuers'][0]>): TrustList => ({
    name: 'Issuers of Valdemora',
    source: 'https://valdemora.example',
    published: AT,
    issuers: [{ name: 'Kestrel', ids: [], certificates: [], ...issuer }]
  });
  const known = {
    result: 'known',
    reason: 'on-trust-list',
    detail: 'Issuers of Valdemora',
    asOf: AT
  };

  it.each<[string, KeyOrigin, string, TrustList]>([
    ['a DID', { from: 'did', did: DID }, DID, list({ ids: ['x', DID] })],
    ['a document', document, SITE, list({ ids: [SITE] })],
    ['a certificate', certificate, SITE, list({ certificates: ['ab'] })]
  ])('is known by a list that has %s', (_, key, issuer, trusted) => {
    expect(of(key, issuer, [list({}), trusted])).toEqual(known);
    const { published: _date, ...undated } = trusted;
    expect(of(key, issuer, [undated])).not.toHaveProperty('asOf');
  });

  it.each<[string, KeyOrigin, string, TrustList]>([
    ['in an address', { from: 'fragment', address: `${SITE}#x` }, SITE, list({ ids: [SITE] })],
    ['in a header', { from: 'header', keyId: SITE }, SITE, list({ ids: [SITE] })],
    ['of another DID', { from: 'did', did: 'did:key:zOther' }, DID, list({ ids: [DID] })],
    [
      'of a DID that is listed and did not issue it',
      { from: 'did', did: DID },
      SITE,
      list({ ids: [DID] })
    ],
    ['of another certificate', certificate, SITE, list({ certificates: ['cd'], ids: [SITE] })]
  ])('is not known by a list with a key %s', (_, key, issuer, trusted) => {
    expect(of(key, issuer, [trusted]).result).toBe('mathematics-only');
  });

  it('is nobody’s without a seal that holds', () => {
    const key: KeyOrigin = { from: 'did', did: DID };
    for (const result of ['altered', 'not-checkable'] as const) {
      const integrity: Integrity = { result, reason: 'signature-fails' };
      expect(issuerIdentity({ integrity, key }, DID, [list({ ids: [DID] })])).toEqual({
        result: 'unresolved',
        reason: 'no-signature'
      });
    }
    const none: Integrity = { result: 'no-proof', reason: 'no-proof-inside' };
    expect(issuerIdentity({ integrity: none }, DID, [list({ ids: [DID] })])).toEqual({
      result: 'self-stated',
      reason: 'nothing-signed'
    });
  });
});
