import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const paths = {
  title: 'Paths',
  heading: 'Paths',
  kept: 'Your paths',
  empty: 'You keep no path yet. Choose an award below and see the ways there.',
  choose: 'Where do you want to go?',
  searchAwards: 'Search awards',
  noAwards: 'No award fits these words.',
  held: 'You hold this award.',
  plan: {
    title: (award: string) => `Ways to ${award}`,
    missing: 'This award is not in the catalogue on this device.',
    limits: 'Your limits',
    anyBudget: 'any budget',
    anyDate: 'any date',
    upTo: (price: string) => `up to ${price}`,
    by: (date: string) => `by ${date}`,
    hours: 'Hours a week',
    budget: 'Budget',
    budgetHelp: 'Leave empty for no limit.',
    currency: 'Currency',
    start: 'Not before',
    latest: 'Finished by',
    latestHelp: 'Leave empty for no limit.',
    working: 'Looking for the best ways',
    cancel: 'Stop',
    stopped: 'Stopped. Change a limit to look again.',
    find: 'Find ways',
    goals: {
      quickest: 'Quickest',
      cheapest: 'Cheapest',
      both: 'Quickest and cheapest'
    },
    keep: 'Keep this path',
    keptIt: 'The path is kept',
    proven: 'No other plan within your limits is better.',
    unproven: 'The search was cut short: there may be a better plan.',
    rule: 'What the award asks for',
    fee: 'Fee of the award',
    noRule: 'The provider does not say what it takes. Ask the provider.',
    source: 'Source',
    alternative: 'To compare:',
    conversion: (date: string) => `Converted with the catalogue’s rates of ${date}.`,
    invalid: {
      hours: 'Write hours a week between 1 and 60.',
      budget: 'Write an amount, or leave it empty.',
      start: 'Choose a day.',
      latest: 'Choose a day after the first one, or leave it empty.'
    }
  },
  obstacles: {
    heading: 'No plan fits your limits',
    'already-reached': () => 'You hold this award already.',
    'no-way': () =>
      'The courses in this catalogue do not lead there: some have no dates left or state no length.',
    missing: (titles: string) => `Not to be had: ${titles}.`,
    'over-budget': (price: string) => `The cheapest way costs ${price}.`,
    unpriced: () =>
      'A course on every way there does not state its price, so your budget cannot be promised. Leave the budget empty to see those plans.',
    'too-late': (date: string) => `The quickest way ends on ${date}.`,
    together: (price: string, date: string) =>
      `Budget and date do not go together: in time it costs ${price}, within the budget it ends on ${date}.`,
    'too-few-hours': (hours: string) => `It takes at least ${hours} hours a week.`
  },
  summary: {
    until: (date: string) => `until ${date}`,
    total: (price: string) => `${price} in all`,
    totalAtLeast: (price: string) => `at least ${price}`,
    unpriced: (count: number, value: string) =>
      plural(count, {
        one: `${value} price is not stated and not in the sum`,
        other: `${value} prices are not stated and not in the sum`
      }),
    steps: (count: number, value: string) =>
      plural(count, { one: `${value} course`, other: `${value} courses` })
  },
  covered: 'Already covered by what you hold',
  asks: 'To be settled with the provider',
  levelHeading: (level: string) => `Level: ${level}`,
  levelUnknown: 'Level not stated',
  step: {
    dates: (from: string, to: string) => `${from} – ${to}`,
    anyTime: 'you choose when to begin',
    running: (price: string, weeks: string) => `so far: ${price}, ${weeks}`,
    hoursAssumed: 'hours worked out',
    hoursUnknown: 'hours not stated: planned with nothing beside it',
    why: 'Why',
    reasons: {
      required: () => 'the award asks for it',
      'one-of': (count: string, of: string) => `one of ${count} to be chosen from ${of}`,
      'one-of-named': (count: string, of: string, name: string) =>
        `${name}: ${count} of ${of} are needed`,
      credits: (ects: string, of: string) => `part of ${ects} ECTS to be chosen from ${of} courses`,
      opens: (title: string) => `opens ${title}`
    },
    done: 'Done',
    markDone: (title: string) => `${title} is done`,
    doneOn: (date: string) => `done on ${date}`
  },
  path: {
    missing: 'This path is not on this device.',
    steps: 'Steps',
    progress: (done: string, all: string) => `${done} of ${all} steps done`,
    left: (price: string, weeks: string) => `still to come: ${price}, ${weeks}`,
    finished: 'Every step is done. Ask the provider for the award.',
    replan: 'Plan again from here',
    remove: 'Remove this path',
    removed: 'The path was removed',
    changed: 'The catalogue has changed since this path was made.'
  }
};
