import type { AwardId, OfferingId } from '../../core/catalogue/ids';
import type {
  Award,
  Catalogue,
  CatalogueRecords,
  Equivalence,
  Offering,
  Origins,
  Provider
} from '../../core/catalogue/model';
import type { CommonRecords } from '../../core/catalogue/published/common';
import { reachOfRule, type OpenPool } from '../../core/catalogue/rule-reach';
import { withBoundedRules } from '../../core/catalogue/bounded-rules';
import type { Counting } from '../../core/catalogue/search/engine';
import { collect, type Source } from './collect';
import { findOffering, provenBy, readOffering, type OpenCatalogue } from './open-catalogue';
import { PoolCourses, type Members } from './pool-courses';
import type { Slice, Want } from './questions';

/** The awards that count a course: by its name, and through pools that list no courses. */
interface Counted {
  readonly named: ReadonlyMap<OfferingId, readonly Award[]>;
  readonly open: readonly { readonly award: AwardId; readonly pools: readonly OpenPool[] }[];
}

/** Several open catalogues as one; what two of them list under one id is the first one's. */
export class Library implements Source, Counting {
  readonly awards: readonly Award[];
  readonly #awards: ReadonlyMap<AwardId, Award>;
  readonly #providers: readonly Provider[];
  readonly #equivalences: readonly Equivalence[];
  /** Which catalogue lists a provider, an award or an equivalence. */
  readonly #homes = new Map<string, number>();
  readonly #pooled: PoolCourses;
  #counting: Counted | undefined;
  #proven: ReadonlyMap<string, readonly Award[]> | undefined;
  #equivalent: ReadonlyMap<string, readonly Equivalence[]> | undefined;

  constructor(private readonly open: readonly OpenCatalogue[]) {
    const listed = <Item extends { id: string }>(of: (records: CommonRecords) => readonly Item[]) =>
      this.#note(open.map(({ common }) => of(common)));
    this.#pooled = new PoolCourses(open);
    this.awards = withBoundedRules(listed(({ awards }) => awards));
    this.#awards = new Map(this.awards.map((award) => [award.id, award]));
    this.#providers = listed(({ providers }) => providers);
    this.#equivalences = listed(({ equivalences }) => equivalences);
  }

  /** Lists of several catalogues as one, each id once. */
  #note<Item extends { readonly id: string }>(lists: readonly (readonly Item[])[]): Item[] {
    const seen = new Set<string>();
    return lists.flatMap((list, home) =>
      list.filter(({ id }) => {
        if (seen.has(id)) return false;
        seen.add(id);
        this.#homes.set(id, home);
        return true;
      })
    );
  }

  award(id: AwardId): Award | undefined {
    return this.#awards.get(id);
  }

  async offerings(ids: readonly OfferingId[]): Promise<Offering[]> {
    const found = await Promise.all(ids.map((id) => this.#offering(id)));
    return found.filter((offering) => offering !== undefined);
  }

  async #offering(id: OfferingId): Promise<Offering | undefined> {
    for (const catalogue of this.open) {
      const place = findOffering(catalogue, id);
      if (place) return readOffering(place);
    }
    return undefined;
  }

  async awardsWith(id: OfferingId): Promise<readonly AwardId[]> {
    const { named, open } = this.#counted();
    const awards = new Set(named.get(id)?.map((award) => award.id));
    for (const { award, pools } of open) {
      for (const pool of awards.has(award) ? [] : pools) {
        if (await this.#pooled.holds(pool, id)) awards.add(award);
      }
    }
    return [...awards];
  }

  /** Of pools by codes or subjects, which only whole records tell, it does not know the courses. */
  countedBy(id: AwardId): ReadonlySet<OfferingId> {
    const { courses, pools } = reachOfRule({ type: 'award', award: id }, (of) => this.award(of));
    return new Set([...courses, ...pools.flatMap((pool) => [...this.#pooled.idsIn(pool)])]);
  }

  /** As far as `countedBy` knows. */
  awardsOf(id: OfferingId): number {
    const { named, open } = this.#counted();
    const awards = new Set(named.get(id)?.map((award) => award.id));
    for (const { award, pools } of open) {
      if (pools.some((pool) => this.#pooled.seemsToHold(pool, id))) awards.add(award);
    }
    return awards.size;
  }

  membersOf(pool: OpenPool, most: number): Promise<Members> {
    return this.#pooled.members(pool, most);
  }

  #counted(): Counted {
    if (this.#counting) return this.#counting;
    const open: { readonly award: AwardId; readonly pools: readonly OpenPool[] }[] = [];
    const named = usersOf(this.awards, ({ id, rule, provider }) => {
      const { courses, pools } = reachOfRule(rule, (of) => this.award(of), provider);
      if (pools.length > 0) open.push({ award: id, pools });
      return courses;
    });
    return (this.#counting = { named, open });
  }

  provenBy(achievement: string): readonly (OfferingId | AwardId)[] {
    this.#proven ??= usersOf(this.awards, ({ achievements }) => achievements);
    return [
      ...this.open.flatMap((catalogue) => provenBy(catalogue, achievement)),
      ...(this.#proven.get(achievement) ?? []).map(({ id }) => id)
    ];
  }

  countsAs(name: string): readonly (OfferingId | AwardId)[] {
    this.#equivalent ??= usersOf(this.#equivalences, ({ from }) => new Set(from));
    return (this.#equivalent.get(name) ?? []).flatMap(({ to }) => to);
  }

  /** Undefined where no catalogue is open. Rejects where files are gone. */
  async slice(want: Want): Promise<Slice | undefined> {
    const [first] = this.open;
    if (!first) return undefined;
    const { awards, offerings, cut } = await collect(want, this);
    const rates = this.open.find(({ head }) => head.rates)?.head.rates;
    const catalogue: Catalogue = {
      ...first.head,
      ...(rates && { rates }),
      ...this.#records(awards, offerings)
    };
    const whole: Catalogue = { ...catalogue, origins: this.#originsOf(catalogue) };
    return { catalogue: whole, ...(cut && { cut }) };
  }

  #records(
    awards: ReadonlySet<AwardId>,
    offerings: ReadonlyMap<OfferingId, Offering>
  ): CatalogueRecords {
    const chosen = {
      awards: this.awards.filter(({ id }) => awards.has(id)),
      offerings: [...offerings.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    };
    const providers = new Set<string>(
      [...chosen.awards, ...chosen.offerings].map(({ provider }) => provider)
    );
    const ids = new Set<string>([...awards, ...offerings.keys()]);
    const inSlice = (id: string) => ids.has(id);
    return {
      ...chosen,
      providers: this.#providers.filter(({ id }) => providers.has(id)),
      equivalences: this.#equivalences.filter(
        ({ from, to }) => from.some(inSlice) || to.some(inSlice)
      )
    };
  }

  #originsOf({ offerings, awards, providers, equivalences }: CatalogueRecords): Origins {
    const of: [string, number][] = [
      ...[...awards, ...providers, ...equivalences].map(({ id }): [string, number] => [
        id,
        this.#homes.get(id) ?? 0
      ]),
      ...offerings.map(({ id }): [string, number] => [
        id,
        this.open.findIndex((catalogue) => findOffering(catalogue, id))
      ])
    ];
    return { heads: this.open.map(({ head }) => head), of: Object.fromEntries(of) };
  }
}

function usersOf<Key, Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<Key>
): ReadonlyMap<Key, readonly Item[]> {
  const users = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = users.get(key);
      if (known) known.push(item);
      else users.set(key, [item]);
    }
  }
  return users;
}
