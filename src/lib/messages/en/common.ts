import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const common = {
  appName: 'Cairn',
  tagline: 'Your credentials, and what they can become',
  description:
    'Keep your micro-credentials, see what they can become, plan and compare the way there, and share them. Works offline, without an account.',
  skipToContent: 'Skip to content',
  pageTitle: (page: string) => `${page} · Cairn`,
  nav: {
    label: 'Main',
    more: 'More',
    stack: 'Stack',
    credentials: 'Credentials',
    explore: 'Explore',
    compare: 'Compare',
    paths: 'Paths',
    share: 'Share',
    settings: 'Settings'
  },
  notStated: 'not stated',
  providerNotStated: 'provider not stated',
  free: 'free',
  priceNotStated: 'price not stated',
  priceNotYetKnown: 'price not yet known',
  priceNotComparable: 'several prices',
  or: 'or',
  yes: 'yes',
  no: 'no',
  remove: 'Remove',
  undo: 'Undo',
  edit: 'Edit',
  copy: 'Copy',
  copied: 'Copied',
  dismiss: 'Dismiss',
  showMore: 'Show more',
  demonstration: 'Demonstration data, not real offers',
  notFound: {
    title: 'There is nothing at this address',
    text: 'The page may have moved, or the address has a typing error.',
    home: 'Go to your stack'
  },
  failure: {
    title: 'Something went wrong',
    text: 'Nothing you keep here was lost. Try again, or reload the page.',
    reload: 'Reload'
  },
  update: {
    text: 'A new version of Cairn is ready.',
    now: 'Use it now',
    later: 'Later'
  },
  storage: {
    full: 'The storage of this device is full. Nothing was saved; what was there is still there.',
    newer: 'Cairn was updated in another tab. Reload this page to go on.',
    unavailable:
      'This browser does not let Cairn keep data, for example in a private window. Nothing can be saved here.',
    failed: 'The storage of this device did not answer. Nothing was changed. Please try again.'
  },
  units: {
    ects: (value: string) => `${value} ECTS`,
    aboutEcts: (value: string) => `about ${value} ECTS`,
    credits: (count: number, value: string, scheme: string) =>
      plural(count, {
        one: `${value} credit (${scheme})`,
        other: `${value} credits (${scheme})`
      }),
    creditsUnnamed: (count: number, value: string) =>
      plural(count, { one: `${value} credit`, other: `${value} credits` }),
    noCredits: 'no credits',
    days: (count: number, value: string) =>
      plural(count, { one: `${value} day`, other: `${value} days` }),
    weeks: (count: number, value: string) =>
      plural(count, { one: `${value} week`, other: `${value} weeks` }),
    hours: (count: number, value: string) =>
      plural(count, { one: `${value} hour`, other: `${value} hours` }),
    months: (count: number, value: string) =>
      plural(count, { one: `${value} month`, other: `${value} months` }),
    hoursPerWeek: (value: string) => `${value} h a week`,
    range: (from: string, to: string) => `${from}–${to}`,
    selfPaced: 'at your own pace',
    varies: 'varies',
    to: (from: string, to: string) => `${from} to ${to}`,
    years: (count: number, value: string) =>
      plural(count, { one: `${value} year`, other: `${value} years` }),
    eqf: (value: string) => `EQF ${value}`,
    certificateExtra: (price: string) => `certificate ${price}`,
    freeWithCertificate: (price: string) => `free, certificate ${price}`
  },
  levels: { 1: 'basic', 2: 'intermediate', 3: 'advanced' },
  levelUnknown: 'level not stated',
  lengthUnknown: 'length not stated',
  ectsUnknown: 'ECTS not stated',
  modeUnknown: 'mode not stated',
  fields: {
    '01': 'Education',
    '02': 'Arts and humanities',
    '03': 'Social sciences and journalism',
    '04': 'Business, administration and law',
    '05': 'Natural sciences and mathematics',
    '06': 'Information and communication technologies',
    '07': 'Engineering and construction',
    '08': 'Agriculture, forestry, fisheries',
    '09': 'Health and welfare',
    '10': 'Services'
  },
  participation: {
    online: 'online',
    blended: 'partly online, partly on site',
    onsite: 'on site',
    work: 'at the workplace',
    volunteering: 'as a volunteer'
  },
  assessment: {
    'final-exam': 'final exam',
    'multiple-choice': 'multiple-choice test',
    'oral-exam': 'oral exam',
    project: 'project',
    portfolio: 'portfolio',
    essay: 'essay',
    practical: 'practical work',
    'peer-assessment': 'assessment by peers',
    attendance: 'attendance'
  },
  supervision: {
    'unsupervised-unidentified': 'unsupervised, identity not checked',
    'supervised-unidentified': 'supervised, identity not checked',
    'supervised-online-identified': 'supervised online, identity checked',
    'supervised-onsite-identified': 'supervised on site, identity checked'
  },
  providerKinds: {
    university: 'university',
    college: 'college',
    school: 'school',
    company: 'company',
    association: 'association',
    'public-body': 'public body'
  },
  offeringKinds: {
    'micro-credential': 'micro-credential',
    'short-learning-programme': 'short learning programme',
    'professional-course': 'professional course',
    'certificate-course': 'certificate course',
    mooc: 'MOOC',
    'micro-module': 'micro-module',
    'degree-module': 'degree module',
    project: 'closing project',
    thesis: 'thesis',
    programme: 'programme'
  },
  awardKinds: {
    certificate: 'certificate',
    minor: 'minor',
    cos: 'Certificate of Studies (COS)',
    cas: 'Certificate of Advanced Studies (CAS)',
    das: 'Diploma of Advanced Studies (DAS)',
    mas: 'Master of Advanced Studies (MAS)',
    diploma: 'diploma',
    'professional-certificate': 'professional certificate',
    'degree-module': 'degree module',
    'micro-credential': 'micro-credential',
    badge: 'badge',
    bachelor: 'bachelor’s degree',
    master: 'master’s degree',
    doctorate: 'doctorate',
    qualification: 'qualification'
  },
  pricePurposes: {
    learning: 'the course',
    certificate: 'the certificate',
    admission: 'admission',
    materials: 'materials',
    award: 'the award',
    candidacy: 'registration as a candidate'
  },
  per: {
    ects: (price: string) => `${price} per ECTS`,
    unit: (price: string) => `${price} per unit`,
    hour: (price: string) => `${price} per hour`,
    week: (price: string) => `${price} per week`,
    month: (price: string) => `${price} per month`,
    year: (price: string) => `${price} per year`
  },
  origins: {
    modularised: 'a part of a larger programme',
    'from-scratch': 'made as a course of its own',
    hybrid: 'partly from a larger programme'
  }
};
