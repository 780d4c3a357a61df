import type { JsonObject } from '../../kernel/json';

/* See `dictionary.ts`. Links rest on every letter: not one may ever change. */

const ADDRESS: JsonObject = {
  type: ['Address'],
  addressCountry: '',
  addressCountryCode: 'US',
  addressRegion: '',
  addressLocality: '',
  streetAddress: '',
  postOfficeBoxNumber: '',
  postalCode: '',
  geo: { type: 'GeoCoordinates', latitude: 4, longitude: 1 }
};

const PROOF: JsonObject = {
  type: 'DataIntegrityProof',
  created: '2026-01-01T00:00:00Z',
  verificationMethod: 'https://example.com/issuers/#key-1',
  cryptosuite: 'eddsa-rdfc-2022',
  proofPurpose: 'assertionMethod',
  proofValue: '«signature»'
};

export const SCHEMA: JsonObject = {
  id: 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json',
  type: '1EdTechJsonSchemaValidator2019'
};

const ALIGNMENT: JsonObject = {
  type: ['Alignment'],
  targetName: '',
  targetDescription: '',
  targetUrl: 'http://data.europa.eu/esco/skill/«uuid»',
  targetFramework: 'ESCO',
  targetType: 'ceasn:Competency',
  targetCode: ''
};

/** What a badge can say beside the usual. */
export const RICH_BADGE: JsonObject = {
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
    'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
    'https://w3id.org/security/data-integrity/v2'
  ],
  id: 'http://example.com/credentials/',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: '',
  description: '',
  image: { id: 'https://', type: 'Image', caption: '' },
  credentialSubject: {
    id: 'did:example:',
    type: ['AchievementSubject'],
    activityStartDate: '20',
    activityEndDate: '20',
    creditsEarned: 5,
    licenseNumber: '',
    role: '',
    term: '',
    narrative: '',
    source: { id: '', type: ['Profile'] },
    identifier: [
      {
        type: 'IdentityObject',
        identityHash: 'sha256$«hash»',
        identityType: 'emailAddress',
        hashed: true,
        salt: ''
      }
    ],
    result: [
      {
        type: ['Result'],
        resultDescription: 'urn:uuid:«uuid»',
        achievedLevel: 'urn:uuid:«uuid»',
        status: 'Completed',
        value: ''
      }
    ],
    achievement: {
      id: 'https://example.com/achievements/',
      type: ['Achievement'],
      achievementType: 'Certificate',
      name: '',
      description: '',
      criteria: { id: 'https://', narrative: '' },
      image: { id: 'data:image/png;base64,', type: 'Image' },
      creator: { id: 'https://', type: ['Profile'], name: '', url: 'https://' },
      creditsAvailable: 5,
      fieldOfStudy: '',
      humanCode: '',
      inLanguage: 'en',
      specialization: '',
      version: '1.0',
      tag: [''],
      alignment: [ALIGNMENT, ALIGNMENT],
      otherIdentifier: [{ type: 'IdentifierEntry', identifier: '', identifierType: 'sourcedId' }],
      related: [{ id: '', type: ['Related'], inLanguage: '' }],
      resultDescription: [
        {
          id: 'urn:uuid:«uuid»',
          type: ['ResultDescription'],
          name: 'Final grade',
          allowedValue: ['A', 'B', 'C', 'D', 'F'],
          requiredLevel: 'urn:uuid:«uuid»',
          requiredValue: 'C',
          resultType: 'LetterGrade',
          valueMin: '0',
          valueMax: '100',
          rubricCriterionLevel: [
            {
              id: 'urn:uuid:«uuid»',
              type: ['RubricCriterionLevel'],
              level: '',
              name: '',
              points: '1',
              description: ''
            }
          ]
        }
      ]
    }
  },
  issuer: {
    id: 'https://example.com/issuers/',
    type: ['Profile'],
    name: '',
    url: 'https://www.',
    phone: '',
    email: '',
    description: '',
    official: '',
    address: ADDRESS,
    endorsementJwt: [''],
    otherIdentifier: [
      { type: 'IdentifierEntry', identifier: '', identifierType: 'ext:LinkedIn:organizationId' }
    ],
    parentOrg: { id: 'https://', type: ['Profile'], name: '' },
    image: { id: 'https://', type: 'Image' }
  },
  validFrom: '2026-01-01T00:00:00Z',
  validUntil: '2030-01-01T00:00:00Z',
  awardedDate: '2026-01-01T00:00:00Z',
  evidence: [
    {
      id: 'https://',
      type: ['Evidence'],
      narrative: '',
      name: '',
      description: '',
      genre: '',
      audience: ''
    }
  ],
  endorsement: [
    {
      '@context': [],
      id: 'https://',
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: {},
      credentialSubject: { id: '', type: ['EndorsementSubject'], endorsementComment: '' }
    }
  ],
  credentialSchema: [SCHEMA],
  credentialStatus: { id: 'https://', type: '1EdTechRevocationList' },
  refreshService: { id: 'https://', type: '1EdTechCredentialRefresh' },
  proof: [PROOF]
};
