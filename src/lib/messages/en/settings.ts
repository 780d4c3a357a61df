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
  catalogue: 'Catalogue',
  catalogueOf: (date: string) => `as of ${date}`,
  catalogueSize: (offerings: string, awards: string, providers: string) =>
    `${offerings} courses, ${awards} awards, ${providers} providers`,
  licence: 'Licence',
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
    'Cairn has no server and no account. Nothing about you leaves this device unless you press a share button.',
  source: 'Free software, MIT licence'
};
