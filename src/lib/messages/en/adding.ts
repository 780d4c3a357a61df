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
    dropHere: 'Let go to read these files',
    ways: 'Other ways',
    paste: 'Paste',
    scan: 'Scan a QR code',
    link: 'From a link',
    /** What a text is called that came without a file. */
    textNames: { pasted: 'pasted', scanned: 'qr-code', shared: 'shared' },
    pasteBox: {
      label: 'Text of the credential, or its address',
      help: 'Ctrl+V works anywhere on this page too.',
      add: 'Read this text'
    },
    scanBox: {
      picture: 'What the camera sees',
      starting: 'Waiting for the camera. Your browser may ask you first.',
      looking: 'Hold the QR code in front of the camera. The picture stays on this device.',
      gathering: 'This is one of several codes. Keep the camera on the screen until all are there.',
      progress: (have: string, need: string) => `${have} of ${need}`,
      stop: 'Stop the camera',
      trouble: {
        refused:
          'The camera may not be used here. You can allow it in your browser’s settings, or choose a file instead.',
        'no-camera': 'There is no camera that can be used. Choose a file or paste the text instead.'
      }
    },
    linkBox: {
      label: 'Address of the credential',
      help: 'Nothing is fetched before you press the button.',
      whom: (host: string) => `This will ask ${host} for:`,
      learns:
        'The site sees that somebody asked, and from which internet address. Nothing else about you goes along.',
      fetch: 'Fetch',
      fetching: (host: string) => `Waiting for ${host}`,
      stop: 'Stop',
      openTab: 'Open in a new tab',
      instead: 'You can open it in a new tab, save the file there and choose it here.',
      issues: {
        'no-address': () => 'This is no web address, such as https://badges.example/12.',
        'not-https': () => 'Only safe addresses are fetched: they begin with https://.',
        offline: () => 'You are offline. Try again when you have a connection.',
        refused: (host: string) =>
          `${host} does not let other apps read this address, or cannot be reached.`,
        status: (host: string, status: string) =>
          `${host} has nothing at this address for us (answer ${status}).`,
        'too-slow': (host: string) => `${host} took longer than 20 seconds.`,
        'too-large': () => 'What stands there is larger than 20 MB, too large for a credential.',
        stopped: () => 'Stopped. Nothing was fetched.'
      }
    },
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
    alreadyHeld: (count: number, value: string) =>
      plural(count, {
        one: `${value} credential that you already hold from another file`,
        other: `${value} credentials that you already hold from another file`
      }),
    parts: (count: number, value: string) =>
      plural(count, { one: `${value} part`, other: `${value} parts` }),
    same: 'You already hold this, from another file:',
    sameByHand: 'You already hold this, typed in by hand:',
    sameContent: (here: string, held: string) =>
      `In this file: ${here}. In the one you hold: ${held}.`,
    useInstead: 'Use this file instead',
    keepBoth: 'Keep both',
    replaced: (title: string) => `${title} now rests on the new file`,
    readSame: (name: string) => `${name}: read`,
    attach: 'Type it in and attach this file',
    toAddress: 'To this address',
    moreGood: (count: number, value: string) =>
      plural(count, {
        one: `${value} more file went well.`,
        other: `${value} more files went well.`
      }),
    moreBad: (count: number, value: string) =>
      plural(count, {
        one: `${value} more file needs a look; add it on its own to see why.`,
        other: `${value} more files need a look; add them in smaller groups to see why.`
      }),
    toList: 'See all your credentials'
  },
  readIssues: {
    unreadable: () => 'the device could not open the file',
    empty: () => 'the file is empty',
    'too-large': (size: string, limit: string) =>
      `the file is too large (${size}; credentials have at most ${limit})`,
    'not-recognised': () => 'this is neither a credential nor a picture with a badge in it',
    'not-json': () => 'the file begins like a credential but is damaged (no valid JSON)',
    'too-complex': () => 'the file is nested too deeply to be a credential',
    'too-many-parts': () => 'it holds more than 1,000 credentials; the first 1,000 were read',
    'not-a-credential': () => 'the file holds data, but no credential that Cairn knows',
    'damaged-image': () => 'the picture is damaged, it ends too early',
    'no-badge-in-image': () => 'the picture has no badge in it; ask for the original badge file',
    'is-a-document': () => 'this is a PDF; no credential can be read out of it',
    'damaged-archive': () => 'the ZIP file is damaged; please download it again',
    'locked-archive': () => 'the ZIP file is locked with a password; unpack it first',
    'too-many-files': () => 'the ZIP file holds more than 500 files; add them in smaller groups',
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
