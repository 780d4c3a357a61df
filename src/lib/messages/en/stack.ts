import { pluralIn } from '../plural';

const plural = pluralIn('en');

export const stack = {
  title: 'Stack',
  heading: 'What you hold',
  empty: {
    title: 'Your first stone',
    text: 'A cairn begins with one stone. Add a badge or certificate you have earned, and see what it can become.',
    add: 'Add a credential',
    explore: 'Look around first'
  },
  credentials: (count: number, value: string) =>
    plural(count, { one: `${value} credential`, other: `${value} credentials` }),
  ectsTotal: (value: string) => `${value} ECTS in total`,
  withoutEcts: (count: number, value: string) =>
    plural(count, {
      one: `${value} credential states no ECTS`,
      other: `${value} credentials state no ECTS`
    }),
  picture: 'Picture of your stack',
  pictureHelp:
    'One stone for each credential: higher means a higher EQF level, wider means more ECTS.',
  stone: (title: string, level: string, size: string) => `${title}, ${level}, ${size}`,
  moreStones: (value: string) => `${value} more`,
  byLevel: 'By level',
  byField: 'By field',
  level: 'Level',
  field: 'Field',
  held: 'Held',
  ects: 'ECTS',
  fieldNotStated: 'field not stated',
  nextHeading: 'What it could become',
  nextNone:
    'Nothing you hold is named by an award in this catalogue yet. You can say yourself which course a credential stands for.',
  nextCounts: (count: number, value: string) =>
    plural(count, {
      one: `What you hold counts towards ${value} award.`,
      other: `What you hold counts towards ${value} awards. The nearest come first.`
    }),
  nextClaimed: 'A part of it counts as you say; the provider decides.',
  missing: {
    nothing: 'Everything is held: ask the provider for it.',
    ask: 'As far as can be told from here it is met. Ask the provider about the rest.',
    underWay: 'Met as soon as what you have begun is finished.',
    courses: (count: number, value: string) =>
      plural(count, { one: `${value} course`, other: `${value} courses` }),
    toGo: (what: string) => `${what} to go`,
    unknown: 'Not met yet.'
  },
  nextProgress: (have: string, need: string) => `${have} of ${need} ECTS held`,
  nextParts: (have: string, need: string) => `${have} of ${need} parts held`,
  plan: 'See the ways there',
  progressHeading: 'On the way',
  progressSteps: (done: string, all: string) => `${done} of ${all} steps done`,
  progressNext: 'Next:',
  expiringHeading: 'Expiring soon',
  expires: (date: string) => `until ${date}`
};
