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
import { coursesIn } from '../../core/catalogue/index-by-id';
import { withBoundedRules } from '../../core/catalogue/bounded-rules';
import type { Counting } from '../../core/catalogue/search/engine';
import { matchHoldings } from '../../core/stacking/holdings';
import { collect, type Source } from './collect';
import { findOffering, provenBy, readOffering, type OpenCatalogue } from './open-catalogue';
import type { Slice, Want } from './questions';

/** Several open catalogues as one; what two of them list under one id is the first one's. */
export class Library implements Source, Counting {
  readonly awards: readonly Award[];
  readonly #awards: ReadonlyMap<AwardId, Award>;
  readonly #providers: readonly Provider[];
  readonly #equivalences: readonly Equivalence[];
  /** Which catalogue lists a provider, an award or an equivalence. */
  readonly #homes = new Map<string, number>();
  #using: ReadonlyMap<OfferingId, readonly AwardId[]> | undefined;
  #proven: ReadonlyMap<string, readonly AwardId[]> | undefined;

  constructor(private readonly open: readonly OpenCatalogue[]) {
    const listed = <Item extends { id: string }>(of: (records: CommonRecords) => readonly Item[]) =>
      this.#note(open.map(({ common }) => of(common)));
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

  awardsWith(id: OfferingId): readonly AwardId[] {
    this.#using ??= usersOf(this.awards, (award) => coursesIn(award.rule, (of) => this.award(of)));
    return this.#using.get(id) ?? [];
  }

  countedBy(id: AwardId): ReadonlySet<OfferingId> {
    return coursesIn({ type: 'award', award: id }, (of) => this.award(of));
  }

  awardsOf(id: OfferingId): number {
    return this.awardsWith(id).length;
  }

  provenBy(achievement: string): readonly (OfferingId | AwardId)[] {
    this.#proven ??= usersOf(this.awards, ({ achievements }) => achievements);
    return [
      ...this.open.flatMap((catalogue) => provenBy(catalogue, achievement)),
      ...(this.#proven.get(achievement) ?? [])
    ];
  }

  /** Undefined where no catalogue is open. Rejects where files are gone. */
  async slice(want: Want): Promise<Slice | undefined> {
    const [first] = this.open;
    if (!first) return undefined;
    const { awards, offerings } = await collect(want, this);
    const rates = this.open.find(({ head }) => head.rates)?.head.rates;
    const catalogue: Catalogue = {
      ...first.head,
      ...(rates && { rates }),
      ...this.#records(awards, offerings)
    };
    const whole: Catalogue = { ...catalogue, origins: this.#originsOf(catalogue) };
    return { catalogue: whole, covered: [...matchHoldings(whole, want.holdings ?? [])] };
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

function usersOf<Key>(
  awards: readonly Award[],
  keysOf: (award: Award) => Iterable<Key>
): ReadonlyMap<Key, readonly AwardId[]> {
  const users = new Map<Key, AwardId[]>();
  for (const award of awards) {
    for (const key of keysOf(award)) {
      const known = users.get(key);
      if (known) known.push(award.id);
      else users.set(key, [award.id]);
    }
  }
  return users;
}
