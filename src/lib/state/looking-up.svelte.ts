import { SvelteMap } from 'svelte/reactivity';
import type { Check } from '$lib/core/credential/check';
import type { KeptDocument } from '$lib/core/credential/documents';
import { dayOf, type Moment } from '$lib/core/kernel/day';
import { lookupsOf, restsOnCopies } from './check-again';
import { checking } from './checking.svelte';
import { now } from './clock';
import { fetchDocuments, type LookupIssue } from './fetch-document';
import { stored } from './live.svelte';
import { preferences, setPreference } from './preferences.svelte';
import type { CredentialRow } from './storage';

export type { LookupIssue } from './fetch-document';

/** Looking up public documents: what is asked for now, and what could not be had. */
class LookingUp {
  busy = $state(false);
  /** Why an address told nothing when it was last asked; nothing is concluded from it. */
  readonly issues = new SvelteMap<string, LookupIssue>();
  #stop: AbortController | undefined;

  /**
   * Asks every address that would tell more about a credential, keeps what they answer, and
   * checks whatever waited for it again.
   */
  async lookUp({ check }: CredentialRow): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      const found = await this.#fetch(lookupsOf(check));
      if (found.size > 0) {
        await checkAgain((other) => lookupsOf(other).some((address) => found.has(address)));
      }
    } finally {
      this.busy = false;
    }
  }

  /** Asks again for the copies of earlier days, at most once a day. */
  async lookUpAgain(): Promise<void> {
    const last = preferences.lookedUpAt as Moment | undefined;
    if (this.busy || !navigator.onLine || isOfToday(last)) return;
    this.busy = true;
    try {
      await setPreference('lookedUpAt', now());
      const kept = await stored((door) => door.loadDocuments());
      const old = kept.ok ? kept.value.filter(({ at }) => !isOfToday(at)) : [];
      const found = await this.#fetch(old.map(({ address }) => address));
      if (found.size > 0) await checkAgain(restsOnCopies);
    } finally {
      this.busy = false;
    }
  }

  stop(): void {
    this.#stop?.abort();
  }

  /** Gives the addresses whose answers were kept. */
  async #fetch(addresses: readonly string[]): Promise<ReadonlySet<string>> {
    const { signal } = (this.#stop = new AbortController());
    const found: KeptDocument[] = [];
    await fetchDocuments(addresses, signal, (address, answer) => {
      if (answer.ok) {
        found.push(answer.value);
        this.issues.delete(address);
      } else this.issues.set(address, answer.issue);
    });
    const saved = await stored((door) => door.saveDocuments(found));
    return new Set(saved.ok ? found.map(({ address }) => address) : []);
  }
}

export const lookingUp = new LookingUp();

async function checkAgain(wanted: (check: Check) => boolean): Promise<void> {
  const rows: CredentialRow[] = [];
  await stored((door) =>
    door.visitCredentials((page) => {
      rows.push(...page.filter(({ check }) => check && wanted(check)));
    })
  );
  await checking.check(rows);
}

function isOfToday(moment: Moment | undefined): boolean {
  return moment !== undefined && dayOf(moment) >= dayOf(now());
}
