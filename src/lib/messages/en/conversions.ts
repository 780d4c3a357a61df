/** The page that says how figures become comparable. */
export const conversions = {
  title: 'How lengths and prices are compared',
  intro:
    'Providers state lengths and work in different ways. Where a figure is missing, it is worked out by these rules and no others, and always marked as worked out.',
  rules: 'Rules',
  each: (value: string) => `${value} for each`,
  names: {
    'ects-to-hours': 'ECTS credits to hours of work',
    'cats-to-ects': 'CATS points to ECTS credits',
    'scqf-to-ects': 'SCQF points to ECTS credits',
    'year-to-weeks': 'Years to weeks',
    'month-to-weeks': 'Months to weeks, rounded to whole weeks',
    'day-to-weeks': 'Days to weeks',
    'hours-to-hours-per-week': 'Hours in all to hours a week',
    'hours-per-week-to-hours': 'Hours a week to hours in all'
  },
  units: {
    ects: (value: string) => `${value} ECTS`,
    cats: (value: string) => `${value} CATS`,
    scqf: (value: string) => `${value} SCQF`,
    hours: (value: string) => `${value} hours`,
    'hours-per-week': (value: string) => `${value} hours a week`,
    days: (value: string) => `${value} days`,
    weeks: (value: string) => `${value} weeks`,
    months: (value: string) => `${value} months`,
    years: (value: string) => `${value} years`
  },
  byLength: 'by the length in weeks; a range stays a range',
  lengths: 'Lengths',
  lengthText:
    'A length such as “4–6 weeks” stays a range. A filter lets a course through where its shortest length fits. “At your own pace” is not a number of weeks and comes last in order.',
  prices: 'Prices',
  priceTexts: [
    'Free, not stated and not yet known are three different things, and none of them is zero by guess.',
    'What is compared is the price with the certificate. Where people pay different prices, it is the lowest, and all are shown.',
    'A price for each ECTS, hour, week or month is multiplied where the course states how many. Otherwise no sum is made.',
    'Money keeps its own currency. It is converted only with a dated rate that the catalogue itself publishes; without one it counts as not stated.'
  ]
};
