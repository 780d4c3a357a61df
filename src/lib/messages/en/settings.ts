import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const settings = {
  title: 'Settings',
  heading: 'Settings',
  appearance: 'Language and look',
  language: 'Language',
  theme: 'Colours',
  themes: { system: 'as on this device', light: 'light', dark: 'dark' },
  study: 'Your studies',
  studyHelp: 'Used to begin with when you look for a path.',
  hours: 'Hours a week',
  hoursInvalid: 'Write a number between 1 and 60.',
  currency: 'Currency',
  profile: {
    heading: 'About you',
    help: 'So that Cairn can tell which credentials were issued to you. This stays on this device. One in each line.',
    names: 'Your names',
    namesHelp: 'As they stand in your certificates, former names too.',
    emails: 'Your e-mail addresses',
    emailsHelp: 'Many badges hold only a scrambled e-mail address; this makes it recognisable.',
    emailInvalid: (text: string) => `“${text}” is not an e-mail address.`,
    ids: 'Your digital ids (DIDs)',
    idsHelp: 'Only if you use a wallet that gave you one; they begin with “did:”.',
    idInvalid: (text: string) => `“${text}” does not begin with “did:”.`
  },
  issuers: {
    heading: 'Known issuers',
    help: 'A list of known issuers tells which keys belong to which institution. Whom to believe is up to you: Cairn comes with no list of its own. You can add one that an authority or a network publishes.',
    none: 'No list was added yet.',
    add: 'Add a list from a file',
    added: (name: string) => `The list ${name} was added`,
    removed: (name: string) => `The list ${name} was removed`,
    remove: (name: string) => `Remove ${name}`,
    source: 'Source',
    published: 'Published',
    addedAt: 'Added',
    count: (count: number, value: string) =>
      plural(count, { one: `${value} issuer`, other: `${value} issuers` }),
    unreadable: (name: string, why: string) => `${name}: ${why}. Nothing was added.`,
    issues: {
      'not-json': () => 'this file is damaged, or no list of known issuers (no valid JSON)',
      'too-large': () => 'this file is too large for a list of known issuers',
      'not-a-trust-list': () => 'this is no list of known issuers that Cairn can read',
      'newer-version': () => 'this list is of a newer kind than this app knows',
      missing: (path: string) => `the list lacks a part it must have (${path})`,
      'bad-date': (path: string) => `the list has a date that the calendar does not have (${path})`,
      'bad-certificate': (path: string) =>
        `the list has a certificate that is not written as SHA-256 in hexadecimal (${path})`
    }
  },
  copies: {
    heading: 'What was looked up',
    help: 'Copies of keys, issuers’ documents and lists of withdrawn credentials, which you asked for. Checks rest on them, each with its date.',
    none: 'Nothing was looked up yet.',
    count: (count: number, value: string) =>
      plural(count, { one: `${value} copy`, other: `${value} copies` }),
    oldest: (date: string) => `the oldest of ${date}`,
    delete: 'Delete the copies',
    deleted: 'The copies were deleted',
    byItself: 'Look them up again by itself when online',
    byItselfHelp:
      'At most once a day, and only what you have looked up before. The sites learn that somebody asks.'
  },
  storage: 'On this device',
  used: (size: string) => `${size} used`,
  persisted: 'The browser will not clear it by itself.',
  notPersisted: 'The browser may clear it when space is short. Make a backup now and then.',
  backup: 'Backup',
  backupHelp:
    'One file with everything: credentials, original files, paths and settings. Keep it safe, it can be read by anybody who has it.',
  backupMake: 'Save a backup',
  backupMade: 'The backup was made',
  lastBackup: (date: string) => `last backup: ${date}`,
  neverBackup: 'no backup yet',
  restore: 'Restore a backup',
  restoreHelp: 'What is in the backup is put back. What is here beside it stays.',
  restored: (count: number, value: string) =>
    plural(count, {
      one: `Restored: ${value} credential, with paths and settings`,
      other: `Restored: ${value} credentials, with paths and settings`
    }),
  backupIssues: {
    'not-a-backup': (name: string) => `${name}: this is no backup of Cairn.`,
    'newer-backup': (name: string) =>
      `${name}: this backup was made by a newer version of Cairn. Update the app, then try again.`,
    'damaged-backup': (name: string) =>
      `${name}: this backup is damaged; nothing was restored from it.`
  },
  deleteHeading: 'Delete everything',
  deleteHelp: 'Removes all credentials, paths and settings from this device.',
  delete: 'Delete everything',
  deleted: 'Everything was deleted',
  about: 'About',
  version: (version: string) => `Version ${version}`,
  privacy:
    'Cairn has no server and no account. Nothing about you leaves this device unless you press a share button. No other site is asked for anything unless you want it.',
  source: 'Free software, MIT licence'
};
