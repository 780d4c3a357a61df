import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** Adding credentials: the ways in, and what became of each file. */
export const adding = {
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
  fileIssue: (name: string, reason: string) => `${name}: ${reason}.`
};
