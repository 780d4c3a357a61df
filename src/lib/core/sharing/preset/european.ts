import type { JsonObject } from '../../kernel/json';

/* See `dictionary.ts`. Links rest on every letter: not one may ever change. */

const SNB = 'http://data.europa.eu/snb';
const AUTHORITY = 'http://publications.europa.eu/resource/authority';

/** A term of a list; how such terms go on is written out once, at the end. */
const snb = (list: string, code: string): JsonObject => ({
  id: `${SNB}/${list}/${code}`,
  inScheme: `${SNB}/${list}/25831c2`
});

const authority = (list: string, code: string): JsonObject => ({
  id: `${AUTHORITY}/${list}/${code}`,
  notation: list
});

const text = (english: string): JsonObject => ({ en: [english] });

const ORGANISATION: JsonObject = {
  id: 'urn:epass:org:1',
  type: 'Organisation',
  legalName: text(''),
  altLabel: text(''),
  registration: {
    id: 'urn:epass:legalIdentifier:1',
    type: 'LegalIdentifier',
    notation: '',
    spatial: authority('country', 'ESP')
  },
  eIDASIdentifier: { id: 'urn:epass:legalIdentifier:2', type: 'LegalIdentifier', notation: '' },
  homepage: [{ id: 'urn:epass:webResource:1', type: 'WebResource', contentURL: 'https://www.' }],
  contactPoint: [
    {
      id: 'urn:epass:contactPoint:1',
      type: 'ContactPoint',
      emailAddress: [{ id: 'mailto:', type: 'Mailbox' }]
    }
  ],
  location: [
    {
      id: 'urn:epass:location:1',
      type: 'Location',
      address: [
        {
          id: 'urn:epass:address:1',
          type: 'Address',
          countryCode: authority('country', 'DEU'),
          fullAddress: { id: 'urn:epass:note:1', type: 'Note', noteLiteral: text('') }
        }
      ]
    }
  ],
  logo: {
    id: 'urn:epass:mediaObject:1',
    type: 'MediaObject',
    content: '',
    contentEncoding: snb('encoding', '6146cde7dd'),
    contentType: authority('file-type', 'PNG')
  }
};

const SPECIFICATION: JsonObject = {
  id: 'urn:epass:learningAchievementSpec:1',
  type: 'LearningAchievementSpecification',
  title: text(''),
  description: text(''),
  dcType: [snb('learning-opportunity', '')],
  volumeOfLearning: 'PT125H',
  maximumDuration: 'P6M',
  eqfLevel: snb('eqf', '6'),
  nqfLevel: [snb('nqf', '')],
  isPartialQualification: false,
  thematicArea: [snb('isced-f', '0611')],
  mode: [snb('learning-assessment', '920fbb3cbe')],
  learningSetting: snb('learning-setting', '6fd4290d2b'),
  targetGroup: [snb('target-group', '')],
  language: [authority('language', 'ENG')],
  entryRequirement: { id: 'urn:epass:note:2', type: 'Note', noteLiteral: text('') },
  supplementaryDocument: [],
  creditPoint: [
    {
      id: 'urn:epass:creditPoint:1',
      type: 'CreditPoint',
      framework: snb('education-credit', '6fcec5c5af'),
      point: '5'
    }
  ],
  learningOutcomeSummary: { id: 'urn:epass:note:3', type: 'Note', noteLiteral: text('') },
  learningOutcome: [
    {
      id: 'urn:epass:learningOutcome:1',
      type: 'LearningOutcome',
      title: text(''),
      dcType: snb('skill-type', ''),
      reusabilityLevel: snb('skill-reuse-level', ''),
      relatedESCOSkill: [
        { id: 'http://data.europa.eu/esco/skill/«uuid»', type: 'Concept', prefLabel: text('') }
      ],
      relatedSkill: []
    },
    { id: 'urn:epass:learningOutcome:2', type: 'LearningOutcome', title: text('') }
  ]
};

const CLAIM: JsonObject = {
  id: 'urn:epass:learningAchievement:1',
  type: 'LearningAchievement',
  title: text(''),
  description: text(''),
  additionalNote: [{ id: 'urn:epass:note:4', type: 'Note', noteLiteral: text('') }],
  awardedBy: {
    id: 'urn:epass:awardingProcess:1',
    type: 'AwardingProcess',
    awardingBody: [ORGANISATION],
    awardingDate: '2026-01-01T00:00:00+01:00'
  },
  influencedBy: [
    {
      id: 'urn:epass:learningActivity:1',
      type: 'LearningActivity',
      title: text(''),
      workload: 'PT25H',
      directedBy: [],
      temporal: [{ type: 'PeriodOfTime', startDate: '20', endDate: '20' }],
      specifiedBy: { id: 'urn:epass:learningActivitySpec:1', type: 'LearningActivitySpecification' }
    }
  ],
  provenBy: [
    {
      id: 'urn:epass:learningAssessment:1',
      type: 'LearningAssessment',
      title: text(''),
      grade: { id: 'urn:epass:note:5', type: 'Note', noteLiteral: text('Passed') },
      idVerification: snb('supervision-verification', 'c598449d64'),
      specifiedBy: {
        id: 'urn:epass:learningAssessmentSpec:1',
        type: 'LearningAssessmentSpecification',
        gradingScheme: { id: 'urn:epass:gradingScheme:1', type: 'GradingScheme', title: text('') }
      }
    }
  ],
  entitlesTo: [{ id: 'urn:epass:entitlement:1', type: 'LearningEntitlement' }],
  hasPart: [],
  specifiedBy: SPECIFICATION
};

/** A European Digital Credential (European Learning Model 3). */
export const EUROPEAN: JsonObject = {
  '@context': [
    'https://www.w3.org/2018/credentials/v1',
    'http://data.europa.eu/snb/model/context/edc-ap'
  ],
  id: 'urn:credential:«uuid»',
  type: ['VerifiableCredential', 'EuropeanDigitalCredential'],
  credentialSchema: [
    { id: 'http://data.europa.eu/snb/model/ap/edc-generic-full', type: 'ShaclValidator2017' }
  ],
  issuer: {},
  issuanceDate: '2026-01-01T00:00:00+01:00',
  issued: '2026-01-01T00:00:00+01:00',
  validFrom: '2026-01-01T00:00:00+01:00',
  expirationDate: '20',
  credentialSubject: {
    id: 'urn:epass:person:1',
    type: 'Person',
    givenName: text(''),
    familyName: text(''),
    fullName: text(''),
    birthName: text(''),
    dateOfBirth: '19',
    placeOfBirth: { id: 'urn:epass:location:2', type: 'Location' },
    nationalID: { id: 'urn:epass:legalIdentifier:3', type: 'LegalIdentifier' },
    citizenshipCountry: [authority('country', 'FRA')],
    hasClaim: [CLAIM]
  },
  evidence: [
    {
      id: 'urn:epass:evidence:«uuid»',
      type: 'Evidence',
      dcType: snb('evidence-type', 'c_18016257'),
      evidenceStatement: '',
      embeddedEvidence: [],
      accreditation: { id: 'urn:epass:accreditation:1', type: 'Accreditation' }
    }
  ],
  credentialProfiles: [snb('credential', 'e34929035b')],
  displayParameter: {
    id: 'urn:epass:displayParameter:1',
    type: 'DisplayParameter',
    language: [],
    primaryLanguage: authority('language', 'SPA'),
    title: text(''),
    description: text(''),
    summaryDisplay: '',
    individualDisplay: [
      {
        id: 'urn:epass:individualDisplay:1',
        type: 'IndividualDisplay',
        language: authority('language', 'DEU'),
        displayDetail: [
          {
            id: 'urn:epass:displayDetail:1',
            type: 'DisplayDetail',
            page: 1,
            image: {
              id: 'urn:epass:mediaObject:2',
              type: 'MediaObject',
              content: '',
              contentEncoding: snb('encoding', '6146cde7dd'),
              contentType: authority('file-type', 'JPEG')
            }
          }
        ]
      }
    ]
  }
};

/** Terms of lists with all that goes with them. */
export const CONCEPTS: readonly JsonObject[] = [
  {
    id: `${SNB}/eqf/6`,
    type: 'Concept',
    inScheme: { id: `${SNB}/eqf/25831c2`, type: 'ConceptScheme' },
    prefLabel: text('Level 6'),
    notation: 'eqf'
  },
  {
    id: `${AUTHORITY}/country/ESP`,
    type: 'Concept',
    inScheme: { id: `${AUTHORITY}/country`, type: 'ConceptScheme' },
    prefLabel: text('Spain'),
    notation: 'country'
  },
  {
    id: `${SNB}/education-credit/6fcec5c5af`,
    type: 'Concept',
    prefLabel: text('European Credit Transfer System')
  },
  {
    id: `${SNB}/learning-assessment/920fbb3cbe`,
    type: 'Concept',
    prefLabel: { en: 'Online' },
    notation: 'learning-assessment'
  }
];

/** An attestation of EBSI's diploma use case. */
export const ATTESTATION: JsonObject = {
  '@context': ['https://www.w3.org/2018/credentials/v1', 'https://www.w3.org/ns/credentials/v2'],
  id: 'urn:uuid:«uuid»',
  type: ['VerifiableCredential', 'VerifiableAttestation', 'MicroCredential'],
  issuer: 'did:ebsi:z',
  issuanceDate: '2026-01-01T00:00:00Z',
  issued: '2026-01-01T00:00:00Z',
  validFrom: '2026-01-01T00:00:00Z',
  expirationDate: '2029-01-01T00:00:00Z',
  credentialSubject: {
    id: 'did:key:z',
    currentFamilyName: '',
    currentGivenName: '',
    dateOfBirth: '19',
    personalIdentifier: '',
    identifier: [{ schemeID: '', value: '' }],
    achieved: [
      {
        id: 'urn:',
        title: '',
        wasAwardedBy: { id: '', awardingBody: ['did:ebsi:z'], awardingDate: '20' },
        specifiedBy: [
          { id: 'urn:', title: '', eCTSCreditPoints: 5, eqfLevel: '', iSCEDFCode: [''] }
        ]
      }
    ]
  },
  credentialSchema: {
    id: 'https://api-pilot.ebsi.eu/trusted-schemas-registry/v3/schemas/z',
    type: 'FullJsonSchemaValidator2021'
  },
  termsOfUse: { id: 'https://', type: 'IssuanceCertificate' },
  evidence: [
    {
      id: '',
      type: ['DocumentVerification'],
      verifier: 'did:ebsi:z',
      evidenceDocument: ['Passport'],
      subjectPresence: 'Physical',
      documentPresence: ['Physical']
    }
  ]
};
