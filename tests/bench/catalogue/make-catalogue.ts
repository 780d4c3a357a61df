import type { OfferingId, ProviderId, RunId } from '../../../src/lib/core/catalogue/ids';
import { OFFERING_KINDS, STACK_LEVELS } from '../../../src/lib/core/catalogue/kinds';
import {
  PROVIDER_KINDS,
  STACKABILITIES,
  type Catalogue,
  type CatalogueHead,
  type Cost,
  type Offering,
  type Provider,
  type Run
} from '../../../src/lib/core/catalogue/model';
import { addDays, type Day } from '../../../src/lib/core/kernel/day';
import { exactly } from '../../../src/lib/core/kernel/range';
import {
  ASSESSMENT_KINDS,
  PARTICIPATION_FORMS
} from '../../../src/lib/core/kernel/standard-elements';
import { Chance } from './chance';
import { ZipfWords } from './invented-words';

/*
 * Invented catalogues of any size, the same in every run: about 40 words an offering, taken from
 * an invented vocabulary as often as a language takes its words.
 */

const LANGUAGES = ['en', 'es', 'de', 'fr', 'it', 'nl', 'pl', 'pt', 'el', 'lt', 'sv', 'ca'];
const COUNTRIES = ['DE', 'ES', 'FR', 'IT', 'NL', 'PL', 'PT', 'GR', 'LT', 'SE', 'NO', 'IE', 'CH'];
const CURRENCIES = ['EUR', 'EUR', 'EUR', 'CHF', 'NOK', 'GBP'];
const FIRST_START = '2026-09-01' as Day;
export const TODAY = '2026-11-20' as Day;

export const HEAD: CatalogueHead = {
  id: 'invented',
  title: { en: 'Invented catalogue' },
  publisher: { en: 'Nobody' },
  published: '2026-11-01' as Day,
  demonstration: true,
  rates: { base: 'EUR', date: '2026-11-01', perBase: { CHF: 0.94, NOK: 11.6, GBP: 0.86 } }
};

export interface Invented {
  readonly catalogue: Catalogue;
  /** The vocabulary, the most frequent words first. */
  readonly words: readonly string[];
}

/** A catalogue of so many offerings in the order of their ids. */
export function makeCatalogue(count: number, seed = 1): Invented {
  const chance = new Chance(seed);
  // The vocabulary of a language grows with the text, but more slowly (Heaps).
  const words = new ZipfWords(Math.round(60 * Math.sqrt(count * 4)), chance);
  const providers = Array.from({ length: Math.ceil(count / 100) }, (_, at) =>
    makeProvider(at, words, chance)
  );
  const offerings = Array.from({ length: count }, (_, at) =>
    makeOffering(at, chance.of(providers).id, words, chance)
  );
  const records = { providers, offerings, awards: [], equivalences: [] };
  return { catalogue: { ...HEAD, ...records }, words: words.words };
}

/** One provider; `at` makes its id. */
export function makeProvider(at: number, words: ZipfWords, chance: Chance): Provider {
  return {
    id: `invented/provider-${at}` as ProviderId,
    name: { en: words.sentence(2, 3) },
    kind: chance.of(PROVIDER_KINDS),
    country: chance.of(COUNTRIES)
  };
}

/** One offering; `at` makes its id. */
export function makeOffering(
  at: number,
  provider: ProviderId,
  words: ZipfWords,
  chance: Chance
): Offering {
  const id = `invented/course-${String(at).padStart(7, '0')}` as OfferingId;
  const language = chance.of(LANGUAGES);
  const ects = chance.holds(0.8) ? chance.of([1, 1.5, 2, 2.5, 3, 5, 6, 10, 15, 30]) : undefined;
  const eqf = 4 + chance.below(4);
  const text = (least: number, most: number) => ({ [language]: words.sentence(least, most) });
  return {
    id,
    provider,
    kind: chance.of(OFFERING_KINDS),
    title: text(3, 7),
    languages: chance.holds(0.1) ? [language, 'en'] : [language],
    field: `${String(1 + chance.below(10)).padStart(2, '0')}${1 + chance.below(3)}`,
    outcomes: Array.from({ length: 3 }, () => text(10, 13)),
    ...(chance.holds(0.9) && { level: chance.of(STACK_LEVELS) }),
    ...(chance.holds(0.7) && { eqf: { min: eqf, max: eqf + chance.below(2) } }),
    ...(ects !== undefined && { credits: [{ scheme: 'ects', value: ects }] }),
    ...(chance.holds(0.5) && { workloadHours: exactly(10 * (1 + chance.below(40))) }),
    weeks: chance.holds(0.2) ? 'self-paced' : exactly(1 + chance.below(52)),
    mode: chance.of(PARTICIPATION_FORMS),
    ...(chance.holds(0.6) && { synchronousShare: chance.of([0, 0.2, 0.5, 0.8, 1]) }),
    schedule: chance.of(['fixed', 'flexible'] as const),
    runs: makeRuns(id, chance),
    cost: makeCost(chance),
    assessment: [chance.of(ASSESSMENT_KINDS)],
    ...(chance.holds(0.5) && { official: chance.holds(0.3) }),
    stackability: chance.holds(0.5) ? [chance.of(STACKABILITIES)] : [],
    achievements: [`https://invented.example/achievements/${at}`],
    homepage: `https://invented.example/courses/${at}`
  };
}

function makeRuns(id: string, chance: Chance): Run[] {
  return Array.from({ length: chance.below(4) }, (_, at) => {
    const start = addDays(FIRST_START, chance.below(400));
    const enrolBy = addDays(start, -chance.below(30));
    return { id: `${id}/run-${at}` as RunId, start, enrolBy };
  });
}

function makeCost(chance: Chance): Cost {
  const dice = chance.next();
  if (dice < 0.15) return 'free';
  if (dice < 0.3) return 'not-stated';
  const currency = chance.of(CURRENCIES);
  const learning = { for: 'learning', minor: 100 * (10 + chance.below(2000)), currency } as const;
  const certificate = { for: 'certificate', minor: 4_900, currency } as const;
  return dice < 0.4 ? [learning, certificate] : [learning];
}
