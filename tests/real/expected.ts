import type { StatusResult } from '../../src/lib/core/credential/check';
import type { Moment } from '../../src/lib/core/kernel/day';

/* What must come out of the real files, under the three results. */

/** The day on which they are looked at; several of them have ended since they were made. */
export const NOW = '2026-11-22T00:00:00.000Z' as Moment;

/**
 * For each file the code of the issue for which it cannot be read, or integrity, issuer and
 * status; a list where it holds several credentials.
 * - Nothing is signed, or hosted only: no proof, and the issuer is what the file says.
 * - A key in an address, a header or a certificate, or in a ledger: mathematics only.
 * - A `did:key` that is the issuer, or a kept document that lists the key: bound.
 * - No key, an unknown proof, or statements that no context defines: not checkable, and nothing is
 *   known of the issuer.
 * - A status is `not-checked` as long as its list, or the profile that would name one, is not kept.
 */
export const EXPECTED: Readonly<Record<string, string | readonly string[]>> = {
  'ob1/badgr-0_5-instance.json': 'no-proof self-stated none-published',
  'ob1/badgr-1_0-instance.json': 'no-proof self-stated none-published',
  'ob1/badgr-1_0-bad-date.json': 'bad-date',
  'ob2/basic-assertion.json': 'no-proof self-stated none-published',
  'ob2/assertion-with-endorsements.json': 'no-proof self-stated none-published',
  'ob2/basic-assertion-expired.json': 'no-proof self-stated expired',
  'ob2/basic-assertion-in-future.json': 'no-proof self-stated not-yet-valid',
  'ob2/basic-assertion-invalid-context.json': 'not-a-credential',
  'ob2/signed.jws': 'intact bound none-published',
  'ob2/signed-not-revoked.jws': 'intact mathematics-only not-checked',
  'baked/ob2-simple-badge.png': 'no-proof self-stated none-published',
  'baked/badgr-baked_image.png': 'no-proof self-stated none-published',
  'baked/badgr-unbaked_image.png': 'no-badge-in-image',
  'baked/mozilla-baked.svg': 'no-proof self-stated not-checked',
  'baked/mozilla-bad-json.svg': 'not-json',
  'baked/backpack-valid-baked.png': 'no-proof self-stated not-checked',
  'ob3/simple.json': 'intact mathematics-only none-published',
  'ob3/simple_v1.json': 'intact mathematics-only none-published',
  'ob3/simple-did-key-method.json': 'intact mathematics-only none-published',
  'ob3/complete.json': 'intact mathematics-only not-checked',
  'ob3/simple-noproof.json': 'no-proof self-stated none-published',
  'ob3/simple-err-proof-value.json': 'altered unresolved none-published',
  'ob3/simple-err-expired.json': 'intact mathematics-only expired',
  'ob3/simple-err-issued.json': 'intact mathematics-only not-yet-valid',
  'ob3/simple-multiple-proofs.json': 'intact mathematics-only none-published',
  'ob3/credential-status-revoked.json': 'intact mathematics-only not-checked',
  'ob3/bit-string-list/credential-status-revoked.json': 'intact mathematics-only revoked',
  'ob3/sd/derivedcredential.json': 'intact mathematics-only none-published',
  'ob3/simple-err-issuer.json': 'missing',
  'baked/ob3-simple-json.png': 'intact mathematics-only none-published',
  'baked/ob3-simple-jwt.png': 'intact mathematics-only none-published',
  'baked/ob3-simple-json.svg': 'intact mathematics-only none-published',
  'baked/ob3-simple-jwt.svg': 'intact mathematics-only none-published',
  'ob3/compact.jwt': 'not-checkable unresolved none-published',
  'ob3/mynextid-microcredential.json': 'no-proof self-stated none-published',
  'learncard/obv3-micro-credential.json': 'no-proof self-stated none-published',
  'learncard/obv3-professional-cert.json': 'no-proof self-stated none-published',
  'learncard/clr-competency-aligned.json': 'no-proof self-stated not-checked',
  'learncard/clr-great-plains-full.json': 'no-proof self-stated none-published',
  'learncard/render-method-render-method-example.json': 'no-proof self-stated none-published',
  'clr2/simple.json': 'intact mathematics-only none-published',
  'clr2/simple-noproof.json': 'no-proof self-stated none-published',
  'clr2/simple.jwt': 'intact mathematics-only none-published',
  'w3c-vectors/eddsa-rdfc-2022.json': 'intact mathematics-only none-published',
  'w3c-vectors/eddsa-jcs-2022.json': 'intact mathematics-only none-published',
  'w3c-vectors/Ed25519Signature2020.json': 'intact mathematics-only none-published',
  'w3c-vectors/ecdsa-rdfc-2019-p256.json': 'intact mathematics-only none-published',
  'w3c-vectors/ecdsa-jcs-2019-p256.json': 'intact mathematics-only none-published',
  'w3c-vectors/ecdsa-sd-2023-derived-employ.json': 'intact mathematics-only none-published',
  'dcc/v2NoStatus.json': 'intact bound none-published',
  'dcc/v2Expired.json': 'intact bound expired',
  'dcc/v2Revoked.json': 'intact bound revoked',
  'dcc/v2WithValidStatus.json': 'intact bound in-force',
  'dcc/v2DoubleSigWithBadStatusUrl.json': 'intact bound not-checked',
  'dcc/v2didWebWithValidStatus.json': 'intact mathematics-only in-force',
  'dcc/v1NoStatus.json': 'intact bound none-published',
  'dcc/safeModeBreaker.json': 'not-checkable unresolved not-checked',
  'dcc/v2Tampered.json': 'altered unresolved none-published',
  'wallet-export/lcw-exported-vp.json': 'intact mathematics-only none-published',
  'wallet-export/lcw-mock-credential.json': 'intact bound expired',
  'edc/elm-MC-Annex1-signed.jsonld': 'intact mathematics-only none-published',
  'edc/elm-MC-Annex1-unsigned.jsonld': 'no-proof self-stated none-published',
  'edc/elm-CertOfPart-unsigned-uploadable.json': 'no-proof self-stated none-published',
  'edc/elm-credential-sample.jsonld': 'no-proof self-stated expired',
  'edc/mynextid-mc-signed.jsonld': 'intact mathematics-only not-checked',
  'edc/mynextid-dc-signed.jsonld': 'intact mathematics-only not-checked',
  'edc/mynextid-cas-signed.jsonld': 'intact mathematics-only not-checked',
  'edc/elm-MC-Annex1-tampered.jsonld': 'altered unresolved none-published',
  'edc/elm2-DiplomaSupplement.xml': 'intact mathematics-only none-published',
  'ebsi/euhe-microcredential-example.json': 'no-proof self-stated none-published',
  'ebsi/euhe-microcredential-fake-proof.json': 'not-checkable unresolved not-checked',
  'sd-jwt/eaa-diploma-issuance.txt': 'not-checkable unresolved expired',
  'blockcerts/v1-testnet-valid-1.2.json': 'not-checkable unresolved not-checked',
  'blockcerts/v2-mainnet-valid-2.0.json': 'intact mathematics-only in-force',
  'blockcerts/v2-mainnet-revoked-2.0.json': 'intact mathematics-only revoked',
  'blockcerts/v2-ethereum-tampered-2.0.json': 'altered unresolved not-checked',
  'blockcerts/v2-mainnet-invalid-merkle-receipt-2.0.json': 'altered unresolved not-checked',
  'blockcerts/v3-ethereum-sepolia-v3.json': 'intact mathematics-only not-checked',
  'blockcerts/v3-testnet-v3--tampered.json': 'altered unresolved none-published',
  'blockcerts/v3-mocknet-vc-v2-validUntil-expired.json': 'intact mathematics-only expired',
  'blockcerts/v3-mocknet-vc-v2-name-description-multilingual.json':
    'intact mathematics-only not-checked',
  'blockcerts/v3-cert-rl-status-list-2021-revoked.json': 'intact mathematics-only revoked',
  'blockcerts/v3-mocknet-verifiable-presentation.json': [
    'intact mathematics-only not-checked',
    'intact mathematics-only not-checked'
  ],
  'blockcerts/v3-vp-eddsa-rdfc-2022.json': 'intact mathematics-only none-published'
};

/** Files that are out of their dates by now: a day on which they were not, and their status then. */
export const IN_FORCE_AT: Readonly<Record<string, readonly [Moment, StatusResult]>> = {
  'ob2/basic-assertion-expired.json': ['2020-06-01' as Moment, 'none-published'],
  'ob2/basic-assertion-in-future.json': ['2101-06-01' as Moment, 'none-published'],
  'ob3/simple-err-issued.json': ['2045-06-01' as Moment, 'none-published'],
  'dcc/v2Expired.json': ['2010-06-01' as Moment, 'none-published'],
  'wallet-export/lcw-mock-credential.json': ['2024-06-01' as Moment, 'not-checked'],
  'edc/elm-credential-sample.jsonld': ['2020-06-01' as Moment, 'none-published'],
  'blockcerts/v3-mocknet-vc-v2-validUntil-expired.json': ['2023-06-01' as Moment, 'not-checked']
};

/** Documents that were published elsewhere than their own id says, or say no id. */
export const SERVED_AS: Readonly<Record<string, string>> = {
  'ob1/badgr-1_0-badgeclass.json': 'http://a.com/badgeclass',
  'ob1/badgr-1_0-issuer.json': 'http://a.com/issuer',
  'ob3/bit-string-list/testlist.json':
    'https://raw.githubusercontent.com/1EdTech/digital-credentials-public-validator/refs/heads/main/inspector-vc/src/test/resources/ob30/bit-string-list/testlist',
  'dcc/status-e5WK8CbZ1GjycuPombrj.json':
    'https://raw.githubusercontent.com/digitalcredentials/verifier-core/refs/heads/main/src/test-fixtures/status/e5WK8CbZ1GjycuPombrj'
};

/** Files whose status rests on one of these, and is not known where they go by their own id. */
export const TELLS_MORE_SERVED: readonly string[] = [
  'ob1/badgr-1_0-instance.json',
  'baked/badgr-baked_image.png'
];
