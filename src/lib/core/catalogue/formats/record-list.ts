import type { ProviderId } from '../ids';
import type { Award, CatalogueHead, Equivalence, Offering, Provider } from '../model';
import { IssueList } from './issue-list';
import type { CatalogueFormat, ReadCatalogue } from './read-catalogue';

/** What stands for the provider of a record that names none: no provider has this id. */
export const NO_PROVIDER = '' as ProviderId;

/** Gathers records in the order of the file; the first of an id stays. */
export class RecordList {
  readonly issues = new IssueList();
  readonly #providers = new Map<string, Provider>();
  readonly #offerings = new Map<string, Offering>();
  readonly #awards = new Map<string, Award>();
  readonly #equivalences = new Map<string, Equivalence>();

  /** Organisations are named again with every course; that is no trouble. */
  addProvider(provider: Provider | undefined): ProviderId {
    if (!provider) return NO_PROVIDER;
    const known = this.#providers.get(provider.id);
    // Often the whole of it is said once, and only its name elsewhere.
    this.#providers.set(provider.id, { ...provider, ...known });
    return provider.id;
  }

  addOffering(offering: Offering, place: string): void {
    this.#add(this.#offerings, offering, place);
  }

  addAward(award: Award, place: string): void {
    this.#add(this.#awards, award, place);
  }

  addEquivalence(equivalence: Equivalence, place: string): void {
    this.#add(this.#equivalences, equivalence, place);
  }

  #add<Shape extends { readonly id: string }>(
    records: Map<string, Shape>,
    record: Shape,
    place: string
  ): void {
    if (records.has(record.id)) this.issues.add('duplicate-id', place, { record: record.id });
    else records.set(record.id, record);
  }

  /** Everything gathered; a file without any record of a catalogue is an issue. */
  finish(format: CatalogueFormat, head: Partial<CatalogueHead> = {}): ReadCatalogue {
    const sizes = [this.#offerings.size, this.#awards.size, this.#equivalences.size];
    if (sizes.every((size) => size === 0)) this.issues.add('nothing-here', '$');
    return {
      format,
      head,
      providers: [...this.#providers.values()],
      offerings: [...this.#offerings.values()],
      awards: [...this.#awards.values()],
      equivalences: [...this.#equivalences.values()],
      issues: this.issues.all
    };
  }
}
