import { pluralIn } from '../plural';
import { planParts } from './plan-parts';

const plural = pluralIn('en');

/** Limits, the plans within them, and why there is none. */
export const plans = {
  plan: {
    title: (award: string) => `Ways to ${award}`,
    missing: 'This award is not in the catalogue on this device.',
    noGoal: 'This address names no goal.',
    limits: 'Your limits',
    more: 'More limits',
    moreOn: (value: string) => `More limits (${value})`,
    anyBudget: 'any budget',
    anyDate: 'any date',
    upTo: (price: string) => `up to ${price}`,
    by: (date: string) => `by ${date}`,
    hours: 'Hours a week',
    budget: 'Budget',
    budgetHelp: 'Leave empty for no limit.',
    currency: 'Currency',
    start: 'Not before',
    startHelp: 'Leave empty for today.',
    latest: 'Finished by',
    latestHelp: 'Leave empty for no limit.',
    months: 'Other hours in some months',
    monthsHelp: 'Leave a month empty for the usual hours; 0 is a month without study.',
    blocked: 'Weeks without study',
    blockedHelp: 'Holidays, exams, moving house: every week with one of these days stays free.',
    blockedFrom: 'From',
    blockedTo: 'To',
    blockedAdd: 'Add',
    blockedSpan: (from: string, to: string) => `${from} – ${to}`,
    blockedRemove: (span: string) => `Remove ${span}`,
    languages: 'Languages of the courses',
    modes: 'Where you learn',
    official: 'Only certificates that a state recognises',
    providers: 'Only these providers',
    atOnce: 'Courses at the same time, at most',
    anyAtOnce: 'as many as fit',
    without: 'Courses you do not want',
    withoutAllow: 'Allow again',
    withoutAllowTitle: (title: string) => `Allow again: ${title}`,
    working: 'Looking for the best ways',
    found: (count: number, value: string) =>
      plural(count, { one: `${value} way so far`, other: `${value} ways so far` }),
    cancel: 'Stop',
    stopped: 'Stopped. What was found so far is below; there may be better plans.',
    stoppedEmpty: 'Stopped. Change a limit to look again.',
    failed: 'The search broke down. Change a limit, or try again.',
    again: 'Look again',
    find: 'Find ways',
    complete: (count: number, value: string) =>
      plural(count, {
        one: 'One plan, and no other plan beats it.',
        other: `${value} plans, and no other plan beats any of them.`
      }),
    incomplete: (count: number, value: string) =>
      plural(count, {
        one: 'One plan. The search was cut short: there may be more.',
        other: `${value} plans. The search was cut short: there may be more.`
      }),
    keep: 'Keep this path',
    keptIt: 'The path is kept',
    rule: 'What the award asks for',
    fee: 'Fee of the award',
    noRule: 'The provider does not say what it takes. Ask the provider.',
    source: 'Source',
    conversion: (date: string) => `Converted with the catalogue’s rates of ${date}.`,
    invalid: {
      hours: 'Write hours a week between 1 and 60.',
      budget: 'Write an amount, or leave it empty.',
      start: 'Choose a day, or leave it empty.',
      latest: 'Choose a day after the first one, or leave it empty.',
      months: 'Write hours between 0 and 60 for a month, or leave it empty.',
      blocked: 'Choose two days, the first one first.'
    }
  },
  ends: {
    quickest: 'Quickest',
    cheapest: 'Cheapest',
    'best-fit': 'Best fit',
    calmest: 'Calmest',
    'fewest-changes': 'Fewest changes'
  },
  endsHeading: 'The best at',
  names: {
    later: (weeks: string) => `${weeks} later`,
    fit: (fit: string) => `fits better (${fit})`,
    compared: 'compared with the cheapest plan',
    help: 'Plans that are the best at nothing are called by how they differ from the cheapest.'
  },
  chart: {
    heading: 'Price against finish date',
    label: 'The plans by finish date and price. Use the arrow keys to go from one to the next.',
    price: 'Price',
    fitHelp: 'The larger the point, the better the fit.',
    numberHelp: 'The number in it is the fit out of 100.',
    noFitHelp: 'Every point is a plan. How well they fit is not known.',
    point: (price: string, date: string) => `${price}, finished ${date}`,
    pointFit: (price: string, date: string, fit: string) =>
      `${price}, finished ${date}, fit ${fit} of 100`,
    list: 'The same as a table',
    columns: {
      plan: 'Plan',
      price: 'Price',
      finish: 'Finished',
      weeks: 'Length',
      fit: 'Fit',
      courses: 'Courses',
      peak: 'Fullest week'
    },
    show: (name: string) => `Show: ${name}`,
    shown: 'the one shown'
  },
  certificate: {
    best: 'Proven: nothing within your limits beats this plan.',
    cheapest: 'Proven: nothing within your limits is cheaper.',
    quickest: 'Proven: nothing within your limits is quicker.',
    bestFor: 'Proven: whatever is cheaper ends later or fits less.',
    atMost: (price: string) => `At most ${price} from the cheapest there can be.`,
    atMostWeeks: (weeks: string) => `At most ${weeks} from the quickest there can be.`,
    unproven: 'The search was cut short: there may be a better plan.',
    fitUnproven: 'Whether another fits better was not proven.',
    narrowed: 'More courses could count than were looked at here: this holds for those that were.'
  },
  obstacles: {
    heading: 'No plan fits your limits',
    reached: 'There is nothing to plan',
    'already-reached': 'You hold everything this goal asks for.',
    'nothing-to-plan': 'No course in this catalogue leads towards this goal.',
    'no-way':
      'The courses in this catalogue do not lead there: some have no dates left or state no length.',
    'no-way-named': (name: string) => `“${name}” cannot be met with the courses in this catalogue.`,
    missing: (titles: string) => `Not to be had: ${titles}.`,
    circle: (titles: string) => `These ask for each other, so that none can come first: ${titles}.`,
    'over-budget': (price: string) => `The cheapest way costs ${price}.`,
    unpriced:
      'A course on every way there does not state its price, so your budget cannot be promised.',
    'too-late': (date: string) => `The quickest way ends on ${date}.`,
    together: (price: string, date: string) =>
      `Budget and date do not go together: in time it costs ${price}, within the budget it ends on ${date}.`,
    'too-few-hours': (hours: string) => `It takes at least ${hours} hours a week.`,
    'cut-short': 'The search was stopped before anything was found.',
    filtered: {
      languages: 'Nothing leads there in the languages you chose.',
      modes: 'Nothing leads there in the ways of learning you chose.',
      officialOnly: 'Nothing leads there with certificates that a state recognises alone.',
      providers: 'Nothing leads there with the providers you chose.',
      without: 'Nothing leads there without the courses you do not want.',
      atOnce: 'It takes more courses at the same time.',
      blocked: 'The weeks without study are in the way of every date.'
    },
    apply: {
      'over-budget': (price: string) => `Raise the budget to ${price}`,
      unpriced: 'Leave the budget empty',
      'too-late': (date: string) => `Finish by ${date}`,
      'too-few-hours': (hours: string) => `Give ${hours} hours a week`,
      languages: 'Allow every language',
      modes: 'Allow every way of learning',
      officialOnly: 'Allow other certificates too',
      providers: 'Allow every provider',
      without: 'Allow those courses again',
      atOnce: 'Allow as many as fit',
      blocked: 'Take out the weeks without study',
      'cut-short': 'Look again'
    }
  },
  whatIf: {
    heading: 'What more would buy',
    hours: (count: number, hours: string) =>
      plural(count, { one: 'One more hour a week', other: `${hours} more hours a week` }),
    budget: (price: string) => `${price} more`,
    says: (change: string, gains: string) => `${change}: ${gains}`,
    earlier: (weeks: string) => `${weeks} earlier`,
    cheaper: (price: string) => `${price} cheaper`,
    apply: 'Apply'
  },
  ...planParts
};
