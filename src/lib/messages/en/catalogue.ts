import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const explore = {
  title: 'Explore',
  heading: 'Explore courses',
  results: 'Courses',
  failed: 'The catalogue could not be opened. Reload the page once with a connection.',
  search: 'Search courses',
  filters: 'Filters',
  filtersOn: (value: string) => `Filters (${value})`,
  clear: 'Clear all',
  found: (count: number, value: string) =>
    plural(count, { one: `${value} course`, other: `${value} courses` }),
  none: {
    title: 'No course fits',
    text: 'Take a filter away, or use fewer words.'
  },
  sort: 'Order',
  sorts: {
    fitting: 'best match first',
    price: 'cheapest first',
    length: 'shortest first',
    ects: 'most ECTS first',
    title: 'by title'
  },
  field: 'Field',
  level: 'Level',
  mode: 'Mode',
  language: 'Language',
  eqf: 'Level (EQF)',
  maxWeeks: 'Longest length',
  maxPrice: 'Highest price',
  anyLength: 'any length',
  anyPrice: 'any price',
  upToWeeks: (weeks: string) => `up to ${weeks}`,
  upToPrice: (price: string) => `up to ${price}`,
  keepUnknown: 'Also show courses that do not state it',
  compareAdd: 'Compare',
  compareAdded: 'In comparison',
  compareFull: (most: string) => `You can compare up to ${most} courses at once.`,
  held: 'You hold this',
  offering: {
    missing: 'This course is not in the catalogue on this device.',
    outcomes: 'What you will be able to do',
    facts: 'Facts',
    dates: 'Dates',
    noDates: 'No dates stated.',
    anyTime: 'You can begin at any time.',
    enrolBy: (date: string) => `enrol by ${date}`,
    past: 'over',
    provider: 'Provider',
    kind: 'Kind of offer',
    official: 'Officially recognised certificate',
    completion: 'Share who finish',
    stackability: 'Stackability',
    stackabilities: {
      independent: 'stands alone',
      stackable: 'counts towards other short programmes',
      recognised: 'recognised in degree programmes'
    },
    synchronous: 'Live sessions',
    homepage: 'Page of the course',
    prerequisites: 'What you need before',
    countsTowards: 'What it counts towards',
    countsNone: 'Its provider does not say.',
    source: 'Source',
    plan: 'See the ways there',
    asOf: (date: string) => `As the catalogue of ${date} states it.`
  },
  rule: {
    all: 'all of these',
    any: 'one of these',
    some: (count: string, of: string) => `${count} of these ${of}`,
    sequence: 'in this order',
    credits: (ects: string) => `at least ${ects} ECTS from these`,
    award: (title: string) => `the award “${title}”`,
    unknownCourse: 'a course that is not in this catalogue',
    met: 'held',
    ask: 'ask the provider'
  }
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
  onlyMark: 'An asterisk marks hours worked out from ECTS at 25 to 30 hours each.'
};
