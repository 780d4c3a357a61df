import { pluralIn } from '../plural';
import { plans } from './plans';

const plural = pluralIn('en');

/** The kept paths, the goals to choose from, and the page of one path. */
export const paths = {
  title: 'Paths',
  heading: 'Paths',
  kept: 'Your paths',
  empty: 'You keep no path yet. Choose a goal below and see the ways there.',
  next: (title: string) => `Next: ${title}`,
  nextOn: (title: string, date: string) => `Next: ${title}, from ${date}`,
  allDone: 'Every step is done.',
  pathsBeside: 'Your paths side by side',
  choose: 'Where do you want to go?',
  searchAwards: 'Search awards',
  noAwards: 'No award fits these words.',
  held: 'You hold this award.',
  holdsCount: 'What you hold counts: nearest first',
  several: 'Choose several awards',
  severalDone: 'Choose one award',
  severalChoose: (title: string) => `Choose ${title}`,
  severalPlan: (count: number, value: string) =>
    plural(count, { one: `Plan ${value} award`, other: `Plan ${value} awards together` }),
  severalHelp:
    'Courses that count for more than one of them are taken once, where the rules allow.',
  goals: {
    award: 'An award',
    field: 'Credits in a field',
    skills: 'Skills',
    furthest: 'As far as my time and money go'
  },
  fieldGoal: {
    field: 'Field',
    level: 'Level',
    anyLevel: 'any level',
    levelUp: (level: string) => `${level} or above`,
    eqf: 'Level (EQF)',
    eqfUp: (level: string) => `${level} or above`,
    ects: 'ECTS credits',
    invalid: 'Write ECTS credits between 1 and 1,000.'
  },
  skillsGoal: {
    skills: 'What you want to be able to do',
    help: 'One skill a line, in the words of courses.',
    invalid: 'Write at least one skill.'
  },
  furthestGoal: {
    help: 'The most credits that count towards awards, within your limits.',
    weeks: 'Weeks you have',
    invalidWeeks: 'Write weeks between 1 and 520, or leave it empty.'
  },
  see: 'See the ways there',
  goalTitles: {
    awards: (titles: string) => `Ways to ${titles}`,
    field: (ects: string, field: string) => `Ways to ${ects} in ${field}`,
    skills: (skills: string) => `Ways to learn ${skills}`,
    furthest: 'How far you can get'
  },
  goalNames: {
    field: (ects: string, field: string) => `${ects} in ${field}`,
    furthest: 'As far as it goes'
  },
  anyField: 'any field',
  path: {
    missing: 'This path is not on this device.',
    steps: 'Steps',
    progress: (done: string, all: string) => `${done} of ${all} steps done`,
    left: (price: string, weeks: string) => `still to come: ${price}, finished in ${weeks}`,
    finished: 'Every step is done. Ask the provider for the award.',
    finish: (date: string) => `finished by ${date}`,
    remove: 'Remove this path',
    removed: 'The path was removed',
    name: 'Name of this path',
    nameHelp: 'Leave empty to call it by its goal.',
    rename: 'Rename',
    save: 'Save',
    calendar: 'Save calendar file',
    print: 'Print',
    printed: (date: string) => `As of ${date}`,
    past: 'Behind you',
    changed: 'The catalogue has changed since this path was made.',
    changedSteps: 'What changed in your steps:',
    lateSteps: 'These steps should have begun and are not marked:',
    replan: 'Plan again from here',
    planAround: 'Plan around it',
    again: 'A new plan from here',
    accept: 'Take this plan',
    accepted: 'The path was planned anew',
    keepOld: 'Keep the path as it is',
    none: 'No plan leads on from here within your limits.',
    closed: 'Are you enrolled?',
    closedStep: (title: string, date: string) => `Enrolment for ${title} closed on ${date}.`,
    closedText: 'Say so, and the step stays where it is. If not, the new plan does without it.',
    closedAgain: 'If not, the new plan takes it at another time or does without it.',
    changeLimits: 'Change goal or limits'
  },
  marks: {
    heading: 'How is it going?',
    more: (title: string) => `How is it going? ${title}`,
    enrolled: 'I am enrolled',
    begun: 'I have begun',
    failed: 'It did not work out',
    dropped: 'I do not want it',
    clear: 'As it was planned',
    enrolledOn: (date: string) => `enrolled, noted on ${date}`,
    begunOn: (date: string) => `begun on ${date}`,
    failedOn: (date: string) => `did not work out (${date})`,
    droppedOn: (date: string) => `dropped on ${date}`,
    delayedTo: (date: string) => `not before ${date}`,
    fixedTo: (date: string) => `moved to ${date}`,
    noted: 'Noted. Plan again to see what it changes.',
    later: 'Begin later',
    laterDay: 'Not before',
    moveDay: 'Start on',
    moveSee: 'See what changes',
    moveFine: 'Nothing else has to change.',
    moveBreaks: 'This would break:',
    moveNext: (date: string) => `Try ${date}`
  },
  broken: {
    'no-run': 'The course does not begin on that day.',
    'no-run-next': (date: string) => `The course does not begin on that day; next on ${date}.`,
    'before-start': (date: string) => `Nothing is to begin before ${date}.`,
    'after-latest': (date: string, latest: string) =>
      `It ends on ${date}, and you want to be finished by ${latest}.`,
    'enrolment-closed': (date: string) => `Enrolment closed on ${date}.`,
    'without-study': (week: string) => `The week of ${week} is without study.`,
    'too-many-hours': (hours: string, limit: string, week: string) =>
      `${hours} hours in the week of ${week}, and you can give ${limit}.`,
    'too-many-at-once': (most: string, week: string) =>
      `More than ${most} courses at once in the week of ${week}.`,
    'over-budget': (price: string) => `The path would cost ${price}.`,
    'too-early': (title: string) => `“${title}” has to be finished first.`,
    'too-late-for': (title: string) => `“${title}” would begin before this is over.`,
    lapses: (title: string, date: string) => `“${title}” counts only until ${date}.`
  },
  differences: {
    heading: 'What changes',
    sum: (parts: string) => `${parts}.`,
    stay: (count: number, value: string) =>
      plural(count, { one: `${value} step stays`, other: `${value} steps stay` }),
    moved: (count: number, value: string) =>
      plural(count, { one: `${value} moved`, other: `${value} moved` }),
    gone: (count: number, value: string) =>
      plural(count, { one: `${value} gone`, other: `${value} gone` }),
    new: (count: number, value: string) =>
      plural(count, { one: `${value} new`, other: `${value} new` }),
    stays: (title: string) => `${title} stays as it is`,
    movedFrom: (title: string, from: string, to: string) => `${title} moves from ${from} to ${to}`,
    isNew: (title: string) => `${title} is new`,
    goneBecause: (title: string, why: string) => `${title} is gone: ${why}`,
    why: {
      withdrawn: 'its provider no longer offers it',
      dropped: 'you do not want it',
      'no-dates': 'it has no dates left',
      'not-needed': 'it is not needed any more',
      'does-not-fit': 'it no longer fits your limits'
    }
  },
  calendar: {
    enrol: (title: string) => `Enrol: ${title}`,
    enrolNote: (date: string) => `Enrolment closes on this day; the course begins on ${date}.`,
    exit: (title: string) => `You could ask for: ${title}`,
    finish: (title: string) => `Goal reached: ${title}`,
    file: 'cairn-path'
  },
  ...plans
};
