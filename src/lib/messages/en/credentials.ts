import { adding } from './adding';
import { checks } from './checks';
import { hand } from './hand';
import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const credentials = {
  title: 'Credentials',
  heading: 'Your credentials',
  add: 'Add',
  empty: {
    title: 'No credentials yet',
    text: 'Add a badge, a certificate file or an entry of your own. Everything stays on this device.',
    add: 'Add a credential'
  },
  search: 'Search your credentials',
  noneFound: 'Nothing you hold fits these words and filters.',
  list: {
    found: (count: number, value: string) =>
      plural(count, { one: `${value} credential`, other: `${value} credentials` }),
    issuer: 'Awarding body',
    anyIssuer: 'any',
    integrity: 'Content',
    status: 'Status',
    select: 'Select several',
    selection: 'What to do with the selected ones',
    selected: (value: string) => `${value} selected`,
    selectAll: (value: string) => `Select all ${value}`,
    selectNone: 'Select none',
    saveOriginals: 'Save originals',
    endSelection: 'Done',
    removed: (count: number, value: string) =>
      plural(count, { one: `${value} credential removed`, other: `${value} credentials removed` })
  },
  untitled: (place: string) => `Badge without a title in its file (${place})`,
  untitledBare: 'Credential without a title in its file',
  issuedOn: (date: string) => `awarded ${date}`,
  expires: (date: string) => `expires ${date}`,
  formats: {
    'open-badges-1': 'Open Badge 1.0',
    'open-badges-2': 'Open Badge 2.0',
    'open-badges-3': 'Open Badge 3.0',
    'comprehensive-learner-record': 'Comprehensive Learner Record',
    'european-digital-credential': 'European Digital Credential',
    blockcerts: 'Blockcerts certificate',
    'ebsi-attestation': 'EBSI attestation',
    'verifiable-credential': 'Verifiable Credential',
    'sd-jwt': 'SD-JWT credential',
    'by-hand': 'typed in by hand'
  },
  ...adding,
  checks,
  item: {
    expiresSoon: (date: string) => `It expires soon: it is valid until ${date}.`,
    missing: 'This credential is not on this device.',
    about: 'What it certifies',
    description: 'Description',
    criteria: 'What had to be done',
    outcomes: 'Learning outcomes',
    skills: 'Skills',
    facts: 'Facts',
    awardingBody: 'Awarding body',
    country: 'Country of the awarding body',
    recipient: 'Issued to',
    recipientHashed: 'an e-mail address that only its owner can show (scrambled in the file)',
    issued: 'Date of issuing',
    validUntil: 'Valid until',
    workload: 'Workload',
    ects: 'ECTS',
    credits: 'Credits',
    level: 'Level (EQF)',
    nationalLevel: 'National level',
    assessment: 'Type of assessment',
    supervision: 'Supervision and identity check',
    participation: 'Form of participation',
    qualityAssurance: 'Quality assurance',
    prerequisites: 'Prerequisites',
    grade: 'Grade',
    stackability: 'Stackability',
    further: 'Further information',
    evidence: 'Evidence',
    results: 'Results',
    endorsements: 'What others say about it',
    endorsedOn: (date: string) => `on ${date}`,
    languages: 'Languages',
    skillFramework: (skill: string, framework: string) => `${skill} (${framework})`,
    format: 'Format',
    field: 'Field',
    picture: 'Picture from the file',
    match: {
      you: 'Issued to you',
      'somebody-else': 'Issued to an e-mail address that is not among yours',
      'cannot-tell': 'Whether it was issued to you cannot be told from the file'
    },
    matchUnknown: 'Cairn can tell you whether it was issued to you.',
    matchTell: 'Say who you are',
    parts: 'What it is made of',
    partsCount: (count: number, value: string) =>
      plural(count, { one: `${value} part`, other: `${value} parts` }),
    showParts: (value: string) => `Show all ${value}`,
    raw: 'As it stands in the file',
    rawShortened:
      'Long values are shortened here. “Save the original file” gives you all of it, unchanged.',
    rawNone: 'What stands in this file cannot be shown as text. You can save the original file.',
    original: 'Save the original file',
    share: 'Share',
    remove: 'Remove',
    removed: (title: string) => `${title} was removed`,
    countsTowards: 'What it counts towards',
    countsNone: 'No award in the catalogue names this credential.',
    standsFor: 'Stands for',
    byAchievement: 'as its publisher states',
    byEquivalence: 'by a stated equivalence',
    byClaim: 'as you say',
    asCredits: (credits: string) => `as ${credits}`,
    claim: 'Say which course it stands for',
    claimHelp:
      'If this is the certificate of a course in the catalogue, choose it. It then counts in your paths, marked as your own statement. The provider decides.',
    claimCourse: 'Course',
    claimNone: 'none of them',
    claimSaved: 'Noted as your own statement'
  },
  hand
};
