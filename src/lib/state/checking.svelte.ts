import { SvelteSet } from 'svelte/reactivity';
import { credentialsWorker, type FileReport } from '$lib/workers';
import { batchesOf, canBeChecked, filesOf, newCheckOf } from './check-again';
import { now } from './clock';
import { formatNumber } from './format';
import { t } from './language.svelte';
import { stored } from './live.svelte';
import { notices } from './notices.svelte';
import { fileOf } from './originals';
import type { CredentialRow, Rechecked } from './storage';

/** Checking kept credentials again, from their original bytes. Lives as long as the app is open. */
class Checking {
  total = $state(0);
  done = $state(0);
  readonly #waiting = new SvelteSet<string>();
  #stop: AbortController | undefined;

  get busy(): boolean {
    return this.#waiting.size > 0;
  }

  /** Whether a credential is being checked now, or waits for it. */
  has(id: string): boolean {
    return this.#waiting.has(id);
  }

  /** Reads and checks again what came from files, and notes what is found; claims stay. */
  async check(rows: readonly CredentialRow[]): Promise<void> {
    const again = rows.filter((row) => canBeChecked(row) && !this.has(row.id));
    if (again.length === 0) return;
    if (!this.busy) {
      this.total = this.done = 0;
      this.#stop = new AbortController();
    }
    this.total += again.length;
    for (const { id } of again) this.#waiting.add(id);
    const signal = this.#stop?.signal;
    try {
      for (const batch of batchesOf(again)) {
        if (!signal?.aborted) await this.#checkBatch(batch, signal);
      }
      if (!signal?.aborted) {
        notices.show(t().credentials.checks.done(again.length, formatNumber(again.length)));
      }
    } catch {
      notices.show(t().credentials.checks[signal?.aborted ? 'stopped' : 'failed']);
    } finally {
      for (const { id } of again) this.#waiting.delete(id);
    }
  }

  /** Stops; what was checked before is kept. */
  stop(): void {
    this.#stop?.abort();
  }

  async #checkBatch(
    rows: readonly CredentialRow[],
    signal: AbortSignal | undefined
  ): Promise<void> {
    const kept = await stored(async (door) => ({
      files: await door.loadFiles(filesOf(rows)),
      documents: await door.loadDocuments(),
      trustLists: await door.loadTrustLists()
    }));
    if (!kept.ok) throw new Error(kept.issue);
    const { files, ...rest } = kept.value;
    const found: Rechecked[] = [];
    const onProgress = (report: FileReport) => {
      const of = rows.filter(({ fileId }) => fileId === files[report.at]?.id);
      found.push(...of.flatMap((row) => newCheckOf(row, report) ?? []));
      this.done += of.length;
    };
    const question = { files: files.map(fileOf), now: now(), ...rest };
    try {
      await credentialsWorker.ask(question, { onProgress, ...(signal && { signal }) });
    } finally {
      await stored((door) => door.saveChecks(found));
      for (const { id } of rows) this.#waiting.delete(id);
    }
  }
}

export const checking = new Checking();
