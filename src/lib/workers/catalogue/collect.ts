import type { AwardId, OfferingId, ProviderId } from '../../core/catalogue/ids';
import type { Award, Offering } from '../../core/catalogue/model';
import { allParts, idsOf, isMeasure, poolOf } from '../../core/catalogue/rule-names';
import { reachOfRule, type OpenPool } from '../../core/catalogue/rule-reach';
import type { Rule } from '../../core/catalogue/rule';
import type { Holding } from '../../core/stacking/holdings';
import type { Members } from './pool-courses';
import type { Want } from './questions';

/** What a page wants is collected from here. */
export interface Source {
  readonly awards: readonly Award[];
  award(id: AwardId): Award | undefined;
  offerings(ids: readonly OfferingId[]): Promise<readonly Offering[]>;
  /** Awards that can count the course, themselves or through a smaller award. */
  awardsWith(id: OfferingId): Promise<readonly AwardId[]>;
  /** The courses of a pool that lists none, at most so many, those first that fit best. */
  membersOf(pool: OpenPool, most: number): Promise<Members>;
  /** Courses and awards whose credential names this achievement. */
  provenBy(achievement: string): readonly (OfferingId | AwardId)[];
  /** What something counts as by an equivalence that is stated for it. */
  countsAs(name: string): readonly (OfferingId | AwardId)[];
}

export interface Collected {
  readonly awards: ReadonlySet<AwardId>;
  readonly offerings: ReadonlyMap<OfferingId, Offering>;
  /** Pools hold more courses than were taken. */
  readonly cut?: true;
}

/** The most courses that come along because of pools that list none. */
const MOST_POOLED = 2_000;
/** Awards that count what is held come with the courses they name up to so many awards ... */
const MOST_NAMED = 24;
/** ... and so many courses of each. */
const MOST_OF_ONE = 30;

/**
 * What was wanted and what is reached from it: of an award its courses, smaller awards and what
 * these courses ask for before; of a course the same for what it asks for, and the awards that
 * count it; of what is held the awards that count it, so many of them with the courses they name
 * (what is missing is counted in them). Awards that count something come with the smaller awards of
 * their rules, but else without their courses.
 */
export async function collect(want: Want, source: Source): Promise<Collected> {
  const collection = new Collection(source);
  for (const id of want.offerings ?? []) await collection.addCounted(id);
  for (const id of want.awards ?? []) collection.addAward(id, true);
  if (want.allAwards) for (const { id } of source.awards) collection.addAward(id, false);
  const held = (want.holdings ?? []).flatMap((holding) => standsFor(holding, source));
  for (const id of held) collection.addAward(id as AwardId, false);
  for (const id of new Set(held)) await collection.addCounted(id as OfferingId, true);
  return collection.finish();
}

class Collection {
  readonly #awards = new Set<AwardId>();
  readonly #offerings = new Map<OfferingId, Offering>();
  /** Awards that are there with their courses. */
  readonly #whole = new Set<AwardId>();
  readonly #asked = new Set<OfferingId>();
  readonly #askedPools = new Set<string>();
  #next: OfferingId[] = [];
  #pools: OpenPool[] = [];
  #room = MOST_POOLED;
  #named = 0;
  #cut = false;

  constructor(private readonly source: Source) {}

  /** A course with the awards that count it; `named` with the courses that these name. */
  async addCounted(id: OfferingId, named = false): Promise<void> {
    this.#course(id);
    for (const award of await this.source.awardsWith(id)) {
      const isNew = !this.#awards.has(award);
      this.addAward(award, false);
      if (named && isNew && this.#named++ < MOST_NAMED) this.#addNamed(award);
    }
  }

  #addNamed(id: AwardId): void {
    const { courses } = reachOfRule({ type: 'award', award: id }, (of) => this.source.award(of));
    for (const course of [...courses].slice(0, MOST_OF_ONE)) this.#course(course);
  }

  addAward(id: AwardId, withCourses: boolean): void {
    if (withCourses ? this.#whole.has(id) : this.#awards.has(id)) return;
    const award = this.source.award(id);
    if (!award) return;
    this.#awards.add(id);
    if (withCourses) this.#whole.add(id);
    this.#follow(award.rule, award.provider, withCourses);
  }

  async finish(): Promise<Collected> {
    while (this.#next.length > 0 || this.#pools.length > 0) {
      const ids = this.#next;
      this.#next = [];
      for (const offering of await this.source.offerings(ids)) this.#add(offering);
      const pools = this.#pools;
      this.#pools = [];
      for (const pool of pools) await this.#fill(pool);
    }
    const found = { awards: this.#awards, offerings: this.#offerings };
    return this.#cut ? { ...found, cut: true } : found;
  }

  async #fill(pool: OpenPool): Promise<void> {
    const { offerings, cut } = await this.source.membersOf(pool, this.#room);
    if (cut) this.#cut = true;
    for (const offering of offerings) {
      if (this.#asked.has(offering.id)) continue;
      this.#asked.add(offering.id);
      this.#room--;
      this.#add(offering);
    }
  }

  #add(offering: Offering): void {
    this.#offerings.set(offering.id, offering);
    this.#follow(offering.prerequisite, offering.provider, true);
  }

  /** With its courses, or only with the awards that its rule builds on. */
  #follow(rule: Rule | undefined, by: ProviderId, withCourses: boolean): void {
    for (const part of allParts(rule)) {
      const pool = poolOf(part);
      for (const award of pool?.awards ?? []) this.addAward(award, false);
      if (part.type === 'award') this.addAward(part.award, withCourses);
      else if (withCourses) for (const id of idsOf(part)) this.#course(id as OfferingId);
      const isOpen = part.type === 'credits' && !isMeasure(part) && !pool?.courses && !pool?.awards;
      if (withCourses && isOpen) this.#pool({ pool: part.from, ...(by !== '' && { home: by }) });
    }
  }

  #course(id: OfferingId): void {
    if (this.#asked.has(id)) return;
    this.#asked.add(id);
    this.#next.push(id);
  }

  #pool(pool: OpenPool): void {
    const key = JSON.stringify(pool);
    if (this.#askedPools.has(key)) return;
    this.#askedPools.add(key);
    this.#pools.push(pool);
  }
}

function standsFor(holding: Holding, source: Source): (OfferingId | AwardId)[] {
  const { achievementId, claimed, ids = [], parts = [] } = holding;
  const proven = achievementId === undefined ? [] : source.provenBy(achievementId);
  const own = [...proven, ...(claimed === undefined ? [] : [claimed])];
  const names = [...own, ...ids, ...(achievementId === undefined ? [] : [achievementId])];
  return [
    ...own,
    ...names.flatMap((name) => source.countsAs(name)),
    ...parts.flatMap((part) => standsFor(part, source))
  ];
}
