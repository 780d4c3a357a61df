import * as v from 'valibot';
import type { AwardId, OfferingId, ProviderId } from '../../lib/core/catalogue/ids';
import { OFFERING_KINDS, STACK_LEVELS } from '../../lib/core/catalogue/kinds';
import { FACTORS, MOST_WEIGHT } from '../../lib/core/fit/factors';
import { PRESETS, SOCIALISING } from '../../lib/core/fit/profile';
import { parseDay, type Day } from '../../lib/core/kernel/day';
import { languageTag } from '../../lib/core/kernel/language';
import { isCurrency } from '../../lib/core/kernel/money';
import { broadField, PARTICIPATION_FORMS } from '../../lib/core/kernel/standard-elements';

/*
 * What a file of `cairn plan` and `cairn award` holds. Keys are those of the planner's own types;
 * what a key means stands beside it, and `--schema` prints that.
 */

const about = v.description;
const nonNegative = (text: string) => v.pipe(v.number(), v.minValue(0), about(text));
const count = (least: number, text: string) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), about(text));
const name = v.pipe(v.string(), v.minLength(1));
const idOf = <Id extends string>(text: string) =>
  v.pipe(
    name,
    v.transform((id) => id as Id),
    about(text)
  );
const list = <Item extends v.GenericSchema>(item: Item, text: string) =>
  v.pipe(v.array(item), v.minLength(1), about(text));

const dayOf = (text: string) =>
  v.pipe(
    v.string(),
    v.check((value) => parseDay(value) !== undefined, 'write a day as 2027-02-01'),
    v.transform((value) => value as Day),
    about(text)
  );
const language = v.pipe(
  v.string(),
  v.check((tag) => languageTag(tag) === tag, 'write a language as BCP 47 has it, such as "en"')
);
const field = (text: string) =>
  v.pipe(
    v.string(),
    v.check((code) => broadField(code) !== undefined, 'write an ISCED-F code such as "0612"'),
    about(text)
  );
const eqfLevel = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8));
const offering = idOf<OfferingId>('Id of a course of the catalogue.');
const award = idOf<AwardId>('Id of an award of the catalogue.');
const provider = idOf<ProviderId>('Id of a provider of the catalogue.');

const credit = v.strictObject({
  scheme: v.pipe(name, about('"ects", or the name of another credit system.')),
  value: nonNegative('How many.'),
  level: v.optional(v.pipe(name, about('Level of that system (SCQF 7).')))
});

/** Something that is held or under way. */
const holding = v.pipe(
  v.strictObject({
    key: v.optional(v.pipe(name, about('What answers call it; "held-1" and so on without it.'))),
    achievement: v.optional(
      v.pipe(name, about('Id of the credential’s achievement: stands for what publishers say.'))
    ),
    course: v.optional(idOf<OfferingId>('The course that it is, by the learner’s claim.')),
    award: v.optional(idOf<AwardId>('The award that it is, by the learner’s claim.')),
    ids: v.optional(
      v.pipe(v.array(name), about('Other ids of it, by which equivalences know it.'))
    ),
    state: v.optional(v.pipe(v.picklist(['earned', 'in-progress']), about('"earned" without it.'))),
    completed: v.optional(dayOf('The day on which it was, or will be, completed.')),
    grade: v.optional(v.pipe(name, about('As the provider writes it.'))),
    credits: v.optional(v.pipe(v.array(credit), about('Those of the course without it.'))),
    provider: v.optional(provider),
    kind: v.optional(v.picklist(OFFERING_KINDS)),
    level: v.optional(
      v.pipe(v.picklist(STACK_LEVELS), about('1 basic, 2 intermediate, 3 advanced.'))
    ),
    eqf: v.optional(v.strictObject({ min: eqfLevel, max: eqfLevel })),
    field: v.optional(field('ISCED-F 2013, two to four digits.')),
    codes: v.optional(v.array(name)),
    subjects: v.optional(v.array(name)),
    recognised: v.optional(
      v.pipe(v.boolean(), about('Recognised from elsewhere, or taken within the programme.'))
    ),
    usedFor: v.optional(v.array(award))
  }),
  v.check(
    ({ achievement, course, award: held, ids, credits }) =>
      [achievement, course, held, ids, credits].some((fact) => fact !== undefined),
    'write at least one of course, award, achievement, ids, credits'
  ),
  v.check(
    ({ course, award: held }) => course === undefined || held === undefined,
    'write either course or award'
  )
);

const goal = v.variant('kind', [
  v.strictObject({ kind: v.literal('award'), award }),
  v.strictObject({
    kind: v.literal('awards'),
    awards: list(award, 'All of them, sharing credits as far as their rules allow.')
  }),
  v.strictObject({
    kind: v.literal('field'),
    field: field('ISCED-F 2013, digits from the left.'),
    level: v.optional(v.pipe(v.picklist(STACK_LEVELS), about('At this level or above.'))),
    eqf: v.optional(v.pipe(eqfLevel, about('At this EQF level or above.'))),
    ects: v.pipe(v.number(), v.gtValue(0), about('So many ECTS of it.'))
  }),
  v.strictObject({
    kind: v.literal('skills'),
    skills: list(name, 'Each by its address in a framework, or its text.')
  }),
  v.strictObject({ kind: v.literal('furthest') })
]);

const months = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^([1-9]|1[0-2])$/, 'months are 1 to 12')),
    v.pipe(v.number(), v.minValue(0), v.maxValue(168))
  ),
  about('Other hours a week in some months, by their number 1 to 12.')
);

const limits = v.strictObject({
  start: v.optional(dayOf('No step begins before it; today without it.')),
  hoursPerWeek: v.pipe(v.number(), v.gtValue(0), v.maxValue(168), about('Hours of study a week.')),
  hoursByMonth: v.optional(months),
  blocked: v.optional(
    v.pipe(
      v.array(
        v.pipe(
          v.strictObject({ from: dayOf('First day.'), to: dayOf('Last day.') }),
          v.check(({ from, to }) => from <= to, 'from is after to')
        )
      ),
      about('Days without study; every week that has one of them is without study.')
    )
  ),
  currency: v.optional(
    v.pipe(
      v.string(),
      v.check(isCurrency, 'write an ISO 4217 code such as "EUR"'),
      about('Of all sums; "EUR" without it.')
    )
  ),
  budgetMinor: v.optional(
    count(0, 'The most that may be spent, in the smallest unit of the currency (cents).')
  ),
  latest: v.optional(dayOf('The last day on which the last step may end.')),
  languages: v.optional(list(language, 'Only courses in one of these.')),
  modes: v.optional(list(v.picklist(PARTICIPATION_FORMS), 'Only courses taken in one of these.')),
  officialOnly: v.optional(
    v.pipe(v.literal(true), about('Only courses whose certificate a state recognises.'))
  ),
  providers: v.optional(list(provider, 'Only courses of these.')),
  atOnce: v.optional(count(1, 'The most courses at the same time.')),
  without: v.optional(list(offering, 'Courses that are not wanted.'))
});

const pathOfRule = v.pipe(v.string(), v.regex(/^[0-9a.]*$/, 'write a place such as 0.2.1'));
const word = v.strictObject({
  pins: v.optional(
    v.pipe(
      v.array(v.strictObject({ thing: name, path: pathOfRule })),
      about('Count what has this key in this part of the rule.')
    )
  ),
  waived: v.optional(
    v.pipe(v.array(pathOfRule), about('Parts that the provider has waived or confirmed.'))
  )
});

const holdingsSchema = v.pipe(v.array(holding), about('What is held or under way, in any order.'));

/** What `cairn award` reads: as much of a problem as that needs. */
export const standingSchema = v.strictObject({
  holdings: v.optional(holdingsSchema, []),
  word: v.optional(word),
  today: v.optional(dayOf('The day of the question; the day of the call without it.')),
  enrolled: v.optional(dayOf('When the learner enrolled for the award.'))
});

const weeks = v.pipe(v.number(), v.minValue(0), v.maxValue(520));
/** What fit is worked out from; `fit` says it outright. */
const preferences = v.pipe(
  v.strictObject({
    preset: v.optional(
      v.pipe(v.picklist(PRESETS), about('A kind of learner; learners in general without it.'))
    ),
    weights: v.optional(
      v.pipe(
        v.strictObject(
          v.entriesFromList(
            FACTORS,
            v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_WEIGHT)))
          )
        ),
        about('How much each factor matters, 0 to 5, where it differs from the preset.')
      )
    ),
    wishes: v.optional(
      v.strictObject({
        weeks: v.optional(
          v.pipe(
            v.strictObject({ min: weeks, max: weeks }),
            v.check(({ min, max }) => min <= max && max > 0, 'a range goes from low to high'),
            about('How long a course should take.')
          )
        ),
        socialising: v.optional(v.picklist(SOCIALISING)),
        hoursPerWeek: v.optional(v.pipe(v.number(), v.gtValue(0), v.maxValue(168))),
        languages: v.optional(list(language, 'Languages to learn in.'))
      })
    ),
    fit: v.optional(
      v.pipe(
        v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
        about('How well courses fit, 0 to 100, by id, in place of what is worked out.')
      )
    )
  }),
  about('How well courses fit the learner; without it fit plays no part.')
);

export const problemSchema = v.strictObject({
  goal,
  holdings: v.optional(holdingsSchema, []),
  limits,
  preferences: v.optional(preferences),
  word: v.optional(v.pipe(v.record(v.string(), word), about('By the id of the award.'))),
  today: v.optional(dayOf('The day of the question; the day of the call without it.')),
  enrolled: v.optional(dayOf('When the learner enrolled for the award.'))
});

export type Problem = v.InferOutput<typeof problemSchema>;
export type HoldingSource = v.InferOutput<typeof holding>;
