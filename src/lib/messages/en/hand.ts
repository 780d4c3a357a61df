import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** Typing in a credential. */
export const hand = {
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
  attachment: {
    label: 'The certificate itself',
    help: 'A PDF or a picture of up to 20 MB, if you have one. It is kept as it is, on this device.',
    choose: 'Attach a file',
    change: 'Choose another file',
    remove: 'Remove the file',
    preview: 'The attached picture',
    errors: {
      'wrong-kind': 'Only a PDF, PNG, JPEG or WebP file can be attached.',
      'too-large': 'This file is larger than 20 MB.',
      unreadable: 'The device could not open this file.'
    }
  },
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
};
