import type { ReadIssue } from '$lib/core/credential/issues';
import { credentialsWorker, type CheckedCredential, type FileReport } from '$lib/workers';
import { now } from './clock';
import { stored } from './live.svelte';
import { askToPersist } from './persistence';
import type { CredentialRow } from './storage';

/** What became of one file. */
export interface FileOutcome {
  readonly name: string;
  readonly state: 'added' | 'known' | 'rejected' | 'not-kept';
  /** The credentials it brought, or that are known from it. */
  readonly credentials: readonly string[];
  readonly issues: readonly ReadIssue[];
}

/** Adding files: what is going on and what came out. Lives as long as the app is open. */
class Adding {
  outcomes = $state.raw<readonly FileOutcome[]>([]);
  total = $state(0);
  busy = $state(false);
  /** The learner stopped it, or the device did; what was read before is kept. */
  stopped = $state(false);
  #stop: AbortController | undefined;

  /** Reads, checks and keeps files. Each is kept as soon as it is read. */
  async add(files: readonly File[]): Promise<void> {
    if (files.length === 0 || this.busy) return;
    this.busy = true;
    this.stopped = false;
    this.outcomes = [];
    this.total = files.length;
    this.#stop = new AbortController();
    let keeping: Promise<void> = Promise.resolve();
    const onProgress = (report: FileReport) => {
      keeping = keeping.then(async () => {
        const outcome = await keep(files[report.at], report);
        this.outcomes = [...this.outcomes, outcome];
      });
    };
    try {
      const { signal } = this.#stop;
      const question = { files, now: now(), documents: [], trustLists: [] };
      await credentialsWorker.ask(question, { signal, onProgress });
    } catch {
      this.stopped = true;
    } finally {
      await keeping;
      this.busy = false;
    }
    if (this.outcomes.some(({ state }) => state === 'added')) void askToPersist();
  }

  stop(): void {
    this.#stop?.abort();
  }
}

export const adding = new Adding();

async function keep(file: File | undefined, report: FileReport): Promise<FileOutcome> {
  const name = file?.name ?? '';
  const { sha256, bytes, rejected: issues } = report;
  if (sha256 === undefined || !bytes) {
    return { name, state: 'rejected', credentials: [], issues };
  }
  const known = await stored((door) => door.credentialsOf(sha256));
  if (known.ok && known.value.length > 0) {
    return { name, state: 'known', credentials: known.value, issues: [] };
  }
  const credentials = report.credentials.map((found, part) => rowOf(found, sha256, part));
  const pictures = report.credentials.flatMap(({ picture }, part) => {
    const id = credentials[part]?.id;
    return picture !== undefined && id !== undefined ? [{ id, data: picture }] : [];
  });
  const row = { id: sha256, name, type: file?.type ?? '', bytes };
  const kept = await stored((door) => door.addFile({ file: row, credentials, pictures }));
  return {
    name,
    state: kept.ok ? 'added' : 'not-kept',
    credentials: kept.ok ? credentials.map(({ id }) => id) : [],
    issues
  };
}

function rowOf(found: CheckedCredential, fileId: string, part: number): CredentialRow {
  const picture = found.fileIsPicture ? 'file' : found.picture === undefined ? undefined : 'own';
  return {
    id: crypto.randomUUID(),
    addedAt: now(),
    fileId,
    part,
    record: found.record,
    check: found.check,
    ...(picture && { picture })
  };
}
