import type { JsonObject } from '../../kernel/json';

/* See `dictionary.ts`. Links rest on every letter: not one may ever change. */

export const BADGE_1: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v1',
  type: 'Assertion',
  uid: '',
  recipient: { type: 'email', hashed: true, salt: '', identity: 'sha256$«hash»' },
  image: 'https://',
  evidence: 'https://',
  issuedOn: '20',
  badge: 'https://',
  verify: { type: 'hosted', url: 'https://' }
};

export const BADGE_2: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  id: 'https://',
  type: 'Assertion',
  recipient: { hashed: false, type: 'email', identity: 'sha256$«hash»', salt: '' },
  badge: {
    id: 'https://',
    type: 'BadgeClass',
    name: '',
    description: '',
    image: { id: 'data:image/png;base64,' },
    criteria: { narrative: '', id: 'https://' },
    issuer: {
      id: 'https://',
      type: 'Profile',
      name: '',
      url: 'https://www.',
      email: '',
      description: '',
      telephone: '',
      publicKey: {
        type: 'CryptographicKey',
        id: '',
        owner: '',
        publicKeyPem: '-----BEGIN PUBLIC KEY-----\n'
      },
      verification: { allowedOrigins: '', startsWith: '' },
      revocationList: 'https://'
    },
    tags: [''],
    alignment: [
      {
        targetName: '',
        targetUrl: 'https://',
        targetDescription: '',
        targetFramework: '',
        targetCode: ''
      }
    ]
  },
  image: 'https://',
  narrative: '',
  evidence: [{ id: 'https://', narrative: '', genre: '', audience: '' }],
  issuedOn: '2024-01-01T00:00:00.000000+00:00',
  expires: '2027-',
  revoked: false,
  verification: { type: 'HostedBadge', creator: 'https://' }
};

export const BLOCKCERTS_2: JsonObject = {
  '@context': ['https://w3id.org/openbadges/v2', 'https://w3id.org/blockcerts/v2'],
  displayHtml: '<h1></h1><p></p><div class="" style=""><span><img src="',
  recipientProfile: {
    type: ['RecipientProfile', 'Extension'],
    name: '',
    publicKey: 'ecdsa-koblitz-pubkey:'
  },
  signature: {
    type: ['MerkleProof2017', 'Extension'],
    merkleRoot: '«hash»',
    targetHash: '«hash»',
    proof: [{ right: '«hash»' }, { left: '«hash»' }],
    anchors: [
      { sourceId: '0x«hash»', type: 'ETHData', chain: 'ethereumMainnet' },
      { sourceId: '«hash»', type: 'BTCOpReturn', chain: 'bitcoinMainnet' }
    ]
  }
};

export const BLOCKCERTS_3: JsonObject = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'https://w3id.org/blockcerts/v3',
    'https://w3id.org/blockcerts/v3.1',
    'https://w3id.org/blockcerts/v3.2'
  ],
  nonce: '',
  display: { contentMediaType: 'text/html', contentEncoding: 'base64', content: '' },
  proof: {
    type: 'MerkleProof2019',
    created: '20',
    proofValue: 'z',
    proofPurpose: 'assertionMethod',
    verificationMethod: 'https://'
  }
};
