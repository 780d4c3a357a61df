import { pluralIn } from '../plural';
import { conversions } from './conversions';
import { offering } from './offering';
import { rule } from './rule';

const plural = pluralIn('en');

export const explore = {
  title: 'Explore',
  heading: 'Explore courses',
  results: 'Courses',
  failed: 'The catalogue could not be opened. Reload the page once with a connection.',
  search: 'Search courses',
  filters: 'Filters',
  filtersOn: (value: string) => `Filters (${value})`,
  chosen: (value: string) => `${value} chosen`,
  set: 'What is set',
  takeAway: (words: string) => `Take away: ${words}`,
  clear: 'Clear all',
  showFound: (count: number, value: string) =>
    plural(count, { one: `Show ${value} course`, other: `Show ${value} courses` }),
  found: (count: number, value: string) =>
    plural(count, { one: `${value} course`, other: `${value} courses` }),
  listedOnly: (value: string) =>
    `Only the first ${value} are listed. Filters and words bring what fits you to the top.`,
  none: {
    title: 'No course fits',
    text: 'Take a filter away, or use fewer words.',
    loosen: 'What would help first:',
    without: (words: string, count: number, value: string) =>
      plural(count, {
        one: `${value} course without “${words}”`,
        other: `${value} courses without “${words}”`
      })
  },
  emptyCatalogue: {
    title: 'No courses on this device yet',
    text: 'Add a catalogue, or reload this page once with a connection.',
    settings: 'Go to the catalogues'
  },
  sort: 'Order',
  reverse: (words: string) => `Order: ${words}. Turn it round.`,
  sorts: {
    fitting: 'best match',
    price: 'price',
    'price-per-ects': 'price per ECTS',
    length: 'length',
    hours: 'hours in all',
    ects: 'ECTS credits',
    start: 'start',
    eqf: 'EQF level',
    title: 'title',
    provider: 'provider'
  },
  upwards: {
    price: 'cheapest first',
    'price-per-ects': 'cheapest first',
    length: 'shortest first',
    hours: 'fewest first',
    ects: 'fewest first',
    start: 'soonest first',
    eqf: 'lowest first',
    title: 'A to Z',
    provider: 'A to Z'
  },
  downwards: {
    price: 'dearest first',
    'price-per-ects': 'dearest first',
    length: 'longest first',
    hours: 'most first',
    ects: 'most first',
    start: 'latest first',
    eqf: 'highest first',
    title: 'Z to A',
    provider: 'Z to A'
  },
  facets: {
    kinds: 'Kind of offer',
    fields: 'Field',
    levels: 'Level',
    modes: 'Where you learn',
    timings: 'Live or in your own time',
    schedules: 'When it begins',
    languages: 'Language',
    eqf: 'Level (EQF)',
    providerKinds: 'Kind of provider',
    stackabilities: 'What it can become'
  },
  timings: {
    asynchronous: 'in your own time',
    mixed: 'some of it live',
    synchronous: 'mostly live'
  },
  schedules: { fixed: 'on fixed dates', flexible: 'whenever you like' },
  more: {
    maxPriceMinor: 'Highest price',
    maxPricePerEctsMinor: 'Highest price per ECTS',
    maxWeeks: 'Longest length',
    maxHoursPerWeek: 'Most hours a week',
    maxHours: 'Most hours in all',
    minEcts: 'Fewest ECTS',
    maxEcts: 'Most ECTS',
    startFrom: 'Earliest start',
    startUntil: 'Latest start',
    towards: 'Counts towards'
  },
  any: {
    maxPriceMinor: 'any price',
    maxPricePerEctsMinor: 'any price per ECTS',
    maxWeeks: 'any length',
    maxHoursPerWeek: 'any hours a week',
    maxHours: 'any number of hours',
    minEcts: 'any number of ECTS',
    maxEcts: 'any number of ECTS',
    startFrom: 'any start',
    startUntil: 'any start',
    towards: 'any award, or none'
  },
  limits: {
    price: (price: string) => `up to ${price}`,
    pricePerEcts: (price: string) => `up to ${price} per ECTS`,
    length: (length: string) => `up to ${length}`,
    hours: (hours: string) => `up to ${hours}`,
    hoursPerWeek: (hours: string) => `up to ${hours} hours a week`,
    minEcts: (ects: string) => `${ects} ECTS or more`,
    maxEcts: (ects: string) => `${ects} ECTS or fewer`,
    startFrom: (date: string) => `starts in ${date} or later`,
    startFromDay: (date: string) => `starts on ${date} or later`,
    startBefore: (month: string) => `starts before ${month}`,
    startUntilDay: (date: string) => `starts by ${date}`
  },
  length: 'Length and work',
  price: 'Price',
  dates: 'Dates',
  official: 'recognised by a state',
  keepUnknown: 'Also show courses that do not state it',
  onlyStated: 'only what is stated',
  fromProvider: (name: string) => `from ${name}`,
  thisProvider: 'one provider',
  towardsAward: (title: string) => `towards ${title}`,
  thisAward: 'one award',
  compareAdd: 'Compare',
  compareAdded: 'In comparison',
  compareFull: (most: string) => `You can compare up to ${most} courses at once.`,
  held: 'You hold this',
  countsTowards: (count: number, value: string) =>
    plural(count, {
      one: `counts towards ${value} award`,
      other: `counts towards ${value} awards`
    }),
  starts: (date: string) => `starts ${date}`,
  startsAnyTime: 'starts any time',
  startUnknown: 'start not stated',
  hoursUnknown: 'hours not stated',
  loading: 'One moment',
  rule,
  offering,
  conversions
};

export const compare = {
  title: 'Compare',
  heading: 'Compare courses',
  empty: {
    title: 'Nothing to compare yet',
    text: 'Choose “Compare” on two or more courses, and see their length and price side by side.',
    explore: 'Explore courses'
  },
  one: 'Choose at least one more course to see differences.',
  onlyDifferences: 'Only show what differs',
  alike: 'These courses are alike in everything that they state.',
  gone: (count: number, value: string) =>
    plural(count, {
      one: `${value} course is no longer in the catalogues on this device.`,
      other: `${value} courses are no longer in the catalogues on this device.`
    }),
  remove: (title: string) => `Remove ${title} from the comparison`,
  clear: 'Remove all',
  tray: (count: number, value: string) =>
    plural(count, { one: `Compare ${value} course`, other: `Compare ${value} courses` }),
  table: 'Courses side by side',
  differs: 'differs',
  rows: {
    length: 'Length',
    'hours-per-week': 'Hours a week',
    'total-hours': 'Total hours',
    price: 'Price',
    'price-per-ects': 'Price per ECTS',
    ects: 'ECTS',
    eqf: 'Level (EQF)',
    level: 'Level',
    mode: 'Mode',
    language: 'Language',
    'next-start': 'Next start',
    assessment: 'Assessment',
    supervision: 'Supervision',
    'quality-assurance': 'Quality assurance',
    prerequisite: 'Needed before',
    'counts-towards': 'Counts towards'
  },
  noPrerequisite: 'nothing stated',
  anyTime: 'at any time',
  onlyMark: 'An asterisk marks figures that were worked out.'
};
