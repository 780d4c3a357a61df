import type { Day } from '../kernel/day';
import type { LocalText } from '../kernel/text';
import { workloadOf } from './facts';
import type { ProviderId } from './ids';
import type { Award, Equivalence, Offering, Provider } from './model';
import { contradictionsIn } from './quality-contradictions';
import { inCircles } from './circles';
import { needed, reachOf, type AwardTrouble } from './quality-awards';
import { QualityFacts } from './quality-facts';
import { troublesIn, type RuleTrouble } from './quality-rules';
import type { Rule } from './rule';
import { allParts, namesIn } from './rule-names';

/*
 * What a learner will miss in a catalogue. Records are taken one after the other, in any order;
 * only ids and a few numbers of each are kept, so that a million of them fit.
 */

/** What findings are counted of. */
export type Counted = 'offerings' | 'awards' | 'records';

/**
 * - `no-size`: neither credits nor hours of work; `no-length`: no calendar length
 * - `runs-past`: every run began before the given day; `no-runs`: a fixed schedule without any
 * - `prerequisite-in-words`: can only be asked for, never checked
 * - `dangling-reference`: names what is not in the catalogue
 * - `duplicate-id`, `duplicate-title` (of the same provider)
 * - `award-without-rule`, `award-unreachable` (its rule names nothing that exists),
 *   `award-too-small` (asks for more credits than its courses give), `award-cycle`
 * - `contradiction`: two statements that cannot both be true
 * - `prerequisite-cycle`: has to be done before itself
 * - `rule-number`: a rule with a number that makes no sense; `rule-pool-empty`, `rule-pool-small`:
 *   it asks for something of which there is nothing, or less; `rule-limit`: for more than it lets
 *   count
 */
export const QUALITY_CODES = {
  'no-price': 'offerings',
  'no-length': 'offerings',
  'no-size': 'offerings',
  'no-level': 'offerings',
  'no-outcomes': 'offerings',
  'no-language': 'offerings',
  'no-field': 'offerings',
  'no-provider': 'offerings',
  'no-runs': 'offerings',
  'runs-past': 'offerings',
  'prerequisite-in-words': 'offerings',
  'duplicate-title': 'offerings',
  'prerequisite-cycle': 'offerings',
  contradiction: 'records',
  'duplicate-id': 'records',
  'dangling-reference': 'records',
  'rule-number': 'records',
  'rule-pool-empty': 'records',
  'rule-pool-small': 'records',
  'rule-limit': 'records',
  'award-without-rule': 'awards',
  'award-unreachable': 'awards',
  'award-too-small': 'awards',
  'award-cycle': 'awards'
} as const satisfies Record<string, Counted>;
export type QualityCode = keyof typeof QUALITY_CODES;

export interface Example {
  readonly id: string;
  /** Words of the record: the id that leads nowhere, the two statements, the numbers. */
  readonly detail?: string;
}

export interface Finding {
  readonly code: QualityCode;
  readonly count: number;
  readonly of: Counted;
  /** Of all of these, 0 to 1. */
  readonly share: number;
  /** The first few. */
  readonly examples: readonly Example[];
}

export interface QualityReport {
  readonly offerings: number;
  readonly runs: number;
  readonly awards: number;
  readonly providers: number;
  readonly equivalences: number;
  /** What was found, the most frequent first. */
  readonly findings: readonly Finding[];
}

const MOST_EXAMPLES = 5;
/** Parts of rules with numbers in them. */
const NUMBERED: readonly Rule['type'][] = [
  'some',
  'credits',
  'average',
  'limit',
  'fresh',
  'within'
];

/** Where a record names another. */
interface Reference {
  readonly from: string;
  readonly to: string;
}

/** Holds a catalogue against what learners need, record by record. */
export class QualityCheck {
  readonly #counts = { offerings: 0, runs: 0, awards: 0, providers: 0, equivalences: 0 };
  readonly #found = new Map<QualityCode, { count: number; examples: Example[] }>();
  readonly #providers = new Set<string>();
  readonly #facts = new QualityFacts();
  /** Courses that have to be done before a course, where there are any. */
  readonly #before = new Map<string, readonly string[]>();
  /** What can be told only when all records are known. */
  readonly #asking: { readonly id: string; readonly provider: ProviderId; readonly rule: Rule }[] =
    [];
  readonly #awards = new Map<string, Award>();
  readonly #equivalences = new Set<string>();
  readonly #titles = new Map<string, string>();
  readonly #references: Reference[] = [];

  /** Runs that began before `today` are past. */
  constructor(private readonly today: Day) {}

  addProvider({ id }: Provider): void {
    this.#counts.providers++;
    if (this.#providers.has(id)) this.#tell('duplicate-id', id);
    this.#providers.add(id);
  }

  addOffering(offering: Offering): void {
    const { id, provider, prerequisite, runs } = offering;
    this.#counts.offerings++;
    this.#counts.runs += runs.length;
    if (this.#facts.has(id)) this.#tell('duplicate-id', id);
    this.#facts.add(offering);
    for (const code of missingIn(offering, this.today)) this.#tell(code, id);
    for (const detail of contradictionsIn(offering)) this.#tell('contradiction', id, detail);
    const title = `${provider}\n${titleKey(offering.title)}`;
    const same = this.#titles.get(title);
    if (same !== undefined && same !== id) this.#tell('duplicate-title', id, same);
    else this.#titles.set(title, id);
    if (provider !== '') this.#refer(id, [provider]);
    this.#refer(id, namesIn(prerequisite));
    const before = needed(prerequisite).flatMap(coursesBefore);
    if (before.length > 0) this.#before.set(id, before);
    this.#ask(id, provider, prerequisite);
  }

  addAward(award: Award): void {
    const { id, provider, rule } = award;
    this.#counts.awards++;
    if (this.#awards.has(id)) this.#tell('duplicate-id', id);
    else this.#awards.set(id, award);
    if (provider !== '') this.#refer(id, [provider]);
    this.#refer(id, namesIn(rule));
    this.#ask(id, provider, rule);
  }

  addEquivalence({ id, to }: Equivalence): void {
    this.#counts.equivalences++;
    if (this.#equivalences.has(id)) this.#tell('duplicate-id', id);
    this.#equivalences.add(id);
    this.#refer(id, to);
  }

  /** Everything that was found; to be asked for when all records were added. */
  report(): QualityReport {
    for (const { from, to } of this.#references) {
      if (!this.#has(to)) this.#tell('dangling-reference', from, to);
    }
    const reach = reachOf(this.#awards, this.#facts);
    for (const { code, id, detail } of reach) this.#tell(code, id, detail);
    for (const id of inCircles(this.#before)) this.#tell('prerequisite-cycle', id);
    for (const { id, provider, rule } of this.#asking) {
      for (const { code, detail } of troublesIn(rule, this.#facts, provider)) {
        this.#tell(code, id, detail);
      }
    }
    const { offerings, awards } = this.#counts;
    const records = offerings + awards + this.#counts.providers + this.#counts.equivalences;
    const totals: Record<Counted, number> = { offerings, awards, records };
    const findings = [...this.#found].map(([code, { count, examples }]): Finding => {
      const of = QUALITY_CODES[code];
      return { code, count, of, share: Math.min(1, count / Math.max(1, totals[of])), examples };
    });
    return { ...this.#counts, findings: findings.sort((a, b) => b.count - a.count) };
  }

  #ask(id: string, provider: ProviderId, rule: Rule | undefined): void {
    const types = new Set([...allParts(rule)].map(({ type }) => type));
    if (rule && NUMBERED.some((type) => types.has(type))) this.#asking.push({ id, provider, rule });
  }

  #has(id: string): boolean {
    return this.#facts.has(id) || this.#awards.has(id) || this.#providers.has(id);
  }

  #refer(from: string, names: Iterable<string>): void {
    for (const to of names) if (!this.#has(to)) this.#references.push({ from, to });
  }

  #tell(
    code: QualityCode | AwardTrouble['code'] | RuleTrouble['code'],
    id: string,
    detail?: string
  ): void {
    const found = this.#found.get(code) ?? { count: 0, examples: [] };
    found.count++;
    if (found.examples.length < MOST_EXAMPLES) {
      found.examples.push({ id, ...(detail !== undefined && { detail }) });
    }
    this.#found.set(code, found);
  }
}

/** The course that a part asks for before; what may be taken at the same time is none. */
function coursesBefore(part: Rule): string[] {
  return part.type === 'course' && !part.equivalents && !part.together ? [part.offering] : [];
}

function titleKey(title: LocalText): string {
  return Object.values(title)
    .map((text) => text.trim().toLowerCase())
    .sort()
    .join('\n');
}

function missingIn(offering: Offering, today: Day): QualityCode[] {
  const { cost, runs, weeks, schedule, level, eqf, nationalLevel } = offering;
  const none: Partial<Record<QualityCode, boolean>> = {
    'no-price': cost === 'not-stated' && runs.every((run) => (run.cost ?? cost) === 'not-stated'),
    'no-length': weeks === undefined,
    'no-size': offering.credits === undefined && workloadOf(offering) === undefined,
    'no-level': level === undefined && eqf === undefined && nationalLevel === undefined,
    'no-outcomes': offering.outcomes.length === 0,
    'no-language': offering.languages.length === 0,
    'no-field': offering.field === undefined,
    'no-provider': offering.provider === '',
    'no-runs': schedule === 'fixed' && runs.length === 0,
    'runs-past':
      runs.length > 0 &&
      runs.every(({ start, enrolBy }) => start !== undefined && (enrolBy ?? start) < today),
    'prerequisite-in-words': offering.prerequisite?.type === 'ask'
  };
  return (Object.keys(none) as QualityCode[]).filter((code) => none[code]);
}
