import { untrack } from 'svelte';
import { browser } from '$app/environment';
import type { CatalogueIndex } from '$lib/core/catalogue/index-by-id';
import type { CatalogueTalk, Want } from '$lib/workers';
import { keptCatalogues } from './kept-catalogues';
import { wantedLanguages } from './language.svelte';
import { preferences } from './preferences.svelte';
import { answerOf, emptyAnswer, type SliceAnswer } from './slice-answer';

export type { Want } from '$lib/workers';

type Question<Kind extends keyof CatalogueTalk> = CatalogueTalk[Kind]['question'];
type Answer<Kind extends keyof CatalogueTalk> = CatalogueTalk[Kind]['answer'];

/** The worker's page side, loaded when it is first used. */
const worker = async () => (await import('$lib/workers')).catalogueWorker;

/** The kept catalogues, open in their worker. They are opened anew whenever one of them changes. */
class CatalogueState {
  #opened = $state(0);
  #damaged = $state.raw<readonly string[]>([]);
  #failed = $state(false);
  #nothingCame = $state(false);
  #started = false;

  /** How often the catalogues were opened: 0 until they are, another number when they changed. */
  get opened(): number {
    this.#start();
    return this.#opened;
  }

  /** Ids of catalogues of which pieces are missing. */
  get damaged(): readonly string[] {
    return this.#damaged;
  }

  /** The catalogues could not be opened, or there is none and none could be had. */
  get failed(): boolean {
    return this.#failed || (this.#nothingCame && keptCatalogues()?.length === 0);
  }

  /** True where no catalogue is on the device and none is on its way. */
  get bare(): boolean {
    const none = keptCatalogues()?.length === 0;
    return none && (this.#nothingCame || preferences.withoutDefault);
  }

  /** Notes whether the catalogue that comes with the app could be had. */
  cameToNothing(nothingCame: boolean): void {
    this.#nothingCame = nothingCame;
  }

  /** Undefined where nothing is open. */
  async search(question: Question<'search'>): Promise<Answer<'search'>> {
    return (await worker()).ask('search', question);
  }

  async similar(question: Question<'similar'>): Promise<Answer<'similar'>> {
    return (await worker()).ask('similar', question);
  }

  /** Rejects where pieces are gone: a newer edition is then about to be opened. */
  async slice(want: Want): Promise<Answer<'slice'>> {
    return (await worker()).ask('slice', want);
  }

  #start(): void {
    if (this.#started || !browser) return;
    this.#started = true;
    // It starts while the device is asked what is kept; if it cannot, opening says so.
    void worker()
      .then((own) => own.wake())
      .catch(() => undefined);
    // Not inside of what asked: that may be worked out anew and would end it.
    queueMicrotask(() => $effect.root(() => this.#follow()));
  }

  #follow(): void {
    /** What has to be opened anew when it changes. */
    const edition = $derived(
      JSON.stringify([
        keptCatalogues()?.map(({ id, updatedAt, take }) => [id, updatedAt, take]) ?? null,
        wantedLanguages()
      ])
    );
    const known = $derived(keptCatalogues() !== undefined);
    $effect(() => {
      if (edition && known) void untrack(() => this.#open());
    });
  }

  async #open(): Promise<void> {
    const catalogues = (keptCatalogues() ?? []).map(({ id, manifest, take }) => ({
      ...{ id, manifest, take }
    }));
    try {
      const languages = wantedLanguages();
      const { damaged } = await (await worker()).ask('open', { catalogues, languages });
      this.#damaged = damaged;
      this.#failed = false;
      this.#opened++;
    } catch {
      this.#failed = true;
    }
  }
}

export const catalogue = new CatalogueState();

/** A part of the catalogues that follows what is wanted and every change of the catalogues. */
export class CatalogueSlice {
  #given = $state.raw<SliceAnswer>();
  /** Without a catalogue there is an answer as soon as none is on its way. */
  readonly #answer = $derived(
    this.#given?.isEmpty === true && !catalogue.bare ? undefined : this.#given
  );
  #failed = $state(false);
  readonly #asked = $derived.by(() => {
    const want = this.want();
    return want && `${catalogue.opened} ${JSON.stringify(want)}`;
  });

  constructor(private readonly want: () => Want | undefined) {}

  /** Of what was wanted last, as long as there is no newer answer; `undefined` before the first. */
  get index(): CatalogueIndex | undefined {
    return this.#answer?.index;
  }

  /** True as soon as the answer is of what is wanted now: what is not in it is not there. */
  get settled(): boolean {
    return this.#answer !== undefined && this.#answer.asked === this.#asked;
  }

  /** True where its rules reach more courses than were given. */
  get cut(): boolean {
    return this.#answer?.cut === true;
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Begins to ask; inside of an effect, which ends it. */
  follow(): void {
    $effect(() => {
      const asked = this.#asked;
      const want = untrack(() => this.want());
      if (asked === undefined || !want || catalogue.opened === 0) return;
      let current = true;
      catalogue.slice($state.snapshot(want) as Want).then(
        (slice) => {
          if (!current) return;
          this.#failed = false;
          this.#given = slice ? answerOf(slice, asked) : emptyAnswer(asked);
        },
        () => (this.#failed = current || this.#failed)
      );
      return () => (current = false);
    });
  }
}

/** For a component: asked as long as it is shown. */
export function slice(want: () => Want | undefined): CatalogueSlice {
  const own = new CatalogueSlice(want);
  if (browser) own.follow();
  return own;
}

/** The same for what can do without the catalogues: empty where they cannot be opened. */
export function sliceOrNothing(want: () => Want | undefined): {
  readonly index: CatalogueIndex | undefined;
} {
  const own = slice(want);
  return {
    get index() {
      return own.index ?? (own.failed || catalogue.failed ? emptyAnswer('').index : undefined);
    }
  };
}

/** For the whole page: asked from the first use on. */
export function standingSlice(want: () => Want | undefined): () => CatalogueSlice {
  const own = new CatalogueSlice(want);
  let started = false;
  return () => {
    if (!started && browser) {
      started = true;
      queueMicrotask(() => $effect.root(() => own.follow()));
    }
    return own;
  };
}

/** True where something in it is invented. */
export function hasDemonstration(index: CatalogueIndex | undefined): boolean {
  if (!index) return false;
  const { origins, ...catalogue } = index.catalogue;
  if (!origins) return catalogue.demonstration;
  return Object.values(origins.of).some((at) => origins.heads[at]?.demonstration === true);
}
