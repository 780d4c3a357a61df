import { SvelteMap } from 'svelte/reactivity';
import type { Check } from '$lib/core/credential/check';
import type { KeptDocument } from '$lib/core/credential/documents';
import { sha256Hex } from '$lib/core/kernel/digest';
import type { FragmentCode } from '$lib/core/sharing/fragment';
import type { SentReference } from '$lib/core/sharing/parcel';
import { credentialsWorker, type FileReport } from '$lib/workers';
import { lookupsOf } from './check-again';
import { now } from './clock';
import { copiesAtHand } from './copies-at-hand';
import { fetchDocuments, type LookupIssue } from './fetch-document';
import { fetchLink } from './fetching';
import { parseLink } from './loose-text';
import { openSent } from './open-sent';
import { fileOfGiven, shownItems, type Given, type ShownItem } from './shown-items';
import { Ways } from './ways.svelte';

export type { ReferenceState, ShownItem } from './shown-items';

/** Why there is nothing to show. `broken`: the check itself did not come to an end. */
export type VisitTrouble = FragmentCode | 'broken';

/**
 * What somebody was shown, and what a check says of it. It is held in memory alone and gone with
 * the page; nobody is asked for anything without a press.
 */
class Visiting {
  /** `empty`: nothing was given yet, or nothing came of it. */
  phase = $state<'starting' | 'empty' | 'checking' | 'shown'>('starting');
  trouble = $state<VisitTrouble>();
  /** What the sender calls it. */
  title = $state<string>();
  items = $state.raw<readonly ShownItem[]>([]);
  lookingUp = $state(false);
  /** Answers of sites that were asked, and why others gave none. */
  readonly answers = new SvelteMap<string, KeptDocument>();
  readonly issues = new SvelteMap<string, LookupIssue>();
  readonly ways = new Ways({
    files: (files) => void this.#begin(() => this.#takeFiles(files)),
    sent: (fragment) => void this.#begin(() => this.#takeSent(fragment))
  });

  #fragment: string | undefined;
  #given: readonly Given[] = [];
  #carried: readonly KeptDocument[] = [];
  /** Grows with everything that is opened; what belongs to an earlier turn is dropped. */
  #turn = 0;
  #stop = new AbortController();

  /** Opens what the page's address carries; the same address is opened once. */
  openAddress(hash: string): void {
    const fragment = hash.replace(/^#/, '');
    if (fragment === this.#fragment) return;
    this.#fragment = fragment;
    if (fragment === '') this.close();
    else void this.#begin(() => this.#takeSent(fragment));
  }

  /** Forgets everything. */
  close(): void {
    this.#reset();
    this.phase = 'empty';
  }

  /** Forgets also which address was opened, as the page is left. */
  leave(): void {
    this.close();
    this.#fragment = undefined;
  }

  /** Asks every address that would tell more about a credential, and checks everything again. */
  async lookUp(check: Check): Promise<void> {
    if (this.lookingUp) return;
    this.lookingUp = true;
    const turn = this.#turn;
    const { signal } = (this.#stop = new AbortController());
    try {
      await fetchDocuments(lookupsOf(check), signal, (address, answer) => {
        if (turn !== this.#turn) return;
        if (answer.ok) {
          this.answers.set(address, answer.value);
          this.issues.delete(address);
        } else this.issues.set(address, answer.issue);
      });
      await this.#check(turn);
    } catch {
      // The results of before stay, and still say what was not checked.
    } finally {
      this.lookingUp = false;
    }
  }

  /** Fetches a credential that is kept elsewhere, and checks it where it is what was sent. */
  async fetchReference(reference: SentReference): Promise<void> {
    const turn = this.#turn;
    const { signal } = (this.#stop = new AbortController());
    this.#note(turn, reference, { state: 'asking' });
    await this.#check(turn);
    const link = parseLink(reference.url);
    const answer = link.ok ? await fetchLink(link.value, signal) : undefined;
    if (!answer?.ok) {
      const stopped = answer?.issue.code === 'stopped';
      this.#note(turn, reference, { state: stopped ? 'named' : 'failed' });
    } else {
      const same = (await sha256Hex(await bytesOf(answer.value))) === reference.sha256;
      this.#note(turn, reference, same ? { fetched: answer.value } : { state: 'differs' });
    }
    await this.#check(turn);
  }

  /** Stops asking others. */
  stop(): void {
    this.#stop.abort();
  }

  async #begin(take: () => Promise<void>): Promise<void> {
    this.#reset();
    this.phase = 'checking';
    const turn = this.#turn;
    try {
      await take();
    } catch {
      if (turn !== this.#turn) return;
      this.trouble = 'broken';
      this.phase = 'empty';
    }
  }

  async #takeSent(fragment: string): Promise<void> {
    const turn = this.#turn;
    const early: FileReport[] = [];
    const onReport = (report: FileReport) => early.push(report);
    const [sent, kept] = await Promise.all([
      openSent(fragment, { now: now(), onReport }),
      copiesAtHand()
    ]);
    if (turn !== this.#turn) return;
    if (!sent.ok) {
      this.trouble = sent.issue.code;
      this.phase = 'empty';
      return;
    }
    const { title, items, copies } = sent.value;
    this.title = title;
    this.#carried = copies;
    this.#given = items.map((item) => ({ item }));
    // Checked already, while the page was being made; what is kept here may tell more.
    if (kept.documents.length + kept.trustLists.length > 0) return this.#check(turn);
    const reports = items.flatMap((item, at): [File, FileReport[]][] =>
      item instanceof File ? [[item, early.filter((report) => report.at === at)]] : []
    );
    this.#show(turn, new Map(reports));
  }

  async #takeFiles(files: readonly File[]): Promise<void> {
    const turn = this.#turn;
    this.#given = files.map((item) => ({ item }));
    await this.#check(turn);
    await this.#lookForCode(turn);
  }

  /** Pictures that are no badges may be pictures of codes. */
  async #lookForCode(turn: number): Promise<void> {
    if (turn !== this.#turn) return;
    const pictures = this.items.flatMap((item) =>
      item.kind === 'unreadable' && isPicture(item) ? [item.file] : []
    );
    if (pictures.length === 0 || pictures.length < this.items.length) return;
    const { readQrPictures } = await import('./scanning');
    const text = await readQrPictures(pictures);
    if (turn !== this.#turn || text === undefined) return;
    this.close();
    this.ways.takeText(text, 'scanned');
  }

  /** Checks all files that are at hand, and shows everything with what came out. */
  async #check(turn: number): Promise<void> {
    const files = this.#given.flatMap((given) => fileOfGiven(given) ?? []);
    const reports = new Map<File, FileReport[]>(files.map((file) => [file, []]));
    if (files.length > 0) {
      const kept = await copiesAtHand();
      const question = {
        files,
        now: now(),
        documents: [...kept.documents, ...this.answers.values()],
        trustLists: kept.trustLists,
        carried: this.#carried
      };
      await credentialsWorker.ask(question, {
        onProgress: (report) => {
          const file = files[report.at];
          if (file) reports.get(file)?.push(report);
        }
      });
    }
    this.#show(turn, reports);
  }

  #show(turn: number, reports: ReadonlyMap<File, readonly FileReport[]>): void {
    if (turn !== this.#turn) return;
    this.items = shownItems(this.#given, reports);
    this.phase = 'shown';
  }

  #note(turn: number, reference: SentReference, change: Partial<Given>): void {
    if (turn !== this.#turn) return;
    this.#given = this.#given.map((given) =>
      given.item === reference ? { item: reference, ...change } : given
    );
  }

  #reset(): void {
    this.#turn++;
    this.#stop.abort();
    this.#given = this.#carried = this.items = [];
    this.trouble = this.title = this.ways.open = undefined;
    this.answers.clear();
    this.issues.clear();
  }
}

export const visiting = new Visiting();

function isPicture({ file, issues }: Extract<ShownItem, { kind: 'unreadable' }>): boolean {
  return issues[0]?.code === 'no-badge-in-image' || file.type.startsWith('image/');
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.arrayBuffer());
}
