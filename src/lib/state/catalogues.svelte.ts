import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { browser } from '$app/environment';
import type { UpdateCode } from '$lib/core/catalogue/published/edition';
import type { Take } from '$lib/core/catalogue/published/take';
import type { Edition, UpdateProgress } from '$lib/workers';
import { bringEdition, type Brought, type From, type Order } from './bring-edition';
import { catalogue } from './catalogue.svelte';
import { defaultAddress } from './catalogue-address';
import { now } from './clock';
import { textOf } from './format';
import { keptCatalogues, type CatalogueRow } from './kept-catalogues';
import { t } from './language.svelte';
import { stored } from './live.svelte';
import { notices } from './notices.svelte';
import { oneAtATime } from './one-at-a-time';
import { preferences, setPreference, settingsKnown } from './preferences.svelte';

export { keptCatalogues, type CatalogueRow } from './kept-catalogues';
export { defaultAddress, parseCatalogueAddress } from './catalogue-address';

/** An edition that is being brought onto the device. */
interface Job extends UpdateProgress {
  readonly stop: () => void;
}

const AGAIN_AFTER_MS = 3 * 60 * 60 * 1000;
const TIDY_AFTER_MS = 20_000;

/** Catalogues are added, kept up to date and removed here; what is kept is in `keptCatalogues`. */
class Catalogues {
  /** What is being brought, by the id of a kept catalogue, an address, or the name of a file. */
  readonly jobs = new SvelteMap<string, Job>();
  /** What went wrong since the app was opened, by the same. */
  readonly troubles = new SvelteMap<string, UpdateCode>();
  /** A large catalogue of which the learner has to choose parts. */
  choosing = $state.raw<{ readonly edition: Edition; readonly from: From }>();
  /** Removed, but may be put back: their pieces stay. */
  #spared: CatalogueRow[] = [];
  readonly #repaired = new Set<string>();
  #started = false;

  /** Gets the catalogue that comes with the app, and looks for new editions now and then. */
  start(): void {
    if (this.#started || !browser) return;
    this.#started = true;
    $effect.root(() => {
      const lacksDefault = $derived(
        settingsKnown() && keptCatalogues() !== undefined && this.lacksDefault
      );
      $effect(() => {
        if (lacksDefault && !preferences.withoutDefault) untrack(() => void this.addDefault());
      });
      $effect(() => {
        for (const id of catalogue.damaged) untrack(() => void this.#repair(id));
      });
    });
    const look = () => void this.#lookForNewer();
    setTimeout(look, 1_000);
    setInterval(look, AGAIN_AFTER_MS);
    window.addEventListener('online', look);
  }

  /** True where the catalogue that comes with the app is not kept. */
  get lacksDefault(): boolean {
    return !keptCatalogues()?.some(({ address }) => address === defaultAddress());
  }

  async addDefault(): Promise<void> {
    const came = await this.#bring({ from: { address: defaultAddress() } });
    catalogue.cameToNothing(came === undefined);
    if (came && preferences.withoutDefault) await setPreference('withoutDefault', undefined);
  }

  /** Adds a catalogue, or an edition of one that is kept. */
  async add(from: From): Promise<void> {
    const edition = await this.#bring({ from });
    if (edition?.state === 'whole') notices.show(wordsFor().added(textOf(edition.manifest.title)));
  }

  /** Takes the chosen parts of a large catalogue that is being added. */
  async choose(take: Take): Promise<void> {
    const { choosing } = this;
    this.choosing = undefined;
    const edition = choosing && (await this.#bring({ from: choosing.from, take }));
    if (edition) notices.show(wordsFor().added(textOf(edition.manifest.title)));
  }

  /** Asks the publisher for a newer edition now; or for other parts of it. */
  async update({ id, address, take }: CatalogueRow, other: Take = take): Promise<void> {
    if (address === undefined) return;
    const edition = await this.#bring({ from: { address }, id, take: other });
    if (!edition) return;
    const title = textOf(edition.manifest.title);
    notices.show(edition.isNew ? wordsFor().updated(title) : wordsFor().upToDate(title));
  }

  /** Removes a catalogue; the learner can take it back. */
  async remove(row: CatalogueRow): Promise<void> {
    this.spare([row]);
    this.jobs.get(row.id)?.stop();
    const isDefault = row.address === defaultAddress();
    if (isDefault) await setPreference('withoutDefault', true);
    const removed = await stored((door) => door.removeCatalogue(row.id));
    if (!removed.ok) return;
    notices.show(wordsFor().removed(textOf(row.manifest.title)), {
      label: t().common.undo,
      run: () => {
        void stored((door) => door.restoreCatalogue($state.snapshot(row) as CatalogueRow));
        if (isDefault) void setPreference('withoutDefault', undefined);
      }
    });
  }

  /** Puts a catalogue before the one that stands before it. */
  async moveUp({ id }: CatalogueRow): Promise<void> {
    const ids = (keptCatalogues() ?? []).map((row) => row.id);
    const at = ids.indexOf(id);
    if (at < 1) return;
    ids.splice(at - 1, 2, id, ids[at - 1] ?? id);
    await stored((door) => door.orderCatalogues(ids));
  }

  /** Takes note that the learner has seen what changed. */
  async dismissChanges(): Promise<void> {
    for (const { id, changed } of keptCatalogues() ?? []) {
      if (changed.length > 0) await stored((door) => door.noteCatalogue(id, { changed: [] }));
    }
  }

  /** Keeps the pieces of these as long as the app is open, though they are removed. */
  spare(rows: readonly CatalogueRow[]): void {
    this.#spared = [...this.#spared, ...rows];
  }

  async #lookForNewer(): Promise<void> {
    if (!navigator.onLine || !settingsKnown()) return;
    if (this.lacksDefault && !preferences.withoutDefault) await this.addDefault();
    const since = new Date(Date.parse(now()) - AGAIN_AFTER_MS / 2).toISOString();
    for (const { id, address, checkedAt } of keptCatalogues() ?? []) {
      if (address === undefined || checkedAt > since) continue;
      await this.#bring({ from: { address }, id, unlessSince: since });
    }
    setTimeout(() => void this.#tidy(), TIDY_AFTER_MS);
  }

  /** With success only once: a catalogue that stays damaged would be asked for without end. */
  async #repair(id: string): Promise<void> {
    const row = keptCatalogues()?.find((each) => each.id === id);
    if (row?.address === undefined || this.#repaired.has(id)) return;
    if (await this.#bring({ from: { address: row.address }, id })) this.#repaired.add(id);
  }

  /** Gives the edition that is on the device, or has to be chosen from; undefined in trouble. */
  async #bring(order: Order): Promise<Brought | undefined> {
    const key = keyOf(order);
    if (this.jobs.has(key)) return undefined;
    const abort = new AbortController();
    const stop = () => abort.abort();
    this.jobs.set(key, { done: 0, all: 0, stop });
    this.troubles.delete(key);
    try {
      const { signal } = abort;
      const onProgress = (at: UpdateProgress) => this.jobs.set(key, { ...at, stop });
      const brought = await oneAtATime(() => bringEdition(order, { signal, onProgress }), signal);
      if (brought?.ok && brought.value.state === 'to-be-chosen') {
        this.choosing = { edition: brought.value, from: order.from };
      }
      if (brought?.ok) return brought.value;
      if (brought) await this.#noteTrouble(order, brought.issue.code);
      return undefined;
    } catch {
      if (!abort.signal.aborted) this.troubles.set(key, 'failed');
      return undefined;
    } finally {
      this.jobs.delete(key);
    }
  }

  async #noteTrouble(order: Order, code: UpdateCode): Promise<void> {
    this.troubles.set(keyOf(order), code);
    const { id } = order;
    // Being offline says something of the device, not of the catalogue.
    if (id === undefined || code === 'offline' || code === 'unreachable') return;
    await stored((door) => door.noteCatalogue(id, { trouble: code, checkedAt: now() }));
  }

  /** Clears away the pieces that nothing kept needs. */
  async #tidy(): Promise<void> {
    await oneAtATime(async () => {
      const rows = await stored((door) => door.loadCatalogues());
      if (!rows.ok) return;
      const { updateWorker } = await import('$lib/workers');
      await updateWorker.ask({ kind: 'tidy', keep: [...rows.value, ...this.#spared] });
    });
  }
}

export const catalogues = new Catalogues();

function wordsFor() {
  return t().catalogues;
}

function keyOf({ from, id }: Order): string {
  return id ?? ('address' in from ? from.address : from.file.name);
}
