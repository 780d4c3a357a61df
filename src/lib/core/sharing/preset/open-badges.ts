import type { JsonObject } from '../../kernel/json';
import { SCHEMA } from './rich-badge';

/* See `dictionary.ts`. Links rest on every letter: not one may ever change. */

const STATUS: JsonObject = {
  id: 'https://',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '',
  statusListCredential: 'https://'
};

export const LEARNER_RECORD: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
  ],
  id: 'urn:uuid:«uuid»',
  type: ['VerifiableCredential', 'ClrCredential'],
  name: '',
  partial: true,
  credentialSubject: {
    id: '',
    type: ['ClrSubject'],
    achievement: [],
    verifiableCredential: [],
    association: [
      { type: 'Association', associationType: 'isChildOf', sourceId: '', targetId: '' },
      { type: 'Association', associationType: 'isParentOf', sourceId: '', targetId: '' }
    ]
  }
};

export const STATUS_LIST: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://',
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer: 'did:web:',
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: {
    id: 'https://',
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: 'uH4sIAAAAAAAA'
  }
};

export const PRESENTATION: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1'],
  type: ['VerifiablePresentation'],
  holder: 'did:key:«key»',
  verifiableCredential: [],
  proof: {
    type: 'JsonWebSignature2020',
    jws: 'eyJhbGciOiJFZERTQSIsImI2NCI6ZmFsc2UsImNyaXQiOlsiYjY0Il19..',
    proofPurpose: 'authentication',
    challenge: '«uuid»',
    domain: ''
  }
};

/** As wallets and issuers made them with the data model of 2018. */
export const BADGE_OF_2018: JsonObject = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
    'https://w3id.org/vc/status-list/2021/v1',
    'https://w3id.org/security/suites/ed25519-2020/v1'
  ],
  id: 'urn:uuid:«uuid»',
  type: ['VerifiableCredential', 'AchievementCredential', 'OpenBadgeCredential'],
  issuer: {
    id: 'did:key:«key»',
    type: ['Profile'],
    name: '',
    url: 'https://www.',
    image: { id: 'https://', type: 'Image' }
  },
  issuanceDate: '2024-01-01T00:00:00Z',
  expirationDate: '2027-01-01T00:00:00Z',
  name: '',
  credentialSubject: {
    id: 'did:example:',
    type: ['AchievementSubject'],
    achievement: {
      id: 'urn:uuid:«uuid»',
      type: ['Achievement'],
      achievementType: 'Badge',
      name: '',
      description: '',
      criteria: { type: 'Criteria', narrative: '' },
      image: { id: 'https://', type: 'Image' }
    }
  },
  credentialStatus: {
    id: 'https://',
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: '',
    statusListCredential: 'https://'
  },
  proof: {
    type: 'Ed25519Signature2020',
    created: '2024-01-01T00:00:00Z',
    verificationMethod: 'did:key:«again 1»#«again 1»',
    proofPurpose: 'assertionMethod',
    proofValue: '«signature»'
  }
};

/** The most usual credential of all. */
export const BADGE: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'
  ],
  id: 'urn:uuid:«uuid»',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  issuer: { id: 'did:key:«key»', type: ['Profile'], name: '', url: 'https://' },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2029-01-01T00:00:00Z',
  name: '',
  credentialSubject: {
    id: 'did:key:«key»',
    type: ['AchievementSubject'],
    identifier: [
      {
        type: 'IdentityObject',
        identityHash: '',
        identityType: 'emailAddress',
        hashed: false
      }
    ],
    achievement: {
      id: 'urn:uuid:«uuid»',
      type: ['Achievement'],
      achievementType: 'MicroCredential',
      name: '',
      description: '',
      criteria: { narrative: '' }
    }
  },
  credentialStatus: STATUS,
  credentialSchema: [SCHEMA],
  proof: {
    type: 'DataIntegrityProof',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: 'did:key:«again 1»#«again 1»',
    cryptosuite: 'eddsa-rdfc-2022',
    proofPurpose: 'assertionMethod',
    proofValue: '«signature»'
  }
};

export const CRYPTOSUITES =
  '"ecdsa-rdfc-2019","ecdsa-jcs-2019","eddsa-jcs-2022","ecdsa-sd-2023","proofValue":"u';
