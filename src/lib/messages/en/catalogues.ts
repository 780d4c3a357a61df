import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const catalogues = {
  heading: 'Catalogues',
  help: 'What courses and awards there are. Catalogues lie on this device as a whole, so that you can search without a connection. Newer editions are fetched by themselves from where a catalogue came from; nothing about you goes along.',
  none: 'There is no catalogue on this device yet.',
  default: 'The catalogue that comes with the app',
  addDefault: 'Add the catalogue that comes with the app',
  by: (publisher: string) => `by ${publisher}`,
  published: 'Edition',
  edition: (date: string, age: string) => `${date} (${age})`,
  checked: 'Last asked for a newer one',
  licence: 'Licence',
  source: 'From',
  fromFile: 'a file',
  content: 'Content',
  counts: {
    offerings: (count: number, value: string) =>
      plural(count, { one: `${value} course`, other: `${value} courses` }),
    part: (value: string, all: string) => `${value} of ${all} courses`,
    awards: (count: number, value: string) =>
      plural(count, { one: `${value} award`, other: `${value} awards` }),
    providers: (count: number, value: string) =>
      plural(count, { one: `${value} provider`, other: `${value} providers` })
  },
  size: 'On this device',
  signature: 'Signature',
  signatures: {
    none: 'not signed: nobody vouches for it',
    unknown: 'signed with a key that you do not know',
    known: 'signed with a key that is known'
  },
  key: 'Key of the publisher',
  knowKey: 'I know this key',
  forgetKey: 'I do not know this key',
  update: 'Update now',
  updateNamed: (title: string) => `Update now: ${title}`,
  remove: (title: string) => `Remove ${title}`,
  moveUp: (title: string) => `Move up: ${title}`,
  up: 'Move up',
  orderHelp: 'Where two catalogues list the same course, the upper one counts.',
  stop: 'Stop',
  bringing: (done: string, all: string) => `Fetching: ${done} of ${all}`,
  asking: 'Asking for a newer edition',
  added: (title: string) => `${title} was added`,
  updated: (title: string) => `${title} is up to date now`,
  upToDate: (title: string) => `There is nothing newer of ${title}`,
  removed: (title: string) => `${title} was removed`,
  damaged: 'Parts of this catalogue are missing on this device.',
  add: 'Add a catalogue',
  address: 'Address',
  addressHelp:
    'The web address that a publisher gives for its catalogue. Only catalogues made for Cairn.',
  addByAddress: 'Add',
  addFromFile: 'Add from a file',
  badAddress: {
    'no-address': 'This is no web address.',
    'not-https': 'Only addresses that begin with https:// can be added.'
  },
  choose: {
    heading: (title: string) => `${title} is large. What do you want of it?`,
    change: 'Choose other parts',
    fields: 'Fields',
    countries: 'Countries',
    other: 'other, or not stated',
    all: 'Everything',
    option: (name: string, count: string) => `${name} (${count})`,
    sum: (offerings: string, transfer: string, size: string) =>
      `${offerings} courses: ${transfer} to fetch, ${size} on this device`,
    nothing: 'Choose at least one of each.',
    take: 'Take these',
    cancel: 'Cancel'
  },
  troubles: {
    offline: 'There is no connection.',
    'not-found': 'There is no catalogue at this address.',
    unreachable:
      'The site did not answer, or does not let other pages read its catalogue. Try again later, or ask its publisher.',
    'cut-off': 'The connection was cut before everything had come. Try again.',
    'not-a-catalogue': 'What came is no catalogue that Cairn can read.',
    'newer-version': 'This catalogue is of a newer kind. Update the app, then try again.',
    'wrong-hash': 'A part of it is not what the publisher announced. Nothing of it was used.',
    'bad-signature': 'Its signature does not hold: it may have been altered. It was not used.',
    'other-key-than-before':
      'It is not signed by the same publisher as before. It was not used; the edition you have stays. If you trust the new one, remove this catalogue and add it again.',
    'other-catalogue': 'There is another catalogue at this address now. It was not used.',
    'kept-from-elsewhere':
      'You have this catalogue from another address. Remove that one first if you want this one.',
    'disk-full':
      'There is not enough room on this device. Nothing was lost; make room, then try again.',
    'too-large': 'It is too large for this app.',
    failed: 'The storage of this device did not answer. Nothing was changed. Please try again.'
  },
  kept: 'The edition that you have stays usable.',
  changes: {
    heading: (count: number, value: string) =>
      plural(count, {
        one: `${value} course that you plan or compare has changed`,
        other: `${value} courses that you plan or compare have changed`
      }),
    dismiss: 'Seen',
    withdrawn: 'withdrawn',
    new: 'offered again',
    priceBy: (difference: string) => `price ${difference}`,
    priceNow: (price: string) => `price now ${price}`,
    startMoved: (before: string, after: string) => `start moved from ${before} to ${after}`,
    startGone: (day: string) => `no start on ${day} any more`,
    startNew: (day: string) => `new start on ${day}`,
    lengthNow: (length: string) => `length now ${length}`,
    creditsNow: (ects: string) => `now ${ects}`,
    other: 'other details'
  }
};
