import { hoursPerWeekOf, weeksOf } from '../catalogue/facts';
import { offeringPrice, pricePerEcts } from '../catalogue/prices';
import type { Offering, Provider } from '../catalogue/model';
import { amountOf, convertMoney, type Rates } from '../kernel/money';
import type { Range } from '../kernel/range';
import type { AssessmentKind, ParticipationForm } from '../kernel/standard-elements';
import type { Factor } from './factors';
import type { Wishes } from './profile';
import { shareWhoPay } from './willingness';

/** Facts of a course that factors are judged by. */
export const FACTS = [
  'synchronousShare',
  'onlineShare',
  'mode',
  'weeks',
  'schedule',
  'official',
  'providerKind',
  'coDesigned',
  'stackability',
  'achievements',
  'hoursPerWeek',
  'pricePerEcts',
  'languages',
  'assessment',
  'qualityAssurance',
  'completionRate'
] as const;
export type Fact = (typeof FACTS)[number];

/** What a course is judged on. */
export interface Judged {
  readonly offering: Offering;
  readonly provider: Provider | undefined;
  /** Of the catalogue that lists it. */
  readonly rates: Rates | undefined;
}

/** From 0 (not at all) to 1 (fully); undefined where the fact is not stated or does not tell. */
type Read = (judged: Judged, wishes: Wishes) => number | undefined;

const ONLINE: Readonly<Partial<Record<ParticipationForm, number>>> = {
  online: 1,
  blended: 0.5,
  onsite: 0
};
const HANDS_ON: readonly AssessmentKind[] = ['project', 'portfolio', 'practical'];

/**
 * How each factor is read: by the first fact that tells. Some facts only ever speak for a course,
 * because their absence is no statement: tutors answer without live sessions too.
 */
export const READINGS: Readonly<Record<Factor, readonly (readonly [Fact, Read])[]>> = {
  'any-time': [
    ['synchronousShare', ({ offering }) => inverse(offering.synchronousShare)],
    ['weeks', ({ offering }) => only(offering.weeks === 'self-paced', 1)],
    ['mode', ({ offering }) => only(offering.mode === 'onsite', 0)]
  ],
  // Who begins at any time and then has so many weeks is half free.
  'own-pace': [
    ['weeks', ({ offering }) => only(offering.weeks === 'self-paced', 1)],
    ['schedule', ({ offering: { schedule } }) => schedule && (schedule === 'flexible' ? 0.5 : 0)]
  ],
  computer: [
    ['onlineShare', ({ offering }) => offering.onlineShare],
    ['mode', ({ offering }) => offering.mode && ONLINE[offering.mode]]
  ],
  official: [['official', ({ offering }) => asNumber(offering.official)]],
  university: [
    ['providerKind', ({ provider }) => provider?.kind && is(provider.kind, 'university')]
  ],
  support: [
    ['synchronousShare', ({ offering }) => only((offering.synchronousShare ?? 0) > 0, 1)],
    ['mode', ({ offering: { mode } }) => only(mode === 'onsite' || mode === 'blended', 1)]
  ],
  'on-demand': [
    ['schedule', ({ offering: { schedule } }) => schedule && is(schedule, 'flexible')],
    ['weeks', ({ offering }) => only(offering.weeks === 'self-paced', 1)]
  ],
  // The nearest that is stated to a certificate that employers recognise.
  employers: [['coDesigned', ({ offering }) => asNumber(offering.coDesigned)]],
  modular: [
    [
      'stackability',
      ({ offering: { stackability } }) =>
        stackability.length === 0
          ? undefined
          : asNumber(stackability.some((each) => each !== 'independent'))
    ]
  ],
  digital: [['achievements', ({ offering }) => only(offering.achievements.length > 0, 1)]],
  socialising: [
    [
      'synchronousShare',
      ({ offering }, wishes) => wanted(offering.synchronousShare, wishes.socialising === 'welcome')
    ],
    [
      'mode',
      ({ offering }, wishes) =>
        wanted(only(offering.mode === 'onsite', 1), wishes.socialising === 'welcome')
    ]
  ],
  'face-to-face': [
    ['onlineShare', ({ offering }) => inverse(offering.onlineShare)],
    ['mode', ({ offering }) => inverse(offering.mode && ONLINE[offering.mode])]
  ],
  length: [
    [
      'weeks',
      ({ offering }, wishes) => {
        const weeks = weeksOf(offering);
        return weeks && nearness(middleOf(weeks), wishes.weeks);
      }
    ]
  ],
  hours: [
    [
      'hoursPerWeek',
      ({ offering }, { hoursPerWeek }) => {
        const work = hoursPerWeekOf(offering);
        if (!work || hoursPerWeek === undefined) return undefined;
        return nearness(middleOf(work.hours), { min: 0, max: hoursPerWeek });
      }
    ]
  ],
  price: [['pricePerEcts', priceValue]],
  language: [
    [
      'languages',
      ({ offering: { languages, runs } }, { languages: known }) => {
        const taught = [...languages, ...runs.flatMap((run) => run.languages ?? [])].map(baseOf);
        if (taught.length === 0 || !known?.length) return undefined;
        return asNumber(known.some((each) => taught.includes(baseOf(each))));
      }
    ]
  ],
  practical: [
    [
      'assessment',
      ({ offering: { assessment } }) =>
        assessment.length === 0
          ? undefined
          : asNumber(assessment.some((kind) => HANDS_ON.includes(kind)))
    ]
  ],
  quality: [
    ['qualityAssurance', ({ offering }) => only(offering.qualityAssurance !== undefined, 1)]
  ],
  completion: [['completionRate', ({ offering }) => offering.completionRate]]
};

/** The share of learners who would pay what it costs, as far as that is a price per ECTS. */
function priceValue({ offering, rates }: Judged): number | undefined {
  const price = pricePerEcts(offering, rates);
  if (!price) return only(offeringPrice(offering).state === 'free', 1);
  const euros = price.currency === 'EUR' ? price : rates && convertMoney(price, 'EUR', rates);
  // What nobody says to be official is not paid for as official.
  return euros && shareWhoPay(amountOf(euros), offering.official === true);
}

/** 1 inside of what is wanted; outside, how far it is from the nearer end, as a ratio. */
function nearness(value: number, { min, max }: Range): number {
  if (value < min) return value / min;
  return value > max ? max / value : 1;
}

function middleOf({ min, max }: Range): number {
  return (min + max) / 2;
}

function only(told: boolean, value: number): number | undefined {
  return told ? value : undefined;
}

function inverse(value: number | undefined): number | undefined {
  return value === undefined ? undefined : 1 - value;
}

function wanted(value: number | undefined, isWelcome: boolean): number | undefined {
  return isWelcome ? value : inverse(value);
}

function is<Value>(value: Value, sought: Value): number {
  return value === sought ? 1 : 0;
}

function asNumber(value: boolean | undefined): number | undefined {
  return value === undefined ? undefined : Number(value);
}

function baseOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? tag;
}
