import type { StorageCode } from './storage';

/** A short message at the edge of the screen, with something to press where there is. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 8_000;

class Notices {
  list = $state.raw<readonly Notice[]>([]);
  /** What is wrong with the storage; stays until the learner closes it. */
  storageTrouble = $state<StorageCode>();
  #next = 1;
  #timers = new Map<number, ReturnType<typeof setTimeout>>();

  /** Shows a message for a while; one with an action stays until it is closed or used. */
  show(text: string, action?: Notice['action']): void {
    const same = this.list.find((notice) => notice.text === text && !notice.action);
    if (same) this.close(same.id);
    const id = this.#next++;
    this.list = [...this.list.slice(-2), { id, text, ...(action && { action }) }];
    if (!action)
      this.#timers.set(
        id,
        setTimeout(() => this.close(id), SHOWN_MS)
      );
  }

  close(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  /** Shows why the storage failed. Other errors are passed on. */
  storageFailed(error: unknown): void {
    const code = storageCode(error);
    if (code === undefined) throw error;
    this.storageTrouble = code;
  }
}

/** The code of a `StorageError`, told by its shape: the class itself is loaded late. */
export function storageCode(error: unknown): StorageCode | undefined {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown };
  const isOne = error instanceof Error && name === 'StorageError' && typeof code === 'string';
  return isOne ? (code as StorageCode) : undefined;
}

export const notices = new Notices();
