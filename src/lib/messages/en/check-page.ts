import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** The page on which anybody checks what they were shown. */
export const checkPage = {
  title: 'Check a credential',
  brandText: 'Credentials checked in your browser',
  /** Of what was opened. */
  several: (count: number, value: string) =>
    plural(count, { one: `${value} credential`, other: `${value} credentials` }),
  things: (value: string) => `You were shown ${value} things`,
  listLabel: 'What you were shown',
  intro:
    'Was it really awarded? Choose the file, paste the text or the link, or scan the code that you were given. Badges and credentials of other wallets work too.',
  privacy:
    'The check runs in this browser. Nothing you open here is sent to anybody, and nothing is kept.',
  checking: 'Checking…',
  another: 'Check another',
  anotherHeading: 'Check another credential',
  starting: 'This page checks credentials in your browser.',
  noScript: 'This page needs JavaScript: the check runs here, in your own browser.',
  headlines: {
    'own-statement': () => 'This is the learner’s own statement. Nobody else has confirmed it.',
    altered: () => 'Do not rely on this: it was changed after it was signed.',
    revoked: () => 'Its issuer has withdrawn it.',
    suspended: () => 'Its issuer has suspended it for now.',
    expired: (date: string) => `It is no longer valid: it ended on ${date}.`,
    'not-yet-valid': (date: string) => `It is not valid yet: it begins on ${date}.`,
    'known-in-force': () => 'Unchanged, from a known issuer, and in force.',
    known: () => 'Unchanged and from a known issuer. Whether it was withdrawn is not known.',
    'bound-in-force': () => 'Unchanged, signed with its issuer’s own key, and in force.',
    bound: () =>
      'Unchanged and signed with its issuer’s own key. Whether it was withdrawn is not known.',
    signed: () => 'Unchanged since it was signed, but who signed it is not proven.',
    'no-proof': () => 'Nothing in it is proven: it has no signature.',
    'not-checkable': () => 'Whether it is genuine could not be checked here.'
  },
  ownStatement: 'Learner’s own statement',
  ownFormat: 'stated by the learner',
  reference: 'Not opened yet',
  provenHeading: 'What is proven',
  provenNothing: 'Nothing.',
  proven: {
    unchanged: () => 'Every word is as it was when it was signed.',
    'issuer-key': () => 'It was signed with the key that it names as its issuer.',
    'issuer-site': (host: string) => `Whoever runs ${host} signed it.`,
    'issuer-listed': (list: string) => `Its issuer is on the list of known issuers “${list}”.`,
    'in-force': (date: string) =>
      `It is within its dates, and its issuer’s list${date && ` of ${date}`} does not name it as withdrawn.`,
    revoked: (date: string) =>
      `Its issuer’s list${date && ` of ${date}`} says that it was withdrawn.`,
    suspended: (date: string) =>
      `Its issuer’s list${date && ` of ${date}`} says that it is suspended.`,
    expired: (date: string) => `By its own dates it ended on ${date}.`,
    'not-yet-valid': (date: string) => `By its own dates it begins on ${date}.`
  },
  openHeading: 'What is not proven',
  open: {
    everything: () => 'Anything in it: the learner typed it in. Ask for a certificate.',
    altered: () => 'Anything it says. Ask the issuer, or ask for the original file.',
    'no-proof': () => 'That any of it is true, or who wrote it. Ask the awarding body.',
    'not-checkable': () => 'That it is as it was issued. Below is why this could not be checked.',
    issuer: (issuer: string) => `That ${issuer} issued it: anybody could have made the signature.`,
    'issuer-certificate': (issuer: string) =>
      `That ${issuer} issued it: the certificate in its seal was not checked with an authority.`,
    'issuer-ledger': (issuer: string) =>
      `That ${issuer} issued it: who anchored it in a public ledger was not looked up.`,
    'issuer-not-looked-up': (issuer: string) =>
      `That ${issuer} issued it: whose key it was signed with was not looked up.`,
    'issuer-name': (issuer: string) =>
      `That the key belongs to ${issuer}: the name is only what the file says.`,
    'issuer-site': (issuer: string, host: string) =>
      `That ${host} is the site of ${issuer}. Compare it with the address that you know.`,
    'list-not-looked-up': () =>
      'Whether it was withdrawn: its issuer publishes that, and it was not looked up yet.',
    'list-says-nothing': () =>
      'Whether it was withdrawn: its issuer publishes that, but not in a way that could be read.',
    'no-list': () => 'Whether it was withdrawn: its issuer does not publish that.',
    holder: (name: string) =>
      name === ''
        ? 'That the person who showed it to you is the one it was issued to.'
        : `That the person who showed it to you is ${name}, to whom it was issued.`,
    parts: (count: number, value: string) =>
      plural(count, {
        one: `That all of its parts still hold: ${value} of them does not, see below.`,
        other: `That all of its parts still hold: ${value} of them do not, see below.`
      })
  },
  /** Who issued it, where the file does not say. */
  someIssuer: 'the stated issuer',
  awardedTo: 'Issued to',
  awardedBy: 'Awarded by',
  awardedOn: 'Date',
  checkedAt: (date: string) => `checked ${date}`,
  ask: {
    heading: 'Who could tell more',
    help: 'This page asks nobody by itself. If you press the button, this browser asks these sites, without saying who you are. Their answers are not kept.'
  },
  recipient: {
    heading: 'Is it theirs?',
    help: 'The file names an e-mail address, scrambled so that only who knows it can compare. Type the address of the person who showed it to you; it stays in this browser.',
    label: 'E-mail address',
    compare: 'Compare',
    fits: 'It was issued to this address.',
    other: 'It was issued to another address.',
    unknown: 'This cannot be compared here.'
  },
  file: 'Save the file',
  print: 'Print',
  keep: 'Keep it in your own Cairn',
  someTrouble: (count: number, value: string) =>
    plural(count, {
      one: `Look closely: ${value} of these is not in order.`,
      other: `Look closely: ${value} of these are not in order.`
    }),
  refer: {
    untitled: 'A credential that is kept elsewhere',
    text: (host: string) =>
      `It is too large for a link, so the link only says where it is: at ${host}. It is fetched when you press the button, and compared with what was sent to you.`,
    fetch: (host: string) => `Fetch it from ${host}`,
    fetching: (host: string) => `Waiting for ${host}…`,
    differs: (host: string) =>
      `What ${host} has there now is not what was sent to you, so it is not shown. Ask the sender for the file.`,
    failed: (host: string) => `Nothing came from ${host}. Ask the sender for the file.`,
    stop: 'Stop'
  },
  path: {
    heading: 'A path in progress',
    asOf: (date: string) => `as of ${date}`,
    finish: (date: string) => `planned to end on ${date}`,
    states: { done: 'done', doing: 'in progress', planned: 'planned' },
    note: 'The learner says so. No credential proves these steps here.'
  },
  link: {
    'not-ours': 'This link carries nothing that can be read here. Was it copied as a whole?',
    'no-fragment': 'This link carries nothing. Was it copied as a whole, with all behind the #?',
    newer: 'This link was made by a newer version of Cairn. Reload this page, then try again.',
    'cut-short': 'This link was cut short on its way: its end is missing.',
    damaged: 'This link was damaged on its way: something in it was changed.',
    'too-large': 'This link holds more than can be opened.'
  },
  instead: 'Ask the sender for the whole link or for the file, and paste or choose it here.',
  broken: 'The check stopped half-way. Nothing was concluded from it.',
  again: 'Try again',
  unreadable: (name: string) => `${name} could not be read`,
  about: {
    heading: 'About this page',
    text: 'Cairn is a free app in which learners keep their credentials. It needs no account and has no server that knows them.',
    open: 'Open Cairn'
  },
  printed: (date: string) => `Checked with Cairn in a browser on ${date}.`
};
