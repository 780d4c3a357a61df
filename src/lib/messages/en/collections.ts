import { pluralIn } from '../plural';

const plural = pluralIn('en');

/** What the learner shows together, under a name. */
export const collections = {
  heading: 'Your collections',
  help: 'What you show together, such as “For the hospital job”.',
  count: (count: number, value: string) =>
    plural(count, { one: `${value} thing`, other: `${value} things` }),
  missing: (count: number, value: string, titles: string) =>
    plural(count, {
      one: `${value} is not on this device any more: ${titles}`,
      other: `${value} are not on this device any more: ${titles}`
    }),
  show: 'Show',
  showIt: (name: string) => `Show ${name}`,
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Remove ${name}`,
  name: 'Keep it as a collection',
  nameHelp: 'A name for you, such as “For the hospital job”. Others see it, too.',
  nameMissing: 'Write a name for it.',
  keep: 'Keep',
  editing: (name: string) => `Change “${name}”`,
  newName: 'Name of the collection',
  save: 'Save changes',
  kept: (name: string) => `“${name}” was kept`,
  changed: (name: string) => `“${name}” was changed`,
  removed: (name: string) => `“${name}” was removed. Your credentials are all there.`,
  gone: 'This collection is not on this device.'
};
