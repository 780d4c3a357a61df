import { pluralIn } from '../plural';
import { shareWays } from './share-ways';

const plural = pluralIn('en');

/** Choosing what to show, what leaves the device, and the log. */
export const share = {
  title: 'Share',
  heading: 'Choose what to show',
  intro:
    'Pick a few things. On the next page you see exactly what would leave this device, and how.',
  empty: {
    title: 'Nothing to share yet',
    text: 'Add a credential first. You decide what is shown, and to whom.',
    add: 'Add a credential'
  },
  choose: {
    search: 'Search what you can show',
    none: 'Nothing you can show fits these words.',
    stacks: 'Finished stacks',
    stacksHelp: 'The whole is shown instead of its parts. Open it to show parts, too.',
    parts: (count: number, value: string) =>
      plural(count, { one: `made of ${value} credential`, other: `made of ${value} credentials` }),
    paths: 'Paths in progress',
    pathsHelp: 'Shown with what is done and what is planned, on your own word.',
    singles: 'Credentials',
    pathDone: 'Finished path, on your own word',
    pathSteps: (done: string, all: string) => `${done} of ${all} steps done`,
    warnings: {
      altered: 'altered',
      revoked: 'withdrawn by its issuer',
      suspended: 'suspended by its issuer',
      expired: 'expired',
      'not-yet-valid': 'not yet valid'
    },
    unknown: 'Something without a name',
    gone: 'not on this device any more',
    ownStatement: 'own statement',
    chosen: 'Chosen',
    chosenCount: (count: number, value: string) =>
      plural(count, { one: `${value} chosen`, other: `${value} chosen` }),
    nothing: 'Nothing chosen yet. Tick what you want to show.',
    tooMany:
      'That is a lot to look through. Most people look at three to six things: choose those that matter most.',
    up: (title: string) => `Move ${title} up`,
    down: (title: string) => `Move ${title} down`,
    remove: (title: string) => `Do not show ${title}`,
    moved: (title: string, place: string, all: string) => `${title} is now ${place} of ${all}`,
    order: 'Order',
    next: 'See what leaves',
    goal: 'Which ones matter for a goal?',
    goalHelp: 'Choose a path or an award: the credentials that count towards it are proposed.',
    goalLabel: 'Goal',
    goalNone: 'Choose a goal',
    goalPaths: 'Your paths',
    goalAwards: 'Awards within reach',
    goalCount: (count: number, value: string) =>
      plural(count, {
        one: `${value} of your credentials counts towards it:`,
        other: `${value} of your credentials count towards it:`
      }),
    goalTake: (count: number) => plural(count, { one: 'Choose it', other: 'Choose exactly these' }),
    missing: (title: string) => `“${title}” is not on this device any more and is left out.`,
    missingOne: 'Something that was chosen is not on this device any more and is left out.'
  },
  send: {
    heading: 'Look at it, then share it',
    back: 'Choose what to show',
    none: 'Nothing is chosen',
    noneText: 'Choose what you want to show. Nothing leaves this device before that.',
    leaves: 'Nothing leaves this device until you press a button.',
    preview: 'Exactly what will leave this device',
    previewHelp:
      'The same goes into the link, the QR code and the file. A post and a picture hold only the words shown there.',
    total: (count: number, value: string, size: string) =>
      plural(count, { one: `${value} thing, ${size}`, other: `${value} things, ${size}` }),
    unreadable: 'Its file is gone or cannot be read any more, so it stays here.',
    people: 'Who can be recognised:',
    namesYou: (name: string) => `It names ${name}.`,
    email: (email: string) => `It holds the e-mail address ${email}.`,
    hashed:
      'It holds a scrambled e-mail address: whoever knows your address can tell that it is yours.',
    id: (id: string) =>
      `It holds an id (${id}). Whoever sees the same id twice knows that it is the same person.`,
    nobody: 'It names nobody.',
    leaveOut: 'What is shown',
    leaveOutHelp: 'Untick what is to stay here. The seal holds without it.',
    leaveOutOwn: 'Untick what is to stay here.',
    sealBreaks:
      'Nothing can be left out: one seal covers all of it, and would break if a word were missing.',
    asIssued: 'It leaves as its issuer made it; leaving something out would make it another file.',
    attachmentStays: 'The file that you attached to it stays here.',
    named: (name: string) => `It is called “${name}”.`,
    asOf: (date: string) => `As of ${date}`,
    carried: (count: number, value: string) =>
      plural(count, {
        one: `With it goes ${value} list of withdrawn credentials`,
        other: `With it go ${value} lists of withdrawn credentials`
      }),
    carriedHelp:
      'Signed by the issuer, with its own date: whoever opens the link can see offline that the credential was in force on that day.',
    everything: 'Everything it says',
    raw: 'Letter by letter',
    rawNone: (size: string) => `${size} that are no text.`,
    rawShortened: 'Only the beginning is shown.',
    warn: {
      altered: 'This credential was altered after it was signed. Whoever checks it will see that.',
      expired: 'This credential has expired. Whoever opens it will see that.',
      revoked: 'Its issuer has withdrawn this credential. Whoever checks it can see that.',
      suspended: 'Its issuer has suspended this credential. Whoever checks it can see that.',
      'not-yet-valid': 'This credential is not valid yet. Whoever opens it will see that.',
      ownStatement: 'Your own statement: nobody signed it, and it is marked as such everywhere.',
      ownPath: 'A path is shown on your own word, and is marked as such.',
      whole: (count: number, value: string) =>
        plural(count, {
          one: `This file holds ${value} credential, and leaves as a whole.`,
          other: `This file holds ${value} credentials under one seal. All of them will be seen.`
        })
    },
    steps: { done: 'done', doing: 'in progress', planned: 'planned' },
    finish: (date: string) => `planned to be finished by ${date}`,
    ways: 'Ways to share it',
    toWays: 'To the ways to share it'
  },
  ...shareWays,
  log: {
    link: 'What you shared',
    title: 'What you shared',
    heading: 'What you shared',
    intro: 'Kept on this device alone, so that you know who may have what.',
    empty: {
      title: 'Nothing shared yet',
      text: 'Whenever something leaves this device by a button of Cairn, it is noted here.'
    },
    places: {
      'linkedin-profile': 'LinkedIn profile',
      link: 'Link copied',
      qr: 'QR code shown',
      frames: 'Row of QR codes shown',
      sheet: 'Handed to an app',
      file: 'File',
      dossier: 'Dossier',
      europass: 'Europass',
      picture: 'Picture',
      export: 'Files saved'
    },
    at: (place: string, host: string) => `${place} (${host})`,
    whole: 'The whole file left, with all credentials in it.',
    takeBack: 'How to take something back',
    takeBackHelp: {
      posts:
        'A post or a profile entry: delete it there. Whoever has copied it before keeps what they have.',
      links:
        'A link, a QR code or a file lies with whoever got it and cannot be called back. It holds what it held on that day.',
      revoke:
        'If a credential must not be used any more, ask its issuer to revoke it: checks will then say so.'
    },
    forget: (what: string, place: string) => `Take ${what}, ${place}, out of the list`,
    forgotten: 'Taken out of the list. What was shared is still where it is.',
    clear: 'Clear the list',
    cleared: 'The list was cleared. What was shared is still where it is.'
  }
};
