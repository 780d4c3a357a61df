import type { KeptDocument } from '$lib/core/credential/documents';
import type { TrustList } from '$lib/core/credential/trust-list';
import { credentialsWorker, type FileReport } from '$lib/workers';
import { now } from './clock';
import { titleOf } from './credentials.svelte';
import {
  keepReports,
  type ArrivedReport,
  type FileOutcome,
  type FoundCredential
} from './file-outcome';
import { HeldIndex } from './held-index';
import { t } from './language.svelte';
import { stored } from './live.svelte';
import { notices } from './notices.svelte';
import { askToPersist } from './persistence';
import type { CredentialRow } from './storage';

export type { FileOutcome, FoundCredential } from './file-outcome';

/** Reports are kept and shown together, so that a thousand files do not mean as many writes. */
const BATCH = 25;
const LONGEST_WAIT_MS = 300;
/** To hand a file to the worker takes the page a moment: not all of them at once. */
const FILES_AT_ONCE = 20;

/** Adding files: what is going on and what came out. Lives as long as the app is open. */
class Adding {
  outcomes = $state.raw<readonly FileOutcome[]>([]);
  /** How many files there are to read; grows where one of them is an archive. */
  total = $state(0);
  busy = $state(false);
  /** The learner stopped it, or the device did; what was read before is kept. */
  stopped = $state(false);
  #stop = new AbortController();
  #queue: (readonly File[])[] = [];
  #work: Promise<void> = Promise.resolve();

  /** Reads, checks and keeps files. What comes while others are read is read after them. */
  add(files: readonly File[]): Promise<void> {
    if (files.length === 0) return this.#work;
    for (let at = 0; at < files.length; at += FILES_AT_ONCE) {
      this.#queue.push(files.slice(at, at + FILES_AT_ONCE));
    }
    if (this.busy) {
      this.total += files.length;
      return this.#work;
    }
    this.busy = true;
    this.stopped = false;
    this.outcomes = [];
    this.total = files.length;
    this.#stop = new AbortController();
    return (this.#work = alone(() => this.#readAll()));
  }

  stop(): void {
    this.#stop.abort();
  }

  /** Puts the file's credential in the place of the one that is held; what it stands for stays. */
  async useInstead(outcome: FileOutcome, found: FoundCredential): Promise<void> {
    const { twin, row, picture } = found;
    const { file } = outcome;
    if (!twin || !file) return;
    const { fileId } = twin;
    const before = await stored(async (door) => ({
      file: fileId === undefined ? undefined : await door.loadFile(fileId),
      picture: await door.loadPicture(twin.id)
    }));
    const { id, addedAt, claimed } = twin;
    const next: CredentialRow = { ...row, id, addedAt, ...(claimed !== undefined && { claimed }) };
    const done = await stored((door) =>
      door.replaceCredential(next, file, picture === undefined ? undefined : { id, data: picture })
    );
    if (!done.ok || !before.ok) return;
    this.#settle(outcome, found, { row: next, state: 'replaced' });
    notices.show(t().credentials.adding.replaced(titleOf(next)), {
      label: t().common.undo,
      run: () =>
        void stored((door) => door.replaceCredential(twin, before.value.file, before.value.picture))
    });
  }

  /** Adds the file's credential beside the one that is held. */
  async keepBoth(outcome: FileOutcome, found: FoundCredential): Promise<void> {
    const { row, picture } = found;
    const { file } = outcome;
    if (!file) return;
    const pictures = picture === undefined ? [] : [{ id: row.id, data: picture }];
    const done = await stored((door) => door.addFiles([{ file, credentials: [row], pictures }]));
    if (done.ok) this.#settle(outcome, found, { row, state: 'added' });
  }

  #settle(outcome: FileOutcome, old: FoundCredential, found: FoundCredential): void {
    const settled = outcome.found.map((each) => (each === old ? found : each));
    this.outcomes = this.outcomes.map((each) =>
      each === outcome ? { ...each, found: settled } : each
    );
  }

  async #readAll(): Promise<void> {
    try {
      const held = await HeldIndex.load();
      const kept = await whatIsKept();
      for (let files = this.#queue.shift(); files; files = this.#queue.shift()) {
        await this.#read(files, held, kept);
      }
    } finally {
      this.#queue = [];
      this.busy = false;
    }
    const added = this.outcomes.some(({ found }) => found.some(({ state }) => state === 'added'));
    if (added) void askToPersist();
  }

  async #read(files: readonly File[], held: HeldIndex, kept: KeptCopies): Promise<void> {
    let waiting: ArrivedReport[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let keeping: Promise<void> = Promise.resolve();
    const flush = () => {
      clearTimeout(timer);
      timer = undefined;
      const batch = waiting;
      waiting = [];
      keeping = keeping.then(async () => {
        const outcomes = await keepReports(batch, held);
        this.outcomes = [...this.outcomes, ...outcomes];
      });
    };
    const onProgress = (report: FileReport) => {
      waiting.push({ file: files[report.at], report });
      this.total += (report.entries ?? 1) - 1;
      if (waiting.length >= BATCH) flush();
      else timer ??= setTimeout(flush, LONGEST_WAIT_MS);
    };
    try {
      const { signal } = this.#stop;
      const question = { files, now: now(), ...kept };
      await credentialsWorker.ask(question, { signal, onProgress });
    } catch {
      this.stopped = true;
    } finally {
      flush();
      await keeping;
    }
  }
}

export const adding = new Adding();

/** One tab after the other, so that each knows what the other has kept. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('cairn-adding', work);
  else await work();
}

interface KeptCopies {
  readonly documents: readonly KeptDocument[];
  readonly trustLists: readonly TrustList[];
}

/** Copies of public documents and lists of known issuers; none where the device does not answer. */
async function whatIsKept(): Promise<KeptCopies> {
  const kept = await stored(async (door) => ({
    documents: await door.loadDocuments(),
    trustLists: await door.loadTrustLists()
  }));
  return kept.ok ? kept.value : { documents: [], trustLists: [] };
}
