import type { IssuerIdentity } from '../core/credential/check';
import type { KnownIssuer, TrustList } from '../core/credential/trust-list';
import type { ProofCheck } from './proof-check';

/**
 * Who stands behind the key by which a seal holds. A key binds an issuer where it is the issuer's
 * DID itself, or where the issuer's own document, of which a copy is kept, lists it. Whom a trust
 * list knows is known where bound, or by the certificate of the seal. All else shows only that
 * the mathematics is right.
 */
export function issuerIdentity(
  { integrity, key, fingerprint }: ProofCheck,
  issuer: string | undefined,
  trustLists: readonly TrustList[]
): IssuerIdentity {
  if (integrity.result === 'no-proof') return { result: 'self-stated', reason: 'nothing-signed' };
  if (integrity.result !== 'intact' || !key) {
    return { result: 'unresolved', reason: 'no-signature' };
  }
  const known = (test: (issuer: KnownIssuer) => boolean) => onTrustList(trustLists, test);
  const mathematicsOnly = (reason: IssuerIdentity['reason'], detail?: string): IssuerIdentity => ({
    result: 'mathematics-only',
    reason,
    ...(detail !== undefined && { detail })
  });
  switch (key.from) {
    case 'did':
      if (key.did !== issuer) return mathematicsOnly('did-key-is-not-issuer', key.did);
      return (
        known(({ ids }) => ids.includes(key.did)) ?? {
          result: 'bound',
          reason: 'did-key-is-issuer',
          detail: key.did
        }
      );
    case 'document': {
      const { controller, asOf } = key;
      const date = asOf === undefined ? {} : { asOf };
      if (controller !== issuer) {
        return { ...mathematicsOnly('issuer-document-lacks-key', controller), ...date };
      }
      return (
        known(({ ids }) => ids.includes(controller)) ?? {
          result: 'bound',
          reason: 'issuer-document-lists-key',
          detail: controller,
          ...date
        }
      );
    }
    case 'unlisted':
      return {
        ...mathematicsOnly('issuer-document-lacks-key', key.controller),
        ...(key.asOf !== undefined && { asOf: key.asOf })
      };
    case 'claimed':
      return mathematicsOnly('owner-not-kept', key.controller);
    case 'fragment':
      return mathematicsOnly('key-in-address', key.address);
    case 'header':
      return mathematicsOnly('key-in-header', key.keyId);
    case 'certificate':
      return (
        known(
          ({ certificates }) => fingerprint !== undefined && certificates.includes(fingerprint)
        ) ?? mathematicsOnly('certificate-unrooted', key.subject)
      );
    case 'ledger':
      return mathematicsOnly('anchor-not-looked-up', key.name);
  }
}

function onTrustList(
  lists: readonly TrustList[],
  test: (issuer: KnownIssuer) => boolean
): IssuerIdentity | undefined {
  const list = lists.find(({ issuers }) => issuers.some(test));
  return (
    list && {
      result: 'known',
      reason: 'on-trust-list',
      detail: list.name,
      ...(list.published !== undefined && { asOf: list.published })
    }
  );
}
