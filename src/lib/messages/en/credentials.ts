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
  noneFound: 'Nothing you hold fits these words.',
  untitled: (place: string) => `Badge without a title in its file (${place})`,
  untitledBare: 'Credential without a title in its file',
  issuedOn: (date: string) => `awarded ${date}`,
  formats: {
    'open-badges-2': 'Open Badge 2.0',
    'open-badges-3': 'Open Badge 3.0',
    'european-digital-credential': 'European Digital Credential',
    'verifiable-credential': 'Verifiable Credential',
    'by-hand': 'typed in by you'
  },
  adding: {
    title: 'Add credentials',
    heading: 'Add credentials',
    drop: 'Choose files',
    dropHint:
      'Open Badges, European Digital Credentials, badge pictures, wallet exports. Several at once.',
    private: 'The files stay on this device and are not sent anywhere.',
    byHand: 'Type one in by hand',
    byHandHint: 'For a paper certificate or a course without a digital one.',
    working: (done: string, all: string) => `Reading and checking: ${done} of ${all}`,
    cancel: 'Stop',
    report: 'What came out',
    kept: (count: number, value: string) =>
      plural(count, { one: `${value} credential added`, other: `${value} credentials added` }),
    known: (name: string) => `${name}: you already have this file`,
    rejected: (count: number, value: string) =>
      plural(count, {
        one: `${value} file could not be read`,
        other: `${value} files could not be read`
      }),
    added: (name: string) => `${name}: added`,
    notKept: (name: string) => `${name}: could not be saved on this device.`,
    stopped: 'Stopped. What was read before is kept.',
    open: 'Open'
  },
  readIssues: {
    unreadable: () => 'the device could not open the file',
    empty: () => 'the file is empty',
    'too-large': (size: string, limit: string) =>
      `the file is too large (${size}; credentials have at most ${limit})`,
    'not-recognised': () => 'this is neither a credential nor a picture with a badge in it',
    'not-json': () => 'the file begins like a credential but is damaged (no valid JSON)',
    'too-complex': () => 'the file is nested too deeply to be a credential',
    'not-a-credential': () => 'the file holds data, but no credential that Cairn knows',
    'damaged-image': () => 'the picture is damaged, it ends too early',
    'no-badge-in-image': () => 'the picture has no badge in it; ask for the original badge file',
    'only-an-address': (address: string) =>
      `the badge holds only the address ${address}, not the credential itself`,
    'broken-token': () => 'the signed part of the file is damaged',
    'nothing-inside': () => 'the file is a collection with no credential in it',
    missing: (path: string) => `the credential lacks a part it must have (${path})`,
    'bad-date': (value: string, path: string) => `“${value}” is no date of the calendar (${path})`
  },
  partOf: (name: string, reason: string) => `${name}: a part of it was left out: ${reason}`,
  fileIssue: (name: string, reason: string) => `${name}: ${reason}.`,
  checks: {
    heading: 'What was checked',
    integrity: 'Unchanged?',
    issuer: 'By whom?',
    status: 'Still in force?',
    checkedAt: (date: string) => `checked ${date}`,
    byHand: 'Typed in by you: there is nothing that a computer could check.',
    integrityResults: {
      intact: 'content intact',
      altered: 'content altered',
      'no-proof': 'no proof',
      'not-checkable': 'content not checked'
    },
    issuerResults: {
      bound: 'issuer’s own key',
      known: 'known issuer',
      'mathematics-only': 'issuer not proven',
      unresolved: 'issuer not checked',
      'self-stated': 'issuer self-stated'
    },
    statusResults: {
      'in-force': 'in force',
      expired: 'expired',
      'not-yet-valid': 'not yet valid',
      revoked: 'revoked',
      suspended: 'suspended',
      'not-checked': 'status not checked',
      'none-published': 'no status published'
    },
    integrityReasons: {
      'signature-holds': (detail: string) =>
        `The signature (${detail}) fits: the content is exactly what was signed.`,
      'signature-fails': (detail: string) =>
        `The signature (${detail}) does not fit: the content was changed after it was signed.`,
      'no-proof-inside': () =>
        'The file has no signature, so nobody can tell whether it was changed.',
      'hosted-only': (detail: string) =>
        `This badge is only as good as what its issuer’s site says (${detail}). That cannot be proven without asking the site.`,
      'not-checked-yet': () => 'Not checked yet: Cairn does not check this kind of seal so far.',
      'unknown-proof': (detail: string) =>
        `Not checked yet: Cairn does not know this kind of signature (${detail}) so far.`,
      'unknown-context': (detail: string) =>
        `Not checked: the file uses a vocabulary that does not come with Cairn (${detail}).`,
      'no-key': (detail: string) => `Not checked: the key for it is not in the file (${detail}).`,
      'broken-proof': (detail: string) => `The signature itself is damaged (${detail}).`,
      'unsafe-document': () =>
        'Not checked: the file contains statements that its vocabulary does not define, so what was signed cannot be told.'
    },
    issuerReasons: {
      'did-key-is-issuer': () => 'It was signed with the key that is the issuer’s own name.',
      'did-key-is-not-issuer': () =>
        'It was signed with a key that is not the issuer’s name: anybody could have made that key.',
      'key-in-header': () =>
        'The key came along in the file itself: anybody could have made that key.',
      'key-in-address': (detail: string) =>
        `The key came along in an address (${detail}) that was not looked up: anybody could have written it there.`,
      'nothing-signed': () => 'Nothing is signed: who issued it is what the file says.',
      'no-signature': () =>
        'No signature was confirmed, so nothing is known about who stands behind it.'
    },
    statusReasons: {
      'in-force': () => 'It is within its dates and was not withdrawn when last looked up.',
      expired: (date: string) => `It ended on ${date}.`,
      'not-yet-valid': (date: string) => `It begins on ${date}.`,
      revoked: () => 'Its issuer has withdrawn it.',
      suspended: () => 'Its issuer has suspended it.',
      'not-checked': () =>
        'Its issuer publishes whether it was withdrawn; that list was not looked up yet.',
      'none-published': () =>
        'It is within its dates. Its issuer publishes no list of withdrawn credentials.'
    }
  },
  item: {
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
    format: 'Format',
    field: 'Field',
    picture: 'Picture from the file',
    original: 'Save the original file',
    share: 'Share',
    remove: 'Remove',
    removed: (title: string) => `${title} was removed`,
    countsTowards: 'What it counts towards',
    countsNone: 'No award in the catalogue names this credential.',
    standsFor: 'Stands for',
    byAchievement: 'as its publisher states',
    byClaim: 'as you say',
    claim: 'Say which course it stands for',
    claimHelp:
      'If this is the certificate of a course in the catalogue, choose it. It then counts in your paths, marked as your own statement. The provider decides.',
    claimCourse: 'Course',
    claimNone: 'none of them',
    claimSaved: 'Noted as your own statement'
  },
  hand: {
    title: 'Type in a credential',
    heading: 'Type in a credential',
    editHeading: 'Change this credential',
    intro:
      'The European standard elements of a micro-credential. Only title and awarding body are needed; leave out what you do not know.',
    optional: 'More elements',
    draft: 'Your entries so far were kept.',
    discard: 'Start again',
    save: 'Add to your credentials',
    saveChanges: 'Save changes',
    saved: (title: string) => `${title} was added`,
    changed: (title: string) => `${title} was changed`,
    learner: 'Name of the learner',
    titleField: 'Title',
    awardingBody: 'Awarding body',
    country: 'Country of the awarding body',
    issuedOn: 'Date of issuing',
    validUntil: 'Valid until',
    outcomes: 'Learning outcomes',
    outcomesHelp: 'One a line.',
    ects: 'ECTS',
    hours: 'Hours of work',
    eqf: 'Level (EQF)',
    field: 'Field',
    assessment: 'Type of assessment',
    assessmentOther: 'In other words',
    participation: 'Form of participation',
    qualityAssurance: 'Type of quality assurance',
    prerequisites: 'Prerequisites to enrol',
    supervision: 'Supervision and identity check',
    grade: 'Grade',
    stackability: 'Integration and stackability',
    further: 'Further information',
    choose: 'Choose',
    errors: {
      required: 'This is needed.',
      'not-a-day': 'This is no date of the calendar.',
      'not-a-number': 'Write a number, such as 5 or 2.5.',
      'not-positive': 'Write a number above zero.',
      'too-long': 'This is too long.',
      'ends-before': 'This is before the date of issuing.'
    },
    summary: (count: number, value: string) =>
      plural(count, {
        one: `${value} entry needs your attention`,
        other: `${value} entries need your attention`
      })
  }
};
