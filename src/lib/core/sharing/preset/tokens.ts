import type { JsonObject } from '../../kernel/json';

/* See `dictionary.ts`. Links rest on every letter: not one may ever change. */

export const JADES: JsonObject = {
  payload: '{',
  signatures: [
    {
      protected: '{"alg":"RS256","b64":false,"crit":["b64","sigT","sigD"],"x5c":["',
      header: { etsiU: [{ sigTst: { tstTokens: [{ val: '' }] } }] },
      signature: ''
    }
  ]
};

export const JADES_HEADER: JsonObject = {
  alg: 'RS256',
  b64: false,
  crit: ['b64', 'sigT', 'sigD'],
  'x5t#S256': '«digest»',
  x5c: [''],
  sigT: '2026-01-01T00:00:00Z',
  cty: 'application/ld+json',
  typ: 'jose+json',
  sigD: {
    mId: 'http://uri.etsi.org/19182/ObjectIdByURIHash',
    pars: [''],
    hashM: 'S512',
    hashV: ['']
  }
};

/** Headers and claims of tokens, as they follow each other. */
export const TOKENS: readonly JsonObject[] = [
  { alg: 'RS256', typ: 'JWT', kid: 'https://', jwk: { kty: 'RSA', e: 'AQAB', n: '' } },
  {
    alg: 'ES256',
    typ: 'vc+sd-jwt',
    kid: 'did:web:',
    x5c: [''],
    jwk: { crv: 'P-256', kty: 'EC', x: '«digest»', y: '«digest»' }
  },
  { typ: 'dc+sd-jwt', alg: 'EdDSA', jwk: { kty: 'OKP', crv: 'Ed25519', x: '«digest»' } },
  { typ: 'vc+jwt', alg: 'ES384', kid: 'did:key:', cty: 'vc', iss: 'https://' },
  {
    iss: 'https://',
    sub: 'did:key:«key»',
    jti: 'urn:uuid:«uuid»',
    iat: 17,
    nbf: 17,
    exp: 18,
    aud: '',
    nonce: '',
    vct: 'https://',
    _sd: ['«digest»', '«digest»', '«digest»'],
    _sd_alg: 'sha-256',
    cnf: { jwk: { kty: 'EC', crv: 'P-256', x: '«digest»', y: '«digest»' } },
    status: { status_list: { idx: 0, uri: 'https://' } },
    vc: {}
  }
];

/** Names of claims as they stand in disclosures. */
export const CLAIMS =
  ',"given_name","family_name","email","birthdate","title","grade","issuing_authority",' +
  '"issuing_country","issuance_date","expiry_date","date_of_issuance","date_of_expiry",' +
  '"achievement_description","learning_outcomes","assessment_grade","language_of_classes","address",' +
  '"nationalities","locality","credentialSubject","evidence","name","id","type","value","';
