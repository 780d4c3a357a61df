import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** What one plan is made of. */
export const planParts = {
  summary: {
    total: (price: string) => `${price} in all`,
    totalAtLeast: (price: string) => `at least ${price}`,
    unpriced: (count: number, value: string) =>
      plural(count, {
        one: `${value} price is not stated and not in the sum`,
        other: `${value} prices are not stated and not in the sum`
      }),
    steps: (count: number, value: string) =>
      plural(count, { one: `${value} course`, other: `${value} courses` }),
    fit: (value: string) => `fit ${value} of 100`,
    fitUnknown: 'fit not known',
    peak: (hours: string) => `fullest week ${hours} h`
  },
  covered: 'Already covered by what you hold',
  coveredBy: {
    achievement: 'as its publisher states',
    equivalence: 'as an equivalence states',
    claim: 'as you say'
  },
  ownFacts: {
    course: (own: string, other: string) =>
      `counted with ${own}, as your credential says; the course states ${other}`,
    award: (own: string, other: string) =>
      `counted with ${own}, as your credential says; the award states ${other}`,
    equivalence: (own: string, other: string) =>
      `counted with ${own}, as your credential says; the equivalence states ${other}`
  },
  asks: 'To be settled with the provider',
  lapses: 'What lapses on the way',
  lapse: (title: string, date: string) => `${title} counts until ${date}`,
  levelHeading: (level: string) => `Level: ${level}`,
  levelUnknown: 'Level not stated',
  certificateCosts: 'From here on certificates are charged; the steps before count without theirs.',
  reached: 'Then you can ask for',
  exits: 'Where you could stop',
  exit: (title: string) => `Stop here and you hold “${title}”`,
  exitSum: (price: string, ects: string) => `so far ${price}, ${ects}`,
  exitPrice: (price: string) => `so far ${price}`,
  exitOn: (date: string) => `on ${date}`,
  step: {
    dates: (from: string, to: string) => `${from} – ${to}`,
    anyTime: 'you choose when to begin',
    enrolBy: (date: string) => `enrol by ${date}`,
    running: (at: string, of: string, price: string, week: string) =>
      `Step ${at} of ${of} by date: ${price} spent so far, over in week ${week}`,
    hoursAssumed: 'hours worked out',
    hoursUnknown: 'hours not stated: planned with nothing beside it',
    chosen: 'your choice',
    why: 'Why',
    reasons: {
      required: 'the award asks for it',
      'one-of': (count: string, of: string) => `one of ${count} to be chosen from ${of}`,
      'one-of-named': (count: string, of: string, name: string) =>
        `${name}: ${count} of ${of} are needed`,
      credits: (amount: string, of: string) =>
        `part of ${amount} credits to be chosen from ${of} courses`,
      'credits-named': (amount: string, of: string, name: string) =>
        `${name}: part of ${amount} credits to be chosen from ${of} courses`,
      opens: (title: string) => `opens ${title}`
    },
    markDone: (title: string) => `${title} is done`,
    doneOn: (date: string) => `done on ${date}`,
    without: 'Plan without it',
    withoutTitle: (title: string) => `Plan without it: ${title}`
  },
  rejected: {
    heading: 'Why not another?',
    working: 'Looking at the others',
    none: 'No other course could stand in its place.',
    title: (title: string, because: string) => `${title}: ${because}`,
    cheaper: (price: string) => `${price} cheaper`,
    dearer: (price: string) => `${price} dearer`,
    but: (first: string, second: string) => `${first}, but ${second}`,
    and: (first: string, second: string) => `${first}, and ${second}`,
    because: {
      dearer: 'it costs more',
      later: (date: string) => `the plan would end on ${date}`,
      'fits-less': (hours: string) => `${hours} hours of it fit you less well`,
      'starts-too-late': (date: string) => `it starts on ${date}, too late`,
      'ends-too-late': (date: string) => `it ends on ${date}, after your date`,
      'enrolment-closed': (date: string) => `enrolment closed on ${date}`,
      'too-many-hours': (hours: string) => `you would need ${hours} hours a week`,
      'over-budget': (price: string) => `the plan would cost ${price}`,
      unpriced: 'its price is not stated',
      'no-dates': 'it has no dates left',
      language: 'it is not in your languages',
      mode: 'it is not given the way you chose',
      'not-official': 'no state recognises its certificate',
      provider: 'it is not of the providers you chose',
      prerequisite: 'you lack what it asks for',
      'prerequisite-named': (title: string) => `it asks for ${title} first`,
      'out-of-order': 'its dates do not fit with those of the others',
      'not-wanted': 'you do not want it'
    }
  },
  weeks: {
    heading: 'Week by week',
    none: 'Nothing is left to study.',
    picture: (weeks: string, peak: string, limit: string) =>
      `Hours of study in ${weeks}; the fullest has ${peak} of ${limit} hours.`,
    limit: 'what you can give',
    over: 'more than you can give',
    free: 'without study',
    freeWeeks: (count: number, value: string) =>
      plural(count, { one: `${value} week without study`, other: `${value} weeks without study` }),
    soFar: (price: string) => `${price} so far`,
    table: 'The same as a table',
    week: 'Weeks',
    hours: 'Hours a week',
    of: (hours: string, limit: string) => `${hours} of ${limit}`,
    courses: 'Courses'
  },
  programme: {
    heading: 'Against the one larger programme',
    path: 'This path',
    price: 'Price',
    weeks: 'Length',
    ects: 'ECTS',
    cheaper: (price: string) => `The path is ${price} cheaper.`,
    dearer: (price: string) => `The path is ${price} dearer.`,
    same: 'Both cost the same.',
    shorter: (weeks: string) => `The path is ${weeks} shorter.`,
    longer: (weeks: string) => `The path is ${weeks} longer.`
  },
  beside: {
    heading: 'Plans side by side',
    table: 'Plans side by side',
    onlyDifferences: 'Only show what differs',
    differs: 'differs',
    alike: 'They are alike in everything shown here.',
    rows: {
      price: 'Price',
      weeks: 'Length',
      start: 'Starts',
      finish: 'Finished',
      fit: 'Fit',
      courses: 'Courses',
      ects: 'ECTS to earn',
      peak: 'Fullest week',
      certificate: 'How good',
      providers: 'Providers',
      exits: 'Where you could stop',
      asks: 'To be settled',
      steps: 'Steps'
    }
  }
};
