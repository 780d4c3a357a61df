import { countryCode } from '../../../kernel/country';
import { stated } from '../../../kernel/stated';
import type { ProviderId } from '../../ids';
import type { Provider } from '../../model';
import { isReference, type LdNode } from '../json-ld';
import { NO_PROVIDER } from '../record-list';
import { conceptCode, report, stringsAt, textAt, type Source } from './source';

/** Collects the organisations that records refer to, as providers. */
export class Providers {
  readonly #found = new Map<string, Provider>();
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  get all(): readonly Provider[] {
    return [...this.#found.values()];
  }

  /** The first that one of the properties refers to. */
  of(node: LdNode, ...properties: readonly string[]): ProviderId {
    for (const property of properties) {
      const [organisation] = this.#source.document.nodesAt(node, property);
      if (organisation) return this.#keep(organisation, node, property);
    }
    return NO_PROVIDER;
  }

  #keep(organisation: LdNode, node: LdNode, property: string): ProviderId {
    const name = textAt(organisation, 'legalName', 'prefLabel', 'altLabel');
    const id = organisation.id ?? Object.values(name ?? {})[0];
    if (id === undefined) return NO_PROVIDER;
    const known = this.#found.get(id);
    if (known) return known.id;
    if (isReference(organisation)) {
      report(this.#source, node, property, 'dangling-reference', organisation.id);
    }
    const provider = stated<Provider>({
      id: id as ProviderId,
      name: name ?? { und: id },
      country: this.#country(organisation),
      homepage: homepageOf(this.#source, organisation)
    });
    this.#found.set(id, provider);
    return provider.id;
  }

  #country(organisation: LdNode): string | undefined {
    const { document } = this.#source;
    return document
      .nodesAt(organisation, 'location')
      .flatMap((location) => document.nodesAt(location, 'address'))
      .flatMap((address) => document.nodesAt(address, 'countryCode'))
      .map((country) => countryCode(conceptCode(country, 'country') ?? ''))
      .find((code) => code !== undefined);
  }
}

export function homepageOf({ document }: Source, node: LdNode): string | undefined {
  return document
    .nodesAt(node, 'homepage')
    .flatMap((page) => [...stringsAt(page, 'contentURL', 'contentUrl'), page.id ?? ''])
    .find((address) => /^https?:\/\/\S+$/i.test(address));
}
