import type { LocalText } from '../../../kernel/text';
import type { ProviderId } from '../../ids';
import type { Provider } from '../../model';
import { madeId } from '../made-id';
import { NO_PROVIDER } from '../record-list';
import { PROVIDER_KIND } from './closed';
import { addressOfCell, countryOfCell } from './facts';
import { Reading } from './reading';
import type { Row } from './row';
import type { RowIssues } from './row-issues';

/** The providers that the rows of a table name, each once. */
export class ProviderList {
  readonly #byId = new Map<string, Provider>();
  readonly #idByName = new Map<string, string>();

  get all(): readonly Provider[] {
    return [...this.#byId.values()];
  }

  /** The provider of a row; one without an id is known by its name. */
  ofRow(row: Row, issues: RowIssues): Pick<Provider, 'id'> {
    const name = row.text('provider.name');
    const stated = row.fact('provider.id');
    if (stated === undefined && !name) return { id: NO_PROVIDER };
    const id = (stated ?? this.#idOfName(firstOf(name))) as ProviderId;
    if (!name) return { id };
    const known = this.#byId.get(id);
    if (known) return known;
    const provider = providerOfRow(row, id, name, issues);
    this.#byId.set(id, provider);
    return provider;
  }

  #idOfName(name: string): string {
    const known = this.#idByName.get(name);
    if (known !== undefined) return known;
    const id = madeId(name);
    this.#idByName.set(name, id);
    return id;
  }
}

function firstOf(text: LocalText | undefined): string {
  return Object.values(text ?? {})[0] ?? '';
}

function providerOfRow(row: Row, id: ProviderId, name: LocalText, issues: RowIssues): Provider {
  const reading = new Reading(row, id, issues);
  const kind = reading.closed(PROVIDER_KIND, 'provider.kind');
  const country = reading.fact('provider.country', countryOfCell);
  const homepage = reading.fact('provider.homepage', addressOfCell);
  const linkedInId = row.fact('provider.linkedInId');
  return {
    id,
    name,
    ...(kind && { kind }),
    ...(country !== undefined && { country }),
    ...(homepage !== undefined && { homepage }),
    ...(linkedInId !== undefined && { linkedInId })
  };
}
