import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** What a rule asks for, part by part. */
export const rule = {
  all: 'all of these',
  any: 'one of these',
  some: (count: string, of: string) => `${count} of these ${of}`,
  sequence: 'in this order',
  unknownCourse: 'a course that is not in this catalogue',
  met: 'held',
  ask: 'ask the provider',
  grade: (least: string) => `with a grade of ${least} or better`,
  together: 'may be taken at the same time',
  credits: (amount: string) => `at least ${amount}`,
  creditsFrom: (amount: string) => `at least ${amount} from these`,
  average: (least: string) => `a mean grade of at least ${least}`,
  averageLow: (most: string) => `a mean grade of ${most} or lower`,
  once: 'Each course counts in one part only.',
  onceAwards: 'Each course counts in one part only, and for no other award.',
  onceFamily: (family: string) =>
    `Each course counts in one part only, and for no other award of the same family (${family}).`,
  limit: (amount: string) => `At most ${amount} of this counts`,
  limitBelow: (amount: string) => `Less than ${amount} of this counts`,
  until: 'as long as this is not done:',
  fresh: {
    award: (age: string) => `Not older than ${age} on the day of the award`,
    completion: (age: string) => `Not older than ${age} on the day it is recognised`,
    enrolment: (age: string) => `Earned no more than ${age} before you enrol`
  },
  within: {
    'first-step': (time: string) => `Within ${time} of the first step.`,
    enrolment: (time: string) => `Within ${time} of enrolling.`
  },
  dated: {
    enrolment: 'The version that is in force on the day you enrol counts:',
    today: 'The version that is in force today counts:'
  },
  version: (day: string) => `from ${day}`,
  advised: 'Good to have, not required:',
  about: {
    entry: 'To be let in:',
    admission: 'To be admitted:',
    recognition: 'To be recognised:',
    assessment: 'To be assessed:'
  },
  amount: {
    courses: (count: number, value: string) =>
      plural(count, { one: `${value} course`, other: `${value} courses` }),
    step: (amount: string, step: string) => `${amount}, counted in whole steps of ${step}`,
    share: (percent: string) => `${percent} of everything that counts`,
    shareOf: (percent: string, whole: string) => `${percent} of ${whole}`,
    comesTo: (share: string, amount: string) => `${share}, which is ${amount}`
  },
  pool: {
    anything: 'any course',
    providers: (names: string) => `from ${names}`,
    kinds: (names: string) => `kind: ${names}`,
    levels: (names: string) => `level: ${names}`,
    creditLevels: (names: string) => `level of the credits: ${names}`,
    fields: (names: string) => `field: ${names}`,
    field: (name: string, code: string) => `${name} (${code})`,
    codes: (names: string) => `course codes that begin with ${names}`,
    subjects: (names: string) => `subject: ${names}`,
    except: (names: string) => `but not ${names}`,
    recognised: 'recognised from elsewhere',
    own: 'taken within the programme',
    nothing: 'nothing is named here'
  },
  more: (count: number, value: string) =>
    plural(count, { one: `${value} more`, other: `${value} more` }),
  source: 'Where this is written',
  validFrom: (day: string) => `valid from ${day}`
};
