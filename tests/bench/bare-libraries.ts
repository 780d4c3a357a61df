/* What a page would load to check the same proofs by the bare libraries: `jose` and the suites. */

export { DataIntegrityProof } from '@digitalbazaar/data-integrity';
export { createVerifyCryptosuite as ecdsaJcs } from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
export { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
export { createVerifyCryptosuite as ecdsaSd } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
export { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
export { createVerifyCryptosuite as eddsaJcs } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
export { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
export { compactVerify, importJWK } from 'jose';
export { default as signatures } from 'jsonld-signatures';
