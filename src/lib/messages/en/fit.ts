/** How well courses fit the learner, and what matters to the learner. */
export const fit = {
  heading: 'What fits you',
  help: 'Cairn says of each course how well it fits you, and looks for paths that do. You need not say anything here: without it, what learners answered in a survey is used. What you choose stays on this device.',
  kinds: 'Which of these is closest to you?',
  kind: {
    none: {
      name: 'Like learners in general',
      about: 'What 129 adult learners said that matters when they choose a short course.'
    },
    'senior-expert': {
      name: 'I know my field well',
      about:
        'You have worked in it for years and stay in it. You have little time, and want short, practical courses at your own pace, without having to meet anybody.'
    },
    'senior-explorer': {
      name: 'I am trying something new',
      about:
        'You are looking at a new field or job. You try it with a short course first, go on if it suits you, and then need a certificate that counts.'
    },
    'junior-starter': {
      name: 'I am just starting out',
      about:
        'You finished your studies not long ago. Certificates that employers know matter most, and they should add up rather than pile up.'
    }
  },
  adjust: 'Adjust what matters',
  adjusted: 'You have changed some of this.',
  reset: 'Undo my changes',
  changed: 'Your changes were undone',
  weight: {
    0: 'does not count',
    1: 'hardly matters',
    2: 'matters a little',
    3: 'matters',
    4: 'matters much',
    5: 'matters very much'
  },
  groups: {
    time: 'Time',
    way: 'How you learn',
    recognition: 'Recognition',
    worth: 'Price and outcome'
  },
  factors: {
    'any-time': 'Learning when you want',
    'own-pace': 'Learning at your own pace',
    computer: 'Learning from a computer',
    official: 'A certificate that a state recognises',
    university: 'Taught by a university',
    support: 'Support of tutors and others',
    'on-demand': 'Beginning whenever you like',
    employers: 'Designed with employers',
    modular: 'Can be combined with other studies',
    digital: 'A digital certificate',
    socialising: 'Meeting others',
    'face-to-face': 'Face to face',
    length: 'A length that fits you',
    hours: 'Hours a week that you have',
    price: 'A price per ECTS that learners would pay',
    language: 'A language that you use on this device',
    practical: 'Practical work',
    quality: 'Stated quality assurance',
    completion: 'Many finish it'
  },
  alone: 'Not having to meet others',
  lengths: 'How long should a course be?',
  length: {
    short: 'up to two months',
    usual: 'one to three months',
    long: 'three months to a year',
    any: 'any length up to a year',
    other: 'as set before'
  },
  socialising: 'Meeting other learners',
  socialisingChoice: { welcome: 'I would like that', unwanted: 'I would rather not have to' },
  score: (value: string) => `How well it fits you: ${value}`,
  scoreOf: 'from 0, not at all, to 100, in everything that matters to you',
  noScore: 'How well it fits you',
  nothingKnown: 'The provider states too little to say.',
  nothingMatters: 'Nothing matters to you, as you have set it.',
  survey: 'By what learners answered in a survey.',
  byKind: (name: string) => `By what you chose: ${name}.`,
  byOwn: 'By what you set.',
  choose: 'Choose what fits you',
  known: (percent: string) =>
    `${percent} of what matters is stated. What is not stated neither helps nor hurts.`,
  littleKnown: (percent: string) =>
    `Only ${percent} of what matters is stated, so this figure says little.`,
  parts: 'What it is made of',
  part: (factor: string, weight: string) => `${factor} (${weight})`,
  fully: 'fully',
  notAtAll: 'not at all',
  partly: (percent: string) => `to ${percent}`,
  because: (fact: string, words: string) => `${fact}: ${words}`,
  unknown: 'What cannot be told, and was left out',
  digital: 'Digital credential',
  stated: 'stated'
};
