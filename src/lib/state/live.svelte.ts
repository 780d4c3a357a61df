import { browser } from '$app/environment';
import { ok, type Result } from '$lib/core/kernel/result';
import { notices, storageCode } from './notices.svelte';
import { storage, type StorageCode } from './storage';

type Door = Awaited<ReturnType<typeof storage>>;
type Watcher<Value> = (
  door: Door,
  next: (value: Value) => void,
  fail: (error: unknown) => void
) => () => void;

/**
 * A value of the storage that follows every change, from this tab or another. `undefined` until
 * the first answer. It is watched from the first use on, for as long as the page lives.
 */
export class Live<Value> {
  #value = $state.raw<Value>();
  #started = false;

  constructor(private readonly watch: Watcher<Value>) {}

  get current(): Value | undefined {
    this.start();
    return this.#value;
  }

  /** Begins to watch; harmless where it has begun. */
  start(): void {
    if (this.#started || !browser) return;
    this.#started = true;
    void storage().then((door) => {
      this.watch(
        door,
        (value) => (this.#value = value),
        (error) => notices.storageFailed(error)
      );
    });
  }
}

/** Runs work on the storage. A failure is shown to the learner, and told to the caller. */
export async function stored<Value>(
  work: (door: Door) => Promise<Value>
): Promise<Result<Value, StorageCode>> {
  try {
    return ok(await work(await storage()));
  } catch (error) {
    const code = storageCode(error);
    if (code === undefined) throw error;
    notices.storageTrouble = code;
    return { ok: false, issue: code };
  }
}
