import type { CredentialRecord } from '$lib/core/credential/record';
import { sameKeys } from '$lib/core/credential/same';
import { stored } from './live.svelte';
import type { CredentialRow } from './storage';

/** What is held already: by file, and by what makes two credentials the same. */
export class HeldIndex {
  readonly #byFile = new Map<string, CredentialRow[]>();
  readonly #byKey = new Map<string, CredentialRow>();

  /** Of everything on the device; of nothing where the device does not answer. */
  static async load(): Promise<HeldIndex> {
    const index = new HeldIndex();
    await stored((door) =>
      door.visitCredentials((rows) => {
        for (const row of rows) index.note(row);
      })
    );
    return index;
  }

  note(row: CredentialRow): void {
    const { fileId, record } = row;
    for (const key of sameKeys(record)) {
      if (!this.#byKey.has(key)) this.#byKey.set(key, row);
    }
    // What was typed in is not what its attachment holds.
    if (fileId === undefined || record.format === 'by-hand') return;
    this.#byFile.set(fileId, [...(this.#byFile.get(fileId) ?? []), row]);
  }

  /** The credentials that came from these very bytes. */
  fromFile(sha256: string): readonly CredentialRow[] {
    return this.#byFile.get(sha256) ?? [];
  }

  /** A credential that is held and is the same as this one, from whatever file. */
  twinOf(record: CredentialRecord): CredentialRow | undefined {
    for (const key of sameKeys(record)) {
      const twin = this.#byKey.get(key);
      if (twin) return twin;
    }
    return undefined;
  }
}
